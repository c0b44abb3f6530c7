#pragma once
// The lists within what a page quotes, as CBOR and back. Each `read` is true for null (nothing quoted) and false for another form.
#include "core/documents/quoted.hpp"

namespace dondoc::documents {

cbor::Value funds_value(const std::array<FundDebt, fund_count>& funds);
bool read_funds(const cbor::Value& value, std::array<FundDebt, fund_count>& funds);
bool read_money(const cbor::Value& value, Money& into);
std::optional<Day> read_day(const cbor::Value& value);

cbor::Value value_of(const LateFigures& late);
cbor::Value value_of(const C05Figures& c05);
cbor::Value value_of(const std::vector<ListedUnit>& units);
cbor::Value value_of(const std::vector<Evidence>& evidence);
cbor::Value value_of(const std::map<std::string, std::string>& words);

bool read(const cbor::Value& value, std::optional<LateFigures>& into);
bool read(const cbor::Value& value, std::optional<C05Figures>& into);
bool read(const cbor::Value& value, std::vector<ListedUnit>& into);
bool read(const cbor::Value& value, std::vector<Evidence>& into);
bool read(const cbor::Value& value, std::map<std::string, std::string>& into);

} // namespace dondoc::documents
