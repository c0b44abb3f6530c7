# Mặc định chương trình nói tiếng Việt.
workspace: two units, one officer; today 2024-03-06; in Vietnamese
> dondoc-cli record-visit --unit 4001 --day 05/03/2024 --outcome met --person "Võ Tuấn Long" --title "Giám đốc" --next-action letter --next-day 12/3/2024
đã ghi làm việc tại đơn vị cho đơn vị 4001: <lan_mot>
> dondoc-cli record-visit --unit 4009 --day 05/03/2024 --outcome met --next-action letter --next-day 12/3/2024
không nhận: unit.unknown
> dondoc-cli show-record <lan_mot>
… person: Võ Tuấn Long
… day: 2024-03-05
