"""The desktop is asked to leave the screen on, over a real session bus with a stand-in for the desktop."""

import os
import shutil
import subprocess
import sys

import pytest

from kiosk.ui.workers.screen_on import keep_screen_on

DESKTOP = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection

@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class ScreenSaver(QObject):
    @Slot(str, str, result="uint")
    def Inhibit(self, who, why):
        print(f"{who}: {why}", flush=True)
        application.quit()
        return 7

application = QCoreApplication([])
bus = QDBusConnection.sessionBus()
saver = ScreenSaver()
assert bus.registerObject("/org/freedesktop/ScreenSaver", saver, QDBusConnection.RegisterOption.ExportAllSlots)
assert bus.registerService("org.freedesktop.ScreenSaver")
from kiosk.ui.workers.screen_on import keep_screen_on
assert keep_screen_on()
application.exec()
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="there is no session bus to start")
def test_the_desktop_hears_who_wants_the_screen_on() -> None:
    command = ["dbus-run-session", "--", sys.executable, "-c", DESKTOP]
    done = subprocess.run(command, env=dict(os.environ), capture_output=True, text=True, check=False)
    assert done.stdout == "Gatehouse: Guests are checked in\n", done.stderr


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus"])
def test_without_a_session_bus_nothing_is_asked_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch, address: str, qapp: object
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert not keep_screen_on()
