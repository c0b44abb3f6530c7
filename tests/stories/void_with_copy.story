# A record written for the wrong employer is voided, never deleted; a copy can be corrected.
workspace: two units; today 2024-03-06
> dondoc-cli record-payment --unit 4001 --day 2024-03-05 --amount 50.000.000 --bank BIDV
payment recorded for unit 4001: <payment>
> dondoc-cli void-record <payment> --reason "ghi nhầm số tiền" --copy
voided <payment>, copy: <copy>
> dondoc-cli void-record <payment> --reason "again"
refused: record.voided
> dondoc-cli list-records --kind payment --state voided
2024-03-05  4001  payment  voided  <payment>
> dondoc-cli list-records --kind payment --state recorded
2024-03-05  4001  payment  recorded  <copy>
