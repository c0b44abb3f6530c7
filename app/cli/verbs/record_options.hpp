#pragma once
// Shared by the verbs about records: options made from the table of kinds, ids, answers.
#include "app/actions/record.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {

/// What was given on the command line for the fields of one kind.
struct FieldOptions {
    std::string from;                                        ///< --from F|-
    std::map<std::string, std::vector<std::string>> fields;  ///< by key; filled by CLI11
};

std::string kebab(std::string_view key); ///< "next_day" → "next-day"
/// --from and one option for each field; rows take "name=…; title=…", installments DAY=AMOUNT.
void declare_fields(CLI::App& options, const KindSpec& kind, const std::shared_ptr<FieldOptions>& given);
/// Puts --from first, then the options, into the draft.
Problems fill_draft(Context& context, const FieldOptions& given, drafts::Draft& draft);
/// JSON of --from alone, for verbs whose kind is known only from the record.
Problems fill_from(Context& context, const std::string& from, drafts::Draft& draft);

Result<RecordId> read_record_id(const std::string& typed);
/// {"id","unit","revision"} and "warnings" where there are some; text under `key`. In text, warnings go to standard error.
Answer recorded_answer(Context& context, const Result<actions::Recorded>& result, const char* key);

} // namespace dondoc::cli
