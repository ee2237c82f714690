"""Checkpoints as C2SP specifies them (c2sp.org/tlog-checkpoint): how long a log is, and the hash of all of it.

    origin
    number of entries
    base64(root)
    time 1795962000

The last line is an extension, which the format allows: when the checkpoint was made, in seconds since 1970 by the
device's corrected clock. It is signed as the rest is, and says no more than the device's clock knew.
"""

import base64
import binascii
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from kiosk.domain.evidence.merkle import HASH_BYTES

_TIME: Final = "time "
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_DIGITS: Final = 15


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The head of a log.

    Attributes:
        origin: Which log.
        size: How many entries it has.
        root: Hash over all of them, 32 bytes.
        made_at: When, by the corrected clock; None where the checkpoint does not say.
    """

    origin: str
    size: int
    root: bytes
    made_at: datetime | None = None

    @property
    def text(self) -> str:
        """What is signed."""
        lines = [self.origin, str(self.size), base64.b64encode(self.root).decode()]
        if self.made_at is not None:
            lines.append(f"{_TIME}{(self.made_at - _EPOCH).total_seconds():.0f}")
        return "".join(f"{line}\n" for line in lines)


def parse_checkpoint(text: str) -> Checkpoint:
    """Return the checkpoint that stands in the text of a note.

    Raises:
        ValueError: It is none.
    """
    lines = text.split("\n")
    if len(lines) < 4 or lines[-1] or not lines[0]:
        raise ValueError("a checkpoint has three lines or more")
    origin, size, root, *others = lines[:-1]
    try:
        hashed = base64.b64decode(root, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("the root of a checkpoint is base64") from error
    if len(hashed) != HASH_BYTES:
        raise ValueError("the root of a checkpoint has 32 bytes")
    times = [_number(line.removeprefix(_TIME)) for line in others if line.startswith(_TIME)]
    return Checkpoint(origin, _number(size), hashed, _instant(times[0]) if times else None)


def _number(text: str) -> int:
    # Not what int() takes besides: signs, underscores, blanks, digits of other scripts, leading zeros.
    if not (text.isascii() and text.isdigit()) or len(text) > _MOST_DIGITS or (text[0] == "0" and text != "0"):
        raise ValueError("a number of a checkpoint has digits only")
    return int(text)


def _instant(seconds: int) -> datetime:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise ValueError("the time of a checkpoint is none") from error
