#!/usr/bin/env bash
# What do many offices in one process cost?
#   src/faults/bin/offices.sh [CASES] [HEAP] [OFFICES...]        shipped: 200 1g 1 10 50 100
#   src/faults/bin/offices.sh day [CASES] [HEAP] [OFFICES...]    shipped: 10000 1g 10 100 400
# The first at the same time, on one PostgreSQL database: each row is a process as it is installed, on a database of its
# own, from the start until each office has taken its exports and every mail of the day is accepted; then a minute in
# which nothing is to be done. On office days only. The second one after the other, as "run --once" does it.
set -euo pipefail
cd "$(dirname "$0")/../../.."
[ -n "${OFFICES_BUILT:-}" ] || mvn -B -q -DskipTests package
classpath=target/offices.classpath
mvn -B -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=$classpath
run=OfficesRun cases=200 heap=1g counts=(1 10 50 100)
if [ "${1:-}" = day ]; then
  run=OfficesDay cases=10000 counts=(10 100 400)
  shift
fi
cases=${1:-$cases} heap=${2:-$heap}
shift $(($# < 2 ? $# : 2))
[ $# -eq 0 ] || counts=("$@")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
offices() {
  java -Xmx256m -cp "target/test-classes:target/classes:$(cat $classpath)" "de.kontaktzyklus.offices.$run" "$@"
}
offices header
for count in "${counts[@]}"; do
  offices "$PWD/target/kontaktzyklus/bin/kontaktzyklus" "$count" "$cases" "$heap" "$work/$count" 2>"$work/err" ||
    { cat "$work/err" >&2; tail -5 "$work/$count/log" >&2; exit 1; }
  rm -rf "${work:?}/$count"
done
