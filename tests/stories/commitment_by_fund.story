# An installment may say how much goes to each fund; the funds add up to the installment.
workspace: one unit; today 2024-03-06; debt of 4001 at 2024-02: 300
file terms.json: {"unit": "4001", "day": "2024-03-06", "as_of": "2024-02", "pays_current": true, "installments": [{"day": "2024-03-31", "amount": 300, "funds": {"BHYT": 200, "BHTN": 100}}]}
file wrong.json: {"unit": "4001", "day": "2024-03-06", "as_of": "2024-02", "installments": [{"day": "2024-03-31", "amount": 300, "funds": {"BHYT": 200}}]}
> dondoc-cli record-commitment --from terms.json
commitment recorded for unit 4001: <id>
> dondoc-cli show-record <id> --json
… "BHYT": 200
> dondoc-cli record-commitment --from wrong.json
refused: commitment.funds.differ
