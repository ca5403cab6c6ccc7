#!/usr/bin/env bash
# Looks at the mails of invented offices as people get them: 375, 800 and 1440 pixels wide, light and dark; counts the
# lines of each row on a phone and the characters of each line on a large screen; runs axe, and asks caniemail what
# Outlook (classic and new), Thunderbird, Apple Mail and Gmail know of the HTML. Leaves pictures to be looked at by
# people. Ends with 1 if anything is found.
#
#   src/test/browser/mails.sh [folder for the pictures]
#
# Needs what the build does not: Debian's chromium, and npm. Maven must have compiled the tests before (mvn
# test-compile); the classes are taken from target.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../../.." && pwd)
out=${1:-$top/target/mails}
mkdir -p "$out"
out=$(cd "$out" && pwd)

for tool in java node npm chromium; do
  command -v "$tool" > /dev/null || { echo "missing: $tool" >&2; exit 2; }
done

cd "$top"
classes=${KONTAKTZYKLUS_CLASSES:-target/classes:target/test-classes}
libraries=${KONTAKTZYKLUS_LIBRARIES:-}
if [ -z "$libraries" ]; then
  mvn -o -q dependency:build-classpath -Dmdep.outputFile=target/browser-classpath -Dmdep.includeScope=test
  libraries=$(cat target/browser-classpath)
fi
java -cp "$classes:$libraries" de.kontaktzyklus.dispatch.mail.FixtureMails "$out"

cd "$here"
[ -d node_modules/caniemail ] || npm install --no-package-lock --no-audit --no-fund --silent
if node mails.mjs "$out"; then
  echo "Nothing found. Pictures: $out"
else
  echo "Something was found, see above. Pictures: $out"
  exit 1
fi
