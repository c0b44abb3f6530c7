#include "app/cli/demo/demo_day.hpp"
#include "app/files/assets.hpp"
#include "app/files/atomic_file.hpp"
#include "core/base/bytes.hpp"
#include <fstream>
#include <sstream>

namespace dondoc::cli {
namespace fs = std::filesystem;

Json part(const Json& answer, const std::string& key)
{
    return answer.is_object() && answer.contains(key) ? answer.at(key) : Json::object();
}

Json first(const Json& list) { return list.is_array() && !list.empty() ? list.front() : Json::object(); }

DemoDay::DemoDay(Context& context, fs::path folder, std::string passphrase)
    : context_(context), folder_(std::move(folder)), passphrase_(std::move(passphrase))
{
}

bool DemoDay::all_true() const
{
    for (const auto& [name, holds] : checks_.items())
        if (!holds.get<bool>())
            return false;
    return !checks_.empty();
}

void DemoDay::ensure(const std::string& name, bool holds)
{
    const bool before = checks_.value(name, true);
    checks_[name] = before && holds;
    if (!context_.common.quiet && !context_.common.json)
        context_.world.out << (holds ? "  ✓ " : "  ✗ ") << context_.texts("demo.check." + name) << '\n';
}

void DemoDay::keep(const std::string& name) { files_.push_back(name); }

Json DemoDay::call(const std::string& store, std::vector<std::string> arguments, int expected)
{
    if (!context_.common.quiet && !context_.common.json) {
        context_.world.out << "> dondoc-cli --store " << store;
        for (const auto& argument : arguments)
            context_.world.out << ' ' << (argument.find_first_of(" \"") == std::string::npos ? argument : "'" + argument + "'");
        context_.world.out << '\n';
    }
    std::istringstream in;
    std::ostringstream out, err;
    World world{in, out, err, context_.world.random, context_.world.clock,
                [this](const char* name) { return std::string(name) == "DONDOC_PASSPHRASE" ? passphrase_ : std::string(); }, false};
    arguments.insert(arguments.end(), {"--store", path(store), "--json", "--lang", context_.common.lang, "--today", iso(context_.today)});
    const int exit = run(arguments, world);
    const Json answer = Json::parse(out.str(), nullptr, false);
    if (exit != expected) {
        context_.world.err << store << " " << arguments.front() << ": " << exit << '\n' << out.str() << err.str() << '\n';
        ensure("every_command", false);
        return Json::object();
    }
    return answer.is_discarded() ? Json::object() : answer;
}

void DemoDay::live()
{
    checks_["every_command"] = true;
    lay_out_input();
    open_stores();
    import_at_the_hub();
    enrol("cb01.store", "CB01");
    enrol("cb02.store", "CB02");
    carry_down();
    work_of_cb02();
    work_of_cb01();
    carry_up();
    harm_a_bundle();
    compare_digests();
    write_reports();
    look_after_stores();
}

void DemoDay::lay_out_input()
{
    fs::create_directories(folder_ / "so-lieu");
    for (auto name : files::assets_under("demo/")) {
        const auto target = folder_ / "so-lieu" / name.substr(5);
        files::write_file_atomically(target, view_of(files::asset(name)));
        keep("so-lieu/" + std::string(name.substr(5)));
    }
}

void DemoDay::open_stores()
{
    const auto hub = call("tinh.store", {"create-store", "--role", "hub", "--office", "048", "--office-name", "BHXH thành phố Đà Nẵng", "--training",
                                         "--escrow-out", path("khoa-du-phong.txt")});
    const auto one = call("cb01.store", {"create-store", "--role", "field", "--office", "04801", "--office-name", "BHXH cơ sở Hải Châu", "--officer", "CB01",
                                         "--officer-name", "Trần Thị Hạnh", "--training"});
    const auto two = call("cb02.store", {"create-store", "--role", "field", "--office", "04801", "--office-name", "BHXH cơ sở Hải Châu", "--officer", "CB02",
                                         "--officer-name", "Nguyễn Đức Ý", "--training"});
    for (const auto* name : {"tinh.store", "cb01.store", "cb02.store", "khoa-du-phong.txt"})
        keep(name);
    const bool built = hub.value("encrypted", false);
    ensure("stores_of_one_sort", built == one.value("encrypted", false) && built == two.value("encrypted", false));
    for (const auto* store : {"tinh.store", "cb01.store", "cb02.store"}) {
        call(store, {"configure", "letterhead.parent", "BHXH thành phố Đà Nẵng"});
        call(store, {"configure", "place", "Đà Nẵng"});
    }
}

void DemoDay::import_at_the_hub()
{
    const auto units = call("tinh.store", {"import-units", path("so-lieu/danh_sach_don_vi.xlsx")});
    ensure("units_read", units.value("rows", 0) == 60 && part(units, "refused").size() == 2);
    const auto ledger = call("tinh.store", {"import-ledger", path("so-lieu/c12_24_thang.csv")});
    ensure("ledger_to_the_dong", ledger.value("rows", 0) == 1440 && part(ledger, "totals").value("due", std::int64_t{0}) == 66'595'507'200 &&
                                     part(ledger, "totals").value("debt_after", std::int64_t{0}) == 13'168'083'903);
    const auto month = call("tinh.store", {"import-ledger", path("so-lieu/c12_2026-10.xlsx")});
    ensure("month_to_the_dong", part(month, "totals").value("closing_sum", std::int64_t{0}) == 13'168'083'903);
    call("tinh.store", {"import-assignments", path("so-lieu/phan_cong.xlsx")});
    call("tinh.store", {"import-plan", path("so-lieu/ke_hoach_thu_2026.xlsx")});
    const auto again = call("tinh.store", {"import-ledger", path("so-lieu/c12_2026-10.xlsx")});
    ensure("import_twice_changes_nothing", again.value("same", 0) == again.value("rows", -1));
}

void DemoDay::enrol(const std::string& store, const std::string& officer)
{
    const std::string request = "yeu-cau-" + officer + ".bhx", certificate = "chung-thu-" + officer + ".bhx";
    const auto asked = call(store, {"request-enrolment", "--out", path(request)});
    const auto approved = call("tinh.store", {"approve-enrolment", path(request), "--officer", officer, "--out", path(certificate)});
    ensure("fingerprints_agree", asked.value("fingerprint", "") == approved.value("fingerprint", "?"));
    const auto taken = call(store, {"import-bundle", path(certificate)});
    ensure("enrolled", taken.contains("bundles") && part(taken, "bundles").size() == 1 && first(part(taken, "bundles")).value("state", "") == "applied");
    keep(request);
    keep(certificate);
}

void DemoDay::carry_down()
{
    const auto written = call("tinh.store", {"export-bundle", "--out", path("goi-xuong-1")});
    for (const auto& name : written.value("files", Json::array()))
        keep(fs::relative(name.get<std::string>(), folder_).string());
    for (const auto* store : {"cb01.store", "cb02.store"})
        call(store, {"import-bundle", path("goi-xuong-1")});
    ensure("caseload_of_cb02", call("cb02.store", {"list-units", "--officer", "CB02"}).value("total", 0) == 23);
    ensure("caseload_sum", call("cb02.store", {"list-units", "--officer", "CB02"}).value("sum_debt", std::int64_t{0}) == 1'716'547'336);
}

void DemoDay::work_of_cb02()
{
    ensure("search_without_marks", call("cb02.store", {"list-units", "--search", "van tai mai lan"}).value("total", 0) == 1);
    ensure("work_listed", !call("cb02.store", {"list-work"}).value("items", Json::array()).empty());
    const auto visit = call("cb02.store", {"record-visit", "--from", path("so-lieu/lam_viec.json")});
    const auto commitment = call("cb02.store", {"record-commitment", "--from", path("so-lieu/cam_ket.json")});
    const auto page = call("cb02.store", {"finalise-record", visit.value("id", ""), "--out", path("bien-ban-lam-viec.pdf")});
    const auto signed_page = call("cb02.store", {"finalise-record", commitment.value("id", ""), "--out", path("cam-ket-tra-no.pdf")});
    ensure("minutes_have_code_and_hash", !page.value("page_code", "").empty() && signed_page.value("content_hash", "").size() == 64);
    const auto edited = call("cb02.store", {"edit-record", visit.value("id", ""), "--from", path("so-lieu/lam_viec.json")}, 1);
    ensure("finalised_is_stone", edited.contains("problems"));
    call("cb02.store", {"attach-file", commitment.value("id", ""), path("cam-ket-tra-no.pdf"), "--role", "signed"});
    ensure("scan_makes_it_signed", call("cb02.store", {"show-record", commitment.value("id", "")}).value("state", "") == "signed");
    keep("bien-ban-lam-viec.pdf");
    keep("cam-ket-tra-no.pdf");
}

void DemoDay::work_of_cb01()
{
    const auto day = iso(context_.today - 1), next = iso(context_.today + 7);
    call("cb01.store", {"record-visit", "--unit", "BD0017B", "--day", day, "--outcome", "met", "--person", "Hà Văn Phúc", "--next-action", "call", "--next-day", next});
    call("cb01.store", {"record-urging", "--unit", "DC0025D", "--day", day, "--kind", "letter", "--number", "412/BHXH", "--channel", "post"});
    call("cb01.store", {"record-notice", "--unit", "DC0025D", "--day", day, "--month", "2026-10", "--channel", "zalo"});
    const auto future = call("cb01.store", {"record-visit", "--unit", "BD0017B", "--day", iso(context_.today + 300), "--outcome", "met", "--next-action", "call",
                                            "--next-day", iso(context_.today + 301)}, 1);
    ensure("future_is_refused", future.contains("problems") && first(part(future, "problems")).value("code", "") == "visit.day.in_future");
}

} // namespace dondoc::cli
