"""Signing in at a window, as people do."""

from PySide6.QtCore import Qt

from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.staff.sign_in_page import SignInPage
from tests.ui.fake_staff import PIN


def page_of(qtbot, window: MainWindow) -> SignInPage:
    page = window.page(SignInPage)
    qtbot.waitUntil(lambda: window.navigator.current is page and page.name.count() > 0)
    return page


def sign_in(qtbot, window: MainWindow, name: str) -> None:
    page = page_of(qtbot, window)
    page.name.setCurrentText(name)
    page.pin.setText(PIN)
    qtbot.keyClick(page.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.navigator.current is window.page(ScanPage))
