#include "app/actions/open_store.hpp"
#include "app/actions/record.hpp"
#include "core/model/kind.hpp"
#include "db/units.hpp"
#include "tests/bench/visits.hpp"
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace bench {

using namespace dondoc;

db::Store open_with_key(const std::string& path, const std::string& key_file, Random& random, Clock& clock)
{
    std::ifstream in(key_file, std::ios::binary);
    return actions::open_store(path, {.key_file = Bytes{std::istreambuf_iterator<char>(in), {}}}, random, clock);
}

Visits::Visits(const db::Store& store, std::size_t employers)
{
    for (const auto& line : db::all_units(store.reader())) {
        codes_.push_back(line.unit.code);
        if (codes_.size() == employers)
            return;
    }
}

std::string Visits::words(std::size_t count)
{
    static constexpr std::array list{"đơn vị", "chưa nộp", "bảo hiểm xã hội", "tháng", "người lao động", "cam kết", "khó khăn", "đơn hàng", "giám đốc", "kế toán", "hẹn",
                                     "thanh toán", "trước ngày", "công nợ", "ngân hàng", "trụ sở", "biên bản", "vắng mặt", "đề nghị", "liên hệ", "số tiền", "đối chiếu"};
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += (i == 0 ? "" : " ") + (dice_.below(6) == 0 ? std::to_string(dice_.below(1'000'000)) : std::string(list[dice_.below(list.size())]));
    return out;
}

drafts::Draft Visits::next()
{
    drafts::Draft out;
    out.kind = kind_named("visit");
    out.text = {{"unit", codes_.at(made_++ % codes_.size())}, {"day", "2026-11-" + std::to_string(10 + dice_.below(14))}, {"start", "08:30"}, {"end", "09:45"},
                {"place", "Số " + std::to_string(dice_.below(900)) + " " + words(3)}, {"outcome", "closed"}, {"notes", words(50 + dice_.below(120))},
                {"observed", words(20 + dice_.below(60))}, {"next_action", "call"}, {"next_day", "2026-12-0" + std::to_string(1 + dice_.below(9))}};
    out.rows["witnesses"] = {{{"name", "Trần Văn " + words(1)}, {"title", "Tổ trưởng"}}};
    return out;
}

std::string json_of(const drafts::Draft& draft)
{
    std::string out = "{";
    for (const auto& [key, value] : draft.text)
        out += (out.size() > 1 ? ",\"" : "\"") + key + "\":\"" + value + "\"";
    return out + R"(,"witnesses":[{"name":")" + draft.rows.at("witnesses").at(0).at("name") + R"(","title":"Tổ trưởng"}]})";
}

void save(db::Store& store, const drafts::Draft& draft)
{
    const auto saved = actions::record(store, draft, *make_day(2026, 11, 24));
    if (!saved.ok())
        throw std::runtime_error(saved.problems().front().code + " " + saved.problems().front().field);
}

} // namespace bench
