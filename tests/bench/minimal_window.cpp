// The floor of row i1: the least Dear ImGui + GLFW program that shows a window; prints the milliseconds of the monotonic
// clock at its second frame (the first in which ImGui shows a window) and leaves.
#include <GLFW/glfw3.h>
#include <chrono>
#include <cstdio>
#include <imgui.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>

int main()
{
    if (!glfwInit())
        return 1;
    GLFWwindow* window = glfwCreateWindow(1366, 768, "minimal", nullptr, nullptr);
    if (!window)
        return 1;
    glfwMakeContextCurrent(window);
    ImGui::CreateContext();
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init();
    for (int frame = 0; frame < 2; ++frame) {
        glfwPollEvents();
        ImGui_ImplOpenGL3_NewFrame();
        ImGui_ImplGlfw_NewFrame();
        ImGui::NewFrame();
        ImGui::Begin("x");
        ImGui::TextUnformatted("hello");
        ImGui::End();
        ImGui::Render();
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        glfwSwapBuffers(window);
    }
    std::printf("%.1f\n", std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count());
    return 0;
}
