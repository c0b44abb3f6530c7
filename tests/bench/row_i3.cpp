// bench_frames ROWS FRAMES: processor time of a frame while scrolling, without a display; the view of employers p50 p99, an ImGui clipper list of the same rows p50 p99.
#include "app/ui/toolkit/stage.hpp"
#include "app/ui/views/format.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/views/units.hpp"
#include "tests/bench/rows.hpp"
#include <imgui.h>
#include <iostream>

namespace bench {
namespace {

using namespace dondoc;
using namespace dondoc::ui;

UnitsSnapshot employers(int rows)
{
    UnitsSnapshot out{.total = rows, .of = rows, .debt = {12'547'354'503}, .employees = 397, .share = "95,3%", .data_as_of = make_day(2026, 10, 31)};
    out.chips = {{"class.prolonged", "Kéo dài"}, {"class.outstanding", "Nợ đọng"}, {"under6", "Dưới 6 tháng"}, {"overdue", "Việc quá hạn"}};
    std::vector<UnitLine> held;
    for (int i = 0; i < rows; ++i)
        held.push_back({.code = "DC" + std::to_string(100'000 + i) + "B", .name = employer_name(i), .place = "Ngũ Hành Sơn", .employees = 5 + i % 90,
                             .debt_class = i % 6 - 1, .months = i % 6 == 0 ? "" : std::to_string(i % 25) + ",33",
                             .debt = i % 6 == 0 ? std::nullopt : std::optional(Money{4'454'150'000 + i * 1'000'017LL}), .next = "24/11 Đề nghị thanh tra", .next_overdue = i % 5 == 2});
    out.rows = rows_of(std::move(held));
    return out;
}

/// The whole screen as the program shows it: frame, chips, table, totals.
class Ours
{
public:
    explicit Ours(const UnitsSnapshot& shown) : shown_(shown) { frame(MouseMove{{700, 400}}); }
    void frame(const Step& step)
    {
        now_ += 0.016;
        stage.frame({.width = 1366, .height = 768, .now = now_, .step = step}, [this](Ui& ui) {
            draw_ground(ui);
            draw_units(ui, frame_content(ui), shown_, state_, texts_, intents_);
            draw_frame(ui, frame_, frame_state_, ViewName::units, texts_, intents_);
        });
        intents_.clear();
    }
    [[nodiscard]] bool sees(const std::string& code) const
    {
        for (const Shown& text : stage.ui.shown())
            if (text.text == code)
                return true;
        return false;
    }
    Stage stage;

private:
    const UnitsSnapshot& shown_;
    UnitsState state_;
    FrameSnapshot frame_{.office = "BHXH Hải Châu", .officer = "Nguyễn Đức Ý", .desk = "CB02 · máy LT017", .data_as_of = make_day(2026, 10, 31), .unsent = 12};
    FrameState frame_state_;
    actions::Texts texts_{"vi"};
    Intents intents_;
    double now_ = 0;
};

class Clipper
{
public:
    Clipper(const UnitsSnapshot& shown, ImFontAtlas& atlas) : shown_(shown), context_(ImGui::CreateContext(&atlas))
    {
        ImGui::SetCurrentContext(context_);
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DisplaySize = {1366, 768};
    }
    ~Clipper() { ImGui::DestroyContext(context_); }
    Clipper(const Clipper&) = delete;
    Clipper& operator=(const Clipper&) = delete;

    void frame(float rows_down)
    {
        ImGui::SetCurrentContext(context_);
        ImGui::GetIO().DeltaTime = 0.016F;
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({1366, 768});
        ImGui::Begin("list", nullptr, ImGuiWindowFlags_NoDecoration);
        if (ImGui::BeginTable("units", 7, ImGuiTableFlags_ScrollY | ImGuiTableFlags_RowBg)) {
            ImGui::SetScrollY(ImGui::GetScrollY() + rows_down * ImGui::GetTextLineHeightWithSpacing());
            rows();
            ImGui::EndTable();
        }
        ImGui::End();
        ImGui::Render();
    }

private:
    void rows()
    {
        ImGuiListClipper clipper;
        clipper.Begin(shown_.rows.count);
        while (clipper.Step())
            for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
                row(shown_.rows.line(i));
    }
    static void row(const UnitLine& line)
    {
        const std::string people = line.employees ? count(*line.employees) : "", debt = line.debt ? amount(*line.debt) : "";
        for (const std::string* text : {&line.code, &line.name, &line.place, &people, &line.months, &debt, &line.next}) {
            ImGui::TableNextColumn();
            ImGui::TextUnformatted(text->data(), text->data() + text->size());
        }
    }
    const UnitsSnapshot& shown_;
    ImGuiContext* context_;
};

void measure(int rows, int frames)
{
    const auto shown = employers(rows);
    Ours ours(shown);
    Clipper clipper(shown, ours.stage.atlas());
    std::vector<double> a, b;
    for (int i = 0; i < frames + 20; ++i) {
        const double one = timed([&] { ours.frame(Wheel{-1}); }), other = timed([&] { clipper.frame(3); });
        if (i < 20)
            continue; // both have measured their texts
        a.push_back(one);
        b.push_back(other);
    }
    if (ours.sees(shown.rows.code(0)))
        throw std::runtime_error("the view did not scroll");
    std::cout << p50_p99(a) << p50_p99(b) << '\n';
}

} // namespace
} // namespace bench

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    bench::measure(std::stoi(argv[1]), std::stoi(argv[2]));
    return 0;
}
