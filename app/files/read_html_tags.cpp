#include "app/files/read_html_tags.hpp"
#include "app/files/read_csv_text.hpp"
#include <algorithm>
#include <charconv>
#include <map>

namespace dondoc::files {

namespace {

constexpr std::size_t longest_tag = 64 * 1024;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_alphanumeric(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower(c); });
    return out;
}

/// Elements whose text belongs to nobody who reads the page.
bool holds_no_page(std::string_view name) { return name == "style" || name == "script" || name == "title" || name == "xml" || name == "textarea"; }

/// One attribute off the front of `rest`; the name is empty at the end.
struct Attribute { std::string_view name, value; };

std::string_view take_value(std::string_view& rest)
{
    char quote = !rest.empty() && (rest[0] == '"' || rest[0] == '\'') ? rest[0] : '\0';
    if (quote)
        rest.remove_prefix(1);
    auto end = std::find_if(rest.begin(), rest.end(), [&](char c) { return quote ? c == quote : is_blank(c); });
    auto value = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
    rest.remove_prefix(std::min(rest.size(), value.size() + (quote ? 1 : 0)));
    return value;
}

Attribute take_attribute(std::string_view& rest)
{
    auto skip_blanks = [&] {
        while (!rest.empty() && is_blank(rest[0]))
            rest.remove_prefix(1);
    };
    while (!rest.empty() && (is_blank(rest[0]) || rest[0] == '/' || rest[0] == '='))
        rest.remove_prefix(1);
    auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return is_blank(c) || c == '=' || c == '/'; });
    Attribute out{rest.substr(0, static_cast<std::size_t>(end - rest.begin())), {}};
    rest.remove_prefix(out.name.size());
    skip_blanks();
    if (out.name.empty() || rest.empty() || rest[0] != '=')
        return out;
    rest.remove_prefix(1);
    skip_blanks();
    out.value = take_value(rest);
    return out;
}

/// Names of U+00A0 … U+00FF, in order.
constexpr std::string_view latin1_names[] = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",   "laquo",  "not",    "shy",
    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",
    "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute",
    "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",
    "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
    "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute",
    "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

const std::map<std::string_view, char32_t>& named_entities()
{
    static const auto table = [] {
        std::map<std::string_view, char32_t> out = {
            {"amp", '&'},        {"lt", '<'},         {"gt", '>'},         {"quot", '"'},        {"apos", '\''},      {"Abreve", 0x102},  {"abreve", 0x103},
            {"Dstrok", 0x110},   {"dstrok", 0x111},   {"Itilde", 0x128},   {"itilde", 0x129},    {"Utilde", 0x168},   {"utilde", 0x169},  {"ndash", 0x2013},
            {"mdash", 0x2014},   {"lsquo", 0x2018},   {"rsquo", 0x2019},   {"ldquo", 0x201C},    {"rdquo", 0x201D},   {"bull", 0x2022},   {"hellip", 0x2026},
            {"euro", 0x20AC},    {"minus", 0x2212},   {"ensp", 0x2002},    {"emsp", 0x2003},     {"thinsp", 0x2009},  {"trade", 0x2122}};
        char32_t point = 0xA0;
        for (auto name : latin1_names)
            out[name] = point++;
        return out;
    }();
    return table;
}

/// "#7841", "#x1EA1"; 0 = no number.
char32_t numbered(std::string_view text)
{
    bool hex = text.size() > 2 && (text[1] == 'x' || text[1] == 'X');
    std::uint32_t point = 0;
    auto from = text.data() + (hex ? 2 : 1), end = text.data() + text.size();
    auto [stopped, error] = std::from_chars(from, end, point, hex ? 16 : 10);
    if (stopped == from)
        return 0;
    bool possible = error == std::errc() && point != 0 && point <= 0x10FFFF && (point < 0xD800 || point >= 0xE000);
    return possible ? point : char32_t{0xFFFD};
}

/// The entity at the front of `text` ("&…"): its character and length; length 0 = none.
std::pair<std::string, std::size_t> entity_at(std::string_view text)
{
    std::size_t size = 1 + (text.size() > 1 && text[1] == '#');
    while (size < text.size() && size < 12 && is_alphanumeric(text[size]))
        ++size;
    auto name = text.substr(1, size - 1);
    char32_t point = 0;
    if (name.starts_with('#'))
        point = numbered(name);
    else if (auto found = named_entities().find(name); found != named_entities().end())
        point = found->second;
    if (point == 0)
        return {"", 0};
    std::string out;
    if (point >= 0x80 && point < 0xA0) // browsers read these as the Windows code page
        out = decode_cell(std::string(1, static_cast<char>(point)), TextEncoding::cp1252);
    else
        append_utf8(out, point);
    return {out, size + (size < text.size() && text[size] == ';')};
}

} // namespace

std::optional<std::string> HtmlAttributes::operator[](std::string_view name) const
{
    auto rest = text;
    while (!rest.empty()) {
        auto found = take_attribute(rest);
        if (found.name.empty())
            return {};
        if (found.name.size() == name.size() && lower(found.name) == name)
            return resolve_entities(found.value);
    }
    return {};
}

std::string resolve_entities(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto next = std::min(text.find('&', at), text.size());
        out += text.substr(at, next - at);
        if (next == text.size())
            break;
        auto [resolved, size] = entity_at(text.substr(next));
        out += size ? resolved : "&";
        at = next + std::max<std::size_t>(size, 1);
    }
    return out;
}

void HtmlTokenizer::feed(std::string_view piece)
{
    for (std::size_t at = 0; at < piece.size() && !handler_.enough;) {
        if (state_ != State::text) {
            take(piece[at++]);
            continue;
        }
        auto next = std::min(piece.find('<', at), piece.size());
        if (next > at)
            handler_.text(piece.substr(at, next - at));
        if (next < piece.size())
            state_ = State::opened;
        at = next + 1;
    }
}

void HtmlTokenizer::take(char c)
{
    switch (state_) {
    case State::opened: return take_opened(c);
    case State::tag: return take_tag(c);
    case State::comment: return take_comment(c);
    case State::raw: return take_raw(c);
    case State::text: return;
    }
}

void HtmlTokenizer::take_opened(char c)
{
    if (is_letter(c) || c == '/' || c == '!' || c == '?') {
        tag_.assign(1, c);
        quote_ = 0;
        after_equals_ = false;
        state_ = State::tag;
        return;
    }
    handler_.text("<");
    if (c == '<')
        return;
    state_ = State::text;
    handler_.text({&c, 1});
}

void HtmlTokenizer::take_tag(char c)
{
    if (quote_ == 0 && c == '>')
        return close_tag();
    if (quote_ == c)
        quote_ = 0;
    else if (quote_ == 0 && after_equals_ && (c == '"' || c == '\''))
        quote_ = c;
    after_equals_ = quote_ == 0 && (c == '=' || (after_equals_ && is_blank(c)));
    tag_ += c;
    if (tag_ == "!--") {
        dashes_ = 2; // "<!-->" is whole
        state_ = State::comment;
    }
    if (tag_.size() > longest_tag) {
        handler_.failure = "file.damaged";
        handler_.enough = true;
    }
}

void HtmlTokenizer::take_comment(char c)
{
    if (c == '>' && dashes_ >= 2)
        state_ = State::text;
    dashes_ = c == '-' ? dashes_ + 1 : 0;
}

void HtmlTokenizer::take_raw(char c)
{
    raw_seen_ = lower(c) == raw_end_[raw_seen_] ? raw_seen_ + 1 : c == '<' ? 1 : 0;
    if (raw_seen_ < raw_end_.size())
        return;
    tag_ = raw_end_.substr(1);
    quote_ = 0;
    after_equals_ = false;
    state_ = State::tag;
}

void HtmlTokenizer::close_tag()
{
    state_ = State::text;
    std::string_view rest = tag_;
    bool ends = rest.starts_with('/');
    if (ends)
        rest.remove_prefix(1);
    auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return is_blank(c) || c == '/'; });
    auto name = lower(rest.substr(0, static_cast<std::size_t>(end - rest.begin())));
    rest.remove_prefix(name.size());
    if (name.empty() || !is_letter(name[0]))
        return; // <!doctype …>, <?xml …?>, <![if …]>
    if (ends)
        return handler_.end(name);
    if (holds_no_page(name) && !rest.ends_with('/')) {
        raw_end_ = "</" + name;
        raw_seen_ = 0;
        state_ = State::raw;
        return;
    }
    handler_.start(name, {rest});
}

} // namespace dondoc::files
