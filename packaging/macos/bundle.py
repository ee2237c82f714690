"""``make app``: Gatehouse.app of the built folder, for macOS, and on a Mac its signature.

The whole folder lies in Contents/Resources, as it is: beside the app's own program macOS allows nothing that is no
program. Every file of machine code is signed by itself, from the inside out, and the programs with what the hardened
runtime has to allow them; with CODESIGN_IDENTITY where that is set, else for this computer only ("ad hoc"). macOS
starts nothing without a signature, and gives no camera to a program whose Info.plist does not say what for.
"""

import argparse
import os
import plistlib
import shutil
import stat
import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ENTITLEMENTS = HERE / "entitlements.plist"
PROGRAMS = ("kiosk", "kiosk-sync")
INSIDE = Path("Contents", "Resources", "gatehouse")
MACHINE_CODE = {bytes.fromhex(magic) for magic in ("cffaedfe", "cefaedfe", "cafebabe")}
"""How a file of machine code begins (mach-o/loader.h, mach-o/fat.h)."""
# The folder's program is a command of verbs; an app is started without one.
LAUNCHER = """#!/bin/sh
# Opened from the Finder: the window.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
exec "$here/../Resources/gatehouse/kiosk" run "$@"
"""


def source_version() -> str:
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def information(version: str) -> bytes:
    """Return Info.plist (https://developer.apple.com/documentation/bundleresources/information-property-list)."""
    return plistlib.dumps(
        {
            "CFBundleIdentifier": "org.gatehouse.Kiosk",
            "CFBundleName": "Gatehouse",
            "CFBundleDisplayName": "Gatehouse",
            "CFBundleExecutable": "Gatehouse",
            "CFBundlePackageType": "APPL",
            "CFBundleInfoDictionaryVersion": "6.0",
            "CFBundleShortVersionString": version,
            "CFBundleVersion": version,
            "CFBundleDevelopmentRegion": "en",
            # As the window's own: without it macOS gives the system's panels in English only.
            "CFBundleLocalizations": languages(),
            "LSApplicationCategoryType": "public.app-category.business",
            "LSMinimumSystemVersion": "13.0",
            "NSHighResolutionCapable": True,
            "NSCameraUsageDescription": "The camera reads the codes on tickets.",
            "NSLocalNetworkUsageDescription": "Gates of one venue ask each other whether a ticket was used.",
            # A gate that sleeps in the background misses its guests.
            "NSAppSleepDisabled": True,
        }
    )


def languages() -> list[str]:
    """Return the languages that the window speaks, by its translations."""
    return sorted(p.stem.rpartition("_")[2] for p in (ROOT / "assets" / "translations").glob("*.ts"))


def build(folder: Path, app: Path, version: str) -> None:
    """Make the app.

    Args:
        folder: The built folder.
        app: Where to put it; what lies there is replaced when the new one is whole.
        version: What it says its version is.

    Raises:
        SystemExit: The folder is not one.
    """
    missing = [name for name in PROGRAMS if not (folder / name).is_file()]
    if missing:
        raise SystemExit(f"app: {folder} holds no {' and no '.join(missing)}; run make package first")
    new = app.with_name(app.name + ".new")
    shutil.rmtree(new, ignore_errors=True)
    shutil.copytree(folder, new / INSIDE, symlinks=True)
    launcher = new / "Contents" / "MacOS" / "Gatehouse"
    launcher.parent.mkdir()
    launcher.write_text(LAUNCHER, encoding="utf-8")
    launcher.chmod(launcher.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    (new / "Contents" / "Info.plist").write_bytes(information(version))
    (new / "Contents" / "PkgInfo").write_text("APPL????", encoding="ascii")
    shutil.rmtree(app, ignore_errors=True)
    new.rename(app)


def beginning(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(4)


def machine_code(folder: Path) -> list[Path]:
    """Return every file of machine code, the deepest first; what a link leads to is found where it lies."""
    files = [p for p in folder.rglob("*") if p.is_file() and not p.is_symlink()]
    code = [p for p in files if beginning(p) in MACHINE_CODE]
    return sorted(code, key=lambda p: (-len(p.parts), p))


def signing(app: Path, identity: str) -> list[list[str]]:
    """Return the commands that sign the app, from the inside out, and then look at the signature."""
    # Apple's clock is asked for a real signature only; one for this computer is made without a network.
    clock = "--timestamp" if identity != "-" else "--timestamp=none"
    sign = ["codesign", "--force", "--options", "runtime", clock, "--sign", identity]
    allowed = ["--entitlements", str(ENTITLEMENTS)]
    programs = {app / INSIDE / name for name in PROGRAMS}
    inner = [[*sign, *(allowed if file in programs else []), str(file)] for file in machine_code(app)]
    return [
        *inner,
        [*sign, *allowed, str(app)],
        ["codesign", "--verify", "--deep", "--strict", "--verbose=1", str(app)],
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="the folder gatehouse, as it was built on a Mac")
    parser.add_argument("app", type=Path, help="where to put Gatehouse.app")
    asked = parser.parse_args()
    build(asked.folder, asked.app, source_version())
    if sys.platform == "darwin":
        for command in signing(asked.app, os.environ.get("CODESIGN_IDENTITY", "-")):
            subprocess.run(command, check=True)
    else:
        print("app: not signed, which only a Mac can do; macOS will not start it")
    print(f"app: {asked.app}")


if __name__ == "__main__":
    main()
