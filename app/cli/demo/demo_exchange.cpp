#include "app/cli/demo/demo_day.hpp"
#include "app/files/atomic_file.hpp"
#include <fstream>
#include <iterator>

namespace dondoc::cli {
namespace fs = std::filesystem;
namespace {

bool all_in_state(const Json& answer, const std::string& state)
{
    if (part(answer, "bundles").empty())
        return false;
    for (const auto& bundle : part(answer, "bundles"))
        if (bundle.value("state", "") != state)
            return false;
    return true;
}

} // namespace

void DemoDay::carry_up()
{
    for (const auto* store : {"cb01.store", "cb02.store"}) {
        const auto written = call(store, {"export-bundle", "--out", path("goi-len")});
        for (const auto& name : written.value("files", Json::array()))
            keep(fs::relative(name.get<std::string>(), folder_).string());
        ensure("work_in_bundle", written.value("ops", 0) > 0);
    }
    ensure("hub_takes_both", all_in_state(call("tinh.store", {"import-bundle", path("goi-len")}), "applied"));
    ensure("twice_is_once", all_in_state(call("tinh.store", {"import-bundle", path("goi-len")}), "duplicate"));
    const auto receipts = call("tinh.store", {"export-bundle", "--out", path("goi-xuong-2")});
    for (const auto& name : receipts.value("files", Json::array()))
        keep(fs::relative(name.get<std::string>(), folder_).string());
    for (const auto* store : {"cb01.store", "cb02.store"}) {
        call(store, {"import-bundle", path("goi-xuong-2")});
        ensure("receipt_named_all", call(store, {"export-bundle", "--out", path("goi-len-2")}).value("ops", -1) == 0);
    }
}

void DemoDay::harm_a_bundle()
{
    const auto before = call("tinh.store", {"show-digest"});
    fs::create_directories(folder_ / "goi-hong");
    for (const auto& entry : fs::directory_iterator(folder_ / "goi-len")) {
        std::ifstream file(entry.path(), std::ios::binary);
        Bytes bytes{std::istreambuf_iterator<char>(file), {}};
        bytes[bytes.size() / 2] = static_cast<std::uint8_t>(bytes[bytes.size() / 2] ^ 1U);
        files::write_file_atomically(folder_ / "goi-hong" / ("hong-" + entry.path().filename().string()), bytes);
        keep("goi-hong/hong-" + entry.path().filename().string());
    }
    ensure("damage_is_refused", all_in_state(call("tinh.store", {"import-bundle", path("goi-hong")}, 1), "quarantined"));
    ensure("damage_changes_nothing", before == call("tinh.store", {"show-digest"}));
}

void DemoDay::compare_digests()
{
    for (const std::string officer : {"CB01", "CB02"}) {
        const std::string store = officer == "CB01" ? "cb01.store" : "cb02.store";
        const auto here = call(store, {"show-digest", "--officer", officer}), there = call("tinh.store", {"show-digest", "--officer", officer});
        ensure("digests_equal", here.contains("ops_digest") && here == there && here.value("records", 0) > 0);
    }
}

void DemoDay::write_reports()
{
    for (const std::string report : {"b03", "officer-scores"})
        for (const std::string form : {".xlsx", ".pdf"}) {
            const auto written = call("tinh.store", {"export-report", report, "--period", "2026-10", "--out", path(report + form)});
            ensure("reports_have_rows", written.value("rows", 0) > 0 && fs::exists(folder_ / (report + form)));
            keep(report + form);
        }
}

void DemoDay::look_after_stores()
{
    for (const auto* store : {"tinh.store", "cb01.store", "cb02.store"})
        ensure("doctor_content", call(store, {"doctor"}).value("ok", false));
    call("cb02.store", {"back-up", "--out", path("cb02.bak")});
    keep("cb02.bak");
    ensure("backup_written", fs::exists(folder_ / "cb02.bak"));
}

} // namespace dondoc::cli
