"""Whether the operating system was told that its user wants less motion.

Windows: SystemParametersInfo. macOS: the switch "Reduce motion". Linux: GNOME's and KDE's switches, of which desktops
without settings of their own know none. Invariant: what a system does not tell is no wish; nothing here raises.
"""

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from configparser import ConfigParser, Error
from pathlib import Path
from typing import Any, Final

_SPI_GETCLIENTAREAANIMATION: Final = 0x1042
_MACOS: Final = ("/usr/bin/defaults", "read", "com.apple.universalaccess", "reduceMotion")
_GNOME: Final = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
_PATIENCE_S: Final = 5.0  # a desktop's settings service that hangs must not keep the window's thread

Ask = Callable[[Sequence[str]], str]


def wants_less_motion() -> bool:
    """Return whether people asked their system for less motion. It may take a while: not for the window's thread."""
    if sys.platform == "win32":
        return windows_wants_less(_client_area_animation())
    if sys.platform == "darwin":
        return mac_wants_less(_answer_of)
    return linux_wants_less(_answer_of, _kde_file())


def windows_wants_less(animated: bool | None) -> bool:  # noqa: FBT001  # what the system says
    """Return it for Windows.

    Args:
        animated: What SPI_GETCLIENTAREAANIMATION says; None: nothing.
    """
    return animated is False


def mac_wants_less(ask: Ask) -> bool:
    """Return it for macOS, by the answer of ``defaults``: "1" where the switch is on."""
    return ask(_MACOS) == "1"


def linux_wants_less(ask: Ask, kde: Path) -> bool:
    """Return it for Linux: GNOME and what is akin to it, or KDE, where animations take no time.

    Args:
        ask: Runs a program and returns what it says.
        kde: KDE's ``kdeglobals``.
    """
    return ask(_GNOME) == "false" or _kde_stands(kde)


def _kde_stands(file: Path) -> bool:
    found = ConfigParser(interpolation=None, strict=False)
    try:
        found.read(file, encoding="utf-8")
        return found.getfloat("KDE", "AnimationDurationFactor", fallback=1.0) == 0
    except (Error, OSError, ValueError):
        return False


def _kde_file() -> Path:
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "kdeglobals"


def _answer_of(command: Sequence[str]) -> str:
    try:
        found = subprocess.run(  # noqa: S603  # our own words
            command, capture_output=True, text=True, timeout=_PATIENCE_S, check=False
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return ""
    return found.stdout.strip()


def _client_area_animation() -> bool | None:
    # By name: the library exists on Windows only, and so do its types.
    windows: Any = getattr(ctypes, "windll", None)
    animated = ctypes.c_int(1)
    if windows is None or not windows.user32.SystemParametersInfoW(
        _SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animated), 0
    ):
        return None
    return bool(animated.value)
