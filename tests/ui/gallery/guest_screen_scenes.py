"""The guests' screen."""

from PySide6.QtWidgets import QWidget

from kiosk.domain.reason_table import Tone
from kiosk.ui.shell.guest_screen.guest_screen import GuestScreen
from tests.ui.gallery.studio import Studio


def guest_screen_waits(studio: Studio) -> QWidget:
    return _screen(studio, None)


def guest_screen_welcome(studio: Studio) -> QWidget:
    return _screen(studio, Tone.ADMIT)


def guest_screen_refused(studio: Studio) -> QWidget:
    return _screen(studio, Tone.CAUTION)


def _screen(studio: Studio, tone: Tone | None) -> QWidget:
    screen = GuestScreen(studio.window.switches)
    studio.kept = screen
    screen.resize(studio.window.size())
    screen.show()
    screen.show_tone(tone)
    return screen
