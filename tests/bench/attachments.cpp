// bench_attachments [FOLDER]: what one more record and one more attachment cost when the store already has 0, 1,000, 5,000 scans (4 GiB). The scans that are
// there already are real ops with sealed files of full length, sparse so that no disk is filled. Medians; a save must not grow with what lies in the folder.
#include "app/actions/attach_file.hpp"
#include "app/actions/doctor.hpp"
#include "app/actions/record.hpp"
#include "app/actions/record_store.hpp"
#include "core/sync/payload.hpp"
#include "db/ledger.hpp"
#include "db/units.hpp"
#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace dondoc;
namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t scan_size = 4ULL * 1024 * 1024 * 1024 / 5000;
constexpr int records = 200, tries = 30;

double milliseconds(const std::function<void()>& work)
{
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
}

double median_of(const std::function<void()>& work)
{
    std::vector<double> all;
    for (int i = 0; i < tries; ++i)
        all.push_back(milliseconds(work));
    std::nth_element(all.begin(), all.begin() + tries / 2, all.end());
    return all[tries / 2];
}

struct Office {
    explicit Office(const fs::path& path)
        : random(1), clock(1'795'500'000'000), store(db::Store::create(path, {.office = "04801", .office_name = "BHXH", .officer = "CB01", .officer_name = "Bình"},
                                                                       {.key_file = Bytes(32, 7)}, random, clock, given))
    {
        store.write([](db::Transaction& t) {
            db::UnitRow unit;
            unit.code = "4001";
            unit.name = "Công ty Một";
            db::put_unit(t, unit);
        });
        for (int i = 0; i < records; ++i)
            ids.push_back(record());
    }
    RecordId record()
    {
        const drafts::Draft visit{kind_named("visit"), {}, {}, {{"unit", "4001"}, {"day", "2026-11-19"}, {"outcome", "closed"}, {"next_action", "call"}, {"next_day", "2026-11-26"}}, {}, {}};
        return actions::record(store, visit, *make_day(2026, 11, 20)).value().id;
    }
    /// As attach-file leaves it, many in one transaction.
    void fill_up_to(std::size_t wanted)
    {
        const auto vault = actions::vault_of(store);
        fs::create_directories(vault.folder);
        store.write([&](db::Transaction& t) {
            for (; scans < wanted; ++scans) {
                sync::Attaching scan{{}, scan_size, "photo", "scan.jpg", "image/jpeg", {}};
                random.fill(scan.content.bytes);
                files::write_file_atomically(files::sealed_path(vault, scan.content), std::string_view("sealed"));
                fs::resize_file(files::sealed_path(vault, scan.content), scan_size);
                const auto stored = actions::stored_record(t, ids[scans % ids.size()]);
                auto op = actions::op_on(t, store.identity(), sync::Kind::attach, stored->record);
                op.payload = actions::salted(sync::payload_of(scan), random);
                t.append(op);
            }
        });
    }
    void attach(const fs::path& file)
    {
        Bytes bytes = copy_of(view_of("%PDF-1.4"));
        bytes.resize(300'000);
        random.fill(std::span(bytes).subspan(8));
        files::write_file_atomically(file, bytes);
        (void)actions::attach_file(store, ids[0], file, "other").value();
    }

    SeededRandom random;
    FixedClock clock;
    db::Given given;
    db::Store store;
    std::vector<RecordId> ids;
    std::size_t scans = 0;
};

} // namespace

int main(int argc, char** argv)
{
    const fs::path folder = argc > 1 ? argv[1] : fs::temp_directory_path() / "dondoc-bench-attachments";
    fs::remove_all(folder);
    fs::create_directories(folder);
    {
        Office office(folder / "a.store");
        std::printf("%8s %12s %12s %12s\n", "scans", "record ms", "attach ms", "doctor ms");
        for (const std::size_t scans : {0U, 1000U, 5000U}) {
            office.fill_up_to(scans);
            const double record = median_of([&] { office.record(); }), attach = median_of([&] { office.attach(folder / "scan.pdf"); });
            const double doctor = milliseconds([&] { (void)actions::doctor(office.store, {}); });
            std::printf("%8zu %12.2f %12.2f %12.1f\n", scans, record, attach, doctor);
        }
    }
    fs::remove_all(folder);
}
