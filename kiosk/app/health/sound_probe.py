"""What this computer has for sounds. Only asked in a process of its own, as the screen is."""

from kiosk.ui.shell.verdict_sounds import loudspeaker


def describe_sound() -> str:
    """Return the loudspeaker's name, "" for none."""
    return loudspeaker()
