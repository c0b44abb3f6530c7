#include "app/actions/configure.hpp"
#include "app/actions/hub_journal.hpp"
#include "core/base/check.hpp"
#include "core/base/text/nfc.hpp"
#include "db/settings.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

constexpr std::size_t longest_value = 2000;

constexpr const char* linh_le[] = {"linh", "lẻ"};
constexpr const char* nghin_ngan[] = {"nghìn", "ngàn"};
constexpr const char* sides[] = {"unit_first", "agency_first"};
constexpr const char* signing[] = {"no", "yes", "KT.", "TL.", "TUQ."};

constexpr SettingSpec settings[] = {
    // head of every page: the office above, the office itself, where it is
    {"letterhead.parent", ""},
    {"letterhead.office", ""}, // "" = the store's office name
    {"letterhead.address", ""},
    {"letterhead.phone", ""},
    {"letterhead.email", ""},
    {"document.form_code", ""}, // "Mẫu C05-TS" above the Quốc hiệu, only where the office wants one
    {"letterhead.region", ""}, // after the office's name: "thành phố Đà Nẵng"
    {"place", ""},
    {"office.sign", ""}, // in page codes of many employers; "" = the office's code
    {"document.symbol", "BHXH"}, // after the number: "123/CV-BHXH"
    // who signs: title above, name below
    {"signer.title", "GIÁM ĐỐC"},
    {"signer.name", ""},
    {"signer.deputy", "no", signing}, // "no": in his own right; "yes" = "KT."; TL., TUQ.: another signs, under signer.deputy_title
    {"signer.deputy_title", "PHÓ GIÁM ĐỐC"},
    {"debt_section.name", "Tổ Quản lý nợ"},
    {"recipients", "Như trên; Lưu: VT, QLT"},
    // who works with this store, as minutes name him
    {"officer.title", "Chuyên quản thu"},
    {"officer.phone", ""},
    // how amounts are said (DOMAIN.md: words of numbers)
    {"words.zero_ten", "linh", linh_le},
    {"words.thousand", "nghìn", nghin_ngan},
    // minutes
    {"minutes.order", "unit_first", sides}, // left column first (form C05-TS)
    {"minutes.copies", "2"},
    // where employers pay
    {"bank.names", ""}, // "BIDV, Agribank hoặc VietinBank"
    {"bank.account_1", ""}, // "số 0000 000 001 tại BIDV"
    {"bank.account_2", ""},
    {"bank.account_3", ""},
    // hub: folder of raw bundles and of the journal, best on another disk; "" = beside the store
    {"hub.archive", ""},
    // daily report of a campaign
    {"report.hour", "18:30"},
};

const SettingSpec* spec_of(std::string_view key)
{
    const auto at = std::find_if(std::begin(settings), std::end(settings), [&](const SettingSpec& s) { return s.key == key; });
    return at == std::end(settings) ? nullptr : at;
}

SettingRow row_of(const db::Reader& reader, const SettingSpec& spec)
{
    const auto held = db::setting(reader, spec.key);
    return {spec.key, held.value_or(spec.otherwise), !held};
}

std::string list_of(std::span<const char* const> codes)
{
    std::string out;
    for (const char* code : codes)
        out += (out.empty() ? "" : ", ") + std::string(code);
    return out;
}

Problems check_value(const SettingSpec& spec, std::string_view value)
{
    if (value.size() > longest_value || !text::is_utf8(value) || value.find('\0') != std::string_view::npos)
        return {{.code = "setting.not_text", .field = spec.key}};
    const bool allowed = spec.codes.empty() || value.empty() || std::find(spec.codes.begin(), spec.codes.end(), value) != spec.codes.end();
    if (!allowed)
        return {{.code = "setting.value", .field = spec.key, .value = std::string(value), .arguments = {{"allowed", list_of(spec.codes)}}}};
    return {};
}

} // namespace

std::span<const SettingSpec> all_settings() { return settings; }

std::string setting(const db::Reader& reader, std::string_view key)
{
    const SettingSpec* spec = spec_of(key);
    check(spec != nullptr, "a known setting");
    return row_of(reader, *spec).value;
}

std::vector<SettingRow> read_settings(const db::Reader& reader)
{
    std::vector<SettingRow> out;
    for (const SettingSpec& spec : settings)
        out.push_back(row_of(reader, spec));
    return out;
}

Result<SettingRow> read_setting(const db::Reader& reader, std::string_view key)
{
    const SettingSpec* spec = spec_of(key);
    if (!spec)
        return Problem{.code = "setting.unknown", .field = "key", .value = std::string(key)};
    return row_of(reader, *spec);
}

Result<SettingRow> configure(db::Store& store, std::string_view key, std::string_view given)
{
    const SettingSpec* spec = spec_of(key);
    if (!spec)
        return Problem{.code = "setting.unknown", .field = "key", .value = std::string(key)};
    const std::string value = text::nfc(given).value_or(std::string(given));
    if (Problems problems = check_value(*spec, value); !problems.empty())
        return problems;
    if (key == "hub.archive") {
        set_archive(store, value); // the write that says where the journal's disk is cannot wait for that disk
        return row_of(store.reader(), *spec);
    }
    store.write([&](db::Transaction& t) { value.empty() ? db::drop_setting(t, key) : db::put_setting(t, key, value); });
    return row_of(store.reader(), *spec);
}

} // namespace dondoc::actions
