# A week is named by any of its days and planned commune by commune; a day outside of it is refused.
workspace: two units; today 2024-03-06
> dondoc-cli plan-week --day 2024-03-13 --items "unit=4001; day=2024-03-12; action=visit; time=08:30; commune=Hải Châu; purpose=rà soát lao động" --items "unit=4002; day=2024-03-12; action=invitation; commune=Hải Châu"
week plan recorded: <plan>
> dondoc-cli show-record <plan> --json
… "day": "2024-03-11"
> dondoc-cli list-records --kind week_plan
2024-03-11  -  week plan  recorded  <plan>
> dondoc-cli plan-week --day 2024-03-13 --items "unit=4001; day=2024-03-18; action=visit"
refused: week_plan.day.outside
> dondoc-cli plan-week --day 2024-03-13 --items "unit=9999"
refused: unit.unknown
> dondoc-cli propose-week --day 2024-03-13 --per-day 0
refused: week.per_day
