"""A window on fakes in a process of its own: scans a refused guest at the first line that it reads, then others.

Run as a module; says on its output when it is there and somebody listens, and ends with its input.
"""

import sys
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible

from kiosk.domain.reason_codes import Reason
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.shell.language import install_language
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.shell.run import make_application
from kiosk.ui.workers.session import Session
from tests.ui.fakes import World, make_verdict


class Lines(QObject):
    """Lines of the input, in Qt's thread."""

    came = Signal()
    ended = Signal()

    def read(self) -> None:
        for _ in sys.stdin:
            self.came.emit()
        self.ended.emit()


def _say_once_heard(waiting: QTimer) -> None:
    if QAccessible.isActive():
        waiting.stop()
        print("listened to", flush=True)


def main() -> None:
    application = make_application()
    install_language(application, "en")
    world, lines = World(), Lines()
    world.check_in.verdicts["A"] = make_verdict(Reason.REVOKED)
    window = MainWindow(Session(world.ports(), WindowSettings(auto_return_ms=600_000)))
    window.open()
    guests = iter("ABCDEF")
    lines.came.connect(lambda: world.scan_input.scan(next(guests)))
    lines.ended.connect(window.shut)
    window.closed.connect(application.quit)
    Thread(target=lines.read, daemon=True).start()
    # The bridge to screen readers is built by answers from the bus, which come while the window runs.
    waiting = QTimer()
    waiting.timeout.connect(lambda: _say_once_heard(waiting))
    waiting.start(20)
    application.exec()


if __name__ == "__main__":
    main()
