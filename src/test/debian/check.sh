#!/usr/bin/env bash
# Asks a clean Debian whether an office survives an update of the package: settings that were changed, state, rights and
# the archive of classes; and removing, installing again and purging.
#
#   src/test/debian/check.sh OLD.deb NEW.deb
#
# Needs root, mmdebstrap and the network. Ends with 1 at the first thing that is not as it should be. Takes about five
# minutes. systemd does not run in there, so the service itself is not tried.
set -euo pipefail
samples=$(cd "$(dirname "$0")/../../../docs/samples" && pwd)
work=$(mktemp -d)
root=$work/root
etc=$root/etc/kontaktzyklus
var=$root/var/lib/kontaktzyklus

clean_up() {
  umount "$var/data/export" 2>/dev/null || true
  umount "$root/proc" 2>/dev/null || true
  rm -rf --one-file-system "$work"
}
trap clean_up EXIT

inside() {
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root DEBIAN_FRONTEND=noninteractive chroot "$root" "$@" </dev/null
}

install_package() {
  cp "$1" "$root/root/package.deb"
  inside apt-get install -y -qq --no-install-recommends --allow-downgrades \
    -o Dpkg::Options::=--force-confold /root/package.deb >"$work/apt" 2>&1 || fail "$(cat "$work/apt")"
}

fail() {
  echo "NOT AS IT SHOULD BE: $1" >&2
  exit 1
}

holds() {
  local what=$1
  shift
  "$@" || fail "$what"
  echo "holds: $what"
}

jars() {
  for jar in "$root"/usr/share/kontaktzyklus/lib/*.jar; do basename "$jar"; done
}

owned() {
  [ -z "$(inside find /var/lib/kontaktzyklus/data ! -user kontaktzyklus)" ]
}

refused_by_old() {
  local words
  ! words=$(inside kontaktzyklus status 2>&1) || return 1
  echo "  it says: $words"
}

mmdebstrap --variant=apt --include=ca-certificates "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$root" \
  >"$work/log" 2>&1 || fail "$(tail -3 "$work/log")"
mount -t proc proc "$root/proc"
inside apt-get update -qq >"$work/log" 2>&1 || fail "$(tail -3 "$work/log")"

echo "== the old package, and a state"
install_package "$1"
install -m 0640 "$samples"/*.csv "$var/data/export"
inside sh -c 'chown kontaktzyklus: /var/lib/kontaktzyklus/data/export/*'
# Nobody takes mails in there: they wait, and the run says so.
sed -i 's/^office.name=.*/office.name=Changed/; s/^smtp.port=.*/smtp.port=9/' "$etc/kontaktzyklus.properties"
inside kontaktzyklus run --once --as-of 2026-11-23 >/dev/null 2>&1 || true
before=$(inside kontaktzyklus mail list 2>/dev/null | grep -c @)
holds "the old version has mails that wait" [ "$before" -gt 0 ]
jars >"$work/old"
inside stat -c '%a %U %G' /var/lib/kontaktzyklus /var/lib/kontaktzyklus/data/state >"$work/rights"
archive=$(ls "$root/var/cache/kontaktzyklus")

echo "== updated"
install_package "$2"
holds "the changed setting is kept" grep -q '^office.name=Changed$' "$etc/kontaktzyklus.properties"
dpkg-deb -c "$2" | sed -n 's#.*/lib/\([^/]*\.jar\)$#\1#p' | sort >"$work/new"
holds "no library of the old version is left" diff <(jars | sort) "$work/new"
holds "the rights are those of before" diff "$work/rights" \
  <(inside stat -c '%a %U %G' /var/lib/kontaktzyklus /var/lib/kontaktzyklus/data/state)
archives=$(ls "$root/var/cache/kontaktzyklus")
holds "one archive of classes" [ "$(wc -l <<<"$archives")" = 1 ]
holds "and another" [ "$archives" != "$archive" ]
inside kontaktzyklus run --once --as-of 2026-11-23 >/dev/null 2>&1 || true
holds "the state is brought up to date" inside sh -c 'kontaktzyklus status >/dev/null'
after=$(inside kontaktzyklus mail list --json | grep -o '"messageId"' | wc -l)
holds "no mail is lost and none is new" [ "$after" = "$before" ]
holds "all of the state belongs to its user" owned

echo "== back to the old version"
install_package "$1"
holds "it does not touch a newer state" refused_by_old
install_package "$2"
holds "the new one takes it again" inside sh -c 'kontaktzyklus status >/dev/null'

echo "== removed"
inside apt-get remove -y -qq kontaktzyklus >/dev/null 2>&1
holds "settings and state stay" [ -s "$etc/kontaktzyklus.properties" -a -s "$var/data/state/kontaktzyklus.db" ]
holds "the program is gone" [ ! -e "$root/usr/share/kontaktzyklus" -a ! -e "$root/var/cache/kontaktzyklus" ]
install_package "$2"
holds "installed again, it goes on" inside sh -c 'kontaktzyklus status >/dev/null'

echo "== purged with a share that is mounted, and without"
mount -t tmpfs share "$var/data/export"
touch "$var/data/export/faelle.csv"
inside apt-get purge -y -qq kontaktzyklus >"$work/apt" 2>&1
holds "the share is not emptied" [ -e "$var/data/export/faelle.csv" ]
holds "it says that social data is left" grep -q 'social data' "$work/apt"
umount "$var/data/export"
install_package "$2"
inside apt-get purge -y -qq kontaktzyklus >/dev/null 2>&1
holds "nothing is left" [ ! -e "$var" -a ! -e "$etc" ]
echo "Everything is as it should be"
