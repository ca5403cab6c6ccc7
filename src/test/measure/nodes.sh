#!/usr/bin/env bash
# Do several nodes share the work, and is no mail lost or sent twice when they are killed and stopped? One command:
#   src/test/measure/nodes.sh [CASEWORKERS] [SEED]      shipped: 10000 20261123
# Starts a PostgreSQL server from a jar, a mail server that writes down what it accepts, and nodes as they are installed. Ends with
# 1 if a row of the tables is not clean. Digests are made on office days only, so it shows nothing on a weekend.
set -euo pipefail
caseworkers=${1:-10000} seed=${2:-20261123}
cd "$(dirname "$0")/../../.."
[ -n "${NODES_BUILT:-}" ] || mvn -B -q -DskipTests package
mvn -B -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/nodes.classpath
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
clean=0

run() {
  java -Xmx256m -cp "target/test-classes:$(cat target/nodes.classpath)" de.kontaktzyklus.nodes.NodesRun \
    "$PWD/target/kontaktzyklus/bin/kontaktzyklus" "$@" "$work/$1-$2-$3" 2>"$work/err" || { clean=1; tail -3 "$work/err" >&2; }
}

head() {
  printf '\n%s\n\n' "$1"
  printf '| nodes | exports taken | runs | digests | mails accepted | lost | accepted twice | recorded wrongly | overdue cases told to nobody | UNKNOWN: accepted + not | kills | stops | minutes | digests per second |\n'
  printf '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n'
}

head 'Side by side, without trouble:'
for nodes in 1 2 4; do run "$nodes" $((caseworkers / 5)) 0; done
head "Under kill -9 and SIGSTOP, seed $seed:"
for nodes in 2 4; do run "$nodes" "$caseworkers" "$seed"; done
exit "$clean"
