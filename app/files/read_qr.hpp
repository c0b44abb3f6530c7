#pragma once
#include "app/files/picture.hpp"
#include <functional>

namespace dondoc::files {

/// Texts of the QR codes that are seen in the picture, each once, as they were found.
std::vector<std::string> qr_texts(const Picture& picture);

/// The same out of a file of a camera or scanner: JPEG, PNG, or the JPEGs inside a scanner's PDF; looked at in several sizes, for a code may be too fine
/// or too blurred for one of them. `is_enough` ends the search. What cannot be read as a picture has none.
std::vector<std::string> qr_texts_in_file(ByteView file, const std::function<bool(const std::string&)>& is_enough);

} // namespace dondoc::files
