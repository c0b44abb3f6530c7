#pragma once
// The zip around a workbook and the XML inside its entries.
#include "core/base/problem.hpp"
#include "core/base/result.hpp"
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace dondoc::files {

/// Attributes as expat gives them: name, value, name, value, …, null. Names without prefix are compared.
struct XmlAttributes {
    const char** list;
    /// "" when absent
    [[nodiscard]] std::string_view operator[](std::string_view name) const;
};

struct XmlHandler {
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, XmlAttributes attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view) {}
    /// Set to stop; with a code it is a failure of the file.
    bool enough = false;
    std::string failure = {};
};

class XlsxPackage
{
public:
    static Result<std::unique_ptr<XlsxPackage>> open(const std::filesystem::path& path);

    [[nodiscard]] bool has(const std::string& entry) const;
    /// Parses one entry to its end or until the handler has enough. Problems: "file.damaged", "file.encrypted", "file.too_large", "file.xml.doctype".
    [[nodiscard]] Problems parse(const std::string& entry, XmlHandler& handler) const;

private:
    struct Close { void operator()(zip* archive) const; };
    explicit XlsxPackage(zip* archive) : archive_(archive) {}
    std::unique_ptr<zip, Close> archive_;
};

} // namespace dondoc::files
