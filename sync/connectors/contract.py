"""What a kiosk relies on in a platform, asked of a platform that answers: for integrators and their own servers.

Each check says what it saw and never raises. All of them only read, but for the last, which sends one admission of a
ticket that the integrator names, twice, and takes it back, twice.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.errors import DeliveryError, PermanentDeliveryError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.roster.events import CheckInList, Event, TicketType
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.syncing.delivery import Acknowledgement, OutboxItem, Receipt
from sync.connectors.interface.connector import Connector, Page, Stream

MOST_PAGES: Final = 2000
_SHOWN: Final = 3
_TAKEN: Final = frozenset({Acknowledgement.ACCEPTED, Acknowledgement.DUPLICATE})


class Result(StrEnum):
    """How a check ended."""

    KEPT = "kept"
    BROKEN = "broken"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that a kiosk relies on.

    Attributes:
        subject: What.
        result: Whether the platform keeps to it.
        words: What was seen.
    """

    subject: str
    result: Result
    words: str


@dataclass(frozen=True, slots=True)
class _Read:
    """All of one stream."""

    records: tuple[RosterRecord, ...]
    entries: tuple[Entry, ...]
    unreadable: tuple[str, ...]
    cursor: str
    pages: int


def check_contract(
    connector: Connector,
    stranger: Connector,
    *,
    ticket_id: str = "",
    new_id: Callable[[], str],
    now: datetime,
    device_id: str,
) -> Iterator[Check]:
    """Ask a platform for what a kiosk relies on.

    Args:
        connector: The platform, asked with a good token.
        stranger: The same, asked with a token that nobody has.
        ticket_id: A ticket that may be admitted and taken back; "" sends nothing.
        new_id: Makes a UUIDv7.
        now: Current instant.
        device_id: Device to send as.
    """
    yield _strangers(stranger)
    read: dict[str, _Read] = {}
    for stream in connector.streams:
        yield from _stream(connector, stream, read)
    records = [record for one in read.values() for record in one.records]
    yield _references(records)
    yield _clock(connector)
    if not ticket_id:
        yield Check("delivery", Result.UNKNOWN, "nothing was sent: name a ticket with --ticket")
        return
    admission = _admission(records, ticket_id, new_id(), now, device_id)
    if admission is None:
        yield Check("delivery", Result.UNKNOWN, "no stream gives the ticket that was named")
        return
    undo = replace(admission, entry_id=new_id(), sequence=2, undoes=admission.entry_id, spends=False)
    for subject, entry in (("an admission", admission), ("its undo", undo)):
        yield from _sent_twice(connector, subject, entry)
    yield _comes_back(connector, admission)


def _strangers(stranger: Connector) -> Check:
    subject = "a wrong token"
    try:
        page = stranger.pull(stranger.streams[0], None)
    except PermanentDeliveryError as error:
        return Check(subject, Result.KEPT, f"is refused ({error.key})")
    except DeliveryError as error:
        words = f"is not refused by 401 or 403, by which a kiosk knows that it is meant: {error} ({error.key})"
        return Check(subject, Result.BROKEN, words)
    return Check(subject, Result.BROKEN, f"gets {page.size} records")


def _stream(connector: Connector, stream: Stream, read: dict[str, _Read]) -> Iterator[Check]:
    name = f"stream {stream.name}"
    try:
        first = _all(connector, stream, None)
        read[stream.name] = first
        if first.unreadable:
            words = "; ".join(dict.fromkeys(first.unreadable[:_SHOWN]))
            yield Check(name, Result.BROKEN, f"{len(first.unreadable)} items could not be understood: {words}")
        found = len(first.records) + len(first.entries)
        yield Check(name, Result.KEPT, f"{found} records on {first.pages} pages, each cursor another one")
        yield _same_again(connector, stream, first)
        yield _only_news(connector, stream, first)
    except _EndlessError as error:
        yield Check(name, Result.BROKEN, str(error))
    except DeliveryError as error:
        yield Check(name, Result.BROKEN, f"{error} ({error.key})")


class _EndlessError(Exception):
    """Pages go in a circle, or have no end."""


def _all(connector: Connector, stream: Stream, cursor: str | None) -> _Read:
    records: list[RosterRecord] = []
    entries: list[Entry] = []
    unreadable: list[str] = []
    seen: set[str] = set()
    for number in range(1, MOST_PAGES + 1):
        page: Page = connector.pull(stream, cursor)
        records += page.records
        entries += page.entries
        unreadable += page.unreadable
        cursor = page.next_cursor
        if not page.more:
            return _Read(tuple(records), tuple(entries), tuple(unreadable), cursor, number)
        if cursor in seen:
            raise _EndlessError(f"page {number} leads back to an earlier one: a kiosk would read for ever")
        seen.add(cursor)
    raise _EndlessError(f"more than {MOST_PAGES} pages: larger ones, please")


def _ids(read: _Read) -> Counter[str]:
    return Counter(
        [f"{type(one).__name__} {one.id}" for one in read.records] + [f"Entry {one.entry_id}" for one in read.entries]
    )


def _same_again(connector: Connector, stream: Stream, first: _Read) -> Check:
    name = f"stream {stream.name}, read again"
    missing = _ids(first).keys() - _ids(_all(connector, stream, None)).keys()
    if missing:
        words = ", ".join(sorted(missing)[:_SHOWN])
        return Check(name, Result.BROKEN, f"{len(missing)} records have another id, or are gone: {words}")
    return Check(name, Result.KEPT, "every record has the id that it had")


def _only_news(connector: Connector, stream: Stream, first: _Read) -> Check:
    name = f"stream {stream.name}, from its last cursor"
    found, before = len(_ids(_all(connector, stream, first.cursor))), len(_ids(first))
    if before > _SHOWN and found >= before:
        words = f"everything comes again ({found} records): works, and costs the network all of it every few seconds"
        return Check(name, Result.UNKNOWN, words)
    return Check(name, Result.KEPT, f"{found} records: only what is new")


def _references(records: Sequence[RosterRecord]) -> Check:
    subject = "references"
    known = {kind: {one.id for one in records if isinstance(one, kind)} for kind in (Event, TicketType, Ticket)}
    lost: list[str] = []
    for one in records:
        if isinstance(one, (Ticket, CheckInList, TicketType)) and one.event_id not in known[Event]:
            lost.append(f"{type(one).__name__} {one.id} is of an event that no stream gives")
        if isinstance(one, TicketCode) and one.ticket_id not in known[Ticket]:
            lost.append(f"a code is of a ticket that no stream gives ({one.ticket_id})")
    if lost:
        return Check(subject, Result.BROKEN, f"{len(lost)} lead nowhere: {'; '.join(lost[:_SHOWN])}")
    if not known[Ticket]:
        return Check(subject, Result.UNKNOWN, "there is no ticket to look at")
    return Check(subject, Result.KEPT, f"{len(known[Ticket])} tickets of {len(known[Event])} events")


def _clock(connector: Connector) -> Check:
    sample = connector.take_clock_sample()
    if sample is None:
        words = "answers have no Date, or differ: a kiosk whose own clock is wrong would not know"
        return Check("clock", Result.UNKNOWN, words)
    return Check("clock", Result.KEPT, "answers tell the time (Date)")


def _admission(
    records: Sequence[RosterRecord], ticket_id: str, entry_id: str, now: datetime, device_id: str
) -> Entry | None:
    ticket = next((one for one in records if isinstance(one, Ticket) and one.id == ticket_id), None)
    if ticket is None:
        return None
    lists = [one.id for one in records if isinstance(one, CheckInList) and one.event_id == ticket.event_id]
    code = next((one for one in records if isinstance(one, TicketCode) and one.ticket_id == ticket_id), None)
    return Entry(
        entry_id=entry_id, device_id=device_id, sequence=1, event_id=ticket.event_id,
        list_id=lists[0] if lists else ticket.event_id, direction=Direction.ENTRY, outcome=Outcome.ADMIT,
        reason=Reason.OK, raw_at=now, corrected_at=now, ticket_id=ticket.id, booking_id=ticket.booking_id,
        code=code.code if code else "", code_hash=code.code_hash if code else "", use_key=ticket.id, spends=True,
    )  # fmt: skip


def _sent_twice(connector: Connector, subject: str, entry: Entry) -> Iterator[Check]:
    item = OutboxItem(id=entry.sequence, kind="entry", ref_id=entry.entry_id)
    for again in (False, True):
        name = f"{subject}, sent {'once more' if again else 'once'}"
        try:
            receipts: list[Receipt] = connector.push([(item, entry)])
        except DeliveryError as error:
            yield Check(name, Result.BROKEN, f"{error} ({error.key})")
            return
        told = receipts[0]
        words = f"{told.acknowledgement.value}{f': {told.message}' if told.message else ''}"
        yield Check(name, Result.KEPT if told.acknowledgement in _TAKEN else Result.BROKEN, words)


def _comes_back(connector: Connector, admission: Entry) -> Check:
    """A laptop that lost its database gets its scans back from the platform."""
    subject = "the admission, given back"
    found = 0
    for stream in connector.streams:
        try:
            entries = _all(connector, stream, None).entries
        except (DeliveryError, _EndlessError):
            continue
        at = admission.corrected_at
        found += sum(
            one.entry_id == admission.entry_id
            or (one.ticket_id == admission.ticket_id and abs((one.corrected_at - at).total_seconds()) < 1)
            for one in entries
            if one.undoes is None
        )
    if found > 1:
        return Check(subject, Result.BROKEN, f"{found} times: sent twice, it was counted twice")
    if found == 0:
        words = "not at all: what a laptop loses is lost, and other gates do not hear of it"
        return Check(subject, Result.UNKNOWN, words)
    return Check(subject, Result.KEPT, "once")
