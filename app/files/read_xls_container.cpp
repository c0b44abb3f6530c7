#include "app/files/read_xls_container.hpp"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <system_error>
#include <unistd.h>

namespace dondoc::files {

namespace {

constexpr std::uint32_t last_regular = 0xFFFFFFFA;
constexpr std::size_t header_size = 512;
constexpr std::size_t entry_size = 128;
constexpr std::size_t mini_size = 64;
constexpr std::size_t most_directory = 1 << 20; ///< 8,192 entries; a workbook has a dozen
constexpr std::size_t most_mini = 4 << 20;      ///< streams below 4 KiB
constexpr std::size_t most_stream = 36 << 20;   ///< of a workbook: it is held in memory

struct DirectoryEntry {
    std::string name; ///< ASCII part
    std::uint8_t type = 0;
    std::uint32_t start = 0;
    std::uint32_t size = 0;
};

class Container
{
public:
    explicit Container(const RandomBytes& file) : file_(file) {}

    bool open()
    {
        header_ = file_.read(0, header_size);
        if (header_.size() < header_size || (little16(header_, 30) != 9 && little16(header_, 30) != 12) || little16(header_, 32) != 6)
            return false;
        sector_ = std::size_t{1} << little16(header_, 30);
        cutoff_ = little32(header_, 56);
        return read_table() && read_directory() && read_mini_table();
    }

    [[nodiscard]] const DirectoryEntry* find(std::string_view name) const
    {
        for (const auto& entry : entries_)
            if (entry.name == name && entry.type == 2)
                return &entry;
        return nullptr;
    }

    [[nodiscard]] std::optional<Bytes> stream(const DirectoryEntry& entry) const
    {
        bool mini = entry.size < cutoff_;
        if (entry.size > file_.size())
            return {};
        auto bytes = mini ? follow(entry.start, mini_table_, mini_size, mini_stream_, entry.size) : follow(entry.start, table_, sector_, {}, entry.size);
        if (!bytes || bytes->size() < entry.size)
            return {};
        bytes->resize(entry.size);
        return bytes;
    }

private:
    /// The last one may be cut by careless writers.
    [[nodiscard]] std::optional<Bytes> sector(std::uint32_t number) const
    {
        auto begin = (std::size_t{number} + 1) * sector_;
        if (number >= last_regular || begin >= file_.size())
            return {};
        return file_.read(begin, sector_);
    }

    /// A chain's bytes, at most a little more than `wanted`; empty when it leaves the file or bites its tail. `from` empty: sectors of the file, else slices of it.
    [[nodiscard]] std::optional<Bytes> follow(std::uint32_t start, const std::vector<std::uint32_t>& table, std::size_t step, ByteView from, std::size_t wanted) const
    {
        Bytes out;
        std::size_t steps = 0;
        for (auto at = start; at < last_regular && out.size() < wanted; at = table[at]) {
            if (at >= table.size() || ++steps > table.size())
                return {};
            auto begin = std::size_t{at} * step;
            auto own = step == sector_ && from.empty() ? sector(at).value_or(Bytes{}) : Bytes{};
            auto piece = !own.empty() ? ByteView(own) : begin < from.size() ? from.subspan(begin, std::min(step, from.size() - begin)) : ByteView{};
            if (piece.empty())
                return {};
            if (out.empty())
                out.reserve(std::min(wanted + step, file_.size() + step)); // once: growing would hold it twice
            out.insert(out.end(), piece.begin(), piece.end());
        }
        return out;
    }

    bool add_table_sector(std::uint32_t number)
    {
        auto bytes = sector(number);
        if (!bytes || table_.size() * 4 > file_.size())
            return false;
        for (std::size_t at = 0; at + 4 <= bytes->size(); at += 4)
            table_.push_back(little32(*bytes, at));
        return true;
    }

    bool read_table()
    {
        for (std::size_t i = 0; i < 109; ++i)
            if (auto number = little32(header_, 76 + i * 4); number < last_regular && !add_table_sector(number))
                return false;
        std::size_t steps = 0;
        for (auto at = little32(header_, 68); at < last_regular;) {
            auto bytes = sector(at);
            if (!bytes || bytes->size() < sector_ || ++steps > file_.size() / sector_)
                return false;
            for (std::size_t i = 0; i + 8 <= sector_; i += 4)
                if (auto number = little32(*bytes, i); number < last_regular && !add_table_sector(number))
                    return false;
            at = little32(*bytes, sector_ - 4);
        }
        return !table_.empty();
    }

    bool read_directory()
    {
        auto bytes = follow(little32(header_, 48), table_, sector_, {}, most_directory);
        if (!bytes)
            return false;
        for (std::size_t at = 0; at + entry_size <= bytes->size(); at += entry_size)
            entries_.push_back(read_entry(ByteView(*bytes).subspan(at, entry_size)));
        return !entries_.empty();
    }

    static DirectoryEntry read_entry(ByteView bytes)
    {
        DirectoryEntry entry;
        auto length = std::min<std::size_t>(little16(bytes, 64), 64);
        for (std::size_t i = 0; i + 3 < length; i += 2)
            if (auto unit = little16(bytes, i); unit < 0x80)
                entry.name += static_cast<char>(unit);
        entry.type = bytes[66];
        entry.start = little32(bytes, 116);
        entry.size = little32(bytes, 120);
        return entry;
    }

    bool read_mini_table()
    {
        auto root = std::find_if(entries_.begin(), entries_.end(), [](const auto& entry) { return entry.type == 5; });
        auto table = follow(little32(header_, 60), table_, sector_, {}, most_mini);
        if (root == entries_.end() || !table)
            return root == entries_.end() || little32(header_, 60) >= last_regular;
        for (std::size_t at = 0; at + 4 <= table->size(); at += 4)
            mini_table_.push_back(little32(*table, at));
        mini_stream_ = follow(root->start, table_, sector_, {}, most_mini).value_or(Bytes{});
        return true;
    }

    const RandomBytes& file_;
    Bytes header_;
    std::size_t sector_ = 512;
    std::uint32_t cutoff_ = 4096;
    std::vector<std::uint32_t> table_, mini_table_;
    Bytes mini_stream_;
    std::vector<DirectoryEntry> entries_;
};

} // namespace

RandomBytes::RandomBytes(const std::filesystem::path& path)
    : path_(path), descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), size_(std::filesystem::file_size(path))
{
    if (descriptor_ < 0)
        throw std::filesystem::filesystem_error("open", path, std::error_code(errno, std::generic_category()));
}

RandomBytes::~RandomBytes() { ::close(descriptor_); }

Bytes RandomBytes::read(std::size_t at, std::size_t size) const
{
    Bytes out(at < size_ ? std::min(size, size_ - at) : 0);
    std::size_t total = 0;
    while (total < out.size()) {
        auto got = ::pread(descriptor_, out.data() + total, out.size() - total, static_cast<off_t>(at + total));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throw std::filesystem::filesystem_error("read", path_, std::error_code(errno, std::generic_category()));
        if (got == 0)
            break;
        total += static_cast<std::size_t>(got);
    }
    out.resize(total);
    return out;
}

Result<Bytes> workbook_stream(const RandomBytes& file)
{
    Container container(file);
    if (!container.open())
        return Problem{.code = "file.damaged"};
    if (container.find("EncryptedPackage"))
        return Problem{.code = "file.encrypted"};
    auto entry = container.find("Workbook");
    if (!entry)
        entry = container.find("Book");
    if (!entry)
        return Problem{.code = "file.format.unsupported", .arguments = {{"format", "OLE"}}};
    if (entry->size > most_stream)
        return Problem{.code = "file.too_large"};
    auto bytes = container.stream(*entry);
    if (!bytes)
        return Problem{.code = "file.damaged"};
    return std::move(*bytes);
}

} // namespace dondoc::files
