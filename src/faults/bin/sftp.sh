#!/usr/bin/env bash
# Does docs/eigene-routen.md work word for word against a real OpenSSH server? One command:
#   src/faults/bin/sftp.sh
# Starts an sshd with keys and files in a folder of its own, takes the commands and settings of the page, and follows
# them in a fresh copy of the package; only host, port and the folders are others. Then it shows that a server with
# another key is not spoken to. Needs OpenSSH (Debian: apt-get install openssh-server). Ends with 1 if something is not
# as the page says.
set -euo pipefail
cd "$(dirname "$0")/../../.."
for tool in /usr/sbin/sshd ssh-keygen ssh-keyscan; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: install OpenSSH, client and server" >&2; exit 3; }
done
[ -n "${SFTP_BUILT:-}" ] || mvn -B -q -DskipTests package
page=$PWD/docs/eigene-routen.md
work=$(mktemp -d)
trap '[ ! -s "$work/sshd.pid" ] || kill "$(cat "$work/sshd.pid")"; rm -rf "$work"' EXIT
port=${SFTP_PORT:-22222}
export_name=faelle_2026-11-30.csv

# The n-th block of a language in the chapter on SFTP.
block() {
  awk -v want="$1" -v number="$2" '
    /^## / { inside = /Exporte per SFTP holen/ }
    inside && $0 == "```" && on { on = 0; next }
    inside && $0 == "```" want { on = ++count == number ? 1 : 2; next }
    on == 1' "$page" |
    sed -e 's/sftp\.jobcenter\.example/127.0.0.1/' -e "s/-p 22 /-p $port /" -e "s/port=22\$/port=$port/" \
      -e "s/user=kontaktzyklus/user=$(id -un)/"
}

step() {
  printf '\n--- %s\n' "$1"
  block sh "$2" | tee "$work/commands" | sed 's/^/$ /'
  (cd "$work/package" && bash -euo pipefail "$work/commands")
}

see() {
  if eval "$2"; then echo "ok: $1"; else echo "NOT OK: $1" >&2; exit 1; fi
}

cp -r "${SFTP_PACKAGE:-target/kontaktzyklus}" "$work/package"
mkdir -p "$work/home/exporte" "$work/package/data/export"
cp src/test/resources/examples/exports/00-good/faelle_2026-11-23.csv "$work/home/exporte/$export_name"
ssh-keygen -q -t ed25519 -N "" -f "$work/host_key"
touch "$work/authorized_keys"
cat >"$work/sshd_config" <<CONFIG
ListenAddress 127.0.0.1
Port $port
HostKey $work/host_key
PidFile $work/sshd.pid
AuthorizedKeysFile $work/authorized_keys
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
Subsystem sftp internal-sftp
ForceCommand internal-sftp -d $work/home
CONFIG
mkdir -p /run/sshd 2>/dev/null || true
/usr/sbin/sshd -f "$work/sshd_config" -E "$work/sshd.log"

step 'Schlüsselpaar erzeugen' 1
cat "$work/package/config/sftp-schluessel.pub" >>"$work/authorized_keys"
step 'Den Server kennenlernen' 2
printf '\n--- Einstellungen\n'
block properties 1 | tee -a "$work/package/config/kontaktzyklus.properties"
step 'Ausprobieren' 3
see 'the export lies in the export folder' "[ -s '$work/package/data/export/$export_name' ]"
see 'it is kept on the server' "ls '$work/home/exporte/geholt/' | grep -q -- '-$export_name\$'"
see 'no half-written file lies there' "! ls -A '$work/package/data/export' | grep -q part"
step 'Einschalten, prüfen' 4

printf '\n--- Ein anderer Server antwortet\n'
ssh-keygen -q -t ed25519 -N "" -f "$work/other_key"
printf '[127.0.0.1]:%s %s\n' "$port" "$(cut -d' ' -f1,2 "$work/other_key.pub")" \
  >"$work/package/config/sftp-bekannte-server"
code=0
(cd "$work/package" && bin/kontaktzyklus try-route routes/600-fetch-by-sftp.camel.yaml) || code=$?
see 'it is not spoken to' "[ $code = 3 ]"
