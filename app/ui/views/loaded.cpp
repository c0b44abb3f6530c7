#include "app/ui/views/loaded.hpp"
#include "app/ui/views/format.hpp"
#include "app/ui/widgets/notice.hpp"

namespace dondoc::ui {

LoadAnswer draw_load(Ui& ui, const Rect& where, const Load& load, const actions::Texts& texts)
{
    if (load.state == LoadState::busy) {
        const std::string counts = load.of > 0 ? " " + count(load.done) + " / " + count(load.of) : "";
        const double share = load.of > 0 ? static_cast<double>(load.done) / static_cast<double>(load.of) : 0;
        const bool stop = busy_box(ui, where, "busy", texts(load.what.empty() ? "ui.busy" : load.what) + counts, share, texts("ui.stop"));
        return stop ? LoadAnswer::stop : LoadAnswer::none;
    }
    const std::string title = texts("ui.problem.title");
    const std::string line = texts(load.problem);
    const std::string again = texts("ui.retry");
    return problem_box(ui, where, "retry", {.title = title, .line = line, .action = again}) ? LoadAnswer::retry : LoadAnswer::none;
}

} // namespace dondoc::ui
