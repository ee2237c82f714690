"""Finding contradictions between this laptop's entries and what others did; ``conflict_records`` says what they mean.

Everything here runs inside a transaction that the caller holds, behind the writes that may contradict.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.entry import Entry
from kiosk.domain.roster.bookings import Booking, Ticket, TicketStatus
from kiosk.domain.roster.codes import Revocation, TicketCode
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.conflicts import conflict_queries as queries
from kiosk.store.conflicts.conflict_records import ConflictKind
from kiosk.store.conflicts.double_admissions import double_admissions, tickets_named
from kiosk.store.conflicts.settlements import settle_late
from kiosk.store.log import ticket_names
from kiosk.store.log.presented_names import NOT_ASKED, Presented, beginnings, entries_presented_as

_FOR_FINDING = frozenset({"micros", "code_hash", "use_key", "entry_id"})


# What came back from the platform is counted where it was noticed: no index leads to it.
_ANY_OURS = "SELECT 1 FROM entries WHERE is_local = 1 UNION ALL SELECT 1 FROM installations WHERE taken_in > 0 LIMIT 1"


@dataclass(slots=True)
class _Subjects:
    """Whom a page speaks of in a way that may contradict an admission.

    Attributes:
        names: Tickets, codes and use keys.
        renamed: Tickets and codes that are gone or have a further name.
        bookings: Bookings.
        codes: Codes that came, whatever was said of them: they may tell that two tickets are one.
        tickets: Likewise tickets.
        withdrawn: Hashes of codes that are withdrawn by them alone, in whatever spelling the platform has.
    """

    names: set[str] = field(default_factory=set)
    renamed: set[str] = field(default_factory=set)
    bookings: set[str] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)
    tickets: set[str] = field(default_factory=set)
    withdrawn: set[str] = field(default_factory=set)

    def take_record(self, record: RosterRecord) -> None:
        """Remember what a record withdraws or renames."""
        if isinstance(record, Revocation):
            self._add(record.ticket_id, record.code_hash)
            self.withdrawn |= {record.code_hash} if record.code_hash else set()
        elif isinstance(record, Ticket):
            self.tickets.add(record.id)
            if record.status in queries.GONE | queries.WITHDRAWN:
                self.names.add(record.id)
        elif isinstance(record, TicketCode):
            self.codes.add(record.code_hash)
            if record.status in queries.DEAD_CODES:
                self.names.add(record.code_hash)
        elif isinstance(record, Booking) and record.status in queries.CANCELLED:
            self.bookings.add(record.id)

    def take_entry(self, entry: Entry) -> None:
        """Remember whom another device let in."""
        if entry.admitted:
            self._add(entry.ticket_id, entry.code_hash, entry.use_key)
            if entry.booking_id:
                self.bookings.add(entry.booking_id)

    def _add(self, *names: str | None) -> None:
        self.names.update(name for name in names if name)


class ConflictSearch:
    """Notes contradictions over a connection that holds the write lock.

    Args:
        conn: The connection.
        now: Current instant.
    """

    def __init__(self, conn: sqlcipher.Connection, now: datetime) -> None:
        self._conn = conn
        self._now = now

    def after_pull(
        self,
        records: Iterable[RosterRecord],
        entries: Iterable[Entry],
        renamed: Iterable[str] = (),
        presented: Presented = NOT_ASKED,
    ) -> int:
        """Note what a page from the platform contradicts.

        Args:
            records: The page's records.
            entries: Its entries of other devices.
            renamed: Tickets and codes that are gone, or are known under a further name since this page.
            presented: Whose guests may have presented what the page withdraws, as it was found before.

        Returns:
            How many conflicts are new.
        """
        # A laptop that never let anybody in contradicts nobody: a first pull pays nothing for all of this.
        if not self._has_ours():
            return 0
        subjects = _Subjects(renamed=set(renamed))
        for record in records:
            subjects.take_record(record)
        for entry in entries:
            subjects.take_entry(entry)
        return self._look_at(sorted(self._ours_of(subjects, presented)))

    def of_bookings(self, bookings: Collection[str]) -> int:
        """Note what contradicts this laptop's admissions in some bookings; returns how many conflicts are new."""
        if not bookings or not self._has_ours():
            return 0
        return self._look_at(sorted(self._ours_of(_Subjects(bookings=set(bookings)))))

    def _ours_of(self, subjects: _Subjects, asked: Presented = NOT_ASKED) -> set[str]:
        """Return this laptop's admissions of whom a page speaks, under all their names."""
        with store_errors():
            starts = set(subjects.names)
            for query, keys in (
                (queries.USED_NAMES, subjects.renamed),
                (queries.TELLING_CODES, subjects.codes),
                (queries.TELLING_TICKETS, subjects.tickets),
                (queries.IN_BOOKINGS, subjects.bookings),
            ):
                if keys:
                    starts |= {row[0] for row in self._conn.execute(query, (json.dumps(sorted(keys)),))}
            if not starts:
                return set()
            known = {name.name for name in ticket_names.names(self._conn, [(start, start) for start in sorted(starts)])}
            found = {row[0] for row in self._conn.execute(queries.OURS_BY_NAME, (json.dumps(sorted(known)),))}
            withdrawn = subjects.withdrawn
            presented = entries_presented_as(self._conn, withdrawn, asked) if withdrawn else []
            return found | {row[0] for row in self._conn.execute(queries.OURS_BY_ID, (json.dumps(presented),))}

    def _has_ours(self) -> bool:
        with store_errors():
            return self._conn.execute(_ANY_OURS).fetchone() is not None

    def of_others(self, entry_ids: Sequence[str]) -> int:
        """Note where these entries of other gates contradict each other; returns how many conflicts are new.

        Neither admission is this laptop's, yet its people must hear of them. Each double stands under the scan that was
        first.
        """
        with store_errors():
            before = self._newest()
            for first, other in double_admissions(self._conn, entry_ids, elsewhere=True):
                self._note(first, ConflictKind.TWICE, other, self._side(other))
            return self._newest() - before

    def of_gates(self, entries: Iterable[Entry]) -> int:
        """Note where entries of a venue's other gates contradict each other; returns how many conflicts are new.

        A laptop that belongs to no venue is not concerned: both gates have a platform that tells them.
        """
        with store_errors():
            if self._conn.execute(queries.IS_GATE).fetchone() is None:
                return 0
            # Most tickets are used once: only of the others anything more has to be read.
            met = [entry.entry_id for entry in entries if entry.spends and self._has_company(entry)]
            return self.of_others(met)

    def _has_company(self, entry: Entry) -> bool:
        # What a platform gives under an id of its own, and is known here by the gate's, is no entry of this log.
        if self._conn.execute(queries.IS_HERE, (entry.entry_id,)).fetchone() is None:
            return False
        asked = (entry.entry_id, entry.use_key, entry.ticket_id, entry.code_hash)
        return self._conn.execute(queries.COMPANY, asked).fetchone() is not None

    def of_entries(self, entry_ids: Sequence[str]) -> int:
        """Note what contradicts these entries by all that is known; returns how many conflicts are new."""
        with store_errors():
            rows = self._conn.execute(queries.OURS_BY_ID, (json.dumps(list(entry_ids)),)).fetchall()
        return self._look_at([row[0] for row in rows])

    def of_platform(self, entry_id: str, other: str) -> int:
        """Note what the platform said on taking an entry: another one had used the ticket before.

        Args:
            entry_id: This laptop's entry.
            other: The platform's id of the other entry; what was decided here is passed over.

        Returns:
            1 when that is a new conflict, else 0.
        """
        with store_errors():
            before = self._newest()
            found = self._conn.execute("SELECT is_local FROM entries WHERE entry_id = ?", (other,)).fetchone()
            # The other entry may come with a later page, or never: the note stands already, under its id.
            if found is None:
                self._note(entry_id, ConflictKind.TWICE, other, {"what": "entry", "id": other, "at": None})
            elif found[0] != 1:
                self._note(entry_id, ConflictKind.TWICE, other, self._side(other))
            return self._newest() - before

    def _look_at(self, entry_ids: Sequence[str]) -> int:
        if not entry_ids:
            return 0
        with store_errors():
            before = self._newest()
            for ours, met in double_admissions(self._conn, entry_ids):
                self._note(ours, ConflictKind.TWICE, met, self._side(met))
            pairs = [(entry, ticket) for entry in entry_ids for ticket in tickets_named(self._conn, entry)]
            chosen = (json.dumps(pairs),)
            presented = [(entry, start) for entry in entry_ids for start in beginnings(self._conn, entry)]
            for ours, *thing in self._conn.execute(queries.WITHDRAWALS, (*chosen, json.dumps(presented))).fetchall():
                self._note_withdrawal(ours, _thing(*thing))
            for ours, *thing, booking in self._conn.execute(queries.STATES, chosen).fetchall():
                theirs = _thing(*thing)
                if theirs["what"] == "ticket" and TicketStatus(theirs["status"]) in queries.WITHDRAWN:
                    self._note_withdrawal(ours, theirs)
                else:
                    self._note(ours, ConflictKind.CANCELLED, booking, theirs)
            return self._newest() - before

    def _note_withdrawal(self, ours: str, theirs: Mapping[str, Any]) -> None:
        side = self._side(ours)
        self._note(ours, ConflictKind.REVOKED, side["ticket_id"] or side["code_hash"], theirs)

    def _note(self, ours: str, kind: ConflictKind, other: str, theirs: Mapping[str, Any]) -> None:
        details = json.dumps({"ours": _shown(self._side(ours)), "theirs": _shown(theirs)})
        self._conn.execute(queries.NOTE, (ours, kind.value, other, details, to_micros(self._now)))
        # Another gate may have found it sooner, and somebody there may have settled it already.
        settle_late(self._conn, kind.value, ours, other)

    def _side(self, entry_id: str) -> dict[str, Any]:
        cursor = self._conn.execute(queries.SIDE, (entry_id,))
        names = [column[0] for column in cursor.description]
        side = dict(zip(names, cursor.fetchone(), strict=True))
        micros = side.pop("corrected_at")
        return {"what": "entry", "id": entry_id, **side, "micros": micros, "at": from_micros(micros).isoformat()}

    def _newest(self) -> int:
        # They are numbered one by one; counting them would take longer with each of them.
        return int(self._conn.execute("SELECT coalesce(max(id), 0) FROM entry_notes").fetchone()[0])


def _thing(what: str, thing: str, status: str, changed_at: int | None) -> dict[str, Any]:
    at = None if changed_at is None else from_micros(changed_at).isoformat()
    return {"what": what, "id": thing, "status": status, "at": at}


def _shown(side: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in side.items() if name not in _FOR_FINDING}
