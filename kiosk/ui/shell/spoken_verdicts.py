"""Has the word of each verdict said aloud, where people want it: for stewards who look at guests and not at a screen.

Invariant: what is said is the word, how many walk, and the type of the ticket; a name is never said aloud.
"""

from PySide6.QtCore import QObject, Slot

from kiosk.checkin.check_in import CheckInResult
from kiosk.ui.kit.speech.voice import Voice
from kiosk.ui.text.plurals import GUESTS, plural
from kiosk.ui.text.verdicts.verdict_text import verdict_text
from kiosk.ui.workers.session import Session


class SpokenVerdicts(QObject):
    """Listens to what is shown.

    Attributes:
        voice: Who speaks.
    """

    def __init__(self, session: Session, parent: QObject | None = None, *, voice: Voice | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.voice = voice or Voice(self)
        session.verdict_shown.connect(self._on_shown)

    @Slot(object)
    def _on_shown(self, result: CheckInResult) -> None:
        # Guests who are alone with the kiosk are told what is meant for them, by their own page.
        if self._session.switches.speech and not self._session.switches.self_service:
            self.voice.say(spoken(result, self._session), self._session.switches.volume)


def spoken(result: CheckInResult, session: Session) -> str:
    """Return what is said of a verdict."""
    text = verdict_text(result, session.ports.now())
    guests = len(result.verdict.guests)
    together = plural(GUESTS, guests) if result.verdict.admitted and guests > 1 else ""
    return ". ".join(part for part in (text.headline, together, text.type_name) if part)
