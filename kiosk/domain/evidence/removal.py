"""What a log says of entries that were taken out of it because nobody needs them any more (docs/adr/0038).

    gatehouse-removal 1
    <origin>
    <event id, in base64>
    <number of entries>
    base64(SHA-256 of their hashes, one after the other in their order)
    time 1795962000

It is signed as a checkpoint is. The hashes themselves stay in the file, so that checkpoints over the whole log can
still be verified; an entry says many random bits (its own id among them), so that nobody finds a guest by trying
hashes.
"""

import base64
import binascii
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

HEADING: Final = "gatehouse-removal 1"
_TIME: Final = "time "
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Removal:
    """What was taken out of one log with one event.

    Attributes:
        origin: Which log.
        event_id: Which event.
        entries: How many entries.
        leaves: SHA-256 over their hashes.
        removed_at: When, by the corrected clock; whole seconds.
    """

    origin: str
    event_id: str
    entries: int
    leaves: bytes
    removed_at: datetime

    @property
    def text(self) -> str:
        """What is signed."""
        lines = (
            HEADING,
            self.origin,
            base64.b64encode(self.event_id.encode()).decode(),
            str(self.entries),
            base64.b64encode(self.leaves).decode(),
            f"{_TIME}{(self.removed_at - _EPOCH).total_seconds():.0f}",
        )
        return "".join(f"{line}\n" for line in lines)


def parse_removal(text: str) -> Removal:
    """Return what the text of a note says.

    Raises:
        ValueError: It is about no removal.
    """
    lines = text.split("\n")
    if len(lines) != 7 or lines[0] != HEADING or lines[6] or not lines[5].startswith(_TIME):
        raise ValueError("this is no note of a removal")
    try:
        removal = Removal(
            origin=lines[1],
            event_id=base64.b64decode(lines[2], validate=True).decode(),
            entries=int(lines[3]),
            leaves=base64.b64decode(lines[4], validate=True),
            removed_at=_EPOCH + timedelta(seconds=int(lines[5].removeprefix(_TIME))),
        )
    except (binascii.Error, ValueError, OverflowError) as error:
        raise ValueError("a note of a removal cannot be read") from error
    # One spelling of each: a number with a sign or a blank would be signed as something else than it says.
    if removal.text != text:
        raise ValueError("a note of a removal is written in another way")
    return removal


def hash_of_leaves(leaves: Iterable[bytes]) -> bytes:
    """Return the hash by which a note knows what was taken out."""
    whole = hashlib.sha256()
    for leaf in leaves:
        whole.update(leaf)
    return whole.digest()
