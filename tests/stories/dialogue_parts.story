# A dialogue with many employers stands on the timeline of each that it names; a question that waits for its answer comes back on its day.
workspace: three units; today 2024-03-21
file settled.json: {"settled": "2024-03-20"}
> dondoc-cli record-dialogue --day 2024-03-05 --place "Hội trường" --subject "Nợ quý I" --invited 4001,4002 --questions "unit=4001; question=Xin trả nhiều kỳ; due=2024-03-20" --promises "unit=4002; amount=5000000; deadline=cuối tháng"
dialogue recorded: <dialogue>
> dondoc-cli list-records --kind dialogue_part
2024-03-05  4001  dialogue (the employer’s part)  recorded  <one>
2024-03-05  4002  dialogue (the employer’s part)  recorded  <two>
> dondoc-cli show-record <one> --json
… "question": "Xin trả nhiều kỳ"
> dondoc-cli show-record <dialogue> --json
… "parts"
> dondoc-cli show-unit 4002
… dialogue at Hội trường: Nợ quý I; promised 5.000.000 đồng
> dondoc-cli list-work
… a question of the dialogue of 05/03/2024 is to be answered by 20/03/2024
> dondoc-cli edit-record <one> --from settled.json
edited <one>
> dondoc-cli list-work
Nothing is due today.
> dondoc-cli void-record <dialogue> --reason "nhập nhầm"
voided <dialogue>
> dondoc-cli list-records --kind dialogue_part --state recorded
No record matches.
