"""Build the one-folder program, then prove that it runs on its own: `make package`.

The proof takes place in a copy in a new folder, with an empty environment: no source tree, no virtual environment, no
variable that could lead back to one. It runs `kiosk doctor`, `kiosk-sync --help` and the whole demo without a window.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import PyInstaller.__main__
from PyInstaller.depend.bindepend import resolve_library_path
from shrink import shrink

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILT = ROOT / "dist" / "gatehouse"
SUFFIX = ".exe" if sys.platform == "win32" else ""
DEMO_SECONDS = 600
MOST_BYTES = 320 * 2**20


def say(text: str) -> None:
    print(f"package: {text}", flush=True)


def build() -> None:
    """Build dist/gatehouse from the specification."""
    say("building (about a minute)")
    shutil.rmtree(BUILT, ignore_errors=True)
    work, dist = str(ROOT / "build" / "pyinstaller"), str(BUILT.parent)
    options = ["--noconfirm", "--log-level", "ERROR", "--distpath", dist, "--workpath", work]
    PyInstaller.__main__.run([*options, str(HERE / "gatehouse.spec")])
    left = shrink(BUILT, resolve_library_path) if sys.platform == "linux" else []
    for what in left:
        say(f"left as large as it is: {what}")
    size = sum(f.stat().st_size for f in BUILT.rglob("*") if f.is_file() and not f.is_symlink())
    say(f"built {BUILT.relative_to(ROOT)}: {size / 2**20:.0f} MiB")
    if not (ROOT / "assets" / "update-root.json").is_file():
        say("assets/update-root.json is missing: this build takes no updates by itself (docs/release.md)")
    # Where everything that makes it smaller was here, more than this means that something came along that nobody uses.
    if sys.platform == "linux" and not left and size > MOST_BYTES:
        raise SystemExit(f"package: larger than {MOST_BYTES / 2**20:.0f} MiB: find what came along")


def bare_environment(home: Path) -> dict[str, str]:
    """Return what a program cannot do without, and nothing that could lead it back here."""
    if sys.platform == "win32":
        kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP", "COMSPEC") if name in os.environ}
        return {**kept, "PATH": rf"{os.environ['SYSTEMROOT']}\System32", "USERPROFILE": str(home), "HEADLESS": "1"}
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "HEADLESS": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }


def prove(
    bundle: Path, home: Path, command: list[str], *, codes: tuple[int, ...], wanted: str, seconds: int = 120
) -> None:
    """Run one command of the bundle.

    Args:
        bundle: Copy of the built folder.
        home: Empty folder that stands for the user's home and the current folder.
        command: Name of the program and its arguments.
        codes: Exit codes that are right.
        wanted: What its output must hold.
        seconds: Time that it may take.

    Raises:
        SystemExit: It did something else.
    """
    name = " ".join(command)
    started = time.monotonic()
    try:
        done = subprocess.run(
            [str(bundle / (command[0] + SUFFIX)), *command[1:]],
            cwd=home,
            env=bare_environment(home),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        print((late.stdout or b"").decode(errors="replace"))
        raise SystemExit(f"package: {name} did not end within {seconds} s") from late
    output = done.stdout.decode(errors="replace")
    if done.returncode not in codes or wanted not in output:
        print(output)
        raise SystemExit(f"package: {name} ended with {done.returncode}, wanted {codes} and the words {wanted!r}")
    if str(ROOT) in output:
        print(output)
        raise SystemExit(f"package: {name} speaks of the source tree")
    last = output.strip().splitlines()[-1] if output.strip() else ""
    say(f"{name}: {time.monotonic() - started:.1f} s, {last[:100]}")


def prove_all() -> None:
    """Prove every program of the bundle in a place where nothing else of this project is."""
    with tempfile.TemporaryDirectory(prefix="gatehouse-proof-") as folder:
        bundle, home = Path(folder) / "bundle", Path(folder) / "home"
        home.mkdir()
        shutil.copytree(BUILT, bundle, symlinks=True)
        if sys.platform != "win32" and not list((bundle / "_internal").glob("libzbar.*")):
            raise SystemExit("package: the zbar library is not in the bundle")
        prove(bundle, home, ["kiosk-sync", "--help"], codes=(0,), wanted="once")
        # 1: something does not work here (a build machine has no camera); it must say so in words, not fail to start.
        prove(bundle, home, ["kiosk", "doctor"], codes=(0, 1), wanted="zbar")
        prove(bundle, home, ["kiosk", "demo"], codes=(0,), wanted="demo: OK", seconds=DEMO_SECONDS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--prove-only", action="store_true", help="prove what was built before")
    if not parser.parse_args().prove_only:
        build()
    prove_all()
    say("it runs on its own")


if __name__ == "__main__":
    main()
