"""Puts messages together that were cut into several codes (structured append).

Each part alone says a piece of the code, which is nobody's ticket. So the parts are gathered, in any order and from as
many pictures as it takes, until the message is whole.

Invariants: parts of two messages are never put together, as far as the message's parity (QR codes) or its name (other
symbologies) tells; parts of one picture belong together even where their maker got the parity wrong; time is an
argument. For one thread only.
"""

from dataclasses import dataclass, field, replace
from functools import reduce
from operator import xor

from kiosk.domain.codes.charsets import KANJI, CodePart, texts_of
from kiosk.scanner.reading.engines.zxing import Reading

_SEPARATOR = b"\x1d"
FORGET_MS = 20_000.0
"""So long after its last part was seen an incomplete message is forgotten: that guest has gone."""


@dataclass(slots=True)
class _Seen:
    parts: tuple[CodePart, ...]
    at_ms: float


@dataclass(slots=True)
class _Message:
    total: int
    parity: int | None
    seen: dict[int, _Seen] = field(default_factory=dict)

    @property
    def last_ms(self) -> float:
        return max((part.at_ms for part in self.seen.values()), default=0.0)

    def seen_so_far(self) -> str:
        """Return which parts were seen, as people count."""
        numbers = ", ".join(str(index + 1) for index in sorted(self.seen))
        return f"part {numbers} of {self.total} of one code"

    def whole(self) -> tuple[CodePart, ...] | None:
        """Return the message's content, or None where parts are missing, or are of another message."""
        if len(self.seen) < self.total:
            return None
        every = [part for index in sorted(self.seen) for part in self.seen[index].parts]
        # What stands before the text says the same in each of the codes, and belongs to the whole once.
        parts = tuple(part for at, part in enumerate(every) if not part.prefix or part not in every[:at])
        if self.parity is None:
            return parts
        together = len({part.at_ms for part in self.seen.values()}) == 1
        return parts if together or self.parity in _parities(parts) else None


def _parities(parts: tuple[CodePart, ...]) -> frozenset[int]:
    """Return what the exclusive or of a message's bytes may be.

    ISO/IEC 18004 (8.3) takes it of the text before it was cut, and leaves open in which letters that was: makers take
    the bytes as they stand in the codes, the text in UTF-8, in Latin-1 or in Shift-JIS; GS1's separator as such or as
    the percent sign that stands for it; with what stands before the text, or without.
    """
    bare = [part for part in parts if not part.prefix]
    contents = {b"".join(part.content for part in parts), b"".join(part.content for part in bare)}
    text = texts_of(bare)[0]
    contents |= {text.encode(charset, "ignore") for charset in ("utf-8", "latin-1", KANJI)}
    contents |= {content.replace(*pair) for content in contents for pair in ((_SEPARATOR, b"%"), (b"%", _SEPARATOR))}
    return frozenset(reduce(xor, content, 0) for content in contents)


class MessageGathering:
    """Remembers parts."""

    def __init__(self, forget_ms: float = FORGET_MS) -> None:
        self._forget_ms = forget_ms
        self._messages: dict[tuple[str, int, int | None, str], _Message] = {}

    def add(self, reading: Reading, now_ms: float) -> Reading | None:
        """Take note of a part.

        Args:
            reading: A reading with ``message`` set.
            now_ms: When its picture was looked at.

        Returns:
            The whole message in the place of this part; None while parts of it are missing.
        """
        part = reading.message
        if part is None:
            return reading
        self._forget(now_ms)
        key = (reading.symbology, part.total, part.parity, part.name)
        message = self._messages.setdefault(key, _Message(part.total, part.parity))
        known = message.seen.get(part.index)
        if known is not None and known.parts != reading.parts:
            message.seen.clear()  # another message that happens to have the same parity, or name
        message.seen[part.index] = _Seen(reading.parts, now_ms)
        parts = message.whole()
        if parts is None:
            return None
        text = texts_of(parts)[0]
        plain = text.isascii() and text.isprintable() and not parts[0].prefix
        return replace(reading, text=text, parts=() if plain else parts, message=None)

    @property
    def waiting(self) -> list[str]:
        """Messages of which parts are missing, as people count: "part 1 of 2"."""
        return [message.seen_so_far() for message in self._messages.values() if message.whole() is None]

    def _forget(self, now_ms: float) -> None:
        self._messages = {
            key: message for key, message in self._messages.items() if 0 <= now_ms - message.last_ms <= self._forget_ms
        }
