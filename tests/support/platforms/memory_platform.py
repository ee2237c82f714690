"""A platform in memory that implements ``Connector``, with every mishap a test wants."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kiosk.domain.errors import DeliveryError
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from sync.connectors.interface.connector import CursorExpiredError, Enrolment, OutboxEntry, Page, SetupCode, Stream
from sync.http.server_clock import ClockSample

TICKETS = Stream(name="tickets", kinds=(Ticket, TicketCode))
BOOKINGS = Stream(name="bookings", kinds=(Booking,))


@dataclass
class MemoryPlatform:
    """Holds pages by stream, takes entries, and fails when it is told to.

    Attributes:
        pages: Pages by stream; the cursor is the number of the next one.
        taken: Entry ids in the order in which they arrived, without repetitions.
        sent: Every entry id of every upload.
        refuses: Entry ids that are never taken.
        conflicts: Entry ids that are taken, to the other entry that had used the ticket.
        mishaps: Errors to raise at the next calls, by "push" or the stream's name; "push after" fails behind the work.
        calls: What was called.
    """

    pages: dict[str, list[Page]] = field(default_factory=dict)
    taken: list[str] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    refuses: set[str] = field(default_factory=set)
    conflicts: dict[str, str] = field(default_factory=dict)
    mishaps: dict[str, list[DeliveryError | None]] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    sample: ClockSample | None = None
    batch_size: int = 3
    oldest_cursor: int = 0
    before_push: Callable[[Sequence[OutboxEntry]], None] = lambda _items: None
    streams: Sequence[Stream] = (TICKETS, BOOKINGS)

    def hold(self, stream: Stream, *pages: Sequence[RosterRecord]) -> None:
        """Hold these records, page by page."""
        self.pages[stream.name] = [
            Page(records=records, next_cursor=str(number + 1), more=number + 1 < len(pages))
            for number, records in enumerate(pages)
        ]

    def enrol(self, setup: SetupCode) -> Enrolment:
        """Take anybody."""
        return Enrolment(device_id="d", device_name="d", profile="x", base_url=setup.base_url, secrets={})

    def pull(self, stream: Stream, cursor: str | None) -> Page:
        """Give the page that the cursor names."""
        self.calls.append(f"{stream.name} {cursor}")
        self._stumble(stream.name)
        number = int(cursor or 0)
        if cursor is not None and number < self.oldest_cursor:
            raise CursorExpiredError("too old")
        pages = self.pages.get(stream.name, [])
        return pages[number] if number < len(pages) else Page(next_cursor=str(number), more=False)

    def push(self, outbox_entries: Sequence[OutboxEntry]) -> list[Receipt]:
        """Take a batch."""
        self.calls.append("push")
        self.before_push(outbox_entries)
        self._stumble("push")
        receipts = [self._take(item.ref_id) for item, _ in outbox_entries]
        self._stumble("push after")
        return receipts

    def _take(self, ref: str) -> Receipt:
        self.sent.append(ref)
        if ref in self.refuses:
            return Receipt(ref_id=ref, acknowledgement=Acknowledgement.REJECTED, message="never")
        if ref in self.taken:
            return Receipt(ref_id=ref, acknowledgement=Acknowledgement.DUPLICATE)
        self.taken.append(ref)
        other = self.conflicts.get(ref, "")
        return Receipt(ref_id=ref, acknowledgement=Acknowledgement.ACCEPTED, conflict_with=other)

    def _stumble(self, where: str) -> None:
        waiting = self.mishaps.get(where)
        error = waiting.pop(0) if waiting else None
        if error is not None:
            raise error

    def take_clock_sample(self) -> ClockSample | None:
        """Return the sample, once."""
        found, self.sample = self.sample, None
        return found

    def close(self) -> None:
        """Do nothing."""
