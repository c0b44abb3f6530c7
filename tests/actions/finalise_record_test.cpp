#include "app/actions/configure.hpp"
#include "app/actions/edit_record.hpp"
#include "app/actions/finalise_record.hpp"
#include "app/actions/print_document.hpp"
#include "app/actions/prints.hpp"
#include "core/documents/layout/document.hpp"
#include "core/documents/quoted.hpp"
#include "db/log.hpp"
#include "tests/actions/a_caseload.hpp"
#include <doctest/doctest.h>
#include <fstream>

using namespace dondoc;
using namespace dondoc::actions;

namespace {

drafts::Draft a_full_visit()
{
    auto draft = a_visit();
    draft.text["start"] = "14:00";
    draft.text["end"] = "15:10";
    draft.text["place"] = "Số 1 đường Một";
    draft.text["notes"] = "Cổng khóa, gọi điện không ai nghe.";
    draft.rows["witnesses"] = {{{"name", "Bà Huỳnh Thị Kim Liên"}, {"title", "Tổ trưởng"}}};
    return draft;
}

drafts::Draft a_full_commitment()
{
    auto draft = a_commitment();
    draft.text["start"] = "08:30";
    draft.text["end"] = "10:15";
    draft.text["place"] = "Số 1 đường Một";
    draft.text["representative"] = "Ông Võ Tuấn Long";
    draft.text["agrees"] = "yes";
    return draft;
}

std::string text_of_page(db::Store& store, const RecordId& id) { return layout::plain_text(*layout_document(store, id)); }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("a finalised record has a page code, and the hash that any tool computes from its content")
{
    Caseload c;
    auto id = c.recorded(a_full_visit());
    auto done = finalise_record(c.store, id);
    REQUIRE(done.ok());
    CHECK(done->page_code == "BBLV-4001-261119-01");
    auto row = c.row(id);
    CHECK(row.state == db::RecordState::finalised);
    CHECK(row.content_hash == done->content_hash);
    auto input = document_input(c.store.reader(), c.store.identity(), id);
    auto bytes = documents::content_bytes(*input->stored.record.kind, id, row.groups, documents::value_of(input->quoted), *input->wording);
    CHECK(sha256(bytes) == done->content_hash);
    CHECK(holds(text_of_page(c.store, id), "BBLV-4001-261119-01-1/"));
}

TEST_CASE("page codes of one employer and day are numbered on")
{
    Caseload c;
    CHECK(finalise_record(c.store, c.recorded(a_full_visit()))->page_code == "BBLV-4001-261119-01");
    CHECK(finalise_record(c.store, c.recorded(a_full_visit()))->page_code == "BBLV-4001-261119-02");
    CHECK(finalise_record(c.store, c.recorded(a_full_commitment()))->page_code == "BBCK-4001-261119-01");
}

TEST_CASE("what the page still needs is told all at once, and the record stays a draft")
{
    Caseload c;
    auto id = c.recorded(a_visit());
    auto refused = finalise_record(c.store, id);
    CHECK(told(refused.problems()) == Told{"document.needed@end", "document.needed@notes", "document.needed@place", "document.needed@start",
                                           "document.witness.needed@witnesses"});
    CHECK(c.row(id).state == db::RecordState::draft);
}

TEST_CASE("a finalised record cannot be finalised or edited again")
{
    Caseload c;
    auto id = c.recorded(a_full_visit());
    REQUIRE(finalise_record(c.store, id).ok());
    CHECK(told(finalise_record(c.store, id).problems()) == Told{"record.finalised@"});
}

TEST_CASE("a later print shows the figures and the letterhead of the day it was finalised")
{
    Caseload c;
    REQUIRE(configure(c.store, "letterhead.parent", "BHXH thành phố Đà Nẵng").ok());
    auto id = c.recorded(a_full_commitment());
    REQUIRE(finalise_record(c.store, id).ok());
    auto before = text_of_page(c.store, id);
    CHECK(holds(before, "BHXH THÀNH PHỐ ĐÀ NẴNG"));
    REQUIRE(configure(c.store, "letterhead.parent", "BHXH tỉnh khác").ok());
    c.store.write([&](db::Transaction& t) {
        db::LedgerWriter ledger(t);
        ledger.put({.month = *make_month(2026, 10), .unit = db::find_unit(t, "4001")->no, .closing = 987'654'321});
    });
    CHECK(text_of_page(c.store, id) == before);
}

TEST_CASE("the debt quoted is the ledger's, to the đồng")
{
    Caseload c;
    auto text = text_of_page(c.store, c.recorded(a_full_commitment()));
    CHECK(holds(text, "Tổng cộng\n300\n"));
    CHECK(holds(text, "DỰ THẢO, chưa chốt"));
    CHECK_FALSE(holds(text, "SHA-256"));
}

TEST_CASE("a draft prints as a draft and is not counted; a finalised page says which print it is")
{
    Caseload c;
    auto id = c.recorded(a_full_visit());
    auto out = c.folder.path / "a.pdf";
    auto draft = print_document(c.store, id, {.out = out}, 0);
    REQUIRE(draft.ok());
    CHECK(draft->draft);
    CHECK(prints_so_far(c.store.reader(), id) == 0);
    REQUIRE(finalise_record(c.store, id).ok());
    CHECK(print_document(c.store, id, {.out = out}, 0)->print == 1);
    CHECK(print_document(c.store, id, {.out = out}, 0)->print == 2);
    CHECK(holds(text_of_page(c.store, id), "bản in lần 3 (in lại)"));
    std::ifstream in(out, std::ios::binary);
    std::string head(5, ' ');
    in.read(head.data(), 5);
    CHECK(head == "%PDF-");
}

TEST_CASE("a print to nowhere, to another format, or of no copies is refused before anything is written")
{
    Caseload c;
    auto id = c.recorded(a_full_visit());
    CHECK(told(print_document(c.store, id, {}, 0).problems()) == Told{"document.nowhere@out"});
    CHECK(told(print_document(c.store, id, {.out = c.folder.path / "a.txt", .copies = 0}, 0).problems()) == Told{"document.copies@copies", "document.format@out"});
    CHECK(told(print_document(c.store, id, {.printer = "-o raw"}, 0).problems()) == Told{"document.printer@printer"});
}

TEST_CASE("a kind without a page is refused")
{
    Caseload c;
    drafts::Draft draft{kind_named("payment"), {}, {}, {{"unit", "4001"}, {"day", "2026-11-19"}, {"amount", "5"}}, {}, {}};
    CHECK(told(finalise_record(c.store, c.recorded(draft)).problems()) == Told{"document.no_page@"});
}

TEST_CASE("figures quoted survive the way into an op and back")
{
    Caseload c;
    auto id = c.recorded(a_full_commitment());
    auto quoted = document_input(c.store.reader(), c.store.identity(), id)->quoted;
    quoted.letters.push_back({1, "356/BHXH", *make_day(2026, 10, 8)});
    auto back = documents::read_quoted(*cbor::decode(cbor::encode(documents::value_of(quoted))));
    REQUIRE(back.has_value());
    CHECK(*back == quoted);
    auto bytes = cbor::encode(documents::value_of(quoted));
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (auto flipped = bytes; true) {
            flipped[i] ^= 0x20;
            if (auto value = cbor::decode(flipped))
                (void)documents::read_quoted(*value);
        }
}
