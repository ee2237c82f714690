"""``make sbom``: the list of parts of a release, as CycloneDX 1.6.

It holds what runs, and nothing that only builds or tests: every distribution that Gatehouse needs, Python itself, and
the library files of the built folder with their hashes, because some come from the system that built it. The same
folder and the same environment give the same list, but for the time in it; ``SOURCE_DATE_EPOCH`` settles that too.
"""

import argparse
import hashlib
import json
import os
import platform
import re
import sys
import uuid
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "packaging")]

from audit import READ_BY_HAND, licence_of, normalised, shipped  # noqa: E402  # beside this folder

LIBRARY = re.compile(r"\.(so|dylib|dll|pyd)(\.[0-9.]+)?$", re.IGNORECASE)
EXPRESSION = re.compile(r"[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*")


def reference(name: str, version: str) -> str:
    """Return the package URL of a distribution (https://github.com/package-url/purl-spec)."""
    return f"pkg:pypi/{normalised(name)}@{version}"


def licences(distribution: metadata.Distribution) -> list[dict[str, Any]]:
    """Return what a distribution says of its licence; only its own SPDX expression is given as one."""
    expression = distribution.metadata.get("License-Expression") or ""
    if EXPRESSION.fullmatch(expression):
        return [{"expression": expression}]
    said = licence_of(distribution) or READ_BY_HAND.get(normalised(distribution.name), "")
    return [{"license": {"name": said}}] if said else []


def component(distribution: metadata.Distribution, kind: str = "library") -> dict[str, Any]:
    where = reference(distribution.name, distribution.version)
    return {
        "type": kind,
        "bom-ref": where,
        "name": normalised(distribution.name),
        "version": distribution.version,
        "purl": where,
        "licenses": licences(distribution),
    }


def library_files(folder: Path) -> list[dict[str, Any]]:
    """Return every library file of a built folder with its hash; a link is told by what it leads to."""
    found = []
    for file in sorted(p for p in folder.rglob("*") if p.is_file() and not p.is_symlink() and LIBRARY.search(p.name)):
        name = file.relative_to(folder).as_posix()
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        found.append(
            {
                "type": "file",
                "bom-ref": f"file:{name}",
                "name": name,
                "hashes": [{"alg": "SHA-256", "content": content}],
            }
        )
    return found


def needs(parts: dict[str, metadata.Distribution]) -> list[dict[str, Any]]:
    """Return which part needs which, among those that are there."""
    graph = []
    for _, part in sorted(parts.items()):
        names = {
            normalised(re.split(r"[^A-Za-z0-9._-]", line, maxsplit=1)[0])
            for line in part.requires or []
            if "extra ==" not in line
        }
        wanted = sorted(reference(parts[name].name, parts[name].version) for name in names if name in parts)
        graph.append({"ref": reference(part.name, part.version), "dependsOn": wanted})
    return graph


def bill_of_materials(folder: Path | None, when: datetime) -> dict[str, Any]:
    """Return the whole list.

    Args:
        folder: The built folder, or None where only the environment is asked.
        when: Time that the list was made.
    """
    parts = shipped()
    us = parts["gatehouse"]
    python = platform.python_version()
    interpreter = {
        "type": "platform",
        "bom-ref": f"pkg:generic/python@{python}",
        "name": "python",
        "version": python,
        "purl": f"pkg:generic/python@{python}",
        "licenses": [{"license": {"id": "PSF-2.0"}}],
    }
    others = [component(part) for name, part in sorted(parts.items()) if name != "gatehouse"]
    listed = [interpreter, *others, *(library_files(folder) if folder else [])]
    named = json.dumps(listed, sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        # The same parts have the same name: whoever compares two releases sees at once that nothing changed.
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, named)}",
        "version": 1,
        "metadata": {
            "timestamp": when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": component(us, "application"),
            "properties": [{"name": "gatehouse:system", "value": f"{platform.system()} {platform.machine()}"}],
        },
        "components": listed,
        "dependencies": needs(parts),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, help="where to write it")
    parser.add_argument("--folder", type=Path, help="the built folder whose library files are listed too")
    asked = parser.parse_args()
    if asked.folder and not asked.folder.is_dir():
        raise SystemExit(f"sbom: {asked.folder} is not there; run make package first")
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    when = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    listed = bill_of_materials(asked.folder, when)
    asked.file.parent.mkdir(parents=True, exist_ok=True)
    asked.file.write_text(json.dumps(listed, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"sbom: {asked.file}: {len(listed['components'])} parts")


if __name__ == "__main__":
    main()
