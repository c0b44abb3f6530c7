#pragma once
// print-form: an empty page to be filled in by hand, with the office's head and words.
#include "app/actions/print_document.hpp"

namespace dondoc::actions {

/// Pages printed. Problems document.form.unknown, document.nowhere, document.format, document.copies, document.printer.
Result<std::size_t> print_form(const db::Store& store, const std::string& kind, const PrintOrder& order, std::int64_t wall_ms,
                               const std::map<std::string, std::string>& words = {});

/// The form of a template with one sentence as proposed (none when `key` is empty); nothing is kept. Problems template.… too.
Result<std::size_t> preview_template(const db::Store& store, const std::string& name, const std::string& key, const std::string& text,
                                     const std::filesystem::path& out, std::int64_t wall_ms);

} // namespace dondoc::actions
