#include "app/files/document_fonts.hpp"
#include "app/files/document_wording.hpp"
#include "app/files/qr_code.hpp"
#include "app/files/write_pdf.hpp"
#include "core/documents/commitment_minutes.hpp"
#include "tests/files/document_samples.hpp"
#include "tests/files/golden.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::layout;

namespace {

std::vector<PlacedPage> pages_01()
{
    auto document = documents::commitment_minutes(tests::record_01(), tests::quoted_01(), tests::identity_of("BBCK-DC0013D-261120-01"),
                                                  *files::document_wording("commitment_minutes"));
    return lay_out(document, files::document_fonts(), files::qr_code);
}

} // namespace

TEST_CASE("the minutes of a commitment read as the golden text")
{
    tests::check_golden("commitment_minutes", pages_01());
}
