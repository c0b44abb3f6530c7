#pragma once
// Tag soup piece by piece, in a fixed amount of memory. No tree is built and nothing is ever run, fetched or looked up.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dondoc::files {

/// What stands in a start tag behind its name.
struct HtmlAttributes {
    std::string_view text;
    /// Entities resolved; "" for an attribute without value; empty optional when it is absent. `name` in lower case.
    [[nodiscard]] std::optional<std::string> operator[](std::string_view name) const;
};

struct HtmlHandler {
    virtual ~HtmlHandler() = default;
    virtual void start(std::string_view name, HtmlAttributes attributes) = 0; ///< name in lower case
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view raw) = 0; ///< entities not resolved: the bytes may be of a code page
    /// Set to stop; with a code it is a failure of the file.
    bool enough = false;
    std::string failure = {};
};

class HtmlTokenizer
{
public:
    explicit HtmlTokenizer(HtmlHandler& handler) : handler_(handler) {}
    void feed(std::string_view piece);

private:
    enum class State : std::uint8_t { text, opened, tag, comment, raw };
    void take(char c);
    void take_opened(char c);
    void take_tag(char c);
    void take_comment(char c);
    void take_raw(char c);
    void close_tag();

    HtmlHandler& handler_;
    State state_ = State::text;
    std::string tag_;          ///< between < and >
    char quote_ = 0;           ///< inside an attribute's value
    bool after_equals_ = false;
    std::size_t dashes_ = 0;   ///< of a comment's end
    std::string raw_end_;      ///< "</style": what ends text that is no page
    std::size_t raw_seen_ = 0; ///< how much of it
};

/// "&amp;", "&agrave;", "&#7841;", "&#x1EA1;" as UTF-8; what is no entity stays.
std::string resolve_entities(std::string_view text);

} // namespace dondoc::files
