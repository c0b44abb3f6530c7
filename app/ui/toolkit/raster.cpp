#include "app/ui/toolkit/raster.hpp"
#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <stdexcept>

namespace dondoc::ui {
namespace {

struct Texture {
    const unsigned char* alpha = nullptr;
    int width = 0;
    int height = 0;

    // Bilinear, clamped; u and v in texels.
    [[nodiscard]] float sample(float u, float v) const
    {
        u -= 0.5F;
        v -= 0.5F;
        const auto x = static_cast<int>(std::floor(u));
        const auto y = static_cast<int>(std::floor(v));
        const float fx = u - static_cast<float>(x);
        const float fy = v - static_cast<float>(y);
        return (at(x, y) * (1 - fx) + at(x + 1, y) * fx) * (1 - fy) + (at(x, y + 1) * (1 - fx) + at(x + 1, y + 1) * fx) * fy;
    }

private:
    [[nodiscard]] float at(int x, int y) const
    {
        x = std::clamp(x, 0, width - 1);
        y = std::clamp(y, 0, height - 1);
        return static_cast<float>(alpha[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]);
    }
};

struct Clip {
    int left, top, right, bottom;
};

struct Rgba {
    float r, g, b, a;
};

Rgba unpacked(ImU32 c)
{
    const auto part = [c](int shift) { return static_cast<float>(c >> shift & 255U); };
    return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), part(IM_COL32_A_SHIFT)};
}

class Canvas
{
public:
    Canvas(Image& image, const Texture& texture) : image_(image), texture_(texture) {}

    void triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const Clip& clip)
    {
        const float area = (b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (b.pos.y - a.pos.y) * (c.pos.x - a.pos.x);
        if (area == 0)
            return;
        if (area < 0)
            return fill(a, c, b, -area, clip);
        fill(a, b, c, area, clip);
    }

private:
    // Which of two triangles that share an edge owns the pixels on it: the one for which it is a top or left edge.
    static bool owns(const ImVec2& from, const ImVec2& to) { return (from.y == to.y && to.x > from.x) || to.y < from.y; }

    static float side(const ImVec2& a, const ImVec2& b, float x, float y) { return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x); }

    void fill(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, float area, const Clip& clip)
    {
        const int x0 = std::max(clip.left, static_cast<int>(std::floor(std::min({a.pos.x, b.pos.x, c.pos.x}))));
        const int x1 = std::min(clip.right, static_cast<int>(std::ceil(std::max({a.pos.x, b.pos.x, c.pos.x}))));
        const int y0 = std::max(clip.top, static_cast<int>(std::floor(std::min({a.pos.y, b.pos.y, c.pos.y}))));
        const int y1 = std::min(clip.bottom, static_cast<int>(std::ceil(std::max({a.pos.y, b.pos.y, c.pos.y}))));
        const bool flat = a.col == b.col && b.col == c.col && a.uv.x == b.uv.x && b.uv.x == c.uv.x && a.uv.y == b.uv.y && b.uv.y == c.uv.y;
        const Rgba ca = unpacked(a.col);
        const Rgba cb = unpacked(b.col);
        const Rgba cc = unpacked(c.col);
        for (int y = y0; y < y1; ++y) {
            for (int x = x0; x < x1; ++x) {
                const float px = static_cast<float>(x) + 0.5F;
                const float py = static_cast<float>(y) + 0.5F;
                const float wa = side(b.pos, c.pos, px, py);
                const float wb = side(c.pos, a.pos, px, py);
                const float wc = side(a.pos, b.pos, px, py);
                if (!inside(wa, b.pos, c.pos) || !inside(wb, c.pos, a.pos) || !inside(wc, a.pos, b.pos))
                    continue;
                if (flat) {
                    blend(x, y, ca, 1);
                    continue;
                }
                const float ka = wa / area;
                const float kb = wb / area;
                const float kc = wc / area;
                const float u = (a.uv.x * ka + b.uv.x * kb + c.uv.x * kc) * static_cast<float>(texture_.width);
                const float v = (a.uv.y * ka + b.uv.y * kb + c.uv.y * kc) * static_cast<float>(texture_.height);
                const Rgba color{ca.r * ka + cb.r * kb + cc.r * kc, ca.g * ka + cb.g * kb + cc.g * kc, ca.b * ka + cb.b * kb + cc.b * kc,
                                 ca.a * ka + cb.a * kb + cc.a * kc};
                blend(x, y, color, texture_.sample(u, v) / 255.F);
            }
        }
    }

    static bool inside(float w, const ImVec2& from, const ImVec2& to) { return w > 0 || (w == 0 && owns(from, to)); }

    void blend(int x, int y, const Rgba& c, float coverage)
    {
        const float a = c.a / 255.F * coverage;
        if (a <= 0)
            return;
        auto* p = &image_.rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(image_.width) + static_cast<std::size_t>(x)) * 4];
        const auto mix = [a](std::uint8_t under, float over) {
            return static_cast<std::uint8_t>(std::lround(static_cast<float>(under) * (1 - a) + over * a));
        };
        p[0] = mix(p[0], c.r);
        p[1] = mix(p[1], c.g);
        p[2] = mix(p[2], c.b);
    }

    Image& image_;
    const Texture& texture_;
};

Clip clip_of(const ImVec4& rect, const Image& image)
{
    return {std::clamp(static_cast<int>(rect.x), 0, image.width), std::clamp(static_cast<int>(rect.y), 0, image.height),
            std::clamp(static_cast<int>(rect.z), 0, image.width), std::clamp(static_cast<int>(rect.w), 0, image.height)};
}

void draw_list(const ImDrawList& list, Canvas& canvas, const Image& image)
{
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const Clip clip = clip_of(command.ClipRect, image);
        const ImDrawVert* corner = list.VtxBuffer.Data + command.VtxOffset;
        const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
        for (unsigned i = 0; i + 2 < command.ElemCount; i += 3)
            canvas.triangle(corner[index[i]], corner[index[i + 1]], corner[index[i + 2]], clip);
    }
}

} // namespace

Image rasterise(const ImDrawData& data, ImFontAtlas& atlas, Color ground)
{
    Image image;
    image.width = static_cast<int>(data.DisplaySize.x);
    image.height = static_cast<int>(data.DisplaySize.y);
    image.rgba.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
    for (std::size_t i = 0; i < image.rgba.size(); i += 4) {
        image.rgba[i] = ground.r;
        image.rgba[i + 1] = ground.g;
        image.rgba[i + 2] = ground.b;
        image.rgba[i + 3] = 255;
    }
    unsigned char* alpha = nullptr;
    Texture texture;
    atlas.GetTexDataAsAlpha8(&alpha, &texture.width, &texture.height);
    texture.alpha = alpha;
    Canvas canvas(image, texture);
    for (int i = 0; i < data.CmdListsCount; ++i)
        draw_list(*data.CmdLists[i], canvas, image);
    return image;
}

} // namespace dondoc::ui
