#include "core/base/text/date.hpp"
#include "core/documents/letter_parts.hpp"
#include "core/documents/pages.hpp"

namespace dondoc::documents {
namespace {

using layout::Align;
using layout::FontStyle;

constexpr double table_size = 11.5; ///< points

std::int64_t round_of(const Record& record, const Quoted& quoted)
{
    return count_of(record, "round").value_or(static_cast<std::int64_t>(quoted.letters.size()) + 1);
}

layout::Cell right(Money amount, FontStyle style = FontStyle::regular) { return cell(money_text(amount), Align::right, style); }

/// In the order of NĐ 274/2025/NĐ-CP: how much and how late, when it becomes evasion, what follows, what to do.
class Letter
{
public:
    Letter(const Record& record, const Quoted& quoted, const Wording& wording) : record_(record), quoted_(quoted), wording_(wording) {}

    std::vector<layout::Block> body()
    {
        add_addressee(body_, or_dots(quoted_.unit.name), unit_line(quoted_.unit, wording_), wording_);
        opening();
        late();
        evasion();
        say("consequences", {});
        if (auto until = day_of(record_, "proof_until"))
            say("proof", {{"office", quoted_.office.office_name}, {"day", text::day_long(*until)}});
        pay();
        auto last = body_paragraph(wording_.runs("contact", {{"contact", contact_of(record_, quoted_, wording_)}}));
        last.with_next = true;
        body_.emplace_back(last);
        body_.emplace_back(recipients(record_, quoted_.office));
        return std::move(body_);
    }

private:
    void say(const char* key, const Arguments& arguments) { body_.emplace_back(body_paragraph(wording_.runs(key, arguments))); }

    void opening()
    {
        auto round = round_of(record_, quoted_);
        std::string number = text_of(record_, "earlier_number");
        auto day = day_of(record_, "earlier_day");
        if (!day && !quoted_.letters.empty()) {
            number = quoted_.letters.back().number;
            day = quoted_.letters.back().day;
        }
        bool again = round > 1 && day.has_value();
        say(again ? "opening.again" : "opening.first", {{"office", quoted_.office.office_name},
                                                        {"round", std::to_string(round)},
                                                        {"before", std::to_string(round - 1)},
                                                        {"number", number.empty() ? "………" : number},
                                                        {"day", day ? text::day_long(*day) : ""}});
    }

    void late()
    {
        if (!quoted_.late || quoted_.late->charges.empty() || !quoted_.debt)
            return say("late.unknown", {});
        auto& late = *quoted_.late;
        auto lead = body_paragraph(wording_.runs("late", {{"month", month_in_text(quoted_.debt->month)}, {"day", text::day_long(late.until)}}));
        lead.with_next = true;
        body_.emplace_back(lead);
        body_.emplace_back(months(late));
        auto split = body_paragraph(wording_.runs("late.funds"));
        split.with_next = true;
        body_.emplace_back(split);
        body_.emplace_back(funds(late));
        auto total = late.principal() + late.interest();
        say("late.total", {{"amount", money_text(total)}, {"words", quoted_.in_words(total)}, {"not_due", not_due()}, {"older", older(late)}});
    }

    std::string not_due() const
    {
        auto& debt = *quoted_.debt;
        if (debt.not_due.dong <= 0 || !debt.not_due_until || *debt.not_due_until < quoted_.late->until)
            return "";
        return wording_.text("late.not_due", {{"month", month_in_text(debt.month)},
                                              {"amount", money_text(debt.not_due)},
                                              {"day", text::day_short(*debt.not_due_until)}});
    }
    std::string older(const LateFigures& late) const { return late.older > 0 ? wording_.text("late.older") : ""; }

    layout::Table months(const LateFigures& late) const
    {
        layout::Table out{.widths = {23, 29, 29, 22, 29, 33}, .head = {{}}, .size = table_size, .unit_note = wording_.text("unit_note")};
        for (const char* key : {"head.month", "head.amount", "head.due", "head.days", "head.interest", "head.evasion"})
            out.head[0].cells.push_back(head_cell(wording_.text(key)));
        for (auto& one : late.charges)
            out.rows.push_back({.cells = {cell(text::month_short(one.month), Align::centred), right(one.amount), cell(text::day_short(one.due), Align::centred),
                                          cell(std::to_string(one.days), Align::centred), right(one.interest),
                                          cell(text::day_short(one.evasion), Align::centred)}});
        auto bold = FontStyle::bold;
        out.rows.push_back({.cells = {head_cell(wording_.text("sum")), right(late.principal(), bold), cell(""), cell(""), right(late.interest(), bold), cell("")}});
        return out;
    }

    /// BHXH (ÔĐTS and HTTT), TNLĐ-BNN, BHYT, BHTN and all.
    static std::array<FundDebt, 5> columns(const LateFigures& late)
    {
        auto& f = late.funds;
        std::array<FundDebt, 5> out{{{f[0].principal + f[1].principal, f[0].interest + f[1].interest}, f[2], f[3], f[4], {}}};
        for (std::size_t i = 0; i < 4; ++i) {
            out[4].principal += out[i].principal;
            out[4].interest += out[i].interest;
        }
        return out;
    }

    layout::Table funds(const LateFigures& late) const
    {
        layout::Table out{.widths = {40, 27, 24, 24, 24, 26}, .head = {{}}, .size = table_size};
        for (const char* key : {"head.item", "head.bhxh", "head.tnld", "head.bhyt", "head.bhtn", "head.sum"})
            out.head[0].cells.push_back(head_cell(wording_.text(key)));
        layout::Row principal{.cells = {cell(wording_.text("row.principal"))}}, interest{.cells = {cell(wording_.text("row.interest"))}},
            sum{.cells = {cell(wording_.text("sum"), Align::left, FontStyle::bold)}};
        for (auto& column : columns(late)) {
            principal.cells.push_back(right(column.principal));
            interest.cells.push_back(right(column.interest));
            sum.cells.push_back(right(column.principal + column.interest, FontStyle::bold));
        }
        out.rows = {principal, interest, sum};
        return out;
    }

    void evasion()
    {
        std::vector<std::string> passed;
        std::size_t all = 0;
        if (quoted_.late)
            for (auto& one : quoted_.late->charges) {
                ++all;
                if (one.evasion <= quoted_.late->until)
                    passed.push_back(month_in_text(one.month));
            }
        auto state = passed.empty() ? "evasion.none" : passed.size() == all ? "evasion.all" : "evasion.some";
        say("evasion", {{"state", wording_.text(state, {{"months", joined(passed)}})}});
    }

    void pay()
    {
        auto day = day_of(record_);
        auto deadline = day_of(record_, "deadline");
        say("pay", {{"day", day_or_blank(deadline)},
                    {"accounts", accounts_of(quoted_.office, wording_)},
                    {"content", day ? transfer_text(quoted_, month_of(*day), wording_) : "………………"}});
    }

    const Record& record_;
    const Quoted& quoted_;
    const Wording& wording_;
    std::vector<layout::Block> body_;
};

} // namespace

layout::Document urging_letter(const Record& record, const Quoted& quoted, const Identity& identity, const Wording& wording)
{
    layout::Document out;
    auto round = std::to_string(round_of(record, quoted));
    out.head = letter_head(record, quoted.office, wording.text("about", {{"round", round}}));
    out.body = Letter(record, quoted, wording).body();
    out.office_address = office_address(quoted.office, wording);
    auto until = quoted.late ? std::optional(quoted.late->until) : day_of(record);
    out.foot = foot(identity, wording, wording.text("foot.what", {{"round", round}}), quoted.unit.code,
                    wording.text("foot.until", {{"day", short_or_dots(until)}}), {});
    return out;
}

Problems missing_on_letter(const Record& record, const Quoted& quoted)
{
    Problems out;
    if (!day_of(record, "deadline"))
        out.push_back({.code = "document.needed", .field = "deadline"});
    if (quoted.unit.code.empty())
        out.push_back({.code = "document.needed", .field = "unit"});
    if (!quoted.debt || !quoted.late)
        out.push_back({.code = "document.ledger.missing", .field = "as_of"});
    else if (quoted.late->charges.empty())
        out.push_back({.code = "document.nothing_late", .field = "as_of"});
    if (office_signer(record, quoted.office).name.empty())
        out.push_back({.code = "document.needed", .field = "signer"});
    return out;
}

std::vector<std::string> signers_of_letter(const Record& record, const Quoted& quoted) { return {office_signer(record, quoted.office).name}; }

} // namespace dondoc::documents
