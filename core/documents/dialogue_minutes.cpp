#include "core/base/text/date.hpp"
#include "core/documents/listed_units.hpp"
#include "core/documents/pages.hpp"
#include "core/documents/signing.hpp"
#include <set>

namespace dondoc::documents {
namespace {

using layout::Align;
using layout::FontStyle;
using layout::Runs;

constexpr double table_size = 10.5; ///< points
constexpr double room_to_sign = 9;  ///< mm, height of a row that is signed in

std::string name_of(const std::string& person) { return bare_name(person.substr(0, person.find(','))); }

layout::Cell money_cell(const cbor::Value& amount)
{
    return cell(amount.integer() ? money_text(Money{*amount.integer()}) : "", Align::right);
}

class Minutes
{
public:
    Minutes(const Record& record, const Quoted& quoted, const Wording& wording) : record_(record), quoted_(quoted), wording_(wording) {}

    std::vector<layout::Block> body()
    {
        field("start", {{"time", clock_or_blank(record_, "start")}, {"day", day_or_blank(day_of(record_))}});
        field("place", {{"place", sentence(or_dots(text("place")))}});
        field("organiser", {{"organiser", sentence(text("organiser").empty() ? quoted_.office.office_name : text("organiser"))}});
        present();
        field("chair", {{"person", sentence(or_dots(text("chair")))}});
        field("secretary", {{"person", sentence(or_dots(text("secretary")))}});
        field("contents", {});
        participants();
        presented();
        questions();
        promises();
        conclusions();
        close();
        return std::move(body_);
    }

private:
    std::string text(std::string_view key) const { return text_of(record_, key); }
    void field(const char* key, const Arguments& arguments) { body_.emplace_back(field_line(wording_.runs(key, arguments))); }
    std::string section(const char* key) { return numeral() + ". " + wording_.text(key); }
    std::string numeral()
    {
        static constexpr const char* roman[] = {"I", "II", "III", "IV", "V"};
        return roman[sections_++ % std::size(roman)];
    }
    layout::Table a_table(std::vector<double> widths, std::initializer_list<const char*> heads) const
    {
        layout::Table out{.widths = std::move(widths), .head = {{}}, .size = table_size};
        for (const char* key : heads)
            out.head[0].cells.push_back(head_cell(wording_.text(key)));
        return out;
    }
    layout::Cell count_cell(std::size_t i) const { return cell(std::to_string(i + 1), Align::centred); }

    void present()
    {
        body_.emplace_back(sub_heading(wording_.runs("present")));
        std::vector<Runs> lines;
        for (auto& guest : people_of(record_, "guests"))
            lines.push_back(plain("- " + joined({guest.name, guest.title, guest.organisation})));
        std::set<std::string> came;
        for (auto& row : rows_of(record_, "participants"))
            came.insert(listed_unit(quoted_, column_of(record_, "participants", row, "unit")).id);
        came.erase("");
        auto invited = listed_units(record_, quoted_, "invited").size();
        auto people = rows_of(record_, "participants").size();
        auto digits = [](std::size_t n) { return two_digits(static_cast<std::int64_t>(n)); };
        lines.push_back(wording_.runs("present.units", {{"invited", digits(std::max(invited, came.size()))},
                                                        {"units", digits(came.size())},
                                                        {"people", digits(people)},
                                                        {"absent", digits(invited > came.size() ? invited - came.size() : 0)}}));
        add_list(body_, lines);
        came_ = came;
    }

    void participants()
    {
        auto& rows = rows_of(record_, "participants");
        if (rows.empty())
            return;
        body_.emplace_back(section_heading(section("section.present")));
        auto table = a_table({9, 46, 19, 29, 22, 23, 17},
                             {"head.number", "head.unit", "head.code", "head.person", "head.title", "head.phone", "head.sign"});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto unit = listed_unit(quoted_, column_of(record_, "participants", rows[i], "unit"));
            auto text = [&](const char* key) { return column_text(record_, "participants", rows[i], key); };
            table.rows.push_back({.cells = {count_cell(i), cell(unit.name), cell(unit.code, Align::centred), cell(text("name")), cell(text("title")),
                                            cell(text("phone"), Align::centred), cell("")},
                                  .at_least = room_to_sign});
        }
        body_.emplace_back(table);
    }

    void presented()
    {
        body_.emplace_back(section_heading(section("section.presented")));
        std::vector<Runs> lines;
        Money owed;
        for (auto& unit : quoted_.units)
            if (came_.contains(unit.id) && unit.debt && unit.debt->dong > 0)
                owed += *unit.debt;
        if (auto* month = value_of(record_, "as_of").integer(); month && owed.dong > 0)
            lines.push_back(wording_.runs("presented.debt", {{"person", or_dots(inside_start(text("secretary")))},
                                                             {"day", text::day_long(last_day(Month{static_cast<std::int32_t>(*month)}))},
                                                             {"units", two_digits(static_cast<std::int64_t>(came_.size()))},
                                                             {"amount", money_text(owed)},
                                                             {"words", quoted_.in_words(owed)}}));
        for (auto& one : texts_of(record_, "presented"))
            lines.push_back(plain(sentence(one)));
        if (lines.empty())
            lines.push_back(plain("………………"));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            lines[i].insert(lines[i].begin(), layout::TextRun{std::to_string(i + 1) + ". "});
            body_.emplace_back(body_paragraph(lines[i]));
        }
    }

    static std::string inside_start(const std::string& person) { return person.substr(0, person.find(',')); }

    void questions()
    {
        auto& rows = rows_of(record_, "questions");
        if (rows.empty())
            return;
        body_.emplace_back(section_heading(section("section.questions")));
        auto table = a_table({10, 19, 43, 48, 26, 19},
                             {"head.number", "head.code", "head.question", "head.answer", "head.owner", "head.due"});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto unit = listed_unit(quoted_, column_of(record_, "questions", rows[i], "unit"));
            auto text = [&](const char* key) { return column_text(record_, "questions", rows[i], key); };
            auto* due = column_of(record_, "questions", rows[i], "due").integer();
            auto when = due ? text::day_short(Day{static_cast<std::int32_t>(*due)}) : text("answer").empty() ? "" : wording_.text("answered");
            table.rows.push_back({.cells = {count_cell(i), cell(unit.code, Align::centred), cell(text("question")), cell(text("answer")),
                                            cell(text("owner")), cell(when, Align::centred)}});
        }
        body_.emplace_back(table);
    }

    void promises()
    {
        auto& rows = rows_of(record_, "promises");
        if (rows.empty())
            return;
        body_.emplace_back(section_heading(section("section.promises")));
        auto table = a_table({10, 19, 61, 27, 48}, {"head.number", "head.code", "head.unit", "head.amount", "head.deadline"});
        Money sum;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto unit = listed_unit(quoted_, column_of(record_, "promises", rows[i], "unit"));
            auto& amount = column_of(record_, "promises", rows[i], "amount");
            sum += Money{amount.integer() ? *amount.integer() : 0};
            table.rows.push_back({.cells = {count_cell(i), cell(unit.code, Align::centred), cell(unit.name), money_cell(amount),
                                            cell(column_text(record_, "promises", rows[i], "deadline"))}});
        }
        table.rows.push_back({.cells = {head_cell(wording_.text("sum"), 3), cell(money_text(sum), Align::right, FontStyle::bold), cell("")}});
        body_.emplace_back(table);
    }

    void conclusions()
    {
        body_.emplace_back(section_heading(section("section.conclusions")));
        auto all = texts_of(record_, "conclusions");
        if (all.empty())
            all.push_back("………………");
        add_numbered(body_, all);
        auto& last = std::get<layout::Paragraph>(body_.back());
        last.with_next = true;
        last.whole = true;
    }

    void close()
    {
        layout::Signature secretary{.captions = {wording_.text("sign.secretary")}, .bracket = wording_.text("sign.hand"), .name = name_of(text("secretary"))};
        layout::Signature chair{.captions = {wording_.text("sign.chair")}, .bracket = wording_.text("sign.seal"), .name = name_of(text("chair"))};
        close_minutes(body_, wording_.runs("close", {{"time", clock_or_blank(record_, "end")}, {"day", day_or_blank(day_of(record_))}}),
                      {.rows = {{secretary, chair}}});
        body_.emplace_back(layout::Recipients{.lines = recipient_lines(record_, wording_.text("recipients")), .signer = {}});
    }

    const Record& record_;
    const Quoted& quoted_;
    const Wording& wording_;
    std::vector<layout::Block> body_;
    std::set<std::string> came_;
    std::size_t sections_ = 0;
};

} // namespace

layout::Document dialogue_minutes(const Record& record, const Quoted& quoted, const Identity& identity, const Wording& wording)
{
    layout::Document out;
    out.head = minutes_head(quoted.office, text_of(record, "number"));
    auto own = text_of(record, "subject");
    out.title = {.kind = {wording.text("title.kind")}, .subject = {own.empty() ? wording.text("title.subject.1") : own}, .notes = {}};
    if (own.empty())
        out.title.subject.push_back(wording.text("title.subject.2"));
    out.body = Minutes(record, quoted, wording).body();
    out.foot = foot(identity, wording, wording.text("foot.what"), "", wording.text("foot.dated", {{"day", short_or_dots(day_of(record))}}), {});
    return out;
}

Problems missing_on_dialogue(const Record& record, const Quoted&)
{
    Problems out;
    for (const char* key : {"start", "end"})
        if (!count_of(record, key))
            out.push_back({.code = "document.needed", .field = key});
    for (const char* key : {"place", "chair", "secretary"})
        if (text_of(record, key).empty())
            out.push_back({.code = "document.needed", .field = key});
    return out;
}

std::vector<std::string> signers_of_dialogue(const Record& record, const Quoted&)
{
    return {name_of(text_of(record, "secretary")), name_of(text_of(record, "chair"))};
}

} // namespace dondoc::documents
