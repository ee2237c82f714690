"""Brings the keyboard up when a line of text is pressed with a finger, and puts it away when nothing is typed any more.

Only a press brings it up, never the focus alone: the scan page's line for codes has the focus all evening, and half of
the page would be covered. In the window it lies over the lower part of it; over a dialog it is a window of its own,
of the kind that a dialog does not lock out.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from kiosk.ui.kit.look import Look, apply_look
from kiosk.ui.kit.touch.keyboard import Keyboard
from kiosk.ui.kit.touch.number_pad import LETTERS_WANTED, NumberPad
from kiosk.ui.kit.touch.typing import TextLine, pressed_parts, text_line
from kiosk.ui.workers.guarded import guarded_overrides

_EMS: Final = 46  # heights of a line that the keyboard is wide at most: thumbs reach its middle
_FINGERS: Final = frozenset({QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus})
_OVER_DIALOGS: Final = Qt.WindowType.ToolTip | Qt.WindowType.WindowDoesNotAcceptFocus


@guarded_overrides
class ScreenKeyboard(QObject):
    """Watches which line has the focus, and that line alone.

    Attributes:
        keyboard: The keyboard, once it was needed; None before, and after its window has gone.
    """

    def __init__(
        self, application: QApplication, when: Callable[[], str], look: Callable[[], Look | None], parent: QObject
    ) -> None:
        """Wait for a press.

        Args:
            application: Says where the focus is.
            when: Returns one of ``KEYBOARDS``.
            look: Returns what the window wears.
            parent: Owns this.
        """
        super().__init__(parent)
        self._when, self._look = when, look
        self._line: TextLine | None = None
        self._watched: tuple[QWidget, ...] = ()
        self._language = ""
        self._keyboard: Keyboard | None = None
        application.focusChanged.connect(self.follow_focus)
        self.follow_focus(None, application.focusWidget())

    @property
    def keyboard(self) -> Keyboard | None:
        """The keyboard, where there is one."""
        return self._keyboard if self._keyboard is not None and isValid(self._keyboard) else None

    @property
    def is_up(self) -> bool:
        """Whether it is on the screen."""
        return self.keyboard is not None and not self.keyboard.isHidden()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See a finger on the line; every event goes on to whom it is meant for."""
        if event.type() == LETTERS_WANTED:
            self.bring_up()
        elif isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            when = self._when()
            by_finger = event.device().type() in _FINGERS
            if (when == "always" or (when == "touch" and by_finger)) and not self._has_pad():
                self.bring_up()
        elif event.type() is QEvent.Type.Resize and isinstance(watched, QWidget) and watched.isWindow():
            self._place()
        return False

    @Slot("QWidget*", "QWidget*")
    def follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Watch the line that has the focus now, and leave the keyboard up only where there is one."""
        del before
        line = text_line(now)
        if line is self._line:
            return
        self._watch(line)
        if line is None or self._has_pad():
            self.put_away()
        elif self.is_up:  # from line to line, as with Enter: it stays
            self.bring_up()

    def _watch(self, line: TextLine | None) -> None:
        for part in self._watched:
            if isValid(part):
                part.removeEventFilter(self)
        self._line = line
        self._watched = pressed_parts(line) if line is not None else ()
        for part in self._watched:
            part.installEventFilter(self)

    def _has_pad(self) -> bool:
        """Whether digits stand beside the line already."""
        line = self._line
        pads = line.window().findChildren(NumberPad) if line is not None else []
        return any(line in pad.lines and pad.isVisible() for pad in pads)

    def bring_up(self) -> None:
        """Show the keyboard for the line that has the focus, where there is one."""
        line = self._line
        if line is None:
            return
        keyboard = self.keyboard or self._build()
        window = line.window()
        over_dialog = isinstance(window, QDialog)
        window.installEventFilter(self)
        if keyboard.parentWidget() is not window:
            keyboard.setParent(window, _OVER_DIALOGS if over_dialog else Qt.WindowType.Widget)
            keyboard.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, over_dialog)
            look = self._look()
            if look is not None:
                apply_look(keyboard, look)
        keyboard.take_line(line)
        self._place()
        keyboard.show()
        if not over_dialog:
            keyboard.raise_()
        # Once it is styled it is known how high its keys are.
        QTimer.singleShot(0, self, self._place)

    def _build(self) -> Keyboard:
        made = self._keyboard = Keyboard(self._language)
        made.hide_asked.connect(self.put_away)
        made.language_changed.connect(self._on_language)
        return made

    @Slot()
    def _place(self) -> None:
        """Lie along the lower edge of the window; a dialog's is that of the window that it lies over."""
        keyboard = self.keyboard
        above = keyboard.parentWidget() if keyboard is not None else None
        if keyboard is None or above is None:
            return
        ground = _ground_of(above) if keyboard.isWindow() else above.rect()
        wide = min(ground.width(), keyboard.fontMetrics().height() * _EMS)
        high = keyboard.sizeHint().height()
        corner = QPoint(ground.center().x() - wide // 2, ground.bottom() + 1 - high)
        area = QRect(corner, QSize(wide, high))
        if keyboard.geometry() != area:
            keyboard.setGeometry(area)
        keyboard.follow()

    @Slot()
    def put_away(self) -> None:
        """Leave the whole window to what is in it."""
        keyboard = self.keyboard
        if keyboard is not None and not keyboard.isHidden():
            keyboard.hide()
            keyboard.take_line(None)
            above = keyboard.parentWidget()
            if above is not None:
                above.removeEventFilter(self)

    def renew(self) -> None:
        """Be made anew when it is wanted next, with letters and names in the language of then.

        The window in which it lies is about to go, and it would be taken over into the next one as it is.
        """
        keyboard = self.keyboard
        self.put_away()
        if keyboard is not None:
            keyboard.deleteLater()
        self._keyboard = None

    @Slot(str)
    def _on_language(self, language: str) -> None:
        """Remember whose letters somebody writes in: another window's keyboard begins with them."""
        self._language = language


def _ground_of(dialog: QWidget) -> QRect:
    """Return what a dialog lies over, on the screen: a window, or the screen itself before there is one."""
    beneath = dialog.parentWidget()
    if beneath is None:
        return dialog.screen().availableGeometry()
    window = beneath.window()
    return QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
