#pragma once
// A form made from the table of a kind: every field as a place to type or choose, rows with their columns, groups apart. Labels above, what is wrong below.
#include "app/ui/views/form.hpp"
#include <map>

namespace dondoc::ui {

struct FieldsState {
    FormState form;
    std::map<std::string, std::string> lines; ///< lists as typed, by key: what stands in the box, so that a half-typed line survives
};

class RecordFields
{
public:
    RecordFields(Ui& ui, const actions::Texts& texts, drafts::Draft& draft, const Problems& problems, FieldsState& state, const Rect& column);

    void draw();
    [[nodiscard]] float bottom() const { return column_.y; }
    [[nodiscard]] bool changed() const { return changed_; }

private:
    struct Cell {
        const FieldSpec& field;      ///< of the kind
        const FieldSpec* column;     ///< of rows; null otherwise
        std::string name;            ///< "items[0].unit": its id, and the place that problems name
        [[nodiscard]] const FieldSpec& spec() const { return column ? *column : field; }
    };

    void draw_field(const FieldSpec& field);
    void draw_single(const Cell& cell, std::string& value);
    void draw_select(const Rect& box, const Cell& cell, std::string& value, const std::string& label, std::vector<std::string> words, const std::vector<std::string>& codes);
    void draw_note(const Cell& cell, std::string& value);
    void draw_chips(const FieldSpec& field);
    void draw_lines(const FieldSpec& field);
    void draw_rows(const FieldSpec& field);
    Rect place(float width);
    void end_strip();
    void problem_line(const std::string& words);
    void problems_below(std::string_view name);
    void leave(const std::string& name);
    [[nodiscard]] const Problem* problem_of(std::string_view name) const;
    [[nodiscard]] float width_of(const FieldSpec& spec, const std::string& label) const;

    Ui& ui_;
    const actions::Texts& texts_;
    drafts::Draft& draft_;
    const Problems& problems_;
    FieldsState& state_;
    Rect column_;
    Rect strip_{};                   ///< what is left of the line of fields; no width = none begun
    std::vector<std::string> named_; ///< fields of the line, for their problems
    bool changed_ = false;
};

} // namespace dondoc::ui
