#!/usr/bin/env bash
# How long does a large office take, and does it fit into a small heap? One command, after `mvn -DskipTests package`:
#   src/faults/bin/measure.sh [CASES] [HEAP]      shipped: 400000 256m
# Every line is one whole process, start of the JVM included; a run that does not fit ends with an error. Mail is not
# delivered: nothing listens on the port, so all mails wait in the outbox, and `run --once` says so with exit code 3.
set -euo pipefail
cases=${1:-400000} heap=${2:-256m}
root=$(cd "$(dirname "$0")/../../.." && pwd)
program=$root/target/kontaktzyklus/bin/kontaktzyklus
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export JAVA_OPTS=-Xmx$heap TIMEFORMAT='%1R s'

java "$root/src/faults/bin/BigOffice.java" "$cases" "$work/export"
files=(--cases "$work/export/faelle_2026-11-23.csv" --contacts "$work/export/kontakte_2026-11-23.csv"
  --as-of 2026-11-23)
office=(--set "export.directory=$work/export" --set "export.refused-directory=$work/refused"
  --set "export.settle-time=1s"
  --set "state.directory=$work/state" --set "summary.directory=$work/summaries"
  --set smtp.host=127.0.0.1 --set smtp.port=1 --set smtp.security=none)

measure() {
  local what=$1 allowed=$2 seconds code=0
  shift 2
  seconds=$({ time "$@" >"$work/out" 2>"$work/err" || echo $? >"$work/code"; } 2>&1)
  [ -f "$work/code" ] && code=$(cat "$work/code") && rm "$work/code"
  if [[ " $allowed " != *" $code "* ]]; then
    echo "$what: exit code $code" >&2
    tail -5 "$work/err" >&2
    exit 1
  fi
  printf '| %s | %s |\n' "$what" "$seconds"
}

printf '| %s cases and as many contacts, heap %s | time |\n| --- | --- |\n' "$cases" "$heap"
measure 'assess' 0 "$program" assess "${files[@]}" --output "$work/decisions.csv"
measure 'explain one case' 0 "$program" explain "${files[@]}" --customer 100M000000
measure 'run --once: intake, digests, mails waiting' 3 "$program" "${office[@]}" run --once --as-of 2026-11-23
printf '\nstatus of the decisions:\n'
cut -d';' -f2 "$work/decisions.csv" | tail -n +2 | sort | uniq -c
"$program" "${office[@]}" status | head -20
