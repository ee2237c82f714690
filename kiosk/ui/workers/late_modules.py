"""Loads modules of Qt while the window is open, so that no Python runs inside the system's loader.

A library of Qt may log while it is loaded (QtMultimedia does on a computer without PipeWire). The loader is locked
then, and a message handler in Python gives up the interpreter's lock between any two of its steps. Another thread that
takes it then and imports an extension module, as the camera's does with its first frame, holds the interpreter's lock
and waits for the loader's, while this thread holds the loader's and waits for the interpreter's: for good. The window
stood still for ever when it made its sounds, in one start of a few hundred.

Invariant: while a module is loaded here, Qt's messages go to Qt's own handler, which is no Python.
"""

from importlib import import_module
from types import ModuleType

from PySide6.QtCore import qInstallMessageHandler


def late_module(name: str) -> ModuleType:
    """Import a module that loads libraries of Qt, and return it.

    Raises:
        ImportError: It, or a library that it needs, is absent.
    """
    python_handler = qInstallMessageHandler(None)
    try:
        return import_module(name)
    finally:
        qInstallMessageHandler(python_handler)
