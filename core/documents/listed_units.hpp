#pragma once
// The employers that a record of many names, found again by their ids.
#include "core/documents/parts.hpp"

namespace dondoc::documents {

/// Of a `unit` value (16 bytes); blank when nothing is known of it.
ListedUnit listed_unit(const Quoted& quoted, const cbor::Value& unit);
/// Of a field of sort units.
std::vector<ListedUnit> listed_units(const Record& record, const Quoted& quoted, std::string_view key);

/// A row's value under a column's key; null when it has none.
const cbor::Value& column_of(const Record& record, std::string_view rows_key, const cbor::Value& row, std::string_view column);
std::string column_text(const Record& record, std::string_view rows_key, const cbor::Value& row, std::string_view column);
/// Rows of a field; empty when absent.
const cbor::Array& rows_of(const Record& record, std::string_view key);

} // namespace dondoc::documents
