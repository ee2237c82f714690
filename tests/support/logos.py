"""Logos for tests: a word mark as SVG, and pictures of one colour."""

import struct
import zlib

WORD_MARK = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 10">'
    b'<rect width="60" height="10" rx="2" fill="#1b4d3e"/><path d="M4 5a3 3 0 1 0 6 0z" fill="#f4c95d"/></svg>'
)


def plain_png(wide: int, high: int, colour: tuple[int, int, int, int]) -> bytes:
    """Return a PNG of one colour, red, green, blue and alpha."""
    rows = (b"\x00" + bytes(colour) * wide) * high
    head = struct.pack(">IIBBBBB", wide, high, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
