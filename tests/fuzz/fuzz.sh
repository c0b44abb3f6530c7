#!/usr/bin/env bash
# fuzz.sh [SECONDS] [TARGET …]: builds the fuzz preset and lets libFuzzer look at every reader for so long (default 10). Corpora and finds stay in build/fuzz/corpus.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-10}
[ $# -gt 0 ] && shift
if [ -z "${DONDOC_FUZZ_BUILT:-}" ]; then
    cmake --preset fuzz >/dev/null
    cmake --build build/fuzz --target fuzz_all >/dev/null
fi
targets=${*:-cbor op fold age tar manifest certificate segment zstd sheet html picture draft}
failed=0
for target in $targets; do
    corpus=build/fuzz/corpus/$target
    mkdir -p "$corpus"
    DONDOC_FUZZ_SAMPLES=$corpus "build/fuzz/fuzz_$target"
    if build/fuzz/fuzz_"$target" -max_total_time="$seconds" -rss_limit_mb=1024 -timeout=10 -max_len=65536 -artifact_prefix="$corpus-" -print_final_stats=1 "$corpus" >"$corpus.log" 2>&1; then
        echo "$target: $(awk -F: '/number_of_executed_units/ {print $NF + 0}' "$corpus.log") inputs, $(ls "$corpus" | wc -l) in the corpus"
    else
        echo "$target: FOUND SOMETHING, see $corpus.log"
        failed=1
    fi
done
exit $failed
