"""Records as the window gets them: verdicts, entries, pictures."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.errors import StoreBusyError
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.events import TicketType
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.ports.camera import CodeOutline, Picture

NOW = datetime(2026, 6, 5, 18, 30, tzinfo=UTC)


def make_verdict(reason: Reason = Reason.OK, *, name: str = "Ada Lovelace", **changes: Any) -> Verdict:
    outcome = Outcome.ADMIT if reason is Reason.OK else Outcome.REFUSE
    if reason in (Reason.QUESTIONS, Reason.AMBIGUOUS, Reason.PARTY_SIZE, Reason.CONFIRM):
        outcome = Outcome.ASK
    ticket = Ticket(id="t1", event_id="e1", ticket_type_id="ty1", number="0042-1", holder_name=name)
    kind = TicketType(id="ty1", event_id="e1", name="Day ticket")
    return replace(Verdict(outcome=outcome, reason=reason, ticket=ticket, ticket_type=kind), **changes)


def make_entry(*, at: datetime = NOW, direction: Direction = Direction.ENTRY, **changes: Any) -> Entry:
    entry = Entry(
        entry_id="0197-1",
        device_id="d1",
        sequence=1,
        event_id="e1",
        list_id="l1",
        direction=direction,
        outcome=Outcome.ADMIT,
        reason=Reason.OK,
        raw_at=at - timedelta(minutes=23),
        corrected_at=at,
    )
    return replace(entry, **changes)


def make_checked_in(verdict: Verdict, *, entries: tuple[Entry, ...] = (), scan: Scan | None = None) -> CheckInResult:
    return CheckInResult(verdict=verdict, entries=entries, scan=scan or Scan(text="A"))


def make_picture(width: int = 1280, height: int = 720, *, outlined: bool = False) -> Picture:
    """A grey wall with a white sheet that carries a pattern like a code's."""
    rng = np.random.default_rng(7)
    rows = np.linspace(70, 130, height, dtype=np.uint8)[:, None, None]
    image = np.broadcast_to(rows, (height, width, 3)).copy()
    image[:, :, 0] += 14
    side = height // 3
    top, left = (height - side) // 2, (width - side) // 2
    image[top - 30 : top + side + 90, left - 30 : left + side + 30] = (240, 244, 246)
    cells = np.kron(rng.integers(0, 2, (29, 29)), np.ones((side // 29, side // 29), np.int64)).astype(np.uint8)
    block = np.where(cells[:, :, None] == 1, np.uint8(25), np.uint8(240))
    image[top : top + block.shape[0], left : left + block.shape[1]] = block
    corners = ((left, top), (left + side, top), (left + side, top + side), (left, top + side))
    return Picture(image=image, outlines=(CodeOutline(polygon=corners),) if outlined else ())


BUSY = StoreBusyError("the write lock was held for 5 s")
LOCAL = Assurance.LOCAL
