#pragma once
// Editing of one field's text: no screen, no fonts. Characters go in as they come, because a typing tool counts its own Backspaces; only a combining mark
// that arrives alone is composed with the letter before the caret, which counts as one character for the tool and for us.
#include "app/ui/toolkit/input.hpp"
#include <string>
#include <vector>

namespace dondoc::ui {

struct EditRules {
    bool lines = false;           ///< Enter makes a new line
    std::size_t longest = 2'000;  ///< characters
};

enum class EditResult : std::uint8_t { ignored, moved, changed, refused };

class TextEdit
{
public:
    TextEdit() = default;
    explicit TextEdit(std::string text);

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] std::size_t caret() const { return caret_; }
    [[nodiscard]] std::size_t selection_start() const { return std::min(caret_, anchor_); }
    [[nodiscard]] std::size_t selection_end() const { return std::max(caret_, anchor_); }
    [[nodiscard]] std::string selected() const { return text_.substr(selection_start(), selection_end() - selection_start()); }

    /// Characters beyond U+FFFF and control characters are refused; the text stays.
    EditResult type(char32_t code, const EditRules& rules);
    /// Pasted text becomes NFC; without lines, line ends become blanks. Refused whole when a character lies beyond U+FFFF or it is no UTF-8.
    EditResult paste(std::string_view text, const EditRules& rules);
    EditResult press(const Stroke& key, const EditRules& rules);
    void move_to(std::size_t byte, bool keep_anchor);
    void select_all();
    /// On leaving: the whole text in NFC. True when that changed it.
    bool normalise();

private:
    void replace_selection(std::string_view with);
    void remember();
    EditResult undo();
    EditResult erase(bool back, bool word);
    EditResult travel(std::size_t to, bool keep_anchor);
    [[nodiscard]] std::size_t word_left(std::size_t at) const;
    [[nodiscard]] std::size_t word_right(std::size_t at) const;
    [[nodiscard]] bool has_room(std::size_t characters, const EditRules& rules) const;

    struct State {
        std::string text;
        std::size_t caret;
    };
    std::string text_;
    std::size_t caret_ = 0;
    std::size_t anchor_ = 0;
    std::vector<State> past_; ///< at most 200
};

/// How many characters (code points) the text has.
std::size_t length_of(std::string_view text);

} // namespace dondoc::ui
