// c NAMES: keystrokes of some searches over so many employers; ours p50 p99, LIKE on a folded column p50 p99 (exact count and top 50 on both sides).
#include "app/actions/search_index.hpp"
#include "core/base/text/fold.hpp"
#include "tests/bench/plain_sqlite.hpp"
#include "tests/bench/rows.hpp"
#include <iostream>

namespace bench {
namespace {

using namespace dondoc;

std::vector<db::UnitLine> employers(int count)
{
    std::vector<db::UnitLine> out(static_cast<std::size_t>(count));
    for (int n = 0; n < count; ++n) {
        auto& unit = out[static_cast<std::size_t>(n)].unit;
        unit.code = "TA" + std::to_string(100'000 + n) + "A";
        unit.name = employer_name(n);
        unit.tax_code = "0" + std::to_string(400'000'000 + n);
        unit.phones = {"09" + std::to_string(10'000'000 + n * 7)};
        unit.contact = "Nguyễn Đức " + employer_name(n).substr(0, 9);
    }
    return out;
}

void fill(PlainSqlite& sql, const std::vector<db::UnitLine>& units)
{
    sql.run("CREATE TABLE u(no INTEGER PRIMARY KEY, folded TEXT); BEGIN");
    sql.prepare("INSERT INTO u(folded) VALUES(?1)");
    for (const auto& line : units) {
        sql.bind(actions::searched_text(line.unit));
        sql.step();
    }
    sqlite3_finalize(sql.statement);
    sql.run("COMMIT");
    sql.prepare("SELECT no FROM u WHERE folded LIKE '%' || ?1 || '%'");
}

actions::SearchIndex::Found find_like(PlainSqlite& sql, const std::string& folded)
{
    actions::SearchIndex::Found out;
    sql.bind(folded);
    while (sqlite3_step(sql.statement) == SQLITE_ROW) {
        if (out.places.size() < 50)
            out.places.push_back(static_cast<std::uint32_t>(sqlite3_column_int64(sql.statement, 0) - 1));
        ++out.total;
    }
    return out;
}

/// What stands in the field after each keystroke.
std::vector<std::string> keystrokes()
{
    std::vector<std::string> out;
    for (const std::string typed : {"thuy san mai", "van tai huong", "go my nghe", "khanh chau 77", "duc y", "0400012", "ta1199", "tu nhan dien tu lan"})
        for (std::size_t length = 1; length <= typed.size(); ++length)
            if (typed[length - 1] != ' ')
                out.push_back(typed.substr(0, length));
    return out;
}

} // namespace

int row_c(const Arguments& given)
{
    const auto units = employers(std::stoi(given.at(0)));
    const actions::SearchIndex index(units);
    PlainSqlite sql(":memory:");
    fill(sql, units);
    std::vector<double> ours, theirs;
    for (int round = 0; round < 5; ++round)
        for (const auto& typed : keystrokes()) {
            actions::SearchIndex::Found a, b;
            ours.push_back(timed([&] { a = index.find(typed, 50); }));
            theirs.push_back(timed([&] { b = find_like(sql, text::fold(typed)); }));
            if (b.total > 0 && (a.total != b.total || a.places != b.places))
                throw std::runtime_error("the two sides differ at " + typed);
        }
    std::cout << p50_p99(ours) << p50_p99(theirs) << '\n';
    return 0;
}

} // namespace bench
