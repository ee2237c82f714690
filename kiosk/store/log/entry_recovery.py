"""This device's own entries as the platform gives them back: known ones change nothing, lost ones come in again.

A database that is older than it was, or that another laptop works with a copy of, lacks entries that this device made.
The platform has them. They are this device's, so they count as that: for single use, for look-up and counts, in
conflicts. They are not told again, and the unique indexes do not judge them (``is_local = 2``): what was decided since,
without knowing of them, stands as well, and the contradiction is a conflict for people.

Not every platform gives back all that it was told. What is missing is put together here: the ticket's guest number, the
place in the device's own order, whether the entry used its ticket up.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.entry import CAME_BACK, Direction, Entry, is_made_at_gate
from kiosk.domain.entries.order import guests_inside
from kiosk.store.base import tables
from kiosk.store.base.entry_indexes import by_ticket
from kiosk.store.compiled.micros import to_micros
from kiosk.store.log.entry_numbering import (
    Installation,
    InstallationCause,
    begin_installation,
    latest_installation,
    raise_sequence_floor,
)

_MILLISECOND = 1000  # microseconds

INSERT = tables.NEW_ENTRIES.insert(is_local=CAME_BACK)

# What was removed with its event is not lost: nobody is to be told that this database is older than it was.
_KNOWN = (
    "SELECT 1 FROM entries WHERE entry_id = ?1 UNION ALL SELECT 1 FROM entry_names WHERE name = ?1"
    " UNION ALL SELECT 1 FROM events_gone WHERE event_id = ?2"
)

# The same scan under the platform's own id. Instants go up and come back with our milliseconds, which are those of the
# entry or of its id (a UUIDv7 begins with them): TicketToken puts others behind them. Under which device it was made
# does not matter: what waited while this laptop was enrolled anew goes up under its new name, and what this laptop
# delivered for another gate of a venue under its own.
_SAME_SCAN = """
SELECT e.entry_id FROM entries AS e
 WHERE (e.is_local > 0 OR EXISTS (SELECT 1 FROM delivered AS x WHERE x.kind = 'entry' AND x.id = e.position))
 AND e.list_id = :list
 AND e.direction = :direction AND e.outcome = :outcome AND (e.undoes IS NULL) = :plain
 AND (e.corrected_at BETWEEN :first AND :last OR substr(e.entry_id, 1, 8) || substr(e.entry_id, 10, 4) = :clock)
 AND {by}
"""
_SAME_SCANS = tuple(
    _SAME_SCAN.format(by=by)
    for by in (
        by_ticket("= :ticket"),
        by_ticket("IN (SELECT door_id FROM door_tickets WHERE ticket_id = :ticket)"),
        "e.code_hash = :code_hash AND e.code_hash <> ''",
    )
)
_UNDER_ONE_TICKET = (
    f"SELECT {tables.ENTRIES.select_list} FROM entries AS e"  # noqa: S608  # our own names
    f" WHERE {by_ticket('= ?1')} AND list_id = ?2 AND outcome = 'admit'"
)
_PARTY = (
    "SELECT max(t.party_size, coalesce((SELECT party_size FROM bookings WHERE id = t.booking_id), 1)) FROM tickets AS t"
    " WHERE t.id = ?"
)
_IS_SINGLE_USE = "SELECT 1 FROM check_in_lists WHERE id = ? AND allow_multiple_entries = 0"
# Where the platform does not tell the number: behind the last one that was made before.
_PLACE = (
    "SELECT sequence FROM entries WHERE device_id = ? AND installation = ? AND is_local = 1 AND corrected_at <= ?"
    " ORDER BY sequence DESC LIMIT 1"  # by the index, from its end: what was lost came last
)
_LATEST_OFFSET = "SELECT offset_ms + coalesce(uncertainty_ms, 0) FROM clock"
# We had gone past this number before the entry with it was made: it was not made here.
_PASSED = (
    "SELECT 1 FROM entries WHERE device_id = ? AND installation = ? AND is_local = 1 AND sequence >= ?"
    " AND corrected_at < ? LIMIT 1"
)
_TAKEN = "SELECT 1 FROM entries WHERE device_id = ? AND installation = ? AND sequence = ? AND is_local = 1"
# Where this database is a copy that was made on another laptop: the installation that both have in common, and the last
# number in it. Numbers go on from one installation to the next, so whoever has the original numbers behind that one.
_COPIED_BEHIND = (
    "SELECT i.number - 1, coalesce((SELECT max(e.sequence) FROM entries AS e"
    " WHERE e.device_id = ?1 AND e.is_local = 1 AND e.installation < i.number), 0)"
    " FROM installations AS i WHERE i.cause = 'copied' ORDER BY i.number DESC LIMIT 1"
)
# A further laptop has an older copy: it used numbers for other entries that both others have in common.
_OTHER_COPY = (
    "SELECT 1 FROM entries WHERE device_id = ?1 AND is_local = 2 AND installation <= 0"
    " AND (sequence = ?2 OR installation = 0 AND sequence BETWEEN 1 AND ?3) LIMIT 1"
)
_COUNT_IN = "UPDATE installations SET taken_in = taken_in + ? WHERE number = ?"


_MOST_NUMBERS = 10**9
"""No device makes so many entries. Numbers go on behind what a platform says, within what SQLite holds."""


def _plausible(entry: Entry) -> Entry:
    return entry if 0 <= entry.sequence <= _MOST_NUMBERS else replace(entry, sequence=0)


@dataclass(slots=True)
class EntryRecovery:
    """Takes this device's entries back in, over a connection that holds the write lock.

    Attributes:
        conn: The connection.
        device_id: This device.
        now: Current instant, by the laptop's clock.
    """

    conn: sqlcipher.Connection
    device_id: str
    now: datetime

    def take(self, entries: Iterable[Entry]) -> int:
        """Take in what is not here, and notice what that means.

        Args:
            entries: Entries that this device made, as the platform gives them.

        Returns:
            How many were new.
        """
        given = {entry.entry_id: _plausible(entry) for entry in entries}
        lost = [entry for entry in given.values() if not self._is_known(entry)]
        if not lost:
            return 0
        present = latest_installation(self.conn) or begin_installation(self.conn, InstallationCause.NEW, self.now)
        # In the order in which they were made, for each is judged by what stands before it; those without a number come
        # last.
        ordered = sorted(lost, key=lambda e: (e.sequence == 0, e.sequence, e.corrected_at))
        judged = [(entry, self._is_anothers(entry, present)) for entry in ordered]
        for entry, anothers in judged:
            self._insert(self._completed(entry, present, anothers=anothers))
            raise_sequence_floor(self.conn, self.device_id, entry.sequence)
        self._notice(present, ordered, shared=any(anothers for _, anothers in judged))
        return len(ordered)

    # -- known ones

    def _is_known(self, entry: Entry) -> bool:
        if self.conn.execute(_KNOWN, (entry.entry_id, entry.event_id)).fetchone():
            return True
        same = self._same_scan(entry)
        if same is None:
            return False
        self.conn.execute("INSERT INTO entry_names (name, entry_id) VALUES (?, ?)", (entry.entry_id, same))
        return True

    def _same_scan(self, entry: Entry) -> str | None:
        if is_made_at_gate(entry.entry_id):
            return None  # the platform keeps our ids, so this one is of another scan, however alike
        at = to_micros(entry.corrected_at) // _MILLISECOND
        asked = {
            "list": entry.list_id,
            "direction": entry.direction.value,
            "outcome": entry.outcome.value,
            "plain": int(entry.undoes is None),
            "first": at * _MILLISECOND,
            "last": at * _MILLISECOND + _MILLISECOND - 1,
            "clock": f"{at:012x}",
            "ticket": entry.ticket_id,
            "code_hash": entry.code_hash,
        }
        for query in _SAME_SCANS:
            row = self.conn.execute(query, asked).fetchone()
            if row is not None:
                return str(row[0])
        return None

    # -- lost ones

    def _is_anothers(self, entry: Entry, present: Installation) -> bool:
        """Whether another laptop made an entry, and not this one before its database became older.

        It did when this database, at that instant, was in use here already or had come past the entry's number; or when
        all that this laptop could have lost had been read back before the entry turned up.
        """
        began, opened = self._corrected(present.began_at), self._corrected(present.opened_at)
        if entry.corrected_at > opened or (present.number > 1 and entry.corrected_at > began):
            return True
        if present.number > 1 and present.complete_at is not None:
            return True
        if not entry.sequence:
            return False
        asked = (self.device_id, present.number, entry.sequence, to_micros(entry.corrected_at))
        return self.conn.execute(_PASSED, asked).fetchone() is not None

    def _corrected(self, at: datetime) -> datetime:
        """Return the latest that an instant of the laptop's clock can have been by the corrected one."""
        row = self.conn.execute(_LATEST_OFFSET).fetchone()
        return at + timedelta(milliseconds=row[0] if row else 0)

    def _completed(self, entry: Entry, present: Installation, *, anothers: bool) -> Entry:
        """Return an entry with what the platform did not say of it."""
        installation = self._of_another(entry) if anothers else self._installation(entry, present)
        if self.conn.execute(_TAKEN, (self.device_id, installation, entry.sequence)).fetchone():
            installation = 0  # the number was used again before the loss was noticed: only clocks order these two
        undoes = entry.undoes and self._name_here(entry.undoes)
        walked_in = entry.admitted and entry.direction is Direction.ENTRY and not undoes and bool(entry.use_key)
        single_use = self.conn.execute(_IS_SINGLE_USE, (entry.list_id,)).fetchone() is not None
        return replace(
            entry,
            installation=installation,
            sequence=entry.sequence or self._place(entry, installation),
            undoes=undoes,
            guest_no=self._guest(entry) if walked_in and entry.guest_no == 1 else self._told_guest(entry, undoes),
            spends=walked_in and single_use,
        )

    def _installation(self, entry: Entry, present: Installation) -> int:
        was_before = present.number > 1 and entry.corrected_at <= self._corrected(present.began_at)
        return present.number - 1 if was_before else present.number

    def _of_another(self, entry: Entry) -> int:
        """Return the installation that another laptop's entry went on behind, below zero; 0 where that is not known.

        The one that this database was copied from goes on numbering where the copy was made. What both have in common
        came before, whatever its clock said since.
        """
        row = self.conn.execute(_COPIED_BEHIND, (self.device_id,)).fetchone()
        if row is None or entry.sequence <= row[1]:
            return 0
        asked = (self.device_id, entry.sequence, row[1])
        return 0 if self.conn.execute(_OTHER_COPY, asked).fetchone() else -int(row[0])

    def _place(self, entry: Entry, installation: int) -> int:
        asked = (self.device_id, installation, to_micros(entry.corrected_at))
        row = self.conn.execute(_PLACE, asked).fetchone()
        return 0 if row is None else int(row[0])

    def _name_here(self, entry_id: str) -> str:
        row = self.conn.execute("SELECT entry_id FROM entry_names WHERE name = ?", (entry_id,)).fetchone()
        return entry_id if row is None else str(row[0])

    def _told_guest(self, entry: Entry, undoes: str | None) -> int:
        """Return whose an entry is as the platform says; what takes a scan back goes by the number of that one here."""
        row = self.conn.execute("SELECT guest_no FROM entries WHERE entry_id = ?", (undoes,)).fetchone()
        return entry.guest_no if row is None else int(row[0])

    def _guest(self, entry: Entry) -> int:
        """Return which guest of a party came, where the platform counts them without numbers: the first not inside."""
        row = self.conn.execute(_PARTY, (entry.ticket_id,)).fetchone()
        size = 1 if row is None else int(row[0])
        if size == 1:
            return 1
        rows = self.conn.execute(_UNDER_ONE_TICKET, (entry.ticket_id, entry.list_id)).fetchall()
        inside = set(guests_inside((tables.ENTRIES.from_row(row) for row in rows), party=True))
        return next((n for n in range(1, len(inside) + 2) if n not in inside and n <= size), 1)

    def _insert(self, entry: Entry) -> None:
        self.conn.execute(INSERT, tables.NEW_ENTRIES.to_row(entry))

    # -- what it means

    def _notice(self, present: Installation, lost: list[Entry], *, shared: bool) -> None:
        """Begin another installation, unless what was found out is known already."""
        known = present.is_open and (
            present.cause is InstallationCause.SHARED or (not shared and present.may_be_incomplete)
        )
        if known:
            number = present.number
        else:
            since = None if shared else min(entry.corrected_at for entry in lost)
            number = begin_installation(
                self.conn,
                InstallationCause.SHARED if shared else InstallationCause.OLDER,
                self.now,
                missing_since=since,
            ).number
        self.conn.execute(_COUNT_IN, (len(lost), number))
