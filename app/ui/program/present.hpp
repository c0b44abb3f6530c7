#pragma once
// Snapshots for the views, made from the desk's papers. Nothing here is drawn and nothing is written.
#include "app/ui/program/desk.hpp"
#include "app/ui/program/units_list.hpp"
#include "app/ui/views/commitment.hpp"
#include "app/ui/views/record_form.hpp"
#include "app/ui/views/conflict.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/views/province.hpp"
#include "app/ui/views/reports.hpp"
#include "app/ui/views/sync.hpp"
#include "app/ui/views/today.hpp"
#include "app/ui/views/unit.hpp"
#include "app/ui/views/units.hpp"
#include "app/ui/views/visit.hpp"
#include "core/reports/table.hpp"

namespace dondoc::ui {

FrameSnapshot present_frame(const Desk& desk, std::int64_t wall_ms, const actions::Texts& texts);
/// `backup_ms`: when the last backup was made; 0 = never.
TodaySnapshot present_today(const Desk& desk, std::int64_t backup_ms, const actions::Texts& texts);
/// Every employer that passes search, chips and order of the state; its lines are built as they are asked for, so the desk and the texts must outlive it.
UnitsSnapshot present_units(const Desk& desk, UnitsList& list, const UnitsState& state, const std::string& search, const actions::Texts& texts);
/// A problem of show_unit stands in `load`.
UnitSnapshot present_unit(const Desk& desk, const std::string& code, const actions::Texts& texts);
/// What a form shows about its employer; `draft` is checked as it stands.
FormSnapshot present_form(const Desk& desk, const std::string& code, const drafts::Draft& draft, const actions::Texts& texts);
VisitSnapshot present_visit(const Desk& desk, const std::string& code, const drafts::Draft& draft, const actions::Texts& texts);
RecordSnapshot present_record(const Desk& desk, const std::string& code, const drafts::Draft& draft, const actions::Texts& texts);
CommitmentSnapshot present_commitment(const Desk& desk, const std::string& code, const drafts::Draft& draft, const actions::Texts& texts);
/// "nhắc nợ · từ 01/07/2025: Luật …": every dated rule with the source of its number.
std::vector<std::string> rule_sources(const Desk& desk, const actions::Texts& texts);
/// "" or unknown: the first conflict.
ConflictSnapshot present_conflict(const Desk& desk, const std::string& record, const actions::Texts& texts);
ProvinceSnapshot present_province(const Desk& desk, const actions::Texts& texts);
/// A report in words, with its picture; without one, only the list of reports.
using MadeReport = std::optional<reports::Report>;
ReportsSnapshot present_report(const MadeReport& made, const actions::Texts& texts);
SyncSnapshot present_sync(const Desk& desk, const actions::Texts& texts);

// Words that several of them use.
int class_number(rules::DebtClass debt_class);          ///< 0 … 4; -1 unknown
std::string class_label(const actions::UnitFigures& unit, const actions::Texts& texts);
std::string months_text(const std::optional<Ratio>& months); ///< "12,67"; "" unknown
/// Legal forms at the beginning of a name, shortened as lists do (THEME.md); pages print the full name.
std::string short_name(const std::string& name);
/// "phường Ngũ Hành Sơn" within an address → "Ngũ Hành Sơn"; "" when there is none.
std::string commune_of(const std::string& address);
std::string days_text(int days_left, const actions::Texts& texts);
std::string clock_text(std::int64_t wall_ms);           ///< "10:42:07" in Vietnam
std::string moment_text(std::int64_t wall_ms);          ///< "23/11/2026 10:42"
std::string weekday_text(Day day, const actions::Texts& texts);

} // namespace dondoc::ui
