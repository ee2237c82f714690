"""Sounds of verdicts, and silence where a computer has no sound.

QtMultimedia needs libraries that a plain Linux may lack (libpulse), and a laptop may have no audio device: the kiosk
then works without sounds, and says so once in the log.

Invariant: Qt's players of videos are not loaded. With them come FFmpeg and Qt Quick, 15 MiB of a window's memory; short
sounds and the list of loudspeakers do without, and the packaged program has none of it.
"""

import atexit
import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl, Slot

from kiosk.domain.reason_table import Tone
from kiosk.ui.ports.window import VerdictSounds
from kiosk.ui.workers.late_modules import late_module

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QSoundEffect

_log = logging.getLogger(__name__)

SOON_MS = 300
"""After the window was made: it is seen by then, and no camera is open yet."""


class NoSounds:
    """For computers without sound."""

    def play(self, tone: Tone, volume: int = 100, kind: str = "") -> None:
        """Do nothing."""


class SoundEffects(QObject):
    """Plays short WAV files without delay: usual ones are loaded when the window opens, others when they are chosen.

    Raises:
        ImportError: QtMultimedia or a library it needs is absent.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = late_module("PySide6.QtMultimedia").QSoundEffect
        self._files = ExitStack()
        atexit.register(self._files.close)  # files taken out of an archive go at the end
        self._effects: dict[tuple[Tone, str], QSoundEffect] = {}
        for tone in Tone:
            self._effect(tone, "")

    def play(self, tone: Tone, volume: int = 100, kind: str = "") -> None:
        """Play the tone's sound, cutting off the one before."""
        for effect in self._effects.values():
            effect.stop()
        chosen = self._effect(tone, kind)
        # What people hear as half as loud is about a quarter of the signal.
        chosen.setVolume((volume / 100) ** 2)
        chosen.play()

    def _effect(self, tone: Tone, kind: str) -> "QSoundEffect":
        found = self._effects.get((tone, kind))
        if found is None:
            name = f"{tone.value}-{kind}.wav" if kind else f"{tone.value}.wav"
            path = self._files.enter_context(as_file(files("assets") / "sounds" / name))
            found = self._effects[tone, kind] = self._make(self)
            found.setSource(QUrl.fromLocalFile(str(path)))
        return found


def make_sounds(parent: QObject | None = None) -> VerdictSounds:
    """Return sounds if this computer can play them, else silence."""
    try:
        if _output().isNull():
            _log.info("no audio device: verdicts are silent")
            return NoSounds()
        return SoundEffects(parent)
    except ImportError as error:
        _log.warning("no sounds: QtMultimedia cannot be loaded (%s)", error.name)
        return NoSounds()


class SoundsSoon(QObject):
    """This computer's sounds, made when the window is seen, or with the first verdict if that comes before.

    To find the loudspeaker and to load the sounds takes as long as a tenth of the window, and where a sound server is
    slow, for as long as that takes: no start is to wait for it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made: VerdictSounds | None = None
        QTimer.singleShot(SOON_MS, self, self._on_time)

    def play(self, tone: Tone, volume: int = 100, kind: str = "") -> None:
        """Play the tone's sound, cutting off the one before."""
        self._sounds().play(tone, volume, kind)

    def _sounds(self) -> VerdictSounds:
        if self._made is None:
            self._made = make_sounds(self)
        return self._made

    @Slot()
    def _on_time(self) -> None:
        self._sounds()


def _output() -> "QAudioDevice":
    """Return what sounds would be heard from; the first look decides for good which parts of Qt are loaded for it.

    Raises:
        ImportError: As above.
    """
    with _without_players():
        found: QAudioDevice = late_module("PySide6.QtMultimedia").QMediaDevices.defaultAudioOutput()
    return found


@contextmanager
def _without_players() -> Iterator[None]:
    """Let Qt find no plug-ins meanwhile: asked for a loudspeaker, it loads the first player of videos that it finds."""
    places = QCoreApplication.libraryPaths()
    QCoreApplication.setLibraryPaths([])
    try:
        yield
    finally:
        QCoreApplication.setLibraryPaths(places)


def loudspeaker() -> str:
    """Return the name of what would be heard, "" for none; for a process that ends after it."""
    application = QCoreApplication.instance() or QCoreApplication([])
    try:
        device = _output()
    except ImportError:
        return ""
    del application
    return "" if device.isNull() else str(device.description() or "sound")
