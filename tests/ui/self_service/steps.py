"""What is done with a window that guests are alone with, and what is read on it."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from kiosk.ui.kit.labels import FitLabel
from kiosk.ui.self_service.guest_page import SelfServicePage
from kiosk.ui.self_service.time_out import WARNING_S
from kiosk.ui.shell.main_window import MainWindow


def on_screen(window: MainWindow, page: SelfServicePage) -> str:
    """Everything that can be read, or that a screen reader could say: what is visible, and all of the page's own."""
    own = set(page.findChildren(QWidget)) | set(page.leave_dialog.findChildren(QWidget))
    texts = [window.windowTitle()]
    for widget in [page, *window.findChildren(QWidget)]:
        if widget not in own and not widget.isVisibleTo(window):
            continue
        texts += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit | FitLabel):
            texts.append(widget.text())
    return "\n".join(texts)


def scan(qtbot, world, window, verdict) -> None:
    world.check_in.verdicts["A"] = verdict
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")


def wait_out(page: SelfServicePage) -> None:
    """Let the time pass that nobody does anything in."""
    page.time_out.warn()
    for _second in range(WARNING_S):
        page.time_out.count()
