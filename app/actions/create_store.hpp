#pragma once
#include "core/base/result.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

struct CreatedStore {
    StoreId store;
    DeviceId device;
    bool encrypted = false;
    std::string recovery_code;   ///< shown once, kept nowhere
    std::string escrow_identity; ///< hub without escrow_out: "AGE-SECRET-KEY-1…", shown once with the recovery code
};

struct CreateStore {
    std::filesystem::path path;
    db::CreateSpec spec;
    std::optional<std::string> passphrase;           ///< one of the two at least
    std::optional<std::filesystem::path> key_file;   ///< 32 bytes; made when it is not there
    std::optional<std::filesystem::path> escrow_out; ///< hub only; must not exist
};

/// Problems: store.office.missing, store.name.too_long, key_file.size, escrow_out.field, escrow_out.exists. Trouble as db::Store::create.
Result<CreatedStore> create_store(const CreateStore& wanted, Random& random, Clock& clock);

/// The 32 bytes of a key file, which is made (0600) when it is not there; key_file.size otherwise.
Result<Bytes> key_file_bytes(const std::filesystem::path& path, Random& random);

} // namespace dondoc::actions
