#include "app/cli/verbs.hpp"

namespace dondoc::cli {
namespace {

constexpr Verb (*listed[])() = {
    verb_add_key_slot,
    verb_amend_record,
    verb_approve_enrolment,
    verb_assign_units,
    verb_attach_file,
    verb_attach_page,
    verb_back_up,
    verb_change_passphrase,
    verb_close_campaign,
    verb_complete_work,
    verb_configure,
    verb_create_store,
    verb_demo,
    verb_doctor,
    verb_drop_draft,
    verb_edit_record,
    verb_edit_template,
    verb_evaluate,
    verb_export_bundle,
    verb_export_report,
    verb_extract_attachment,
    verb_finalise_record,
    verb_import_assignments,
    verb_import_bundle,
    verb_import_due_list,
    verb_import_ledger,
    verb_import_plan,
    verb_import_rules,
    verb_import_tax_list,
    verb_import_units,
    verb_list_commitments,
    verb_list_conflicts,
    verb_list_devices,
    verb_list_drafts,
    verb_list_evidence,
    verb_list_late_work,
    verb_list_quarantine,
    verb_list_records,
    verb_list_reports,
    verb_list_rules,
    verb_list_units,
    verb_list_work,
    verb_print_document,
    verb_print_form,
    verb_print_letters,
    verb_propose_week,
    verb_read_table,
    verb_refuse_signature,
    verb_release_units,
    verb_request_enrolment,
    verb_reset_passphrase,
    verb_resolve_conflict,
    verb_restore,
    verb_review_late_work,
    verb_revoke_device,
    verb_save_draft,
    verb_show_bundle,
    verb_show_digest,
    verb_show_log,
    verb_show_record,
    verb_show_unit,
    verb_snooze_work,
    verb_supersede_commitment,
    verb_text,
    verb_undo,
    verb_unlock_with_escrow,
    verb_void_record,
    verb_waive_gap,
};

} // namespace

std::vector<Verb> all_verbs()
{
    std::vector<Verb> verbs;
    for (const auto verb : listed)
        verbs.push_back(verb());
    for (auto& verb : verbs_record()) // record-X, one for each kind of the table
        verbs.push_back(std::move(verb));
    return verbs;
}

} // namespace dondoc::cli
