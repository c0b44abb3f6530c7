#!/usr/bin/env bash
# The real window under Xvfb: opens the demo caseload, finds an employer by unmarked keystrokes, opens it, is closed like a person closes it.
# window.sh BUILD_FOLDER OUT_FOLDER. Pictures are kept in OUT_FOLDER.
set -eu
build=$(realpath "$1"); out=$2
rm -rf "$out"; mkdir -p "$out"; out=$(realpath "$out")
export DONDOC_PASSPHRASE='bản tập huấn' XDG_STATE_HOME="$out/state" LIBGL_ALWAYS_SOFTWARE=1
"$build/dondoc-cli" demo --dir "$out/demo" --quiet >"$out/demo.txt"
display=:$((90 + RANDOM % 400))
Xvfb "$display" -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 & xvfb=$!
trap 'kill $window 2>/dev/null || true; kill $xvfb 2>/dev/null || true' EXIT
window=
export DISPLAY=$display
for _ in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done
"$build/dondoc" --store "$out/demo/cb02.store" --today 2026-11-24 2>"$out/window.txt" & window=$!
id=
for _ in $(seq 150); do id=$(xdotool search --name 'Đôn Đốc' 2>/dev/null | head -n 1) && [ -n "$id" ] && break; sleep 0.2; done
[ -n "$id" ] || { echo "no window came up"; cat "$out/window.txt"; exit 1; }
shot() { import -window root "$out/$1.png"; }
for _ in $(seq 100); do # until something is drawn
    shot 1-today
    [ "$(convert "$out/1-today.png" -colorspace Gray -format '%[fx:mean>0.3]' info:)" = 1 ] && break
    sleep 0.3
done
xdotool windowfocus "$id" 2>/dev/null || true
xdotool key --clearmodifiers ctrl+k; sleep 0.5
xdotool type --delay 60 'mai lan'; sleep 0.5
xdotool key Return; sleep 1.5
shot 2-found
differs=$(compare -metric AE "$out/1-today.png" "$out/2-found.png" null: 2>&1 || true)
[ "$(printf '%s' "$differs" | awk '{printf "%d", $1}')" -gt 10000 ] || { echo "the search changed nothing on the screen"; exit 1; }
frames_before=$(awk '{print $14 + $15}' "/proc/$window/stat"); sleep 3; frames_after=$(awk '{print $14 + $15}' "/proc/$window/stat")
[ $((frames_after - frames_before)) -le 15 ] || { echo "an idle window used $((frames_after - frames_before)) ticks in 3 s"; exit 1; }
xdotool key --clearmodifiers alt+8; sleep 1; shot 3-sync
xdotool key --clearmodifiers ctrl+q
for _ in $(seq 50); do kill -0 "$window" 2>/dev/null || break; sleep 0.1; done
kill -0 "$window" 2>/dev/null && { echo "the window did not close"; exit 1; }
echo "1 passed, 0 failed"
