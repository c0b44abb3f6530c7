# An officer finds the gate closed, and mistypes the year of a second visit.
workspace: two units, one officer; today 2024-03-06
> dondoc-cli record-visit --unit 4001 --day 2024-03-05 --outcome closed --notes "nobody present" --next-action call --next-day 2024-03-12
visit recorded for unit 4001: <id>
> dondoc-cli record-visit --unit 4001 --day 2031-01-01 --outcome met --next-action call --next-day 2031-01-02
refused: visit.day.in_future
> dondoc-cli list-records --kind visit --unit 4001
2024-03-05  4001  visit  not finalised  <id>
