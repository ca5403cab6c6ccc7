#!/usr/bin/env bash
# Looks at the pages and workbooks of an invented office as people get them: light, dark, on a phone, narrow, with
# forced colours and with the eyes of the colour-blind, by keyboard and by screen reader; runs axe and html-validate;
# measures the labels of charts; prints the pages, counts their sheets and looks for empty halves; has LibreOffice open
# the workbooks. Leaves pictures to be looked at by people. Ends with 1 if anything is found.
#
#   src/test/browser/check.sh [folder for the pictures]
#
# Needs what the build does not: Debian's chromium, libreoffice-calc, poppler-utils, imagemagick, fonts-liberation and
# npm. Maven must have compiled the tests before (mvn test-compile); the classes are taken from target.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../../.." && pwd)
out=${1:-$top/target/browser}
mkdir -p "$out"
out=$(cd "$out" && pwd)

for tool in java node npm soffice pdftotext pdftoppm chromium convert fc-match; do
  command -v "$tool" > /dev/null || { echo "missing: $tool" >&2; exit 2; }
done
# Labels are measured for Arial; without it, or the font that is as wide, all would be found too long.
fc-match Arial | grep -qE 'Arial|Liberation' || { echo "missing: a font as wide as Arial" >&2; exit 2; }

cd "$top"
classes=${KONTAKTZYKLUS_CLASSES:-target/classes:target/test-classes}
libraries=${KONTAKTZYKLUS_LIBRARIES:-}
if [ -z "$libraries" ]; then
  mvn -o -q dependency:build-classpath -Dmdep.outputFile=target/browser-classpath -Dmdep.includeScope=test
  libraries=$(cat target/browser-classpath)
fi
java -cp "$classes:$libraries" de.kontaktzyklus.dispatch.files.FixturePages "$out"
java -cp "$classes:$libraries" de.kontaktzyklus.office.watching.InventedLook "$out"

cd "$here"
[ -d node_modules ] || npm install --no-package-lock --no-audit --no-fund --silent
found=0
node check.mjs "$out" || found=1
./workbooks.sh "$out" || found=1
[ $found -eq 0 ] && echo "Nothing found. Pictures: $out" || echo "Something was found, see above. Pictures: $out"
exit $found
