"""JPEG files for printers: four inks, as layout programs export tickets, with Adobe's marker and inks turned over.

No library here writes them.

Baseline JPEG by ITU-T T.81: every block of 8×8 pixels has one value (DC only), which is what modules need.
"""

import struct

import numpy as np
from numpy.typing import NDArray

_SIZES = list(range(12))
"""Sizes of DC differences, coded in four bits each: a code of 12 equal lengths is complete enough for a decoder."""


def cmyk_jpeg(dark: NDArray[np.bool_]) -> bytes:
    """Return a picture with one block per module.

    Args:
        dark: Which blocks are black.
    """
    height, width = dark.shape
    black = np.where(dark, 0, 255)  # turned over: 255 is no ink
    inks = [np.full_like(black, 255)] * 3 + [black]
    marker = b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x00"
    frame = struct.pack(">BHHB", 8, height * 8, width * 8, 4) + b"".join(bytes((n, 0x11, 0)) for n in (1, 2, 3, 4))
    scan = bytes((4, *(value for n in (1, 2, 3, 4) for value in (n, 0)), 0, 63, 0))
    return b"".join(
        (
            b"\xff\xd8",
            marker,
            _segment(0xDB, b"\x00" + b"\x01" * 64),
            _segment(0xC0, frame),
            _segment(0xC4, b"\x00" + bytes((0, 0, 0, len(_SIZES), *[0] * 12)) + bytes(_SIZES)),
            _segment(0xC4, b"\x10" + bytes((1, *[0] * 15)) + b"\x00"),
            _segment(0xDA, scan),
            _coded(inks),
            b"\xff\xd9",
        )
    )


def _segment(code: int, content: bytes) -> bytes:
    return bytes((0xFF, code)) + struct.pack(">H", len(content) + 2) + content


def _coded(planes: list[NDArray[np.int64]]) -> bytes:
    bits: list[str] = []
    last = [0] * len(planes)
    for values in zip(*(plane.ravel().tolist() for plane in planes), strict=True):
        for number, value in enumerate(values):
            level = (value - 128) * 8  # DC of a flat block
            difference, last[number] = level - last[number], level
            size = abs(difference).bit_length()
            coded = difference if difference >= 0 else difference + (1 << size) - 1
            bits.append(f"{size:04b}" + (f"{coded:0{size}b}" if size else "") + "0")
    stream = "".join(bits)
    stream += "1" * (-len(stream) % 8)
    return int(stream, 2).to_bytes(len(stream) // 8, "big").replace(b"\xff", b"\xff\x00")
