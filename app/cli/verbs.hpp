#pragma once
// One line a verb, sorted; each is defined in app/cli/verbs/<verb>.cpp.
#include "app/cli/frame.hpp"

namespace dondoc::cli {

Verb verb_add_key_slot();
Verb verb_amend_record();
Verb verb_approve_enrolment();
Verb verb_assign_units();
Verb verb_attach_file();
Verb verb_attach_page();
Verb verb_back_up();
Verb verb_change_passphrase();
Verb verb_close_campaign();
Verb verb_complete_work();
Verb verb_configure();
Verb verb_create_store();
Verb verb_demo();
Verb verb_doctor();
Verb verb_drop_draft();
Verb verb_edit_record();
Verb verb_edit_template();
Verb verb_evaluate();
Verb verb_export_bundle();
Verb verb_export_report();
Verb verb_extract_attachment();
Verb verb_finalise_record();
Verb verb_import_assignments();
Verb verb_import_bundle();
Verb verb_import_due_list();
Verb verb_import_ledger();
Verb verb_import_plan();
Verb verb_import_rules();
Verb verb_import_tax_list();
Verb verb_import_units();
Verb verb_list_commitments();
Verb verb_list_conflicts();
Verb verb_list_devices();
Verb verb_list_drafts();
Verb verb_list_evidence();
Verb verb_list_late_work();
Verb verb_list_quarantine();
Verb verb_list_records();
Verb verb_list_reports();
Verb verb_list_rules();
Verb verb_list_units();
Verb verb_list_work();
Verb verb_print_document();
Verb verb_print_form();
Verb verb_print_letters();
Verb verb_propose_week();
Verb verb_read_table();
Verb verb_refuse_signature();
Verb verb_release_units();
Verb verb_request_enrolment();
Verb verb_reset_passphrase();
Verb verb_resolve_conflict();
Verb verb_restore();
Verb verb_review_late_work();
Verb verb_revoke_device();
Verb verb_save_draft();
Verb verb_show_bundle();
Verb verb_show_digest();
Verb verb_show_log();
Verb verb_show_record();
Verb verb_show_unit();
Verb verb_snooze_work();
Verb verb_supersede_commitment();
Verb verb_text();
Verb verb_undo();
Verb verb_unlock_with_escrow();
Verb verb_void_record();
Verb verb_waive_gap();
std::vector<Verb> verbs_record(); ///< record-X, one for each kind of the table

} // namespace dondoc::cli
