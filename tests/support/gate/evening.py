"""A whole evening at eight gates, as likely as we can make it: for benches, screens and tests of what organizers ask.

Guests come in a hump around an hour after doors; parties come together; some leave and return; some codes are shown
twice, are unknown, unpaid or meant for another gate; supervisors override, stewards take back. Two gates lose their
network for a while: they decide alone, their entries are learned late, and some tickets that were passed on come in at
both. Every device's clock is wrong in its own way, and the event's zone is nobody's laptop's.

The same seed gives the same evening.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.domain.codes.credential import ScanSource, hash_code
from kiosk.domain.entries.entry import Direction, Entry, uuid7
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.roster.events import CheckInList, Event, Gate, TicketType
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.base import tables
from kiosk.store.conflicts.conflict_search import ConflictSearch
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction

DOORS = datetime(2026, 11, 21, 12, 30, tzinfo=UTC)  # 18:00 where the event is
EVENT = Event(id="fest", name="Monsoon Nights", timezone="Asia/Kolkata", starts_at=DOORS + timedelta(hours=2))
TYPES = (
    TicketType(id="standing", event_id="fest", name="Standing"),
    TicketType(id="seated", event_id="fest", name="Seated"),
    TicketType(id="vip", event_id="fest", name="VIP"),
)
MAIN = CheckInList(id="main", event_id="fest", name="Main entrance", allow_entry_after_exit=True, capacity=18_000)
LOUNGE = CheckInList(id="lounge", event_id="fest", name="Lounge", ticket_type_ids=frozenset({"vip"}))
HERE = "laptop-1"
"""The device whose database is filled; the others are laptop-2 and so on, one for each gate."""

_FIRST = ["Anna", "Łukasz", "José", "Zoë", "Fatima", "अनिता", "राजेश", "महमूद", "محمد", "ليلى", "李", "Søren", "Ümit"]
_LAST = ["Müller", "O'Brien", "de la Cruz", "Nguyễn", "शर्मा", "सिंह", "الأحمد", "حسن", "小龙", "Świątek", "Smith"]
_STAFF = ["Robin", "Kim", "Sam", "Alex", "Noor", "Yael", "Priya", "Tomasz", ""]
_OUTAGE = (timedelta(minutes=40), timedelta(minutes=65))
_LAG = timedelta(seconds=6)


@dataclass
class _Device:
    """One gate's laptop."""

    number: int
    clock: timedelta  # corrected = raw + this
    sequence: int = 0
    offline: bool = False

    @property
    def id(self) -> str:
        return f"laptop-{self.number}"

    @property
    def gate_id(self) -> str:
        return f"gate-{self.number}"


@dataclass(frozen=True)
class _Scan:
    """What will happen at a gate."""

    at: datetime
    gate: int
    guest: int
    what: str
    people: int = 1


@dataclass
class Evening:
    """The roster and the log of one evening.

    Attributes:
        guests: Tickets in the roster.
        gates: Gates, each with one device.
        seed: Which evening.
    """

    guests: int = 20_000
    gates: int = 8
    seed: int = 1
    _rng: random.Random = field(init=False)
    _used: dict[tuple[int, int], int] = field(init=False, default_factory=dict)
    _last: dict[int, Entry] = field(init=False, default_factory=dict)

    _spent: set[tuple[str, int, int, int]] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self._rng = random.Random(self.seed)

    # -- the roster

    def event(self) -> list[RosterRecord]:
        """Return the event, its types, lists and gates."""
        gates = [Gate(id=f"gate-{n}", event_id="fest", name=f"Gate {n}") for n in range(1, self.gates + 1)]
        return [EVENT, *TYPES, MAIN, LOUNGE, *gates]

    def roster(self) -> Iterator[list[RosterRecord]]:
        """Yield bookings, tickets and codes, some thousand at a time."""
        rng = random.Random(self.seed + 1)
        for start in range(0, self.guests, 2000):
            page: list[RosterRecord] = []
            for number in range(start, min(start + 2000, self.guests)):
                name = f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"
                page += _records(number, name, self.party(number))
            yield page

    def party(self, number: int) -> int:
        """Return how many guests a ticket admits."""
        return 1 if number % 12 else 2 + number % 4

    # -- the log

    def entries(self) -> list[Entry]:
        """Return every entry in the order in which laptop-1 learns of it."""
        self._used.clear()
        self._last.clear()
        self._spent.clear()
        devices = [_Device(n, timedelta(seconds=self._rng.randrange(-900, 900))) for n in range(1, self.gates + 1)]
        learned: list[tuple[datetime, int, Entry]] = []
        for scan in sorted(self._scans(), key=lambda s: (s.at, s.guest, s.what)):
            device = devices[scan.gate]
            since = scan.at - DOORS
            device.offline = scan.gate in self._cut_off() and _OUTAGE[0] <= since < _OUTAGE[1]
            when = scan.at
            if device.id != HERE:  # nobody hears anything of the two that are cut off, nor do they
                when += _LAG
                if _OUTAGE[0] <= since < _OUTAGE[1]:
                    when = DOORS + _OUTAGE[1] + _LAG
            learned += [(when, len(learned) + i, entry) for i, entry in enumerate(self._happens(scan, device))]
        return [entry for _, _, entry in sorted(learned, key=lambda one: one[:2])]

    def _cut_off(self) -> tuple[int, ...]:
        return 0, self.gates - 1  # this laptop and the farthest one

    def _scans(self) -> Iterator[_Scan]:
        rng = self._rng
        for guest in range(self.guests):
            if rng.random() < 0.05:
                continue  # never came
            at = DOORS + timedelta(minutes=max(0.0, rng.gauss(60, 25)), milliseconds=rng.randrange(60_000))
            gate = rng.randrange(self.gates)
            yield from self._arrival(rng, guest, at, gate)

    def _arrival(self, rng: random.Random, guest: int, at: datetime, gate: int) -> Iterator[_Scan]:
        luck = rng.random()
        if luck < 0.006:
            yield _Scan(at - timedelta(seconds=20), (gate + 1) % self.gates, guest, "wrong_gate")
        elif luck < 0.011:
            yield _Scan(at - timedelta(minutes=6), gate, guest, "unpaid")
        elif luck < 0.021:
            yield _Scan(at - timedelta(seconds=8), gate, guest, "unknown")
        yield _Scan(at, gate, guest, "forced" if luck > 0.997 else "enter", self.party(guest))
        if luck > 0.98:
            yield _Scan(at + timedelta(minutes=3), (gate + 2) % self.gates, guest, "again")
        if 0.5 < luck < 0.56:
            out = at + timedelta(minutes=rng.randrange(20, 90))
            yield _Scan(out, rng.randrange(self.gates), guest, "leave")
            if luck < 0.55:
                yield _Scan(out + timedelta(minutes=rng.randrange(3, 25)), rng.randrange(self.gates), guest, "enter")
        elif 0.6 < luck < 0.603:
            yield _Scan(at + timedelta(seconds=25), gate, guest, "undo")
        elif 0.7 < luck < 0.702:  # passed on to a friend, who comes to the other gate that is alone
            first, second = self._cut_off()
            alone = DOORS + _OUTAGE[0] + timedelta(minutes=rng.randrange(2, 20))
            yield _Scan(alone, first, guest, "double")
            yield _Scan(alone + timedelta(minutes=2), second, guest, "double")

    def _happens(self, scan: _Scan, device: _Device) -> Iterator[Entry]:
        make = _MAKERS[scan.what]
        yield from make(self, scan, device)

    def _enter(self, scan: _Scan, device: _Device) -> Iterator[Entry]:
        first = ""
        for guest_no in range(1, scan.people + 1):
            key = (scan.guest, guest_no)
            if self._used.get(key, 0) % 2 and scan.what != "double":
                continue  # is inside
            generation = self._used.get(key, 0) // 2
            if (device.id, *key, generation) in self._spent:
                continue  # this device knows
            self._spent.add((device.id, *key, generation))
            self._used[key] = generation * 2 + 1
            entry = self._entry(scan, device, generation=generation, guest_no=guest_no, spends=True)
            entry = replace(entry, scan_id=first or entry.entry_id, use_key=entry.ticket_id or "")
            if scan.what == "forced":
                entry = replace(entry, forced=True, supervisor="Ines", note="knows the band", reason=Reason.OK)
            first = first or entry.entry_id
            self._last[scan.guest] = entry
            yield entry

    def _leave(self, scan: _Scan, device: _Device) -> Iterator[Entry]:
        if self._used.get((scan.guest, 1), 0) % 2:
            self._used[scan.guest, 1] += 1
            yield self._entry(scan, device, direction=Direction.EXIT, use_key=f"t{scan.guest}")

    def _undo(self, scan: _Scan, device: _Device) -> Iterator[Entry]:
        target = self._last.get(scan.guest)
        if target is not None and target.device_id == device.id and self._used[scan.guest, target.guest_no] % 2:
            self._used[scan.guest, target.guest_no] += 1
            entry = self._entry(scan, device, use_key=target.use_key, guest_no=target.guest_no, undoes=target.entry_id)
            yield replace(entry, generation=target.generation)

    def _refuse(self, scan: _Scan, device: _Device) -> Iterator[Entry]:
        if scan.what == "again" and not self._used.get((scan.guest, 1), 0) % 2:
            return
        reason = _REFUSALS[scan.what]
        unknown: dict[str, Any] = {}
        if reason is Reason.UNKNOWN_TICKET:
            unknown = {
                "ticket_id": None,
                "booking_id": None,
                "code": f"x{scan.guest}",
                "code_hash": hash_code(f"x{scan.guest}"),
            }
        yield self._entry(scan, device, outcome=Outcome.REFUSE, reason=reason, **unknown)

    def _entry(self, scan: _Scan, device: _Device, **changes: Any) -> Entry:
        rng = self._rng
        device.sequence += 1
        alone = device.offline
        given: dict[str, Any] = {
            "entry_id": uuid7(scan.at, rng.randbytes(10)),
            "device_id": device.id,
            "sequence": device.sequence,
            "event_id": "fest",
            "list_id": "main",
            "direction": Direction.ENTRY,
            "outcome": Outcome.ADMIT,
            "reason": Reason.OK,
            "raw_at": scan.at - device.clock,
            "corrected_at": scan.at,
            "offset_ms": round(device.clock.total_seconds() * 1000),
            "uncertainty_ms": 40 + 10 * device.number,
            "gate_id": device.gate_id,
            "ticket_id": f"t{scan.guest}",
            "booking_id": f"b{scan.guest}",
            "code_hash": hash_code(f"code-{scan.guest}"),
            "source": ScanSource.MANUAL
            if rng.random() < 0.02
            else rng.choice([ScanSource.CAMERA, ScanSource.HAND_SCANNER]),
            "assurance": Assurance.LOCAL if alone else rng.choice([Assurance.PLATFORM, Assurance.VENUE]),
            "staff": _STAFF[(device.number + scan.at.hour) % len(_STAFF)],
            "scheme": "opaque",
            "symbology": "QR",
        }
        return Entry(**{**given, **changes})

    # -- the database

    def fill(self, database: Database, *, conflicts: bool = True) -> list[Entry]:
        """Write roster and log as laptop-1 has them at the end; returns the entries in the order of their positions.

        Args:
            database: An empty database.
            conflicts: Whether contradictions are looked for, as a pull does.
        """
        with roster_transaction(database) as tx:
            tx.upsert(self.event())
        for page in self.roster():
            with roster_transaction(database) as tx:
                tx.upsert(page)
        with database.transaction() as db:
            db.conn.execute("INSERT INTO devices (id, name, is_self) VALUES (?, 'Front desk', 1)", (HERE,))
        entries = self.entries()
        write_log(database, entries)
        if conflicts:
            with database.transaction() as db:
                others = [entry for entry in entries if entry.device_id != HERE]
                ConflictSearch(db.conn, DOORS + timedelta(hours=5)).after_pull([], others)
        return entries


def write_log(database: Database, entries: Sequence[Entry]) -> None:
    """Write entries as they are; the platform has this laptop's."""
    marks = ", ".join("?" * (len(tables.NEW_ENTRIES.columns) + 1))
    insert = f"INSERT INTO entries ({tables.NEW_ENTRIES.select_list}, is_local) VALUES ({marks})"
    with database.transaction() as db:
        before = db.conn.execute("SELECT coalesce(max(position), 0) FROM entries").fetchone()[0]
        db.conn.executemany(insert, ((*tables.NEW_ENTRIES.to_row(e), int(e.device_id == HERE)) for e in entries))
        db.conn.execute(
            "INSERT INTO delivered (id, kind, ref_id, attempts, created_at)"
            " SELECT position, 'entry', entry_id, 0, 0 FROM entries WHERE position > ? AND is_local = 1",
            (before,),
        )


def _records(number: int, name: str, party: int) -> list[RosterRecord]:
    kind = "vip" if number % 15 == 0 else "seated" if number % 3 == 0 else "standing"
    booking = Booking(
        id=f"b{number}", event_id="fest", number=f"BK-{number:06d}", status=BookingStatus.CONFIRMED, name=name
    )
    ticket = Ticket(
        id=f"t{number}",
        event_id="fest",
        ticket_type_id=kind,
        booking_id=booking.id,
        number=f"T{number:06d}",
        holder_name=name,
        party_size=party,
        seat=f"Row {number % 40} Seat {number % 60}" if kind == "seated" else "",
    )
    text = f"code-{number}"
    code = TicketCode(id=f"c{number}", event_id="fest", ticket_id=ticket.id, code=text, code_hash=hash_code(text))
    return [booking, ticket, code]


_REFUSALS = {
    "wrong_gate": Reason.WRONG_GATE,
    "unpaid": Reason.UNPAID,
    "unknown": Reason.UNKNOWN_TICKET,
    "again": Reason.ALREADY_ENTERED,
}
_MAKERS = {
    "enter": Evening._enter,
    "forced": Evening._enter,
    "double": Evening._enter,
    "leave": Evening._leave,
    "undo": Evening._undo,
    **dict.fromkeys(_REFUSALS, Evening._refuse),
}
