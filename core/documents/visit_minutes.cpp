#include "core/documents/visit_minutes.hpp"
#include "core/base/text/date.hpp"
#include "core/documents/parts.hpp"
#include "core/documents/signing.hpp"
#include "core/documents/visit_signatures.hpp"

namespace dondoc::documents {
namespace {

using layout::Align;
using layout::Runs;

class Minutes
{
public:
    Minutes(const Record& record, const Quoted& quoted, const Wording& wording) : record_(record), quoted_(quoted), wording_(wording) {}

    std::vector<layout::Block> body()
    {
        add(body_paragraph(wording_.runs("opening", {{"time", time("start")}, {"day", day()}, {"place", place()}})));
        add(section_heading(wording_.text("section.1")));
        agency();
        unit();
        witnesses();
        others();
        add(section_heading(wording_.text("section.2")));
        outcome();
        course();
        observed();
        debt();
        causes();
        documents();
        photos();
        unit_opinion();
        add(section_heading(wording_.text("section.3")));
        what_follows();
        closing();
        return std::move(body_);
    }

private:
    std::string field(std::string_view key) const { return text_of(record_, key); }
    std::string time(std::string_view key) const { return clock_or_blank(record_, key); }
    std::string day() const { return day_or_blank(day_of(record_)); }
    std::string place() const
    {
        auto known = field("place").empty() ? quoted_.unit.address : field("place");
        return known.empty() ? "………………" : known;
    }
    void add(layout::Block block) { body_.push_back(std::move(block)); }
    std::string next_number() { return std::to_string(++number_) + "."; }

    void people(const std::vector<Person>& people)
    {
        std::vector<Runs> lines;
        for (auto& person : people)
            lines.push_back(plain("- " + person_line(person, wording_)));
        add_list(body_, lines);
    }

    void agency()
    {
        add(sub_heading(wording_.runs("agency")));
        people(agency_of(record_, quoted_));
    }

    void unit()
    {
        auto& unit = quoted_.unit;
        add(sub_heading(wording_.runs("unit", {{"unit", unit.name}})));
        auto none = wording_.text("not_given");
        bool other = answer_of(record_, "other_address").value_or(false);
        auto where = wording_.runs(other ? "unit.other_place" : "unit.same_place", {{"place", place()}}, {{"same", !other}, {"other", other}});
        add_list(body_, {wording_.runs("unit.codes", {{"code", unit.code},
                                                      {"tax_code", unit.tax_code.empty() ? none : unit.tax_code},
                                                      {"phone", unit.phone.empty() ? none : unit.phone}}),
                         wording_.runs("unit.address", {{"address", unit.address.empty() ? none : unit.address}}), where,
                         wording_.runs("unit.met", {{"person", met()}})});
    }

    std::string met() const
    {
        Person person = person_met(record_);
        if (person.name.empty())
            return wording_.text("nobody");
        if (person.phone.empty())
            person.phone = wording_.text("not_given");
        return person_line(person, wording_);
    }

    void witnesses()
    {
        auto found = people_of(record_, "witnesses");
        if (found.empty())
            return;
        add(sub_heading(wording_.runs("witnesses")));
        people(found);
        ++sides_;
    }

    void others()
    {
        auto found = people_of(record_, "other_people");
        if (auto* partners = value_of(record_, "partners").array())
            for (auto& one : *partners)
                found.push_back({.name = one.text() ? *one.text() : ""});
        if (found.empty())
            return;
        add(sub_heading(wording_.runs("others", {{"number", std::to_string(sides_ + 1)}})));
        people(found);
    }

    void outcome()
    {
        auto lead = sub_heading(wording_.runs("outcome", {{"number", next_number()}}));
        add(lead);
        auto shown = shown_outcome(record_);
        layout::Choices boxes;
        for (const char* one : {"met", "not_met", "met_other", "closed", "refused", "not_found"})
            boxes.choices.push_back({wording_.text(std::string("outcome.") + one), shown == one});
        add(boxes);
    }

    void numbered(const char* key, Arguments arguments)
    {
        arguments["number"] = next_number();
        add(field_line(wording_.runs(key, arguments)));
    }

    void course()
    {
        auto notes = field("notes").empty() ? wording_.text("course." + shown_outcome(record_)) : field("notes");
        numbered("course", {{"text", sentence(notes)}});
    }

    void observed()
    {
        auto listed = count_of(record_, "staff_listed");
        if (!listed)
            listed = quoted_.unit.workers;
        auto month = quoted_.debt ? wording_.text("observed.month", {{"month", text::month_short(quoted_.debt->month)}}) : "";
        std::vector<std::string> parts{field("observed")};
        if (listed)
            parts.push_back(wording_.text("observed.listed", {{"month", month}, {"count", std::to_string(*listed)}}));
        if (auto seen = count_of(record_, "staff_seen"))
            parts.push_back(wording_.text("observed.seen", {{"count", std::to_string(*seen)}}));
        if (auto wages = money_of(record_, "wages"))
            parts.push_back(wording_.text("observed.wages", {{"amount", money_text(*wages)}}));
        auto all = joined(parts, "; ");
        numbered("observed", {{"text", sentence(all.empty() ? wording_.text("none") : all)}});
    }

    void debt()
    {
        if (!quoted_.debt)
            return numbered("debt.none", {});
        auto& debt = *quoted_.debt;
        numbered("debt", {{"day", text::day_long(last_day(debt.month))},
                          {"month", text::month_short(debt.month)},
                          {"months", debt.months_in_debt.empty() ? "……" : debt.months_in_debt},
                          {"principal", money_text(debt.principal())},
                          {"interest", money_text(debt.interest())},
                          {"total", money_text(debt.total())},
                          {"words", quoted_.in_words(debt.total())}});
    }

    void causes()
    {
        std::vector<std::string> parts;
        auto& known = field_named(*record_.kind, "causes")->codes;
        if (auto* codes = value_of(record_, "causes").array())
            for (auto& code : *codes)
                if (code.text())
                    parts.push_back(numbered_cause(*code.text(), known, wording_));
        auto all = joined({joined(parts, "; "), field("finance")}, ". ");
        if (!all.empty())
            numbered("causes", {{"text", sentence(all)}});
    }

    void documents()
    {
        auto papers = paper_rows(record_);
        if (papers.empty())
            return numbered("documents.none", {});
        add(sub_heading(wording_.runs("documents", {{"number", next_number()}})));
        layout::Table table{.widths = {11, 80, 44, 30}, .size = 11};
        table.head = {{.cells = {head_cell("STT"), head_cell(wording_.text("documents.name")), head_cell(wording_.text("documents.number")),
                                 head_cell(wording_.text("documents.copies"))}}};
        for (std::size_t i = 0; i < papers.size(); ++i)
            table.rows.push_back({.cells = {cell(std::to_string(i + 1), Align::centred), cell(papers[i].name), number_cell(papers[i].number),
                                            cell(two_digits(papers[i].copies), Align::centred)}});
        add(table);
        auto receiver = field("documents_receiver");
        if (!receiver.empty())
            add(field_line(wording_.runs("documents.receiver", {{"person", inside_sentence(receiver)}, {"signed", receipt()}, {"note", documents_note()}})));
        else if (!field("documents_note").empty())
            add(field_line(plain(sentence(field("documents_note")))));
    }

    /// A number that is not given yet: a blank before the symbol.
    static layout::Cell number_cell(const std::string& number)
    {
        auto out = cell(number, Align::centred);
        if (!number.empty() && number.front() == '/')
            out.runs.insert(out.runs.begin(), layout::Gap{12});
        return out;
    }

    std::string receipt() const
    {
        auto answer = answer_of(record_, "documents_signed");
        return answer ? wording_.text(*answer ? "documents.signed" : "documents.not_signed") : "";
    }
    std::string documents_note() const { return field("documents_note").empty() ? "" : " " + sentence(field("documents_note")); }

    void photos()
    {
        auto count = count_of(record_, "photo_count").value_or(0);
        if (count == 0)
            return numbered("photos.none", {});
        auto subjects = field("photo_subjects").empty() ? "" : " (" + field("photo_subjects") + ")";
        auto from = count_of(record_, "photo_from"), to = count_of(record_, "photo_to");
        auto when = from && to ? wording_.text("photos.time", {{"from", clock_text(*from)}, {"to", clock_text(*to)}}) : "";
        numbered("photos", {{"count", two_digits(count)}, {"subjects", subjects}, {"time", when}});
    }

    void unit_opinion()
    {
        if (!field("unit_opinion").empty())
            numbered("unit_opinion", {{"text", sentence(field("unit_opinion"))}});
    }

    void what_follows()
    {
        int item = 0;
        auto line = [&](const std::string& text) { add(body_paragraph(plain(std::to_string(++item) + ". " + sentence(text)))); };
        if (!field("requests").empty())
            line(upper_first(field("requests")));
        auto action = field("next_action");
        auto key = "next." + (wording_.has("next." + action) ? action : std::string("other"));
        auto where = field("next_place").empty() ? quoted_.office.office_name : field("next_place");
        auto text = wording_.text(key, {{"when", when()}, {"place", where}, {"unit", quoted_.unit.name}});
        line(joined({text, upper_first(field("next_note"))}, " "));
        if (!unit_signs(record_))
            line(wording_.text("next.consequence"));
    }

    std::string when() const
    {
        auto time = count_of(record_, "next_time");
        auto date = day_or_blank(day_of(record_, "next_day"));
        return time ? wording_.text("next.at", {{"time", clock_text(*time)}, {"day", date}}) : date;
    }

    void closing()
    {
        auto copies = count_of(record_, "copies").value_or(quoted_.office.desk.copies);
        auto reason = unit_signs(record_) ? "" : wording_.text("close.reason", {{"reason", reason_not_signed(record_, wording_)}});
        close_minutes(body_, wording_.runs("close", {{"time", time("end")}, {"copies", two_digits(copies)}, {"reason", reason}}),
                      visit_signatures(record_, quoted_, wording_));
    }

    const Record& record_;
    const Quoted& quoted_;
    const Wording& wording_;
    std::vector<layout::Block> body_;
    int number_ = 0, sides_ = 2;
};

} // namespace

layout::Document visit_minutes(const Record& record, const Quoted& quoted, const Identity& identity, const Wording& wording)
{
    layout::Document out;
    out.head = minutes_head(quoted.office, text_of(record, "number"));
    out.title = {.kind = {wording.text("title.kind")}, .subject = {wording.text("title.subject")}};
    out.body = Minutes(record, quoted, wording).body();
    auto day = day_of(record);
    auto dated = wording.text("foot.dated", {{"day", day ? text::day_short(*day) : "…"}});
    auto initials = wording.text(unit_signs(record) ? "foot.initials.unit" : "foot.initials.witness");
    out.foot = foot(identity, wording, wording.text("foot.what"), quoted.unit.code, dated, {initials, wording.text("foot.initials.agency")});
    return out;
}

Problems missing_on_visit_minutes(const Record& record, const Quoted& quoted)
{
    Problems out;
    auto need = [&](bool there, const char* field) {
        if (!there)
            out.push_back({.code = "document.needed", .field = field});
    };
    need(count_of(record, "start").has_value(), "start");
    need(count_of(record, "end").has_value(), "end");
    need(!text_of(record, "place").empty() || !quoted.unit.address.empty(), "place");
    need(!agency_of(record, quoted).empty(), "agency_people");
    auto outcome = text_of(record, "outcome");
    bool meeting = outcome == "met" || outcome == "met_other" || outcome == "refused";
    need(!meeting || outcome == "refused" || !text_of(record, "person").empty(), "person");
    need(outcome == "met" || !text_of(record, "notes").empty(), "notes");
    if (!unit_signs(record) && people_of(record, "witnesses").empty())
        out.push_back({.code = "document.witness.needed", .field = "witnesses"});
    if (!quoted.debt)
        out.push_back({.code = "document.ledger.missing", .field = "day"});
    return out;
}

} // namespace dondoc::documents
