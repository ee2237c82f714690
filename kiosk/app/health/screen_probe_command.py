"""How this program asks itself, in a process of its own, what Qt finds here: a screen, a loudspeaker."""

import subprocess
import sys

PROBE_SCREEN = "--probe-screen"
PROBE_SOUND = "--probe-sound"


def probe_command(probe: str = PROBE_SCREEN) -> list[str]:
    """Return the command that prints what Qt finds, and ends badly where it cannot look.

    Args:
        probe: What is asked for.
    """
    # A frozen program has no -m: its own file is the interpreter and the module in one.
    if getattr(sys, "frozen", False):
        return [sys.executable, probe]
    return [sys.executable, "-m", "kiosk", probe]


def has_loudspeaker() -> bool:
    """Return whether sounds would be heard here."""
    command = probe_command(PROBE_SOUND)
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603
    return done.returncode == 0 and bool(done.stdout.strip())
