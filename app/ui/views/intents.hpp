#pragma once
// What a view wants done. It names the verb and nothing else; the presenter does it after the frame.
#include "app/ui/views/view_name.hpp"
#include "core/base/day.hpp"
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace dondoc::ui {

struct Go {
    ViewName view = ViewName::today;
};
struct GoBack {};
struct OpenUnit {
    std::string code;
};
struct Search {
    std::string text;
};
/// Filter, sort or page of the list of units changed.
struct ListUnits {};
struct SaveFilter {
    std::string name;
};
struct UseFilter {
    std::string name;
};
struct DropFilter {
    std::string name;
};
struct ExportUnits {};    ///< exactly what the list shows, in its columns and order
struct RememberTable {    ///< columns or order of a table were changed
    std::string table;
};
struct Copied {           ///< rows went to the clipboard
    int rows = 0;
};
struct OpenChooser {
    std::string purpose;  ///< "import.path", "sync.target" …: to whom the answer goes
    bool folder = false;
};
struct ChooserGo {
    std::string path;
};
struct ChooserPick {
    std::string purpose, path;
};
struct ChooserClose {};
struct DroppedFile {      ///< onto the window, where no view takes it itself
    std::string path;
};
struct HideAmounts {};    ///< on and off
struct OpenDraft {
    std::string id;
};
struct BackUp {
    std::string folder;
};
struct OpenConflict {
    std::string record;   ///< "" = the first
};
struct ResolveConflict {
    std::string record, keep, reason;
};
struct ReviewLateWork {
    std::string record;
    bool accept = false;
    std::string reason;
};
struct ApproveEnrolment {
    std::string request, officer, folder;
};
struct CopyText {
    std::string text;
};
/// A line of today's work: its action's form for the unit.
struct StartAction {
    std::string unit;
    std::string action; ///< a code of next_action, or "commitment"
};
struct SnoozeWork {
    std::string id;
};
struct CompleteWork {
    std::string id;
};
/// Open a record that stands on the timeline (a draft in its form).
struct OpenRecord {
    std::string id;
};
struct RecordVisit {};
struct RecordCommitment {};
struct SaveRecord {};     ///< of the form of any kind
struct OpenAllFields {};  ///< from a short form to all fields of its kind
struct AmendRecord {};
struct VoidRecord {
    std::string reason;
};
struct SupersedeCommitment {
    std::string id;       ///< the one that the form's takes the place of
};
struct FinaliseRecord {};
struct SplitDebt {};      ///< the generator's figures → the rows of the schedule
struct PrintDocument {};
struct DropDraft {};
struct Undo {};
struct ChooseImport {
    std::string path;
};
/// Look at the file again: as this kind of table, with these columns.
struct MapImport {
    int kind = 0;                               ///< index of importing::TableKind
    std::map<std::string, std::string> mapping; ///< key → letters, "" = none
};
struct ConfirmImport {};
struct RefuseImport {};
struct ExportBundle {
    std::string folder;
};
struct ImportBundle {
    std::string path;
};
struct RequestEnrolment {
    std::string folder;
};
/// A report by name, for the period that is typed; "" = the first of the list.
struct ChooseReport {
    std::string name;
};
/// The report that is shown, as a file: ".xlsx", ".pdf", ".csv".
struct ExportReport {
    std::string ending;
};
struct StopJob {};
struct CreateStore {};
struct OpenDemo {};
struct Unlock {};
struct Lock {};
struct Configure {
    std::string key;
    std::string value;
};

using Intent = std::variant<
    Go, GoBack, OpenUnit, Search, ListUnits, SaveFilter, UseFilter, DropFilter,
    ExportUnits, RememberTable, Copied, OpenChooser, ChooserGo, ChooserPick, ChooserClose, DroppedFile,
    HideAmounts, OpenDraft, BackUp, OpenConflict, ResolveConflict, ReviewLateWork, ApproveEnrolment, CopyText,
    StartAction, SnoozeWork, CompleteWork, OpenRecord, RecordVisit, RecordCommitment, SaveRecord, OpenAllFields, AmendRecord, VoidRecord, SupersedeCommitment, FinaliseRecord, SplitDebt,
    PrintDocument, DropDraft, Undo, ChooseImport, MapImport, ConfirmImport, RefuseImport, ExportBundle, ImportBundle,
    RequestEnrolment, ChooseReport, ExportReport, StopJob, CreateStore, OpenDemo, Unlock, Lock, Configure>;
using Intents = std::vector<Intent>;

} // namespace dondoc::ui
