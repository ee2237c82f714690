"""Where the shared vectors lie, and reading them in place."""

import json
import os
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("GATEHOUSE_VECTORS", ROOT.parent / "shared" / "vectors"))


def read_vectors(name: str) -> dict[str, Any]:
    """Return one file of vectors, or an empty mapping where there is none."""
    path = FOLDER / name
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return loaded


def reason_to_skip(name: str) -> str:
    """Say that a file of vectors is missing."""
    return f"no vectors at {FOLDER / name}"
