// f STORE KEY_FILE FOLDER COUNT: makes so many visits in the store and the same as JSON files in the folder; prints the bytes of these.
#include "app/files/system.hpp"
#include "tests/bench/rows.hpp"
#include "tests/bench/visits.hpp"
#include <filesystem>
#include <fstream>
#include <iostream>

namespace bench {

int row_f(const Arguments& given)
{
    dondoc::files::SystemRandom random;
    dondoc::files::SystemClock clock;
    auto store = open_with_key(given.at(0), given.at(1), random, clock);
    std::filesystem::create_directories(given.at(2));
    Visits visits(store, 100);
    std::size_t bytes = 0;
    for (int i = 0; i < std::stoi(given.at(3)); ++i) {
        const auto draft = visits.next();
        save(store, draft);
        const auto body = json_of(draft);
        std::ofstream(std::filesystem::path(given.at(2)) / (std::to_string(i) + ".json"), std::ios::binary) << body;
        bytes += body.size();
    }
    std::cout << bytes << '\n';
    return 0;
}

} // namespace bench
