#!/bin/sh
# Makes a clone ready to run: Python's virtual environment, system libraries, pinned dependencies.
#
#   packaging/setup.sh run    what the kiosk needs
#   packaging/setup.sh dev    that, and what its tests and tools need
#   packaging/setup.sh build  that, and what building the one-folder program needs
#
# Asks nothing. When everything stands, it ends at once and calls neither apt nor pip. When it is cut off, the next call
# clears up after it. System libraries are installed as root or by sudo without a password; where neither is possible it
# ends with the line to run.
set -eu

profile=${1:-run}
case $profile in
    run) extras='' ;;
    dev | build) extras='[dev]' ;;
    *) echo "usage: packaging/setup.sh run|dev|build" >&2; exit 2 ;;
esac

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
venv=$root/.venv
# ldconfig stands where an ordinary user's PATH often does not lead.
PATH=$PATH:/usr/sbin:/sbin
export PATH
# Whatever the caller's Python was told must not reach into the virtual environment.
unset PYTHONHOME PYTHONPATH || true
export PYTHONNOUSERSITE=1 PIP_USER=0 PIP_NO_INPUT=1 PIP_DISABLE_PIP_VERSION_CHECK=1

say() { printf 'setup: %s\n' "$*" >&2; }
die() { printf 'setup: %s\n' "$*" >&2; exit 1; }

# --- Python -----------------------------------------------------------------------------------------------------------

python_fits() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' >/dev/null 2>&1
}

python_has_venv() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

# A Python that can make virtual environments is preferred to one that first needs a system package for it.
find_python() {
    fallback=
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python3.14; do
        python_fits "$candidate" || continue
        if python_has_venv "$candidate"; then
            echo "$candidate"
            return
        fi
        fallback=${fallback:-$candidate}
    done
    echo "$fallback"
}

# --- System packages --------------------------------------------------------------------------------------------------

# Library file, then the Debian package that holds it and, after a bar, its other names on newer releases.
libraries='
libzbar.so.0 libzbar0t64|libzbar0
libEGL.so.1 libegl1
libGL.so.1 libgl1
libGLX.so.0 libglx0
libglib-2.0.so.0 libglib2.0-0t64|libglib2.0-0
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libdbus-1.so.3 libdbus-1-3
libpulse.so.0 libpulse0
libdrm.so.2 libdrm2
libX11.so.6 libx11-6
libX11-xcb.so.1 libx11-xcb1
libXext.so.6 libxext6
libXrandr.so.2 libxrandr2
libXrender.so.1 libxrender1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb.so.1 libxcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-glx.so.0 libxcb-glx0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render.so.0 libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
'

# Lines "library packages" for every library that the loader does not find.
missing_libraries() {
    found=$(ldconfig -p 2>/dev/null | awk '/=>/ {print $1}')
    printf '%s' "$libraries" | while read -r library packages; do
        [ -n "$library" ] || continue
        printf '%s\n' "$found" | grep -qxF -- "$library" || echo "$library $packages"
    done
}

have_fonts() {
    for folder in /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.fonts" "${HOME:-/}/.local/share/fonts"; do
        [ -d "$folder" ] || continue
        [ -z "$(find -L "$folder" -name '*.[to]t[fc]' 2>/dev/null | head -n 1)" ] || return 0
    done
    return 1
}

# Of several names the first that this release of the system knows; the last one when nothing is known yet.
package_name() {
    rest=$1
    while :; do
        name=${rest%%|*}
        [ "$name" != "$rest" ] || { echo "$name"; return; }
        if apt-cache show --no-all-versions "$name" >/dev/null 2>&1; then
            echo "$name"
            return
        fi
        rest=${rest#*|}
    done
}

# Everything missing, as "package choices" one a line. What one can do without is marked by a question mark.
missing_packages() {
    missing_libraries | cut -d ' ' -f 2
    have_fonts || echo fonts-dejavu-core
    if [ -n "$python" ] && ! python_has_venv "$python"; then
        "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
    fi
    case $profile in
        dev) command -v Xvfb >/dev/null 2>&1 || echo '?xvfb' ;;
        build)
            command -v objdump >/dev/null 2>&1 || echo binutils
            # What makes the folder smaller. Without these it is larger, and works as well.
            command -v icupkg >/dev/null 2>&1 || echo '?icu-devtools'
            for part in liblapack liblapack64; do
                ls /usr/lib/*/"${part}_pic.a" >/dev/null 2>&1 || echo "?$part-dev"
            done
            # The bootloader loads Python from its shared library, which Debian keeps in a package of its own.
            "${python:-$venv/bin/python}" - <<'END'
import sys, sysconfig, pathlib
name = sysconfig.get_config_var("INSTSONAME") or ""
folders = [sysconfig.get_config_var("LIBDIR"), "/usr/lib/" + (sysconfig.get_config_var("MULTIARCH") or "")]
if not any((pathlib.Path(folder) / name).is_file() for folder in folders if folder):
    print("libpython%d.%d" % sys.version_info[:2])
END
            ;;
    esac
}

package_names() {
    for choices in $1; do package_name "${choices#\?}"; done | sort -u | tr '\n' ' ' | sed 's/ $//'
}

install_system_packages() {
    if ! command -v apt-get >/dev/null 2>&1; then
        [ -z "$required" ] && return 0
        say "these are missing, and this system has no apt-get; install what holds them, then run this again:"
        { missing_libraries | cut -d ' ' -f 1; printf '%s\n' "$required" | grep -v '^lib'; } | sed 's/^/  /' >&2
        exit 1
    fi
    if [ "$(id -u)" = 0 ]; then
        sudo=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true >/dev/null 2>&1; then
        sudo='sudo -n'
    else
        if [ -z "$required" ]; then
            say "going on without $(package_names "$wanted")"
            return 0
        fi
        as='sudo '
        once="Run this once"
        command -v sudo >/dev/null 2>&1 || { as=; once="Run this once as root"; }
        say "system packages are missing, and this user may not install them. $once, then come back:"
        printf '\n  %sapt-get update && %sapt-get install -y --no-install-recommends %s\n\n' \
            "$as" "$as" "$(package_names "$wanted")" >&2
        exit 1
    fi
    # Package lists first: in a bare container there are none, and the right names depend on them.
    say "updating the package lists"
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null >&2 ||
        say "the package lists could not be updated; trying with the old ones"
    names=$(package_names "$wanted")
    say "installing $names"
    # shellcheck disable=SC2086  # one word a package
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends \
        $names </dev/null >&2 || die "apt-get failed (see above). Is the network there? Then run this again."
}

# --- The virtual environment ------------------------------------------------------------------------------------------

checksum() { { sha256sum 2>/dev/null || shasum -a 256; } | cut -d ' ' -f 1; }

# What the stamp must say: the same project, at the same place, with the same wishes.
fingerprint() { { echo "$root"; cat pyproject.toml constraints.txt packaging/setup.sh; } | checksum; }

stamped() {
    [ -x "$venv/bin/python" ] && [ ! -e "$venv/.gatehouse-busy" ] || return 1
    [ -f "$venv/.gatehouse-stamp" ] || return 1
    read -r had_extras had_wish <"$venv/.gatehouse-stamp" || return 1
    [ "$had_wish" = "$wish" ] && { [ "$had_extras" = all ] || [ -z "$extras" ]; }
}

make_venv() {
    if [ -e "$venv/.gatehouse-busy" ]; then
        say "the last set-up was cut off; starting the virtual environment afresh"
        rm -rf "$venv"
    elif [ -e "$venv/.gatehouse-place" ] && [ "$(cat "$venv/.gatehouse-place")" != "$root" ]; then
        say "this folder was moved; making the virtual environment afresh, because its programs hold the old path"
        rm -rf "$venv"
    elif [ -e "$venv" ] && ! { python_fits "$venv/bin/python" && "$venv/bin/python" -m pip --version >/dev/null 2>&1; }
    then
        say "the virtual environment does not work any more; making it afresh"
        rm -rf "$venv"
    fi
    [ ! -e "$venv" ] || { : >"$venv/.gatehouse-busy"; return 0; }
    say "making a virtual environment with $("$python" --version 2>&1)"
    mkdir -p "$venv"
    : >"$venv/.gatehouse-busy"
    echo "$root" >"$venv/.gatehouse-place"
    "$python" -m venv "$venv" </dev/null >&2 || die "$python could not make a virtual environment (see above)"
}

pip_install() {
    "$venv/bin/python" -m pip install -c constraints.txt "$@" </dev/null >&2 || {
        # Nothing is half-made here: pip puts a package in whole or not at all, and goes on where it stopped.
        rm -f "$venv/.gatehouse-busy"
        die "the dependencies could not be installed; pip says above why. Without a network they cannot be" \
            "downloaded; behind a proxy set HTTPS_PROXY. Run this again: what stands already is kept."
    }
}

install_dependencies() {
    make_venv
    # What stood with all tools keeps them: a change of pyproject.toml does not turn it into a lesser one.
    had_extras=
    [ ! -f "$venv/.gatehouse-stamp" ] || read -r had_extras _ <"$venv/.gatehouse-stamp" || true
    [ "$had_extras" != all ] || extras='[dev]'
    rm -f "$venv/.gatehouse-stamp"
    if [ -n "$had_extras" ]; then
        say "bringing the dependencies up to date"
        quiet=--quiet
    else
        say "installing the pinned dependencies (this downloads about 300 MB)"
        quiet=
    fi
    pip_install --quiet --upgrade pip
    # The build backend is pinned as well: it runs in an environment of its own.
    PIP_BUILD_CONSTRAINT=$root/constraints.txt
    export PIP_BUILD_CONSTRAINT
    # shellcheck disable=SC2086  # empty, or one option
    pip_install $quiet -e ".$extras"
    installed=few
    [ -z "$extras" ] || installed=all
    echo "$installed $wish" >"$venv/.gatehouse-stamp"
    rm -f "$venv/.gatehouse-busy"
    say "ready"
}

# --- All together -----------------------------------------------------------------------------------------------------

# Two calls at the same time take turns.
if command -v flock >/dev/null 2>&1; then
    exec 9<"$root/packaging/setup.sh"
    flock -n 9 || { say "waiting for another set-up of this folder"; flock 9; }
fi

wish=$(fingerprint)
python=
stamped || {
    python=$(find_python)
    [ -n "$python" ] || die "Python 3.11 to 3.14 is needed and was not found (or name one: make PYTHON=/path/to/python3)"
}

if [ "$(uname -s)" = Linux ]; then
    wanted=$(missing_packages)
    required=$(printf '%s\n' "$wanted" | grep -v '^?' || true)
    [ -z "$wanted" ] || install_system_packages
elif [ "$(uname -s)" = Darwin ]; then
    for folder in /opt/homebrew /usr/local /opt/local; do
        [ ! -e "$folder/lib/libzbar.dylib" ] || zbar=$folder
    done
    [ -n "${zbar:-}" ] || die "the zbar library is missing. Run: brew install zbar"
fi

stamped || install_dependencies
# Compiled once and for all: where Python may not write what it compiled, each start would do it again (half a second).
"$venv/bin/python" -m compileall -q "$root/kiosk" "$root/sync" "$root/assets" || true
