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
from queue import SimpleQueue
from threading import Thread
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
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


@dataclass(frozen=True, slots=True)
class _Asked:
    """A call on its way to the thread.

    Attributes:
        number: Tells it from the others.
        call: What to do.
        is_void: Whether a newer one has replaced it.
    """

    number: int
    call: Callable[[], Any]
    is_void: Callable[[], bool]


class Background(QObject):
    """One thread; what it is asked is done in it, one thing after the other.

    It is a thread of Python's. Where Qt made it, Python would take each call for a new thread: the database would be
    opened anew for every one of them, with nothing that it remembered from the call before.

    Args:
        name: Name of the thread.
        parent: Owns this.
    """

    _answered = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._numbers = count()
        self._replies: dict[int, Callable[[Answer[Any]], None]] = {}
        self._newest: dict[str, int] = {}
        self._calls: SimpleQueue[_Asked | None] = SimpleQueue()
        self._thread: Thread | None = None
        # The thread is none of Qt's, so Qt is told that the reply has to change threads.
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether the thread runs."""
        return self._thread is not None and self._thread.is_alive()

    def start(self) -> None:
        """Start the thread; what was asked before is done now."""
        self._thread = Thread(target=self._work, name=self._name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Do what was asked, then end the thread; a second call does nothing."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._calls.put(None)
            thread.join()

    def _work(self) -> None:
        while (asked := self._calls.get()) is not None:
            self._answered.emit(asked.number, None if asked.is_void() else answer_of(asked.call))

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
        self._calls.put(_Asked(number, call, partial(self._is_void, number, replaces)))

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
