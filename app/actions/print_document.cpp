#include "app/actions/print_document.hpp"
#include "app/actions/prints.hpp"
#include "app/files/printer.hpp"
#include "app/files/write_docx.hpp"
#include "app/files/write_pdf.hpp"
#include <charconv>
#include <set>

namespace dondoc::actions {
namespace {

constexpr int most_copies = 99;

Problems wrong(const PrintOrder& order)
{
    Problems problems;
    if (order.out.empty() && order.printer.empty())
        problems.push_back({.code = "document.nowhere", .field = "out"});
    if (!order.out.empty() && order.out.extension() != ".pdf" && order.out.extension() != ".docx")
        problems.push_back({.code = "document.format", .field = "out", .value = order.out.string()});
    if (order.copies < 1 || order.copies > most_copies)
        problems.push_back({.code = "document.copies", .field = "copies", .value = std::to_string(order.copies)});
    return problems;
}

std::optional<std::size_t> number_at(std::string_view& rest)
{
    std::size_t number = 0;
    auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error != std::errc() || number == 0)
        return {};
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    return number;
}

/// One part of a range: "2", "2-", "2-4".
bool take_part(std::string_view& rest, std::size_t pages, std::set<std::size_t>& into)
{
    auto first = number_at(rest);
    if (!first || *first > pages)
        return false;
    std::size_t last = *first;
    if (!rest.empty() && rest.front() == '-') {
        rest.remove_prefix(1);
        bool open = rest.empty() || rest.front() == ',';
        auto given = open ? std::optional(pages) : number_at(rest);
        if (!given || *given < *first || *given > pages)
            return false;
        last = *given;
    }
    for (auto page = *first; page <= last; ++page)
        into.insert(page);
    return true;
}

std::vector<layout::PlacedPage> chosen(std::vector<layout::PlacedPage> all, const std::vector<std::size_t>& numbers)
{
    std::vector<layout::PlacedPage> out;
    for (auto number : numbers)
        out.push_back(std::move(all[number - 1]));
    return out;
}

Result<Done> deliver(const PrintOrder& order, const DocumentInput& input, int print, bool training, const std::vector<layout::PlacedPage>& pages,
                     const files::PdfProperties& properties)
{
    if (order.out.extension() == ".docx")
        files::write_docx(order.out, document_of(input, print, training));
    else if (!order.out.empty())
        files::write_pdf(order.out, pages, properties);
    if (!order.printer.empty())
        return files::send_to_printer(order.printer, files::pdf_bytes(pages, properties), order.copies);
    return Done{};
}

} // namespace

Result<std::vector<std::size_t>> pages_in_range(const std::string& range, std::size_t pages)
{
    std::set<std::size_t> out;
    std::string_view rest = range;
    if (range.empty())
        for (std::size_t page = 1; page <= pages; ++page)
            out.insert(page);
    while (!rest.empty()) {
        bool right = take_part(rest, pages, out) && (rest.empty() || (rest.front() == ',' && rest.size() > 1));
        if (!right)
            return Problem{.code = "document.range", .field = "pages", .value = range, .arguments = {{"pages", std::to_string(pages)}}};
        if (!rest.empty())
            rest.remove_prefix(1);
    }
    return std::vector<std::size_t>(out.begin(), out.end());
}

Result<Printed> print_document(db::Store& store, const RecordId& id, const PrintOrder& order, std::int64_t wall_ms)
{
    if (auto problems = wrong(order); !problems.empty())
        return problems;
    auto input = document_input(store.reader(), store.identity(), id);
    if (!input)
        return input.problems();
    if (order.out.extension() == ".docx" && !input->page->is_letter)
        return Problem{.code = "document.format", .field = "out", .value = order.out.string()};
    bool draft = !input->finalising && is_signed(input->stored.record);
    int print = draft ? 1 : prints_so_far(store.reader(), id) + 1;
    auto pages = pages_of(*input, print, store.identity().training);
    auto numbers = pages_in_range(order.range, pages.size());
    if (!numbers)
        return numbers.problems();
    pages = chosen(std::move(pages), *numbers);
    Printed out{id, input->finalising ? input->finalising->page_code : "", pages.size(), print, order.out, draft};
    files::PdfProperties properties{.title = out.page_code.empty() ? input->stored.record.kind->noun : out.page_code, .wall_ms = wall_ms};
    if (auto told = deliver(order, *input, print, store.identity().training, pages, properties); !told.ok())
        return told.problems();
    if (!draft && order.out.extension() != ".docx")
        note_print(store, id);
    return out;
}

} // namespace dondoc::actions
