# A call is recorded at once, a letter waits for its page; a C12 is a notice and never an urging.
workspace: one unit; today 2024-03-06
> dondoc-cli record-urging --unit 4001 --day 2024-03-05 --kind call --person "bà Hạnh" --reached true --next-day 2024-03-15
urging recorded for unit 4001: <call>
> dondoc-cli record-urging --unit 4001 --day 2024-03-05 --kind letter --number 356/BHXH --channel post
urging recorded for unit 4001: <letter>
> dondoc-cli record-urging --unit 4001 --day 2024-03-05 --kind c12
refused: field.code.unknown
> dondoc-cli record-notice --unit 4001 --day 2024-03-05 --month 02/2024 --channel zalo --receiver "bà Hạnh"
notice recorded for unit 4001: <notice>
> dondoc-cli record-notice --unit 4001 --day 2024-03-05 --month 2024-04
refused: record.month.after_day
> dondoc-cli list-records
2024-03-05  4001  urging  recorded  <call>
2024-03-05  4001  urging  not finalised  <letter>
2024-03-05  4001  notice  recorded  <notice>
