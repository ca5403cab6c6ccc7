#!/usr/bin/env bash
# How long do the summaries of many teams and of one large team take, and do they fit into a small heap? After `mvn
# -DskipTests package`:
#   src/faults/bin/summaries.sh [HEAP]      shipped: 128m
# Every line is one whole process, start of the JVM included; a run that does not fit ends with an error. The first line
# of each office takes its exports, plans the digests and makes the summaries of the month; no mail is delivered, which
# exit code 3 says.
set -euo pipefail
heap=${1:-128m}
root=$(cd "$(dirname "$0")/../../.." && pwd)
program=${PROGRAM:-$root/target/kontaktzyklus/bin/kontaktzyklus}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export JAVA_OPTS=-Xmx$heap TIMEFORMAT='%1R s'

measure() {
  local what=$1 allowed=$2 seconds code=0
  shift 2
  seconds=$({ time "$program" "${office[@]}" "$@" >"$work/out" 2>"$work/err" || echo $? >"$work/code"; } 2>&1)
  [ -f "$work/code" ] && code=$(cat "$work/code") && rm "$work/code"
  if [ "$code" != "$allowed" ]; then
    echo "$what: exit code $code" >&2
    tail -5 "$work/err" >&2
    exit 1
  fi
  printf '| %s | %s |\n' "$what" "$seconds"
}

summaries() {
  local name=$1 cases=$2 per_team=$3
  java "$(dirname "$0")/BigOffice.java" "$cases" "$work/$name/export" "$per_team"
  office=(--set "export.directory=$work/$name/export" --set "export.refused-directory=$work/refused"
    --set export.settle-time=1s
    --set "state.directory=$work/$name/state" --set "summary.directory=$work/$name/summaries"
    --set smtp.host=127.0.0.1 --set smtp.port=1 --set smtp.security=none)
  measure "$name: exports, digests and summaries" 3 run --once --as-of 2026-12-01
  measure "$name: summary --month, all files again" 0 summary --month 2026-11
  printf '| %s: summaries written | %s |\n' "$name" "$(find "$work/$name/summaries/2026-11" -name 'T*.xlsx' | wc -l)"
}

printf '| heap %s | |\n| --- | --- |\n' "$heap"
summaries '500 teams of 200 cases' 100000 1
summaries '1 team of 5000 cases' 5000 25
