#pragma once
// From gathered content to files: volumes within a limit, sealed, read back, named, noted in the outbox (SYNC.md 3.5).
#include "app/actions/exchange_content.hpp"
#include <filesystem>

namespace dondoc::actions {

/// How the files will travel: attachments beyond what a way can carry wait for another bundle (SYNC.md 3.4).
enum class Limit : std::uint8_t { usb, zalo, mail };
std::optional<Limit> limit_named(std::string_view text);

struct WrittenBundle {
    std::filesystem::path file;
    std::string fingerprint;
    std::uint64_t ops = 0, attachments = 0, bytes = 0;
};

/// Writes one file, or a series: the first volume carries the ops, the others only attachments.
Result<std::vector<WrittenBundle>> write_bundles(db::Store& store, Content content, const std::filesystem::path& folder, const std::string& name, Limit limit, Random& random);
/// One bundle under exactly this path (the answer to an enrolment request); an old file there is replaced.
Result<WrittenBundle> write_bundle_as(db::Store& store, Content content, const std::filesystem::path& file, Random& random);

} // namespace dondoc::actions
