#!/usr/bin/env bash
# How much processor time do the summaries of many teams, of one large team, and the demo take, and do they fit into a
# small heap? Prints a table (docs/measurements.md, "Many teams in a small heap"). After `mvn -DskipTests package`:
#   src/faults/bin/summaries.sh [HEAP [PACKAGE…]]   shipped: 128m, target/kontaktzyklus
# Of several packages, an older one first, each command is run by turns, as what else the machine does changes the
# figures. Each cell is the median of ROUNDS (shipped: 3) whole processes, user and system time, start of the JVM
# included; a run that does not fit into the heap ends with an error. `run --once` takes the exports of an empty office,
# plans the digests and makes the summaries of the month; no mail is delivered, which exit code 3 says. ONLY=demo, team
# or teams runs one part.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
heap=${1:-128m}
shift || true
[ $# -gt 0 ] || set -- "$root/target/kontaktzyklus"
packages=("$@")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 JAVA_OPTS=-Xmx$heap TIMEFORMAT='%U %S'

# PACKAGE ALLOWED COMMAND…: seconds of processor time; ALLOWED is the exit code it ends with.
seconds() {
  local package=$1 allowed=$2 code=0 took
  shift 2
  took=$({ time "$package/bin/kontaktzyklus" "$@" >"$work/out" 2>"$work/err" || echo $? >"$work/code"; } 2>&1)
  [ -f "$work/code" ] && code=$(cat "$work/code") && rm "$work/code"
  if [ "$code" != "$allowed" ]; then
    echo "$package $*: exit code $code" >&2
    tail -5 "$work/err" >&2
    return 1
  fi
  awk '{ printf "%.1f\n", $1 + $2 }' <<<"$took"
}

# NAME NUMBER: the office of a package, with the same exports for each.
office() {
  local place=$work/$1/$2
  options=(--set "export.directory=$place/export" --set "export.refused-directory=$place/refused"
    --set export.settle-time=1s --set "state.directory=$place/state" --set "summary.directory=$place/summaries"
    --set "watch.page-directory=$place/status" --set smtp.host=127.0.0.1 --set smtp.port=1 --set smtp.security=none)
}

# WHAT COMMAND…: a row; the command gets the number of the package and its folder, and prints seconds.
row() {
  local what=$1 round number
  shift
  rm -f "$work"/took.*
  for round in $(seq "${ROUNDS:-3}"); do
    for number in "${!packages[@]}"; do
      "$@" "$number" "${packages[number]}" >>"$work/took.$number"
    done
  done
  printf '| %s |' "$what"
  for number in "${!packages[@]}"; do
    sort -n "$work/took.$number" | awk '{ at[NR] = $1 } END { printf " %s s |", at[int((NR + 1) / 2)] }'
  done
  echo
}

run_once() {
  rm -rf "${work:?}/$1/$2"
  mkdir -p "$work/$1/$2"
  cp -r "$work/$1/export" "$work/$1/$2/export"
  office "$1" "$2"
  seconds "$3" 3 "${options[@]}" run --once --as-of 2026-12-01
}

summary() {
  office "$1" "$2"
  seconds "$3" 0 "${options[@]}" summary --month 2026-11
}

demo() {
  seconds "$2" 0 demo --output "$work/demo/$1"
}

# NAME CASES CASEWORKERS_OF_A_TEAM WHAT
summaries() {
  java "$root/src/faults/bin/BigOffice.java" "$2" "$work/$1/export" "$3"
  row "$4: \`run --once\`" run_once "$1"
  row "$4: \`summary --month\`" summary "$1"
}

printf '| heap %s |%s\n| --- |%s\n' "$heap" "$(printf ' %s |' "$@")" "$(printf ' ---: |%.0s' "$@")"
case ${ONLY:-all} in all | demo) row '`demo`' demo ;; esac
case ${ONLY:-all} in all | team) summaries large 5000 25 '1 team of 5,000 cases' ;; esac
case ${ONLY:-all} in all | teams) summaries many 100000 1 '500 teams of 200 cases' ;; esac
