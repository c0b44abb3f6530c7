#include "db/health.hpp"
#include "db/query.hpp"
#include <map>

namespace dondoc::db {
namespace {

constexpr std::size_t faults_shown = 20;

void collect(const Reader& reader, const char* pragma, const char* sound, std::vector<std::string>& out)
{
    Query q(reader, pragma);
    while (q.step() && out.size() < faults_shown)
        if (q.text_view(0) != sound)
            out.push_back(q.text(0));
}

} // namespace

std::vector<std::string> integrity_faults(const Reader& reader, bool deep)
{
    std::vector<std::string> out;
    collect(reader, deep ? "PRAGMA integrity_check" : "PRAGMA quick_check", "ok", out);
    if (deep && encrypted_build())
        collect(reader, "PRAGMA cipher_integrity_check", "", out);
    collect(reader, "PRAGMA foreign_key_check", "", out);
    return out;
}

std::size_t wrong_digests(const Reader& reader)
{
    std::map<ScopeId, std::pair<Hash, std::int64_t>> sums;
    Query ops(reader, "SELECT scope, hash FROM op WHERE scope <> zeroblob(16)");
    while (ops.step()) {
        auto& [sum, count] = sums[ops.id<ScopeId>(0)];
        sum = add_mod(sum, ops.hash(1));
        ++count;
    }
    std::size_t wrong = 0;
    Query kept(reader, "SELECT scope, ops, count FROM scope_digest");
    while (kept.step()) {
        const auto at = sums.find(kept.id<ScopeId>(0));
        wrong += at == sums.end() || at->second.first != kept.hash(1) || at->second.second != kept.integer(2) ? 1 : 0;
        if (at != sums.end())
            sums.erase(at);
    }
    return wrong + sums.size();
}

std::int64_t database_bytes(const Reader& reader)
{
    Query q(reader, "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()");
    q.step();
    return q.integer(0);
}

} // namespace dondoc::db
