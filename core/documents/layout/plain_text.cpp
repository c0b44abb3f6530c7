#include "core/documents/layout/document.hpp"

namespace dondoc::layout {
namespace {

void add(const PlacedText& text, std::string& out)
{
    out += text.text;
    if (text.end_of_line)
        out += '\n';
}
void add(const PlacedCheckBox& box, std::string& out) { out += box.crossed ? "[x] " : "[ ] "; }
template <class Other>
void add(const Other&, std::string&)
{
}

} // namespace

std::string plain_text(const std::vector<PlacedPage>& pages)
{
    std::string out;
    for (auto& page : pages) {
        for (auto& item : page.items)
            std::visit([&](auto& one) { add(one, out); }, item);
        out += '\f';
    }
    return out;
}

} // namespace dondoc::layout
