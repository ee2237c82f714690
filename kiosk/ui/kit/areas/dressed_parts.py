"""Dresses a window part by part, each by a style sheet of its own.

Qt styles everything beneath a style sheet in one go, seen or not. A window in which every page was opened has well over
a thousand widgets, and another theme held it for half a second, in which no verdict came. So the window itself wears no
sheet: its parts do. Those that are seen are dressed at once; one that is hidden, when it is shown or when nothing else
is to be done, whichever comes first. Qt reads a sheet anew for each widget that wears one, and keeps what it read: two
thirds of a MiB. So a hidden part of few widgets, which is dressed in a moment, is not before it is shown: half of the
parts of a window at a gate are strips, notes and dialogs that nobody sees all evening. And a part without a verdict's
card reads nothing of these cards: of 365 widgets' turn that takes a quarter.

Invariants: each widget lies in one part, or is a container of parts, which paints nothing that the sheet says; whatever
is shown wears the sheet that is due.
"""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kiosk.ui.kit.areas.late_stack import LateStack
from kiosk.ui.kit.look import Look, apply_look, apply_own_look, tell_look
from kiosk.ui.kit.theme import VERDICT_NAMES, without_verdicts
from kiosk.ui.workers.guarded import guarded_overrides

PAUSE_MS = 40  # between two hidden parts: verdicts and what the system says of the window go first
FEW = 8
"""Widgets of a part that is dressed in two or three milliseconds."""
_WORN = "sheet-number"


@guarded_overrides
class DressedParts(QObject):
    """The parts of one window.

    Containers say so by an attribute ``dressed_in_parts``; a window without it is one part.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._sheet = self._plain = ""
        self._look: Look | None = None
        self._number = 0
        self._known: set[QWidget] = set()
        self._later = QTimer(self)
        self._later.setInterval(PAUSE_MS)
        self._later.timeout.connect(self._on_later)

    @property
    def stale(self) -> list[QWidget]:
        """The parts that do not wear the sheet that is due."""
        return [part for part in self._parts(self._window) if part.property(_WORN) != self._number]

    @property
    def due(self) -> list[QWidget]:
        """Those of them that are dressed before somebody sees them."""
        return [part for part in self.stale if not _waits(part)]

    def wear(self, sheet: str, look: Look) -> None:
        """Wear another sheet: what is seen now, everything else in turns to come."""
        self._sheet, self._plain = sheet, without_verdicts(sheet)
        self._look, self._number = look, self._number + 1
        for container in self._containers(self._window):
            apply_own_look(container, look)
        opening = not self._window.isVisible()
        for part in self.stale:
            if part.isVisible() or (opening and (part is self._window or not _waits(part))):
                self.dress(part)
        self._later.start()

    def take_look(self, look: Look) -> None:
        """Take a look that changes nothing of the sheet; a part that is not dressed yet takes it with its sheet."""
        self._look = look
        for container in self._containers(self._window):
            apply_own_look(container, look)
        for part in self._parts(self._window):
            if part.property(_WORN) == self._number:
                _give_look(part, look)

    def finish(self) -> None:
        """Dress everything that is not yet."""
        for part in self.stale:
            self.dress(part)

    def dress(self, part: QWidget) -> None:
        """Dress a part of the window, which may have been there already, or a container's parts."""
        if self._look is None:
            return
        for container in self._containers(part):
            apply_own_look(container, self._look)
        for inner in self._parts(part):
            worn = inner.property(_WORN)
            if worn == self._number:
                continue
            # Of a page that is shown the tabs behind the one in front have turns of their own: all of them at once held
            # the window for 0.2 s.
            if inner is part or inner.isVisibleTo(part):
                inner.setProperty(_WORN, self._number)  # first: to be dressed is told to the part's container as well
                if worn is not None:
                    # What was drawn in advance may be polished within a part that never was; Qt asks the part alone
                    # whether another sheet is of any consequence.
                    inner.ensurePolished()
                inner.setStyleSheet(self._sheet if _has_verdict(inner) else self._plain)
                _give_look(inner, self._look)  # afterwards: who takes a look may measure its texts
            elif not _waits(inner):
                self._later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Dress what has come into a container since, and what is about to be seen."""
        if event.type() is QEvent.Type.ChildPolished and _is_container(watched):
            child = cast("QChildEvent", event).child()
            if isinstance(child, QWidget):
                self._watch(child)
                if not _waits(child):
                    self.dress(child)
        elif event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and not _is_container(watched):
            self.dress(watched)
        return False

    def _parts(self, of: QWidget) -> Iterator[QWidget]:
        self._watch(of)
        if not _is_container(of):
            yield of
            return
        if isinstance(of, LateStack):
            of.dress = self.dress
        for child in of.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            yield from self._parts(child)

    def _containers(self, of: QWidget) -> Iterator[QWidget]:
        if _is_container(of):
            yield of
            for child in of.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
                yield from self._containers(child)

    def _watch(self, widget: QWidget) -> None:
        if widget not in self._known:
            self._known = {known for known in self._known if isValid(known)}
            self._known.add(widget)
            widget.installEventFilter(self)

    @Slot()
    def _on_later(self) -> None:
        """Dress one part that is hidden: whoever presses something meanwhile waits for one at most."""
        due = self.due
        if due:
            self.dress(due[0])
        if len(due) < 2:  # that was the last one
            self._later.stop()


def _waits(part: QWidget) -> bool:
    """Return whether a part can wait until it is shown."""
    return part.isHidden() and not _is_container(part) and len(part.findChildren(QWidget)) < FEW - 1


def _has_verdict(part: QWidget) -> bool:
    """Return whether a part is, or holds, what wears a verdict's colours."""
    return part.objectName() in VERDICT_NAMES or any(part.findChild(QWidget, name) for name in VERDICT_NAMES)


def _give_look(part: QWidget, look: Look) -> None:
    apply_look(part, look)  # to what lies in it
    tell_look(part, look)


def _is_container(widget: QObject) -> bool:
    return getattr(widget, "dressed_in_parts", False) is True
