#pragma once
// One line a verb, sorted; each is defined in app/cli/verbs/<verb>.cpp.
#include "app/cli/frame.hpp"

namespace dondoc::cli {

Verb verb_amend_record();
Verb verb_attach_file();
Verb verb_demo();
Verb verb_drop_draft();
Verb verb_edit_record();
Verb verb_extract_attachment();
Verb verb_list_drafts();
Verb verb_list_records();
Verb verb_refuse_signature();
Verb verb_save_draft();
Verb verb_show_record();
Verb verb_supersede_commitment();
Verb verb_undo();
Verb verb_void_record();
std::vector<Verb> verbs_record(); ///< record-X, one for each kind of the table

} // namespace dondoc::cli
