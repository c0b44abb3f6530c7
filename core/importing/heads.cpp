#include "core/importing/heads.hpp"
#include "core/base/text/fold.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>

namespace dondoc::importing {

namespace {

struct Alias {
    Head head;
    std::string_view key; ///< in mappings
    std::vector<std::string_view> names;
};

const std::vector<Alias>& aliases()
{
    static const std::vector<Alias> table = {
        {Head::number, "number", {"stt", "tt", "sott", "sothutu"}},
        {Head::code, "code", {"madonvi", "madvi", "madv", "ma", "masodonvi", "madonvisudunglaodong", "madonvibhxh", "madvbhxh", "unitcode", "code"}},
        {Head::name, "name", {"tendonvi", "tendvi", "tendv", "ten", "donvi", "tendonvisudunglaodong", "tendoanhnghiep", "tennguoinopthue", "tencongty", "tentochuc", "tencosokinhdoanh", "name"}},
        {Head::address, "address", {"diachi", "dclienhe", "diachilienhe", "dc", "diachidonvi", "diachitruso", "diachitrusochinh", "address"}},
        {Head::tax_code, "tax_code", {"msthue", "mst", "masothue", "mathue", "masothuenguoinopthue", "masothuedoanhnghiep", "mstdoanhnghiep", "mstnguoinopthue", "taxcode"}},
        {Head::phone, "phone", {"dienthoai", "dienthoainlh", "sdt", "sodienthoai", "dt", "dienthoailienhe", "dienthoainguoilienhe", "dienthoaidonvi", "didong", "phone"}},
        {Head::contact, "contact", {"nguoilienhe", "nlh", "hotennguoilienhe", "tennguoilienhe", "contact"}},
        {Head::workers, "workers", {"solaodong", "sld", "laodong", "sold", "solaodongthamgia", "tongsolaodong", "solaodongdangthamgia", "workers"}},
        {Head::group, "group", {"makhoi", "khoi", "khoiquanly", "loaihinh", "maloaihinh", "loaihinhquanly", "khoiloaihinh"}},
        {Head::since, "since", {"ngaytang", "ngaythamgia", "ngaythamgiabhxh", "ngaybatdauthamgia"}},
        {Head::officer, "officer", {"chuyenquan", "chuyenquanthu", "canbochuyenquan", "macanbo", "macb", "cbchuyenquan", "canbothu", "cbcq", "cqt", "machuyenquan", "chuyenquanthuno", "canbochuyenquanthu", "macanbochuyenquan", "officer"}},
        {Head::officer_name, "officer_name", {"hoten", "hovaten", "tencanbo", "hotencanbo", "hotenchuyenquan", "hovatencanbo", "tenchuyenquan"}},
        {Head::officer_phone, "officer_phone", {"dienthoaicqt", "dienthoaichuyenquan", "sdtcqt", "dienthoaicanbo", "sdtchuyenquan"}},
        {Head::office, "office", {"macoquanbhxh", "coquanbhxh", "coquanquanly", "macoquan", "mabhxh", "bhxhcoso"}},
        {Head::cycle, "cycle", {"phuongthucdong", "ptdong", "phuongthuc"}},
        {Head::month, "month", {"ky", "thang", "thangps", "kybaocao", "kydulieu", "thangnam", "thangdulieu", "thangphatsinh", "month"}},
        {Head::opening, "opening", {"dauky", "sodauky", "tiendauky", "tiendk", "sodudauky", "nodauky", "kytruocmangsang", "kytruocchuyensang", "opening"}},
        {Head::due, "due", {"phaidong", "sophaidong", "sokynay", "phatsinh", "phatsinhtrongky", "phaithu", "sophaithu", "phaidongtrongky", "phainop", "sophainop", "phatsinhphaidong", "due"}},
        {Head::adjustment, "adjustment", {"dieuchinh", "dieuchinhkytruoc", "sodieuchinh", "dieuchinhphaidongkytruoc", "dieuchinhphaidong", "adjustment"}},
        {Head::interest, "interest", {"lai", "tienlai", "laichamdong", "laiphatsinh", "laichamnop", "thieulai", "tienlaichamdong", "tienlaichamnop", "nolai", "sotienlai", "interest"}},
        {Head::paid, "paid", {"dadong", "sodadong", "dathu", "sodathu", "danop", "sodanop", "dadongtrongky", "danoptrongky", "tienunc", "sotiendanop", "sotiendadong", "paid"}},
        {Head::closing, "closing", {"cuoiky", "socuoiky", "tiencuoiky", "tienck", "tongbhck", "tongno", "tongsono", "tongsotienno", "chuyenkysau", "conphaidong", "conno", "sotienno", "nocuoiky", "sotienchamdong", "conthieu", "soconphainop", "soduno", "soducuoiky", "thieu", "closing"}},
        {Head::overpaid, "overpaid", {"thua", "sothua", "dongthua", "duco"}},
        {Head::months_in_debt, "months_in_debt", {"sothangno", "tyleno", "sothang", "thangno", "sothangchamdong", "sothangnodong", "monthsindebt"}},
        {Head::paid_through, "paid_through", {"thanghoanthanh", "dadongdenthang", "dongdenthang", "dadongdenhetthang", "paidthrough"}},
        {Head::measures, "measures", {"bienphap", "bienphapdaapdung", "cacbienphapdaapdung", "measures"}},
        {Head::document, "document", {"vanban", "sovanban", "songayvanban", "songaythangvanban", "document"}},
        {Head::from, "from", {"tungay", "ngayphancong", "apdungtu", "ngaygiao", "from"}},
        {Head::year, "year", {"nam", "namkehoach", "year"}},
        {Head::fund, "fund", {"quy", "fund"}},
        {Head::amount, "amount", {"kehoach", "kehoachnam", "kehoachthu", "sokehoach", "chitieu", "kehoachgiao", "kehoachthunam", "sotienkehoach", "sotien", "amount"}},
        {Head::insured, "insured", {"masobhxh", "masobaohiemxahoi", "sodinhdanh", "mabhxh", "sosobhxh", "masothebhyt", "insured"}},
        {Head::birth, "birth", {"ngaythangnamsinh", "ngaysinh", "namsinh", "ngaythangsinh", "birth"}},
        {Head::due_month, "due_month", {"thangdenhanphaidong", "thangdenhan", "thangdenhandong", "denhan", "handong", "thangphaidong", "duemonth"}},
        {Head::note, "note", {"ghichu", "note"}},
    };
    return table;
}

struct FundName {
    Fund fund;
    std::string_view code;
    std::vector<std::string_view> names;
};

const std::vector<FundName>& fund_names()
{
    static const std::vector<FundName> table = {
        {Fund::tnld, "TNLD", {"bhtnldbnn", "tnldbnn", "bhtnld", "tnld", "tainanlaodongbenhnghenghiep"}},
        {Fund::odts, "ODTS", {"odts", "omdauthaisan"}},
        {Fund::httt, "HTTT", {"httt", "huutrituttuat", "huutri"}},
        {Fund::bhyt, "BHYT", {"bhyt", "baohiemyte"}},
        {Fund::bhtn, "BHTN", {"bhtn", "baohiemthatnghiep"}},
    };
    return table;
}

std::optional<Fund> fund_named(std::string_view compacted)
{
    for (const auto& fund : fund_names())
        if (std::find(fund.names.begin(), fund.names.end(), compacted) != fund.names.end())
            return fund.fund;
    return {};
}

std::optional<Head> head_named(std::string_view compacted)
{
    for (const auto& alias : aliases())
        if (std::find(alias.names.begin(), alias.names.end(), compacted) != alias.names.end())
            return alias.head;
    return {};
}

bool is_figure(Head head) { return head == Head::opening || head == Head::due || head == Head::paid || head == Head::closing; }

/// Which figure a group head speaks of.
std::optional<Head> figure_in(std::string_view text)
{
    static const std::pair<Head, std::string_view> words[] = {
        {Head::closing, "chuyenkysau"}, {Head::closing, "cuoiky"},  {Head::closing, "conthieu"},        {Head::closing, "thieugoc"},
        {Head::closing, "conno"},       {Head::closing, "sotienno"}, {Head::opening, "dauky"},           {Head::opening, "kytruocmangsang"},
        {Head::opening, "kytruocchuyen"}, {Head::paid, "dadong"},   {Head::paid, "danop"},              {Head::paid, "dathu"},
        {Head::paid, "phanbo"},         {Head::due, "phaidong"},    {Head::due, "phatsinh"},            {Head::due, "phaithu"},
        {Head::due, "phainop"},
    };
    for (const auto& [head, word] : words)
        if (text.find(word) != std::string_view::npos)
            return head;
    return {};
}

std::optional<Head> figure_above(std::span<const std::string> above)
{
    for (const auto& text : above)
        if (auto figure = figure_in(compact(text)))
            return figure;
    return {};
}

/// "ck_odts", "_dk_bhyt", "phaidongbhyt": a figure and a fund in one head.
std::optional<Meaning> figure_with_fund(std::string_view text)
{
    for (const auto& fund : fund_names())
        for (auto name : fund.names) {
            if (!text.ends_with(name) || text.size() == name.size())
                continue;
            auto rest = text.substr(0, text.size() - name.size());
            auto figure = rest == "ck" ? Head::closing : rest == "dk" ? Head::opening : rest == "ps" ? Head::due : head_named(rest).value_or(Head::number);
            if (is_figure(figure))
                return Meaning{figure, fund.fund};
        }
    return {};
}

std::optional<Meaning> ledger_meaning(const std::string& leaf, std::span<const std::string> above)
{
    if (auto fund = fund_named(leaf))
        if (auto figure = figure_above(above))
            return Meaning{*figure, *fund};
    if (leaf == "tongcong" || leaf == "cong" || leaf == "tongso" || leaf == "thieugoc")
        if (auto figure = figure_above(above))
            return Meaning{*figure};
    if (leaf.starts_with("bienphap"))
        return Meaning{Head::measures};
    if (leaf.find("vanbancua") != std::string_view::npos) // "Số, ngày tháng văn bản của cơ quan có thẩm quyền"
        return Meaning{Head::document};
    return figure_with_fund(leaf);
}

/// Lists of the tax office count workers in many words; D08a names persons.
std::optional<Meaning> list_meaning(TableKind kind, std::string_view leaf)
{
    if (kind == TableKind::tax_list && (leaf.starts_with("solaodong") || leaf.starts_with("tongsolaodong")))
        return Meaning{Head::workers};
    auto head = head_named(leaf);
    bool person = head == Head::officer_name && kind == TableKind::due_list;
    return person ? std::optional(Meaning{Head::name}) : kind == TableKind::due_list && leaf == "mabhxh" ? std::optional(Meaning{Head::insured}) : std::nullopt;
}

/// "Tháng 3" of a plan by months.
std::optional<Meaning> plan_meaning(std::string_view leaf)
{
    if (leaf.starts_with("thang") && leaf.size() > 5 && leaf.size() <= 7) {
        int month = 0;
        auto [end, error] = std::from_chars(leaf.data() + 5, leaf.data() + leaf.size(), month);
        if (error == std::errc() && end == leaf.data() + leaf.size() && month >= 1 && month <= 12)
            return Meaning{Head::amount, Fund::none, month};
    }
    if (leaf.starts_with("kehoach") || leaf.starts_with("chitieu"))
        return Meaning{Head::amount};
    return {};
}

bool is_in(Head head, std::initializer_list<Head> heads) { return std::find(heads.begin(), heads.end(), head) != heads.end(); }

bool belongs(TableKind kind, Head head)
{
    if (kind == TableKind::tax_list)
        return is_in(head, {Head::number, Head::tax_code, Head::name, Head::address, Head::phone, Head::workers});
    if (kind == TableKind::due_list)
        return is_in(head, {Head::number, Head::insured, Head::name, Head::birth, Head::address, Head::phone, Head::due_month, Head::note});
    if (head >= Head::insured)
        return false;
    bool of_ledger = head >= Head::month && head <= Head::document;
    bool of_plan = head == Head::year || head == Head::fund || head == Head::amount;
    if (kind == TableKind::plan)
        return of_plan || head == Head::officer || head == Head::officer_name || head == Head::office || head == Head::number;
    if (of_plan || (head == Head::from && kind != TableKind::assignments))
        return false;
    return !of_ledger || kind == TableKind::ledger;
}

std::string without_parentheses(std::string_view text)
{
    std::string out;
    int depth = 0;
    for (char c : text) {
        depth += c == '(';
        if (depth == 0)
            out += c;
        depth -= c == ')' && depth > 0;
    }
    return out;
}

std::string letters_and_digits(std::string_view text)
{
    std::string out;
    for (char c : text::fold(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
    return out;
}

} // namespace

const char* code_of(Fund fund)
{
    for (const auto& name : fund_names())
        if (name.fund == fund)
            return name.code.data();
    return "";
}

std::string key_of(const Meaning& meaning)
{
    for (const auto& alias : aliases())
        if (alias.head == meaning.head) {
            auto key = std::string(alias.key);
            if (meaning.fund != Fund::none)
                key += std::string(".") + code_of(meaning.fund);
            return meaning.month ? key + "." + std::to_string(meaning.month) : key;
        }
    return {};
}

std::optional<Meaning> meaning_of_key(std::string_view key)
{
    for (const auto& alias : aliases()) {
        if (key == alias.key)
            return Meaning{alias.head};
        for (auto fund : all_funds)
            if (is_figure(alias.head) && key == std::string(alias.key) + "." + code_of(fund))
                return Meaning{alias.head, fund};
        for (int month = 1; month <= 12; ++month)
            if (alias.head == Head::amount && key == std::string(alias.key) + "." + std::to_string(month))
                return Meaning{Head::amount, Fund::none, month};
    }
    return {};
}

std::vector<Meaning> meanings_of(TableKind kind)
{
    std::vector<Meaning> out;
    for (const auto& alias : aliases()) {
        if (!belongs(kind, alias.head) || alias.head == Head::number)
            continue;
        out.push_back({alias.head});
        for (auto fund : all_funds)
            if (kind == TableKind::ledger && is_figure(alias.head) && alias.head != Head::opening)
                out.push_back({alias.head, fund});
        for (int month = 1; month <= 12 && alias.head == Head::amount; ++month)
            out.push_back({alias.head, Fund::none, month});
    }
    return out;
}

std::string compact(std::string_view text)
{
    auto out = letters_and_digits(without_parentheses(text));
    return out.empty() ? letters_and_digits(text) : out;
}

std::optional<Meaning> recognise(TableKind kind, std::string_view leaf, std::span<const std::string> above)
{
    auto text = compact(leaf);
    if (text.empty() || text.size() > 60)
        return {};
    if (kind == TableKind::ledger)
        if (auto found = ledger_meaning(text, above))
            return found;
    if (kind == TableKind::plan)
        if (auto found = plan_meaning(text))
            return found;
    if (kind == TableKind::tax_list || kind == TableKind::due_list)
        if (auto found = list_meaning(kind, text))
            return found;
    auto head = head_named(text);
    if (!head || !belongs(kind, *head))
        return {};
    return Meaning{*head};
}

std::int64_t unit_of_money(std::string_view text)
{
    auto words = letters_and_digits(text);
    auto names = [&](std::string_view word) {
        auto at = words.find(word);
        return at != std::string::npos && (at == 0 || words[at - 1] < '0' || words[at - 1] > '9'); // "nợ trên 500 triệu đồng" is no unit
    };
    if (names("trieudong") || names("trd"))
        return 1'000'000;
    if (names("nghindong") || names("ngandong") || names("1000dong") || names("dvt1000d") || names("donvitinh1000d") || names("nghind") || names("ngand"))
        return 1'000;
    if (names("tydong") || names("tidong"))
        return 1'000'000'000;
    return names("donvitinhdong") || names("dvtdong") ? 1 : 0;
}

} // namespace dondoc::importing
