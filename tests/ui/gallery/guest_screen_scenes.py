"""The guests' screen."""

from PySide6.QtWidgets import QWidget

from kiosk.domain.reason_table import Tone
from kiosk.domain.reports.logo import Logo
from kiosk.reports.pdf.logo_picture import logo_png
from kiosk.ui.shell.guest_screen.guest_screen import GuestScreen
from tests.support.logos import WORD_MARK
from tests.ui.gallery.studio import Studio


def guest_screen_waits(studio: Studio) -> QWidget:
    return _screen(studio, None)


def guest_screen_welcome(studio: Studio) -> QWidget:
    screen = _screen(studio, Tone.ADMIT)
    screen.logo.show_logo(logo_png(Logo("svg", WORD_MARK)))
    return screen


def guest_screen_refused(studio: Studio) -> QWidget:
    return _screen(studio, Tone.CAUTION)


def _screen(studio: Studio, tone: Tone | None) -> GuestScreen:
    screen = GuestScreen(studio.window.switches)
    studio.kept = screen
    screen.resize(studio.window.size())
    screen.show()
    screen.show_tone(tone)
    return screen
