"""The last scans of this laptop from before the program was started: the window's ``LastScans``."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from kiosk.app.kiosk import Kiosk
from kiosk.checkin.check_in import CheckInResult
from kiosk.checkin.fact_gathering import GateView
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Entry
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.store.views.last_entries import last_entries
from kiosk.ui.ports.check_in import EarlierScan

EVENING: Final = timedelta(hours=12)
"""What is older is no longer what a steward would take back, or be asked about by whoever stands there."""


class StationLastScans:
    """Implements ``LastScans`` by the log."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk

    def read(self, most: int) -> Sequence[EarlierScan]:
        """Return the last scans, oldest first."""
        since = self._kiosk.clock.now().corrected - EVENING
        found = last_entries(self._kiosk.database, since, most)
        with self._kiosk.database.reading() as view:
            return [_earlier(view, entry, undone=undone) for entry, undone in reversed(found)]


def _earlier(view: GateView, entry: Entry, *, undone: bool) -> EarlierScan:
    ticket = view.ticket(entry.ticket_id) if entry.ticket_id else None
    verdict = Verdict(
        outcome=entry.outcome,
        reason=entry.reason,
        ticket=ticket,
        ticket_type=view.ticket_type(ticket.ticket_type_id) if ticket is not None else None,
        assurance=entry.assurance,
    )
    # Without the code: what is held up now must not be taken for the same scan once more.
    result = CheckInResult(verdict=verdict, scan=Scan(text="", source=entry.source), entries=(entry,))
    return EarlierScan(result=result, at=entry.corrected_at, undone=undone)
