# Minutes of reconciliation C05 and the hand-over of the file after two letters.
workspace: one unit; today 2024-03-06
file c05.json: {"unit": "4001", "day": "2024-03-05", "period_from": "2024-01", "period_to": "2024-02", "agrees": true, "unit_people": [{"name": "Hồ Đức Long", "title": "Giám đốc"}], "figures": [{"item": "3.1", "bhxh": 113832000, "bhyt": 20088000, "bhtn": 8928000}]}
> dondoc-cli record-reconciliation --from c05.json
reconciliation recorded for unit 4001: <c05>
> dondoc-cli record-reconciliation --unit 4001 --day 2024-03-05 --period-from 2024-02 --period-to 2024-01
refused: record.period.reversed
> dondoc-cli record-hand-over --unit 4001 --day 2024-03-05 --to "Phòng Khai thác và Thu nợ" --documents "name=Công văn lần 1; number_day=356/BHXH, 08/02/2024" --documents "name=Công văn lần 2"
hand-over recorded for unit 4001: <id>
> dondoc-cli list-records --unit 4001
2024-03-05  4001  reconciliation  not finalised  <c05>
2024-03-05  4001  hand-over  recorded  <id>
