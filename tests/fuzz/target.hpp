#pragma once
// One reader of bytes from outside. `run` must return, whatever it is given; it throws CheckFailed when a rule of that reader does not hold.
// With clang each target is a libFuzzer program (preset fuzz); everywhere else test_fuzz throws a few seconds of mutated samples at all of them.
#include "core/base/bytes.hpp"
#include <span>

namespace dondoc::fuzz {

struct Target {
    const char* name;
    void (*run)(ByteView input);
    std::vector<Bytes> (*samples)(); ///< valid inputs to start from
};

extern const Target cbor_target, op_target, fold_target, age_target, tar_target, manifest_target, certificate_target, segment_target, zstd_target, sheet_target, html_target,
    picture_target, draft_target;

} // namespace dondoc::fuzz
