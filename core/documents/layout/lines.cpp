#include "core/documents/layout/lines.hpp"
#include <algorithm>
#include <limits>

namespace dondoc::layout {
namespace {

constexpr double largest_stretch = 2.0; ///< of a space's own width, added to it
constexpr double slack = 1e-6;          ///< mm, for sums of widths

/// How words [from, to] would stand on a line.
struct Fit {
    double natural = 0;
    double stretchable = 0; ///< mm of spaces that may stretch
};

double badness(const Fit& fit, double width)
{
    double ratio = fit.stretchable > 0 ? (width - fit.natural) / fit.stretchable : 10;
    return ratio * ratio * ratio;
}

struct Best {
    std::size_t lines = std::numeric_limits<std::size_t>::max();
    double cost = 0;
    std::size_t next = 0; ///< first word of the next line
};

class Breaker
{
public:
    Breaker(const std::vector<Word>& words, double first, double width) : words_(words), first_(first), width_(width) {}

    std::vector<std::size_t> even()
    {
        std::vector<Best> best(words_.size() + 1);
        best.back() = {.lines = 0, .cost = 0, .next = words_.size()};
        for (std::size_t from = words_.size(); from-- > 0;)
            best[from] = best_from(from, best);
        std::vector<std::size_t> ends;
        for (std::size_t at = 0; at < words_.size(); at = best[at].next)
            ends.push_back(best[at].next);
        return ends;
    }

    std::vector<std::size_t> full()
    {
        std::vector<std::size_t> ends;
        for (std::size_t from = 0; from < words_.size();) {
            std::size_t end = from + 1;
            each_end(from, [&](std::size_t to, const Fit&) { end = to + 1; });
            ends.push_back(end);
            from = end;
        }
        return ends;
    }

private:
    /// Calls `use(last word, fit)` for every line that may begin with `from`; at least once, even where the word is too wide.
    template <class Use>
    void each_end(std::size_t from, Use use)
    {
        double width = width_at(from);
        Fit fit;
        for (std::size_t to = from; to < words_.size(); ++to) {
            auto& word = words_[to];
            fit.natural += word.width;
            if (to > from && fit.natural > width + slack)
                return;
            fit.stretchable += word.spaces * word.space;
            use(to, fit);
            if (word.ends_line)
                return;
            fit.natural += word.space;
            fit.stretchable += word.stretches ? word.space : 0;
        }
    }

    Best best_from(std::size_t from, const std::vector<Best>& best)
    {
        Best found;
        each_end(from, [&](std::size_t to, const Fit& fit) {
            bool last = to + 1 == words_.size() || words_[to].ends_line;
            double cost = best[to + 1].cost + (last ? 0 : badness(fit, width_at(from)));
            std::size_t lines = best[to + 1].lines + 1;
            if (lines < found.lines || (lines == found.lines && cost < found.cost))
                found = {lines, cost, to + 1};
        });
        return found;
    }

    double width_at(std::size_t from) const { return from == 0 ? first_ : width_; }

    const std::vector<Word>& words_;
    double first_, width_;
};

void add_up(Line& line)
{
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        bool end = i + 1 == line.words.size();
        line.natural += line.words[i].width + (end ? 0 : line.words[i].space);
        line.gaps += line.words[i].spaces + (!end && line.words[i].stretches ? 1 : 0);
    }
}

/// Joins what stands side by side in one style, so that a line is few pieces of text.
class LineSetter
{
public:
    LineSetter(const LinePlace& place, double x, double gap, const FontMetrics& metrics, std::vector<PlacedItem>& items)
        : place_(place), x_(x), gap_(gap), metrics_(metrics), items_(items)
    {
    }

    void word(const Word& word, bool last)
    {
        for (auto& fragment : word.fragments)
            set(fragment);
        if (last || word.space <= 0)
            return;
        if (word.stretches)
            set({.style = word.space_style, .text = " ", .width = word.space, .spaces = 1});
        else
            skip(word.space);
    }

    void finish()
    {
        flush();
        for (std::size_t i = items_.size(); i > begin_;)
            if (auto* text = std::get_if<PlacedText>(&items_[--i])) {
                text->end_of_line = true;
                return;
            }
    }

private:
    void set(const Fragment& fragment)
    {
        if (fragment.sort == Fragment::Sort::text)
            return text(fragment);
        flush();
        double side = check_box_side;
        if (fragment.sort == Fragment::Sort::check_box)
            items_.push_back(PlacedCheckBox{x_, place_.baseline - side + 0.3, side, fragment.crossed});
        else
            items_.push_back(PlacedDots{x_, x_ + fragment.width, place_.baseline});
        x_ += fragment.width;
    }

    void text(const Fragment& fragment)
    {
        if (open_.text.empty() || open_.style != fragment.style) {
            flush();
            open_ = {.x = x_, .baseline = place_.baseline, .size = place_.size, .style = fragment.style, .text = {}, .word_gap = gap_};
        }
        open_.text += fragment.text;
        x_ += fragment.width + fragment.spaces * gap_;
    }

    /// The gap is a space for whoever reads the text.
    void skip(double width)
    {
        if (!open_.text.empty())
            open_.text += ' ';
        flush();
        x_ += width;
    }

    void flush()
    {
        if (open_.text.empty())
            return;
        open_.width = x_ - open_.x;
        items_.push_back(std::move(open_));
        open_ = {};
    }

    LinePlace place_;
    double x_, gap_;
    const FontMetrics& metrics_;
    std::vector<PlacedItem>& items_;
    std::size_t begin_ = items_.size();
    PlacedText open_;
};

double offset(const LinePlace& place, double natural)
{
    if (place.align == Align::centred)
        return (place.width - natural) / 2;
    return place.align == Align::right ? place.width - natural : 0;
}

double gap_of(const Line& line, const LinePlace& place, const FontMetrics& metrics)
{
    if (place.align != Align::justified || line.last || line.gaps == 0)
        return 0;
    double gap = (place.width - line.natural) / line.gaps;
    double space = text_width(metrics, FontStyle::regular, place.size, " ");
    return gap > largest_stretch * space ? 0 : std::max(gap, 0.0);
}

} // namespace

std::vector<Line> break_lines(std::vector<Word> words, double first_width, double width, Breaking breaking)
{
    Breaker breaker(words, first_width, width);
    auto ends = breaking == Breaking::even ? breaker.even() : breaker.full();
    std::vector<Line> lines;
    std::size_t from = 0;
    for (auto end : ends) {
        Line line;
        line.last = end == words.size() || words[end - 1].ends_line;
        for (; from < end; ++from)
            line.words.push_back(std::move(words[from]));
        add_up(line);
        lines.push_back(std::move(line));
    }
    return lines;
}

void place_line(const Line& line, const LinePlace& place, const FontMetrics& metrics, std::vector<PlacedItem>& items)
{
    LineSetter setter(place, place.x + offset(place, line.natural), gap_of(line, place, metrics), metrics, items);
    for (std::size_t i = 0; i < line.words.size(); ++i)
        setter.word(line.words[i], i + 1 == line.words.size());
    setter.finish();
}

void place_text(std::string_view text, FontStyle style, const LinePlace& place, const FontMetrics& metrics, std::vector<PlacedItem>& items)
{
    constexpr double anything = 1e9;
    auto lines = break_lines(cut_words({TextRun{std::string(text), style}}, place.size, anything, metrics), anything, anything, Breaking::full);
    if (!lines.empty())
        place_line(lines.front(), place, metrics, items);
}

} // namespace dondoc::layout
