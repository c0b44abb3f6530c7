#include "app/actions/text_lines.hpp"
#include "core/base/text/collate.hpp"
#include "core/base/text/fold.hpp"
#include "core/base/text/nfc.hpp"
#include "core/base/text/number.hpp"
#include "core/base/text/utf8.hpp"
#include "core/base/text/words.hpp"
#include <charconv>

namespace dondoc::actions {
namespace {

std::vector<std::string> parts(std::string_view text, char end)
{
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto size = std::min(text.find(end), text.size());
        std::string_view part = text.substr(0, size);
        if (end == '\n' && part.ends_with('\r'))
            part.remove_suffix(1);
        out.emplace_back(part);
        text.remove_prefix(std::min(size + 1, text.size()));
    }
    return out;
}

struct WordsWanted {
    text::WordStyle style;
    bool sentence = false;
};

Result<WordsWanted> read_style(std::string_view style)
{
    WordsWanted out;
    for (const auto& word : parts(style, ',')) {
        const auto part = std::string(text::trim(word));
        if (part == "linh" || part == "lẻ")
            out.style.linh = part;
        else if (part == "nghìn" || part == "ngàn")
            out.style.nghin = part;
        else if (part == "tỷ" || part == "tỉ")
            out.style.ty = part;
        else if (part == "sentence")
            out.sentence = true;
        else
            return Problem{.code = "text.style.unknown", .field = "style", .value = part};
    }
    return out;
}

/// "1000005", "-21", "1.000.005".
std::optional<std::int64_t> whole_number(std::string_view line)
{
    std::string digits(text::trim(line));
    const auto read = text::parse_numbers({digits});
    if (read.values.size() == 1 && read.values[0].state == text::CellNumber::State::number)
        digits = read.values[0].decimal;
    std::int64_t out = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional(out) : std::nullopt;
}

Result<std::string> words_of(const std::string& line, const WordsWanted& wanted)
{
    const auto number = whole_number(line);
    if (!number)
        return Problem{.code = "text.not_a_number", .value = line};
    return wanted.sentence ? text::amount_in_words(Money{*number}, wanted.style) : text::number_in_words(*number, wanted.style);
}

Result<std::string> changed(std::string_view work, const std::string& line, const WordsWanted& wanted)
{
    const auto normal = text::nfc(line);
    if (!normal)
        return Problem{.code = "text.not_utf8"};
    if (work == "words")
        return words_of(line, wanted);
    return work == "fold" ? text::fold(line) : *normal;
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string out;
    for (const auto& line : lines)
        out += line + "\n";
    return out;
}

} // namespace

Result<std::string> text_lines(std::string_view work, std::string_view style, std::string_view input)
{
    auto lines = parts(input, '\n');
    if (work == "sort" || work == "sort-people")
        return joined(text::sorted(std::move(lines), work == "sort" ? text::SortOrder::text : text::SortOrder::people));
    if (work != "words" && work != "fold" && work != "nfc")
        return Problem{.code = "text.work.unknown", .field = "work", .value = std::string(work)};
    const auto wanted = read_style(style);
    if (!wanted)
        return wanted.problems();
    Problems problems;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto line = changed(work, lines[i], *wanted);
        if (!line)
            problems.push_back(line.problems().front());
        if (!line)
            problems.back().row = static_cast<std::int64_t>(i) + 1;
        else
            lines[i] = *std::move(line);
    }
    if (!problems.empty())
        return problems;
    return joined(lines);
}

} // namespace dondoc::actions
