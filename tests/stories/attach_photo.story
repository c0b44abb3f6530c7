# A photo proves the closed gate. What is no document or picture stays outside, and a page that nobody finalised cannot be signed.
workspace: one unit; today 2024-03-06
file gate.pdf: %PDF-1.4 the gate
file tool.exe: MZ
> dondoc-cli record-visit --unit 4001 --day 2024-03-05 --outcome closed --next-action call --next-day 2024-03-12
visit recorded for unit 4001: <visit>
> dondoc-cli attach-file <visit> gate.pdf --role photo
attached gate.pdf (photo): <visit>
> dondoc-cli attach-file <visit> tool.exe
refused: attachment.type
> dondoc-cli attach-file <visit> gate.pdf --role signed
refused: record.not_finalised
# A page is found by its QR or by what is typed from its last line; this file shows neither.
> dondoc-cli attach-page gate.pdf
refused: attachment.page.unread
> dondoc-cli attach-page gate.pdf --code BBLV-4001-240305-01 --digits 189F
refused: attachment.page.unknown
> dondoc-cli attach-page gate.pdf --code BBLV-4001-240305-01 --digits 18
refused: attachment.page.digits
> dondoc-cli extract-attachment <visit> --out copy.pdf
extracted copy.pdf
> dondoc-cli show-record <visit> --json
… "size": 17
