#!/usr/bin/env bash
# Has LibreOffice open each workbook and print it; checks that headline, charts and page numbers are on the paper.
set -euo pipefail
cd "$1"
found=0
for workbook in *.xlsx; do
  name=${workbook%.xlsx}
  soffice --headless --norestore "-env:UserInstallation=file://$PWD/.soffice" \
    --convert-to pdf "$workbook" > /dev/null 2>&1
  pages=$(pdfinfo "$name.pdf" | sed -n 's/^Pages: *//p')
  pdftoppm -r 80 -png -l 3 "$name.pdf" "$name-paper"
  text=$(pdftotext -layout "$name.pdf" -)
  verdict="ok"
  grep -qE "(Seite|Page) 1 (von|of) $pages" <<< "$text" || verdict="no page numbers"
  # Words of the charts' titles reach the paper only where LibreOffice has drawn them.
  if unzip -l "$workbook" | grep -q xl/charts/chart1.xml; then
    grep -qE "Fälle je Profillage nach Status|Cases by profile and status" <<< "$text" || verdict="no chart"
    # A chart without fills leaves its page nearly white.
    ink=$(convert "$name"-paper-*2.png -colorspace HSL -channel G -separate -format '%[fx:mean*1000]' info:)
    # Where there is no case, nothing is drawn.
    [ "${ink%.*}" -gt 8 ] || [ "$name" = team-of-nobody ] || verdict="charts without colour"
  fi
  printf '%-28s %-26s %s pages\n' "$workbook" "$verdict" "$pages"
  [ "$verdict" = ok ] || found=1
done
exit $found
