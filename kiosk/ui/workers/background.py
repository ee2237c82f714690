"""Calls that may wait, made in threads beside the window's; failures come back as values.

Invariants:
- What was asked before the end is done by then, in the order in which it was asked.
- A reply comes in the thread that the ``Background`` lives in, and only while whoever asked is still there.
- Only the call itself goes to the other thread. It must hold no widget: the last reference to it may be dropped there,
  and Qt destroys widgets in the window's thread only.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot
from shiboken6 import isValid

from kiosk.domain.errors import GatehouseError

_log = logging.getLogger(__name__)
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Generic[_Value]):
    """What became of a call.

    Attributes:
        value: What it returned; None where it failed.
        error: What went wrong, or None.
    """

    value: _Value | None = None
    error: GatehouseError | None = None

    @property
    def key(self) -> str:
        """Name of the sentence about the failure, "" for none."""
        return self.error.key if self.error is not None else ""


def answer_of(call: Callable[[], _Value]) -> Answer[_Value]:
    """Make a call, turning failures into values."""
    try:
        return Answer(value=call())
    except GatehouseError as error:
        _log.warning("%s: %s", error.key, error)
        return Answer(error=error)
    except Exception as error:  # noqa: BLE001 - shown, and logged in full
        # A defect must not stop the gate: it is logged in full, and people are told to try again.
        _log.exception("unexpected failure behind the window")
        return Answer(error=GatehouseError(type(error).__name__))


class _Worker(QObject):
    """Makes the calls in the thread that it was moved to.

    Signals:
        answered: Number of the call, and its Answer; None where it had become void.
    """

    answered = Signal(object, object)

    @Slot(object, object, object)
    def work(self, number: int, call: Callable[[], Any], is_void: Callable[[], bool]) -> None:
        """Make a call, unless a newer one has replaced it."""
        self.answered.emit(number, None if is_void() else answer_of(call))

    @Slot()
    def finish(self) -> None:
        """End the thread; what was asked before is done by then."""
        self.thread().quit()


class Background(QObject):
    """One thread; what it is asked is done in it, one thing after the other.

    Args:
        name: Name of the thread.
        parent: Owns this.
    """

    _asked = Signal(object, object, object)
    _finish = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count()
        self._replies: dict[int, Callable[[Answer[Any]], None]] = {}
        self._newest: dict[str, int] = {}
        self._thread = QThread(self)
        self._thread.setObjectName(name)
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        self._asked.connect(self._worker.work)
        self._finish.connect(self._worker.finish)
        self._worker.answered.connect(self._on_answered)

    @property
    def running(self) -> bool:
        """Whether the thread runs."""
        return self._thread.isRunning()

    def start(self) -> None:
        """Start the thread; what was asked before is done now."""
        self._thread.start()

    def stop(self) -> None:
        """Do what was asked, then end the thread; a second call does nothing."""
        if self._thread.isRunning():
            self._finish.emit()
            self._thread.wait()

    def ask(
        self,
        call: Callable[[], _Value],
        reply: Callable[[Answer[_Value]], None] | None = None,
        *,
        replaces: str = "",
    ) -> None:
        """Have something done in this thread. May be called from any thread.

        Args:
            call: What to do; it holds ports and values, never a widget.
            reply: Takes the answer in the thread of this object: a method of whoever asked, or a ``partial`` of one.
            replaces: A newer call of the same name makes older ones void that have not begun; "" for none.
        """
        number = next(self._numbers)
        if reply is not None:
            self._replies[number] = reply
        if replaces:
            self._newest[replaces] = number
        self._asked.emit(number, call, partial(self._is_void, number, replaces))

    def _is_void(self, number: int, replaces: str) -> bool:
        return bool(replaces) and self._newest[replaces] != number

    @Slot(object, object)
    def _on_answered(self, number: int, answer: Answer[Any] | None) -> None:
        reply = self._replies.pop(number, None)
        if reply is None or answer is None:
            return
        asker = getattr(reply.func if isinstance(reply, partial) else reply, "__self__", None)
        # The window may have been built anew meanwhile: what is gone wants to know nothing.
        if not isinstance(asker, QObject) or isValid(asker):
            reply(answer)
