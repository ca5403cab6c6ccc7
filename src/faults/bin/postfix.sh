#!/usr/bin/env bash
# Does the packaged program get on with a real Postfix? One command, after `mvn -DskipTests package`, as root:
#   src/faults/bin/postfix.sh [MAILS]
# Needs Debian's postfix (apt-get install postfix). Starts one of its own on a free port of this machine, in a folder of
# its own, and takes it away again; the Postfix of the machine is not touched. Ends with 1 if something is not as said.
set -euo pipefail
mails=${1:-300}
root=$(cd "$(dirname "$0")/../../.." && pwd)
program=$root/target/kontaktzyklus/bin/kontaktzyklus
work=$(mktemp -d)
port=2526
chmod 755 "$work"
mkdir -p "$work/etc" "$work/queue" "$work/lib" "$work/data/export"
chown postfix "$work/lib"
touch "$work/maillog"

openssl req -x509 -newkey rsa:2048 -nodes -days 90 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
  -keyout "$work/etc/key.pem" -out "$work/etc/cert.pem" 2>"$work/openssl.log"
cat >"$work/etc/main.cf" <<EOF
compatibility_level = 3.6
queue_directory = $work/queue
data_directory = $work/lib
maillog_file = $work/maillog
maillog_file_prefixes = $work
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = localhost
mydestination =
mynetworks =
virtual_mailbox_domains = jobcenter.example
virtual_transport = discard
virtual_mailbox_maps = static:yes
alias_maps =
alias_database =
smtpd_recipient_restrictions =
  check_recipient_access inline:{nobody@jobcenter.example=REJECT}, reject_unauth_destination
smtpd_helo_required = yes
smtpd_helo_restrictions = reject_invalid_helo_hostname, reject_non_fqdn_helo_hostname
smtpd_tls_security_level = encrypt
smtpd_tls_cert_file = $work/etc/cert.pem
smtpd_tls_key_file = $work/etc/key.pem
message_size_limit = 5000000
EOF
cat >"$work/etc/master.cf" <<EOF
127.0.0.1:$port inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
discard unix - - n - - discard
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
EOF
stop() {
  postfix -c "$work/etc" stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap stop EXIT
postfix -c "$work/etc" start 2>"$work/start.log" || { cat "$work/start.log" "$work/maillog"; exit 1; }

settings() {
  printf -- '--set %s ' "export.directory=$work/data/export" "export.refused-directory=$work/data/refused" \
    "state.directory=$work/data/state" "summary.directory=$work/data/summaries" smtp.host=localhost smtp.port=$port \
    smtp.security=starttls "smtp.trusted-certificates=$work/etc/cert.pem" smtp.ehlo-name=rechner7.jobcenter.example
}
# shellcheck disable=SC2046,SC2086 # none of the words holds a blank
run() { "$program" $(settings) $more "$@"; }
more=
expect() {
  local wanted=$1 code=0
  shift
  run "$@" || code=$?
  [ "$code" -eq "$wanted" ] || { echo "exit code $code, not $wanted: $*" >&2; exit 1; }
}

echo "== a talk, and a mail"
expect 0 check --mail
expect 0 mail test admin@jobcenter.example
echo "== a recipient that is refused, a domain that is not relayed, a name that is none"
more="--set mail.catch-all=nobody@jobcenter.example" && expect 1 check --mail
more="--set mail.allowed-domains=anderswo.example --set mail.administrator=a@anderswo.example
  --set mail.protected-cases=a@anderswo.example --set mail.catch-all=a@anderswo.example" && expect 1 check --mail
more="--set smtp.ehlo-name=rechner7" && expect 1 check --mail
more=
echo "== no login goes out where none is set"
grep -c 'sasl_username\|AUTH' "$work/maillog" && exit 1
sleep 1
[ "$(grep -c 'status=sent' "$work/maillog")" -eq 1 ] || { cat "$work/maillog"; exit 1; }
echo "one mail accepted, one delivered, no login"
if [ "$mails" -gt 0 ]; then
  echo "== mails a second"
  sed -i 's/^smtpd_tls_security_level.*/smtpd_tls_security_level = none/' "$work/etc/main.cf"
  postfix -c "$work/etc" reload 2>/dev/null
  "$root/src/faults/bin/rate.sh" "$mails" "127.0.0.1:$port"
fi
