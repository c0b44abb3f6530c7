#include "core/documents/layout/words.hpp"
#include "core/base/text/nfc.hpp"
#include <algorithm>

namespace dondoc::layout {

double text_width(const FontMetrics& metrics, FontStyle style, double size_points, std::string_view text)
{
    double thousandths = 0;
    for_each_letter(text, [&](char32_t letter, std::string_view) { thousandths += metrics.advance(style, letter); });
    return thousandths / 1000.0 * size_points * mm_per_point;
}

namespace {

constexpr char32_t no_break_space = 0xA0;

std::string clean(const std::string& text)
{
    auto composed = text::nfc(text);
    if (composed)
        return *composed;
    std::string out;
    for (char c : text)
        out += static_cast<unsigned char>(c) < 0x80 ? c : '?';
    return out;
}

bool is_control(char32_t letter) { return letter < 0x20 || (letter >= 0x7F && letter < 0xA0); }

/// Reads runs letter by letter and closes a word at each place where a line may end.
class Cutter
{
public:
    Cutter(double size, double widest, const FontMetrics& metrics) : size_(size), widest_(widest), metrics_(metrics) {}

    void take(const TextRun& run)
    {
        for_each_letter(clean(run.text), [&](char32_t letter, std::string_view bytes) { letter_of(run.style, letter, bytes); });
        style_ = run.style;
    }
    void take(const CheckBox& box)
    {
        add({.sort = Fragment::Sort::check_box, .width = check_box_side + check_box_gap, .crossed = box.crossed});
    }
    void take(const DottedBlank& blank)
    {
        add({.sort = Fragment::Sort::dots, .width = std::min(blank.width, widest_)});
    }
    void take(const Gap& gap)
    {
        if (word_.fragments.empty())
            words_.push_back({.space = gap.width});
        else
            close(gap.width, false, style_);
    }

    std::vector<Word> finish()
    {
        close(0, false, style_);
        return std::move(words_);
    }

private:
    void letter_of(FontStyle style, char32_t letter, std::string_view bytes)
    {
        if (letter == '\n')
            return end_line(style);
        if (letter == ' ' || is_control(letter))
            return close(text_width(metrics_, style, size_, " "), true, style);
        bool glue = letter == no_break_space;
        double width = metrics_.advance(style, glue ? U' ' : letter) / 1000.0 * size_ * mm_per_point;
        make_room(width);
        if (word_.fragments.empty() || word_.fragments.back().style != style || word_.fragments.back().sort != Fragment::Sort::text)
            word_.fragments.push_back({.style = style});
        auto& last = word_.fragments.back();
        last.text += glue ? std::string_view(" ") : bytes;
        last.width += width;
        last.spaces += glue;
        word_.width += width;
        word_.spaces += glue;
    }

    void add(Fragment fragment)
    {
        make_room(fragment.width);
        word_.width += fragment.width;
        word_.fragments.push_back(std::move(fragment));
    }

    /// A word that would not fit on a line of its own is cut: after its last / or -, else right here.
    void make_room(double width)
    {
        if (word_.fragments.empty() || word_.width + width <= widest_)
            return;
        Word rest;
        auto& last = word_.fragments.back();
        auto at = last.text.find_last_of("/- ");
        if (last.sort == Fragment::Sort::text && at != std::string::npos && at + 1 < last.text.size()) {
            rest.fragments.push_back(text_fragment(last.style, last.text.substr(at + 1)));
            last = text_fragment(last.style, last.text.substr(0, at + 1));
        }
        add_up(word_);
        add_up(rest);
        close(0, false, style_);
        word_ = std::move(rest);
    }

    Fragment text_fragment(FontStyle style, std::string text) const
    {
        double width = text_width(metrics_, style, size_, text);
        int spaces = static_cast<int>(std::count(text.begin(), text.end(), ' '));
        return {.style = style, .text = std::move(text), .width = width, .spaces = spaces};
    }

    static void add_up(Word& word)
    {
        word.width = 0;
        word.spaces = 0;
        for (auto& fragment : word.fragments) {
            word.width += fragment.width;
            word.spaces += fragment.spaces;
        }
    }

    void close(double space, bool stretches, FontStyle style)
    {
        if (word_.fragments.empty())
            return;
        word_.space = space;
        word_.stretches = stretches;
        word_.space_style = style;
        words_.push_back(std::move(word_));
        word_ = {};
    }

    void end_line(FontStyle style)
    {
        if (word_.fragments.empty() && (words_.empty() || words_.back().ends_line))
            words_.push_back({}); // an empty line
        close(0, false, style);
        words_.back().ends_line = true;
    }

    double size_, widest_;
    const FontMetrics& metrics_;
    FontStyle style_ = FontStyle::regular;
    Word word_;
    std::vector<Word> words_;
};

} // namespace

Runs with_blanks(const std::string& text, FontStyle style, double blank)
{
    Runs runs;
    std::size_t from = 0;
    for (std::size_t at; (at = text.find('\t', from)) != std::string::npos; from = at + 1) {
        runs.push_back(TextRun{text.substr(from, at - from), style});
        runs.push_back(Gap{blank});
    }
    runs.push_back(TextRun{text.substr(from), style});
    return runs;
}

std::vector<Word> cut_words(const Runs& runs, double size, double widest, const FontMetrics& metrics)
{
    Cutter cutter(size, widest, metrics);
    for (auto& run : runs)
        std::visit([&](auto& one) { cutter.take(one); }, run);
    return cutter.finish();
}

} // namespace dondoc::layout
