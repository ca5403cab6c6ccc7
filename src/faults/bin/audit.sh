#!/usr/bin/env bash
# How long do questions about the audit take after 36 months? FOLDER must be empty; so must be the database.
#   src/faults/bin/audit.sh FOLDER [jdbc:postgresql://… USER PASSWORD]
set -euo pipefail
folder=$(realpath "$1")
shift
cd "$(dirname "$0")/../../.."
classpath=target/faults.classpath
[ -s $classpath ] || mvn -B -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=$classpath
exec java -Xmx256m -Dkontaktzyklus.log.level=error -cp "target/test-classes:target/classes:$(cat $classpath)" \
  de.kontaktzyklus.faults.AuditOfYears "$folder" "$@"
