#include "core/documents/commitment_minutes.hpp"
#include "core/base/text/date.hpp"
#include "core/documents/commitment_schedule.hpp"
#include "core/documents/parts.hpp"
#include "core/documents/signing.hpp"
#include "core/model/commitment.hpp"

namespace dondoc::documents {
namespace {

using layout::Align;
using layout::FontStyle;
using layout::Runs;

/// The body grows from top to bottom, one member function a section.
class Minutes
{
public:
    Minutes(const Record& record, const Quoted& quoted, const Wording& wording) : record_(record), quoted_(quoted), wording_(wording) {}

    std::vector<layout::Block> body()
    {
        grounds();
        opening();
        agency();
        unit();
        debt();
        opinion();
        schedule();
        duties();
        other_opinions();
        closing();
        return std::move(body_);
    }

private:
    std::string field(std::string_view key) const { return text_of(record_, key); }
    std::string or_none(const std::string& text) const { return text.empty() ? wording_.text("none") : text; }
    std::string time(std::string_view key) const { return clock_or_blank(record_, key); }
    std::string day() const { return day_or_blank(day_of(record_)); }
    std::string place() const
    {
        if (!field("place").empty())
            return field("place");
        return quoted_.unit.address.empty() ? "………………" : wording_.text("place.unit", {{"address", quoted_.unit.address}});
    }
    void add(layout::Block block) { body_.push_back(std::move(block)); }

    void grounds()
    {
        std::vector<Runs> lines;
        auto italic = [&](const std::string& text) { lines.push_back(plain(text, FontStyle::italic)); };
        auto* own = value_of(record_, "grounds").array();
        if (own)
            for (auto& one : *own)
                italic(one.text() ? *one.text() : "");
        else
            for (const char* key : {"ground.1", "ground.2", "ground.3"})
                italic(wording_.text(key));
        if (!quoted_.letters.empty())
            italic(wording_.text("ground.letters", {{"letters", letters()}, {"office", quoted_.office.office_name}}));
        if (quoted_.debt)
            italic(wording_.text("ground.c12", {{"month", text::month_long(quoted_.debt->month)}}));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            lines[i].push_back(layout::TextRun{i + 1 == lines.size() ? "." : ";", FontStyle::italic});
            add(field_line(std::move(lines[i])));
        }
    }

    std::string letters() const
    {
        std::vector<std::string> parts;
        for (auto& letter : quoted_.letters)
            parts.push_back(wording_.text("ground.letter", {{"round", std::to_string(letter.round)},
                                                            {"number", letter.number.empty() ? "………" : letter.number},
                                                            {"day", text::day_long(letter.day)}}));
        return joined(parts, " và ");
    }

    void opening() { add(body_paragraph(wording_.runs("opening", {{"time", time("start")}, {"day", day()}, {"place", place()}}))); }

    void agency()
    {
        add(section_heading(wording_.text("section.1")));
        auto name = joined({quoted_.office.office_name, quoted_.office.region});
        add(sub_heading(wording_.runs("side.a", {{"office", name}})));
        std::vector<Runs> lines;
        for (auto& person : agency_people())
            lines.push_back(plain("- " + person_line(person, wording_)));
        add_list(body_, lines);
    }

    std::vector<Person> agency_people() const { return agency_of(record_, quoted_); }

    void unit()
    {
        auto& unit = quoted_.unit;
        add(sub_heading(wording_.runs("side.b", {{"unit", unit.name}})));
        auto staff = count_of(record_, "staff");
        if (!staff)
            staff = unit.workers;
        auto phone = field("phone").empty() ? unit.phone : field("phone");
        std::vector<Runs> lines;
        auto line = [&](const char* key, const Arguments& arguments) { lines.push_back(wording_.runs(key, arguments)); };
        line("unit.codes", {{"code", unit.code}, {"tax_code", or_none(unit.tax_code)}, {"staff", staff ? std::to_string(*staff) : "……"}});
        line("unit.address", {{"address", or_none(unit.address)}});
        line("unit.actual", {{"address", field("actual_address").empty() ? wording_.text("unit.same_address") : field("actual_address")}});
        line("unit.contact", {{"phone", or_none(phone)}, {"email", or_none(field("email"))}});
        line("unit.representative", {{"person", representative()}});
        line("unit.deputy", {{"person", deputy()}});
        for (auto& person : people_of(record_, "unit_people"))
            line("unit.present", {{"person", person_line(person, wording_)}});
        if (!field("union_person").empty())
            line("unit.union", {{"person", person_line({.name = field("union_person"), .title = field("union_title")}, wording_)}});
        add_list(body_, lines);
        others();
    }

    std::string representative() const
    {
        Person person{.name = field("representative"), .title = field("representative_title"), .id_number = field("representative_id")};
        if (person.name.empty() && field("authorisation").empty())
            person = {.name = field("signer"), .title = field("signer_title"), .id_number = person.id_number};
        return or_none(person_line(person, wording_));
    }

    std::string deputy() const
    {
        if (field("authorisation").empty())
            return wording_.text("none");
        return person_line({.name = field("signer"), .title = field("signer_title"), .authorisation = field("authorisation")}, wording_);
    }

    void others()
    {
        auto people = people_of(record_, "other_people");
        if (people.empty())
            return add(field_line(wording_.runs("others", {{"people", wording_.text("none") + "."}})));
        add(sub_heading(wording_.runs("others", {{"people", ""}})));
        std::vector<Runs> lines;
        for (auto& person : people)
            lines.push_back(plain("- " + person_line(person, wording_)));
        add_list(body_, lines);
    }

    void debt()
    {
        add(section_heading(wording_.text("section.2")));
        if (!quoted_.debt)
            return add(body_paragraph(wording_.runs("debt.unknown")));
        auto& debt = *quoted_.debt;
        auto lead = body_paragraph(wording_.runs(agrees() ? "debt.agreed" : "debt.stated",
                                                 {{"day", text::day_long(last_day(debt.month))},
                                                  {"month", text::month_short(debt.month)},
                                                  {"months", debt.months_in_debt.empty() ? "……" : debt.months_in_debt},
                                                  {"not_due", not_due()}}));
        lead.with_next = true;
        add(lead);
        add(debt_table(debt, wording_));
        add(body_paragraph(wording_.runs("debt.figures", {{"amount", money_text(debt.total())}})));
        add(body_paragraph(wording_.runs("debt.words", {{"words", quoted_.in_words(debt.total())}})));
    }

    std::string not_due() const
    {
        auto& debt = *quoted_.debt;
        if (debt.not_due.dong <= 0 || !debt.not_due_until)
            return "";
        return wording_.text("debt.not_due", {{"month", text::month_short(debt.month)},
                                              {"amount", money_text(debt.not_due)},
                                              {"day", text::day_short(*debt.not_due_until)}});
    }

    bool agrees() const { return answer_of(record_, "agrees").value_or(true); }

    void opinion()
    {
        add(section_heading(wording_.text("section.3")));
        bool known = answer_of(record_, "agrees").has_value();
        auto disputed = field("disputed").empty() ? wording_.text("none") : field("disputed");
        add(field_line(wording_.runs("opinion.figures", {{"disputed", sentence(disputed)}}, {{"yes", known && agrees()}, {"no", known && !agrees()}})));
        add(field_line(wording_.runs("opinion.cause", {{"cause", sentence(or_none(causes()))}})));
        add(field_line(wording_.runs("opinion.situation", {{"situation", sentence(or_none(situation()))}})));
    }

    std::string causes() const
    {
        std::vector<std::string> parts;
        if (auto* codes = value_of(record_, "causes").array())
            for (auto& code : *codes)
                if (code.text())
                    parts.push_back(numbered_cause(*code.text(), field_named(*record_.kind, "causes")->codes, wording_));
        return joined({joined(parts, "; "), field("cause_note")}, ". ");
    }

    std::string situation() const
    {
        std::string receivables;
        if (auto amount = money_of(record_, "receivables"))
            receivables = joined({wording_.text("opinion.receivables", {{"amount", money_text(*amount)}}), field("receivables_note")});
        auto bank = field("bank").empty() ? "" : wording_.text("opinion.bank", {{"bank", field("bank")}});
        return joined({field("situation"), receivables, bank}, "; ");
    }

    void schedule()
    {
        add(section_heading(wording_.text("section.4")));
        auto terms = commitment_of(record_);
        if (!terms || terms->installments.empty())
            return add(body_paragraph(wording_.runs("schedule.unknown")));
        Money promised;
        for (auto& one : terms->installments)
            promised += one.amount;
        bool whole = quoted_.debt && promised == quoted_.debt->total();
        auto lead = body_paragraph(wording_.runs(whole ? "schedule.whole" : "schedule.part",
                                                 {{"amount", money_text(promised)},
                                                  {"count", two_digits(static_cast<std::int64_t>(terms->installments.size()))}}));
        lead.with_next = true;
        add(lead);
        add(schedule_table(*terms, quoted_.debt, wording_));
        if (!whole && quoted_.debt)
            left_out(quoted_.debt->total() - promised);
        bool known = answer_of(record_, "pays_current").has_value();
        add(field_line(wording_.runs("schedule.estimate", {}, {{"yes", known && terms->pays_current}, {"no", known && !terms->pays_current}})));
        how_to_pay();
    }

    void left_out(Money rest)
    {
        auto reason = field("left_out_reason").empty() ? "" : wording_.text("schedule.reason", {{"reason", field("left_out_reason")}});
        const char* key = rest.dong >= 0 ? "schedule.left_out" : "schedule.beyond";
        add(field_line(wording_.runs(key, {{"amount", money_text(rest.dong >= 0 ? rest : -rest)}, {"reason", reason}})));
    }

    void how_to_pay()
    {
        auto by = field("pay_by");
        if (by.empty())
            by = wording_.text(quoted_.office.banks.empty() ? "pay.accounts" : "pay.banks",
                               {{"office", quoted_.office.office_name}, {"banks", quoted_.office.banks}});
        auto content = field("transfer_text");
        auto day = day_of(record_);
        if (content.empty() && day)
            content = wording_.text("pay.content", {{"code", quoted_.unit.code},
                                                    {"unit", quoted_.unit.name},
                                                    {"month", text::month_long(month_of(*day))}});
        add(body_paragraph(wording_.runs("pay", {{"by", by}, {"content", content}})));
    }

    void duties()
    {
        add(section_heading(wording_.text("section.5")));
        add(body_paragraph(wording_.runs("duty.both")));
        add(body_paragraph(wording_.runs("duty.unit")));
        auto people = agency_people();
        auto contact = people.empty() ? Person{} : people.back();
        auto phone = contact.phone.empty() ? quoted_.officer.phone : contact.phone;
        auto who = joined({inside_sentence(contact.name), phone.empty() ? "" : wording_.text("duty.phone", {{"phone", phone}})});
        add(body_paragraph(wording_.runs("duty.agency", {{"contact", who.empty() ? "………………" : who}})));
    }

    void other_opinions()
    {
        add(section_heading(wording_.text("section.6")));
        add(field_line(wording_.runs("opinion.unit", {{"text", sentence(or_none(field("unit_opinion")))}})));
        add(field_line(wording_.runs("opinion.union", {{"text", sentence(or_none(field("union_opinion")))}})));
    }

    void closing()
    {
        auto copies = count_of(record_, "copies").value_or(quoted_.office.desk.copies);
        close_minutes(body_, wording_.runs("close", {{"time", time("end")}, {"copies", two_digits(copies)}}), signatures());
    }

    layout::Signatures signatures() const
    {
        auto people = agency_people();
        layout::Signature b{.captions = {wording_.text("sign.b.1"), wording_.text("sign.b.2")}, .bracket = wording_.text("sign.seal"), .name = bare_name(unit_signer())};
        layout::Signature a{.captions = {wording_.text("sign.a.1"), wording_.text("sign.a.2")}, .bracket = wording_.text("sign.seal"), .name = first_name(people)};
        std::vector<layout::Signature> unions;
        if (!field("union_person").empty())
            unions.push_back({.captions = {wording_.text("sign.union")}, .bracket = wording_.text("sign.hand"), .name = bare_name(field("union_person"))});
        return two_sides(quoted_, b, a, unions, writer_of(people, wording_));
    }

    std::string unit_signer() const { return field("signer").empty() ? field("representative") : field("signer"); }

    const Record& record_;
    const Quoted& quoted_;
    const Wording& wording_;
    std::vector<layout::Block> body_;
};

} // namespace

layout::Document commitment_minutes(const Record& record, const Quoted& quoted, const Identity& identity, const Wording& wording)
{
    layout::Document out;
    out.head = minutes_head(quoted.office, text_of(record, "number"));
    out.title = {.kind = {wording.text("title.kind")}, .subject = {wording.text("title.subject.1"), wording.text("title.subject.2")}};
    out.body = Minutes(record, quoted, wording).body();
    auto day = day_of(record);
    auto dated = wording.text("foot.dated", {{"day", day ? text::day_short(*day) : "…"}});
    out.foot = foot(identity, wording, wording.text("foot.what"), quoted.unit.code, dated, {wording.text("foot.initials.1"), wording.text("foot.initials.2")});
    return out;
}

std::vector<std::string> signers_of_commitment(const Record& record, const Quoted& quoted)
{
    std::vector<std::string> out;
    auto add = [&](const std::string& name) {
        if (!name.empty())
            out.push_back(bare_name(name));
    };
    add(text_of(record, "signer").empty() ? text_of(record, "representative") : text_of(record, "signer"));
    for (auto& person : agency_of(record, quoted))
        add(person.name);
    add(text_of(record, "union_person"));
    return out;
}

Problems missing_on_commitment_minutes(const Record& record, const Quoted& quoted)
{
    Problems out;
    auto need = [&](bool there, const char* field) {
        if (!there)
            out.push_back({.code = "document.needed", .field = field});
    };
    need(count_of(record, "start").has_value(), "start");
    need(count_of(record, "end").has_value(), "end");
    need(!text_of(record, "place").empty() || !quoted.unit.address.empty(), "place");
    need(!text_of(record, "signer").empty() || !text_of(record, "representative").empty(), "signer");
    need(!agency_of(record, quoted).empty(), "agency_people");
    need(commitment_of(record).has_value(), "installments");
    need(!quoted.unit.code.empty(), "unit");
    if (!quoted.debt)
        out.push_back({.code = "document.ledger.missing", .field = "as_of"});
    return out;
}

} // namespace dondoc::documents
