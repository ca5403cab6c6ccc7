#!/usr/bin/env bash
# What is lost, doubled or corrupted when things break? One command; prints a row for each fault, writes docs/faults.md,
# and ends with 1 if a row is missed or could not be shown:
#   src/faults/bin/faults.sh [LINE …]      without a line: all, which takes hours on two cores
# Needs gcc (a shim sets the program's clock and keeps what an fsync has promised) and, for full disks, root (a small
# tmpfs).
set -euo pipefail
cd "$(dirname "$0")/../../.."
[ -n "${FAULTS_BUILT:-}" ] || mvn -B -q -DskipTests package
classpath=target/faults.classpath
mvn -B -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=$classpath
# A mount namespace of its own, so that no tmpfs is left behind.
alone=()
unshare -m true 2>/dev/null && alone=(unshare -m)
exec "${alone[@]}" java -Dkontaktzyklus.log.level=warn -cp "target/test-classes:target/classes:$(cat $classpath)" \
  de.kontaktzyklus.faults.FaultSuite "$@"
