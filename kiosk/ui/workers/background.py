"""Objects in threads of their own beside the window's, and failures that cross over as values.

Invariant: what was asked of a worker before its end is done by then, in the order in which it was asked.
"""

import logging
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from kiosk.domain.errors import GatehouseError

_log = logging.getLogger(__name__)
_Answer = TypeVar("_Answer")


def asked(port: Callable[[], _Answer]) -> tuple[_Answer | None, GatehouseError | None]:
    """Ask a port, turning failures into values.

    Returns:
        The answer and None, or None and what went wrong.
    """
    try:
        return port(), None
    except GatehouseError as error:
        _log.warning("%s: %s", error.key, error)
        return None, error
    except Exception as error:  # noqa: BLE001 - shown, and logged in full
        # A defect must not stop the gate: it is logged in full, and people are told to try again.
        _log.exception("unexpected failure behind the window")
        return None, GatehouseError(type(error).__name__)


def key_of(error: GatehouseError | None) -> str:
    """Return the key of a failure, "" for none."""
    return error.key if error is not None else ""


def in_thread(worker: QObject, name: str, parent: QObject) -> QThread:
    """Move a worker into a thread of its own; the caller starts it and waits for its end."""
    thread = QThread(parent)
    thread.setObjectName(name)
    worker.moveToThread(thread)
    return thread


class Worker(QObject):
    """Works in a thread of its own, one thing after the other."""

    @Slot()
    def finish(self) -> None:
        """End the thread; what was asked before is done by then."""
        self.clear_up()
        self.thread().quit()

    def clear_up(self) -> None:  # no slot: one that is overridden would run in the wrong thread
        """Stop what runs in this thread besides; most workers have nothing."""


class Sideline(QObject):
    """The window's way to one worker: signals of its own go in, the worker's come out.

    Args:
        worker: Works there.
        name: Name of the thread.
        parent: Owns this.
    """

    _finish = Signal()

    def __init__(self, worker: Worker, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = in_thread(worker, name, self)
        self._finish.connect(worker.finish)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; a second call does nothing."""
        if self._thread.isRunning():
            self._finish.emit()
            self._thread.wait()
