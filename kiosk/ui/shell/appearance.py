"""Dresses the window: palette, style sheet, distances.

Styling anew what is seen blocks the window for a twentieth of a second. So it is done only where something changed that
it depends on, and once for a whole series of resizings, when the window has come to rest; what is hidden waits
(``DressedParts``).
"""

from PySide6.QtCore import QLocale, QObject, QSize, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.kit.areas.dressed_parts import DressedParts
from kiosk.ui.kit.look import Look
from kiosk.ui.kit.theme import line_of, palette, style_sheet, unit_for
from kiosk.ui.workers.switches import Switches

REST_MS = 120  # after the last step of a resizing
LOOKS = 5  # at a size that was asked for, before the window is taken to stay as it is


class Appearance(QObject):
    """The look of one window.

    Attributes:
        look: What it wears; None before the first time.
        parts: What wears the style sheet.
        dressed: How often everything was styled anew.
    """

    def __init__(self, window: QWidget, switches: Switches, *, larger: int | None = None) -> None:
        """Dress a window.

        Args:
            window: The window.
            switches: What people wish.
            larger: Text size of this window whatever people wish, per cent; None: as they wish.
        """
        super().__init__(window)
        self._larger = larger
        self._window = window
        self._switches = switches
        self.parts = DressedParts(window)
        self.look: Look | None = None
        self.dressed = 0
        self._colour = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._on_rest)
        self._expected: QSize | None = None
        self._before = window.size()
        self._looks = 0
        switches.changed.connect(self.apply)

    def wear(self, colour: str) -> None:
        """Wear the colour of whoever organizes the event, "#rrggbb"; "" for the window's own."""
        if colour != self._colour:
            self._colour = colour
            self.apply()

    def show(self, *, fullscreen: bool, maximized: bool) -> None:
        """Show the window.

        Args:
            fullscreen: On the whole screen.
            maximized: As large as the screen has room.
        """
        screen = self._window.screen()
        if fullscreen:
            self._expect(screen.size())
            self._window.showFullScreen()
        elif maximized:
            self._expect(screen.availableSize())
            self._window.showMaximized()
        else:
            self._window.show()
            return
        self._rest.start()  # by then it has some size, whatever the system made of it

    def _expect(self, size: QSize) -> None:
        """Dress the window for the size that it is about to have: what is dressed for another one is dressed twice."""
        self._expected, self._before, self._looks = size, self._window.size(), LOOKS
        self.apply()

    def follow_size(self) -> None:
        """Take note that the window has another size."""
        if self.look is None or not self._window.isVisible():
            self.apply()  # nobody sees the steps, and the first picture must be right
        elif self._wanted() != self.look:
            self._rest.start()
        else:
            self._need_no_rest()

    @Slot()
    def _on_rest(self) -> None:
        if self._expected is not None and self._window.size() == self._before != self._expected and self._looks > 1:
            # A system that is busy with a start has not come to it yet: dressed for the size of before, it would be
            # dressed twice more.
            self._looks -= 1
            self._rest.start()
            return
        self._expected = None
        self.apply()

    @Slot()
    def apply(self) -> None:
        """Wear the look that is due."""
        self._need_no_rest()
        before, look = self.look, self._wanted()
        if look == before:
            return
        self.look = look
        self._window.setUpdatesEnabled(False)
        if before is None or (look.theme, look.unit) != (before.theme, before.unit):
            self._dress(look, before)
        else:
            self.parts.take_look(look)
        self._window.setUpdatesEnabled(True)

    def _need_no_rest(self) -> None:
        # What was expected of the system is compared with what came of it in any case.
        if self._expected is None:
            self._rest.stop()

    def _dress(self, look: Look, before: Look | None) -> None:
        self.dressed += 1
        if before is None or look.theme != before.theme:
            self._window.setPalette(palette(look.theme))  # larger letters have the same colours
        self.parts.wear(
            style_sheet(look.theme, look.unit, line_of(QApplication.font(), QLocale().nativeLanguageName())), look
        )

    def _wanted(self) -> Look:
        switches = self._switches
        # Who needs more contrast than the standard asks for does not need anybody's colour.
        dressed = bool(self._colour) and switches.theme != "contrast"
        return Look(
            theme=f"{switches.theme}+{self._colour}" if dressed else switches.theme,
            unit=unit_for(QApplication.font(), self._expected or self._window.size(), self._larger or switches.letters),
            mirrored=switches.mirrored,
            sounds=switches.sounds,
            fullscreen=switches.fullscreen,
            still=switches.less_motion,
        )
