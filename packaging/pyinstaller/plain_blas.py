"""Plain BLAS and LAPACK in the place of two copies of OpenBLAS (66 MB with Fortran's run time); Linux only.

OpenCV and NumPy each bring an OpenBLAS with machine code for every kind of processor, fast where matrices are large.
Ours have three rows. What either library asks its OpenBLAS for is taken from the reference LAPACK, function by
function, and from the system's BLAS, and put into a library of the same name, so that nobody notices.

NumPy asks with 64-bit numbers and under names of its own (``scipy_dgesv_64_``), for which a jump stands in.
"""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

Find = Callable[[str], str | None]
"""Gives the path of a system's library by its file name, or None."""
_RUNTIME = ("libgfortran.so.5", "libquadmath.so.0")


def _run(*command: str | Path) -> str:
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def _symbols(library: Path, *, defined: bool) -> set[str]:
    """Return the names that a library gives to others, or asks others for."""
    rows = (line.split() for line in _run("readelf", "--dyn-syms", "-W", library).splitlines())
    return {row[7].split("@")[0] for row in rows if len(row) > 7 and (row[6] != "UND") is defined}


def _jumps(names: set[str]) -> str:
    """Return assembly in which each name of NumPy leads on to the name in the reference libraries."""
    lines = [".text"]
    for name in sorted(names):
        plain = re.sub(r"64_$", "", name.removeprefix("scipy_"))
        lines += [f".globl {name}", f".type {name}, @function", f"{name}: jmp {plain}@PLT"]
    return "\n".join([*lines, '.section .note.GNU-stack, "", @progbits', ""])


def _missing(find: Find, lapack: str, blas: str) -> tuple[list[Path], list[str]]:
    """Return the static LAPACK, the BLAS and Fortran's run time, and which of them are not here."""
    runtime = [find(name) for name in _RUNTIME]
    # The linker's folders hold symbolic links of these names only where a development package is installed.
    folder = Path(runtime[0]).parent if runtime[0] else Path("/nonexistent")
    found = [folder / lapack, folder / blas]
    gone = [path.name for path in found if not path.is_file()]
    gone += [name for name, path in zip(_RUNTIME, runtime, strict=True) if path is None]
    return [*found, *(Path(path) for path in runtime if path)], gone


def _replace(wanted: Path, asking: list[Path], parts: list[Path], internal: Path, *, renamed: bool) -> None:
    asked = set().union(*(_symbols(path, defined=False) for path in asking)) & _symbols(wanted, defined=True)
    lapack, blas, *runtime = parts
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        small = folder / wanted.name
        command: list[str | Path] = ["ld", "-shared", "-soname", wanted.name, "-o", small, "-rpath", "$ORIGIN/.."]
        if renamed:
            (folder / "jumps.s").write_text(_jumps(asked))
            _run("as", folder / "jumps.s", "-o", folder / "jumps.o")
            # Nobody else in the program may find these functions by their plain names: they take other numbers.
            command += ["--exclude-libs", "ALL", folder / "jumps.o"]
        else:
            command += [part for name in sorted(asked) if not name.startswith("cblas_") for part in ("-u", name)]
        # Named although nothing asks for it here: it is what the two others need, and a library is looked for beside
        # whoever names it.
        _run(*command, "--no-as-needed", lapack, blas, *runtime, "-l:libm.so.6")
        shutil.copyfile(small, wanted)
    for library in (blas, *runtime):
        shutil.copyfile(library.resolve(), internal / library.name)


def replace_openblas(internal: Path, find: Find) -> list[str]:
    """Do so for both.

    Args:
        internal: Folder of the built program's libraries.
        find: Finds libraries of this machine.

    Returns:
        What was left as it was, with the packages that are missing for it.
    """
    left: list[str] = []
    opencv, numpy = internal / "opencv_python_headless.libs", internal / "numpy.libs"
    parts, gone = _missing(find, "liblapack_pic.a", "blas/libblas.so.3")
    if gone:
        left.append(f"OpenCV's OpenBLAS (liblapack-dev, libblas3: {', '.join(gone)})")
    else:
        wanted = next(opencv.glob("libopenblas*"))
        _replace(wanted, [internal / "cv2" / "cv2.abi3.so"], parts, internal, renamed=False)
        _remove_runtime(opencv, internal)
    parts, gone = _missing(find, "liblapack64_pic.a", "blas64/libblas64.so.3")
    if gone:
        left.append(f"NumPy's OpenBLAS (liblapack64-dev, libblas64-3: {', '.join(gone)})")
    else:
        wanted = next(numpy.glob("libscipy_openblas64_*"))
        asking = [path for name in ("_core", "linalg") for path in (internal / "numpy" / name).glob("*_umath*.so")]
        _replace(wanted, asking, parts, internal, renamed=True)
        _remove_runtime(numpy, internal)
    return left


def _remove_runtime(libraries: Path, internal: Path) -> None:
    """Remove Fortran's run time that a wheel brought: one copy lies beside the programs now."""
    for runtime in (*libraries.glob("libgfortran-*"), *libraries.glob("libquadmath-*")):
        (internal / runtime.name).unlink(missing_ok=True)  # a link to it
        runtime.unlink()
