#!/usr/bin/env bash
# How fast are `assess` and a whole day, beside DuckDB with the same rules in SQL, beside pandas, and beside a bare pass
# of FastCSV? One command, after `mvn -DskipTests package`:
#   src/faults/bin/benchmark.sh [ROUNDS [ROWS ...]]      shipped: 3 20000 400000 4000000
#   PYTHON=…   a Python with pandas; shipped: python3
#   HEAP=1g    largest heap of the day; shipped: what Java chooses
#   ONLY="assess duckdb"    who takes part; these two always do. Shipped: all
# The day is `run --once`: intake, control totals, comparison with the export of the working day before, plan, mails. It
# begins anew each time with the state of that day. No mail server is there, so all mails wait, and it ends with 3.
# Before any time counts, the decisions of DuckDB and pandas are compared with ours row by row. Then all take turns;
# each run is a whole process. Prints a table of medians for docs/measurements.md. Needs GNU time; loads DuckDB if Maven
# has it not.
set -euo pipefail
rounds=${1:-3}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- 20000 400000 4000000
cd "$(dirname "$0")/../../.."
duckdb=2.0.0.1
jar=$HOME/.m2/repository/org/duckdb/duckdb_jdbc/$duckdb/duckdb_jdbc-$duckdb.jar
[ -f "$jar" ] || mvn -B -q dependency:get -Dartifact=org.duckdb:duckdb_jdbc:$duckdb
classes=target/test-classes:target/classes
fastcsv=$(echo target/kontaktzyklus/lib/fastcsv-*.jar)
python=${PYTHON:-python3}
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
pandas() {
  "$python" src/faults/resources/de/kontaktzyklus/benchmark/assess-pandas.py "$work/export.csv" \
    "$work/calendar.csv" 2026-11-23 "$work/pandas.csv"
}
# $1 day, $2 largest heap or nothing
pipeline() {
  local code=0
  JAVA_OPTS="${2:+-Xmx$2}" target/kontaktzyklus/bin/kontaktzyklus \
    --set "export.directory=$work/office/export" --set "export.refused-directory=$work/office/refused" \
    --set export.settle-time=100ms --set "state.directory=$work/office/state" \
    --set "summary.directory=$work/office/summaries" \
    --set smtp.host=127.0.0.1 --set smtp.port=1 --set smtp.security=none \
    run --once --as-of "$1" >"$work/out" 2>&1 || code=$?
  if [ "$code" != 3 ]; then
    echo "run --once ended with $code" >&2
    tail -5 "$work/out" >&2
    return 1
  fi
}
day() {
  pipeline 2026-11-23 "${HEAP:-}"
}
# The state of the working day before, and the export of the day.
evening_before() {
  rm -rf "$work/office"
  cp -r "$work/kept" "$work/office"
  cp "$work/export.csv" "$work/office/export/faelle_2026-11-23.csv"
}
export -f assess duckdb fastcsv pandas pipeline day
export work classes jar fastcsv python

contestants="assess duckdb fastcsv day"
if "$python" -c 'import pandas' 2>/dev/null; then
  contestants="assess duckdb pandas fastcsv day"
else
  echo "There is no pandas: $python does not know it, and it does not take part." >&2
fi

if [ -n "${ONLY:-}" ]; then
  chosen=
  for each in $contestants; do
    [[ " assess duckdb $ONLY " != *" $each "* ]] || chosen="$chosen $each"
  done
  contestants=$chosen
fi

# seconds, seconds of processor time, MB
timed() {
  [ "$1" != day ] || evening_before
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" bash -c "$1"
  awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' "$work/time" >>"$work/times.$1"
}
median() {
  cut -d' ' -f"$2" "$work/times.$1" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

printf '%s, %s; %s; DuckDB %s with 2 threads, FastCSV %s; medians of %s rounds, by turns.\n\n' \
  "$(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo)" "$(nproc) cores" \
  "$(java -version 2>&1 | sed -n 2p)" "$duckdb" "$(basename "$fastcsv" .jar | cut -d- -f2)" "$rounds"
printf '| rows | what | seconds | seconds of a core | MB | time of DuckDB = 1 | core time of assess = 1 | %s |\n' \
  'bytes a further row'
printf '| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n'
same() {
  if ! cmp "$work/ours.csv" "$work/$1.csv"; then
    diff "$work/ours.csv" "$work/$1.csv" | head -20 >&2
    echo "The decisions of $1 differ: no time counts." >&2
    exit 1
  fi
}
before=0
for rows in "$@"; do
  rm -rf "$work"/times.* "$work/before" "$work/kept" "$work/office"
  java -cp "$classes" de.kontaktzyklus.benchmark.BenchmarkFiles "$rows" "$work"
  assess
  for each in duckdb pandas; do
    [[ " $contestants " != *" $each "* ]] || { $each && same $each; }
  done
  if [[ " $contestants " == *" day "* ]]; then
    mkdir "$work/office"
    mv "$work/before" "$work/office/export"
    pipeline 2026-11-20 ""
    mv "$work/office" "$work/kept"
  fi
  for _ in $(seq "$rounds"); do
    for each in $contestants; do timed $each; done
  done
  for each in $contestants; do
    memory=$(median $each 3)
    further=$([ "$before" = 0 ] ||
      awk "BEGIN { printf \"%.0f\", ($memory - $(cat "$work/memory.$each")) * 1048576 / ($rows - $before) }")
    echo "$memory" >"$work/memory.$each"
    printf '| %s | %s | %s | %s | %s | %s | %s | %s |\n' "$rows" "$each" "$(median $each 1)" "$(median $each 2)" \
      "$memory" "$(awk "BEGIN { printf \"%.2f\", $(median $each 1) / $(median duckdb 1) }")" \
      "$(awk "BEGIN { printf \"%.2f\", $(median $each 2) / $(median assess 2) }")" "${further:-–}"
  done
  before=$rows
done
