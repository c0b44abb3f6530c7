# The daily report of the letter 4208: data of the first day are due the next morning, of all others at 18:30 of the same day.
workspace: one unit; today 2024-01-02
> dondoc-cli open-campaign --day 2023-12-14 --name "CV 4208" --kind report --first-day 2023-12-11 --last-day 2023-12-31 --cut-off 18:30 --exceptions "day=2023-12-11; until_day=2023-12-12; until_time=08:30"
campaign recorded: <campaign>
> dondoc-cli show-record <campaign> --json
… "until_time": "08:30"
> dondoc-cli open-campaign --day 2023-12-14 --name "CV 4208" --kind report --first-day 2023-12-31 --last-day 2023-12-11
refused: campaign.last_day.before_first
> dondoc-cli open-campaign --day 2023-12-14 --name "CV 4208" --kind report --first-day 2023-12-11 --last-day 2023-12-31 --exceptions "day=2024-01-11; until_day=2024-01-12; until_time=08:30"
refused: campaign.exception.outside
> dondoc-cli close-campaign <campaign> --day 2023-12-31 --result "đủ 21 ngày"
campaign closed: <campaign>
> dondoc-cli close-campaign <campaign>
refused: campaign.closed
> dondoc-cli record-visit --unit 4001 --day 2024-01-02 --outcome closed --next-action call --next-day 2024-01-12
visit recorded for unit 4001: <visit>
> dondoc-cli close-campaign <visit>
refused: campaign.wrong_kind
