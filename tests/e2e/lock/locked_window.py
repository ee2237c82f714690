"""A kiosk's window on an X server, with real keys pressed on it; run by ``test_lock`` in a process of its own.

Prints one JSON object of what was so, or ends with a traceback.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from kiosk.domain.reason_codes import Reason
from kiosk.domain.staff.rights import Right
from kiosk.ui.override.override_panel import OverridePanel
from kiosk.ui.ports.camera import CameraState
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.self_service.guest_page import SelfServicePage
from kiosk.ui.shell.language import install_language
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.shell.run import make_application
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.workers.session import Session
from tests.e2e.lock.x_keys import RealKeys
from tests.ui.fakes import World, make_verdict

MANAGED = "managed"
_LONGEST_S = 150.0
_AGAIN_S = 3.0


def until(condition: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    began = time.monotonic()
    while not condition():
        QApplication.processEvents()
        assert time.monotonic() - began < _LONGEST_S, "it never became so"
        time.sleep(0.005)


class Kiosk:
    """A window that fills the screen, and whoever types at it."""

    def __init__(self, rights: frozenset[Right], *, alone: bool = False) -> None:
        self.world = World()
        self.world.status.now = replace(self.world.status.now, staff="Stew", rights=rights)
        made = WindowSettings(fullscreen=True, self_service=alone, poll_ms=20, auto_return_ms=600_000)
        self.window = MainWindow(Session(self.world.ports(), made))
        self.window.open()
        self.world.scan_input.report(CameraState.LIVE)
        until(lambda: self.window.presenter.status == self.world.status.now)
        until(lambda: self.window.navigator.current is not None)
        self.keys = RealKeys()
        until(lambda: self.window.windowHandle().isExposed())
        self.keys.focus(int(self.window.winId()))
        until(self.window.isActiveWindow)

    def answer_of(self, *names: str) -> bool:
        """Press keys; say whether the window still fills the screen when their refusal is on it."""
        self.keys.press(*names)
        until(lambda: bool(self.heard()))
        return self.window.isFullScreen() and self.window.isVisible()

    def insist(self, names: tuple[str, ...], condition: Callable[[], bool]) -> None:
        """Press keys until something is so, as people do: a window manager that just moved windows may miss them."""
        while not condition():
            self.keys.press(*names)
            pressed = time.monotonic()
            until(lambda: condition() or time.monotonic() - pressed > _AGAIN_S)  # noqa: B023  # ends before the next

    def heard(self) -> str:
        """Return the refusal on the screen."""
        return self.window.lock.refusal

    def end(self) -> None:
        """Close without asking."""
        self.window.shut()
        self.window.deleteLater()
        QApplication.processEvents()


def steward() -> dict[str, object]:
    """Whoever may only scan leaves neither by Escape, nor by F11, nor by Alt+F4."""
    kiosk = Kiosk(frozenset({Right.SCAN, Right.LOOK_UP}))
    filled = {}
    for name in ("Escape", "F11"):
        kiosk.window.lock._on_shown()  # the refusal before was read
        filled[name] = kiosk.answer_of(name)
    kiosk.window.lock._on_shown()
    kiosk.keys.close(int(kiosk.window.winId()))
    until(lambda: bool(kiosk.heard()))
    filled["Alt+F4"] = kiosk.window.isFullScreen() and kiosk.window.isVisible()
    said = kiosk.heard()
    kiosk.end()
    return {"filled": filled, "said": said}


def managed() -> dict[str, bool]:
    """A steward presses what a window manager itself acts upon: the window has the screen again, by itself."""
    kiosk = Kiosk(frozenset({Right.SCAN, Right.LOOK_UP}))
    filled = {}
    for keys in (("Escape",), ("F11",), ("Alt", "F4"), ("Super", "d")):
        kiosk.window.lock._on_shown()  # the refusal before was read
        kiosk.keys.press(*keys)
        until(lambda: bool(kiosk.heard()))
        until(lambda: kiosk.window.isFullScreen() and not kiosk.window.isMinimized())
        until(kiosk.window.isActiveWindow)
        filled["+".join(keys)] = kiosk.window.isVisible()
    kiosk.end()
    return filled


class KeyCount(QObject):
    """Counts the keys that arrive anywhere in the application."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = 0
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Of a key that travels from part to part, the window's turn alone.
        self.keys += event.type() is QEvent.Type.KeyPress and isinstance(watched, QWindow)
        return False


def alone() -> dict[str, object]:
    """A guest alone presses what a window manager itself acts upon; then staff type on behind a time-out."""
    kiosk = Kiosk(frozenset({Right.SCAN}), alone=True)
    page, counted = kiosk.window.page(SelfServicePage), KeyCount()
    until(lambda: kiosk.window.navigator.current is page)
    stayed = {}
    for keys in (("Escape",), ("F11",), ("Super", "d"), ("Alt", "F4")):
        before = counted.keys
        if keys[-1] == "F4":
            kiosk.insist(keys, page.leave_dialog.isVisible)
            page.leave_dialog.reject()
        else:
            kiosk.keys.press(*keys)
        if len(keys) == 1:
            until(lambda before=before: counted.keys > before)  # type: ignore[misc]
        until(lambda: kiosk.window.isFullScreen() and not kiosk.window.isMinimized())
        until(kiosk.window.isActiveWindow)
        stayed["+".join(keys)] = kiosk.window.isVisible() and kiosk.window.navigator.current is page
    page.asked_to_leave()
    pin = page.leave_dialog.lines.pin
    until(page.leave_dialog.isActiveWindow)
    pin.setFocus()
    until(pin.hasFocus)
    for digit in "24":
        kiosk.keys.press(digit)
    until(lambda: pin.text() == "24")
    page.time_out.over.emit()
    until(kiosk.window.isActiveWindow)
    before = counted.keys
    for name in ("6", "8", "Return"):
        kiosk.keys.press(name)
    until(lambda: counted.keys >= before + 3)
    asked = list(kiosk.world.check_in.asked)
    kiosk.end()
    return {"stayed": stayed, "asked": asked}


def supervisor() -> bool:
    """Whoever may leave does: the keys do arrive."""
    kiosk = Kiosk(frozenset(Right))
    kiosk.keys.press("F11")
    until(lambda: not kiosk.window.isFullScreen())
    kiosk.end()
    return True


def rest_of_pin() -> dict[str, object]:
    """Somebody types on while the panel for the PIN closes: nothing of it is seen or taken for a code."""
    kiosk = Kiosk(frozenset(Right))
    kiosk.world.check_in.verdicts["A"] = make_verdict(Reason.ALREADY_ENTERED)
    page = kiosk.window.page(ScanPage)
    kiosk.world.scan_input.scan("A")
    until(lambda: page.shows_verdict)
    page._on_action(Action.OVERRIDE)
    panel = page.panels.of(OverridePanel)
    panel.pin.setFocus()
    until(panel.pin.hasFocus)
    for digit in "24":
        kiosk.keys.press(digit)
    until(lambda: panel.pin.text() == "24")
    page.panels.close()
    for name in ("6", "8", "Return"):
        kiosk.keys.press(name)
    # Behind them comes a key that is heard: when it was, the others were as well.
    kiosk.keys.press("F1")
    until(kiosk.window.keys.isVisible)
    found: dict[str, object] = {"line": page.entry.edit.text(), "asked": list(kiosk.world.check_in.asked)}
    kiosk.end()
    return found


def main() -> None:
    application = make_application()
    install_language(application, "en")
    if sys.argv[1:] == [MANAGED]:
        print(json.dumps({"steward": managed(), "alone": alone()}))
        return
    print(json.dumps({"steward": steward(), "supervisor": supervisor(), "rest": rest_of_pin()}))


if __name__ == "__main__":
    main()
