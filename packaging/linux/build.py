"""Make the .deb and the .rpm of the built folder: ``make deb``.

The folder of ``make package`` goes to /opt/gatehouse; beside it come the commands in /usr/bin, manual pages and
completions made from the verbs, a desktop entry, an icon, the AppStream description, the units of systemd and access to
serial hand scanners for whoever sits at the laptop. nfpm puts it together; what the package depends on is read from the
libraries themselves.
"""

import argparse
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from email.utils import formatdate
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILT = ROOT / "dist" / "gatehouse"
STAGE = ROOT / "build" / "linux"
sys.path[:0] = [str(HERE), str(ROOT)]

from manual import manual_page  # noqa: E402  # beside this file

from kiosk import __version__  # noqa: E402

ABOUT = {
    "kiosk": "check guests in at the door, with or without a network",
    "kiosk-sync": "bring the guest list to this laptop and its entries to the platform",
}
# Whoever publishes packages says whom people write to; lintian refuses an address that can be nobody's.
MAINTAINER = os.environ.get("GATEHOUSE_MAINTAINER") or "Gatehouse developers <gatehouse@localhost>"
# Library file: packages by name, older releases' after a bar. Those that the folder leaves to the system because they
# must fit its graphics and its C library.
PACKAGES = {
    "libcups.so.2": "libcups2t64 | libcups2",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdrm.so.2": "libdrm2",
    "libspeechd.so.2": "libspeechd2",
    "libxcb.so.1": "libxcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
RPM_PACKAGES = [
    "cups-libs",
    "fontconfig",
    "libglvnd-glx",
    "libglvnd-egl",
    "libdrm",
    "libxcb",
    "libwayland-client",
    "libwayland-cursor",
    "speech-dispatcher-libs",
]
C_LIBRARY = {"ld-linux-x86-64.so.2", "libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "libresolv.so.2"} | {
    "librt.so.1",
    "libutil.so.1",
    "ld-linux-aarch64.so.1",
}


def say(text: str) -> None:
    print(f"deb: {text}", flush=True)


def libraries_outside() -> tuple[set[str], str]:
    """Return the library files that the folder needs and does not hold, and the C library's least version."""
    # Those in spare/ are for machines without them; the package asks for them instead.
    files = [
        p
        for p in BUILT.rglob("*")
        if p.is_file() and (".so" in p.name or p.parent == BUILT) and p.parent.name != "spare"
    ]
    held = {p.name for p in BUILT.rglob("*.so*") if p.parent.name != "spare"}
    needed: set[str] = set()
    versions = {(2, 0)}
    for file in files:
        told = subprocess.run(["objdump", "-p", file], check=False, capture_output=True, text=True).stdout
        needed |= set(re.findall(r"NEEDED\s+(\S+)", told)) - held
        versions |= {(int(a), int(b)) for a, b in re.findall(r"GLIBC_(\d+)\.(\d+)", told)}
    return needed, "{}.{}".format(*max(versions))


def dependencies() -> list[str]:
    """Return what the package depends on, in Debian's words.

    Raises:
        SystemExit: A library is needed that neither the folder nor a known package holds.
    """
    needed, glibc = libraries_outside()
    unknown = needed - set(PACKAGES) - C_LIBRARY
    if unknown:
        raise SystemExit(f"deb: nobody knows which package holds {', '.join(sorted(unknown))}")
    # Those that are opened by name by Qt's plug-ins do not stand in any library.
    # Nor does what Qt reads of fonts: without it a window on a bare system has no letters.
    return [f"libc6 (>= {glibc})", "fontconfig-config", *sorted(PACKAGES.values())]


def device_rules() -> str:
    """Return the udev rules that give cameras and serial hand scanners to whoever sits at the computer."""
    from kiosk.scanner.hand.serial_scanners import SCANNER_MAKERS  # noqa: PLC0415  # needs the program's libraries

    makers = "|".join(f"{maker:04x}" for maker in sorted(SCANNER_MAKERS))
    return (
        "# Serial hand scanners on USB and webcams, for whoever sits at this computer: no group has to be joined.\n"
        "# The makers are those that Gatehouse knows; other scanners are reached through the group dialout.\n"
        f'SUBSYSTEM=="tty", SUBSYSTEMS=="usb", ATTRS{{idVendor}}=="{makers}", TAG+="uaccess"\n'
        'SUBSYSTEM=="video4linux", TAG+="uaccess"\n'
    )


def compressed(text: str | bytes) -> bytes:
    data = text.encode() if isinstance(text, str) else text
    return gzip.compress(data, compresslevel=9, mtime=0)


def completion(program: str, shell: str) -> str:
    """Return the program's own completion for a shell."""
    variable = f"_{program.upper().replace('-', '_')}_COMPLETE"
    command = [str(BUILT / program)]
    told = subprocess.run(
        command, env={**os.environ, variable: f"source_{shell}"}, check=True, capture_output=True, text=True
    )
    return told.stdout


def stage() -> Path:
    """Lay out everything but the folder itself under build/linux/root, and return that."""
    import typer  # noqa: PLC0415  # the libraries of the program itself, needed only here

    from kiosk.cli.main import app as kiosk_app  # noqa: PLC0415
    from sync.cli.main import app as sync_app  # noqa: PLC0415

    root = STAGE / "root"
    shutil.rmtree(root, ignore_errors=True)

    def put(path: str, content: str | bytes) -> None:
        target = root / path.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)

    for name, app in (("kiosk", kiosk_app), ("kiosk-sync", sync_app)):
        page = manual_page(name, typer.main.get_command(app), __version__, about=ABOUT[name])
        put(f"/usr/share/man/man1/{name}.1.gz", compressed(page))
        if name == "kiosk":
            put("/usr/share/bash-completion/completions/kiosk", completion(name, "bash"))
            put("/usr/share/zsh/vendor-completions/_kiosk", completion(name, "zsh"))
            put("/usr/share/fish/vendor_completions.d/kiosk.fish", completion(name, "fish"))
    for unit in ("gatehouse-sync.service", "gatehouse-kiosk.service"):
        put(f"/usr/lib/systemd/user/{unit}", (ROOT / "assets" / "services" / unit).read_bytes())
    put("/usr/lib/udev/rules.d/70-gatehouse.rules", device_rules())
    put("/usr/share/applications/org.gatehouse.Kiosk.desktop", (HERE / "org.gatehouse.Kiosk.desktop").read_bytes())
    put("/usr/share/icons/hicolor/scalable/apps/org.gatehouse.Kiosk.svg", (HERE / "icon.svg").read_bytes())
    put(
        "/usr/share/metainfo/org.gatehouse.Kiosk.metainfo.xml", (HERE / "org.gatehouse.Kiosk.metainfo.xml").read_bytes()
    )
    put("/usr/share/doc/gatehouse/copyright", (HERE / "copyright").read_bytes())
    put("/usr/share/doc/gatehouse/changelog.gz", compressed(debian_changelog()))
    put("/usr/share/lintian/overrides/gatehouse", (HERE / "lintian-overrides").read_bytes())
    return root


def debian_changelog() -> str:
    """Return the changelog in Debian's form; the project's own is the text that people read."""
    when = formatdate((ROOT / "CHANGELOG.md").stat().st_mtime, localtime=False)
    return (
        f"gatehouse ({__version__}) stable; urgency=medium\n\n"
        f"  * What changed is told in the project's CHANGELOG.md.\n\n -- {MAINTAINER}  {when}\n"
    )


def configuration(root: Path) -> dict:
    """Return nfpm's configuration (https://nfpm.goreleaser.com/docs/configuration/)."""
    contents = [
        {"src": str(BUILT), "dst": "/opt/gatehouse", "type": "tree"},
        {"src": "/opt/gatehouse/kiosk", "dst": "/usr/bin/kiosk", "type": "symlink"},
        {"src": "/opt/gatehouse/kiosk-sync", "dst": "/usr/bin/kiosk-sync", "type": "symlink"},
    ]
    contents += [
        {"src": str(file), "dst": f"/{file.relative_to(root)}", "file_info": {"mode": 0o644}}
        for file in sorted(p for p in root.rglob("*") if p.is_file())
    ]
    return {
        "name": "gatehouse",
        "arch": {"x86_64": "amd64", "aarch64": "arm64"}[os.uname().machine],
        "platform": "linux",
        "version": __version__,
        "version_schema": "none",
        "section": "misc",
        "priority": "optional",
        "maintainer": MAINTAINER,
        "description": "Offline-first check-in kiosk\n"
        "Gatehouse checks guests in at the door of an event. It reads ticket codes with\n"
        "a webcam or a hand scanner, decides from its own encrypted copy of the guest\n"
        "list, admits nobody twice, and delivers every entry when there is a network.",
        "license": "Apache-2.0",
        "contents": contents,
        "scripts": {
            "postinstall": str(HERE / "postinst"),
            "preremove": str(HERE / "prerm"),
            "postremove": str(HERE / "postrm"),
        },
        "overrides": {
            "deb": {
                "depends": dependencies(),
                "recommends": [
                    "fonts-dejavu-core | fonts-noto-core",
                    "libpam-systemd",
                    "default-dbus-session-bus | dbus-session-bus",
                ],
            },
            "rpm": {"depends": RPM_PACKAGES, "recommends": ["dejavu-sans-fonts"]},
        },
        "deb": {"compression": "zstd"},
        "rpm": {"group": "Applications/Productivity", "summary": "Offline-first check-in kiosk", "compression": "xz"},
    }


def compress_well(package: Path) -> None:
    """Pack a .deb anew with dpkg's own xz: a tenth smaller than nfpm's zstd, and sooner done than nfpm's xz."""
    if shutil.which("dpkg-deb") is None:
        say("dpkg-deb is not here: the package stays a tenth larger")
        return
    with tempfile.TemporaryDirectory(dir=STAGE) as folder:
        subprocess.run(["dpkg-deb", "--raw-extract", package, f"{folder}/all"], check=True)
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", f"{folder}/all", package],
            check=True,
            stdout=subprocess.DEVNULL,
        )


def packages(kinds: list[str], folder: Path) -> list[Path]:
    """Make packages of the built folder.

    Args:
        kinds: "deb", "rpm".
        folder: Where they are put; it must be there.
    """
    wanted = configuration(stage())
    file = STAGE / "nfpm.json"
    file.write_text(json.dumps(wanted, indent=1))
    nfpm = Path(sys.executable).with_name("nfpm")
    names = {
        "deb": f"gatehouse_{__version__}_{wanted['arch']}.deb",
        "rpm": f"gatehouse-{__version__}-1.{os.uname().machine}.rpm",
    }
    for kind in kinds:
        made = folder / names[kind]
        subprocess.run([nfpm, "package", "-f", file, "-p", kind, "-t", made], check=True, stdout=subprocess.DEVNULL)
        if kind == "deb":
            compress_well(made)
    return [folder / names[kind] for kind in kinds]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kinds", nargs="*", default=["deb"], help="deb, rpm")
    if not (BUILT / "kiosk").is_file():
        raise SystemExit("deb: dist/gatehouse is not there; run make package first")
    for made in packages(parser.parse_args().kinds, ROOT / "dist"):
        say(f"{made.relative_to(ROOT)}: {made.stat().st_size / 2**20:.0f} MiB")


if __name__ == "__main__":
    main()
