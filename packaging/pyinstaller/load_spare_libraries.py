"""Runtime hook for Linux: libraries that belong to the system are taken from the bundle only where the system has none.

Graphics libraries must fit the system's drivers, so those of the system always win. On a server without a screen there
are none, and `kiosk check` or a headless demo needs nothing more of them than that they are there. A library that was
loaded once is found by its name from then on, also by the parts of Qt that need it.
"""

import contextlib
import ctypes
import sys
from pathlib import Path

# Each one after those that it needs.
_NAMES = ("libxcb.so.1", "libGLdispatch.so.0", "libGLX.so.0", "libGL.so.1", "libEGL.so.1", "libdrm.so.2")

if sys.platform == "linux":
    for _name in _NAMES:
        with contextlib.suppress(OSError):  # Qt will say what is missing, in its own words
            try:
                ctypes.CDLL(_name, mode=ctypes.RTLD_GLOBAL)
            except OSError:
                ctypes.CDLL(str(Path(sys.prefix) / "spare" / _name), mode=ctypes.RTLD_GLOBAL)
