#!/usr/bin/env bash
# Asks promtool, the checker of Prometheus, whether the alert rules are right, whether each of them fires when something
# is wrong and none when nothing is, and whether the figures of a running program keep to the conventions.
#
#   src/test/monitoring/check.sh [address of the figures, such as http://127.0.0.1:9464/metrics]
#
# Needs what the build does not: promtool (Debian's prometheus), and curl for an address. Ends with 1 if anything is
# found.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

command -v promtool > /dev/null || { echo "missing: promtool" >&2; exit 2; }
promtool check rules "$here/../../main/monitoring/kontaktzyklus-rules.yml"
promtool test rules "$here/kontaktzyklus-rules.test.yml"
if [ $# -gt 0 ]; then
  curl --fail --silent --show-error "$1" | promtool check metrics
  echo "The figures keep to the conventions"
fi
