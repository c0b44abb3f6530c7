#include "app/files/read_xlsx_package.hpp"
#include "app/files/read_xls_container.hpp"
#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <expat.h>
#include <system_error>
#include <zip.h>

namespace dondoc::files {

namespace {

constexpr std::uint64_t always_allowed = 64ull << 20;
constexpr std::uint64_t ratio_limit = 100;
constexpr std::uint64_t never_more = 2ull << 30;
constexpr zip_int64_t entries_limit = 10'000;
constexpr std::uint32_t directory_limit = 4u << 20;
constexpr int chunk = 64 * 1024;
constexpr int depth_limit = 64;
constexpr std::uint64_t token_limit = 2ull << 20; ///< expat keeps a token whole: a tag with its attributes, a comment

std::string_view local_name(std::string_view name)
{
    auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct ParseState {
    XML_Parser parser;
    XmlHandler& handler;
    int depth = 0;
    std::exception_ptr thrown = {}; ///< must not travel through expat's C frames

    void stop() const { XML_StopParser(parser, XML_FALSE); }

    template <class Action>
    void run(Action action)
    {
        if (handler.enough || thrown)
            return;
        try {
            action();
        } catch (...) {
            thrown = std::current_exception();
        }
        if (handler.enough || thrown)
            stop();
    }
    void fail(const char* code)
    {
        handler.failure = code;
        handler.enough = true;
        stop();
    }
};

void on_start(void* data, const char* name, const char** attributes)
{
    auto& state = *static_cast<ParseState*>(data);
    if (++state.depth > depth_limit)
        return state.fail("file.damaged");
    state.run([&] { state.handler.start(local_name(name), {attributes}); });
}

void on_end(void* data, const char* name)
{
    auto& state = *static_cast<ParseState*>(data);
    --state.depth;
    state.run([&] { state.handler.end(local_name(name)); });
}

void on_text(void* data, const char* text, int length)
{
    auto& state = *static_cast<ParseState*>(data);
    state.run([&] { state.handler.text({text, static_cast<std::size_t>(length)}); });
}

void on_doctype(void* data, const char*, const char*, const char*, int)
{
    static_cast<ParseState*>(data)->fail("file.xml.doctype");
}

/// expat keeps every name it ever saw: an entry made of new names would fill memory. So it gets this much and no more.
constexpr std::size_t parser_memory = 24ull << 20;
constexpr std::size_t note_size = alignof(std::max_align_t); ///< before each piece: its size
thread_local std::size_t parser_used = 0;

void parser_free(void* piece)
{
    if (!piece)
        return;
    auto* whole = static_cast<char*>(piece) - note_size;
    std::size_t size = 0;
    std::memcpy(&size, whole, sizeof size);
    parser_used -= size;
    std::free(whole);
}

void* parser_malloc(std::size_t size)
{
    if (size > parser_memory - std::min(parser_memory, parser_used))
        return nullptr;
    auto* whole = static_cast<char*>(std::malloc(size + note_size));
    if (!whole)
        return nullptr;
    std::memcpy(whole, &size, sizeof size);
    parser_used += size;
    return whole + note_size;
}

void* parser_realloc(void* piece, std::size_t size)
{
    auto* fresh = parser_malloc(size);
    if (!fresh || !piece)
        return fresh;
    std::size_t before = 0;
    std::memcpy(&before, static_cast<char*>(piece) - note_size, sizeof before);
    std::memcpy(fresh, piece, std::min(before, size));
    parser_free(piece);
    return fresh;
}

constexpr XML_Memory_Handling_Suite parser_memory_suite{parser_malloc, parser_realloc, parser_free};

struct EntryClose { void operator()(zip_file* file) const { zip_fclose(file); } };
using Entry = std::unique_ptr<zip_file, EntryClose>;

struct ParserFree { void operator()(XML_Parser parser) const { XML_ParserFree(parser); } };
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, ParserFree>;

Problems one(const char* code, const std::string& entry) { return {Problem{.code = code, .arguments = {{"part", entry}}}}; }

/// libzip keeps the whole directory: its size is looked at first. Each mark of an end of directory in the file's tail counts, as any may be the one that is taken.
bool has_small_directory(const std::filesystem::path& path)
{
    constexpr std::string_view mark = "PK\x05\x06";
    constexpr std::size_t mark_size = 22, longest_comment = 65'535;
    RandomBytes file(path);
    auto size = std::min(file.size(), mark_size + longest_comment);
    auto tail = file.read(file.size() - size, size);
    std::string_view text(reinterpret_cast<const char*>(tail.data()), tail.size());
    for (auto at = text.find(mark); at != std::string_view::npos && at + mark_size <= text.size(); at = text.find(mark, at + 1))
        if (little16(tail, at + 10) > entries_limit || little32(tail, at + 12) > directory_limit)
            return false;
    return true;
}

std::string open_failure(zip* archive)
{
    auto code = zip_error_code_zip(zip_get_error(archive));
    return code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_ENCRNOTSUPP ? "file.encrypted" : "file.damaged";
}

std::uint64_t allowed_size(const zip_stat_t& stat)
{
    auto by_ratio = stat.comp_size > never_more / ratio_limit ? never_more : stat.comp_size * ratio_limit;
    return std::min(never_more, std::max(always_allowed, by_ratio));
}

Problems feed(zip_file* file, XML_Parser parser, ParseState& state, std::uint64_t allowed, const std::string& entry)
{
    std::uint64_t total = 0;
    while (!state.handler.enough) {
        void* buffer = XML_GetBuffer(parser, chunk);
        if (!buffer)
            return one("file.too_large", entry);
        auto got = zip_fread(file, buffer, chunk);
        if (got < 0)
            return one("file.damaged", entry);
        total += static_cast<std::uint64_t>(got);
        if (total > allowed)
            return one("file.too_large", entry);
        auto status = XML_ParseBuffer(parser, static_cast<int>(got), got == 0);
        if (state.thrown)
            std::rethrow_exception(state.thrown);
        if (status == XML_STATUS_ERROR && !state.handler.enough)
            return one(XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY ? "file.too_large" : "file.damaged", entry);
        auto parsed = XML_GetCurrentByteIndex(parser);
        if (!state.handler.enough && parsed >= 0 && total - std::min(total, static_cast<std::uint64_t>(parsed)) > token_limit)
            return one("file.damaged", entry);
        if (got == 0)
            break;
    }
    return state.handler.failure.empty() ? Problems{} : one(state.handler.failure.c_str(), entry);
}

} // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const
{
    for (auto at = list; *at; at += 2)
        if (local_name(at[0]) == name)
            return at[1];
    return {};
}

void XlsxPackage::Close::operator()(zip* archive) const { zip_discard(archive); }

Result<std::unique_ptr<XlsxPackage>> XlsxPackage::open(const std::filesystem::path& path)
{
    if (!has_small_directory(path))
        return Problem{.code = "file.too_large"};
    int code = 0;
    errno = 0;
    zip* archive = zip_open(path.c_str(), ZIP_RDONLY, &code);
    if (!archive && (code == ZIP_ER_OPEN || code == ZIP_ER_READ) && errno != 0)
        throw std::filesystem::filesystem_error("open", path, std::error_code(errno, std::generic_category()));
    if (!archive)
        return Problem{.code = "file.damaged"};
    std::unique_ptr<XlsxPackage> package(new XlsxPackage(archive));
    if (zip_get_num_entries(archive, 0) > entries_limit)
        return Problem{.code = "file.too_large"};
    return package;
}

bool XlsxPackage::has(const std::string& entry) const
{
    return zip_name_locate(archive_.get(), entry.c_str(), ZIP_FL_NOCASE) >= 0;
}

Problems XlsxPackage::parse(const std::string& entry, XmlHandler& handler) const
{
    auto index = zip_name_locate(archive_.get(), entry.c_str(), ZIP_FL_NOCASE);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (index < 0 || zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return one("file.damaged", entry);
    Entry file(zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0));
    if (!file)
        return one(open_failure(archive_.get()).c_str(), entry);
    Parser parser(XML_ParserCreate_MM(nullptr, &parser_memory_suite, nullptr));
    if (!parser)
        throw std::bad_alloc();
    handler.enough = false;
    handler.failure.clear();
    ParseState state{parser.get(), handler};
    XML_SetUserData(parser.get(), &state);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
    return feed(file.get(), parser.get(), state, allowed_size(stat), entry);
}

} // namespace dondoc::files
