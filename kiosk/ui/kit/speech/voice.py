"""Says a verdict's word aloud, where people want it and the operating system has a voice.

Invariants: nothing about a person is said, for a queue listens; what is said last cuts off what was said before; a
computer without a voice is silent, and whoever switches it on is told.
"""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from kiosk.ui.workers.late_modules import late_module

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

_log = logging.getLogger(__name__)


class Voice(QObject):
    """A voice, loaded when it is first wanted: most kiosks never speak, and every start would pay for it."""

    def __init__(self, parent: QObject | None = None, *, engine: str = "") -> None:
        """Take an engine.

        Args:
            parent: Owns this.
            engine: Qt's name of it; "" for the operating system's own.
        """
        super().__init__(parent)
        self._engine = engine
        self._speech: QTextToSpeech | None = None

    @property
    def available(self) -> bool:
        """Whether anything can be heard."""
        return self._found() is not None

    def say(self, text: str, volume: int = 100) -> None:
        """Say a text in the window's language so loud, per cent; nothing where there is no voice."""
        speech = self._found()
        if speech is not None:
            speech.stop()
            speech.setLocale(QLocale())
            speech.setVolume(volume / 100)
            speech.say(text)

    def _found(self) -> "QTextToSpeech | None":
        if self._speech is None:
            try:
                module = late_module("PySide6.QtTextToSpeech")
            except ImportError as error:
                _log.warning("no voice: QtTextToSpeech cannot be loaded (%s)", error.name)
                return None
            self._speech = module.QTextToSpeech(self._engine, self) if self._engine else module.QTextToSpeech(self)
        speech = self._speech
        # Qt lists engines whose libraries are absent; that one of them works is known when it was tried.
        failed = speech is None or speech.state() is type(speech).State.Error
        return None if failed else speech
