"""The organizers' ports over plain lists: a small evening, and what was asked of it."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.reports.conflicts import ConflictReport, ConflictSide
from kiosk.domain.reports.entry_log import (
    DeliveryState,
    LogChoices,
    LogNews,
    LogPage,
    LogPlace,
    LogRow,
    StoryConflict,
    StoryDelivery,
    TicketStory,
    newest_first,
)
from kiosk.domain.reports.inbox import Decision, InboxItem, InboxKind, InboxRecord, RecordKind
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.domain.roster.bookings import Ticket
from kiosk.ui.ports.organizer.pages import (
    OrganizerPorts,
    SavedFilter,
)
from tests.support.gate.evening import EVENT, Evening
from tests.ui.fake_attendance import FakeAttendance
from tests.ui.fake_exchange import FakeExporter, FakePaper, FakeRetention, FakeSync, FakeTransfer
from tests.ui.fake_records import NOW
from tests.ui.fake_staff_board import FakeStaffBoard


def evening_rows(guests: int = 60) -> list[LogRow]:
    """Every entry of a small evening as the store would tell it, newest first."""
    return list(_evening_rows(guests))


@cache
def _evening_rows(guests: int) -> list[LogRow]:
    made = Evening(guests=guests, gates=4, seed=4)
    tickets = {r.id: r for page in made.roster() for r in page if isinstance(r, Ticket)}
    entries = made.entries()
    undone = {entry.undoes for entry in entries if entry.undoes}
    rows = []
    for position, entry in enumerate(entries, start=1):
        ticket = tickets.get(entry.ticket_id or "")
        rows.append(
            LogRow(
                entry=replace(entry, position=position),
                place=LogPlace(entry.corrected_at, position),
                event_name=EVENT.name,
                timezone=EVENT.timezone,
                list_name="Main entrance",
                gate_name=(entry.gate_id or "").replace("gate-", "Gate "),
                device_name=entry.device_id,
                guest_name=ticket.holder_name if ticket else "",
                ticket_number=ticket.number if ticket else "",
                seat=ticket.seat if ticket else "",
                type_name="Standing" if ticket else "",
                undone=entry.entry_id in undone,
                delivery=DeliveryState.DELIVERED if position % 3 else DeliveryState.QUEUED,
            )
        )
    return newest_first(rows)


@dataclass
class FakeLog:
    """Implements ``EntryLog``.

    Attributes:
        all_rows: What was written, newest first.
        late: Written since the last look.
        asked: Filters for which a first page was read.
        failure: Raised by each call while it is set.
    """

    all_rows: list[LogRow] = field(default_factory=evening_rows)
    late: list[LogRow] = field(default_factory=list)
    again: list[LogRow] = field(default_factory=list)
    asked: list[LogFilter] = field(default_factory=list)
    threads: set[int] = field(default_factory=set)
    failure: Exception | None = None
    too_many: bool = False

    def _fits(self, wanted: LogFilter, row: LogRow) -> bool:
        entry = row.entry
        return (
            (not wanted.outcomes or entry.outcome in wanted.outcomes)
            and (not wanted.gate_ids or (entry.gate_id or "") in wanted.gate_ids)
            and (not wanted.reasons or entry.reason in wanted.reasons)
            and (wanted.undone is None or row.undone == wanted.undone)
            and (wanted.since is None or entry.corrected_at >= wanted.since)
            and (wanted.until is None or entry.corrected_at < wanted.until)
            and (not wanted.text or wanted.text.casefold() in row.guest_name.casefold())
        )

    def _enter(self) -> None:
        self.threads.add(threading.get_ident())
        if self.failure is not None:
            raise self.failure

    def page(self, wanted: LogFilter, *, after: LogPlace | None = None, limit: int = 100) -> LogPage:
        self._enter()
        if after is None:
            self.asked.append(wanted)
        found = [row for row in self.all_rows if self._fits(wanted, row)]
        start = [row.place for row in found].index(after) + 1 if after is not None else 0
        rows = tuple(found[start : start + limit])
        more = start + limit < len(found)
        return LogPage(rows=rows, next=rows[-1].place if more else None, position=len(self.all_rows))

    def news(self, wanted: LogFilter, position: int, shown: Sequence[LogPlace] = ()) -> LogNews | None:
        self._enter()
        if not self.late and not self.again:
            return None
        fresh, again, self.late, self.again = self.late, self.again, [], []
        self.all_rows = newest_first([*fresh, *self.all_rows])
        places = {place.position for place in shown}
        again = [row for row in again if row.place.position in places]
        news = LogNews(rows=tuple(newest_first(fresh)), position=len(self.all_rows), again=tuple(again))
        return LogNews(position=len(self.all_rows), too_many=True) if self.too_many else news

    def count(self, wanted: LogFilter) -> int:
        self._enter()
        return sum(self._fits(wanted, row) for row in self.all_rows)

    def rows(self, wanted: LogFilter) -> Iterator[LogRow]:
        yield from (row for row in reversed(self.all_rows) if self._fits(wanted, row))

    def choices(self) -> LogChoices:
        self._enter()
        gates = tuple((f"gate-{number}", f"Gate {number}") for number in range(1, 5))
        staff = sorted({row.entry.staff for row in self.all_rows if row.entry.staff})
        return LogChoices(gates=gates, staff=tuple((name, name) for name in staff), lists=(("main", "Main entrance"),))

    def story(self, ticket_id: str) -> TicketStory:
        self._enter()
        rows = tuple(row for row in reversed(self.all_rows) if row.entry.ticket_id == ticket_id)
        first = rows[0]
        return TicketStory(
            ticket=Ticket(
                id=ticket_id,
                event_id="fest",
                ticket_type_id="standing",
                number=first.ticket_number,
                holder_name=first.guest_name,
            ),
            rows=rows,
            conflicts=(
                StoryConflict(id=7, entry_id=first.entry.entry_id, kind="admitted_twice", found_at=first.place.at),
            ),
            deliveries=(
                StoryDelivery(ref_id=first.entry.entry_id, state=DeliveryState.DELIVERED, delivered_at=first.place.at),
            ),
        )

    def story_of_code(self, code_hash: str) -> TicketStory:
        self._enter()
        return TicketStory(rows=tuple(row for row in self.all_rows if row.entry.code_hash == code_hash))

    def refusal(self) -> LogRow:
        """The newest refusal."""
        return next(row for row in self.all_rows if row.entry.outcome is Outcome.REFUSE)


@dataclass
class FakeLogMemory:
    """Implements ``LogMemory``.

    Attributes:
        kept: Filters by their names.
        names: Names of the columns.
        failure: Raised by each change while it is set.
    """

    kept: dict[str, SavedFilter] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    failure: Exception | None = None

    def filters(self) -> Sequence[SavedFilter]:
        return tuple(self.kept.values())

    def save(self, saved: SavedFilter) -> Sequence[SavedFilter]:
        self._fail()
        self.kept[saved.name] = saved
        return self.filters()

    def forget(self, name: str) -> Sequence[SavedFilter]:
        self.kept.pop(name, None)
        return self.filters()

    def columns(self) -> Sequence[str]:
        return self.names

    def keep_columns(self, names: Sequence[str]) -> None:
        self._fail()
        self.names = list(names)

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure


def inbox_items() -> list[InboxItem]:
    """One of each, and a second contradiction."""
    rows = [row for row in evening_rows(30) if row.entry.outcome is Outcome.ADMIT][:3]
    conflicts = [
        ConflictReport(
            id=number,
            kind=kind,
            event_id="fest",
            found_at=row.place.at + timedelta(minutes=4),
            guest_name=row.guest_name,
            ticket_number=row.ticket_number,
            ours=ConflictSide(
                what="entry", ref="a", at=row.place.at, uncertainty_ms=400, gate_name="Gate 1", device_name="laptop-1",
                staff="Kim", supervisor="Ada" if number == 8 else "", assurance="local", delivery=DeliveryState.QUEUED,
            ),
            theirs=ConflictSide(
                what="entry", ref="b", at=row.place.at + timedelta(minutes=2), uncertainty_ms=90, gate_name="Gate 4",
                device_name="laptop-4", staff="Robin", assurance="venue",
            ) if number == 7 else ConflictSide(what="booking", ref="b", at=row.place.at, status="refunded"),
        )
        for number, kind, row in ((7, "admitted_twice", rows[0]), (8, "admitted_cancelled", rows[1]))
    ]  # fmt: skip
    sale = DoorAction(
        id="0191d9d0-0000-7000-8000-00000000abcd", kind=DoorActionKind.WALK_IN, event_id="fest", made_at=NOW,
        holder_name="José O'Brien", paid_minor=2500, currency="EUR", method=PayMethod.CASH, staff="Kim",
    )  # fmt: skip
    return [
        *(
            InboxItem(number=f"C-{one.id}", kind=InboxKind.CONFLICT, at=one.ours.at or NOW, event_id="fest",
                      ticket_number=one.ticket_number, why=one.kind, conflict=one)
            for one in conflicts
        ),
        InboxItem(number="D-0000ABCD", kind=InboxKind.DOOR_ACTION, at=NOW, event_id="fest", attempts=3, can_retry=True,
                  why="This product is sold out.", door_action=sale, held=1),
        InboxItem(number="E-12", kind=InboxKind.DELIVERY, at=NOW, event_id="fest", ticket_number="T000012",
                  why="The list was deleted.", attempts=9, can_retry=True, entry=rows[2].entry),
    ]  # fmt: skip


@dataclass
class FakeInbox:
    """Implements ``Inbox``.

    Attributes:
        all_items: Everything.
        fresh: Whether something was written since the last look.
        failure: Raised by each call while it is set.
        may_reopen: Raises what keeps items settled.
    """

    all_items: list[InboxItem] = field(default_factory=inbox_items)
    fresh: bool = False
    failure: Exception | None = None
    may_reopen: Callable[[], None] = lambda: None

    def items(self, *, settled: bool = False) -> Sequence[InboxItem]:
        self.fresh = False
        if self.failure is not None:
            raise self.failure
        return [item for item in self.all_items if settled or item.settled_at is None]

    def changed(self) -> bool:
        return self.fresh

    def settle(self, numbers, note, now, *, decision=Decision.NONE, staff="") -> int:
        record = InboxRecord(at=now, what=RecordKind.SETTLED, decision=decision, note=note, staff=staff)
        return self._each(numbers, record, settled_at=now, settled_note=note, can_retry=False)

    def reopen(self, numbers, note, now, *, staff="") -> int:
        self.may_reopen()
        record = InboxRecord(at=now, what=RecordKind.REOPENED, note=note, staff=staff)
        return self._each(numbers, record, settled_at=None, settled_note="")

    def retry(self, numbers, now, *, staff="") -> int:
        if self.failure is not None:
            raise self.failure
        numbers = list(numbers)
        self.all_items = [item for item in self.all_items if item.number not in numbers]
        return len(numbers)

    def _each(self, numbers, record, **changes) -> int:
        if self.failure is not None:
            raise self.failure
        numbers = list(numbers)
        self.all_items = [
            replace(item, **changes, records=(*item.records, record)) if item.number in numbers else item
            for item in self.all_items
        ]
        return len(numbers)


@dataclass
class FakeOrganizer:
    """All of them."""

    log: FakeLog = field(default_factory=FakeLog)
    log_memory: FakeLogMemory = field(default_factory=FakeLogMemory)
    inbox: FakeInbox = field(default_factory=FakeInbox)
    attendance: FakeAttendance = field(default_factory=FakeAttendance)
    sync: FakeSync = field(default_factory=FakeSync)
    exporter: FakeExporter = field(default_factory=FakeExporter)
    paper: FakePaper = field(default_factory=FakePaper)
    staff: FakeStaffBoard = field(default_factory=FakeStaffBoard)
    transfer: FakeTransfer = field(default_factory=FakeTransfer)
    retention: FakeRetention = field(default_factory=FakeRetention)

    def ports(self) -> OrganizerPorts:
        return OrganizerPorts(
            log=self.log,
            log_memory=self.log_memory,
            inbox=self.inbox,
            attendance=self.attendance,
            sync=self.sync,
            exporter=self.exporter,
            paper=self.paper,
            staff=self.staff,
            transfer=self.transfer,
            retention=self.retention,
        )
