"""The .deb with a placeholder in place of the frozen folder: everything else in it is what users get."""

import stat
import sys
from pathlib import Path
from types import ModuleType

from tests.support.packaging_scripts import load


def placeholder_folder(folder: Path) -> Path:
    """Return a folder as ``make package`` leaves it, whose programs are scripts that call this environment's."""
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "base_library.txt").write_text("placeholder\n", encoding="utf-8")
    for name in ("kiosk", "kiosk-sync"):
        program = folder / name
        program.write_text(f'#!/bin/sh\nexec "{Path(sys.executable).with_name(name)}" "$@"\n', encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    return folder


def debian_package(folder: Path, version: str = "1.0.0") -> Path:
    """Make a .deb of a placeholder.

    Args:
        folder: Empty folder to work in.
        version: What it says its version is.
    """
    build = builder(folder)
    build.__version__ = version  # type: ignore[attr-defined]
    (made,) = build.packages(["deb"], folder)
    assert isinstance(made, Path)
    return made


def builder(folder: Path) -> ModuleType:
    """Return the program of ``make deb``, which works in a folder of the test's and on a placeholder."""
    build = load("linux/build.py")
    build.BUILT = placeholder_folder(folder / "gatehouse")  # type: ignore[attr-defined]
    build.STAGE = folder / "stage"  # type: ignore[attr-defined]
    build.STAGE.mkdir()
    return build
