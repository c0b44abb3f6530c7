# Urging letters for several employers: recorded, finalised and printed at once; drafts only printed; the office's own words are checked before use.
workspace: two units, one officer; today 2026-11-24; debt of 4001 at 2026-08: 300000000
> dondoc-cli configure signer.name "Võ Thị Minh Nguyệt"
> dondoc-cli print-letters --kind letter --units 4001,4002 --deadline 2026-11-30 --out thu.pdf --json
… "page_code": "CVDD-4001-261124-01"
… "code": "document.ledger.missing"
> dondoc-cli print-letters --kind invitation --units 4001 --meeting-day 2026-11-30 --meeting-time 08:30 --draft --out moi.pdf --json
… "pages": 1
> dondoc-cli print-letters --kind call --units 4001 --out a.pdf
refused: letters.kind
> dondoc-cli edit-template urging_letter contact "Liên hệ {nobody}"
refused: template.placeholder
> dondoc-cli edit-template urging_letter contact "Liên hệ {contact}./." --json
… "text": "Liên hệ {contact}./."
> dondoc-cli print-form --kind commitment --out mau.pdf --json
… "pages": 2
> dondoc-cli print-form --kind nothing --out mau.pdf
refused: document.form.unknown
