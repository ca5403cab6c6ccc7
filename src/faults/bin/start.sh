#!/usr/bin/env bash
# How much processor time does it take until a command has answered? Prints a table (docs/measurements.md, "The start"):
#   src/faults/bin/start.sh PACKAGE [OTHER]   folders as `mvn -DskipTests package` leaves one in target/kontaktzyklus
# Of two packages, an older one first, the commands are run by turns, as what else the machine does changes the figures.
# Each line is the median of ROUNDS (shipped: 5) whole processes, user and system time. Both packages need the archive
# of bin/share-classes. Each has an office of its own, to which `run --once` has come before.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,6s/^# //p' "$0" >&2; exit 2; }
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 TIMEFORMAT='%U %S'
day=2026-11-23

for package in "$@"; do
  ls "$package"/cache/classes-*.jsa >/dev/null || { echo "$package: run bin/share-classes first" >&2; exit 1; }
done
java "$root/src/faults/bin/BigOffice.java" 100 "$work/small"
java "$root/src/faults/bin/BigOffice.java" 20000 "$work/large"

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

# PACKAGE COMMAND…: seconds of processor time; 0, or 2 and 3 where the office has something to tell, count as
# answered.
seconds() {
  local package=$1 code=0 took
  shift
  office "$package"
  took=$({ time "$package/bin/kontaktzyklus" "${options[@]}" "$@" >"$work/out" 2>&1 || echo $? >"$work/code"; } 2>&1)
  [ -f "$work/code" ] && code=$(cat "$work/code") && rm "$work/code"
  case $code in 0 | 2 | 3) ;; *) tail -5 "$work/out" >&2; echo "$*: exit code $code" >&2; return 1 ;; esac
  awk '{ printf "%.2f\n", $1 + $2 }' <<<"$took"
}

# COMMAND…: a line of the table.
line() {
  local package round
  rm -f "$work"/took.*
  for round in $(seq "${ROUNDS:-5}"); do
    for package in "${packages[@]}"; do
      seconds "$package" "$@" >>"$work/took.$(cksum <<<"$package" | cut -d' ' -f1)"
    done
  done
  printf '| %s |' "$what"
  for package in "${packages[@]}"; do
    sort -n "$work/took.$(cksum <<<"$package" | cut -d' ' -f1)" |
      awk '{ at[NR] = $1 } END { printf " %s s |", at[int((NR + 1) / 2)] }'
  done
  echo
}

packages=("$@")
for package in "$@"; do seconds "$package" run --once --as-of "$day" >/dev/null; done
printf '| command |%s\n| --- |%s\n' "$(printf ' %s |' "$@")" "$(printf ' ---: |%.0s' "$@")"
customer=$(sed -n 2p "$work/small/faelle_$day.csv" | cut -d';' -f1)
what='status' line status
what='status --health' line status --health
what='check' line check
what='explain' line explain $(files small) --customer "$customer"
what='assess of 20,000 rows' line assess $(files large) --output "$work/decisions.csv"
what='run --once, nothing new' line run --once --as-of "$day"
