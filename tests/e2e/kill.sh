#!/usr/bin/env bash
# kill.sh PATH/dondoc-cli [KILLS]: SIGKILL at a random moment from the first byte that a verb writes, over import, record, finalise, export, attach, print,
# back-up and restore. After each kill the store opens and `doctor` is content; at the end everything that had answered 0 is there, at the laptop and at the
# hub. Default: 200 kills.
exec python3 "$(dirname "$0")/kill.py" "$@"
