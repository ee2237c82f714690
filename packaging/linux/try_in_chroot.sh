#!/bin/sh
# Tries the finished package in a Debian that has nothing else: `make try-deb DEB=dist/gatehouse_….deb`, as root.
#
#   install    by apt, with everything that the package asks for and nothing more
#   run        version, doctor and the whole demo with its window under Xvfb, as an ordinary user
#   upgrade    from the version before (OLD=…; without one, the same package under a lower number): guest data stays
#   purge      programs go, guest data stays; and goes when that is said
#
# SUITE=bookworm and ROOT=/a/folder (kept for the next time) can be said. Needs debootstrap and a mirror.
set -eu

deb=${1:?which package?}
old=${OLD:-}
suite=${SUITE:-bookworm}
root=${ROOT:-}
user=guest

say() { printf 'try-deb: %s\n' "$*"; }
die() { printf 'try-deb: %s\n' "$*" >&2; exit 1; }

[ "$(id -u)" = 0 ] || die 'root is needed: a chroot is made'
command -v debootstrap >/dev/null || die 'debootstrap is missing'
made=
if [ -z "$root" ]; then
    root=$(mktemp -d /tmp/gatehouse-try-XXXXXX)
    made=$root
    chmod 755 "$root" # it becomes "/", which the ordinary user has to get through
fi

# Whatever happens: nothing of this machine stays mounted in there.
leave() {
    for place in dev/pts dev/shm dev proc; do
        ! mountpoint -q "$root/$place" || umount -l "$root/$place"
    done
    [ -z "$made" ] || rm -rf -- "$made"
}
trap leave EXIT
trap 'exit 130' INT TERM

inside() { DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 chroot "$root" "$@"; }
as_user() { inside runuser -u "$user" -- env -i HOME="$home" PATH=/usr/bin:/bin LANG=C.UTF-8 "$@"; }
apt_get() { inside apt-get -qq -y -o Dpkg::Use-Pty=0 --no-install-recommends "$@" >/dev/null; }

[ -x "$root/usr/bin/apt-get" ] || debootstrap --variant=minbase "$suite" "$root" >/dev/null
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mkdir -p "$root/dev/shm"
mountpoint -q "$root/dev/shm" || mount -t tmpfs tmpfs "$root/dev/shm"
inside apt-get -qq update
apt_get install xvfb xauth procps fonts-dejavu-core fontconfig-config
inside id "$user" >/dev/null 2>&1 || inside useradd --create-home "$user"
home=$(inside getent passwd "$user" | cut -d: -f6)
data=$home/.local/share/gatehouse

# The version before: another package, or this one under a lower number.
work=$root/srv/try
rm -rf -- "$work"
mkdir -p "$work"
cp -- "$deb" "$work/new.deb"
if [ -n "$old" ]; then
    cp -- "$old" "$work/old.deb"
else
    dpkg-deb -R "$deb" "$work/unpacked"
    sed -i 's/^Version: .*/Version: 0.0.0~before/' "$work/unpacked/DEBIAN/control"
    dpkg-deb --root-owner-group -Znone -b "$work/unpacked" "$work/old.deb" >/dev/null
    rm -rf -- "$work/unpacked"
fi

apt_get install /srv/try/old.deb
before=$(inside dpkg-query -W -f '${Version}' gatehouse)
say "installed $before by apt"
as_user kiosk --version
as_user kiosk events >/dev/null 2>&1 || true
[ -d "$root$data" ] || die "nothing was made in $data"
key=$(sha256sum "$root$data"/*.db.key 2>/dev/null || true)

apt_get install /srv/try/new.deb
after=$(inside dpkg-query -W -f '${Version}' gatehouse)
[ "$before" != "$after" ] || die 'the upgrade changed nothing'
[ "$key" = "$(sha256sum "$root$data"/*.db.key 2>/dev/null || true)" ] || die 'the upgrade touched guest data'
say "upgraded from $before to $after; guest data stays"

# doctor ends with 1 where something is missing (there is no camera here), and must say so in words.
as_user kiosk doctor >"$work/doctor.txt" 2>&1 || [ $? = 1 ] || die "doctor: $(tail -5 "$work/doctor.txt")"
grep -q zbar "$work/doctor.txt" || die 'doctor does not speak of zbar'
say 'doctor works'
# With a display the window stays open after the demo: it is closed once the demo has said how it went.
(as_user sh -c 'cd && exec xvfb-run -a kiosk demo' >"$work/demo.txt" 2>&1 || true) &
left=180
until grep -q '^demo: ' "$work/demo.txt" 2>/dev/null || [ "$left" = 0 ]; do
    sleep 5
    left=$((left - 1))
done
inside runuser -u "$user" -- pkill -u "$user" -x kiosk || true
wait
grep -q 'demo: OK' "$work/demo.txt" || die "demo: $(tail -20 "$work/demo.txt")"
say "under Xvfb, as an ordinary user: $(grep 'demo: OK' "$work/demo.txt")"

apt_get purge gatehouse
[ ! -e "$root/opt/gatehouse" ] && [ ! -e "$root/usr/bin/kiosk" ] || die 'programs stay after a purge'
[ -d "$root$data" ] || die 'a purge took guest data along'
say 'purged: programs are gone, guest data is there'
apt_get install /srv/try/new.deb
inside env GATEHOUSE_PURGE_DATA=yes apt-get -qq -y purge gatehouse >/dev/null
[ ! -e "$root$data" ] || die 'guest data stays although it was to go'
say 'purged with GATEHOUSE_PURGE_DATA=yes: guest data is gone as well'
