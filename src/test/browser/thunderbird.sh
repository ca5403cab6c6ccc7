#!/usr/bin/env bash
# Opens a mail in a real Thunderbird, without network and with a profile of its own, and takes a picture of the window.
#
#   src/test/browser/thunderbird.sh MAIL.eml PICTURE.png [WIDTHxHEIGHT]
#
# Mails to look at: those of the demo (kontaktzyklus demo, folder mails). Needs Debian's thunderbird, xvfb, xdotool and
# imagemagick.
set -euo pipefail
mail=$(realpath "$1")
picture=$2
size=${3:-820x1400}

for tool in thunderbird Xvfb xdotool import; do
  command -v "$tool" > /dev/null || { echo "missing: $tool" >&2; exit 2; }
done

profile=$(mktemp -d)
screen=:$((90 + RANDOM % 900))
Xvfb "$screen" -screen 0 "1600x${size#*x}x24" > /dev/null 2>&1 &
server=$!
trap 'kill "${program:-0}" "$server" 2> /dev/null || true; wait 2> /dev/null || true; rm -rf "$profile"' EXIT
export DISPLAY=$screen

# An account without a server, and none of the questions of the first start.
cat > "$profile/user.js" << 'PREFERENCES'
user_pref("mail.accountmanager.accounts", "account1");
user_pref("mail.account.account1.server", "server1");
user_pref("mail.server.server1.type", "none");
user_pref("mail.server.server1.name", "Local Folders");
user_pref("mail.server.server1.hostname", "Local Folders");
user_pref("mail.server.server1.userName", "nobody");
user_pref("mail.server.server1.directory-rel", "[ProfD]Mail/Local Folders");
user_pref("mail.accountmanager.localfoldersserver", "server1");
user_pref("mail.provider.suppress_dialog_on_startup", true);
user_pref("mailnews.start_page.enabled", false);
user_pref("mail.shell.checkDefaultClient", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("datareporting.policy.dataSubmissionPolicyBypassNotification", true);
user_pref("app.update.enabled", false);
user_pref("mail.rights.version", 1);
user_pref("mail.openMessageBehavior", 1);
user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
PREFERENCES

thunderbird --profile "$profile" "$mail" > /dev/null 2>&1 &
program=$!
window=
for _ in $(seq 120); do
  window=$(xdotool search --onlyvisible --name '^Kontakt' 2> /dev/null | tail -1) && [ -n "$window" ] && break
  sleep 1
done
[ -n "$window" ] || { echo "Thunderbird showed no mail" >&2; exit 1; }
xdotool windowsize "$window" "${size%x*}" "${size#*x}"
sleep 5
import -window "$window" "$picture"
