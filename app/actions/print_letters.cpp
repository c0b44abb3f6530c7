#include "app/actions/print_letters.hpp"
#include "app/actions/caseload.hpp"
#include "app/actions/finalise_record.hpp"
#include "app/actions/prints.hpp"
#include "app/actions/record.hpp"
#include "app/files/atomic_file.hpp"
#include "app/files/printer.hpp"
#include "app/files/write_pdf.hpp"
#include "db/units.hpp"

namespace dondoc::actions {
namespace {

/// Thrown out of a transaction: a letter is recorded and finalised, or nothing of it is.
struct NotDone {
    Problems problems;
};

template <class Value>
Value value_or_throw(Result<Value> result)
{
    if (!result)
        throw NotDone{result.problems()};
    return *std::move(result);
}

std::string text_of_draft(const drafts::Draft& draft, const char* key)
{
    auto found = draft.text.find(key);
    return found == draft.text.end() ? "" : found->second;
}

Problems wrong(const LetterOrder& order)
{
    Problems out;
    auto kind = text_of_draft(order.shared, "kind");
    if (kind != "letter" && kind != "invitation")
        out.push_back({.code = "letters.kind", .field = "kind", .value = kind});
    if (order.units.empty())
        out.push_back({.code = "letters.units", .field = "units"});
    if (order.out.empty() && order.printer.empty())
        out.push_back({.code = "document.nowhere", .field = "out"});
    if (order.out.has_extension() && order.out.extension() != ".pdf")
        out.push_back({.code = "document.format", .field = "out", .value = order.out.string()});
    if (order.copies < 1 || order.copies > 99)
        out.push_back({.code = "document.copies", .field = "copies", .value = std::to_string(order.copies)});
    return out;
}

class Batch
{
public:
    Batch(db::Store& store, const LetterOrder& order, Day today, std::int64_t wall_ms)
        : store_(store), order_(order), today_(today), properties_{.title = text_of_draft(order.shared, "kind"), .wall_ms = wall_ms}, joined_(properties_),
          one_file_(order.out.extension() == ".pdf" || order.out.empty())
    {
        if (!one_file_)
            std::filesystem::create_directories(order.out);
    }

    LetterOutcome letter(const std::string& unit)
    {
        LetterOutcome out{.unit = unit, .id = {}, .page_code = {}, .file = {}, .problems = {}};
        try {
            auto draft = draft_for(unit, out);
            put(out, order_.draft ? drawn(draft) : finalised(draft, out));
        } catch (NotDone& why) {
            out.problems = std::move(why.problems);
        }
        return out;
    }

    Result<Done> finish()
    {
        if (joined_.pages() == 0)
            return Done{};
        if (!order_.printer.empty()) {
            auto bytes = joined_.bytes();
            if (!order_.out.empty() && one_file_)
                files::write_file_atomically(order_.out, bytes);
            return files::send_to_printer(order_.printer, bytes, order_.copies);
        }
        if (one_file_)
            joined_.write(order_.out);
        return Done{};
    }

private:
    drafts::Draft draft_for(const std::string& unit, const LetterOutcome&) const
    {
        auto draft = order_.shared;
        draft.text["unit"] = unit;
        if (text_of_draft(draft, "day").empty())
            draft.text["day"] = iso(today_);
        return draft;
    }

    Record checked(const drafts::Draft& draft) const
    {
        return value_or_throw(drafts::to_record(draft, surroundings(store_.reader(), store_.identity(), today_)));
    }

    /// The letter of the same sort and day that stands already, if there is one; and how many letters went before it.
    std::pair<RecordId, std::int64_t> known(const Record& record) const
    {
        std::pair<RecordId, std::int64_t> out{{}, 0};
        auto all = standing_records(store_.reader(), record.scope);
        for (auto& shown : all[record.scope]) {
            bool same_sort = shown.record.kind == record.kind && text_of(shown.record, "kind") == text_of(record, "kind");
            if (same_sort && day_of(shown.record) == day_of(record))
                out.first = shown.record.id;
            else if (same_sort && day_of(shown.record) < day_of(record))
                ++out.second;
        }
        return out;
    }

    std::vector<layout::PlacedPage> drawn(drafts::Draft draft) const
    {
        auto record = checked(draft);
        number_on(record, draft);
        return value_or_throw(layout_draft(store_, checked(draft)));
    }

    void number_on(const Record& record, drafts::Draft& draft) const
    {
        if (text_of(record, "kind") == "letter" && text_of_draft(draft, "round").empty())
            draft.text["round"] = std::to_string(known(record).second + 1);
    }

    std::vector<layout::PlacedPage> finalised(drafts::Draft draft, LetterOutcome& out)
    {
        auto record = checked(draft);
        number_on(record, draft);
        out.id = known(record).first;
        bool stands = !out.id.empty() && !db::find_record(store_.reader(), out.id)->page_code.empty();
        if (!stands)
            out.id = store_.write([&](db::Transaction& t) {
                auto id = out.id.empty() ? value_or_throw(record_in(t, store_.identity(), draft, today_)).id : out.id;
                value_or_throw(finalise_in(t, store_, id));
                return id;
            });
        auto input = value_or_throw(document_input(store_.reader(), store_.identity(), out.id));
        out.page_code = input.finalising ? input.finalising->page_code : "";
        out.print = prints_so_far(store_.reader(), out.id) + 1;
        auto pages = pages_of(input, out.print, store_.identity().training);
        note_print(store_, out.id);
        return pages;
    }

    void put(LetterOutcome& out, const std::vector<layout::PlacedPage>& pages)
    {
        out.pages = pages.size();
        if (one_file_ || !order_.printer.empty())
            joined_.add(pages);
        if (one_file_)
            return;
        out.file = order_.out / ((out.page_code.empty() ? out.unit : out.page_code) + ".pdf");
        files::write_pdf(out.file, pages, properties_);
    }

    db::Store& store_;
    const LetterOrder& order_;
    Day today_;
    files::PdfProperties properties_;
    files::PdfFile joined_;
    bool one_file_;
};

} // namespace

Result<LettersPrinted> print_letters(db::Store& store, const LetterOrder& order, Day today, std::int64_t wall_ms, const LetterProgress& go_on)
{
    if (auto problems = wrong(order); !problems.empty())
        return problems;
    Batch batch(store, order, today, wall_ms);
    LettersPrinted out;
    for (std::size_t i = 0; i < order.units.size(); ++i) {
        out.stopped = go_on && !go_on(i, order.units.size());
        if (out.stopped)
            break;
        out.letters.push_back(batch.letter(order.units[i]));
        out.pages += out.letters.back().pages;
    }
    if (auto told = batch.finish(); !told.ok())
        return told.problems();
    return out;
}

} // namespace dondoc::actions
