"""Sounds of verdicts, and silence where a computer has no sound.

QtMultimedia needs libraries that a plain Linux may lack (libpulse), and a laptop may have no audio device: the kiosk
then works without sounds, and says so once in the log.
"""

import atexit
import logging
from contextlib import ExitStack
from importlib import import_module
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl

from kiosk.domain.reason_table import Tone
from kiosk.ui.ports.window import VerdictSounds

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

_log = logging.getLogger(__name__)


class NoSounds:
    """For computers without sound."""

    def play(self, tone: Tone, volume: int = 100) -> None:
        """Do nothing."""


class SoundEffects(QObject):
    """Plays short WAV files without delay: all are loaded when the window opens.

    Raises:
        ImportError: QtMultimedia or a library it needs is absent.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        multimedia = import_module("PySide6.QtMultimedia")
        self._files = ExitStack()
        atexit.register(self._files.close)  # files taken out of an archive go at the end
        self._effects: dict[Tone, QSoundEffect] = {}
        for tone in Tone:
            path = self._files.enter_context(as_file(files("assets") / "sounds" / f"{tone.value}.wav"))
            effect = multimedia.QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(path)))
            self._effects[tone] = effect

    def play(self, tone: Tone, volume: int = 100) -> None:
        """Play the tone's sound, cutting off the one before."""
        for effect in self._effects.values():
            effect.stop()
        # What people hear as half as loud is about a quarter of the signal.
        self._effects[tone].setVolume((volume / 100) ** 2)
        self._effects[tone].play()


def make_sounds(parent: QObject | None = None) -> VerdictSounds:
    """Return sounds if this computer can play them, else silence."""
    try:
        multimedia = import_module("PySide6.QtMultimedia")
        if multimedia.QMediaDevices.defaultAudioOutput().isNull():
            _log.info("no audio device: verdicts are silent")
            return NoSounds()
        return SoundEffects(parent)
    except ImportError as error:
        _log.warning("no sounds: QtMultimedia cannot be loaded (%s)", error.name)
        return NoSounds()


def loudspeaker() -> str:
    """Return the name of what would be heard, "" for none; for a process that ends after it."""
    application = QCoreApplication.instance() or QCoreApplication([])
    try:
        device = import_module("PySide6.QtMultimedia").QMediaDevices.defaultAudioOutput()
    except ImportError:
        return ""
    del application
    return "" if device.isNull() else str(device.description() or "sound")
