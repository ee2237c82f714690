"""A file as a sequence of QR codes: one screen shows them one after the other, another laptop's camera gathers them.

    GHLOG1:<bundle>:<number>/<total>:<check>:<data>

Numbers begin at 1. ``data`` is the file, packed (xz) and cut into equal pieces, in base32 (RFC 4648) without padding;
``bundle`` are the first 10 bytes of the SHA-256 of all that is packed, ``check`` the first 5 of that of everything else
in the part, both in base32. All of it belongs to the QR code's alphanumeric mode (ISO/IEC 18004), in which base32
costs 1.1 bits for one of the file; bytes would cost less, but readers disagree about which letters bytes are.

Invariants: parts may come in any order, and again; a part that was read wrongly, or is another file's, changes nothing;
what comes out is the file byte for byte, or nothing. Whose it is says the file itself, which is signed.
"""

import base64
import binascii
import hashlib
import lzma
import re
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Final

PREFIX: Final = "GHLOG1:"
PART_BYTES: Final = 500
"""Bytes of one part: a code of 81 modules a side, which a camera of 720 lines reads from a laptop's screen."""
MOST_PARTS: Final = 5000
"""More than ten minutes at eight codes a second: nobody holds a camera still for so long."""
MOST_BYTES: Final = 200_000_000
"""So large a file is unpacked at most: a small bundle must not fill the memory of a gate."""
_BUNDLE_BYTES: Final = 10
_CHECK_BYTES: Final = 5
# As thorough as the strongest preset, but in tens of megabytes instead of hundreds: entries repeat what stands near.
_PACKING: Final = [{"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": 1 << 22}]
_PART: Final = re.compile(r"GHLOG1:([A-Z2-7]{16}):([1-9]\d{0,4})/([1-9]\d{0,4}):([A-Z2-7]{8}):([A-Z2-7]+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class CodePart:
    """One part.

    Attributes:
        bundle: Which file it is of.
        number: Its place, from 1.
        total: How many there are.
        data: Its piece of the packed file.
    """

    bundle: str
    number: int
    total: int
    data: bytes


class Gathered(StrEnum):
    """What a code was to a gathering."""

    NEW = auto()
    KNOWN = auto()
    OTHER = auto()
    """Of another file than the first part was."""
    NO_PART = auto()
    """No part of a file at all, or read wrongly."""


def is_part(text: str) -> bool:
    """Return whether a text is a part that was read as it was shown."""
    return read_part(text) is not None


def split(file: bytes, part_bytes: int = PART_BYTES) -> list[str]:
    """Return the texts of the codes that a file is shown as.

    Args:
        file: The file.
        part_bytes: Bytes of each part but the last.

    Raises:
        ValueError: It is too large for codes.
    """
    packed = lzma.compress(file, format=lzma.FORMAT_XZ, check=lzma.CHECK_NONE, filters=_PACKING)
    pieces = [packed[start : start + part_bytes] for start in range(0, len(packed), part_bytes)]
    if len(pieces) > MOST_PARTS or len(file) > MOST_BYTES:
        raise ValueError(f"{len(pieces)} codes are too many")
    bundle = _name(packed)
    return [_text(bundle, number, len(pieces), piece) for number, piece in enumerate(pieces, start=1)]


def read_part(text: str) -> CodePart | None:
    """Return the part that a code's text is, None where it is none or was read wrongly."""
    if not text.startswith(PREFIX):
        return None
    found = _PART.fullmatch(text)
    if found is None:
        return None
    bundle, number, total, _, data = found.groups()
    try:
        piece = base64.b32decode(data + "=" * (-len(data) % 8))
    except binascii.Error:
        return None
    part = CodePart(bundle, int(number), int(total), piece)
    # Written anew it must be the same text: this compares the check, and leaves one spelling of each part.
    is_whole = part.number <= part.total <= MOST_PARTS and _text(bundle, part.number, part.total, piece) == text
    return part if is_whole else None


class PartGathering:
    """Gathers the parts of one file, of the first that comes.

    Attributes:
        total: How many parts there are, 0 before the first.
    """

    def __init__(self) -> None:
        self.total = 0
        self._bundle = ""
        self._pieces: dict[int, bytes] = {}

    @property
    def count(self) -> int:
        """How many parts are here."""
        return len(self._pieces)

    @property
    def missing(self) -> tuple[int, ...]:
        """Numbers of the parts that are not here yet."""
        return tuple(number for number in range(1, self.total + 1) if number not in self._pieces)

    @property
    def whole(self) -> bool:
        """Whether all of it is here."""
        return 0 < self.total == self.count

    def take(self, text: str) -> Gathered:
        """Take the text of a code."""
        part = read_part(text)
        if part is None:
            return Gathered.NO_PART
        if not self.total:
            self._bundle, self.total = part.bundle, part.total
        if (part.bundle, part.total) != (self._bundle, self.total):
            return Gathered.OTHER
        if part.number in self._pieces:
            return Gathered.KNOWN
        self._pieces[part.number] = part.data
        return Gathered.NEW

    def file(self) -> bytes:
        """Return the file.

        Raises:
            ValueError: Parts are missing, or they are not what was shown.
        """
        if not self.whole:
            raise ValueError(f"{len(self.missing)} parts are missing")
        packed = b"".join(self._pieces[number] for number in range(1, self.total + 1))
        if _name(packed) != self._bundle:
            raise ValueError("the parts make another file than was shown")
        unpacking = lzma.LZMADecompressor(format=lzma.FORMAT_XZ)
        try:
            file = unpacking.decompress(packed, max_length=MOST_BYTES)
        except lzma.LZMAError as error:
            raise ValueError(f"the parts make no file: {error}") from error
        if not unpacking.eof:
            raise ValueError("the parts make a file that is too large, or half a one")
        return file


def _text(bundle: str, number: int, total: int, piece: bytes) -> str:
    head, data = f"{bundle}:{number}/{total}", _base32(piece)
    check = _base32(hashlib.sha256(f"{head}:{data}".encode()).digest()[:_CHECK_BYTES])
    return f"{PREFIX}{head}:{check}:{data}"


def _name(packed: bytes) -> str:
    return _base32(hashlib.sha256(packed).digest()[:_BUNDLE_BYTES])


def _base32(data: bytes) -> str:
    return base64.b32encode(data).decode().rstrip("=")
