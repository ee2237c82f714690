"""Gates of a venue hold and cosign each other's newest checkpoint, so that no laptop can tell its evening anew.

A gate's report carries its checkpoint to the others every few seconds; every few seconds, and at the end, what came is
judged, kept and answered (``cosigning``).
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Final

from kiosk.app.evidence.cosigning import Cosigning
from kiosk.app.repeating import repeating
from kiosk.domain.evidence.notes import COSIGNER_KIND, NoteKey, parse_key
from kiosk.domain.venue.ports import GateState
from kiosk.store.database import Database
from kiosk.store.evidence.entry_logs import entry_logs
from kiosk.store.evidence.held_checkpoints import held_logs
from kiosk.store.evidence.platform_cosigning import platform_cosigning

_log = logging.getLogger(__name__)

EVERY_S: Final = 10.0
"""A checkpoint is made each minute, and it takes two turns here and one there until its cosignatures are back."""


def hold_checkpoints(cosigning: Cosigning, gates: Iterable[GateState]) -> int:
    """Take in what other gates tell of logs; returns how many records have changed.

    Raises:
        StoreError: They could not be kept.
    """
    return cosigning.take(gate.report for gate in gates if gate.report is not None)


@contextmanager
def holding_checkpoints(
    cosigning: Cosigning, gates: Callable[[], Iterable[GateState]], every_s: float = EVERY_S
) -> Iterator[None]:
    """Hold and cosign the other gates' checkpoints for as long as the kiosk works.

    Args:
        cosigning: What is told and taken in.
        gates: Returns the gates and what each said last.
        every_s: How often, in seconds.
    """

    def hold() -> None:
        try:
            hold_checkpoints(cosigning, gates())
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
    # What was cosigned comes last: it is one of those that are held, or an older one that they continue.
    notes = [
        note
        for origin in dict.fromkeys(origins)
        if origin in held
        for note in (*held[origin].notes, held[origin].cosigned)
        if note
    ]
    texts = dict[str, str]()
    for note in notes:
        texts.setdefault(note.partition("\n\n")[0], note)
    return list(texts.values())


def known_cosigners(database: Database) -> list[NoteKey]:
    """Return the keys under which gates of the venue and the platform cosign: each as it was first told here."""
    logs = [NoteKey(log.origin, log.public_key) for log in entry_logs(database)]
    gates = [key.cosigner for key in (*logs, *(parse_key(one.key) for one in held_logs(database).values()))]
    platform = platform_cosigning(database)
    with suppress(ValueError):
        if platform is not None and platform.key:
            gates.append(parse_key(platform.key, (COSIGNER_KIND,)))
    return gates
