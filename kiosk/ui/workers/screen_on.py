"""Keeps a Linux desktop from blanking its screen while the window is open: nobody touches a gate that only reads codes.

GNOME and others go by their own word alone and not by logind's locks (``kiosk.app.laptop.awake``); all of them keep the
Idle Inhibition Service of freedesktop.org (org.freedesktop.ScreenSaver). It ends with our connection to the session's
bus, so with our process, however that ends.
"""

import logging
import os
import sys

_log = logging.getLogger(__name__)

_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_CONNECTION = "gatehouse-screen"


def keep_screen_on() -> bool:
    """Ask the desktop to leave the screen on; return whether there was anybody to ask. Waits for nobody."""
    if not sys.platform.startswith("linux") or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return False
    from PySide6.QtDBus import QDBusConnection, QDBusMessage  # noqa: PLC0415  # no other system has it

    # A connection of its own: what else of Qt talks to the bus may close the one that all share.
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _CONNECTION)
    asked = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
    asked.setArguments(["Gatehouse", "Guests are checked in"])
    # Its answer is a number to take it back by, which ending the connection does as well.
    done = bus.isConnected() and bus.send(asked)
    if not done:
        _log.info("this desktop's screen is not kept on: no session bus")
    return bool(done)
