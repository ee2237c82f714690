"""Take out of the built folder what none of its programs uses; Linux only, by binutils and the tools of ICU.

Five things, each left as it is where the tool or library for it is missing:

- libraries of the system that came along for a plug-in which the specification leaves out;
- symbols for debuggers, which some wheels and this machine's Python come with;
- most of Qt's Unicode data (32 MB): names of currencies, languages and regions, conversions of old character sets.
  What Qt asks ICU for stays: the order of words in all languages, the names of time zones in those of the window;
- the copies of OpenBLAS that OpenCV and NumPy bring (``plain_blas``).
"""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from plain_blas import replace_openblas  # beside this file

_LANGUAGES = ("ar", "de", "en", "es", "fr", "hi")
# Parts of the Unicode data that Qt never asks for, and dates and zones in languages that the window does not speak. The
# roots of each tree stay, so that nothing finds a hole.
_UNUSED_UNICODE = re.compile(
    r"^(curr|lang|region|unit|rbnf|translit)/(?!(root|pool|res_index)\.res$)"
    rf"|^(zone/)?(?!({'|'.join(_LANGUAGES)})[_.])[a-z]{{2,3}}(_\w+)?\.res$"
    r"|^brkitr/|\.(spp|cnv)$"
)
_LIBRARY = re.compile(r"\.so(\.[\w.]+)?$")


# Asked for by name while the program runs, so that no other file tells that they are needed.
_LOADED_BY_NAME = ("libzbar.", "libpython")


def _run(*command: str | Path) -> str:
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def _have(*tools: str) -> bool:
    return all(shutil.which(tool, path="/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin") for tool in tools)


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _needed_by(path: Path) -> set[str]:
    return set(re.findall(r"\(NEEDED\).*\[(.+)\]", _run("readelf", "-dW", path)))


def drop_orphans(internal: Path) -> list[str]:
    """Remove libraries that no other file in the bundle needs; return their names."""
    gone: list[str] = []
    while True:
        files = [path for path in internal.rglob("*") if _LIBRARY.search(path.name) and path.is_file()]
        needed = set().union(*(_needed_by(path) for path in files if not path.is_symlink() and _is_elf(path)))
        # Also Qt's own libraries: some stood for a part that the specification leaves out.
        orphans = [
            path
            for path in (*internal.glob("lib*.so*"), *internal.glob("PySide6/Qt/lib/libQt6*.so*"))
            if path.name not in needed and not path.name.startswith(_LOADED_BY_NAME)
        ]
        if not orphans:
            return sorted(gone)
        for path in orphans:
            gone.append(path.name)
            path.unlink()


def _is_aligned(library: Path) -> bool:
    """Whether the loader will take it: each part lies in the file as it must lie in memory."""
    for line in _run("readelf", "-lW", library).splitlines():
        fields = line.split()
        if fields[:1] == ["LOAD"]:
            offset, address, alignment = (int(fields[n], 16) for n in (1, 2, -1))
            if (address - offset) % alignment:
                return False
    return True


def strip_symbols(folder: Path) -> None:
    """Remove symbols that only a debugger reads from every library; the programs carry an archive and stay.

    Wheels' libraries whose names were changed afterwards have a layout that strip breaks; those stay as they are.
    """
    with tempfile.TemporaryDirectory() as made:
        stripped = Path(made) / "stripped"
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink() and _LIBRARY.search(path.name) and _is_elf(path):
                done = subprocess.run(
                    ["strip", "--strip-unneeded", "-o", str(stripped), str(path)], check=False, capture_output=True
                )
                if done.returncode == 0 and _is_aligned(stripped):
                    mode = path.stat().st_mode
                    shutil.copyfile(stripped, path)
                    path.chmod(mode)


def reduce_unicode_data(library: Path) -> None:
    """Rebuild libicudata.so.N without the parts that Qt never asks for."""
    version = library.name.rsplit(".", 1)[-1]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        # The name of the file is part of the format: the package inside is called by it.
        whole, small = folder / f"icudt{version}l.dat", folder / "small" / f"icudt{version}l.dat"
        small.parent.mkdir()
        _run("objcopy", "-O", "binary", "--only-section=.rodata", library, whole)
        unused = folder / "unused.txt"
        unused.write_text(
            "\n".join(name for name in _run("icupkg", "-l", whole).split() if _UNUSED_UNICODE.search(name))
        )
        _run("icupkg", "-r", unused, whole, small)
        source = folder / "data.s"
        source.write_text(
            f"""
            .section .rodata
            .globl icudt{version}_dat
            .type icudt{version}_dat, @object
            .balign 16
            icudt{version}_dat: .incbin "{small}"
            .size icudt{version}_dat, . - icudt{version}_dat
            .section .note.GNU-stack, "", @progbits
            """
        )
        _run("as", source, "-o", folder / "data.o")
        _run("ld", "-shared", "-soname", library.name, "-o", folder / library.name, folder / "data.o")
        shutil.copyfile(folder / library.name, library)


def shrink(bundle: Path, find_library: Callable[[str], str | None]) -> list[str]:
    """Do all of it.

    Args:
        bundle: The built folder.
        find_library: Gives the path of a system's library by its file name, or None.

    Returns:
        What was left as it was, with the package that is missing for it.
    """
    internal, left = bundle / "_internal", []
    if _have("readelf"):
        drop_orphans(internal)
    if _have("objcopy", "as", "ld", "icupkg"):
        for library in internal.glob("PySide6/Qt/lib/libicudata.so.*"):
            reduce_unicode_data(library)
    else:
        left.append("Qt's Unicode data (icu-devtools)")
    if _have("as", "ld", "readelf"):
        left += replace_openblas(internal, find_library)
    else:
        left.append("OpenCV's and NumPy's OpenBLAS (binutils)")
    strip_symbols(bundle)
    return left
