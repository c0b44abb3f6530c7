#include "core/documents/wording.hpp"
#include "core/base/check.hpp"

namespace dondoc::documents {
namespace {

using layout::FontStyle;
using layout::Runs;

FontStyle styled(FontStyle base, bool bold, bool italic)
{
    bool is_bold = bold || base == FontStyle::bold || base == FontStyle::bold_italic;
    bool is_italic = italic || base == FontStyle::italic || base == FontStyle::bold_italic;
    if (is_bold)
        return is_italic ? FontStyle::bold_italic : FontStyle::bold;
    return is_italic ? FontStyle::italic : FontStyle::regular;
}

/// Reads one template from left to right.
class Reader
{
public:
    Reader(std::string_view marked, const Arguments& arguments, const Flags& flags, FontStyle base)
        : rest_(marked), arguments_(arguments), flags_(flags), base_(base)
    {
    }

    Runs read()
    {
        while (!rest_.empty())
            step();
        flush();
        return std::move(runs_);
    }

private:
    void step()
    {
        if (rest_.front() == '*')
            return stars();
        if (rest_.front() == '{')
            return argument();
        if (rest_.front() == '<')
            return drawn();
        text_ += rest_.front();
        rest_.remove_prefix(1);
    }

    void stars()
    {
        flush();
        std::size_t count = std::min(rest_.find_first_not_of('*'), rest_.size());
        if (count & 1)
            italic_ = !italic_;
        if (count & 2)
            bold_ = !bold_;
        rest_.remove_prefix(count);
    }

    void argument()
    {
        auto found = arguments_.find(std::string(inside('}')));
        check(found != arguments_.end(), "an argument of a document's wording");
        text_ += found->second;
    }

    void drawn()
    {
        auto name = inside('>');
        flush();
        if (name == "gap")
            runs_.push_back(layout::Gap{});
        else if (name == "dots")
            runs_.push_back(layout::DottedBlank{});
        else {
            check(name.substr(0, 4) == "box:", "a mark in a document's wording");
            auto found = flags_.find(std::string(name.substr(4)));
            check(found != flags_.end(), "a check box of a document's wording");
            runs_.push_back(layout::CheckBox{found->second});
        }
    }

    std::string_view inside(char end)
    {
        auto close = rest_.find(end);
        check(close != std::string_view::npos, "a closed mark in a document's wording");
        auto name = rest_.substr(1, close - 1);
        rest_.remove_prefix(close + 1);
        return name;
    }

    void flush()
    {
        if (!text_.empty())
            runs_.push_back(layout::TextRun{glued(text_), styled(base_, bold_, italic_)});
        text_.clear();
    }

    std::string_view rest_;
    const Arguments& arguments_;
    const Flags& flags_;
    FontStyle base_;
    bool bold_ = false, italic_ = false;
    std::string text_;
    Runs runs_;
};

} // namespace

layout::Runs Wording::runs(std::string_view key, const Arguments& arguments, const Flags& flags, FontStyle base) const
{
    auto found = texts.find(key);
    check(found != texts.end(), ("wording " + name + ": " + std::string(key)).c_str());
    return Reader(found->second, arguments, flags, base).read();
}

std::string Wording::text(std::string_view key, const Arguments& arguments) const
{
    std::string out;
    for (auto& run : runs(key, arguments))
        if (auto* text = std::get_if<layout::TextRun>(&run))
            out += text->text;
    return out;
}

} // namespace dondoc::documents
