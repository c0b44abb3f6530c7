#include "core/documents/layout/document.hpp"
#include "core/documents/layout/figure.hpp"
#include "core/documents/layout/head.hpp"
#include <algorithm>

namespace dondoc::layout {
namespace {

/// Fills page after page with measured blocks.
class Flow
{
public:
    Flow(const Sheet& sheet, double first_top, double first_bottom, Items first_items)
        : sheet_(sheet), y_(first_top), bottom_(first_bottom)
    {
        pages_.push_back({sheet.width, sheet.height, std::move(first_items)});
    }

    std::vector<PlacedPage> fill(const std::vector<Figure>& figures)
    {
        needs_ = needs_of(figures);
        for (std::size_t i = 0; i < figures.size(); ++i)
            place(figures, i);
        return std::move(pages_);
    }

private:
    /// Pieces [from, to) between which no page may end.
    struct Segment {
        std::size_t to = 0;
        double height = 0;
        bool last = false; ///< of its figure
    };

    static Segment segment_from(const Figure& figure, std::size_t from)
    {
        Segment out{from, figure.closing, false};
        while (out.to < figure.pieces.size()) {
            out.height += figure.pieces[out.to].height;
            if (figure.pieces[out.to++].page_may_end_after)
                break;
        }
        out.last = out.to == figure.pieces.size();
        return out;
    }

    /// What must at least stand below the spot where figure i begins, for every i.
    std::vector<double> needs_of(const std::vector<Figure>& figures) const
    {
        std::vector<double> needs(figures.size() + 1, 0);
        for (std::size_t i = figures.size(); i-- > 0;) {
            auto segment = segment_from(figures[i], 0);
            needs[i] = segment.height + (segment.last ? need_after(figures, i, needs) : 0);
        }
        return needs;
    }

    static double need_after(const std::vector<Figure>& figures, std::size_t i, const std::vector<double>& needs)
    {
        bool bound = figures[i].with_next && i + 1 < figures.size();
        return bound ? std::max(figures[i].after, figures[i + 1].before) + needs[i + 1] : 0;
    }

    void place(const std::vector<Figure>& figures, std::size_t i)
    {
        auto& figure = figures[i];
        if (!fresh_)
            y_ += std::max(after_, figure.before);
        for (std::size_t from = 0; from < figure.pieces.size();) {
            auto segment = segment_from(figure, from);
            double need = segment.height + (segment.last ? need_after(figures, i, needs_) : 0);
            if (need > page_height())
                need = segment.height;
            if (!fresh_ && y_ + need > bottom_ + 1e-6)
                turn(figure, from);
            for (; from < segment.to; ++from)
                put(figure.pieces[from]);
        }
        close(figure);
        y_ += figure.pieces.empty() ? 0 : figure.closing;
        after_ = figure.after;
    }

    void put(const Piece& piece)
    {
        piece.place(y_, pages_.back().items);
        y_ += piece.height;
        fresh_ = false;
    }

    void close(const Figure& figure)
    {
        if (figure.close && !figure.pieces.empty())
            figure.close(y_, pages_.back().items);
    }

    void turn(const Figure& figure, std::size_t from)
    {
        if (from > 0)
            close(figure);
        pages_.push_back({sheet_.width, sheet_.height, {}});
        y_ = sheet_.top;
        bottom_ = sheet_.text_bottom();
        fresh_ = true;
        if (from > 0 && figure.repeated.place)
            put(figure.repeated);
    }

    double page_height() const { return sheet_.text_bottom() - sheet_.top; }

    Sheet sheet_;
    double y_, bottom_, after_ = 0;
    bool fresh_ = true; ///< nothing of the running text stands on this page yet
    std::vector<PlacedPage> pages_;
    std::vector<double> needs_;
};

std::vector<Figure> measure_all(const Document& document, const Sheet& sheet, const FontMetrics& metrics)
{
    TextArea area{sheet.left, sheet.text_width(), sheet.text_bottom() - sheet.top};
    std::vector<Figure> figures;
    for (auto& block : document.body)
        figures.push_back(std::visit([&](auto& one) { return measure(one, area, metrics); }, block));
    return figures;
}

} // namespace

std::vector<PlacedPage> lay_out(const Document& document, const FontMetrics& metrics, const QrEncoder& qr)
{
    auto sheet = sheet_of(document);
    Items first;
    double top = document.head ? place_head(*document.head, sheet, metrics, first) : sheet.top;
    top = place_title(document.title, top, sheet, metrics, first);
    double bottom = sheet.text_bottom() - (document.office_address.empty() ? 0 : office_address_room);
    auto pages = Flow(sheet, top, bottom, std::move(first)).fill(measure_all(document, sheet, metrics));
    place_office_address(document.office_address, sheet, metrics, pages.front().items);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        place_page_number(i + 1, sheet, metrics, pages[i].items);
        place_foot(document.foot, i + 1, pages.size(), sheet, metrics, qr, pages[i].items);
    }
    return pages;
}

} // namespace dondoc::layout
