"""Runtime hook of the daemon: the libraries of the window, which lie in the same folder, are not there for it.

Without their Python half they would look like empty packages to a library that tries whether it can import them.
"""

import sys

for name in ("PySide6", "cv2", "numpy", "pyqtgraph", "pyzbar", "shiboken6", "zxingcpp"):
    sys.modules[name] = None
