# The officer corrects once: all problems of a form are told together.
workspace: one unit; today 2024-03-06
> dondoc-cli record-visit --day 31/02/2024 --outcome away --staff-seen many
refused: field.required
refused: field.day.unreadable
refused: field.code.unknown
refused: field.count.unreadable
refused: field.required
refused: field.required
> dondoc-cli list-records
No record matches.
