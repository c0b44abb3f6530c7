# A visit is corrected, corrected again, and taken back step by step.
workspace: one unit; today 2024-03-06
file once.json: {"notes": "nobody present"}
file twice.json: {"notes": "the guard was there", "outcome": "met_other"}
> dondoc-cli record-visit --unit 4001 --day 2024-03-05 --outcome closed --next-action call --next-day 2024-03-12
visit recorded for unit 4001: <visit>
> dondoc-cli edit-record <visit> --from once.json
edited <visit>
> dondoc-cli edit-record <visit> --from once.json
refused: record.unchanged
> dondoc-cli edit-record <visit> --from twice.json
edited <visit>
> dondoc-cli undo <visit>
undid the last write of <visit>
> dondoc-cli show-record <visit> --json
… "outcome": "closed"
… "notes": "nobody present"
> dondoc-cli undo <visit>
undid the last write of <visit>
> dondoc-cli undo <visit>
refused: record.undo.create
