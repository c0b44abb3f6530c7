#include "app/files/document_fonts.hpp"
#include "app/files/pdf_document.hpp"
#include "core/base/trouble.hpp"
#include <vector>

namespace dondoc::files {
namespace {

constexpr const char* folder = "/usr/share/fonts/truetype/liberation2/";
constexpr std::array<const char*, 4> names{"LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf",
                                           "LiberationSerif-BoldItalic.ttf"};
constexpr char32_t letters = 0x10000;

/// Advances in thousandths, as libharu writes them into the PDF.
class LiberationSerif : public layout::FontMetrics
{
public:
    LiberationSerif()
    {
        PdfDocument document;
        for (std::size_t style = 0; style < names.size(); ++style) {
            auto font = document.font(static_cast<layout::FontStyle>(style));
            widths_[style].resize(letters);
            for (char32_t letter = 0x20; letter < letters; ++letter)
                widths_[style][letter] = static_cast<std::uint16_t>(HPDF_Font_GetUnicodeWidth(font, static_cast<HPDF_UNICODE>(letter)));
            document.require("reading the widths");
        }
    }

    double advance(layout::FontStyle style, char32_t letter) const override
    {
        return widths_[static_cast<std::size_t>(style)][letter < letters ? letter : U'\uFFFD'];
    }

private:
    std::array<std::vector<std::uint16_t>, 4> widths_;
};

} // namespace

std::filesystem::path document_font_file(layout::FontStyle style)
{
    std::filesystem::path file = std::string(folder) + names[static_cast<std::size_t>(style)];
    if (!std::filesystem::exists(file))
        throw Trouble(Problem{.code = "font.missing", .value = file.string()});
    return file;
}

const layout::FontMetrics& document_fonts()
{
    static const LiberationSerif fonts;
    return fonts;
}

} // namespace dondoc::files
