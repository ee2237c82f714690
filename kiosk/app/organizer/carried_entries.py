"""Entries of a gate that has no network, taken in from its signed evidence file: from a stick or from its screen.

Invariants: nothing of a file is taken in where anything in it is not as it was signed, and nothing ever that is under
no signature; taken in twice, nothing changes; what is taken in is written in short transactions, so that a gate at work
waits for none of them.
"""

from collections.abc import Sequence
from pathlib import Path

from kiosk.app.evidence.evidence_file import read_text, verified_entries
from kiosk.app.evidence.held_checkpoints import held_notes
from kiosk.app.kiosk import Kiosk
from kiosk.domain.errors import SettingsError
from kiosk.domain.evidence.notes import NoteKey
from kiosk.store.venue.venue_log import StoredVenueLog
from kiosk.store.views.station_choices import events
from kiosk.ui.ports.organizer.transfer import Carried


def take_in(kiosk: Kiosk, path: Path, keys: Sequence[NoteKey] = ()) -> Carried:
    """Take in the entries of another gate from its evidence file; see ``take_text_in``."""
    return take_text_in(kiosk, read_text(path), path.name, keys)


def take_text_in(kiosk: Kiosk, text: str, name: str, keys: Sequence[NoteKey] = ()) -> Carried:
    """Take in the entries of another gate from the text of its evidence file, however that came here.

    Args:
        kiosk: The kiosk.
        text: The text.
        name: What people call it.
        keys: Keys of logs that are known from elsewhere; others do not count then.

    Raises:
        SettingsError: It is no evidence file, was cut short, or something in it is not as it was signed.
        StoreError: It could not be written.
    """
    entries, found = verified_entries(
        text, name, keys=keys, held=lambda origins: held_notes(kiosk.database, origins), signed_only=True
    )
    unsigned = [one.entries - max(one.signed, one.brought) for one in found]
    # Checkpoints stand behind the entries: a stick that was pulled out in the middle leaves a file without any, which
    # would be taken for a whole evening.
    if any(left and left == one.entries for left, one in zip(unsigned, found, strict=True)):
        raise SettingsError(f"{name} is under no signature: it was cut short, or made up", key="log.changed")
    here = {event.id for event in events(kiosk.database)}
    meant = [entry for entry in entries if entry.event_id in here]
    log = StoredVenueLog(kiosk.database, kiosk.device_id, kiosk.clock)
    new = log.take_carried(meant)
    return Carried(
        entries=len(entries),
        new=new,
        elsewhere=len(entries) - len(meant),
        unproved=sum(max(0, one.signed - one.brought) for one in found),
        unsigned=sum(unsigned),
    )
