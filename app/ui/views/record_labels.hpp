#pragma once
// The words of generated forms: labels of fields, words of codes.
#include "app/actions/texts.hpp"
#include "core/model/kind.hpp"

namespace dondoc::ui {

/// "label.<noun>.<key>" before "label.<key>"; of a column "label.<field>.<column>" before "label.<column>". Compulsory ones end in " *".
std::string field_words(const actions::Texts& texts, const KindSpec& kind, const FieldSpec& field, const FieldSpec* column = nullptr);
/// Of a problem's place: "items[2].unit" → "Đơn vị trong tuần 3: Mã đơn vị".
std::string place_words(const actions::Texts& texts, const KindSpec& kind, std::string_view place);
/// One a code, in the order of the table, capitalised.
std::vector<std::string> code_words(const actions::Texts& texts, const KindSpec& kind, const FieldSpec& field, const FieldSpec* column = nullptr);

} // namespace dondoc::ui
