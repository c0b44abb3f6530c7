// Letters and invitations of many employers, office words, printing.
#include "app/actions/configure.hpp"
#include "app/actions/finalise_record.hpp"
#include "app/actions/office_template.hpp"
#include "app/actions/print_form.hpp"
#include "app/actions/print_letters.hpp"
#include "app/actions/prints.hpp"
#include "app/actions/record_json.hpp"
#include "core/documents/layout/document.hpp"
#include "tests/actions/a_caseload.hpp"
#include "tests/files/tools.hpp"
#include <doctest/doctest.h>
#include <fstream>
#include <sys/stat.h>

using namespace dondoc;
using namespace dondoc::actions;
using dondoc::tests::one_spaced;
using dondoc::tests::output_of;

namespace {

/// Two employers that owe months whose deadlines have passed, and an office that can sign.
struct Office : Caseload {
    Office()
    {
        store.write([&](db::Transaction& t) {
            db::LedgerWriter ledger(t);
            for (const char* code : {"4001", "4002"}) {
                std::int64_t closing = 0;
                for (int month = 7; month <= 10; ++month) {
                    closing += 3'200'000;
                    ledger.put({.month = *make_month(2026, month), .unit = db::find_unit(t, code)->no, .opening = closing - 3'200'000, .due = 3'200'000, .closing = closing});
                }
            }
        });
        for (auto& [key, value] : std::vector<std::pair<const char*, const char*>>{
                 {"letterhead.parent", "BHXH thành phố Đà Nẵng"}, {"letterhead.address", "Số 24 đường Trần Phú"}, {"place", "Đà Nẵng"}, {"signer.name", "Võ Thị Minh Nguyệt"}})
            REQUIRE(configure(store, key, value).ok());
    }

    LetterOrder order(const char* kind = "letter") const
    {
        LetterOrder out{.units = {"4001", "4002"}, .shared = {}, .out = folder.path / "thu.pdf"};
        out.shared.kind = kind_named("urging");
        out.shared.text = {{"kind", kind}, {"day", "2026-11-20"}, {"deadline", "2026-11-30"}, {"meeting_day", "2026-11-26"}, {"meeting_time", "08:30"}};
        return out;
    }
    std::size_t letters() const
    {
        std::size_t count = 0;
        db::each_record(store.reader(), {}, [&](const db::RecordRow&) { ++count; });
        return count;
    }
    Result<LettersPrinted> print(const LetterOrder& order, const LetterProgress& go_on = {}) { return print_letters(store, order, today, 0, go_on); }
};

std::string pdf_text(const std::filesystem::path& file) { return one_spaced(output_of("pdftotext -raw " + tests::quoted(file) + " -")); }
bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A program called lp, first on the PATH, that keeps its arguments and what it was fed.
struct FakePrinter {
    explicit FakePrinter(const std::filesystem::path& folder, int exit = 0) : old(std::getenv("PATH")), place(folder)
    {
        std::ofstream(folder / "lp") << "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" << (folder / "arguments").string() << "'\ncat > '" << (folder / "fed.pdf").string()
                                     << "'\necho 'lp: no such printer' >&2\nexit " << exit << "\n";
        chmod((folder / "lp").c_str(), 0755);
        setenv("PATH", (folder.string() + ":" + old).c_str(), 1);
    }
    FakePrinter(const FakePrinter&) = delete;
    FakePrinter& operator=(const FakePrinter&) = delete;
    ~FakePrinter() { setenv("PATH", old.c_str(), 1); }
    std::string arguments() const
    {
        std::ifstream in(place / "arguments");
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::string old;
    std::filesystem::path place;
};

} // namespace

TEST_CASE("letters are recorded, finalised and joined into one PDF, one for each employer")
{
    Office o;
    auto done = o.print(o.order());
    REQUIRE(done.ok());
    REQUIRE(done->letters.size() == 2);
    for (auto& one : done->letters)
        CHECK(one.problems.empty());
    CHECK(done->letters[0].page_code == "CVDD-4001-261120-01");
    CHECK(o.row(done->letters[1].id).state == db::RecordState::finalised);
    auto text = pdf_text(o.folder.path / "thu.pdf");
    CHECK(holds(text, "Kính gửi: Công ty Một"));
    CHECK(holds(text, "Kính gửi: Công ty Hai"));
    CHECK(holds(output_of("qpdf --check " + tests::quoted(o.folder.path / "thu.pdf")), "No syntax or stream encoding errors"));
}

TEST_CASE("the sums of a letter's months, its funds and its total are one and the same")
{
    Office o;
    auto id = o.print(o.order())->letters.at(0).id;
    auto input = document_input(o.store.reader(), o.store.identity(), id);
    auto& late = *input->quoted.late;
    REQUIRE(late.charges.size() == 3); // October is not due on 20 November
    Money principal, interest;
    for (auto& fund : late.funds) {
        principal += fund.principal;
        interest += fund.interest;
    }
    CHECK(late.principal() == Money{9'600'000});
    CHECK(principal == late.principal());
    CHECK(interest == late.interest());
    CHECK(late.charges[0].days == 81);
    CHECK(iso(late.charges[0].evasion) == "2026-10-31");
    CHECK(late.interest() > Money{0});
}

TEST_CASE("the same order again prints the same letters as reprints and records nothing")
{
    Office o;
    REQUIRE(o.print(o.order()).ok());
    auto before = o.letters();
    auto again = o.print(o.order());
    CHECK(o.letters() == before);
    CHECK(again->letters[0].print == 2);
    CHECK(holds(pdf_text(o.folder.path / "thu.pdf"), "bản in lần 2 (in lại)"));
}

TEST_CASE("a later letter is numbered and names the earlier one")
{
    Office o;
    REQUIRE(o.print(o.order()).ok());
    auto order = o.order();
    order.shared.text["day"] = "2026-11-24";
    auto second = print_letters(o.store, order, *make_day(2026, 11, 24), 0, {});
    CHECK(second->letters[0].page_code == "CVDD2-4001-261124-01");
    CHECK(holds(pdf_text(o.folder.path / "thu.pdf"), "sau Công văn đôn đốc lần 1"));
}

TEST_CASE("drafts are printed and nothing is recorded")
{
    Office o;
    auto before = o.letters();
    auto order = o.order("invitation");
    order.draft = true;
    REQUIRE(o.print(order).ok());
    CHECK(o.letters() == before);
    CHECK(holds(pdf_text(o.folder.path / "thu.pdf"), "DỰ THẢO, chưa chốt"));
}

TEST_CASE("an employer that cannot have a letter is told, and nothing of it is recorded")
{
    Office o;
    auto order = o.order();
    order.units = {"4001", "9999", "4002"};
    auto done = o.print(order);
    REQUIRE(done.ok());
    CHECK(done->letters[0].problems.empty());
    CHECK_FALSE(done->letters[1].problems.empty());
    CHECK(done->letters[2].problems.empty());
    REQUIRE(configure(o.store, "signer.name", "").ok());
    auto before = o.letters();
    order.shared.text["day"] = "2026-11-19";
    CHECK(told(o.print(order)->letters[0].problems) == Told{"document.needed@signer"});
    CHECK(o.letters() == before);
}

TEST_CASE("a stopped batch keeps what it did, and given again does the rest")
{
    Office o;
    auto stopped = o.print(o.order(), [](std::size_t done, std::size_t) { return done < 1; });
    CHECK(stopped->stopped);
    CHECK(stopped->letters.size() == 1);
    CHECK(holds(pdf_text(o.folder.path / "thu.pdf"), "Công ty Một"));
    auto rest = o.print(o.order());
    CHECK(rest->letters[0].print == 2);
    CHECK(rest->letters[1].print == 1);
}

TEST_CASE("letters into a folder are one file each, named by their page code")
{
    Office o;
    auto order = o.order();
    order.out = o.folder.path / "thu";
    auto done = o.print(order);
    CHECK(std::filesystem::exists(o.folder.path / "thu" / "CVDD-4002-261120-01.pdf"));
    CHECK(done->letters[1].file == order.out / "CVDD-4002-261120-01.pdf");
}

TEST_CASE("a letter prints into a DOCX, minutes do not")
{
    Office o;
    auto id = o.print(o.order())->letters.at(0).id;
    auto prints = prints_so_far(o.store.reader(), id);
    CHECK(print_document(o.store, id, {.out = o.folder.path / "a.docx"}, 0).ok());
    CHECK(prints_so_far(o.store.reader(), id) == prints); // a copy to edit is no print of the page
    CHECK(told(print_document(o.store, o.recorded(a_visit()), {.out = o.folder.path / "b.docx"}, 0).problems()) == Told{"document.format@out"});
    CHECK_FALSE(std::filesystem::exists(o.folder.path / "b.docx"));
}

TEST_CASE("a printer gets the pages asked for, as arguments and never through a shell")
{
    Office o;
    auto id = o.print(o.order())->letters.at(0).id;
    FakePrinter lp(o.folder.path);
    auto printed = print_document(o.store, id, {.printer = "Canon;rm", .copies = 3, .range = "2"}, 0);
    REQUIRE(printed.ok());
    CHECK(printed->pages == 1);
    CHECK(lp.arguments() == "-n\n3\n-d\nCanon;rm\n");
    CHECK(holds(pdf_text(o.folder.path / "fed.pdf"), "2/2"));
}

TEST_CASE("a printer that refuses, or no lp at all, is said and the print is not counted")
{
    Office o;
    auto id = o.print(o.order())->letters.at(0).id;
    auto prints = prints_so_far(o.store.reader(), id);
    {
        FakePrinter lp(o.folder.path, 1);
        auto refused = print_document(o.store, id, {.printer = "HP"}, 0);
        REQUIRE(told(refused.problems()) == Told{"document.printer@printer"});
        CHECK(holds(refused.problems()[0].arguments.at("detail"), "no such printer"));
    }
    std::string path = std::getenv("PATH");
    setenv("PATH", "/nowhere", 1);
    CHECK(told(print_document(o.store, id, {.printer = "HP"}, 0).problems()) == Told{"document.printer.no_lp@printer"});
    setenv("PATH", path.c_str(), 1);
    CHECK(prints_so_far(o.store.reader(), id) == prints);
}

TEST_CASE("a range names pages of the document or is refused")
{
    CHECK(*pages_in_range("", 3) == std::vector<std::size_t>{1, 2, 3});
    CHECK(*pages_in_range("2-", 3) == std::vector<std::size_t>{2, 3});
    CHECK(*pages_in_range("3,1", 3) == std::vector<std::size_t>{1, 3});
    for (const char* wrong : {"0", "4", "2-1", "a", "1,", ",1", "1-2-3", "99999999999999999999", "1 2"}) {
        CAPTURE(wrong);
        CHECK(told(pages_in_range(wrong, 3).problems()) == Told{"document.range@pages"});
    }
}

TEST_CASE("every empty form prints")
{
    Office o;
    for (auto& kind : form_kinds()) {
        CAPTURE(kind);
        auto file = o.folder.path / (kind + ".pdf");
        REQUIRE(print_form(o.store, kind, {.out = file}, 0).ok());
        CHECK(holds(pdf_text(file), "MẪU TRỐNG"));
    }
    CHECK(told(print_form(o.store, "no", {.out = o.folder.path / "a.pdf"}, 0).problems()) == Told{"document.form.unknown@kind"});
}

TEST_CASE("words that an office changes raise the template's version, and a finalised letter keeps the words it was made with")
{
    Office o;
    auto ours = read_template(o.store.reader(), "urging_letter")->version;
    auto first = o.print(o.order())->letters.at(0).id;
    auto changed = edit_template(o.store, "urging_letter", "contact", "Xin liên hệ {contact}./.");
    REQUIRE(changed.ok());
    CHECK(changed->version > ours);
    CHECK_FALSE(holds(one_spaced(layout::plain_text(*layout_document(o.store, first))), "Xin liên hệ"));
    auto order = o.order();
    order.shared.text["day"] = "2026-11-19";
    auto second = o.print(order)->letters.at(0).id;
    CHECK(holds(one_spaced(layout::plain_text(*layout_document(o.store, second))), "Xin liên hệ"));
    REQUIRE(edit_template(o.store, "urging_letter", "contact", "").ok());
    CHECK(holds(one_spaced(layout::plain_text(*layout_document(o.store, second))), "Xin liên hệ"));
    auto input = document_input(o.store.reader(), o.store.identity(), second);
    CHECK(input->finalising->template_version == changed->version);
    auto bytes = documents::content_bytes(*input->stored.record.kind, second, o.row(second).groups, documents::value_of(input->quoted), *input->wording);
    CHECK(sha256(bytes) == o.row(second).content_hash);
}

TEST_CASE("a wrong sentence is refused and nothing changes")
{
    Office o;
    CHECK(told(edit_template(o.store, "urging_letter", "contact", "{who}").problems()) == Told{"template.placeholder@text"});
    CHECK(told(edit_template(o.store, "urging_letter", "nothing", "a").problems()) == Told{"template.key@key"});
    CHECK(told(edit_template(o.store, "nothing", "a", "a").problems()) == Told{"template.unknown@name"});
    CHECK(office_words(o.store.reader(), "urging_letter").version == 0);
}

TEST_CASE("a preview shows the proposed sentence and keeps nothing")
{
    Office o;
    auto file = o.folder.path / "xem.pdf";
    REQUIRE(preview_template(o.store, "urging_letter", "contact", "Xin liên hệ {contact}./.", file, 0).ok());
    CHECK(holds(pdf_text(file), "Xin liên hệ"));
    CHECK(office_words(o.store.reader(), "urging_letter").words.empty());
    CHECK(told(preview_template(o.store, "urging_letter", "contact", "{x}", file, 0).problems()) == Told{"template.placeholder@text"});
}

TEST_CASE("the figures of a C05 add up, fund by fund, to the closing debt and its interest")
{
    Office o;
    drafts::Draft draft{kind_named("reconciliation"), {}, {}, {{"unit", "4001"}, {"day", "2026-11-17"}, {"period_from", "2026-08"}, {"period_to", "2026-10"}}, {}, {}};
    draft.rows["unit_people"] = {{{"name", "Ông Hồ Đức Long"}, {"title", "Giám đốc"}}};
    auto id = o.recorded(draft);
    auto input = document_input(o.store.reader(), o.store.identity(), id);
    REQUIRE(input->quoted.c05.has_value());
    auto row = [&](const char* item) {
        Money sum;
        for (auto& one : input->quoted.c05->rows)
            if (one.item == item)
                for (std::size_t i = 0; i < 3; ++i)
                    sum += one.cells[i].value_or(Money{});
        return sum;
    };
    CHECK(row("3.1") == Money{9'600'000});
    CHECK(row("3") == row("3.1") + row("3.2") - row("3.3") + row("3.4") - row("3.5") + row("3.6"));
    CHECK(row("5") == row("3") - row("4"));
    CHECK(row("5") == input->quoted.debt->total());
    CHECK(row("5.1") == input->quoted.debt->interest());
    CHECK(finalise_record(o.store, id)->page_code == "C05-4001-261117-01");
}

TEST_CASE("a hand-over and a proposal carry the index of what was done before")
{
    Office o;
    auto letter = o.print(o.order())->letters.at(0);
    drafts::Draft draft{kind_named("proposal"), {}, {}, {{"unit", "4001"}, {"day", "2026-11-24"}, {"kind", "inspection"}, {"as_of", "2026-10"}}, {}, {}};
    auto id = record(o.store, draft, *make_day(2026, 11, 24)).value().id;
    auto input = document_input(o.store.reader(), o.store.identity(), id);
    REQUIRE(input->quoted.evidence.size() == 1);
    CHECK(input->quoted.evidence[0].number == letter.page_code);
    CHECK(finalise_record(o.store, id).ok());
}

TEST_CASE("a published list is named by its month and holds only those that owe")
{
    Office o;
    drafts::Draft draft{kind_named("publication"), {}, {}, {{"day", "2026-11-20"}, {"as_of", "2026-10"}}, {{"units", {"4001", "4002"}}}, {}};
    auto id = o.recorded(draft);
    auto done = finalise_record(o.store, id);
    REQUIRE(done.ok());
    CHECK(holds(done->page_code, "-202610-01"));
    CHECK(holds(one_spaced(layout::plain_text(*layout_document(o.store, id))), "tổng số tiền chậm đóng: 25.600.000 đồng"));
}
