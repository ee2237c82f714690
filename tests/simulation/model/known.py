"""What may be true: sets and counts, and no code of the product.

``Known`` is what one laptop has learned: what the platform told it in pages that became durable, and its own entries
that its disk still holds. It is copied with the disk, and goes back with it. ``Known.expect`` says what a scan may come
to. Where the simulator cannot say (a shrunken answer believed the second time, two laptops whose clocks disagree), it
says so by ``EITHER`` rather than guess.
"""

from copy import copy
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus, Revocation, TicketCode
from sync.connectors.interface.connector import Page
from tests.simulation.codes import Code
from tests.simulation.model.question import Expected, Question, in_window, is_for_this_gate
from tests.simulation.model.reported import Reported, is_surely_much, may_be_much
from tests.simulation.moves import Ledger, Move, inside
from tests.simulation.places import list_that_takes
from tests.simulation.platform import Seat
from tests.simulation.setting import ListKind

CLOCK_IS_KNOWN = 3
"""After so many runs with right dates since its start, a laptop has to know the time."""


@dataclass(slots=True)
class Known:
    """What one laptop has learned.

    Attributes:
        tickets: By id.
        codes: By the platform's id of the code: hash, ticket id, status.
        bookings: By id.
        withdrawn: Ids and hashes that a revocation named.
        blocked: Hashes of them that were blocked.
        revocations: By the platform's id of a revocation: what it names.
        missing: Names whose revocation two whole readings left out and which are good otherwise: the platform may have
            taken it back.
        entries: Entry ids, its own and those it was told.
        linked: Walk-ins of which it knows the platform's names, to the tickets that it was told.
        reported: Ids of all tickets that it was ever told of.
        left: Tickets that the platform took out of its list, as they were.
        read: Names of streams that it has read to their end once.
        shrunk: So many times in a row a reading from the beginning gave much less than before.
        seen: Ids of records that the reading under way has given; None while there is none.
        clock_boot: The start of the laptop since which answers are counted.
        good_runs: So many runs since then had right dates only.
        misled: Wrong dates came before the time was known: it may believe them until a person says otherwise.
    """

    tickets: dict[str, Reported] = field(default_factory=dict)
    codes: dict[str, tuple[str, str, CredentialStatus]] = field(default_factory=dict)
    bookings: dict[str, Booking] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    blocked: set[str] = field(default_factory=set)
    revocations: dict[str, frozenset[str]] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)
    entries: set[str] = field(default_factory=set)
    linked: dict[str, frozenset[str]] = field(default_factory=dict)
    reported: set[str] = field(default_factory=set)
    left: dict[str, Reported] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)
    shrunk: int = 0
    seen: set[str] | None = None
    clock_boot: str = ""
    good_runs: int = 0
    misled: bool = False

    def copied(self) -> "Known":
        """Return a copy for a copied disk."""
        twin = copy(self)
        twin.tickets, twin.codes, twin.bookings = dict(self.tickets), dict(self.codes), dict(self.bookings)
        twin.withdrawn, twin.entries, twin.reported = set(self.withdrawn), set(self.entries), set(self.reported)
        twin.linked, twin.blocked, twin.left = dict(self.linked), set(self.blocked), dict(self.left)
        twin.revocations, twin.missing = dict(self.revocations), set(self.missing)
        twin.seen, twin.read = None if self.seen is None else set(self.seen), set(self.read)
        return twin

    @property
    def complete(self) -> bool:
        """Whether it has read everything that decides about a guest to its end once."""
        return {"catalogue", "roster", "entries"} <= self.read

    def hear_dates(self, boot: str, *, false: bool, confirmed: bool) -> None:
        """Begin a run of answers.

        Args:
            boot: Which start of the laptop this is.
            false: Their dates are wrong.
            confirmed: The laptop's own clock is wrong by the same: two who know nothing of each other are believed.
        """
        if boot != self.clock_boot:
            self.clock_boot, self.good_runs = boot, 0
        self.misled = self.misled or (false and (confirmed or self.good_runs < CLOCK_IS_KNOWN))

    def learn(self, page: Page, seats: dict[str, Seat]) -> None:
        """Take in a page of the guest list.

        Args:
            page: The page.
            seats: The seat behind each ticket id.
        """
        for record in page.records:
            if isinstance(record, Ticket):
                self.tickets[record.id] = Reported(record, seats[record.id])
                self.reported.add(record.id)
                if sold_as := record.settings.sold_as:
                    self.linked[sold_as] = self.linked.get(sold_as, frozenset()) | {record.id}
            elif isinstance(record, TicketCode):
                self.codes[record.id] = (record.code_hash, record.ticket_id, record.status)
            elif isinstance(record, Booking):
                self.bookings[record.id] = record
            elif isinstance(record, Revocation):
                names = frozenset(name for name in (record.ticket_id, record.code_hash) if name)
                self.revocations[record.id] = names
                self.withdrawn |= names
                self.missing -= names
                if record.status is CredentialStatus.BLOCKED and record.code_hash:
                    self.blocked.add(record.code_hash)
            if self.seen is not None:
                self.seen.add(record.id)
        for tombstone in page.tombstones:
            if (left := self.tickets.pop(tombstone.id, None)) is not None:
                self.left[tombstone.id] = left
            self.codes.pop(tombstone.id, None)

    def end_reading(self) -> None:
        """Everything was read from the beginning: what did not come is gone, unless that is much."""
        missing, let_in = self._not_given()
        seen, self.seen = self.seen or set(), None
        much = bool(let_in) or may_be_much(missing, self.tickets)
        self.shrunk = self.shrunk + 1 if much else 0
        if self.shrunk == 1 and (let_in or is_surely_much(missing, self.tickets)):
            return  # nothing goes at the first time
        # What is believed when it is said twice, or when a person says so, and what is little, is the product's to say.
        self.tickets |= {ref: replace(self.tickets[ref], unsure=True) for ref in missing}
        for row in [row for row, (_, ref, _) in self.codes.items() if row not in seen and ref in seen]:
            if much:
                self.missing.add(self.codes[row][0])
            else:
                del self.codes[row]
        self.missing.update(*(self.revocations.pop(row) for row in let_in))
        self.missing -= {name for names in self.revocations.values() for name in names}
        self.withdrawn -= self.missing
        self.blocked -= self.missing

    def doubt_missing(self) -> None:
        """The end of a reading was cut off: of what it did not give, some may be gone."""
        missing, let_in = self._not_given()
        self.tickets |= {ref: replace(self.tickets[ref], unsure=True) for ref in missing}
        self.missing |= {given for row, (given, _, _) in self.codes.items() if row not in (self.seen or ())}
        self.missing |= {name for row in let_in for name in self.revocations[row]}

    def _not_given(self) -> tuple[set[str], list[str]]:
        """Return the tickets that a reading did not give, and the revocations without which somebody would come in."""
        seen = self.seen or set()
        walk_ins = {ref for ref in self.tickets if self.tickets[ref].ticket.booking_id == ref}
        # One that refuses nobody who is good otherwise stays, however often it is left out.
        let_in = [row for row in set(self.revocations) - seen if self._speaks_against(self.revocations[row])]
        return set(self.tickets) - seen - walk_ins, let_in

    def _speaks_against(self, names: frozenset[str]) -> bool:
        """Whether a revocation refuses somebody whose ticket and code are good."""
        good = {ref for ref, reported in self.tickets.items() if reported.ticket.status is TicketStatus.VALID}
        codes = {
            given for given, ref, status in self.codes.values() if ref in good and status is CredentialStatus.ACTIVE
        }
        return not names.isdisjoint(good | codes)

    def standing(self, ledger: Ledger) -> list[Move]:
        """Return the moves that this laptop knows and that were not taken back, in true order."""
        undone = {ledger.undos[ref] for ref in self.entries if ref in ledger.undos}
        known = (ledger.moves[ref] for ref in self.entries - undone if ref in ledger.moves)
        return sorted(known, key=lambda move: move.order)

    def expect(self, scan: Question, ledger: Ledger) -> Expected:
        """Return what a scan may come to."""
        if "catalogue" not in self.read or scan.hopeless or (scan.code and scan.code.text == ""):
            return Expected.NO_ADMIT
        if not scan.inward:
            return Expected.EITHER
        if not self.complete and not scan.before_loaded:
            return Expected.NO_ADMIT
        reported = self._meant(scan)
        if reported is None:
            return self._by_signature(scan, ledger)
        if len({t.seat for t in reported}) > 1 or len(reported) > 1:
            return Expected.EITHER
        return self._at_its_list(reported[0], scan, ledger)

    def _at_its_list(self, reported: Reported, scan: Question, ledger: Ledger) -> Expected:
        """Return what may become of a ticket by the list that takes it, in the zone into which the gate leads."""
        list_id = list_that_takes(reported.ticket.ticket_type_id, scan.lists)
        if list_id is None or not is_for_this_gate(reported.ticket, scan):
            return Expected.NO_ADMIT
        return self._by_rights(reported, scan, ledger.of_list(list_id))

    def _by_signature(self, scan: Question, ledger: Ledger) -> Expected:
        """Return what may become of a code that the roster does not hold: it may vouch for its guest, no more."""
        if scan.code is None or not scan.code.is_signed or not self.complete or self._is_withdrawn(scan.code):
            return Expected.NO_ADMIT
        if scan.code.ticket_id in self.reported and not any(
            reported.seat is scan.seat for reported in self.tickets.values()
        ):
            return Expected.NO_ADMIT  # the platform took it out of the list
        held = [reported for reported in self.tickets.values() if reported.seat is scan.seat]
        if (
            len(held) == 1
            and scan.code.ticket_id in self.reported
            and self._at_its_list(held[0], scan, ledger) is Expected.NO_ADMIT
        ):
            return Expected.NO_ADMIT
        return Expected.EITHER

    def _meant(self, scan: Question) -> list[Reported] | None:
        if scan.ticket_id:
            return [self.tickets[scan.ticket_id]] if scan.ticket_id in self.tickets else None
        assert scan.code is not None
        refs = {ref for given, ref, _ in self.codes.values() if given == scan.code.hash and ref in self.tickets}
        return [self.tickets[ref] for ref in sorted(refs)] or None

    def _is_withdrawn(self, code: Code) -> bool:
        dead = any(
            given == code.hash and status is not CredentialStatus.ACTIVE for given, _, status in self.codes.values()
        )
        return dead or code.hash in self.withdrawn or code.ticket_id in self.withdrawn

    def _codes_of(self, ticket: Ticket) -> list[tuple[str, CredentialStatus]]:
        return [(given, status) for given, ref, status in self.codes.values() if ref == ticket.id]

    def _has_no_code_left(self, ticket: Ticket) -> bool:
        """Whether a ticket has codes, and each of them is withdrawn."""
        codes = self._codes_of(ticket)
        dead = (status is not CredentialStatus.ACTIVE or given in self.withdrawn for given, status in codes)
        return bool(codes) and all(dead)

    def _is_blocked(self, ticket: Ticket) -> bool:
        """Whether a code of a ticket is blocked, which is meant for the guest; a code that is replaced says nothing."""
        return any(given in self.blocked for given, _ in self._codes_of(ticket))

    def _by_rights(self, reported: Reported, scan: Question, ledger: Ledger) -> Expected:
        ticket = reported.ticket
        booking = self.bookings.get(ticket.booking_id or "")
        gone = scan.code is not None and self._is_withdrawn(scan.code)
        stands = ticket.status is TicketStatus.VALID and (booking is None or booking.status is BookingStatus.CONFIRMED)
        if gone or not stands or ticket.id in self.withdrawn:
            return Expected.NO_ADMIT
        if scan.code is None and self._has_no_code_left(ticket):
            return Expected.NO_ADMIT if self._is_blocked(ticket) else Expected.EITHER
        by_use = self._by_use(reported, booking, scan, ledger)
        if by_use is Expected.ADMIT and self._came_before_they_left(booking, ledger):
            by_use = Expected.EITHER  # guests of a booking came by its other tickets, which are gone since
        in_time = in_window(ticket, scan)
        if Expected.NO_ADMIT in (by_use, in_time):
            return Expected.NO_ADMIT
        # What is signed says itself until when it is good: a clock that is months ahead finds it expired.
        timely = scan.on_time or scan.code is None or not scan.code.is_signed
        sure = timely and scan.genuine and not reported.unsure and self.complete and scan.room is not False
        sure = sure and self.missing.isdisjoint({ticket.id, *(given for given, _ in self._codes_of(ticket))})
        return Expected.ADMIT if sure and by_use is in_time is Expected.ADMIT else Expected.EITHER

    def _by_use(self, reported: Reported, booking: Booking | None, scan: Question, ledger: Ledger) -> Expected:
        size, moves = self._counted(reported, booking, ledger)
        if size == 1 and self._came_with_another(reported, booking, ledger):
            # Its booking was counted as a whole when they came: they may have used up its place as well.
            return Expected.EITHER
        if scan.list_kind is ListKind.MULTIPLE:
            return Expected.ADMIT if scan.guests <= size or size == 1 else Expected.NO_ADMIT
        if scan.areas and size == 1 and any(move.inward for move in moves):
            return self._by_zone(moves, reported, scan)
        if scan.list_kind is ListKind.SINGLE and reported.ticket.platform_used_at is not None:
            return Expected.NO_ADMIT if size == 1 else Expected.EITHER
        if reported.ticket.platform_used_at is not None:
            return Expected.EITHER
        linked = [move for move in moves if self.is_linked(move, reported)]
        wanted = scan.guests if size > 1 else 1  # nobody is asked how many of one
        if scan.list_kind is ListKind.SINGLE:
            came = [move for move in linked if move.inward]
            people = max(sum(not (move.forced and (move.alone or move.again)) for move in came), int(bool(came)))
            if people + wanted > size:
                return Expected.NO_ADMIT
            is_sure = len(linked) == len(moves) and len(came) + wanted <= size
            return Expected.ADMIT if is_sure else Expected.EITHER
        by_clocks = len({move.disk for move in moves}) > 1 and not all(move.on_time for move in moves)
        if by_clocks or len(linked) < len(moves) or (size > 1 and any(move.forced for move in moves)):
            return Expected.EITHER
        by_last = int(bool(moves) and moves[-1].inward)
        if size == 1 < reported.seat.most and inside(moves) != by_last:
            return Expected.EITHER  # of a party that was larger once, another guest may be the one who is inside
        used = inside(moves) if size > 1 else by_last
        return Expected.ADMIT if used + wanted <= size else Expected.NO_ADMIT

    def _by_zone(self, moves: list[Move], reported: Reported, scan: Question) -> Expected:
        """Return what becomes of somebody who came before, where zones are areas: they walk on into another one."""
        pairs = pairwise(moves)
        is_double = any(first.inward and then.inward and first.zone == then.zone for first, then in pairs)
        by_clocks = len({move.disk for move in moves}) > 1 and not all(move.on_time for move in moves)
        is_unclear = is_double or by_clocks or any(move.forced for move in moves) or reported.seat.most > 1
        if is_unclear or reported.ticket.platform_used_at or not all(self.is_linked(m, reported) for m in moves):
            return Expected.EITHER
        if moves[-1].inward:
            return Expected.NO_ADMIT if moves[-1].zone == scan.place.zone else Expected.ADMIT
        return Expected.ADMIT if scan.list_kind is ListKind.REENTRY else Expected.NO_ADMIT

    def _came_before_they_left(self, booking: Booking | None, ledger: Ledger) -> bool:
        """Whether somebody came by a ticket of a booking for several that is not in it any more.

        Nor need the booking be for several any more: of those who were counted together, nobody knows who stays.
        """
        if booking is None:
            return False
        present = [reported.seat for reported in self.tickets.values()]
        left = [left.seat for left in self.left.values() if left.ticket.booking_id == booking.id]
        gone = [seat for seat in left if booking.party_size > 1 or seat.most > 1]
        others = [move for move in self.standing(ledger) if move.seat not in present]
        # By a ticket that this laptop never held: an entry of the booking as a whole says of which one it is.
        strangers = booking.party_size > 1 and any(move.name not in self.reported for move in others)
        return strangers or any(move.seat in gone for move in others)

    def party_of(self, reported: Reported) -> int:
        """Return for how many a ticket is, by itself or with its booking."""
        booking = self.bookings.get(reported.ticket.booking_id or "")
        return max(reported.ticket.party_size, 1 if booking is None else booking.party_size)

    def _came_with_another(self, reported: Reported, booking: Booking | None, ledger: Ledger) -> bool:
        """Whether somebody came by another ticket of the same booking."""
        if booking is None:
            return False
        others = [t.seat for t in self.tickets.values() if t.ticket.booking_id == booking.id]
        return any(move.seat in others and move.seat is not reported.seat for move in self.standing(ledger))

    def is_linked(self, move: Move, reported: Reported) -> bool:
        """Whether it can know that a move was by this ticket: it was told of the ticket by which that was made.

        Where the platform named a walk-in's ticket that has yet to come, the one that is here may be another one.
        """
        if move.name == reported.ticket.id or move.name in self.reported:
            return True
        return bool(self.linked.get(move.name, frozenset()) & self.reported)

    def _counted(self, reported: Reported, booking: Booking | None, ledger: Ledger) -> tuple[int, list[Move]]:
        """Return how many guests a ticket is for, and the moves that count against that."""
        moves = self.standing(ledger)
        if booking is not None and booking.party_size > 1 and reported.ticket.party_size == 1:
            seats = {t.seat for t in self.tickets.values() if t.ticket.booking_id == booking.id}
            return booking.party_size, [move for move in moves if move.seat in seats]
        return reported.ticket.party_size, [move for move in moves if move.seat is reported.seat]
