# What stands in a form is kept, right or wrong, and offered again; it is no record until it is recorded.
workspace: one unit; today 2024-03-06
file half.json: {"unit": "4001", "day": "someday", "notes": "cổng khóa"}
> dondoc-cli save-draft visit --from half.json
draft kept <draft>
> dondoc-cli list-drafts
visit  <draft>
> dondoc-cli list-records
No record matches.
> dondoc-cli drop-draft <draft>
draft dropped <draft>
> dondoc-cli list-drafts
There are no drafts.
