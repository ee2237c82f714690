"""What a guest alone reads about their own ticket: nothing that was written for stewards, and no name on a refusal.

Whoever holds a ticket up may not be its owner: a name is shown to those who are let in, and to nobody else. Notes,
answers, flags and who scanned before are never shown.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.reason_table import Tone
from kiosk.domain.verdicts.details import OtherGate
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import VerdictText, is_exit


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestText:
    """A verdict as a guest reads it.

    Attributes:
        tone: Colour and sound.
        headline: What it comes to.
        sentence: What is the matter, or "".
        who: Name of a guest who is let in, with type and seat; else "".
        party: How many may still walk in, where the guest has to say; else 0.
        asks: Whether questions are to be answered.
        help: Whether somebody of the staff is needed.
    """

    tone: Tone
    headline: str
    sentence: str = ""
    who: tuple[str, ...] = ()
    party: int = 0
    asks: bool = False
    help: bool = False


def guest_text(checked_in: CheckInResult, text: VerdictText) -> GuestText:
    """Put a verdict into words for the guest it is about.

    Args:
        checked_in: What became of a scan.
        text: The same in words for stewards, in the language of the window.
    """
    verdict = checked_in.verdict
    if verdict.admitted and verdict.attention:
        # Somebody has to look at it: the stand lets nobody walk past because it is alone.
        look = QCoreApplication.translate("SelfService", "Please show this ticket to our staff.")
        return GuestText(tone=text.tone, headline=look, help=True)
    if verdict.admitted:
        who = tuple(part for part in (text.guest, text.kind) if part)
        greeting = text.headline if is_exit(checked_in) else QCoreApplication.translate("SelfService", "Welcome")
        return GuestText(tone=text.tone, headline=greeting, who=who)
    if text.party:
        how_many = QCoreApplication.translate("SelfService", "How many of you come in now?")
        return GuestText(tone=Tone.ASK, headline=how_many, party=text.party)
    if Action.ANSWER in text.actions:
        return GuestText(tone=Tone.ASK, headline="", asks=True)
    if isinstance(verdict.details, OtherGate) and verdict.details.gate:
        go = QCoreApplication.translate("SelfService", "Please go to {gate}.").format(
            gate=isolated(", ".join(verdict.details.gate))
        )
        return GuestText(tone=Tone.CAUTION, headline=go)
    # What a steward is asked says what the steward is to look at.
    said = text.sentence if verdict.outcome is not Outcome.ASK else ""
    asked = QCoreApplication.translate("SelfService", "Please ask our staff.")
    return GuestText(tone=text.tone, headline=asked, sentence=said, help=True)
