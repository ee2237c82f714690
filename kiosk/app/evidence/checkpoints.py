"""Signed checkpoints over this laptop's entries: every minute while guests are checked in, and at the end.

A checkpoint is made beside the gate, never in a guest's way: entries are read and hashed without a lock, and only the
result is written under it (docs/adr/0025). When that fails, the next minute tries again, and nothing is lost: what was
not hashed still lies in the log.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

from kiosk.app.repeating import repeating
from kiosk.credentials.note_keys import new_note_key, sign_note
from kiosk.domain.evidence.checkpoints import Checkpoint
from kiosk.domain.evidence.entry_text import entry_line
from kiosk.domain.evidence.merkle import Frontier, leaf_hash
from kiosk.domain.evidence.notes import NoteKey, signed
from kiosk.domain.ports import Clock
from kiosk.store.channel.sync_state import self_device
from kiosk.store.database import Database
from kiosk.store.evidence.entry_logs import (
    NewEntries,
    StoredCheckpoint,
    StoredLog,
    entry_logs,
    last_notes,
    new_entries,
    save_checkpoints,
)
from kiosk.store.laptop.installations import present_installation
from kiosk.store.retention.records import save_removal_notes, unsigned_removals

_log = logging.getLogger(__name__)

EVERY_S: Final = 60.0
_LogPlace = tuple[str, int]
_NOT_IN_NAMES: Final = re.compile(r"[^A-Za-z0-9._-]+")
_STEP: Final = 20_000
"""Positions that are hashed at once."""


def make_checkpoints(database: Database, clock: Clock) -> list[str]:
    """Hash what was recorded since, and sign a checkpoint of each log that has grown or is new.

    Returns:
        The signed notes; empty where nothing is new.

    Raises:
        StoreError: The database could not be read or written.
    """
    made: list[str] = []
    while True:
        new = new_entries(database, _STEP)
        notes = _checkpoint(database, clock, new)
        # None: another program was faster, and what it left is looked at next time.
        if notes is None:
            return made
        made += notes
        if not new.more:
            return made


def _checkpoint(database: Database, clock: Clock, new: NewEntries) -> list[str] | None:
    known = {(log.device_id, log.installation): log for log in entry_logs(database)}
    trees: dict[_LogPlace, Frontier] = {}
    for entry in new.entries:
        place = (entry.device_id, entry.installation)
        log = known.get(place) or known.setdefault(place, _new_log(*place))
        tree = trees.get(place) or trees.setdefault(place, Frontier(log.size, log.frontier))
        tree.append(leaf_hash(entry_line(entry).encode()))
    _begin_present(database, known, trees)
    if not trees and new.until == new.after:
        return []
    now = clock.now().corrected
    logs = [replace(known[place], size=tree.size, frontier=tree.state) for place, tree in trees.items()]
    checkpoints = [StoredCheckpoint(log.origin, log.size, now, _signed(log, now)) for log in logs]
    saved = save_checkpoints(database, new, logs, checkpoints)
    return [one.note for one in checkpoints] if saved else None


def _begin_present(database: Database, known: dict[_LogPlace, StoredLog], trees: dict[_LogPlace, Frontier]) -> None:
    """Begin the log of this device and installation, with a checkpoint of no entries, as soon as it is enrolled.

    So its key is known to others before there is anything that somebody might want to sign otherwise.
    """
    device, installation = self_device(database), present_installation(database)
    if device is None or installation is None:
        return
    place = (device.id, installation.number)
    if place not in known:
        known[place] = _new_log(*place)
        trees[place] = Frontier()


def _new_log(device_id: str, installation: int) -> StoredLog:
    private_key, public_key = new_note_key()
    # A part of the key keeps apart what is alike otherwise: a laptop that was set up anew counts from 1 again.
    name = _NOT_IN_NAMES.sub("-", device_id) or "device"
    origin = f"gatehouse/{name}/{installation}-{public_key[:4].hex()}"
    return StoredLog(
        device_id=device_id,
        installation=installation,
        origin=origin,
        private_key=private_key,
        public_key=public_key,
    )


def _signed(log: StoredLog, now: datetime) -> str:
    checkpoint = Checkpoint(log.origin, log.size, Frontier(log.size, log.frontier).root(), now)
    key = NoteKey(log.origin, log.public_key)
    return signed(checkpoint.text, key, lambda message: sign_note(log.private_key, message))


def last_checkpoints(database: Database, clock: Clock) -> list[str]:
    """Return the newest checkpoint of each log, made now where that is possible."""
    _try(database, clock)
    return last_notes(database)


@contextmanager
def keeping_checkpoints(database: Database, clock: Clock, every_s: float = EVERY_S) -> Iterator[None]:
    """Make checkpoints for as long as the kiosk works, and a last one at its end.

    Args:
        database: The open database.
        clock: The laptop's clock.
        every_s: How often, in seconds.
    """
    try:
        with repeating("checkpoints", every_s, lambda: _try(database, clock)):
            yield
    finally:
        _try(database, clock)


def sign_removals(database: Database) -> int:
    """Sign what was taken out of the logs since, by this laptop's sync service for one, which has no key to sign with.

    Returns:
        How many notes were signed.

    Raises:
        StoreError: The database could not be read or written.
    """
    signed_now = 0
    for log in entry_logs(database):
        key = NoteKey(log.origin, log.public_key)
        notes = [
            (removal, signed(removal.text, key, partial(sign_note, log.private_key)))
            for removal in unsigned_removals(database, log)
        ]
        if notes:
            save_removal_notes(database, notes)
            signed_now += len(notes)
    return signed_now


def _try(database: Database, clock: Clock) -> None:
    try:
        make_checkpoints(database, clock)
        sign_removals(database)
    except Exception as error:  # noqa: BLE001  # the gate goes on working whatever happens here
        _log.warning("no checkpoint could be made: %s", type(error).__name__)
