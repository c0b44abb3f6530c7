#include "app/ui/toolkit/stage.hpp"
#include "app/ui/window/keys.hpp"
#include "app/ui/window/redraw.hpp"
#include "app/ui/window/screen.hpp"
#include "core/base/trouble.hpp"
#include <imgui.h>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl2.h>
#include <backends/imgui_impl_opengl3.h>
#include <atomic>
#include <cmath>

namespace dondoc::ui {
namespace {

struct Glfw {
    Glfw()
    {
        if (glfwInit() == GLFW_FALSE)
            throw Trouble({.code = "window.none"});
    }
    ~Glfw() { glfwTerminate(); }
    Glfw(const Glfw&) = delete;
    Glfw& operator=(const Glfw&) = delete;
};

// OpenGL 3 where the machine has it, else 2.
class Renderer
{
public:
    explicit Renderer(bool modern) : modern_(modern)
    {
        if (modern_)
            ImGui_ImplOpenGL3_Init("#version 130");
        else
            ImGui_ImplOpenGL2_Init();
    }
    ~Renderer() { modern_ ? ImGui_ImplOpenGL3_Shutdown() : ImGui_ImplOpenGL2_Shutdown(); }
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    void draw(ImDrawData& data, Color ground)
    {
        modern_ ? ImGui_ImplOpenGL3_NewFrame() : ImGui_ImplOpenGL2_NewFrame();
        glViewport(0, 0, static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y));
        glClearColor(static_cast<float>(ground.r) / 255, static_cast<float>(ground.g) / 255, static_cast<float>(ground.b) / 255, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        modern_ ? ImGui_ImplOpenGL3_RenderDrawData(&data) : ImGui_ImplOpenGL2_RenderDrawData(&data);
    }

private:
    bool modern_;
};

class Window
{
public:
    explicit Window(Screen& screen) : screen_(screen)
    {
        modern_ = open(3);
        if (!modern_ && !open(2))
            throw Trouble({.code = "window.none"});
        glfwMakeContextCurrent(window_);
        glfwSwapInterval(1);
        glfwSetWindowSizeLimits(window_, 1024, 640, GLFW_DONT_CARE, GLFW_DONT_CARE);
        listen();
        screen_.is_woken_by([this] {
            woken_ = true;
            glfwPostEmptyEvent();
        });
        dress();
    }
    ~Window()
    {
        screen_.is_woken_by({});
        renderer_.reset();
        stage_.reset();
        glfwDestroyWindow(window_);
    }
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    void run()
    {
        while (glfwWindowShouldClose(window_) == GLFW_FALSE && !screen_.wants_close()) {
            wait();
            if (redraw_.is_due(glfwGetTime()))
                show();
        }
    }

private:
    bool open(int major)
    {
        glfwDefaultWindowHints();
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, major);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, major == 3 ? 0 : 1);
        window_ = glfwCreateWindow(1366, 768, screen_.title().c_str(), nullptr, nullptr);
        return window_ != nullptr;
    }

    // Stage and renderer for the scale that the screen wants, times that of the monitor.
    void dress()
    {
        float monitor = 1;
        glfwGetWindowContentScale(window_, &monitor, nullptr);
        const float scale = std::clamp(screen_.scale() * std::max(1.F, monitor), 1.F, 4.F);
        if (stage_ && scale == scale_)
            return;
        renderer_.reset();
        scale_ = scale;
        stage_ = std::make_unique<Stage>(scale, screen_.theme());
        renderer_ = std::make_unique<Renderer>(modern_);
    }

    void wait()
    {
        const auto seconds = queue_.empty() ? redraw_.wait(glfwGetTime()) : std::optional(0.0);
        if (!seconds)
            glfwWaitEvents();
        else if (*seconds > 0)
            glfwWaitEventsTimeout(*seconds);
        else
            glfwPollEvents();
        if (woken_.exchange(false))
            redraw_.happened();
    }

    // All steps in the queue, one frame each; only the last is put on the glass.
    void show()
    {
        dress();
        stage_->theme = screen_.theme();
        int guard = 0;
        do {
            step();
        } while ((!queue_.empty() || stage_->ui.wants_frame()) && ++guard < 500);
        int width = 0;
        int height = 0;
        glfwGetFramebufferSize(window_, &width, &height);
        if (width > 0 && height > 0) {
            stage_->select();
            renderer_->draw(stage_->draw_data(), theme_of(stage_->theme).bg);
            glfwSwapBuffers(window_);
        }
        if (!queue_.empty() || stage_->ui.wants_frame())
            redraw_.happened();
    }

    void step()
    {
        int width = 0;
        int height = 0;
        glfwGetFramebufferSize(window_, &width, &height);
        const double now = glfwGetTime();
        redraw_.drawn(now);
        stage_->frame({.width = static_cast<float>(width) / scale_, .height = static_cast<float>(height) / scale_, .now = now, .step = queue_.next()},
                      [this](Ui& ui) { screen_.draw(ui); });
        if (const auto copied = stage_->ui.copied())
            glfwSetClipboardString(window_, copied->c_str());
        if (const auto later = screen_.turn())
            redraw_.at(now + *later);
    }

    Point place(double x, double y) const
    {
        int width = 1;
        int pixels = 1;
        glfwGetWindowSize(window_, &width, nullptr);
        glfwGetFramebufferSize(window_, &pixels, nullptr);
        const double per = static_cast<double>(pixels) / std::max(1, width) / static_cast<double>(scale_);
        return {static_cast<float>(x * per), static_cast<float>(y * per)};
    }

    Point pointer() const
    {
        double x = 0;
        double y = 0;
        glfwGetCursorPos(window_, &x, &y);
        return place(x, y);
    }

    void push(Step step)
    {
        queue_.push(std::move(step));
        redraw_.happened();
    }

    void key(int code, int modifiers)
    {
        const auto pressed = stroke_of(code, modifiers);
        if (!pressed)
            return;
        const bool paste = *pressed == ctrl('V');
        const char* clip = paste ? glfwGetClipboardString(window_) : nullptr;
        if (clip != nullptr)
            push(Paste{clip});
        else if (!paste)
            push(*pressed);
    }

    static Window& of(GLFWwindow* window) { return *static_cast<Window*>(glfwGetWindowUserPointer(window)); }

    void listen()
    {
        glfwSetWindowUserPointer(window_, this);
        glfwSetKeyCallback(window_, [](GLFWwindow* w, int code, int, int action, int modifiers) {
            if (action != GLFW_RELEASE)
                of(w).key(code, modifiers);
        });
        glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned code) { of(w).push(Character{code}); });
        glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) { of(w).push(MouseMove{of(w).place(x, y)}); });
        glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int) {
            if (button == GLFW_MOUSE_BUTTON_LEFT)
                of(w).push(MouseButton{of(w).pointer(), action == GLFW_PRESS});
        });
        glfwSetScrollCallback(window_, [](GLFWwindow* w, double, double y) { of(w).push(Wheel{static_cast<float>(y)}); });
        glfwSetDropCallback(window_, [](GLFWwindow* w, int count, const char** paths) {
            for (int i = 0; i < count; ++i)
                of(w).push(Dropped{paths[i]});
        });
        glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { of(w).redraw_.happened(); });
        glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { of(w).redraw_.happened(); });
    }

    Screen& screen_;
    GLFWwindow* window_ = nullptr;
    bool modern_ = true;
    float scale_ = 0;
    std::unique_ptr<Stage> stage_;
    std::unique_ptr<Renderer> renderer_;
    InputQueue queue_;
    Redraw redraw_;
    std::atomic<bool> woken_ = false;
};

} // namespace

void run_window(Screen& screen)
{
    const Glfw glfw;
    Window(screen).run();
}

} // namespace dondoc::ui
