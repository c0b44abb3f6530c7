# Two forms were open on one record: the second one to be saved is refused and loses nothing.
workspace: one unit; today 2024-03-06
file first.json: {"notes": "nobody present"}
file second.json: {"notes": "the guard was there"}
> dondoc-cli record-visit --unit 4001 --day 2024-03-05 --outcome closed --next-action call --next-day 2024-03-12
visit recorded for unit 4001: <visit>
> dondoc-cli show-record <visit> --json
… "revision": "<both_forms>"
> dondoc-cli edit-record <visit> --from first.json --based-on <both_forms>
edited <visit>
> dondoc-cli edit-record <visit> --from second.json --based-on <both_forms>
refused: record.moved_on
> dondoc-cli show-record <visit>
… notes: nobody present
