"""Fill in the three files of winget's manifest for an installer that is finished and published.

The hash is that of the file itself and the codes are those that the installer has, so that winget finds the same
program that Windows shows as installed.
"""

import argparse
import hashlib
import sys
from pathlib import Path
from string import Template

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE)]

from msi import UPGRADE, checked_version, product_code, source_version  # noqa: E402  # beside this file

NAME = "Gatehouse.Gatehouse"
FILES = {
    "version.yaml": f"{NAME}.yaml",
    "installer.yaml": f"{NAME}.installer.yaml",
    "locale.en-US.yaml": f"{NAME}.locale.en-US.yaml",
}
"""Templates, and what winget wants the files to be called."""


def manifest(installer: Path, address: str, version: str) -> dict[str, str]:
    """Return the files of the manifest by name.

    Args:
        installer: The .msi as it is published.
        address: Where it can be downloaded.
        version: The version in it.
    """
    filled = {
        "version": checked_version(version),
        "address": address,
        "sha256": hashlib.sha256(installer.read_bytes()).hexdigest().upper(),
        "product_code": product_code(version),
        "upgrade_code": f"{{{UPGRADE}}}".upper(),
    }
    return {
        name: Template((HERE / "winget" / template).read_text(encoding="utf-8")).substitute(filled)
        for template, name in FILES.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("installer", type=Path, help="the .msi")
    parser.add_argument("address", help="https address of the published .msi")
    parser.add_argument("folder", type=Path, help="where to put the three files")
    asked = parser.parse_args()
    if not asked.address.startswith("https://"):
        raise SystemExit("winget: an installer is downloaded by https only")
    if not asked.installer.is_file():
        raise SystemExit(f"winget: {asked.installer} is not there; packaging/windows/msi.py makes it")
    asked.folder.mkdir(parents=True, exist_ok=True)
    for name, text in manifest(asked.installer, asked.address, source_version()).items():
        (asked.folder / name).write_text(text, encoding="utf-8")
    print(f"winget: {asked.folder}")


if __name__ == "__main__":
    main()
