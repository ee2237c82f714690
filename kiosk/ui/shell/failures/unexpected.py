"""Defects in what Qt calls (slots, painting, replies) are logged, and shown where they happened.

Invariants:
- Python's message is neither logged nor shown: a guest's name may stand in it. The kind of the error and the lines that
  led to it may.
- Nothing of the failed call is kept: its frames hold widgets.
- Others who watch (a debugger, the tests) are told as well; the terminal is not.
"""

import logging
import platform
import sys
import traceback
from dataclasses import dataclass
from types import FrameType, TracebackType

from PySide6.QtCore import QObject, QThread, Signal, qVersion
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kiosk import __version__
from kiosk.ui.kit.page import Page

_log = logging.getLogger(__name__)

_KEPT = ("last_exc", "last_type", "last_value", "last_traceback")


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A defect that showed itself.

    Attributes:
        place: The page that failed; None: something else, or the page that scanning needs.
        details: What whoever mends it needs to know; without names.
    """

    place: QWidget | None
    details: str


class Failures(QObject):
    """Hears of defects from its making until it is stopped.

    Signals:
        failed: A Failure, each time; the log has each defect once.
    """

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: set[str] = set()
        self._before = sys.excepthook
        self._hook = self._on_exception  # one and the same object, so that it is known again
        sys.excepthook = self._hook

    def stop(self) -> None:
        """Give the hook back."""
        if sys.excepthook is self._hook:
            sys.excepthook = self._before

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            self._before(kind, error, trace)
            return
        frames = list(traceback.walk_tb(trace))
        steps = [f"{frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}" for frame, line in frames]
        said = "\n".join((kind.__name__, *steps))
        if said not in self._known:
            self._known.add(said)
            _log.error("a part of the window failed: %s", said.replace("\n", " | "))
        here = QThread.currentThread() is self.thread()
        place = place_of([frame for frame, _ in frames]) if here else None
        self.failed.emit(Failure(place=place, details=f"{_program()}\n{said}"))
        if self._before is not sys.__excepthook__:
            self._before(kind, error, trace)
        for name in _KEPT:
            if hasattr(sys, name):
                delattr(sys, name)


def place_of(frames: list[FrameType]) -> QWidget | None:
    """Return the page in which something failed, by the frames that led there, the outermost first."""
    for frame in reversed(frames):
        at = frame.f_locals.get("self")
        while isinstance(at, QObject) and isValid(at):
            if isinstance(at, Page):
                # Nothing may cover the page that shows verdicts.
                return None if at.takes_scans else at
            at = at.parent()
    return None


def _program() -> str:
    return f"Gatehouse {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
