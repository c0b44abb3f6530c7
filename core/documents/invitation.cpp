#include "core/base/text/date.hpp"
#include "core/documents/letter_parts.hpp"
#include "core/documents/pages.hpp"

namespace dondoc::documents {
namespace {

constexpr double size = 14; ///< points: an invitation has one page, in larger letters

class Invitation
{
public:
    Invitation(const Record& record, const Quoted& quoted, const Wording& wording) : record_(record), quoted_(quoted), wording_(wording) {}

    std::vector<layout::Block> body()
    {
        add_addressee(body_, or_dots(quoted_.unit.name), quoted_.unit.code.empty() ? "" : wording_.text("letter.unit.code", {{"code", quoted_.unit.code}}),
                      wording_, size, 10);
        say("opening", {{"office", quoted_.office.office_name}});
        subject();
        say("chair", {{"person", sentence(or_dots(field("chair").empty() ? bare_chair() : field("chair")))}});
        say("time", {{"time", when()}});
        say("place", {{"place", sentence(place())}});
        say("bring", {{"papers", sentence(papers())}});
        say("confirm", {{"until", field("confirm_until").empty() ? "………………" : field("confirm_until")}, {"contact", contact_of(record_, quoted_, wording_)}});
        say("end", {});
        std::get<layout::Paragraph>(body_.back()).with_next = true;
        auto end = recipients(record_, quoted_.office);
        end.caption_size = size;
        body_.emplace_back(end);
        return std::move(body_);
    }

private:
    std::string field(const char* key) const { return text_of(record_, key); }
    void say(const char* key, const Arguments& arguments)
    {
        auto one = body_paragraph(wording_.runs(key, arguments));
        one.size = size;
        body_.emplace_back(one);
    }

    std::string bare_chair() const { return office_signer(record_, quoted_.office).name; }

    void subject()
    {
        if (!field("subject").empty())
            return say("subject", {{"subject", sentence(field("subject"))}});
        if (!quoted_.debt)
            return say("subject.unknown", {});
        auto& debt = *quoted_.debt;
        say("subject.debt", {{"day", text::day_long(last_day(debt.month))},
                             {"amount", money_text(debt.principal())},
                             {"words", quoted_.in_words(debt.principal())},
                             {"months", debt.months_in_debt.empty() ? "……" : debt.months_in_debt}});
    }

    std::string when() const
    {
        auto day = day_of(record_, "meeting_day");
        auto date = day ? std::string(text::weekday_name(*day)) + ", " + text::day_long(*day) : day_or_blank({});
        return clock_or_blank(record_, "meeting_time") + ", " + date;
    }

    std::string place() const
    {
        if (!field("meeting_place").empty())
            return field("meeting_place");
        return or_dots(joined({quoted_.office.office_name, quoted_.office.desk.address}));
    }

    std::string papers() const
    {
        if (!field("bring").empty() || !quoted_.debt)
            return field("bring").empty() ? wording_.text("bring.unknown") : field("bring");
        constexpr int year = 12; ///< months of wage lists asked for
        auto month = quoted_.debt->month;
        return wording_.text("bring.papers", {{"from", text::month_long(month - year)}, {"to", text::month_long(month)}, {"month", month_in_text(month)}});
    }

    const Record& record_;
    const Quoted& quoted_;
    const Wording& wording_;
    std::vector<layout::Block> body_;
};

} // namespace

layout::Document invitation(const Record& record, const Quoted& quoted, const Identity& identity, const Wording& wording)
{
    layout::Document out;
    out.head = letter_head(record, quoted.office, "");
    out.head->number = number_line(text_of(record, "number"), "GM-", quoted.office);
    out.title = {.kind = {wording.text("title.kind")}, .subject = {wording.text("title.subject.1"), wording.text("title.subject.2")}, .notes = {}};
    out.body = Invitation(record, quoted, wording).body();
    out.office_address = office_address(quoted.office, wording);
    out.foot = foot(identity, wording, wording.text("foot.what"), quoted.unit.code, short_or_dots(day_of(record, "meeting_day")), {});
    return out;
}

Problems missing_on_invitation(const Record& record, const Quoted& quoted)
{
    Problems out;
    auto need = [&](bool there, const char* field) {
        if (!there)
            out.push_back({.code = "document.needed", .field = field});
    };
    need(day_of(record, "meeting_day").has_value(), "meeting_day");
    need(count_of(record, "meeting_time").has_value(), "meeting_time");
    need(!text_of(record, "meeting_place").empty() || !quoted.office.desk.address.empty(), "meeting_place");
    need(!quoted.unit.code.empty(), "unit");
    need(!office_signer(record, quoted.office).name.empty(), "signer");
    return out;
}

} // namespace dondoc::documents
