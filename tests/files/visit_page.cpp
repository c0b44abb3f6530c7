#include "app/files/document_fonts.hpp"
#include "app/files/document_wording.hpp"
#include "app/files/qr_code.hpp"
#include "core/documents/visit_minutes.hpp"
#include "tests/files/document_samples.hpp"
#include "tests/files/golden.hpp"

using namespace dondoc;
using namespace dondoc::layout;

namespace {

std::vector<PlacedPage> pages_of(const Record& record)
{
    auto document = documents::visit_minutes(record, tests::quoted_02(), tests::identity_of("BBLV-YN0047A-261119-01"), *files::document_wording("visit_minutes"));
    return lay_out(document, files::document_fonts(), files::qr_code);
}

bool has_problem(const Problems& problems, const std::string& field)
{
    for (auto& problem : problems)
        if (problem.field == field)
            return true;
    return false;
}

} // namespace

TEST_CASE("the minutes of a visit where nobody with authority was met read as the golden text")
{
    tests::check_golden("visit_not_met", pages_of(tests::record_02().record));
}

TEST_CASE("the minutes of a visit read as the golden text, whatever its outcome")
{
    for (std::string outcome : {"met", "met_other", "closed", "not_found", "refused"}) {
        CAPTURE(outcome);
        auto b = tests::visit_of(outcome);
        if (outcome == "met" || outcome == "met_other")
            b.with("person", "Ông Mai Đạt").with("title", "Giám đốc").with("causes", cbor::Array{"no_orders", "thiếu nguyên liệu"}).with("wages", std::int64_t{90'000'000});
        if (outcome == "met_other")
            b.with("authorisation", "số 12/UQ ngày 18/11/2026").with("unit_opinion", "Đề nghị cho nộp trong tháng 12");
        if (outcome == "refused")
            b.with("person", "Ông Mai Đạt").with("title", "Giám đốc");
        if (outcome != "met" && outcome != "met_other")
            b.row("witnesses", {{"name", "Bà Huỳnh Thị Kim Liên"}, {"title", "Tổ trưởng Tổ dân phố số 24"}});
        tests::check_golden("visit_" + outcome, pages_of(b.record));
    }
}

TEST_CASE("an empty visit prints as a draft without harm")
{
    tests::RecordBuilder b("visit");
    CHECK(!pages_of(b.record).empty());
}

TEST_CASE("a visit where nobody of the employer signs cannot be finalised without a witness")
{
    auto closed = tests::visit_of("closed").with("notes", "Cổng khóa");
    CHECK(has_problem(documents::missing_on_visit_minutes(closed.record, tests::quoted_02()), "witnesses"));
    closed.row("witnesses", {{"name", "Bà Huỳnh Thị Kim Liên"}});
    CHECK(documents::missing_on_visit_minutes(closed.record, tests::quoted_02()).empty());
}

TEST_CASE("times, the people met and what happened are asked for before a visit is finalised, all at once")
{
    tests::RecordBuilder b("visit");
    b.with("outcome", "met_other");
    auto problems = documents::missing_on_visit_minutes(b.record, tests::quoted_02());
    for (std::string field : {"start", "end", "person", "notes", "witnesses"}) {
        CAPTURE(field);
        CHECK(has_problem(problems, field));
    }
}
