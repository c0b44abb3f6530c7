// What the letters demand of single reports: the figures of seed 002, the daily report of CV 4208, B03's columns 9 and 10, who is missing, periods and files.
#include "db/exchange_boxes.hpp"
#include "db/exchange_state.hpp"
#include "app/files/table.hpp"
#include "db/plan.hpp"
#include "tests/actions/report_office.hpp"
#include <algorithm>

using namespace dondoc;
using tests::RecordedStore;
using tests::ReportOffice;

namespace {

const reports::Line& line_with(const reports::Report& report, const std::string& text)
{
    for (const auto& line : report.lines)
        for (const auto& value : line.values)
            if (const auto* held = std::get_if<std::string>(&value); held != nullptr && *held == text)
                return line;
    FAIL("no line says " << text);
    return report.lines.front();
}

reports::Value value_of(const reports::Report& report, const reports::Line& line, const std::string& key)
{
    for (std::size_t i = 0; i < report.columns.size(); ++i)
        if (report.columns[i].key == key)
            return line.values[i];
    FAIL("no column " << key);
    return {};
}

std::string shown(const reports::Report& report, const reports::Line& line, const std::string& key)
{
    for (const auto& column : report.columns)
        if (column.key == key)
            return reports::shown(value_of(report, line, key), column.type);
    return {};
}

/// One employer that stands for the whole of Bắc Kạn, July 2017 and a year before.
void write_province(db::Transaction& t)
{
    const auto no = db::put_unit(t, db::a_unit("BK0001Z", "Tỉnh"));
    db::LedgerWriter ledger(t);
    ledger.put({.month = *make_month(2016, 7), .unit = no, .paid = 265'164'000'000, .closing = 40'000'000'000, .workers = 22'649});
    ledger.put({.month = *make_month(2017, 7), .unit = no, .paid = 303'842'000'000, .closing = 45'000'000'000, .workers = 22'766});
    db::put_plan(t, {.year = 2017, .month = 0, .officer = "", .office = "", .fund = "", .amount = 544'460'000'000});
}

struct Mission {
    const char* name;
    const char* rhythm;
};
constexpr Mission names[] = {{"b03", "month"}, {"b03a", "quarter"}, {"daily", "day"}, {"weekly", "week"}, {"monthly-meeting", "month"}, {"officer-scores", "month"}, {"office-scores", "month"},
                             {"plan-progress", "month"}, {"new-debts", "month"}, {"under-six-months", "month"}, {"visit-coverage", "year"}, {"c12-coverage", "month"}, {"urging-count", "month"},
                             {"commitments", "month"}, {"breaches", "month"}, {"card-lock-exceptions", "month"}, {"suspensions", "month"}, {"publication", "month"}, {"praise", "month"},
                             {"banks", "month"}, {"closed-branches", "month"}, {"inspection-candidates", "month"}, {"proposals", "month"}, {"dialogues", "month"}, {"team-results", "month"},
                             {"participants", "month"}, {"difficulties", "month"}, {"data-freshness", "day"}, {"reward-check", "month"}};

} // namespace

TEST_CASE("every report of the mission exists, has its words, and by default shows the last whole period of its rhythm")
{
    const actions::Texts vi("vi"), en("en");
    RecordedStore empty;
    CHECK(reports::all_reports().size() == std::size(names));
    for (const auto& [name, rhythm] : names) {
        CAPTURE(name);
        const auto* found = reports::report_named(name);
        REQUIRE(found != nullptr);
        CHECK(reports::code_of(found->rhythm) == std::string(rhythm));
        CHECK(vi.has(std::string("report.") + name));
        CHECK(en.has(std::string("ui.reports.name.") + name));
        const auto report = empty.report(name, "");
        CHECK(reports::text_of(report.period) == reports::text_of(reports::last_whole(found->rhythm, tests::report_today)));
        for (const auto& column : report.columns) {
            CAPTURE(column.key);
            CHECK(vi.has("report.column." + column.key));
        }
    }
}

TEST_CASE("a report of a store without anything has its heads, no rows, and says why in every file")
{
    RecordedStore empty;
    tests::Folder folder;
    const actions::Texts vi("vi");
    for (const auto& [name, rhythm] : names) {
        CAPTURE(name);
        const auto report = empty.report(name, "");
        const bool always_rows = std::string(name) == "participants" || std::string(name) == "b03a" || std::string(name) == "plan-progress";
        CHECK((report.rows() == 0 || always_rows));
        CHECK_FALSE(report.columns.empty());
        CHECK_FALSE(report.data_as_of.has_value());
        CHECK(report.missing.size() == 1);
        REQUIRE(actions::write_report(empty.store, folder / "x.csv", report, vi, tests::report_today).ok());
        if (!always_rows)
            CHECK(tests::read_text(folder / "x.csv").find(vi("report.nothing")) != std::string::npos);
    }
}

TEST_CASE("every report of a full office is written as workbook, text and pages in both languages")
{
    ReportOffice office;
    for (const char* language : {"vi", "en"})
        for (const auto& [name, rhythm] : names) {
            CAPTURE(name);
            const auto report = office.report(name, "");
            for (const auto& line : report.lines)
                CHECK(line.values.size() == report.columns.size());
            for (const char* ending : {".xlsx", ".csv", ".pdf"})
                CHECK(actions::write_report(office.store, office.folder / (std::string(name) + ending), report, actions::Texts(language), tests::report_today).ok());
            const auto said = actions::in_words(report, actions::Texts(language));
            for (const auto& line : said.lines)
                for (const auto& value : line.values)
                    if (const auto* text = std::get_if<std::string>(&value))
                        CHECK(text->find("report.") == std::string::npos);
        }
}

TEST_CASE("the figures of seed 002 come out when its numbers go in")
{
    RecordedStore province;
    province.store.write(write_province);
    const auto progress = province.report("plan-progress", "2017-07");
    const auto& july = line_with(progress, "07/2017");
    CHECK(shown(progress, july, "collected") == "303.842.000.000");
    CHECK(shown(progress, july, "collected_pct") == "55,8%");
    CHECK(shown(progress, july, "year_ago") == "265.164.000.000");
    CHECK(shown(progress, july, "growth") == "38.678.000.000");
    CHECK(shown(progress, july, "growth_pct") == "14,6%");
    const auto participants = province.report("participants", "2017-07");
    const auto& workers = line_with(participants, "report.participants.workers");
    CHECK(shown(participants, workers, "now") == "22.766");
    CHECK(shown(participants, workers, "year_ago") == "22.649");
    CHECK(shown(participants, workers, "growth_pct") == "0,5%");
    CHECK(shown(participants, line_with(participants, "report.participants.debt"), "plan_pct") == "8,3%");
    CHECK(shown(participants, line_with(participants, "report.participants.collected"), "plan_pct") == "55,8%");
}

TEST_CASE("a figure that no month has is left blank, never zero")
{
    RecordedStore province;
    province.store.write(write_province);
    const auto progress = province.report("plan-progress", "2017-07");
    const auto& june = line_with(progress, "06/2017");
    CHECK(std::holds_alternative<std::monostate>(value_of(progress, june, "collected")));
    CHECK(std::holds_alternative<std::monostate>(value_of(progress, june, "collected_pct")));
}

TEST_CASE("in B03 class I stands as totals only, and where column 9 is filled column 10 is filled too")
{
    ReportOffice office;
    const auto report = office.report("b03");
    bool first_class = false;
    std::int64_t measures = 0, listed = 0;
    for (const auto& line : report.lines) {
        if (line.sort != reports::LineSort::row) {
            first_class = line.label == "report.b03.late";
            continue;
        }
        CHECK_FALSE(first_class);
        ++listed;
        const bool measure = std::holds_alternative<std::string>(value_of(report, line, "measure")), document = std::holds_alternative<std::string>(value_of(report, line, "document"));
        CHECK(measure <= document);
        measures += measure;
    }
    CHECK(listed > 0);
    CHECK(measures > 0);
    const auto& inspected = line_with(report, "Thanh tra đột xuất");
    CHECK(shown(report, inspected, "document") == "88/QĐ-BHXH, 25/10/2026");
}

TEST_CASE("the daily report never counts a C12, and cumulates from the campaign's first day when one runs")
{
    RecordedStore office;
    UnitId one, two;
    office.store.write([&](db::Transaction& t) {
        db::put_unit(t, db::a_unit("TA0001A", "Một"));
        db::put_unit(t, db::a_unit("TA0002A", "Hai"));
    });
    one = db::find_unit(office.store.reader(), "TA0001A")->id;
    two = db::find_unit(office.store.reader(), "TA0002A")->id;
    office.at(one, "urging", "2023-12-01", {{"kind", "letter"}}); // before the campaign
    office.at(one, "urging", "2023-12-12", {{"kind", "letter"}});
    office.at(one, "urging", "2023-12-13", {{"kind", "invitation"}});
    office.at(two, "notice", "2023-12-13", {{"month", tests::month_number("2023-11")}});
    office.at(two, "urging", "2023-12-13", {{"kind", "call"}});
    const auto without = office.report("daily", "2023-12-13");
    CHECK(without.totals.at("urged_day") == 1);
    CHECK(without.totals.at("urged_sum") == 1);
    CHECK(without.remarks.front().first == "report.daily.no_campaign");
    if (kind_named("campaign") == nullptr)
        return;
    office.of_office("campaign", "2023-12-13", {{"name", "CV 4208"}, {"kind", "report"}, {"first_day", tests::day_number("2023-12-13")}, {"last_day", tests::day_number("2023-12-31")}, {"cut_off", std::int64_t{18 * 60 + 30}}});
    const auto with = office.report("daily", "2023-12-31");
    CHECK(with.totals.at("urged_day") == 0);
    CHECK(with.totals.at("urged_sum") == 1);
    CHECK(with.remarks.front().first == "report.daily.campaign");
    CHECK(office.report("daily", "2023-12").period.first == tests::day_of("2023-12-31")); // its own period that holds the last day
}

TEST_CASE("an officer's report holds his employers only, and the officers' add up to the office's")
{
    ReportOffice office;
    std::int64_t debt = 0, rows = 0;
    for (const char* officer : {"CB01", "CB02", "CB03"}) {
        const auto report = office.report("banks", "2026-10", officer);
        debt += report.totals.at("receivable");
        rows += report.totals.at("rows");
    }
    const auto whole = office.report("banks");
    CHECK(debt == whole.totals.at("receivable"));
    CHECK(rows == whole.totals.at("rows"));
}

TEST_CASE("a report with a free period counts events inside it and debt at its end")
{
    ReportOffice office;
    CHECK(office.report("urging-count", "2026-10-26..2026-10-27").totals.at("written") == 4);
    CHECK(office.report("urging-count", "2026-10-05").totals.at("written") == 6);
    CHECK(office.report("urging-count", "2026-10-05").period.first == office.report("urging-count", "2026-10-05").period.last);
    CHECK(office.report("banks", "2026-10-01..2026-10-15").data_as_of == tests::day_of("2026-10-31")); // a ledger month is not after a day of its month
    const auto wrong = actions::make_report(office.store, {.name = "banks", .period = "October", .office = {}, .officer = {}}, tests::report_today);
    CHECK(wrong.problems().front().code == "report.period.unreadable");
}
