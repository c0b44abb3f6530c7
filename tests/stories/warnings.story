# What looks like an oversight is said, and never refused.
workspace: one unit; today 2024-03-06; debt of 4001 at 2024-02: 300
> dondoc-cli record-commitment --unit 4001 --day 2024-03-01 --as-of 2024-02 --installment 2024-03-31=300
commitment recorded for unit 4001: <old>
> dondoc-cli record-commitment --unit 4001 --day 2024-03-06 --as-of 2024-02 --installment 2024-04-30=300 --json
… use supersede-commitment
> dondoc-cli supersede-commitment <old> --day 2024-03-06 --as-of 2024-02 --installment 2024-04-30=150 --installment 2024-05-31=150 --json
… "commitment.warn.other_runs"
> dondoc-cli record-visit --unit 4001 --day 2024-03-05 --outcome closed --next-action call --next-day 2024-03-12
visit recorded for unit 4001: <visit>
> dondoc-cli record-visit --unit 4001 --day 2024-03-05 --outcome met --next-action call --next-day 2024-03-12 --json
… "visit.warn.same_day"
> dondoc-cli record-payment --unit 4001 --day 2024-03-05 --amount 100
payment recorded for unit 4001: <payment>
> dondoc-cli record-payment --unit 4001 --day 2024-03-05 --amount 100 --json
… A payment of the same day 05/03/2024
