#include "app/actions/export_report.hpp"
#include "app/actions/configure.hpp"
#include "app/actions/quote.hpp"
#include "app/actions/report_data.hpp"
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

const ReportSpec* spec_named(std::string_view name)
{
    for (const auto& spec : all_reports())
        if (name == spec.name)
            return &spec;
    return nullptr;
}

Result<reports::Period> period_of(const ReportSpec& spec, const std::string& asked, Day today)
{
    if (asked.empty())
        return reports::last_whole(spec.rhythm, today);
    auto period = reports::parse_period(asked);
    if (!period)
        return Problem{.code = "report.period.unreadable", .field = "period", .value = asked};
    return spec.any_period ? *period : reports::period_around(spec.rhythm, period->last);
}

std::string missing_text(const reports::Report& report, const Texts& texts)
{
    if (report.missing.empty())
        return texts("report.complete");
    std::string out;
    for (const auto& missing : report.missing)
        out += (out.empty() ? "" : "; ") + texts(missing.since ? "report.missing.since" : "report.missing.ever",
                                                 {{"office", missing.office}, {"day", missing.since ? text::day_short(*missing.since) : ""}});
    return out;
}

files::ReportWords words_of(const reports::Report& report, const Texts& texts)
{
    files::ReportWords words;
    words.title = texts("report." + report.name);
    words.notes.push_back(texts("report.period", {{"from", text::day_short(report.period.first)}, {"to", text::day_short(report.period.last)}}));
    words.notes.push_back(report.data_as_of ? texts("report.as_of", {{"day", text::day_short(*report.data_as_of)}}) : texts("report.no_data"));
    words.notes.push_back(missing_text(report, texts));
    words.word = [&texts](const std::string& key) { return texts(key); };
    return words;
}

void write_pages(const db::Store& store, const std::filesystem::path& out, const reports::Report& report, const files::ReportWords& words, const Texts& texts, Day today)
{
    const auto reader = store.reader();
    const auto& who = store.identity();
    const PageOffice office{.letterhead = letterhead(reader, who), .code = who.office, .signer = setting(reader, "signer.name"), .maker = who.officer_name, .today = today, .training = who.training};
    auto notes = words.notes;
    notes.pop_back(); // whose data are missing stands in the foot of every page
    const auto document = page_document(report, {words.title, notes, missing_text(report, texts), words.word}, office, *files::document_wording("report_page"));
    files::write_pdf(out, layout::lay_out(document, files::document_fonts(), files::qr_code), {.title = words.title});
}

} // namespace

const std::vector<ReportSpec>& all_reports()
{
    static const std::vector<ReportSpec> all = {{"b03", reports::PeriodSort::month, false}, {"officer-scores", reports::PeriodSort::month, true}};
    return all;
}

Result<reports::Report> make_report(const db::Store& store, const ReportChoices& choices, Day today)
{
    auto spec = spec_named(choices.name);
    if (!spec)
        return Problem{.code = "report.unknown", .field = "name", .value = choices.name};
    auto period = period_of(*spec, choices.period, today);
    if (!period)
        return period.problems();
    ReportData data(store, *period, choices.office, choices.officer);
    return choices.name == "b03" ? data.b03() : data.officer_scores();
}

Result<Done> write_report(const db::Store& store, const std::filesystem::path& out, const reports::Report& report, const Texts& texts, Day today)
{
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
