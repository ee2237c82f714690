"""Runtime hook: parts of libraries that they import at once and this program never uses are not in the bundle.

OpenGL for charts (pyqtgraph draws ours without it: 10 MB), and PDFium, by which zebrafy could read PDFs (7 MB). In
their place stand modules that answer to every name with an empty class, so that classes can be derived from it.
"""

import sys
from types import ModuleType


class _Absent(ModuleType):
    """A module of which nothing is there."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        if self.__name__ == "PySide6.QtOpenGLWidgets":
            # The class is derived from together with others of Qt, so it has to be one of Qt's own.
            from PySide6.QtWidgets import QWidget  # noqa: PLC0415  # only where there is a window

            return QWidget
        return type(name, (), {})


for _name in ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "pypdfium2"):
    sys.modules[_name] = _Absent(_name)
