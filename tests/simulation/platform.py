"""The platform: what it sold, what became of that since, and the entries that reached it.

Everybody's right to enter is a ``Seat`` that stays the same object for good, whatever the platform calls it: its
tickets' ids and codes change, the seat does not. The platform tells of changes by a log, which laptops read by cursors,
and gives everything anew to whom it sends back to the beginning.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Assurance
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus, Revocation, TicketCode
from kiosk.domain.roster.events import CheckInList, Event, Gate, TicketType
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.domain.roster.settings import CheckInListSettings, PolicySettings, TicketSettings, TicketTypeSettings
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from tests.simulation.clocks import TrueTime
from tests.simulation.codes import KEYS, Code, issue
from tests.simulation.places import FRONT, GATE_NAMES, GENERAL, INNER, OTHER_LIST, TAKEN
from tests.simulation.setting import ListKind, Setting

EVENT, TYPE = "ev", GENERAL


@dataclass(slots=True, eq=False)
class Seat:
    """The right of one guest, or of one party that shares a ticket.

    Attributes:
        number: Never changes.
        ticket_id: What its ticket is called now.
        former_ids: What it was called before, also at the door.
        size: Guests that the ticket admits.
        codes: Every code that was ever handed out for it, the newest last.
        gone: The platform has it no longer.
        most: The largest party that it was ever for, by ticket or by booking.
        zones: Which of them it opens; none are all.
        gates: Which of them it is for; none are all.
        type_id: The type of its ticket.
    """

    number: int
    ticket_id: str
    size: int = 1
    status: TicketStatus = TicketStatus.VALID
    used_at: datetime | None = None
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    codes: list[Code] = field(default_factory=list)
    former_ids: list[str] = field(default_factory=list)
    gone: bool = False
    most: int = 1
    zones: frozenset[str] = frozenset()
    gates: tuple[str, ...] = ()
    type_id: str = TYPE


@dataclass(slots=True, eq=False)
class Sold:
    """A booking.

    Attributes:
        id: The platform's id.
        seats: Its seats.
        size: Guests, where the platform counts by booking; else 1.
        status: Its life.
        door_id: What a laptop called it, where it was sold at a door; else "".
    """

    id: str
    seats: list[Seat]
    size: int = 1
    status: BookingStatus = BookingStatus.CONFIRMED
    door_id: str = ""


Change = Sold | Tombstone | Revocation


class Platform:
    """Holds the truth about bookings.

    Attributes:
        sold: Every booking.
        log: What changed, in order.
        entries: What laptops delivered, by entry id, in order of arrival.
        refused: Entries that it would not take, by id.
        door_seats: Rights that were sold at a door, by the walk-in's own id.
        oldest: Cursors of a round before this one are too old: everything is read again.
    """

    def __init__(self, setting: Setting, truth: TrueTime) -> None:
        self.setting = setting
        self.truth = truth
        self.sold: list[Sold] = []
        self.log: list[Change] = []
        self.revocations: list[Revocation] = []
        self.entries: dict[str, Entry] = {}
        self.refused: dict[str, Entry] = {}
        self.door_seats: dict[str, Seat] = {}
        self.oldest = 0
        self._numbers = 0
        for size in setting.bookings:
            self.sell(size)

    # -- the box office

    def number(self) -> int:
        """Return a number that was never used."""
        self._numbers += 1
        return self._numbers

    def sell(self, size: int, scheme: str = "") -> Sold:
        """Sell a booking.

        Args:
            size: How many guests it is for.
            scheme: How its codes are made; "" follows the setting.
        """
        tickets = size if self.setting.counts_by_booking else 1
        seats = [self._seat(scheme) for _ in range(min(tickets, 2))]
        sold = Sold(id=f"b{self.number()}", seats=seats)
        self.resize(sold, size)
        self.sold.append(sold)
        return sold

    def _seat(self, scheme: str = "") -> Seat:
        number = self.number()
        setting = self.setting
        seat = Seat(
            number=number,
            ticket_id=f"t{number}",
            zones=setting.zones(number),
            gates=setting.gates(number),
            type_id=setting.type_id(number),
        )
        self.add_code(seat, scheme or self.setting.scheme(number))
        return seat

    def add_code(self, seat: Seat, scheme: str) -> Code:
        """Hand a code out."""
        code = issue(scheme, self.number(), seat.ticket_id, EVENT, seat.type_id)
        seat.codes.append(code)
        return code

    def resize(self, sold: Sold, size: int) -> None:
        """Let a booking be for so many guests."""
        sold.size = size if self.setting.counts_by_booking else 1
        for seat in sold.seats:
            seat.size = 1 if self.setting.counts_by_booking else size
            seat.most = max(seat.most, size)
        self.changed(sold)

    def changed(self, change: Change) -> None:
        """Note that something is to be told."""
        self.log.append(change)
        if isinstance(change, Revocation):
            self.revocations.append(change)

    def rename(self, sold: Sold, seat: Seat) -> None:
        """Give a ticket another id; its codes stay."""
        self.changed(Tombstone(kind=Ticket, id=seat.ticket_id))
        seat.former_ids.append(seat.ticket_id)
        seat.ticket_id = f"t{self.number()}"
        self.changed(sold)

    def remove(self, seat: Seat) -> None:
        """Delete a ticket with its codes."""
        seat.gone = True
        for code in seat.codes:
            self.changed(Tombstone(kind=TicketCode, id=code.row))
        self.changed(Tombstone(kind=Ticket, id=seat.ticket_id))

    def unlist(self, code: Code) -> None:
        """Give a code no longer with its ticket."""
        code.listed = False
        self.changed(Tombstone(kind=TicketCode, id=code.row))

    def revoke(self, code: Code | None, seat: Seat, status: CredentialStatus) -> None:
        """Withdraw a code by its hash alone, or a ticket by its id."""
        number = self.number()
        self.changed(
            Revocation(
                id=f"r{number}",
                event_id=EVENT,
                ticket_id=None if code else seat.ticket_id,
                code_hash=code.hash if code else None,
                status=status,
                updated_at=self.truth.now,
            )
        )

    def seats(self) -> Iterator[tuple[Sold, Seat]]:
        """Return every seat with its booking."""
        return ((sold, seat) for sold in self.sold for seat in sold.seats)

    # -- what it tells

    def catalogue(self) -> list[RosterRecord]:
        """Return the event with its list, its type and its keys."""
        kind = self.setting.list_kind
        setting = self.setting
        policy = PolicySettings(grace_minutes=5 if setting.grace else None, zone_moves=setting.areas or None)
        rules = CheckInList(
            id=FRONT.list_id,
            event_id=EVENT,
            name="Main entrance",
            ticket_type_ids=frozenset(TAKEN[FRONT.list_id]),
            allow_multiple_entries=kind is ListKind.MULTIPLE,
            allow_entry_after_exit=kind is ListKind.REENTRY,
            capacity=self.setting.capacity,
            settings=CheckInListSettings(policy=policy),
        )
        late = replace(rules, id=OTHER_LIST.list_id, name="Late", ticket_type_ids=frozenset(TAKEN[OTHER_LIST.list_id]))
        zoned = setting.areas or setting.narrow
        types = sorted(set(chain.from_iterable(TAKEN.values())))
        return [
            Event(id=EVENT, name="Night of Lights", timezone="Europe/Berlin"),
            rules,
            *([late] if setting.second_list else []),
            Gate(id=FRONT.gate_id, event_id=EVENT, name=GATE_NAMES[FRONT.gate_id], zone=FRONT.zone if zoned else None),
            *(
                [Gate(id=INNER.gate_id, event_id=EVENT, name=GATE_NAMES[INNER.gate_id], zone=INNER.zone)]
                if zoned
                else []
            ),
            *(
                TicketType(id=one, event_id=EVENT, name=one, settings=TicketTypeSettings(price_minor=0))
                for one in types
            ),
            *KEYS,
        ]

    def records(self, sold: Sold) -> list[RosterRecord]:
        """Return how a booking stands now."""
        records: list[RosterRecord] = [
            Booking(id=sold.id, event_id=EVENT, number=sold.id.upper(), status=sold.status, party_size=sold.size)
        ]
        for seat in sold.seats:
            if not seat.gone:
                records.append(
                    Ticket(
                        id=seat.ticket_id,
                        event_id=EVENT,
                        ticket_type_id=seat.type_id,
                        booking_id=sold.id,
                        number=str(seat.number),  # its place in the booking, which outlives both its id and its code
                        status=seat.status,
                        party_size=seat.size,
                        platform_used_at=seat.used_at,
                        valid_from=seat.valid_from,
                        valid_until=seat.valid_until,
                        zones=seat.zones,
                        settings=TicketSettings(
                            sold_as=sold.door_id if self.setting.names_walk_ins else "", gates=seat.gates
                        ),
                    )
                )
                records += [self._code(seat, code) for code in seat.codes if code.listed]
        return records

    def _code(self, seat: Seat, code: Code) -> TicketCode:
        keeps_text = len(code.text) <= 64
        return TicketCode(
            id=code.row,
            event_id=EVENT,
            ticket_id=seat.ticket_id,
            code=code.text if keeps_text else "",
            code_hash=code.hash,
            status=code.status,
        )

    # -- what it takes

    def find(self, entry: Entry) -> Seat | None:
        """Return whose entry this is, by whichever name it gives."""
        for _, seat in self.seats():
            if entry.ticket_id is not None:
                if entry.ticket_id == seat.ticket_id or entry.ticket_id in seat.former_ids:
                    return seat
            elif entry.code_hash and any(code.hash == entry.code_hash for code in seat.codes):
                return seat
        return None

    def take(self, entry: Entry) -> Receipt:
        """Take one entry."""
        ref = entry.entry_id
        if ref in self.entries:
            return Receipt(ref_id=ref, acknowledgement=Acknowledgement.DUPLICATE)
        seat = self.find(entry)
        if entry.ticket_id is not None and entry.admitted and seat is None:
            self.refused[ref] = entry
            return Receipt(ref_id=ref, acknowledgement=Acknowledgement.REJECTED, message="no such ticket")
        self.entries[ref] = replace(entry, assurance=Assurance.PLATFORM)
        other = self._other_use(entry, seat) if self.setting.tells_conflicts else ""
        return Receipt(ref_id=ref, acknowledgement=Acknowledgement.ACCEPTED, conflict_with=other)

    def _other_use(self, entry: Entry, seat: Seat | None) -> str:
        undone = {known.undoes for known in self.entries.values() if known.undoes}
        if seat is None or not entry.spends or entry.entry_id in undone:
            return ""
        others = (
            known.entry_id
            for known in self.entries.values()
            if known.device_id != entry.device_id and known.spends and known.entry_id not in undone
            if known.direction is Direction.ENTRY and self.find(known) is seat and seat.size == 1
        )
        return next(others, "")

    def take_action(self, action: DoorAction) -> Receipt:
        """Take something that was done at a door."""
        ref = action.id
        known = next((sold for sold in self.sold if sold.door_id == ref), None)
        if action.kind is DoorActionKind.PAYMENT:
            paid = next(sold for sold in self.sold if action.booking_id in (sold.id, sold.door_id))
            paid.status = BookingStatus.CONFIRMED
            self.changed(paid)
            return Receipt(ref_id=ref, acknowledgement=Acknowledgement.ACCEPTED)
        if known is None:
            seat = self.door_seats[ref]
            seat.former_ids, seat.ticket_id = [ref], f"t{seat.number}"
            self.add_code(seat, "opaque")
            known = Sold(id=f"b{self.number()}", seats=[seat], door_id=ref)
            self.sold.append(known)
            self.changed(known)
        return Receipt(
            ref_id=ref,
            acknowledgement=Acknowledgement.ACCEPTED,
            platform_id=known.id,
            ticket_ids=tuple(seat.ticket_id for seat in known.seats),
            number=known.id.upper(),
        )
