#include "app/files/write_docx.hpp"
#include "app/files/atomic_file.hpp"
#include "app/files/docx_parts.hpp"
#include "core/documents/layout/words.hpp"
#include <stdexcept>
#include <zip.h>

namespace dondoc::files {
namespace {

using layout::Align;
using layout::FontStyle;

constexpr const char* xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* word_space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                                   "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr double number_blank = 12, day_blank = 9; ///< mm

std::string blanks(const std::string& text, FontStyle style, double blank, double size)
{
    return docx_paragraph({.runs = layout::with_blanks(text, style, blank), .align = Align::centred, .size = size, .before = 6});
}

std::string head_text(const layout::Head& head)
{
    std::string left = docx_line(head.authority, FontStyle::regular, 12) + docx_line(head.office, FontStyle::bold, 12);
    if (!head.number.empty())
        left += blanks(head.number, FontStyle::regular, number_blank, 13);
    if (!head.about.empty())
        left += docx_line(head.about, FontStyle::regular, 12);
    std::string right;
    if (!head.form_code.empty())
        right += docx_line(head.form_code, FontStyle::regular, 11, Align::right);
    right += docx_line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", FontStyle::bold, 12) + docx_line("Độc lập - Tự do - Hạnh phúc", FontStyle::bold, 13);
    if (!head.place_and_day.empty())
        right += blanks(head.place_and_day, FontStyle::italic, day_blank, 13);
    return docx_columns({67, 98}, {{left, right}}) + docx_line("", FontStyle::regular, 6);
}

std::string title_text(const layout::Title& title)
{
    std::string out;
    for (auto* lines : {&title.kind, &title.subject})
        for (auto& line : *lines)
            out += docx_line(line, FontStyle::bold, 14);
    for (auto& note : title.notes)
        out += docx_line(note, FontStyle::italic, 13);
    return out.empty() ? out : out + docx_line("", FontStyle::regular, 6);
}

std::string page_setup(bool landscape)
{
    std::string size = landscape ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"" : "w:w=\"11906\" w:h=\"16838\"";
    return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId1\"/><w:pgSz " + size +
           "/><w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"454\" w:gutter=\"0\"/></w:sectPr>";
}

std::string document_xml(const layout::Document& document)
{
    std::string body;
    if (document.head)
        body += head_text(*document.head);
    body += title_text(document.title);
    for (auto& block : document.body)
        body += std::visit([](auto& one) { return docx_block(one); }, block);
    return std::string(xml_head) + "<w:document " + word_space + "><w:body>" + body + page_setup(document.landscape) + "</w:body></w:document>";
}

std::string footer_xml(const layout::Document& document)
{
    std::string lines;
    for (auto& line : document.office_address)
        lines += docx_line(line, FontStyle::regular, 11);
    lines += docx_line(document.foot.what, FontStyle::regular, 8, Align::left);
    return std::string(xml_head) + "<w:ftr " + word_space + ">" + lines + "</w:ftr>";
}

std::string styles_xml()
{
    return std::string(xml_head) + "<w:styles " + word_space +
           "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
           "<w:sz w:val=\"26\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>";
}

constexpr const char* content_types =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
    "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/></Types>";
constexpr const char* package_relations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
constexpr const char* document_relations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"footer1.xml\"/><Relationship Id=\"rId2\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>";

/// The zip as it is written; thrown away unless it was closed well.
class Package
{
public:
    explicit Package(const std::filesystem::path& path) : zip_(zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr))
    {
        if (!zip_)
            throw std::runtime_error("DOCX: the file cannot be opened");
    }
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;
    ~Package()
    {
        if (zip_)
            zip_discard(zip_);
    }

    /// `text` must live until close.
    void add(const char* name, std::string_view text)
    {
        auto* source = zip_source_buffer(zip_, text.data(), text.size(), 0);
        auto at = source ? zip_file_add(zip_, name, source, ZIP_FL_ENC_UTF_8) : -1;
        if (at < 0) {
            zip_source_free(source);
            throw std::runtime_error("DOCX: a part cannot be added");
        }
        zip_file_set_mtime(zip_, static_cast<zip_uint64_t>(at), 0, 0); // equal documents give equal files
    }
    void close()
    {
        if (zip_close(zip_) != 0)
            throw std::runtime_error(std::string("DOCX: ") + zip_strerror(zip_));
        zip_ = nullptr;
    }

private:
    zip_t* zip_;
};

} // namespace

void write_docx(const std::filesystem::path& path, const layout::Document& document)
{
    auto types = std::string(xml_head) + content_types, package = std::string(xml_head) + package_relations, parts = std::string(xml_head) + document_relations;
    auto text = document_xml(document), footer = footer_xml(document), styles = styles_xml();
    AtomicFile file(path);
    Package zip(file.temporary_path());
    zip.add("[Content_Types].xml", types);
    zip.add("_rels/.rels", package);
    zip.add("word/document.xml", text);
    zip.add("word/_rels/document.xml.rels", parts);
    zip.add("word/footer1.xml", footer);
    zip.add("word/styles.xml", styles);
    zip.close();
    file.commit();
}

} // namespace dondoc::files
