#include "app/actions/print_form.hpp"
#include "app/actions/office_template.hpp"
#include "app/files/document_wording.hpp"
#include "app/files/printer.hpp"
#include "app/files/write_pdf.hpp"

namespace dondoc::actions {

Result<std::size_t> print_form(const db::Store& store, const std::string& kind, const PrintOrder& order, std::int64_t wall_ms,
                               const std::map<std::string, std::string>& words)
{
    if (order.out.empty() && order.printer.empty())
        return Problem{.code = "document.nowhere", .field = "out"};
    if (!order.out.empty() && order.out.extension() != ".pdf")
        return Problem{.code = "document.format", .field = "out", .value = order.out.string()};
    auto pages = blank_form(store, kind, words);
    if (!pages)
        return pages.problems();
    files::PdfProperties properties{.title = kind, .wall_ms = wall_ms};
    if (!order.out.empty())
        files::write_pdf(order.out, *pages, properties);
    if (!order.printer.empty())
        if (auto told = files::send_to_printer(order.printer, files::pdf_bytes(*pages, properties), order.copies); !told.ok())
            return told.problems();
    return pages->size();
}

Result<std::size_t> preview_template(const db::Store& store, const std::string& name, const std::string& key, const std::string& text,
                                     const std::filesystem::path& out, std::int64_t wall_ms)
{
    if (auto known = read_template(store.reader(), name); !known)
        return known.problems();
    std::map<std::string, std::string> words;
    if (!key.empty()) {
        if (auto wrong = documents::check_words(*files::document_wording(name), key, text); !wrong.empty())
            return wrong;
        words[key] = text;
    }
    return print_form(store, form_of_template(name), {.out = out}, wall_ms, words);
}

} // namespace dondoc::actions
