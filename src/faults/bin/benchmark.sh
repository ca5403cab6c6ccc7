#!/usr/bin/env bash
# How fast is `assess`, beside DuckDB with the same rules in SQL and beside a bare pass of FastCSV? One command, after
# `mvn -DskipTests package`:
#   src/faults/bin/benchmark.sh [ROUNDS [ROWS ...]]      shipped: 3 20000 400000 4000000
# Before any time counts, the decisions of DuckDB are compared with ours row by row. Then all take turns; each run is a
# whole process. Prints a table of medians for docs/measurements.md. Needs GNU time; loads DuckDB if Maven has it not.
set -euo pipefail
rounds=${1:-3}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- 20000 400000 4000000
cd "$(dirname "$0")/../../.."
duckdb=1.1.3
jar=$HOME/.m2/repository/org/duckdb/duckdb_jdbc/$duckdb/duckdb_jdbc-$duckdb.jar
[ -f "$jar" ] || mvn -B -q dependency:get -Dartifact=org.duckdb:duckdb_jdbc:$duckdb
classes=target/test-classes:target/classes
fastcsv=$(echo target/kontaktzyklus/lib/fastcsv-*.jar)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

assess() {
  target/kontaktzyklus/bin/kontaktzyklus assess --cases "$work/export.csv" --as-of 2026-11-23 \
    --output "$work/ours.csv"
}
duckdb() {
  java -cp "$classes:$jar" de.kontaktzyklus.benchmark.DuckDbAssess "$work/export.csv" "$work/calendar.csv" \
    "$work/duckdb.csv"
}
fastcsv() {
  java -cp "$classes:$fastcsv" de.kontaktzyklus.benchmark.FastCsvPass "$work/export.csv" >"$work/out"
}
export -f assess duckdb fastcsv
export work classes jar fastcsv

# seconds, seconds of processor time, MB
timed() {
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" bash -c "$1"
  awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' "$work/time" >>"$work/times.$1"
}
median() {
  cut -d' ' -f"$2" "$work/times.$1" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

printf '%s, %s; %s; DuckDB %s with 2 threads, FastCSV %s; medians of %s rounds, by turns.\n\n' \
  "$(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo)" "$(nproc) cores" \
  "$(java -version 2>&1 | sed -n 2p)" "$duckdb" "$(basename "$fastcsv" .jar | cut -d- -f2)" "$rounds"
printf '| rows | what | seconds | seconds of a core | MB | time of DuckDB = 1 |\n| ---: | --- | ---: | ---: | ---: | ---: |\n'
for rows in "$@"; do
  rm -f "$work"/times.*
  java -cp "$classes" de.kontaktzyklus.benchmark.BenchmarkFiles "$rows" "$work"
  assess && duckdb
  if ! cmp "$work/ours.csv" "$work/duckdb.csv"; then
    diff "$work/ours.csv" "$work/duckdb.csv" | head -20 >&2
    echo "The decisions differ: no time counts." >&2
    exit 1
  fi
  for _ in $(seq "$rounds"); do
    for each in assess duckdb fastcsv; do timed $each; done
  done
  for each in assess duckdb fastcsv; do
    printf '| %s | %s | %s | %s | %s | %s |\n' "$rows" "$each" "$(median $each 1)" "$(median $each 2)" \
      "$(median $each 3)" "$(awk "BEGIN { printf \"%.2f\", $(median $each 1) / $(median duckdb 1) }")"
  done
done
