"""How this program asks itself, in a process of its own, whether Qt can open a window here."""

import sys

PROBE_SCREEN = "--probe-screen"


def probe_command() -> list[str]:
    """Return the command that prints what the screen is, and ends badly where there is none."""
    # A frozen program has no -m: its own file is the interpreter and the module in one.
    if getattr(sys, "frozen", False):
        return [sys.executable, PROBE_SCREEN]
    return [sys.executable, "-m", "kiosk", PROBE_SCREEN]
