#include "app/files/document_fonts.hpp"
#include "app/files/document_wording.hpp"
#include "app/files/qr_code.hpp"
#include "app/files/write_docx.hpp"
#include "core/base/text/nfc.hpp"
#include "core/documents/office_words.hpp"
#include "core/documents/pages.hpp"
#include "tests/files/golden.hpp"
#include "tests/files/paper_samples.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::tests;

namespace {

using Maker = layout::Document (*)(const Record&, const documents::Quoted&, const documents::Identity&, const documents::Wording&);

struct Paper {
    const char* wording;
    Maker make;
    Record record;
    documents::Quoted quoted;
    const char* code;
};

std::vector<Paper> papers()
{
    return {{"reconciliation_minutes", documents::reconciliation_minutes, record_03(), quoted_03(), "C05-DC0032D-261117-01"},
            {"dialogue_minutes", documents::dialogue_minutes, record_04(), quoted_04(), "BBDT-HC-261118-01"},
            {"urging_letter", documents::urging_letter, record_05(), quoted_05(), "CVDD2-DC0056D-261120-01"},
            {"invitation", documents::invitation, record_06(), quoted_06(), "GM-YN0047A-261126-01"},
            {"publication_list", documents::publication_list, record_08(), quoted_08(), "DSCK-DNG-202610-01"},
            {"proposal_letter", documents::proposal_letter, record_proposal(), quoted_proposal(), "DNTT-DC0013D-261127-01"},
            {"hand_over_minutes", documents::hand_over_minutes, record_hand_over(), quoted_proposal(), "BBBG-DC0013D-261127-01"},
            {"session_minutes", documents::session_minutes, record_session(), quoted_04(), "BBTL-HC-261118-01"}};
}

layout::Document document_of(const Paper& paper)
{
    return paper.make(paper.record, paper.quoted, identity_of(paper.code), *files::document_wording(paper.wording));
}

std::vector<layout::PlacedPage> pages_of(const Paper& paper) { return layout::lay_out(document_of(paper), files::document_fonts(), files::qr_code); }

const Paper& paper_named(const std::string& name)
{
    static const auto all = papers();
    for (auto& one : all)
        if (one.wording == name)
            return one;
    throw std::runtime_error(name);
}

std::string text_of(const Paper& paper) { return layout::plain_text(pages_of(paper)); }
bool holds(const std::string& text, const std::string& part) { return one_spaced(text).find(part) != std::string::npos; }

} // namespace

TEST_CASE("every paper of an office reads as its golden text and its PDF gives the same text back")
{
    for (auto& paper : papers()) {
        CAPTURE(paper.wording);
        check_golden(paper.wording, pages_of(paper));
    }
}

TEST_CASE("papers have as many pages as their pictures")
{
    CHECK(pages_of(paper_named("reconciliation_minutes")).size() == 2);
    CHECK(pages_of(paper_named("dialogue_minutes")).size() == 3);
    CHECK(pages_of(paper_named("urging_letter")).size() == 2);
    CHECK(pages_of(paper_named("invitation")).size() == 1);
    CHECK(pages_of(paper_named("publication_list")).size() == 2);
}

TEST_CASE("all fonts of a paper are embedded and its text is NFC")
{
    Folder folder;
    for (auto& paper : papers()) {
        CAPTURE(paper.wording);
        auto file = folder.path / "a.pdf";
        files::write_pdf(file, pages_of(paper), {});
        std::istringstream fonts(output_of("pdffonts " + quoted(file)));
        std::string line;
        int rows = 0;
        while (std::getline(fonts, line))
            if (line.find("LiberationSerif") != std::string::npos) {
                ++rows;
                CHECK(line.find("yes yes yes") != std::string::npos); // embedded, subset, to Unicode
            }
        CHECK(rows >= 2);
        auto text = output_of("pdftotext " + quoted(file) + " -");
        CHECK(text::nfc(text).value() == text);
    }
}

TEST_CASE("a paper without any field prints with blanks instead of failing")
{
    for (auto& paper : papers()) {
        CAPTURE(paper.wording);
        Record empty{.id = {}, .kind = paper.record.kind, .scope = {}, .parent = {}, .fields = {}};
        auto document = paper.make(empty, {}, {.blank_form = true}, *files::document_wording(paper.wording));
        CHECK(holds(layout::plain_text(layout::lay_out(document, files::document_fonts(), files::qr_code)), "MẪU TRỐNG, điền tay"));
    }
}

TEST_CASE("a letter says everything that NĐ 274/2025 demands")
{
    auto text = text_of(paper_named("urging_letter"));
    for (const char* part : {"20.700.900", "314.686", "21.015.586 đồng", "31/10/2026", "trốn đóng", "Điều 39", "283/2026/NĐ-CP", "Điều 216", "tài khoản chuyên thu"}) {
        CAPTURE(part);
        CHECK(holds(text, part));
    }
}

TEST_CASE("who signs for the director says by which right")
{
    auto paper = paper_named("invitation");
    CHECK(holds(text_of(paper), "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC"));
    paper.quoted.office.desk.signing = "TUQ.";
    paper.quoted.office.desk.deputy_title = "TRƯỞNG PHÒNG QUẢN LÝ THU";
    CHECK(holds(text_of(paper), "TUQ. GIÁM ĐỐC TRƯỞNG PHÒNG QUẢN LÝ THU"));
    paper.quoted.office.desk.signing = "";
    CHECK_FALSE(holds(text_of(paper), "PHÒNG QUẢN LÝ THU"));
}

TEST_CASE("amounts are said in the office's words")
{
    auto paper = paper_named("reconciliation_minutes");
    CHECK(holds(text_of(paper), "ba trăm linh bốn đồng"));
    paper.quoted.office.desk.linh = "lẻ";
    paper.quoted.office.desk.nghin = "ngàn";
    CHECK(holds(text_of(paper), "sáu mươi tư ngàn ba trăm lẻ bốn đồng"));
}

TEST_CASE("a sentence of the office stands in place of ours, wrong ones are passed over")
{
    auto paper = paper_named("urging_letter");
    auto& ours = *files::document_wording("urging_letter");
    auto words = documents::with_words(ours, {{"contact", "Liên hệ {contact}./."}, {"pay", "Nộp {nothing}"}, {"about", "{"}}, 3);
    CHECK(words.version == ours.version + 3 * documents::office_step);
    auto text = layout::plain_text(layout::lay_out(paper.make(paper.record, paper.quoted, {}, words), files::document_fonts(), files::qr_code));
    CHECK(holds(text, "Liên hệ ông Nguyễn Đức Ý"));
    CHECK(holds(text, "4. Đề nghị đơn vị nộp đủ"));
}

TEST_CASE("an unknown placeholder is named with those that are allowed")
{
    auto& ours = *files::document_wording("urging_letter");
    auto wrong = documents::check_words(ours, "proof", "Gửi đến {offise} trước {day}.");
    REQUIRE(wrong.size() == 1);
    CHECK(wrong[0].code == "template.placeholder");
    CHECK(wrong[0].value == "{offise}");
    CHECK(wrong[0].arguments.at("allowed") == "{day}, {office}");
    CHECK(documents::check_words(ours, "proof", "Gửi đến {office}.")[0].code == "template.missing");
    CHECK(documents::check_words(ours, "proof", "Gửi {day")[0].code == "template.unclosed");
    CHECK(documents::check_words(ours, "no such", "a")[0].code == "template.key");
    CHECK(documents::check_words(ours, "proof", "Gửi \x01 {day}")[0].code == "template.not_text");
}

TEST_CASE("every part of what a page quotes survives the way into an op and back, and any other form is refused")
{
    for (auto& paper : papers()) {
        auto quoted = paper.quoted;
        quoted.words = {{"contact", "Liên hệ {contact}"}};
        quoted.words_version = 2;
        auto value = documents::value_of(quoted);
        CHECK(documents::read_quoted(value) == quoted);
        CHECK(cbor::decode(cbor::encode(value)).ok());
        for (std::uint64_t key = 1; key <= 10; ++key) {
            auto damaged = value;
            (*damaged.map())[key] = cbor::Array{"x"};
            CHECK_FALSE(documents::read_quoted(damaged).has_value());
        }
    }
}

TEST_CASE("LibreOffice opens the DOCX of a letter and finds the same text")
{
    Folder folder;
    for (const char* name : {"urging_letter", "invitation", "proposal_letter"}) {
        CAPTURE(name);
        auto file = folder.path / (std::string(name) + ".docx");
        auto document = document_of(paper_named(name));
        files::write_docx(file, document);
        output_of("cd " + quoted(folder.path) + " && HOME=" + quoted(folder.path) + " soffice --headless --convert-to txt:Text:UTF8 " + quoted(file));
        auto found = one_spaced(read_text(folder.path / (std::string(name) + ".txt")));
        for (auto at = found.find("\u00a0"); at != std::string::npos; at = found.find("\u00a0", at))
            found.replace(at, 2, " ");
        REQUIRE_FALSE(found.empty());
        document.foot = {};
        document.office_address.clear();
        std::istringstream words(without_box_marks(layout::plain_text(layout::lay_out(document, files::document_fonts(), files::qr_code))));
        std::map<std::string, int> missing;
        for (std::string word; words >> word;)
            ++missing[word];
        std::istringstream there(found);
        for (std::string word; there >> word;)
            --missing[word];
        missing["2"] = missing["BHXH"] = 0; // page numbers and what the foot repeats are no text of the letter
        for (auto& [word, count] : missing) {
            CAPTURE(word);
            CHECK(count <= 0);
        }
    }
}
