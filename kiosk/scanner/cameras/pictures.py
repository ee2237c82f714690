"""Picture files as they come: transparent, animated, turned, of sixteen bits, for printers, from phones.

Guests send what their phone or mail program made of a ticket. Whatever of it holds a picture is one here, in 8 bits and
upright; what cannot be read says why, in words that help.

Invariants: errors leave as ScannerError; a picture that needs nothing is decoded once.
"""

import re
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.domain.errors import OtherFileError, ScannerError
from kiosk.scanner.frame import Image, to_image

MOST_FRAMES = 300
"""So many frames of an animation are looked at."""

MOST_PAGES = 20
"""So many pages of a scanned document are looked at."""

MOST_PIXELS = 120_000_000
"""More pixels than any camera or scanner at a gate makes: a minute's work, and gigabytes."""

_TIFF = (b"II*\0", b"MM\0*")
_PLAIN_JPEG = b"\xff\xd8\xff"
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
_DOCUMENTS = (b"%PDF-", b"PK\x03\x04", b"%!PS", b"\xc5\xd0\xd3\xc6", b"8BPS", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""Beginnings of PDF files, of wallet passes and office documents, which are archives, and of drawings."""
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype|svg|html)", re.IGNORECASE)
"""How drawings (SVG) and pages begin."""
_PNG = b"\x89PNG\r\n\x1a\n"
_FRAME_HEADERS = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Which of a JPEG's segments say how large it is (ITU-T T.81, table B.1)."""
_MOST_SEGMENTS = 256


def decode_pictures(content: bytes, name: str) -> list[Image]:
    """Return the picture in a file, or the frames of an animation.

    Args:
        content: The file.
        name: Its name, for messages.

    Returns:
        Pixels; of a document of several pages each page.

    Raises:
        ScannerError: It is no picture that can be read; the key tells whether it is one of a known kind, or too large.
    """
    if _pixels_told(content) > MOST_PIXELS:
        raise _too_large(name)
    try:
        frames = _animation(content) if _is_animated(content) else []
        picture = frames or _pages(content) or _still(content)
    except (cv2.error, MemoryError) as error:
        raise ScannerError(f"cannot read {name}: {error}", key="scanner.file_unreadable") from error
    if not picture:
        raise _no_picture(content, name)
    if any(frame.shape[0] * frame.shape[1] > MOST_PIXELS for frame in picture):
        raise _too_large(name)
    return [to_image(frame) for frame in picture]


def _pixels_told(content: bytes) -> int:
    """Return how many pixels a PNG or JPEG says that it has, before anything is unpacked; 0 for other kinds."""
    if content.startswith(_PNG):
        return int.from_bytes(content[16:20], "big") * int.from_bytes(content[20:24], "big")
    if content.startswith(_PLAIN_JPEG):
        return _pixels_of_jpeg(content)
    return 0


def _pixels_of_jpeg(content: bytes) -> int:
    """Go from segment to segment (ITU-T T.81, B.1.1.4) to the one with height and width; 0 where there is none."""
    at = 2
    for _ in range(_MOST_SEGMENTS):
        if content[at : at + 1] != b"\xff" or len(content) < at + 9:
            return 0
        if content[at + 1] in _FRAME_HEADERS:
            return int.from_bytes(content[at + 5 : at + 7], "big") * int.from_bytes(content[at + 7 : at + 9], "big")
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return 0


def _too_large(name: str) -> ScannerError:
    return OtherFileError(f"{name} has more than {MOST_PIXELS // 1_000_000} million pixels", key="scanner.file_large")


def _is_animated(content: bytes) -> bool:
    """Tell by the formats' own marks: GIF89a, WebP's ANIM, PNG's acTL, AVIF's brand of sequences."""
    begin = content[:128]
    is_webp = begin[:4] == b"RIFF" and b"ANIM" in begin
    is_png = begin[:4] == b"\x89PNG" and b"acTL" in content[:4096]
    return content.startswith(b"GIF8") or is_webp or is_png or begin[4:12] == b"ftypavis"


def _animation(content: bytes) -> list[NDArray[Any]]:
    decoded, animation = cv2.imdecodeanimation(np.frombuffer(content, np.uint8), 0, MOST_FRAMES)
    return [np.asarray(frame) for frame in animation.frames] if decoded else []


def _pages(content: bytes) -> list[NDArray[Any]]:
    """Decode a document of several pages: the ticket may be on any. None of one page, which may say how it lies."""
    if not content.startswith(_TIFF):
        return []
    decoded, pages = cv2.imdecodemulti(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR, range=(0, MOST_PAGES))
    return [np.asarray(page) for page in pages] if decoded and len(pages) > 1 else []


def _still(content: bytes) -> list[NDArray[Any]]:
    """Decode one picture: upright where it says that it lies, with its alpha channel or its sixteen bits where it has.

    The library turns a picture upright only where it makes three colours of 8 bits of it.
    """
    raw = np.frombuffer(content, np.uint8)
    if not content.startswith(_PLAIN_JPEG):
        as_it_is = cv2.imdecode(raw, cv2.IMREAD_UNCHANGED)
        if as_it_is is None:
            return []
        if as_it_is.dtype != np.uint8 or (as_it_is.ndim == 3 and as_it_is.shape[2] == 4):
            return [np.asarray(as_it_is)]
    upright = cv2.imdecode(raw, cv2.IMREAD_COLOR)
    return [] if upright is None else [np.asarray(upright)]


def _no_picture(content: bytes, name: str) -> ScannerError:
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS:
        return OtherFileError(f"{name} is a HEIC picture: save it as JPEG or PNG", key="scanner.file_heic")
    if content.startswith(_DOCUMENTS) or _MARKUP.match(content[:256]):
        return OtherFileError(f"{name} is a document and no picture: take a picture of it", key="scanner.file_document")
    return ScannerError(f"not an image that can be read: {name}", key="scanner.file_unreadable")
