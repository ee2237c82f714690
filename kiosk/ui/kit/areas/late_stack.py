"""Pages one upon the other, of which each joins its window when it is shown for the first time.

Dressing a widget by the style sheet costs a third of a millisecond and some kilobytes, and a window has well over a
thousand of them. A kiosk that scans shows one page for the whole evening: the others stay outside until somebody opens
them.

Invariants: who waits outside works as everybody else, and is only not dressed; what waits belongs to a parent of its
own, which Qt destroys after the stack; the stack wants the room of the page in front alone. Qt's own wants that of all
pages: one behind it, which still says what the letters of before needed, held the window wider than the screen.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from kiosk.ui.kit.look import Look, apply_look
from kiosk.ui.workers.guarded import guarded_overrides

# Known to Python until Qt has destroyed them: where Python drops the last reference first, widgets with methods of ours
# are called once more after these are gone.
_OUTSIDE: set[QWidget] = set()


@guarded_overrides
class LateStack(QStackedWidget):
    """A stack whose pages join late.

    Attributes:
        dressed_in_parts: Whether its pages wear the window's style sheet, and not it (``DressedParts``).
        dress: Dresses a page and tells it the look, where it is dressed in parts.

    Signals:
        joined: A page has joined: only now it has a place in the order of Tab.
    """

    dressed_in_parts: bool = False

    joined = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dress: Callable[[QWidget], None] = lambda _page: None
        self._look: Look | None = None
        self._outside: QWidget | None = None

    def take_look(self, look: Look) -> None:
        """Keep what those who join later are to wear."""
        self._look = look

    def keep(self, page: QWidget) -> None:
        """Have a page that is to be shown some time."""
        if self._outside is None:
            self._outside = _outside_of(self)
        page.setParent(self._outside)

    def setCurrentWidget(self, page: QWidget) -> None:
        """Put a page in front; it joins where it has not yet."""
        self.join(page)
        super().setCurrentWidget(page)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return the least room of the page in front."""
        page = self.currentWidget()
        return page.minimumSizeHint().expandedTo(page.minimumSize()) if page is not None else super().minimumSizeHint()

    def sizeHint(self) -> QSize:
        """Return the room that the page in front would like."""
        page = self.currentWidget()
        return page.sizeHint().expandedTo(page.minimumSize()) if page is not None else super().sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Return whether the page in front is the higher the narrower it is."""
        page = self.currentWidget()
        return page is not None and page.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the page in front in a width, pixels; -1 where it has none of its own."""
        page = self.currentWidget()
        return page.heightForWidth(width) if page is not None else -1

    def join(self, page: QWidget) -> None:
        """Let a page be dressed, though nobody sees it yet."""
        if self.indexOf(page) >= 0:
            self.dress(page)  # the window may wear another theme since it was seen
            return
        complete = getattr(page, "complete", None)  # a page of the window has no parts until somebody needs it
        if complete is not None:
            complete()
        self.addWidget(page)
        self.dress(page)
        press_by_enter(page)
        if self._look is not None and not self.dressed_in_parts:
            apply_look(page, self._look)
            take = getattr(page, "take_look", None)  # what a look is applied to is what lies in a widget
            if take is not None:
                take(self._look)
        self.joined.emit(page)


def waits_outside(part: QWidget) -> bool:
    """Return whether something belongs to a window that it has not joined yet."""
    return part.window() in _OUTSIDE


def press_by_enter(root: QWidget) -> None:
    """Have Enter press whatever button has the focus, and not what the page has for it."""
    for button in root.findChildren(QPushButton):
        button.setAutoDefault(True)


def _outside_of(stack: QWidget) -> QWidget:
    """Return a place for what does not belong to the window yet; it ends after the stack has."""
    outside = QWidget()
    _OUTSIDE.add(outside)
    outside.destroyed.connect(lambda: _OUTSIDE.discard(outside))
    stack.destroyed.connect(outside.deleteLater)
    return outside
