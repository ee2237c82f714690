"""Loads Qt in a way that leaves Python's import as it was; whoever puts the window together imports this first.

PySide6 puts an import of its own in the place of Python's, which reads the source text of each module that is loaded
from then on, to see whether it wants other spellings of Qt's names (``from __feature__ import snake_case``). Nothing
here does, and ``linecache`` keeps all these texts for good: of a start that was a fifth of the processor time, and of
a window that scans a tenth of the memory.

Invariant: behind this module Qt is loaded, and modules that are loaded later are not read a second time. Where Qt was
loaded before, nothing changes.
"""

import builtins
from importlib import import_module

_plain = builtins.__import__
import_module("PySide6.QtCore")
builtins.__import__ = _plain
