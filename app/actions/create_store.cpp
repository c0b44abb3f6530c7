#include "app/actions/create_store.hpp"
#include "app/actions/open_store.hpp"
#include "app/files/atomic_file.hpp"
#include "core/base/text/nfc.hpp"
#include "core/base/trouble.hpp"
#include <fstream>

namespace dondoc::actions {
namespace {

constexpr std::size_t longest_actor = 16; // bytes; the officer's code stands in every op (SYNC.md amendment 2)
constexpr std::size_t longest_name = 200;

void write_secret(const std::filesystem::path& path, std::string_view text)
{
    files::write_file_atomically(path, text);
    std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

void require_text(Problems& out, const char* field, const std::string& text, bool required, std::size_t longest)
{
    if (required && text.empty())
        out.push_back({.code = "store.value.missing", .field = field});
    else if (text.size() > longest || !text::is_nfc(text))
        out.push_back({.code = "store.value.not_usable", .field = field, .value = text.substr(0, 80)});
}

Problems check(const CreateStore& wanted)
{
    Problems out;
    const auto& spec = wanted.spec;
    require_text(out, "office", spec.office, true, longest_actor);
    if (!spec.office.empty() && spec.office.size() < 3)
        out.push_back({.code = "store.office.too_short", .field = "office", .value = spec.office});
    require_text(out, "office-name", spec.office_name, false, longest_name);
    require_text(out, "officer", spec.officer, false, longest_actor);
    require_text(out, "officer-name", spec.officer_name, false, longest_name);
    if (wanted.escrow_out && spec.role != db::Role::hub)
        out.push_back({.code = "escrow_out.field", .field = "escrow-out"});
    if (wanted.escrow_out && std::filesystem::exists(*wanted.escrow_out))
        out.push_back({.code = "escrow_out.exists", .field = "escrow-out", .value = wanted.escrow_out->string()});
    return out;
}

std::string escrow_text(const bundle::BoxSecret& secret)
{
    return "# dondoc: khóa dự phòng của tỉnh, giữ trong két / escrow key of the province, keep it in a safe\n# public key: " +
           bundle::age_recipient(bundle::public_of(secret)) + "\n" + bundle::age_identity(secret) + "\n";
}

} // namespace

Result<Bytes> key_file_bytes(const std::filesystem::path& path, Random& random)
{
    if (!std::filesystem::exists(path)) {
        Bytes fresh(32);
        random.fill(fresh);
        write_secret(path, text_of(fresh));
        return fresh;
    }
    std::ifstream in(path, std::ios::binary);
    Bytes out(33);
    in.read(reinterpret_cast<char*>(out.data()), 33);
    out.resize(static_cast<std::size_t>(in.gcount()));
    if (out.size() != 32)
        return Problem{.code = "key_file.size", .field = "key-file", .value = path.string()};
    return out;
}

Result<CreatedStore> create_store(const CreateStore& wanted, Random& random, Clock& clock)
{
    if (Problems problems = check(wanted); !problems.empty())
        return problems;
    if (std::filesystem::exists(wanted.path))
        throw Trouble({.code = "store.exists", .value = wanted.path.string()});
    db::Unlock keys{.passphrase = wanted.passphrase};
    if (wanted.key_file) {
        auto bytes = key_file_bytes(*wanted.key_file, random);
        if (!bytes)
            return bytes.problems();
        keys.key_file = std::move(bytes).value();
    }
    db::Given given;
    db::Store store = db::Store::create(wanted.path, wanted.spec, keys, random, clock, given);
    attach_witness(store);
    CreatedStore out{store.identity().store, store.identity().device, db::encrypted_build(), given.recovery_code, {}};
    if (given.escrow_secret && wanted.escrow_out)
        write_secret(*wanted.escrow_out, escrow_text(*given.escrow_secret));
    else if (given.escrow_secret)
        out.escrow_identity = bundle::age_identity(*given.escrow_secret);
    return out;
}

} // namespace dondoc::actions
