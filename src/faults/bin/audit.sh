#!/usr/bin/env bash
# How long do questions about the audit take after 36 months? FOLDER must be empty; so must be the database.
#   src/faults/bin/audit.sh FOLDER [jdbc:postgresql://… USER PASSWORD]
# AUDIT_MONTHS=1 in the environment: is the command itself in order?
set -euo pipefail
[ $# -gt 0 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
folder=$(realpath -m "$1")
shift
cd "$(dirname "$0")/../../.."
classpath=target/faults.classpath
[ -d target/test-classes ] || mvn -B -q -DskipTests test-compile
[ -s $classpath ] || mvn -B -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=$classpath
exec java -Xmx256m -Daudit.months="${AUDIT_MONTHS:-36}" -Dkontaktzyklus.log.level=error \
  -cp "target/test-classes:target/classes:$(cat $classpath)" \
  de.kontaktzyklus.faults.AuditOfYears "$folder" "$@"
