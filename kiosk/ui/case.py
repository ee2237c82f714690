"""A scan that is decided again, with what the steward learned since: answers, consent, a supervisor's word.

A case is never changed: every step at the screen makes the next one, so that nothing which was said before gets lost.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kiosk.checkin.recording import Override
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Entry
from kiosk.domain.verdicts.decision import Attempt


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What the desk is asked about.

    Attributes:
        scan: What was read; an empty text where the guest was looked up instead.
        ticket_id: The ticket, where the guest was looked up; else "".
        attempt: What the steward added so far.
        override: A supervisor's decision, after the PIN was found right; else None.
    """

    scan: Scan
    ticket_id: str = ""
    attempt: Attempt = field(default_factory=Attempt)
    override: Override | None = None

    def after(self, entries: Sequence[Entry]) -> "Case":
        """Return the case as it stands after its entries: a code that was shown then must not grow old meanwhile."""
        if self.attempt.shown_at is not None or not entries:
            return self
        return self.adding(shown_at=entries[0].corrected_at)

    def adding(self, **added: Any) -> "Case":
        """Return the case with more in its attempt; answers are added to the earlier ones."""
        answers = {**self.attempt.answers, **added.pop("answers", {})}
        return replace(self, attempt=replace(self.attempt, answers=answers, **added))
