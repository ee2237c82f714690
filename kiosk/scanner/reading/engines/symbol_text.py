"""What the first reader's codes say: their text by the standards' rules, and the bytes where those leave it open.

The reader gives a text of its own, for which it guesses at character sets: it turns a guest's "Käse" into Japanese. So
what is not plain is put together here: by the character sets that a code declares and by its modes where the modules
tell them, and else as ``kiosk.domain.codes.charsets`` puts the possible texts in order.

Which part of a message a code is the reader does not tell either; its modules do. Of PDF417 it shows none.

Invariants: nothing raises; what is plain ASCII stays what the reader says.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from kiosk.domain.codes.charsets import ECI_CHARSETS, CodePart, texts_of
from kiosk.scanner.detection import MessagePart
from kiosk.scanner.reading.engines.formats import AZTEC, DATA_MATRIX, QR
from kiosk.scanner.reading.modules import aztec, data_matrix
from kiosk.scanner.reading.modules.qr_content import content_of, message_part

_Key = TypeVar("_Key")
_Said = TypeVar("_Said")
_REMEMBERED = 64
_NOT_PLAIN = bytes((*range(9), 11, 12, *range(14, 29), *range(128, 256)))
"""A byte of another character set, or a half of one of UTF-16."""

Modules = Callable[[], NDArray[np.bool_]]


@dataclass(frozen=True, slots=True)
class SymbolText:
    """What one code says.

    Attributes:
        text: The most natural text.
        parts: Its bytes, where they may be other texts; else empty.
        message: Which part of a message it is, or None.
    """

    text: str
    parts: tuple[CodePart, ...] = ()
    message: MessagePart | None = None


@dataclass(slots=True)
class SymbolTexts:
    """Remembers what was made out of the last codes: the same code is read thirty times a second."""

    _known: dict[tuple[str, bytes, bool], SymbolText] = field(default_factory=dict)
    _declared: dict[tuple[str, bytes], tuple[CodePart, ...]] = field(default_factory=dict)

    def of(
        self, symbology: str, content: bytes, text: Callable[[], str], look: Modules | None, *, prefixed: bool = False
    ) -> SymbolText:
        """Return what a code says.

        Args:
            symbology: Its name.
            content: Its bytes as the reader gives them.
            text: The reader's own text.
            look: Gives its modules; None where there is no need to look at them.
            prefixed: Whether an application's number stands before the text: only the modules tell it from the text.
        """
        known = self._known.get((symbology, content, prefixed))
        # A part is looked at each time: two parts of one message may say the same.
        if known is None or known.message is not None:
            known = self._made(symbology, content, text, look, prefixed=prefixed)
            _note(self._known, (symbology, content, prefixed), known)
        return known

    def declared(self, symbology: str, content: bytes, hexadecimal: str) -> None:
        """Take note of the character sets that a code declares which is no QR code.

        Args:
            symbology: Its name.
            content: Its bytes.
            hexadecimal: The reader's text in its mode of hexadecimal digits with ECI.
        """
        parts = declared_parts(hexadecimal)
        if b"".join(part.content for part in parts) == content:
            _note(self._declared, (symbology, content), parts)

    def knows(self, symbology: str, content: bytes) -> bool:
        """Whether it was made out what a code says."""
        return (symbology, content, False) in self._known

    def _made(
        self, symbology: str, content: bytes, text: Callable[[], str], look: Modules | None, *, prefixed: bool
    ) -> SymbolText:
        if symbology == QR and look is not None:
            return _of_qr(content, look(), prefixed=prefixed)
        parts = self._declared.get((symbology, content))
        said = _plain(content, text) if parts is None else SymbolText(texts_of(parts)[0], parts)
        message = None if look is None else _PARTS_OF[symbology](look())
        # Which bytes a part has must be told even where they are plain: the message's text is made of them.
        return said if message is None else replace(said, parts=said.parts or _parts(content), message=message)


_PARTS_OF: dict[str, Callable[[NDArray[np.bool_]], MessagePart | None]] = {
    AZTEC: aztec.message_part,
    DATA_MATRIX: data_matrix.message_part,
}
"""What tells which part of a message a code is, where it is no QR code."""


def _note(known: dict[_Key, _Said], key: _Key, said: _Said) -> None:
    """Add what is known of one code, and forget the oldest of many."""
    if len(known) >= _REMEMBERED:
        del known[next(iter(known))]
    known[key] = said


def is_plain(content: bytes) -> bool:
    """Whether bytes can be one text only."""
    return len(content.translate(None, _NOT_PLAIN)) == len(content)


def _of_qr(content: bytes, dark: NDArray[np.bool_], *, prefixed: bool) -> SymbolText:
    message = message_part(dark)
    if message is None and is_plain(content) and not prefixed:
        return SymbolText(content.decode("ascii"))
    read = content_of(dark)
    if read is None:
        return SymbolText(texts_of(_parts(content))[0], _parts(content), message)
    return SymbolText(texts_of(read.parts)[0], read.parts, message)


def _plain(content: bytes, text: Callable[[], str]) -> SymbolText:
    if not is_plain(content):
        return SymbolText(texts_of(_parts(content))[0], _parts(content))
    return SymbolText(text())


def _parts(content: bytes) -> tuple[CodePart, ...]:
    return (CodePart(content),)


def declared_parts(hexadecimal: str) -> tuple[CodePart, ...]:
    """Take a text of hexadecimal digits apart: identifier (ISO/IEC 15424), then bytes with announcements between them.

    An announcement is a backslash and six digits. A backslash that is content stands twice (AIM ITS/04-001), but only
    in codes that declare character sets.
    """
    try:
        raw = bytes.fromhex(hexadecimal)[3:]
    except ValueError:
        return ()
    if not (raw[:1] == b"\\" and raw[1:7].isdigit()):
        return (CodePart(raw),)
    parts: list[CodePart] = []
    for piece in raw.replace(b"\\\\", b"\0\0").split(b"\\")[1:]:
        number, rest = piece[:6], piece[6:].replace(b"\0\0", b"\\")
        if not number.isdigit():
            return ()
        parts.append(CodePart(rest, ECI_CHARSETS.get(int(number), "")))
    return tuple(parts)
