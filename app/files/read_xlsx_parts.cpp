#include "app/files/read_xlsx_parts.hpp"
#include <charconv>
#include <map>

namespace dondoc::files {

namespace {

constexpr std::size_t shared_limit = 48ull << 20;
constexpr std::size_t sheets_limit = 1'000;
constexpr std::size_t styles_limit = 100'000;

unsigned number_of(std::string_view text)
{
    unsigned value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

bool ends_with(std::string_view text, std::string_view end) { return text.size() >= end.size() && text.substr(text.size() - end.size()) == end; }

/// "worksheets/sheet1.xml" beside "xl/workbook.xml", "/xl/…" from the root, "../x" one up.
std::string resolve(const std::string& base, std::string_view target)
{
    if (!target.empty() && target[0] == '/')
        return std::string(target.substr(1));
    auto folder = base.substr(0, base.rfind('/') == std::string::npos ? 0 : base.rfind('/') + 1);
    return (std::filesystem::path(folder) / target).lexically_normal().generic_string();
}

std::string relations_of(const std::string& entry)
{
    std::filesystem::path path(entry);
    return (path.parent_path() / "_rels" / (path.filename().string() + ".rels")).generic_string();
}

/// Names of parts and sheets; what is longer was written to fill memory.
constexpr std::size_t longest_name = 1'000;

bool is_short(XmlAttributes attributes)
{
    for (auto at = attributes.list; *at; at += 2)
        if (std::string_view(at[1]).size() > longest_name)
            return false;
    return true;
}

struct Relations : XmlHandler {
    struct Target { std::string type, target; };
    std::map<std::string, Target> by_id;

    void start(std::string_view name, XmlAttributes attributes) override
    {
        if (name == "Relationship" && by_id.size() < sheets_limit * 2 && is_short(attributes))
            by_id[std::string(attributes["Id"])] = {std::string(attributes["Type"]), std::string(attributes["Target"])};
    }
    void end(std::string_view) override {}

    [[nodiscard]] std::string of_type(std::string_view type, const std::string& base) const
    {
        for (const auto& [id, relation] : by_id)
            if (ends_with(relation.type, type))
                return resolve(base, relation.target);
        return {};
    }
};

struct WorkbookHandler : XmlHandler {
    struct Sheet { importing::SheetName name; std::string relation; };
    std::vector<Sheet> sheets;
    bool from_1904 = false;

    void start(std::string_view name, XmlAttributes attributes) override
    {
        if (name == "workbookPr")
            from_1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
        if (name == "sheet" && sheets.size() < sheets_limit && is_short(attributes))
            sheets.push_back({{std::string(attributes["name"]), !attributes["state"].empty() && attributes["state"] != "visible"}, std::string(attributes["id"])});
    }
    void end(std::string_view) override {}
};

struct StylesHandler : XmlHandler {
    std::map<unsigned, NumberFormat> own;
    std::vector<NumberFormat> looks;
    bool in_cell_formats = false;

    void start(std::string_view name, XmlAttributes attributes) override
    {
        if (name == "numFmt" && own.size() < styles_limit)
            own[number_of(attributes["numFmtId"])] = read_format_code(attributes["formatCode"]);
        else if (name == "cellXfs")
            in_cell_formats = true;
        else if (name == "xf" && in_cell_formats && looks.size() < styles_limit)
            looks.push_back(look_of(number_of(attributes["numFmtId"])));
    }
    void end(std::string_view name) override
    {
        if (name == "cellXfs")
            in_cell_formats = false;
    }
    [[nodiscard]] NumberFormat look_of(unsigned id) const
    {
        auto found = own.find(id);
        return found != own.end() ? found->second : built_in_format(id);
    }
};

/// "_xHHHH_" at `at`; 0 when it is none.
unsigned escaped_unit(std::string_view text, std::size_t at)
{
    if (at + 7 > text.size() || text[at + 1] != 'x' || text[at + 6] != '_')
        return 0;
    unsigned value = 0;
    auto [end, error] = std::from_chars(text.data() + at + 2, text.data() + at + 6, value, 16);
    return error == std::errc() && end == text.data() + at + 6 && value < 0x80 ? value : 0;
}

void undo_escapes(std::string& text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        unsigned unit = text[i] == '_' ? escaped_unit(text, i) : 0;
        out += unit ? static_cast<char>(unit) : text[i];
        i += unit ? 7 : 1;
    }
    text = std::move(out);
}

} // namespace

struct SharedTextsHandler : XmlHandler {
    SharedTexts texts;
    std::string current;
    bool in_text = false;
    int phonetic = 0;

    SharedTextsHandler()
    {
        texts.all_.reserve(shared_limit); // address space only; growing would hold them twice
        texts.ends_.reserve(shared_limit / sizeof(std::uint32_t));
    }

    void start(std::string_view name, XmlAttributes) override
    {
        if (name == "si")
            current.clear();
        else if (name == "rPh")
            ++phonetic;
        else if (name == "t")
            in_text = phonetic == 0;
    }
    void end(std::string_view name) override
    {
        if (name == "t")
            in_text = false;
        else if (name == "rPh")
            --phonetic;
        else if (name == "si")
            keep();
    }
    void text(std::string_view piece) override
    {
        if (in_text && current.size() + piece.size() <= importing::row_bytes_limit)
            current.append(piece);
        else if (in_text)
            refuse();
    }
    void keep()
    {
        tidy_text(current);
        if (texts.all_.size() + current.size() + (texts.ends_.size() + 1) * sizeof(std::uint32_t) > shared_limit)
            return refuse();
        texts.all_ += current;
        texts.ends_.push_back(static_cast<std::uint32_t>(texts.all_.size()));
    }
    void refuse()
    {
        failure = "file.too_large";
        enough = true;
    }
};

void tidy_text(std::string& text)
{
    if (text.find("_x") != std::string::npos)
        undo_escapes(text);
    compose(text);
}

Result<XlsxWorkbook> read_workbook(const XlsxPackage& package)
{
    Relations root;
    if (auto problems = package.parse("_rels/.rels", root); !problems.empty() && problems[0].code != "file.damaged")
        return problems;
    auto entry = root.of_type("/officeDocument", "");
    if (entry.empty())
        entry = "xl/workbook.xml";
    if (!package.has(entry))
        return Problem{.code = "file.format.unsupported", .arguments = {{"format", "zip"}}};
    if (ends_with(entry, ".bin"))
        return Problem{.code = "file.format.unsupported", .arguments = {{"format", ".xlsb"}}};
    if (!ends_with(entry, "workbook.xml"))
        return Problem{.code = "file.format.unsupported", .arguments = {{"format", entry}}};
    WorkbookHandler workbook;
    Relations relations;
    for (auto problems : {package.parse(entry, workbook), package.parse(relations_of(entry), relations)})
        if (!problems.empty())
            return problems;
    XlsxWorkbook out{.from_1904 = workbook.from_1904,
                     .styles_entry = relations.of_type("/styles", entry),
                     .strings_entry = relations.of_type("/sharedStrings", entry)};
    for (auto& sheet : workbook.sheets)
        if (auto found = relations.by_id.find(sheet.relation); found != relations.by_id.end() && ends_with(found->second.type, "/worksheet"))
            out.sheets.push_back({std::move(sheet.name), resolve(entry, found->second.target)});
    if (out.sheets.empty())
        return Problem{.code = "file.damaged"};
    return out;
}

Result<std::vector<NumberFormat>> read_styles(const XlsxPackage& package, const XlsxWorkbook& workbook)
{
    StylesHandler styles;
    if (!workbook.styles_entry.empty())
        if (auto problems = package.parse(workbook.styles_entry, styles); !problems.empty())
            return problems;
    return std::move(styles.looks);
}

Result<SharedTexts> SharedTexts::read(const XlsxPackage& package, const XlsxWorkbook& workbook)
{
    SharedTextsHandler handler;
    if (!workbook.strings_entry.empty())
        if (auto problems = package.parse(workbook.strings_entry, handler); !problems.empty())
            return problems;
    return std::move(handler.texts);
}

std::string_view SharedTexts::operator[](std::size_t index) const
{
    std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(all_).substr(begin, ends_[index] - begin);
}

} // namespace dondoc::files
