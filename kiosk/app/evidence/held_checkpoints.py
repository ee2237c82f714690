"""Gates of a venue hold each other's newest checkpoint, so that no laptop can tell its evening anew.

A gate's report carries its checkpoint to the others every few seconds; each minute, and at the end, what came is kept.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Final

from kiosk.app.repeating import repeating
from kiosk.credentials.note_keys import verify_note
from kiosk.domain.evidence.holding import held_with, origin_of
from kiosk.domain.evidence.notes import NoteKey
from kiosk.domain.venue.ports import GateState
from kiosk.store.database import Database
from kiosk.store.evidence.entry_logs import entry_logs, newest_note
from kiosk.store.evidence.held_checkpoints import held_logs, save_held_logs

_log = logging.getLogger(__name__)

EVERY_S: Final = 60.0
MOST_LOGS: Final = 500
"""A venue has a dozen gates, and each of them few logs: whoever invents more must not fill the database."""


def told_checkpoint(database: Database) -> tuple[str, str]:
    """Return this laptop's newest checkpoint and its key for the other gates; two empty texts before there is one."""
    note = newest_note(database)
    origin = note.partition("\n")[0] if note else ""
    key = next((NoteKey(log.origin, log.public_key) for log in entry_logs(database) if log.origin == origin), None)
    return (note or "", str(key)) if key is not None else ("", "")


def hold_checkpoints(database: Database, gates: Iterable[GateState]) -> int:
    """Keep the checkpoints that other gates tell; returns how many are new.

    Raises:
        StoreError: They could not be kept.
    """
    held = dict(held_logs(database))
    ours = {log.origin for log in entry_logs(database)}
    new = 0
    for report in (gate.report for gate in gates if gate.report is not None and gate.report.checkpoint):
        with suppress(ValueError):
            origin = origin_of(report.log_key)
            after = held_with(held.get(origin), report.log_key, report.checkpoint, verify_note)
            if after is not None and origin not in ours and (origin in held or len(held) < MOST_LOGS):
                held[origin] = after
                new += 1
    if new:
        save_held_logs(database, held)
    return new


@contextmanager
def holding_checkpoints(
    database: Database, gates: Callable[[], Iterable[GateState]], every_s: float = EVERY_S
) -> Iterator[None]:
    """Hold the other gates' checkpoints for as long as the kiosk works.

    Args:
        database: The open database.
        gates: Returns the gates and what each said last.
        every_s: How often, in seconds.
    """

    def hold() -> None:
        try:
            hold_checkpoints(database, gates())
        except Exception as error:  # noqa: BLE001  # the gate goes on working whatever happens here
            _log.warning("checkpoints of other gates could not be kept: %s", type(error).__name__)

    try:
        with repeating("checkpoints of others", every_s, hold, after_s=every_s):
            yield
    finally:
        hold()


def held_notes(database: Database, origins: Iterable[str]) -> list[str]:
    """Return the checkpoints that are held here of some logs."""
    held = held_logs(database)
    return [note for origin in dict.fromkeys(origins) if origin in held for note in held[origin].notes]
