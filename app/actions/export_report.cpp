#include "app/actions/export_report.hpp"
#include "app/actions/configure.hpp"
#include "app/actions/quote.hpp"
#include "app/actions/report_facts.hpp"
#include "app/actions/report_pages.hpp"
#include "app/files/document_fonts.hpp"
#include "app/files/document_wording.hpp"
#include "app/files/qr_code.hpp"
#include "app/files/write_pdf.hpp"
#include "app/files/write_xlsx.hpp"
#include "core/base/text/date.hpp"
#include <algorithm>

namespace dondoc::actions {

namespace {

Result<reports::Period> period_of(const reports::Definition& wanted, const std::string& asked, Day today)
{
    if (asked.empty())
        return reports::last_whole(wanted.rhythm, today);
    auto period = reports::parse_period(asked);
    if (!period)
        return Problem{.code = "report.period.unreadable", .field = "period", .value = asked};
    return wanted.any_period ? *period : reports::period_around(wanted.rhythm, period->last);
}

std::string missing_line(const reports::Report::Missing& missing, const Texts& texts)
{
    const std::string what = missing.device.empty() ? "report.missing." : "report.missing.device.";
    return texts(what + (missing.since ? "since" : "ever"), {{"office", missing.office}, {"officer", missing.officer}, {"device", missing.device.substr(0, 8)},
                                                             {"day", missing.since ? text::day_short(*missing.since) : ""}});
}

std::string missing_text(const reports::Report& report, const Texts& texts)
{
    if (report.missing.empty())
        return texts("report.complete");
    std::string out;
    for (const auto& missing : report.missing)
        out += (out.empty() ? "" : "; ") + missing_line(missing, texts);
    return out;
}

files::ReportWords words_of(const reports::Report& report, const Texts& texts)
{
    files::ReportWords words;
    words.title = texts("report." + report.name);
    words.notes = report_notes(report, texts);
    words.nothing = texts("report.nothing");
    words.word = [&texts](const std::string& key) { return texts(key); };
    return words;
}

void write_pages(const db::Store& store, const std::filesystem::path& out, const reports::Report& report, const files::ReportWords& words, const Texts& texts, Day today)
{
    const auto reader = store.reader();
    const auto& who = store.identity();
    const PageOffice office{.letterhead = letterhead(reader, who), .code = who.office, .signer = setting(reader, "signer.name"), .maker = who.officer_name, .today = today, .training = who.training};
    auto notes = words.notes;
    notes.erase(notes.begin() + 2); // whose data are missing stands in the foot of every page
    const auto document = page_document(report, {words.title, notes, missing_text(report, texts), words.word}, office, *files::document_wording("report_page"));
    files::write_pdf(out, layout::lay_out(document, files::document_fonts(), files::qr_code), {.title = words.title});
}

} // namespace

std::vector<std::string> report_notes(const reports::Report& report, const Texts& texts)
{
    std::vector<std::string> out = {texts("report.period", {{"from", text::day_short(report.period.first)}, {"to", text::day_short(report.period.last)}}),
                                    report.data_as_of ? texts("report.as_of", {{"day", text::day_short(*report.data_as_of)}}) : texts("report.no_data"),
                                    missing_text(report, texts)};
    for (const auto& [key, arguments] : report.remarks)
        out.push_back(texts(key, arguments));
    return out;
}

reports::Report in_words(reports::Report report, const Texts& texts)
{
    for (auto& line : report.lines) {
        line.label = line.label.empty() ? "" : texts(line.label);
        for (std::size_t i = 0; i < report.columns.size(); ++i)
            if (auto* key = std::get_if<std::string>(&line.values[i]); key != nullptr && report.columns[i].type == reports::ColumnType::word)
                *key = texts(*key);
    }
    if (report.chart)
        for (auto& label : report.chart->labels)
            label = texts(label);
    return report;
}

Result<reports::Report> make_report(const db::Store& store, const ReportChoices& choices, Day today)
{
    const auto* wanted = reports::report_named(choices.name);
    if (!wanted)
        return Problem{.code = "report.unknown", .field = "name", .value = choices.name};
    auto period = period_of(*wanted, choices.period, today);
    if (!period)
        return period.problems();
    return reports::make(*wanted, report_facts(store, *period, choices.office, choices.officer));
}

Result<Done> write_report(const db::Store& store, const std::filesystem::path& out, const reports::Report& made, const Texts& texts, Day today)
{
    const auto report = in_words(made, texts);
    auto words = words_of(report, texts);
    auto ending = out.extension().string();
    if (ending == ".xlsx")
        files::write_xlsx(out, report, words);
    else if (ending == ".csv")
        files::write_csv(out, report, words);
    else if (ending == ".pdf")
        write_pages(store, out, report, words, texts, today);
    else
        return Problem{.code = "report.format.unsupported", .field = "out", .value = out.string()};
    return Done{};
}

} // namespace dondoc::actions
