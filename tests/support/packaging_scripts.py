"""The programs of ``packaging``, which are no package: loaded from their files, as the commands run them."""

import importlib.util
import sys
from types import ModuleType

from tests.unit.test_house import ROOT


def load(path: str) -> ModuleType:
    """Return a program as a module.

    Args:
        path: Its file within ``packaging``, such as ``release/sbom.py``.
    """
    spec = importlib.util.spec_from_file_location(f"packaging_{path.replace('/', '_')[:-3]}", ROOT / "packaging" / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    before = list(sys.path)
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path[:] = before  # what a program adds to find its neighbours must not lead other tests there
    return module
