# One meeting with many employers is a record of the office.
workspace: three units; today 2024-03-06
> dondoc-cli record-dialogue --day 2024-03-05 --place "Hội trường" --chair "Phạm Minh Quang" --invited 4001,4002,4003 --participants "unit=4001; name=Nguyễn Thị Hạnh; title=Kế toán trưởng" --questions "unit=4001; question=Xin trả nhiều kỳ; answer=Đồng ý; due=2024-03-20"
dialogue recorded: <id>
> dondoc-cli show-record <id> --json
… "unit": null
… "name": "Nguyễn Thị Hạnh"
> dondoc-cli record-dialogue --day 2024-03-05 --invited 4001,9999
refused: unit.unknown
