"""Two admissions of one guest that no gate could have prevented, by all names of a ticket and all guest numbers.

Runs inside a transaction that the caller holds. Each pair is stated once for each of this laptop's entries, whichever
of the two is learned first.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Any, Final

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.entry import CAME_BACK, ELSEWHERE, HERE, Direction, Entry
from kiosk.domain.entries.guest_numbers import BOOKING_KEY, Sighting, UseIdentity, number_guests
from kiosk.domain.entries.order import Placed, guests_inside, walked
from kiosk.domain.reason_codes import Assurance
from kiosk.domain.roster.policy import last_clearing
from kiosk.domain.verdicts.checks.moving import is_move
from kiosk.store.base import tables
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.conflicts.unplaced_entries import unplaced_entries
from kiosk.store.log import ticket_names

_UNIT = """
SELECT t.id, t.party_size, b.id, b.party_size FROM tickets AS t LEFT JOIN bookings AS b ON b.id = t.booking_id
 WHERE t.id = ?
"""
_ROSTER_TICKET = "SELECT DISTINCT ticket_id FROM credentials WHERE code_hash = ? AND code_hash <> '' LIMIT 2"
_RULES = """
SELECT l.allow_entry_after_exit, l.exit_all_at, coalesce(e.timezone, 'UTC'),
       coalesce(json_extract(l.settings, '$.policy.zone_moves'), json_extract(e.settings, '$.policy.zone_moves'), 0),
       coalesce(json_extract(l.settings, '$.policy.zones'), json_extract(e.settings, '$.policy.zones'), '')
  FROM check_in_lists AS l
 LEFT JOIN events AS e ON e.id = l.event_id WHERE l.id = ?
"""


@dataclass(frozen=True, slots=True)
class _Unit:
    """What an entry is counted by today.

    Attributes:
        identity: The ticket, code or booking.
        size: Guests that it admits, None where the roster does not hold it.
        holder: Ticket or booking whose earlier sizes count.
    """

    identity: UseIdentity
    size: int | None
    holder: str


def double_admissions(
    conn: sqlcipher.Connection, entry_ids: Collection[str], *, elsewhere: bool = False
) -> list[tuple[str, str]]:
    """Return which of these entries met others, as (this laptop's entry, the other one).

    Args:
        conn: The connection.
        entry_ids: Entries of this laptop.
        elsewhere: They are entries of other gates, and so are those that they met: (the first one, the other one).
    """
    wanted = set(entry_ids)
    found: list[tuple[str, str]] = []
    done: set[str] = set()
    for entry_id in sorted(wanted):
        if entry_id in done:
            continue
        entry = _entry(conn, entry_id)
        unit = _unit_of(conn, entry)
        known = _with_unplaced(conn, unit, ticket_names.sightings(conn, unit.identity, list_id=entry.list_id), entry)
        done |= {sighting.entry.entry_id for sighting in known} & wanted
        admissions = _Admissions(conn, unit, known, entry.list_id, elsewhere=elsewhere)
        found += [pair for pair in admissions.pairs(wanted) if not wanted.isdisjoint(pair)]
    return found


def _with_unplaced(
    conn: sqlcipher.Connection, unit: _Unit, known: Sequence[Sighting], entry: Entry
) -> Sequence[Sighting]:
    """Return sightings with those of a ticket that nobody here knows, where it can only be this one."""
    identity = unit.identity
    # Guests who are counted by their booking have its name already, whatever their ticket was called.
    if identity.ticket_id is None or identity.booking_id is not None:
        return known
    found = unplaced_entries(conn, identity.ticket_id, entry.list_id)
    return [*known, *(Sighting(holder=identity.key, guest=one.guest_no, entry=one) for one in found)]


def tickets_named(conn: sqlcipher.Connection, entry_id: str) -> list[str]:
    """Return the roster's tickets that an entry stands for: its own, or those that it goes by today."""
    entry = _entry(conn, entry_id)
    known = ticket_names.names(conn, [(name, name) for name in (entry.ticket_id, entry.code_hash) if name][:1])
    fitting = {name.name for name in known if name.ours in (0, entry.guest_no)}
    second = conn.execute(
        "SELECT ticket_id FROM door_tickets WHERE door_id = ? AND guest_no IN (0, ?)", (entry.ticket_id, entry.guest_no)
    ).fetchall()
    own = {row[0] for row in second} | ({entry.ticket_id} if entry.ticket_id else set())
    if entry.ticket_id and conn.execute("SELECT 1 FROM tickets WHERE id = ?", (entry.ticket_id,)).fetchone():
        return sorted(own)
    if not entry.ticket_id:
        fitting |= {row[0] for row in conn.execute(_ROSTER_TICKET, (entry.code_hash,))}
    return sorted(own | fitting)


_OURS_BY: Final[Mapping[int, int]] = {HERE: 2, CAME_BACK: 1, ELSEWHERE: 0}
"""How much an entry is this laptop's own."""


class _Admissions:
    """The admissions of one ticket or booking on one list."""

    def __init__(
        self,
        conn: sqlcipher.Connection,
        unit: _Unit,
        known: Sequence[Sighting],
        list_id: str,
        *,
        elsewhere: bool,
    ) -> None:
        self._conn = conn
        self._elsewhere = elsewhere
        self._unit = unit
        self._here = {s.entry.entry_id: s.entry.use_key for s in known if s.entry.made_here}
        self._walked = walked(number_guests(known, unit.identity.key).entries)
        self._came = [placed for placed in self._walked if placed.entry.direction is Direction.ENTRY]
        row = conn.execute(_RULES, (list_id,)).fetchone()
        self._may_return = row is None or bool(row[0])
        self._closing = None if row is None or row[1] is None else from_micros(row[1])
        self._timezone = "UTC" if row is None else str(row[2])
        # Gates that did not hear each other may have let a guest in and on: those are two entries of one visit.
        zones = _zones(conn, self._came) if row is not None and row[3] and row[4] != "off" else {}
        self._moves = {last.entry.entry_id for first, last in pairwise(self._walked) if is_move(first, last, zones)}

    def pairs(self, learned: Collection[str]) -> Iterator[tuple[str, str]]:
        """Yield (this laptop's entry, the other one).

        Args:
            learned: The entries that are looked at now.
        """
        same = list(self._same_guest())
        yield from same
        # One guest in twice says already that there were too many: two conflicts about it would be settled twice.
        if not same:
            yield from self._too_many(learned)

    def _same_guest(self) -> Iterator[tuple[str, str]]:
        for first, last in combinations(self._came, 2):
            same = first.entry.guest_no == last.entry.guest_no
            pair = self._ours_first(first.entry, last.entry) or self._of_two_lives(first.entry, last.entry)
            if same and pair and not self._fits(last) and not self._parted(first, last):
                yield pair

    def _fits(self, last: Placed) -> bool:
        """Return whether a party was not too many when an entry was made: then its number is only a label."""
        size = self._size_at(last)
        if size is None or size == 1:
            return False
        if not self._may_return:
            return self._people_at(last) <= size
        until = (placed.entry for placed in self._walked[: self._walked.index(last) + 1])
        cleared = last_clearing(self._closing, last.at, self._timezone)
        return len(guests_inside(until, party=True, cleared_at=cleared)) <= size

    def _too_many(self, learned: Collection[str]) -> Iterator[tuple[str, str]]:
        """Guests with different numbers who are more than may come, and not all of whom one gate let in."""
        if self._may_return or not self._came:
            return
        last = self._came[-1]
        size = self._size_at(last)
        if size is None or self._people_at(last) <= size:
            return
        before = list(reversed(self._came[:-1]))
        # Logs do not come in the order in which guests did: the one who makes it too many may be learned of behind
        # others who came later. The party is named by that one then, or it would never be named here.
        news = {placed.entry.entry_id for placed in self._came if placed.entry.entry_id in learned}
        if last.entry.entry_id not in news and self._people_at(last, besides=news) <= size:
            before.sort(key=lambda placed: placed.entry.entry_id not in news)
        for first in before:
            if pair := self._ours_first(first.entry, last.entry):
                yield pair
                return

    def _ours_first(self, first: Entry, last: Entry) -> tuple[str, str] | None:
        """Return two entries, this laptop's first; None when no gate was deceived by them.

        What came back with an older database is this laptop's among those of others, and another's beside what was
        decided since without knowing of it.
        """
        if _knew_better(first) or _knew_better(last):
            return None
        if self._elsewhere:
            # What a gate told of itself says whether it spent the ticket; what a platform tells does not.
            both = first.spends and last.spends and first.is_local == last.is_local == ELSEWHERE
            return (first.entry_id, last.entry_id) if both else None
        ours, theirs = (last, first) if _OURS_BY[last.is_local] >= _OURS_BY[first.is_local] else (first, last)
        if ours.is_local == ELSEWHERE or not ours.spends or ours.is_local == theirs.is_local == CAME_BACK:
            return None
        if theirs.made_here and (not theirs.spends or self._here[theirs.entry_id] == self._here[ours.entry_id]):
            return None  # both were let in here under one name: the index and the decision have judged them
        return ours.entry_id, theirs.entry_id

    def _of_two_lives(self, first: Entry, last: Entry) -> tuple[str, str] | None:
        """Return two entries of one guest that came back to this laptop, where it made neither knowing of the other.

        As long as a database goes on, no number is used twice, nor a guest's turn. Both are once it was put back, and
        again before that was noticed.
        """
        both_back = first.is_local == last.is_local == CAME_BACK and first.spends and last.spends
        if self._elsewhere or not both_back or first.forced or last.forced:
            return None
        same = first.generation == last.generation or 0 < first.sequence == last.sequence
        return (last.entry_id, first.entry_id) if same else None

    def _parted(self, first: Placed, last: Placed) -> bool:
        """Return whether the guest had left between two admissions, or counted as gone."""
        cleared = last_clearing(self._closing, last.at, self._timezone)
        if cleared is not None and first.at < cleared:
            return True
        start, end = self._walked.index(first), self._walked.index(last)
        # Of a guest who walked on from zone to zone, the later entry is no second admission.
        if any(placed.entry.entry_id in self._moves for placed in self._walked[start + 1 : end + 1]):
            return True
        between = self._walked[start:end]
        alone = self._unit.size is None or self._unit.size == 1
        return self._may_return and any(
            placed.entry.direction is Direction.EXIT and (alone or placed.entry.guest_no == first.entry.guest_no)
            for placed in between
        )

    def _people_at(self, last: Placed, besides: Collection[str] = ()) -> int:
        """Return how many have come until an entry, besides those of some entries."""
        passed_over = self._moves.union(besides)
        return sum(1 for p in self._came if p.at <= last.at and p.entry.entry_id not in passed_over)

    def _size_at(self, last: Placed) -> int | None:
        """Return how many guests might come when an entry was made."""
        if self._unit.size is None:
            return None
        row = self._conn.execute(
            "SELECT max(size) FROM former_sizes WHERE holder = ? AND until > ?",
            (self._unit.holder, to_micros(last.at)),
        ).fetchone()
        # The largest that it was then: a party that shrank afterwards was let in rightly.
        return max(self._unit.size, row[0] or 0)


def _zones(conn: sqlcipher.Connection, came: Iterable[Placed]) -> dict[str, str]:
    """Return the zones of gates by which a guest came, by the gates' ids."""
    gates = {placed.entry.gate_id for placed in came if placed.entry.gate_id}
    rows = (conn.execute("SELECT zone FROM gates WHERE id = ?", (gate,)).fetchone() for gate in gates)
    return {gate: row[0] for gate, row in zip(gates, rows, strict=True) if row and row[0]}


def _knew_better(entry: Entry) -> bool:
    """Return whether a supervisor let somebody in whom the gate knew to be in already.

    A gate says of its own entries whether they spend a ticket; a platform does not, so its ones may be any admission.
    """
    return entry.forced and not entry.spends and entry.assurance is not Assurance.PLATFORM


def _entry(conn: sqlcipher.Connection, entry_id: str) -> Entry:
    row: tuple[Any, ...] = conn.execute(
        f"SELECT {tables.ENTRIES.select_list} FROM entries WHERE entry_id = ?",  # noqa: S608  # our own names
        (entry_id,),
    ).fetchone()
    return tables.ENTRIES.from_row(row)


def _unit_of(conn: sqlcipher.Connection, entry: Entry) -> _Unit:
    """Return what an entry is counted by, as the roster stands today."""
    ticket_id = entry.ticket_id
    known = {row[0] for row in conn.execute(_ROSTER_TICKET, (entry.code_hash,))}
    codes = (entry.code_hash,) if entry.code_hash and (ticket_id is None or known <= {ticket_id}) else ()
    row = None
    for candidate in (ticket_id, *sorted(known), *_later_names(conn, ticket_id, codes)):
        row = row or (conn.execute(_UNIT, (candidate,)).fetchone() if candidate else None)
    if row is None:
        key = ticket_id or entry.code_hash or entry.use_key
        return _Unit(UseIdentity(key=key, ticket_id=ticket_id, code_hashes=codes), None, key)
    ticket, size, booking, together = row
    codes = tuple(dict.fromkeys((*codes, *((ticket_id,) if ticket_id and ticket_id != ticket else ()))))
    key = f"{BOOKING_KEY}{booking}"
    if booking is not None and size == 1 and (together > 1 or ticket_names.was_counted_as(conn, key, entry.list_id)):
        places = max(together, ticket_names.places_of_booking(conn, booking) if together <= 1 else 1)
        identity = UseIdentity(key=key, ticket_id=ticket, code_hashes=codes, booking_id=booking)
        return _Unit(identity, places, booking)
    return _Unit(UseIdentity(key=ticket, ticket_id=ticket, code_hashes=codes), max(size, 1), ticket)


def _later_names(conn: sqlcipher.Connection, ticket_id: str | None, codes: tuple[str, ...]) -> list[str]:
    starts = [name for name in (ticket_id, *codes) if name]
    return sorted(
        {name.name for name in ticket_names.names(conn, [(starts[0], name) for name in starts])} if starts else ()
    )
