#pragma once
// The page as it will print: exactly what the layout placed, in the preview's scale.
#include "app/ui/toolkit/ui.hpp"
#include "core/documents/layout/page.hpp"

namespace dondoc::ui {

/// Fits the page into the box, keeping its shape; gives the place that it takes.
Rect page_preview(Ui& ui, const Rect& box, const layout::PlacedPage& page);

} // namespace dondoc::ui
