#include "app/actions/print_document.hpp"
#include "app/actions/prints.hpp"
#include "app/files/printer.hpp"
#include "app/files/write_pdf.hpp"

namespace dondoc::actions {
namespace {

constexpr int most_copies = 99;

Problems wrong(const PrintOrder& order)
{
    Problems problems;
    if (order.out.empty() && order.printer.empty())
        problems.push_back({.code = "document.nowhere", .field = "out"});
    if (!order.out.empty() && order.out.extension() != ".pdf")
        problems.push_back({.code = "document.format", .field = "out", .value = order.out.string()});
    if (order.copies < 1 || order.copies > most_copies)
        problems.push_back({.code = "document.copies", .field = "copies", .value = std::to_string(order.copies)});
    return problems;
}

} // namespace

Result<Printed> print_document(db::Store& store, const RecordId& id, const PrintOrder& order, std::int64_t wall_ms)
{
    if (auto problems = wrong(order); !problems.empty())
        return problems;
    auto input = document_input(store.reader(), store.identity(), id);
    if (!input)
        return input.problems();
    bool draft = !input->finalising;
    int print = draft ? 1 : prints_so_far(store.reader(), id) + 1;
    auto pages = pages_of(*input, print, store.identity().training);
    Printed out{id, draft ? "" : input->finalising->page_code, pages.size(), print, order.out, draft};
    files::PdfProperties properties{.title = draft ? input->stored.record.kind->noun : out.page_code, .wall_ms = wall_ms};
    if (!order.out.empty())
        files::write_pdf(order.out, pages, properties);
    if (!order.printer.empty())
        if (auto told = files::send_to_printer(order.printer, files::pdf_bytes(pages, properties), order.copies); !told.ok())
            return told.problems();
    if (!draft)
        note_print(store, id);
    return out;
}

} // namespace dondoc::actions
