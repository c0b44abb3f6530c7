#include "app/files/write_pdf.hpp"
#include "app/files/atomic_file.hpp"
#include "app/files/pdf_document.hpp"
#include "core/base/day.hpp"
#include "core/documents/layout/words.hpp"
#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

namespace dondoc::files {
namespace {

using layout::FontStyle;
using layout::mm_per_point;

/// Letters drawn in each style: what the table from glyphs back to text must name.
using UsedLetters = std::map<FontStyle, std::set<char32_t>>;

/// What lies beyond U+FFFF cannot be drawn with this font.
template <class Use>
void each_letter(std::string_view text, Use use)
{
    layout::for_each_letter(text, [&](char32_t letter, std::string_view bytes) {
        bool drawn = letter <= 0xFFFF;
        use(drawn ? letter : U'\uFFFD', drawn ? bytes : std::string_view("\uFFFD"));
    });
}

class PageDrawer
{
public:
    PageDrawer(PdfDocument& document, const layout::PlacedPage& page, UsedLetters& used)
        : document_(document), used_(used), page_(HPDF_AddPage(document.get())), height_(page.height)
    {
        HPDF_Page_SetWidth(page_, points(page.width));
        HPDF_Page_SetHeight(page_, points(page.height));
        for (auto& item : page.items)
            std::visit([&](auto& one) { draw(one); }, item);
    }

private:
    static HPDF_REAL points(double mm) { return static_cast<HPDF_REAL>(mm / mm_per_point); }
    HPDF_REAL up(double y) const { return points(height_ - y); }

    void draw(const layout::PlacedText& text)
    {
        HPDF_Page_BeginText(page_);
        HPDF_Page_SetFontAndSize(page_, document_.font(text.style), static_cast<HPDF_REAL>(text.size));
        HPDF_Page_MoveTextPos(page_, points(text.x), up(text.baseline));
        double pen = 0;
        for (auto& part : parts(text)) {
            if (pen > 0)
                HPDF_Page_MoveTextPos(page_, points(pen), 0);
            HPDF_Page_ShowText(page_, part.c_str());
            pen = width_of(part, text) + text.word_gap;
        }
        HPDF_Page_EndText(page_);
    }

    /// Where the line is stretched, each word with the space after it: word spacing does not work with fonts of two-byte codes.
    std::vector<std::string> parts(const layout::PlacedText& text)
    {
        std::vector<std::string> out(1);
        each_letter(text.text, [&](char32_t letter, std::string_view bytes) {
            used_[text.style].insert(letter);
            out.back() += bytes;
            if (letter == U' ' && text.word_gap != 0)
                out.emplace_back();
        });
        if (out.back().empty())
            out.pop_back();
        return out;
    }

    double width_of(const std::string& part, const layout::PlacedText& text)
    {
        double thousandths = 0;
        each_letter(part, [&](char32_t letter, std::string_view) {
            thousandths += HPDF_Font_GetUnicodeWidth(document_.font(text.style), static_cast<HPDF_UNICODE>(letter));
        });
        return thousandths / 1000 * text.size * mm_per_point;
    }

    void draw(const layout::PlacedLine& line) { stroke(line.x1, line.y1, line.x2, line.y2, line.stroke); }

    void draw(const layout::PlacedBox& box)
    {
        HPDF_Page_SetLineWidth(page_, static_cast<HPDF_REAL>(box.stroke));
        HPDF_Page_Rectangle(page_, points(box.x), up(box.y + box.height), points(box.width), points(box.height));
        HPDF_Page_Stroke(page_);
    }

    void draw(const layout::PlacedCheckBox& box)
    {
        constexpr double width = 0.6, inset = 0.7;
        draw(layout::PlacedBox{box.x, box.y, box.size, box.size, width});
        if (!box.crossed)
            return;
        double left = box.x + inset, right = box.x + box.size - inset, top = box.y + inset, bottom = box.y + box.size - inset;
        stroke(left, top, right, bottom, width);
        stroke(left, bottom, right, top, width);
    }

    /// One by one: libharu refuses a dash of no length.
    void draw(const layout::PlacedDots& dots)
    {
        double radius = dots.stroke / 2 * mm_per_point, pitch = 3 * dots.stroke * mm_per_point;
        for (double x = dots.x1 + radius; x + radius <= dots.x2; x += pitch)
            HPDF_Page_Circle(page_, points(x), up(dots.y), points(radius));
        HPDF_Page_Fill(page_);
    }

    void draw(const layout::PlacedQr& qr)
    {
        double module = qr.size / static_cast<double>(qr.matrix.side + 2 * qr.quiet);
        double quiet = static_cast<double>(qr.quiet) * module;
        for (std::size_t row = 0; row < qr.matrix.side; ++row)
            for (std::size_t from = 0; from < qr.matrix.side;) {
                auto black = [&](std::size_t column) { return column < qr.matrix.side && qr.matrix.modules[row * qr.matrix.side + column]; };
                std::size_t to = from;
                while (black(to))
                    ++to;
                if (to > from)
                    HPDF_Page_Rectangle(page_, points(qr.x + quiet + static_cast<double>(from) * module),
                                        up(qr.y + quiet + static_cast<double>(row + 1) * module), points(static_cast<double>(to - from) * module),
                                        points(module));
                from = to + 1;
            }
        HPDF_Page_Fill(page_);
    }

    void stroke(double x1, double y1, double x2, double y2, double width)
    {
        HPDF_Page_SetLineWidth(page_, static_cast<HPDF_REAL>(width));
        HPDF_Page_MoveTo(page_, points(x1), up(y1));
        HPDF_Page_LineTo(page_, points(x2), up(y2));
        HPDF_Page_Stroke(page_);
    }

    PdfDocument& document_;
    UsedLetters& used_;
    HPDF_Page page_;
    double height_;
};

/// The CMap by which a reader finds the text again. The codes of these fonts are UTF-16 units, so each letter stands for itself.
std::string to_unicode(const std::set<char32_t>& letters)
{
    std::string out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t block = 100; // of one bfchar operator
    std::vector<char32_t> all(letters.begin(), letters.end());
    for (std::size_t from = 0; from < all.size(); from += block) {
        std::size_t to = std::min(from + block, all.size());
        out += std::to_string(to - from) + " beginbfchar\n";
        for (std::size_t i = from; i < to; ++i) {
            char line[32];
            std::snprintf(line, sizeof line, "<%04X> <%04X>\n", static_cast<unsigned>(all[i]), static_cast<unsigned>(all[i]));
            out += line;
        }
        out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// libharu 2.3.0 writes a CID range where a table to Unicode belongs; readers warn and guess. Put the right one in its place.
void mend_to_unicode(PdfDocument& document, const UsedLetters& used)
{
    for (auto& [style, letters] : used) {
        auto map = static_cast<HPDF_Dict>(HPDF_Dict_GetItem(document.font(style), "ToUnicode", HPDF_OCLASS_DICT));
        if (!map || !map->stream)
            throw std::runtime_error("PDF: the font has no ToUnicode stream");
        HPDF_MemStream_FreeData(map->stream);
        HPDF_Stream_WriteStr(map->stream, to_unicode(letters).c_str());
    }
}

HPDF_Date moment(std::int64_t wall_ms)
{
    constexpr std::int64_t day_ms = 86'400'000;
    auto date = ymd(Day{static_cast<std::int32_t>(wall_ms / day_ms)});
    auto rest = static_cast<int>(wall_ms % day_ms / 1000);
    return {date.year, date.month, date.day, rest / 3600, rest / 60 % 60, rest % 60, 'Z', 0, 0};
}

} // namespace

struct PdfFile::Inside {
    PdfDocument document;
    UsedLetters used;
    std::size_t pages = 0;
};

PdfFile::PdfFile(const PdfProperties& properties) : inside_(std::make_unique<Inside>())
{
    HPDF_SetInfoDateAttr(inside_->document.get(), HPDF_INFO_CREATION_DATE, moment(properties.wall_ms));
}

PdfFile::~PdfFile() = default;

void PdfFile::add(const std::vector<layout::PlacedPage>& pages)
{
    for (auto& page : pages)
        PageDrawer(inside_->document, page, inside_->used);
    inside_->pages += pages.size();
    inside_->document.require("drawing");
}

std::size_t PdfFile::pages() const { return inside_->pages; }

Bytes PdfFile::bytes()
{
    auto doc = inside_->document.get();
    mend_to_unicode(inside_->document, inside_->used);
    HPDF_SaveToStream(doc);
    inside_->document.require("writing");
    Bytes out(HPDF_GetStreamSize(doc));
    auto size = static_cast<HPDF_UINT32>(out.size());
    HPDF_ReadFromStream(doc, out.data(), &size);
    out.resize(size);
    return out;
}

void PdfFile::write(const std::filesystem::path& path)
{
    mend_to_unicode(inside_->document, inside_->used);
    AtomicFile file(path);
    HPDF_SaveToFile(inside_->document.get(), file.temporary_path().c_str());
    inside_->document.require("writing");
    file.commit();
}

Bytes pdf_bytes(const std::vector<layout::PlacedPage>& pages, const PdfProperties& properties)
{
    PdfFile file(properties);
    file.add(pages);
    return file.bytes();
}

void write_pdf(const std::filesystem::path& path, const std::vector<layout::PlacedPage>& pages, const PdfProperties& properties)
{
    write_file_atomically(path, pdf_bytes(pages, properties));
}

} // namespace dondoc::files
