# The team's session leaves its result at each employer, with the day that was agreed.
workspace: two units; today 2024-03-15
> dondoc-cli record-session --day 2024-03-05 --place "UBND phường" --members "name=Phạm Minh Quang; organisation=Liên đoàn Lao động" --units 4001,4002 --results "unit=4001; result=Hứa nộp 5 triệu; amount=5000000; next_day=2024-03-12"
session recorded: <session>
> dondoc-cli show-unit 4001
… team session at UBND phường: Hứa nộp 5 triệu; next 12/03/2024
> dondoc-cli list-work
… agreed with the team on 05/03/2024, for 12/03/2024
