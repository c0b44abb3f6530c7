#include "app/ui/toolkit/text_edit.hpp"
#include "app/ui/toolkit/utf8.hpp"
#include "core/base/text/nfc.hpp"

namespace dondoc::ui {
namespace {

bool is_combining(char32_t code) { return code >= 0x300 && code <= 0x36F; }
bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }
bool is_beyond(char32_t code) { return code > 0xFFFF || (code >= 0xD800 && code <= 0xDFFF); }

std::string clean_paste(std::string_view text, bool lines)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); i = next_char(text, i)) {
        const char32_t code = char_at(text, i);
        if (code == '\r')
            continue;
        if (code == '\n' || code == '\t')
            out += code == '\n' && lines ? '\n' : ' ';
        else if (!is_control(code))
            out += encode_char(code);
    }
    return out;
}

bool has_beyond(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); i = next_char(text, i))
        if (is_beyond(char_at(text, i)))
            return true;
    return false;
}

} // namespace

std::size_t length_of(std::string_view text)
{
    std::size_t n = 0;
    for (const char c : text)
        n += is_continuation(c) ? 0 : 1;
    return n;
}

TextEdit::TextEdit(std::string text) : text_(std::move(text)), caret_(text_.size()), anchor_(caret_) {}

bool TextEdit::has_room(std::size_t characters, const EditRules& rules) const
{
    return length_of(text_) - length_of(selected()) + characters <= rules.longest;
}

void TextEdit::remember()
{
    if (past_.size() == 200)
        past_.erase(past_.begin());
    past_.push_back({text_, caret_});
}

void TextEdit::replace_selection(std::string_view with)
{
    const std::size_t from = selection_start();
    text_.replace(from, selection_end() - from, with);
    caret_ = anchor_ = from + with.size();
}

EditResult TextEdit::type(char32_t code, const EditRules& rules)
{
    if (is_beyond(code) || is_control(code) || !has_room(1, rules))
        return EditResult::refused;
    remember();
    const std::size_t before = previous_char(text_, caret_);
    if (is_combining(code) && caret_ > 0 && selection_start() == selection_end()) {
        const auto composed = text::nfc(text_.substr(before, caret_ - before) + encode_char(code));
        if (composed && length_of(*composed) == 1) {
            text_.replace(before, caret_ - before, *composed);
            caret_ = anchor_ = before + composed->size();
            return EditResult::changed;
        }
    }
    replace_selection(encode_char(code));
    return EditResult::changed;
}

EditResult TextEdit::paste(std::string_view text, const EditRules& rules)
{
    const auto composed = text::nfc(text);
    if (!composed || has_beyond(*composed))
        return EditResult::refused;
    const std::string clean = clean_paste(*composed, rules.lines);
    if (!has_room(length_of(clean), rules))
        return EditResult::refused;
    remember();
    replace_selection(clean);
    return EditResult::changed;
}

EditResult TextEdit::undo()
{
    if (past_.empty())
        return EditResult::ignored;
    text_ = past_.back().text;
    caret_ = anchor_ = past_.back().caret;
    past_.pop_back();
    return EditResult::changed;
}

EditResult TextEdit::erase(bool back, bool word)
{
    if (selection_start() == selection_end()) {
        if (back)
            anchor_ = word ? word_left(caret_) : previous_char(text_, caret_);
        else
            anchor_ = word ? word_right(caret_) : next_char(text_, caret_);
    }
    if (selection_start() == selection_end())
        return EditResult::moved;
    remember();
    replace_selection("");
    return EditResult::changed;
}

EditResult TextEdit::travel(std::size_t to, bool keep_anchor)
{
    move_to(to, keep_anchor);
    return EditResult::moved;
}

void TextEdit::move_to(std::size_t byte, bool keep_anchor)
{
    caret_ = std::min(byte, text_.size());
    while (caret_ > 0 && caret_ < text_.size() && is_continuation(text_[caret_]))
        --caret_;
    if (!keep_anchor)
        anchor_ = caret_;
}

void TextEdit::select_all()
{
    anchor_ = 0;
    caret_ = text_.size();
}

std::size_t TextEdit::word_left(std::size_t at) const
{
    while (at > 0 && text_[at - 1] == ' ')
        --at;
    while (at > 0 && text_[at - 1] != ' ')
        --at;
    return at;
}

std::size_t TextEdit::word_right(std::size_t at) const
{
    while (at < text_.size() && text_[at] != ' ')
        ++at;
    while (at < text_.size() && text_[at] == ' ')
        ++at;
    return at;
}

EditResult TextEdit::press(const Stroke& key, const EditRules& rules)
{
    if (key.alt)
        return EditResult::ignored;
    switch (key.key) {
    case Key::backspace:
        return erase(true, key.ctrl);
    case Key::del:
        return erase(false, key.ctrl);
    case Key::left:
        return travel(key.ctrl ? word_left(caret_) : previous_char(text_, caret_), key.shift);
    case Key::right:
        return travel(key.ctrl ? word_right(caret_) : next_char(text_, caret_), key.shift);
    case Key::home:
        return travel(0, key.shift);
    case Key::end:
        return travel(text_.size(), key.shift);
    case Key::enter:
        if (!rules.lines || key.ctrl || !has_room(1, rules))
            return EditResult::ignored;
        remember();
        replace_selection("\n");
        return EditResult::changed;
    case Key::letter:
        if (key.letter == 'A' && key.ctrl) {
            select_all();
            return EditResult::moved;
        }
        return key.letter == 'Z' && key.ctrl ? undo() : EditResult::ignored;
    default:
        return EditResult::ignored;
    }
}

bool TextEdit::normalise()
{
    const auto composed = text::nfc(text_);
    if (!composed || *composed == text_)
        return false;
    text_ = *composed;
    caret_ = anchor_ = text_.size();
    return true;
}

} // namespace dondoc::ui
