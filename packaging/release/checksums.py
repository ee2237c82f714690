"""Write ``SHA256SUMS`` of a folder of finished files, in the form that ``sha256sum --check`` reads.

Before that it is looked whether a release is whole: the tag must be the version of the source, and each of the three
systems must have its file. Half a release would be noticed only by those who miss their half.
"""

import argparse
import hashlib
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SUMS = "SHA256SUMS"
WANTED = ("*.deb", "*.rpm", "*windows*", "*macos*", "*.cdx.json")
"""What every release has, as patterns of names."""


def version() -> str:
    """Return the version of the source."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def missing(folder: Path) -> list[str]:
    """Return the patterns that no file of the folder fits."""
    return [pattern for pattern in WANTED if not list(folder.glob(pattern))]


def checksums(folder: Path) -> str:
    """Return a line for each file of the folder, in the order of their names."""
    files = sorted(p for p in folder.iterdir() if p.is_file() and p.name != SUMS)
    return "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tag", help="tag of the release, which must be v and the version")
    asked = parser.parse_args()
    if asked.tag and asked.tag != f"v{version()}":
        raise SystemExit(f"checksums: the tag is {asked.tag}, the source says version {version()}")
    lacking = missing(asked.folder)
    if lacking:
        raise SystemExit(f"checksums: the release is not whole, nothing fits {', '.join(lacking)}")
    (asked.folder / SUMS).write_text(checksums(asked.folder), encoding="ascii")
    print(f"checksums: {asked.folder / SUMS}")


if __name__ == "__main__":
    main()
