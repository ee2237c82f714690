"""``make audit``: licences of everything that ships, and known weaknesses of the versions that are pinned.

Licences are read from what is installed, without a network: each part that runs with Gatehouse must say a licence under
which it may be passed on with an Apache-2.0 program. Weaknesses are looked up by pip-audit, which needs the network and
an environment of its own (``.venv-audit``); where it cannot ask about every part, that counts as a failure.
"""

import re
import subprocess
import sys
import venv
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv-audit"
FREE = re.compile(
    r"MIT|BSD|Apache|PSF|Python Software Foundation|ISC|Zlib|MPL|Mozilla|LGPL|Lesser General Public|Public Domain|CC0",
    re.IGNORECASE,
)
"""Licences under which a part may be passed on; Qt under the LGPL, as a library that can be replaced."""
READ_BY_HAND = {
    "python-pam": "MIT",  # its metadata say nothing; read in its LICENSE file
    "sqlcipher3": "Zlib",
}


def normalised(name: str) -> str:
    """Return a name as registries compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def shipped(root: str = "gatehouse") -> dict[str, metadata.Distribution]:
    """Return every installed distribution that a program needs to run, itself included."""
    found: dict[str, metadata.Distribution] = {}
    waiting, seen = [root], set()
    while waiting:
        name = waiting.pop()
        if normalised(name) in seen:
            continue
        seen.add(normalised(name))
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # of another system, or of another Python
        found[normalised(name)] = distribution
        needed = [line for line in distribution.requires or [] if "extra ==" not in line]
        waiting.extend(re.split(r"[^A-Za-z0-9._-]", line, maxsplit=1)[0] for line in needed)
    return found


def licence_of(distribution: metadata.Distribution) -> str:
    """Return what a distribution says of its licence, "" where it says nothing."""
    said = distribution.metadata
    classified = [line.rpartition("::")[2].strip() for line in said.get_all("Classifier") or [] if "License ::" in line]
    first_line = (said.get("License") or "").strip().split("\n")[0]
    return said.get("License-Expression") or first_line or ", ".join(classified)


def unfree(parts: dict[str, metadata.Distribution]) -> list[str]:
    """Return the parts that say no licence under which they may be passed on."""
    found = []
    for name, distribution in sorted(parts.items()):
        licence = licence_of(distribution) or READ_BY_HAND.get(name, "")
        if not FREE.search(licence):
            found.append(f"{name}: {licence or 'says nothing'}")
    return found


def weaknesses() -> bool:
    """Have pip-audit look the pinned versions up; return whether it found none."""
    python = ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.is_file():
        venv.create(ENVIRONMENT, with_pip=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "pip-audit"]
    if subprocess.run(install, check=False).returncode:
        print("pip-audit could not be installed: known weaknesses were NOT looked up.")
        return False
    command = [str(python), "-m", "pip_audit", "-r", str(ROOT / "constraints.txt"), "--no-deps", "--disable-pip"]
    # Without it, parts that the registry did not answer about are passed over, and the answer is "none found".
    command.append("--strict")
    return subprocess.run(command, check=False).returncode == 0


def main() -> int:
    """Do both; the exit code is 1 where something is wrong or could not be looked up."""
    parts = shipped()
    for name, distribution in sorted(parts.items()):
        print(f"{name:26} {distribution.version:14} {licence_of(distribution) or READ_BY_HAND.get(name, '')}")
    wrong = unfree(parts)
    for line in wrong:
        print(f"NOT FREE TO PASS ON: {line}")
    return 1 if not weaknesses() or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
