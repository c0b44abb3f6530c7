#include "app/actions/prints.hpp"
#include "db/settings.hpp"
#include <charconv>

namespace dondoc::actions {
namespace {

std::string key_of(const RecordId& id) { return "prints." + id_text(id); }

} // namespace

int prints_so_far(const db::Reader& reader, const RecordId& id)
{
    auto text = db::setting(reader, key_of(id)).value_or("0");
    int count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return count;
}

void note_print(db::Store& store, const RecordId& id)
{
    store.write([&](db::Transaction& t) { db::put_setting(t, key_of(id), std::to_string(prints_so_far(t, id) + 1)); });
}

} // namespace dondoc::actions
