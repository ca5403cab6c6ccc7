#!/usr/bin/env bash
# How long does it take until a command has answered? Prints a table (docs/measurements.md, "The start"):
#   src/faults/bin/start.sh PACKAGE [OTHER]   folders as `mvn -DskipTests package` leaves one in target/kontaktzyklus
# Of two packages, an older one first, the commands are run by turns, as what else the machine does changes the figures.
# Each cell is processor time (user and system) and, behind it, the wall clock: medians of ROUNDS (shipped: 5) whole
# processes. Both packages need the archive of bin/share-classes. Each has an office of its own, to which `run --once`
# has come before. The last two lines:
#   run, until it waits   from the start until the log says that the routes wait, which is when systemd is told
#   150 digests           `run --once` on new exports of 30,000 cases, from the start of the program until a mail server
#                         beside it, which thinks 10 ms over each mail, has accepted the last one; nothing is polled
# ONLY=WORD leaves out the lines that do not have the word in them.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,13s/^# //p' "$0" >&2; exit 2; }
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
sink=
trap '[ -z "$sink" ] || kill "$sink"; rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 TIMEFORMAT='%U %S %R'
day=2026-11-23

for package in "$@"; do
  ls "$package"/cache/classes-*.jsa >/dev/null || { echo "$package: run bin/share-classes first" >&2; exit 1; }
done
java "$root/src/faults/bin/BigOffice.java" 100 "$work/small"
java "$root/src/faults/bin/BigOffice.java" 20000 "$work/large"
java "$root/src/faults/bin/BigOffice.java" 30000 "$work/digests"
java "$root/src/faults/java/de/kontaktzyklus/nodes/MailSink.java" "$work/accepted" >"$work/port" 2>/dev/null &
sink=$!
until [ -s "$work/port" ]; do sleep 0.1; done

# PACKAGE: an office of its own for each, with a state of the same morning.
office() {
  local place
  place=$work/$(cksum <<<"$1" | cut -d' ' -f1)
  [ -d "$place" ] || { mkdir "$place" && cp -r "$work/small" "$place/export"; }
  options=(--set "export.directory=$place/export" --set "export.refused-directory=$place/refused"
    --set export.settle-time=1s --set "state.directory=$place/state" --set "summary.directory=$place/summaries"
    --set "watch.page-directory=$place/status" --set smtp.host=127.0.0.1 --set smtp.port=1 --set smtp.security=none)
}

# SIZE: the files of a command that reads files.
files() { echo --cases "$work/$1/faelle_$day.csv" --contacts "$work/$1/kontakte_$day.csv" --as-of "$day"; }

# PACKAGE COMMAND…: seconds of processor time, and by the wall clock; 0, or 2 and 3 where the office has something to
# tell, count as answered.
answer() {
  local package=$1 code=0 took
  shift
  office "$package"
  took=$({ time "$package/bin/kontaktzyklus" "${options[@]}" "$@" >"$work/out" 2>&1 || echo $? >"$work/code"; } 2>&1)
  [ -f "$work/code" ] && code=$(cat "$work/code") && rm "$work/code"
  case $code in 0 | 2 | 3) ;; *) tail -5 "$work/out" >&2; echo "$*: exit code $code" >&2; return 1 ;; esac
  awk '{ printf "%.2f %.2f\n", $1 + $2, $3 }' <<<"$took"
}

# PACKAGE: the same for `run`, until it waits for work.
until_it_waits() {
  local program began
  office "$1"
  : >"$work/out"
  began=$EPOCHREALTIME
  "$1/bin/kontaktzyklus" "${options[@]}" run >"$work/out" 2>&1 &
  program=$!
  until grep -q ' Wartet auf Exporte ' "$work/out"; do
    kill -0 "$program" || { tail -5 "$work/out" >&2; return 1; }
    sleep 0.02
  done
  awk -v began="$began" -v now="$EPOCHREALTIME" -v ticks="$(getconf CLK_TCK)" \
    '{ printf "%.2f %.2f\n", ($14 + $15) / ticks, now - began }' "/proc/$program/stat"
  kill "$program"
  wait "$program" || true
}

# PACKAGE: the same for a morning, until its last mail is accepted.
until_all_are_told() {
  local began morning took
  morning=$(mktemp -d "$work/morning.XXXX")
  cp -r "$work/digests" "$morning/export"
  office "$1"
  : >"$work/accepted"
  began=$EPOCHREALTIME
  took=$({ time "$1/bin/kontaktzyklus" "${options[@]}" --set "export.directory=$morning/export" \
    --set "state.directory=$morning/state" --set "smtp.port=$(cat "$work/port")" \
    run --once --as-of "$day" >"$work/out" 2>&1 || true; } 2>&1)
  [ "$(wc -l <"$work/accepted")" -ge 150 ] || { tail -5 "$work/out" >&2; return 1; }
  awk -v began="$began" -v last="$(stat -c %.Y "$work/accepted")" \
    '{ printf "%.2f %.2f\n", $1 + $2, last - began }' <<<"$took"
  rm -r "$morning"
}

# WHAT MEASURE [COMMAND…]: a line of the table.
line() {
  local package round what=$1 measure=$2
  shift 2
  case $what in *"${ONLY:-}"*) ;; *) return ;; esac
  rm -f "$work"/took.*
  for round in $(seq "${ROUNDS:-5}"); do
    for package in "${packages[@]}"; do
      "$measure" "$package" "$@" >>"$work/took.$(cksum <<<"$package" | cut -d' ' -f1)"
    done
  done
  printf '| %s |' "$what"
  for package in "${packages[@]}"; do
    median 1 "$package"
    median 2 "$package"
    printf ' |'
  done
  echo
}

# COLUMN PACKAGE
median() {
  cut -d' ' -f"$1" "$work/took.$(cksum <<<"$2" | cut -d' ' -f1)" | sort -n |
    awk -v form="$([ "$1" = 1 ] && echo ' %s s' || echo ' (%s s)')" \
      '{ at[NR] = $1 } END { printf form, at[int((NR + 1) / 2)] }'
}

packages=("$@")
for package in "$@"; do answer "$package" run --once --as-of "$day" >/dev/null; done
printf '| command |%s\n| --- |%s\n' "$(printf ' %s |' "$@")" "$(printf ' ---: |%.0s' "$@")"
customer=$(sed -n 2p "$work/small/faelle_$day.csv" | cut -d';' -f1)
line 'status' answer status
line 'status --health' answer status --health
line 'check' answer check
line 'explain' answer explain $(files small) --customer "$customer"
line 'assess of 20,000 rows' answer assess $(files large) --output "$work/decisions.csv"
line 'run --once, nothing new' answer run --once --as-of "$day"
line 'run, until it waits' until_it_waits
line '150 digests' until_all_are_told
