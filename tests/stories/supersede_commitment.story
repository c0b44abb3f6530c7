# The employer asks for a new schedule: the new commitment takes the place of the old one, which stays visible.
workspace: one unit; today 2024-03-06; debt of 4001 at 2024-02: 300
> dondoc-cli record-commitment --unit 4001 --day 2024-03-01 --as-of 2024-02 --installment 2024-03-31=300
commitment recorded for unit 4001: <old>
> dondoc-cli supersede-commitment <old> --day 2024-03-06 --as-of 2024-02 --installment 2024-04-30=150 --installment 2024-05-31=150
<old> superseded by <new>
> dondoc-cli list-records --kind commitment
2024-03-01  4001  commitment  superseded  <old>
2024-03-06  4001  commitment  not finalised  <new>
> dondoc-cli supersede-commitment <old> --day 2024-03-06 --as-of 2024-02 --installment 2024-04-30=300
refused: record.superseded
