#!/usr/bin/env bash
# What do many offices in one process on one PostgreSQL database cost? One command:
#   src/faults/bin/offices.sh [CASES] [HEAP] [OFFICES...]      shipped: 200 1g 1 10 50 100
# Each row is a process as it is installed, on a database of its own: from the start until each office has taken its
# exports and every mail of the day is accepted; then a minute in which nothing is to be done. On office days only.
set -euo pipefail
cd "$(dirname "$0")/../../.."
[ -n "${OFFICES_BUILT:-}" ] || mvn -B -q -DskipTests package
classpath=target/offices.classpath
mvn -B -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=$classpath
cases=${1:-200} heap=${2:-1g}
shift $(($# < 2 ? $# : 2))
[ $# -gt 0 ] || set -- 1 10 50 100
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
offices() {
  java -Xmx256m -cp "target/test-classes:target/classes:$(cat $classpath)" de.kontaktzyklus.offices.OfficesRun "$@"
}
offices header
for count in "$@"; do
  offices "$PWD/target/kontaktzyklus/bin/kontaktzyklus" "$count" "$cases" "$heap" "$work/$count" 2>"$work/err" ||
    { cat "$work/err" >&2; tail -5 "$work/$count/log" >&2; exit 1; }
  rm -rf "${work:?}/$count"
done
