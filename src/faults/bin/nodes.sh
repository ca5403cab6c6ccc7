#!/usr/bin/env bash
# Do several nodes share the work, and is no mail lost or sent twice when they are killed and stopped? One command:
#   src/faults/bin/nodes.sh [CASEWORKERS] [SEED]      shipped: 10000 20261123
#   src/faults/bin/nodes.sh red [CASEWORKERS]         that it would be seen: without the fence mails are accepted twice
# Starts a PostgreSQL server from a jar, a mail server that writes down what it accepts, and nodes as they are
# installed. Ends with 1 if a row of the tables is not clean; with red, if it is. Digests are made on office days only:
# on a weekend or a public holiday the clocks of the nodes are set ahead to the next one, which needs gcc.
set -euo pipefail
cd "$(dirname "$0")/../../.."
[ -n "${NODES_BUILT:-}" ] || mvn -B -q -DskipTests package
mvn -B -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/nodes.classpath
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=target/kontaktzyklus
clean=0

nodes() {
  java -Xmx256m -cp "target/test-classes:target/classes:$(cat target/nodes.classpath)" \
    de.kontaktzyklus.nodes.NodesRun "$@"
}

run() {
  nodes "$PWD/$program/bin/kontaktzyklus" "$@" "$work/$1-$2-$3" 2>"$work/err" || { clean=1; tail -3 "$work/err" >&2; }
}

head() {
  printf '\n%s\n\n' "$1"
  nodes header
}

# The program as if a late node might mark the dot of a mail that is another's by now.
without_fence() {
  cp -r target/kontaktzyklus "$work/red"
  sed -e "s/AND fence = :fence AND state = 'SENDING' AND lease_until > :now/AND (lease_until > :now OR 1 = 1)/" \
    -e 's/"AND dot_at IS NULL AND superseded_by IS NULL"/""/' \
    src/main/java/de/kontaktzyklus/state/mail/JdbcClaims.java >"$work/JdbcClaims.java"
  [ "$(diff src/main/java/de/kontaktzyklus/state/mail/JdbcClaims.java "$work/JdbcClaims.java" | grep -c '^>')" = 2 ]
  javac -proc:none -cp 'target/kontaktzyklus/lib/*' -d "$work/patched" "$work/JdbcClaims.java"
  jar uf "$work/red/lib/kontaktzyklus.jar" -C "$work/patched" .
}

if [ "${1:-}" = red ]; then
  without_fence
  head 'Without the fence, accepted twice must be more than 0:'
  nodes "$work/red/bin/kontaktzyklus" 2 "${2:-300}" 20261123 "$work/run" 2>"$work/err" | tee "$work/row" || true
  awk -F'|' '{ exit !($8 > 0) }' "$work/row"
  exit
fi

caseworkers=${1:-10000} seed=${2:-20261123}
head 'Side by side, without trouble:'
for count in 1 2 4; do run "$count" $((caseworkers / 5)) 0; done
head "Under kill -9 and SIGSTOP, seed $seed:"
for count in 2 4; do run "$count" "$caseworkers" "$seed"; done
exit "$clean"
