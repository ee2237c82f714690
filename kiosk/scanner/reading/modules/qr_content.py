"""What a QR code's modules say, part by part: which bytes, in which character set, and of which message.

A reader gives one run of bytes, from which nobody can tell Kanji mode from bytes of the same values, nor where a
declared character set begins and ends, nor that the code is one of several that make up a message. The modules tell.

Layout by ISO/IEC 18004, 7.4. Invariants: only what is complete is an answer; nothing raises.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from kiosk.domain.codes.charsets import ECI_CHARSETS, HANZI, KANJI, CodePart
from kiosk.scanner.detection import MessagePart
from kiosk.scanner.reading.modules.error_correction import data_codewords
from kiosk.scanner.reading.modules.qr_layout import ModuleSigns, version_of

_NUMERIC, _ALPHANUMERIC, _APPEND, _BYTE, _FNC1, _FNC1_SECOND, _ECI, _KANJI, _HANZI = 1, 2, 3, 4, 5, 9, 7, 8, 13
_ALPHABET = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_ASCII = "ascii"
_COUNT_BITS = {_NUMERIC: (10, 12, 14), _ALPHANUMERIC: (9, 11, 13), _BYTE: (8, 16, 16), _KANJI: (8, 10, 12)}
_COUNT_BITS[_HANZI] = _COUNT_BITS[_KANJI]


@dataclass(frozen=True, slots=True, kw_only=True)
class QrContent:
    """What a code says.

    Attributes:
        parts: Bytes with the character sets that are known of them.
        message: Which part of a message it is; None where it stands alone.
    """

    parts: tuple[CodePart, ...]
    message: MessagePart | None = None


@dataclass(slots=True)
class _Bits:
    """Bits that are taken one after another."""

    bits: NDArray[np.uint8]
    at: int = 0

    @property
    def left(self) -> int:
        return len(self.bits) - self.at

    def take(self, count: int) -> int:
        """Return the next bits as a number.

        Raises:
            ValueError: There are not so many.
        """
        if count > self.left:
            raise ValueError("the code ends within a character")
        taken = self.bits[self.at : self.at + count]
        self.at += count
        return int("".join(map(str, taken.tolist())) or "0", 2)


@dataclass(slots=True)
class _Content:
    parts: list[CodePart] = field(default_factory=list)
    message: MessagePart | None = None
    charset: str = ""
    fnc1: bool = False

    def add(self, content: bytes, charset: str) -> None:
        """Add bytes: characters that are cut in two by the end of a segment are one again."""
        if self.parts and self.parts[-1].charset == charset and not self.parts[-1].prefix:
            content = self.parts.pop().content + content
        self.parts.append(CodePart(content, charset))


def message_part(dark: NDArray[np.bool_]) -> MessagePart | None:
    """Return which part of a message a code is; None where it stands alone, which nearly every code does.

    Args:
        dark: Modules without quiet zone, True for dark.
    """
    version = version_of(int(dark.shape[0]))
    begin = None if version is None else data_codewords(_signs_of(dark), version, blocks=1)
    if begin is None:
        return None
    bits = _Bits(np.unpackbits(begin[:3]))
    return _message_part(bits) if bits.take(4) == _APPEND else None


def content_of(dark: NDArray[np.bool_]) -> QrContent | None:
    """Return what a code's modules say, or None where they cannot be made out.

    Args:
        dark: Modules without quiet zone, True for dark.
    """
    version = version_of(int(dark.shape[0]))
    if version is None:
        return None
    codewords = data_codewords(_signs_of(dark), version)
    if codewords is None:
        return None
    content = _Content()
    try:
        for mode, bits in _modes(_Bits(np.unpackbits(codewords))):
            _read(mode, bits, version, content)
    except (ValueError, IndexError):
        return None
    return QrContent(parts=tuple(content.parts), message=content.message)


def _signs_of(dark: NDArray[np.bool_]) -> ModuleSigns:
    return np.where(dark, np.float32(-1), np.float32(1))


def _message_part(bits: _Bits) -> MessagePart:
    index, last, parity = bits.take(4), bits.take(4), bits.take(8)
    return MessagePart(index=index, total=last + 1, parity=parity)


def _modes(bits: _Bits) -> Iterator[tuple[int, _Bits]]:
    while bits.left >= 4 and (mode := bits.take(4)) != 0:
        yield mode, bits


def _read(mode: int, bits: _Bits, version: int, content: _Content) -> None:
    """Read one segment.

    Raises:
        ValueError: It is none, or not complete.
    """
    if mode == _APPEND:
        content.message = _message_part(bits)
    elif mode == _ECI:
        content.charset = ECI_CHARSETS.get(_eci(bits), "")
    elif mode in (_FNC1, _FNC1_SECOND):
        content.fnc1 = True
        if mode == _FNC1_SECOND:
            content.parts.append(CodePart(_application(bits.take(8)), _ASCII, prefix=True))
    elif mode in _COUNT_BITS:
        if mode == _HANZI and bits.take(4) != 1:
            raise ValueError("not GB 2312")
        count = bits.take(_COUNT_BITS[mode][0 if version < 10 else 1 if version < 27 else 2])
        _read_characters(mode, bits, count, content)
    else:
        raise ValueError("no such mode")


def _read_characters(mode: int, bits: _Bits, count: int, content: _Content) -> None:
    if mode == _NUMERIC:
        content.add(b"".join(_digits(bits, count)), _ASCII)
    elif mode == _ALPHANUMERIC:
        text = b"".join(_signs(bits, count))
        if content.fnc1:  # 7.4.8.2: a percent sign stands for the separator, two of them for one
            text = text.replace(b"%%", b"\0").replace(b"%", b"\x1d").replace(b"\0", b"%")
        content.add(text, _ASCII)
    elif mode == _BYTE:
        content.add(bytes(bits.take(8) for _ in range(count)), content.charset)
    elif mode == _KANJI:
        content.add(b"".join(_kanji(bits.take(13)) for _ in range(count)), KANJI)
    else:
        content.add(b"".join(_hanzi(bits.take(13)) for _ in range(count)), HANZI)


def _digits(bits: _Bits, count: int) -> Iterator[bytes]:
    while count:
        size = min(3, count)
        yield b"%0*d" % (size, bits.take((0, 4, 7, 10)[size]))
        count -= size


def _signs(bits: _Bits, count: int) -> Iterator[bytes]:
    for _ in range(count // 2):
        pair = bits.take(11)
        yield bytes((_ALPHABET[pair // 45], _ALPHABET[pair % 45]))
    if count % 2:
        yield bytes((_ALPHABET[bits.take(6)],))


def _kanji(value: int) -> bytes:
    pair = (value // 0xC0 << 8) + value % 0xC0
    return (pair + (0x8140 if pair < 0x1F00 else 0xC140)).to_bytes(2, "big")


def _hanzi(value: int) -> bytes:
    pair = (value // 0x60 << 8) + value % 0x60
    return (pair + (0xA1A1 if pair < 0x0A00 else 0xA6A1)).to_bytes(2, "big")


def _application(indicator: int) -> bytes:
    """Return the application's number or letter, which stands before the text (7.4.8.3)."""
    return b"%02d" % indicator if indicator < 100 else bytes((indicator - 100,))


def _eci(bits: _Bits) -> int:
    """Return the number of a character set: one to three bytes, by how the first one begins (7.4.2.2)."""
    first = bits.take(8)
    if first < 0x80:
        return first
    if first < 0xC0:
        return (first & 0x3F) << 8 | bits.take(8)
    return (first & 0x1F) << 16 | bits.take(16)
