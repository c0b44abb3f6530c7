#pragma once
// Looks whether a store is well (SYNC.md 6.2 F28): file, chain, sums, attachments, room on the disk, witness.
#include "db/store.hpp"

namespace dondoc::actions {

struct Check {
    std::string name;               ///< "integrity"; texts: "doctor.check.integrity"
    bool holds = true;
    bool serious = true;            ///< false: a warning; the store is well without it
    std::string detail = {};        ///< what was found; not a sentence
};

struct Diagnosis {
    std::vector<Check> checks;
    [[nodiscard]] bool ok() const; ///< every serious check holds
};

struct DoctorWishes {
    bool rebuild = false;           ///< empty the derived tables, refill them, and compare with what stood there
    bool clean = false;             ///< remove attachment files that nothing names
    bool deep = false;              ///< every page by its seal, every attachment to its last byte
};

Diagnosis doctor(db::Store& store, const DoctorWishes& wishes);

/// "" when the folder is a plain one; else what it seems to be: "nfs", "smb", "fuse", "OneDrive" … SQLite's locks cannot be trusted there.
std::string shared_folder(const std::filesystem::path& store);

} // namespace dondoc::actions
