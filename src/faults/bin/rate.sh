#!/usr/bin/env bash
# How many mails a second leave, on each database, beside a bare loop of Angus Mail over one connection, in one run?
#   src/faults/bin/rate.sh [MAILS] [THINKING_MILLIS | HOST:PORT]      shipped: 2000 0
# Without a server it brings one that accepts everything, at once or after it has thought for so many milliseconds.
set -euo pipefail
cd "$(dirname "$0")/../../.."
classpath=target/faults.classpath
[ -s $classpath ] || mvn -B -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=$classpath
exec java -Dkontaktzyklus.log.level=error -cp "target/test-classes:target/classes:$(cat $classpath)" \
  de.kontaktzyklus.rate.DeliveryRate "$@"
