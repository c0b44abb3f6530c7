#!/usr/bin/env bash
# faults.sh PATH/dondoc-cli PATH/libfault_shim.so: a full disk and a write error at each place where import, record, finalise, export, import-bundle, attach,
# print, back-up and restore change something, and a read-only folder. After each: exit code 3 with a clear problem (or 0 and the work is there), both stores
# open and `doctor --deep` is content, everything that had answered 0 is there, nothing half-written stands at its final name, and a second try succeeds.
exec python3 "$(dirname "$0")/faults.py" "$@"
