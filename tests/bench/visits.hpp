#pragma once
// Minutes of visits of one to four kilobytes, never twice the same, for the employers of a store.
#include "core/drafts/draft.hpp"
#include "db/store.hpp"

namespace bench {

dondoc::db::Store open_with_key(const std::string& path, const std::string& key_file, dondoc::Random& random, dondoc::Clock& clock);

class Visits
{
public:
    /// Over the first so many employers.
    Visits(const dondoc::db::Store& store, std::size_t employers);
    dondoc::drafts::Draft next();

private:
    std::string words(std::size_t count);
    std::vector<std::string> codes_;
    dondoc::SeededRandom dice_{7};
    std::size_t made_ = 0;
};

/// As record-visit --from takes it.
std::string json_of(const dondoc::drafts::Draft& draft);
/// Throws what the action refuses.
void save(dondoc::db::Store& store, const dondoc::drafts::Draft& draft);

} // namespace bench
