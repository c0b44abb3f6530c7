# The debt of the minutes comes from the ledger; six installments add up to it, or the commitment is refused.
workspace: two units, one officer; today 2024-03-06; debt of 4001 at 2024-02: 300000000
> dondoc-cli record-commitment --unit 4001 --day 2024-03-06 --as-of 2024-02 --installment 2024-03-31=100.000.000 --installment 2024-04-30=200.000.000
commitment recorded for unit 4001: <first>
> dondoc-cli show-record <first> --json
… "debt": 300000000
… "state": "draft"
> dondoc-cli record-commitment --unit 4001 --day 2024-03-06 --as-of 2024-02 --installment 2024-03-31=100000000 --installment 2024-04-30=199999999
refused: commitment.sum.differs
> dondoc-cli record-commitment --unit 4001 --day 2024-03-06 --as-of 2024-02 --left-out 50000000 --installment 2024-04-30=250000000
refused: commitment.left_out_reason.required
> dondoc-cli record-commitment --unit 4001 --day 2024-03-06 --as-of 2024-02 --left-out 50000000 --left-out-reason "đang khiếu nại" --installment 2024-04-30=250000000
… commitment recorded for unit 4001: <second>
… use supersede-commitment
> dondoc-cli record-commitment --unit 4002 --day 2024-03-06 --as-of 2024-02 --installment 2024-04-30=250000000
refused: commitment.debt.unknown
