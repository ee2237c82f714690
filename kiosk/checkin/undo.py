"""Taking an admission back within a grace time, by entries that compensate the first ones.

Nothing is deleted: the log keeps both. A whole scan is taken back at once, with every guest of a party, so that what
stands afterwards is what stood before it. Only this laptop's own scans can be taken back here, and of each guest the
last one first.

The grace time is measured by the clock that nobody can set, which knows of one run of the operating system. Of a scan
from before a restart only settable clocks speak: the present one and those of later scans, whichever has seen more time
pass. A clock that lies before the scan has been set back, and how long ago the scan was nobody knows: too long.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.domain.entries.entry import Entry, GateTime, is_made_at_gate
from kiosk.domain.entries.guest_numbers import UseIdentity
from kiosk.domain.entries.order import standing
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import UndoError
from kiosk.domain.ports import Clock, GateStore, Ledger
from kiosk.domain.reason_codes import Assurance

GRACE = timedelta(minutes=15)
"""pretix takes scans back for as long; nobody else has published a limit."""


class Undo:
    """Takes admissions back."""

    def __init__(
        self, store: GateStore, clock: Clock, new_id: Callable[[datetime], str], *, grace: timedelta = GRACE
    ) -> None:
        """Take what the use case talks to.

        Args:
            store: The local database.
            clock: The laptop's time.
            new_id: Makes a UUIDv7 of an instant.
            grace: How long after a scan it can be taken back.
        """
        self._store = store
        self._clock = clock
        self._new_id = new_id
        self._grace = grace

    def take_back(
        self, entry_id: str, station: Station, *, note: str = "", at: GateTime | None = None
    ) -> tuple[Entry, ...]:
        """Take a scan back.

        Args:
            entry_id: Any entry of the scan.
            station: Who takes it back, and where.
            note: Why, in a few words.
            at: When; None means now.

        Returns:
            The entries that compensate the scan's, in order of guests.

        Raises:
            UndoError: There is nothing to take back: no such admission of this laptop, too late, or done already.
            StoreError: It could not be written; nothing was changed.
        """
        moment = at or self._clock.now()
        with self._store.writing() as ledger:
            undone = self._undoable(ledger, entry_id, station, moment)
            made = [self._compensation(ledger, entry, station, moment, note) for entry in undone]
        return tuple(made)

    def _undoable(self, ledger: Ledger, entry_id: str, station: Station, at: GateTime) -> Sequence[Entry]:
        first = ledger.entry(entry_id)
        if first is None or not first.admitted or first.undoes or first.device_id != station.device_id:
            raise UndoError("no admission of this laptop has this id", key="undo.unknown")
        if first.assurance is Assurance.PLATFORM and not is_made_at_gate(first.entry_id):
            # It came back with an older database, under an id by which the platform cannot be asked to take it back.
            raise UndoError("only the platform can take this back", key="undo.unknown")
        if not timedelta() <= _age(ledger, first, at, self._grace) <= self._grace:
            raise UndoError("the grace time is over", key="undo.too_late")
        scan = [entry for entry in ledger.scan_entries(first.scan_id) if entry.admitted and not entry.undoes]
        # Guests who were taken back one by one before are left as they are.
        left = [entry for entry in scan or [first] if ledger.undo_of(entry.entry_id) is None]
        if not left:
            raise UndoError("it was taken back before", key="undo.done_already")
        if any(_moved_since(ledger, entry) for entry in left):
            raise UndoError("a guest has walked since", key="undo.moved_since")
        return left

    def _compensation(self, ledger: Ledger, entry: Entry, station: Station, at: GateTime, note: str) -> Entry:
        made = replace(
            entry,
            entry_id=self._new_id(at.corrected),
            sequence=ledger.next_sequence(station.device_id),
            gate_id=station.gate_id,
            raw_at=at.raw,
            corrected_at=at.corrected,
            offset_ms=at.offset_ms,
            uncertainty_ms=at.uncertainty_ms,
            # An entry that takes back uses nothing; the guest's next admission opens a new generation.
            spends=False,
            undoes=entry.entry_id,
            forced=False,
            supervisor="",
            staff=station.staff,
            note=note,
            answers={},
            boot=at.boot,
            boot_ms=at.boot_ms,
        )
        ledger.append(made)
        return made


def _moved_since(ledger: Ledger, entry: Entry) -> bool:
    """Return whether this laptop let the same guest in or out again.

    Movements of one number follow each other. Without one in the middle two people would have one number, or somebody
    would have left by a number who never came: then those inside are not those who used their places up.
    """
    identity = UseIdentity(key=entry.use_key, ticket_id=entry.use_key)
    known = [sighting.entry for sighting in ledger.sightings(identity, list_id=entry.list_id)]
    same = (e for e in standing(known) if (e.use_key, e.guest_no) == (entry.use_key, entry.guest_no))
    return any(e.made_here and (e.position or 0) > (entry.position or 0) for e in same)


def _age(ledger: Ledger, entry: Entry, at: GateTime, grace: timedelta) -> timedelta:
    """Return how long ago an entry was made; negative when that cannot be told, any span above the grace beyond it."""
    if at.boot and at.boot == entry.boot and at.boot_ms is not None and entry.boot_ms is not None:
        return timedelta(milliseconds=at.boot_ms - entry.boot_ms)
    if at.corrected - entry.corrected_at > grace:
        # What was recorded since can only be later. After a whole evening that is much to look through, lock in hand.
        return at.corrected - entry.corrected_at
    seen = ledger.latest_after(entry)
    # The later of both: a clock set back must not lengthen the grace.
    now = at.corrected if seen is None else max(at.corrected, seen)
    return now - entry.corrected_at
