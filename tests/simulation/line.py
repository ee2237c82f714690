"""The connector between one laptop and the platform, on a line that loses, doubles and empties answers."""

import base64
import json
from collections.abc import Callable, Sequence
from email.utils import format_datetime

from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.errors import PlatformAwayError
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import Revocation, SigningKey, TicketCode
from kiosk.domain.roster.events import CheckInList, Event, Gate, TicketType
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from sync.connectors.interface.connector import (
    CursorExpiredError,
    Enrolment,
    OutboxDoorItem,
    OutboxEntry,
    Page,
    SetupCode,
    Stream,
    Urgency,
)
from sync.http.server_clock import ClockSample, ClockVotes, sample_clock
from tests.simulation.clocks import LaptopClock
from tests.simulation.platform import Platform, Sold

CATALOGUE = Stream(name="catalogue", kinds=(Event, CheckInList, Gate, TicketType, SigningKey))
ROSTER = Stream(name="roster", kinds=(Booking, Ticket, TicketCode, Revocation))
ENTRIES = Stream(name="entries", kinds=(), urgency=Urgency.FIRST)

_PAGE = 3
_ROUND_TRIP_S = 0.2


class Line:
    """Implements ``Connector`` and ``TakesBookings`` for one laptop.

    Attributes:
        mishaps: What happens to the next calls, in order: "cut" (nothing arrived), "lost" (the answer did not),
            "doubled", "later" (it wants to be asked again), or "".
        false_date_s: By how much the Date headers of the next run are wrong; 0 for not at all.
        oddity: The next beginning of the roster gives nothing ("empty") or its first page only ("short"), or
            the next page comes together with the one before it once more ("twice").
        gave_less: A beginning of the roster gave less than there was.
    """

    streams: Sequence[Stream] = (CATALOGUE, ROSTER, ENTRIES)
    batch_size = 3
    door_actions = frozenset({DoorActionKind.WALK_IN, DoorActionKind.CANCELLATION, DoorActionKind.PAYMENT})

    def __init__(self, platform: Platform, device_id: str, clock: LaptopClock) -> None:
        self._platform = platform
        self._device_id = device_id
        self._clock = clock
        self._votes = ClockVotes()
        self.mishaps: list[str] = []
        self.false_date_s = 0
        self.oddity = ""
        self.gave_less = False

    # -- the way down

    def pull(self, stream: Stream, cursor: str | None) -> Page:
        """Give one page."""
        fate = self._fate(before="cut")
        if stream is CATALOGUE:
            page = Page(records=[] if cursor else self._platform.catalogue(), next_cursor="1", more=False)
        else:
            page = (self._entries if stream is ENTRIES else self._roster)(cursor)
        self._measure()
        self._cut(fate, after="lost")
        return page

    def _entries(self, cursor: str | None) -> Page:
        known = list(self._platform.entries.values())
        start = int(cursor or 0)
        given = [entry for entry in known[start : start + _PAGE] if entry.admitted]
        end = min(start + _PAGE, len(known))
        return Page(entries=given, next_cursor=str(end), more=end < len(known))

    def _roster(self, cursor: str | None) -> Page:
        """Give a page of changes, or one of everything: then the cursor holds where the changes go on, and how far."""
        state = json.loads(base64.b64decode(cursor)) if cursor else None
        if state is not None and state["round"] < self._platform.oldest:
            raise CursorExpiredError("everything has to be read again")
        if state is None or "next" in state:
            return self._snapshot(state)
        start = state["at"]
        changes = self._platform.log[start : start + _PAGE]
        if self.oddity == "twice" and start:  # the page before this one once more, and then on from here
            self.oddity = ""
            changes = self._platform.log[max(0, start - _PAGE) : start + _PAGE]
        records: list[RosterRecord] = []
        gone: list[Tombstone] = []
        for change in changes:
            if isinstance(change, Tombstone):
                gone.append(change)
            else:
                records += self._platform.records(change) if isinstance(change, Sold) else [change]
        end = min(start + _PAGE, len(self._platform.log))
        return Page(
            records=records,
            tombstones=gone,
            next_cursor=self._cursor(at=end),
            more=end < len(self._platform.log),
        )

    def _snapshot(self, state: dict[str, int] | None) -> Page:
        at, done = (len(self._platform.log), 0) if state is None else (state["at"], state["next"])
        everything: list[Sold | Revocation] = [*self._platform.sold, *self._platform.revocations]
        here, after = everything[done : done + _PAGE], done + _PAGE
        if self.oddity in ("empty", "short") and state is None:
            here = here if self.oddity == "short" else []
            self.oddity, after, self.gave_less = "", len(everything), True
        records: list[RosterRecord] = []
        for thing in here:
            records += self._platform.records(thing) if isinstance(thing, Sold) else [thing]
        if after < len(everything):
            return Page(records=records, next_cursor=self._cursor(at=at, next=after), more=True)
        return Page(records=records, next_cursor=self._cursor(at=at), more=False)

    def _cursor(self, **state: int) -> str:
        state["round"] = self._platform.oldest
        return base64.b64encode(json.dumps(state).encode()).decode()

    # -- the way up

    def push(self, outbox_entries: Sequence[OutboxEntry]) -> list[Receipt]:
        """Take entries."""
        refs = [item.ref_id for item, _ in outbox_entries]
        return self._carried(refs, lambda: [self._platform.take(entry) for _, entry in outbox_entries])

    def push_bookings(self, outbox_entries: Sequence[OutboxDoorItem]) -> list[Receipt]:
        """Take what was done at the door."""
        refs = [item.ref_id for item, _ in outbox_entries]
        return self._carried(refs, lambda: [self._platform.take_action(action) for _, action in outbox_entries])

    def _carried(self, refs: Sequence[str], deliver: Callable[[], list[Receipt]]) -> list[Receipt]:
        fate = self._fate(before="cut")
        if fate == "later":
            self._measure()
            return [Receipt(ref_id=ref, acknowledgement=Acknowledgement.LATER, message="later") for ref in refs]
        receipts = deliver()
        if fate == "doubled":
            receipts = deliver()
        self._measure()
        self._cut(fate, after="lost")
        return receipts

    def _fate(self, *, before: str) -> str:
        fate = self.mishaps.pop(0) if self.mishaps else ""
        self._cut(fate, after=before)
        return fate

    def _cut(self, fate: str, *, after: str) -> None:
        if fate == after:
            raise PlatformAwayError("the line is cut", key="delivery.offline")

    # -- the rest of the port

    def _measure(self) -> None:
        date = self._platform.truth.now.timestamp() + self.false_date_s
        at = type(self._platform.truth.now).fromtimestamp(date, self._platform.truth.now.tzinfo)
        sample = sample_clock(
            format_datetime(at, usegmt=True), self._clock.wall(), _ROUND_TRIP_S, self._clock.boot_time()
        )
        if sample is not None:
            self._votes.add(sample)

    def take_clock_sample(self) -> ClockSample | None:
        """Return what the answers agree on, once."""
        return self._votes.take()

    def forget_votes(self) -> None:
        """The daemon was started anew."""
        self._votes = ClockVotes()

    def enrol(self, setup: SetupCode) -> Enrolment:
        """Know everybody."""
        return Enrolment(
            device_id=self._device_id, device_name="Kiosk", profile="simulated", base_url=setup.base_url, secrets={}
        )

    def close(self) -> None:
        """Do nothing."""
