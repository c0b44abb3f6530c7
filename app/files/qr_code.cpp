#include "app/files/qr_code.hpp"
#include "core/base/check.hpp"
#include <memory>
#include <new>
#include <qrencode.h>

namespace dondoc::files {
namespace {

constexpr const char* alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

struct FreeInput {
    void operator()(QRinput* input) const { QRinput_free(input); }
};
struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

layout::QrMatrix qr_code(const std::string& text)
{
    bool small = text.find_first_not_of(alphanumeric) == std::string::npos;
    std::unique_ptr<QRinput, FreeInput> input(QRinput_new2(0, QR_ECLEVEL_M));
    if (!input)
        throw std::bad_alloc();
    int refused = QRinput_append(input.get(), small ? QR_MODE_AN : QR_MODE_8, static_cast<int>(text.size()),
                                 reinterpret_cast<const unsigned char*>(text.data()));
    check(refused == 0, "text of a QR code");
    std::unique_ptr<QRcode, FreeCode> code(QRcode_encodeInput(input.get()));
    check(code != nullptr, "text fits into a QR code");
    layout::QrMatrix out{.side = static_cast<std::size_t>(code->width), .modules = {}};
    for (std::size_t i = 0; i < out.side * out.side; ++i)
        out.modules.push_back(code->data[i] & 1);
    return out;
}

} // namespace dondoc::files
