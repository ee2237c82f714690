"""Runtime hook: let pyzbar find the zbar library that lies in the bundle.

pyzbar asks ``ctypes.util.find_library``, which on Linux knows only what is installed on the system.
"""

import ctypes.util
import sys
from pathlib import Path

_find_on_system = ctypes.util.find_library


def _find_library(name: str) -> str | None:
    if name == "zbar":
        bundled = sorted(Path(sys.prefix).glob("libzbar.*"))
        if bundled:
            return str(bundled[0])
    return _find_on_system(name)


ctypes.util.find_library = _find_library
