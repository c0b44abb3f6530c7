# A record is frozen by finalise-record: it asks for what the page needs, gives a page code, and stands against every edit; the page prints with its number of print.
workspace: two units, one officer; today 2024-03-06; debt of 4001 at 2024-02: 300000000
file times.json: {"start": "14:00", "end": "15:10", "place": "Số 1 đường Một"}
> dondoc-cli record-visit --unit 4001 --day 2024-03-05 --outcome met --person "Ông Võ Tuấn Long" --next-action call --next-day 2024-03-12
visit recorded for unit 4001: <visit>
> dondoc-cli finalise-record <visit>
refused: document.needed
refused: document.needed
refused: document.needed
> dondoc-cli print-document <visit> --out draft.pdf --json
… "draft": true
> dondoc-cli edit-record <visit> --from times.json --json
… "id": "<visit>"
> dondoc-cli finalise-record <visit> --out page.pdf --json
… "page_code": "BBLV-4001-240305-01"
> dondoc-cli show-record <visit> --json
… "state": "finalised"
> dondoc-cli print-document <visit> --out again.pdf --json
… "print": 2
> dondoc-cli finalise-record <visit>
refused: record.finalised
> dondoc-cli print-document <visit> --out again.docx
refused: document.format
