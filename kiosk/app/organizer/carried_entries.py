"""Entries of a gate that has no network at all, taken in from its signed evidence file.

Invariants: nothing of a file is taken in where anything in it is not as it was signed; taken in twice, nothing changes;
what is taken in is written in short transactions, so that a gate at work waits for none of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.app.evidence.evidence_file import read_entries, verify_file
from kiosk.app.evidence.held_checkpoints import held_notes
from kiosk.app.kiosk import Kiosk
from kiosk.domain.errors import SettingsError
from kiosk.domain.evidence.notes import NoteKey
from kiosk.store.venue.venue_log import StoredVenueLog
from kiosk.store.views.station_choices import events

_AT_ONCE: Final = 200
"""Entries of one transaction: some tens of milliseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What came of a file.

    Attributes:
        entries: Entries in it.
        new: Those that were not known here.
        elsewhere: Those of events that this laptop does not know; they are left out.
        unproved: Those under no checkpoint that the venue had told here: their file alone speaks for them.
    """

    entries: int
    new: int
    elsewhere: int = 0
    unproved: int = 0


def take_in(kiosk: Kiosk, path: Path, keys: Sequence[NoteKey] = ()) -> Carried:
    """Take in the entries of another gate from its evidence file.

    Args:
        kiosk: The kiosk.
        path: The file.
        keys: Keys of logs that are known from elsewhere; others do not count then.

    Raises:
        SettingsError: It is no evidence file, or something in it is not as it was signed.
        StoreError: It could not be written.
    """
    found = verify_file(path, keys=keys, held=lambda origins: held_notes(kiosk.database, origins))
    wrong = [problem for one in found for problem in one.problems]
    if wrong:
        raise SettingsError(f"{path.name} is not as it was signed: {wrong[0].text}")
    entries = read_entries(path)
    here = {event.id for event in events(kiosk.database)}
    meant = [entry for entry in entries if entry.event_id in here]
    log = StoredVenueLog(kiosk.database, kiosk.device_id, kiosk.clock)
    new = sum(log.take_carried(meant[start : start + _AT_ONCE]) for start in range(0, len(meant), _AT_ONCE))
    return Carried(
        entries=len(entries),
        new=new,
        elsewhere=len(entries) - len(meant),
        unproved=sum(one.entries - one.brought for one in found),
    )
