"""Which files may be drawn as a logo: by their sizes, and by what an SVG asks for."""

import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.logo import MOST_BYTES, MOST_DRAWN, harmless_logo

XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def png(wide: int, high: int) -> bytes:
    """A PNG of one colour; its pixels need not be there for its size to be told."""
    head = struct.pack(">IIBBBBB", wide, high, 8, 6, 0, 0, 0)
    chunk = b"IHDR" + head
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))


def jpeg(wide: int, high: int, before: bytes = b"") -> bytes:
    frame = b"\xff\xc2" + struct.pack(">HBHHB", 8, 8, high, wide, 0)
    return b"\xff\xd8" + before + frame + bytes(4)


def svg(inside: str, attributes: str = "") -> bytes:
    return f'<svg {XMLNS} viewBox="0 0 10 10" {attributes}>{inside}</svg>'.encode()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (png(600, 200), "png"),
        (jpeg(600, 200), "jpeg"),
        # Other segments, fill bytes and a marker without a length stand before the frame.
        (jpeg(600, 200, b"\xff\xe0\x00\x04ab" + b"\xff\xff\xdb\x00\x03c" + b"\xff\x01"), "jpeg"),
        (svg('<g><path d="M0 0h9v9z" style="fill:url(#g)"/></g><text>Open Air</text>'), "svg"),
        (b"\xef\xbb\xbf" + svg("<title>Open Air</title><style>.a{fill:red}</style>"), "svg"),
        # What drawing programs add of their own is drawn by nobody.
        (svg('<x:view xmlns:x="http://www.inkscape.org/namespaces/inkscape"/><!-- made by hand -->'), "svg"),
        (svg('<defs><path id="p" d="M0 0h1"/></defs><use xlink:href="#p"/><use href="#gone"/>'), "svg"),
        (svg('<a href="https://openair.example"><path d="M0 0"/></a>'), "svg"),
    ],
)
def test_what_may_be_drawn(content, kind):
    logo = harmless_logo(content)
    assert (logo.kind, logo.content) == (kind, content)


def bomb(levels: int) -> str:
    """Ten of ten of ten …"""
    inside = '<path id="l0" d="M0 0h1"/>'
    for level in range(1, levels):
        inside += f'<g id="l{level}">' + f'<use href="#l{level - 1}"/>' * 10 + "</g>"
    return inside


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "neither"),
        (b"GIF89a" + bytes(20), "neither"),
        (b"\xff\xfe\x00", "neither"),
        (b"<html/>", "neither"),
        (b"<svg>", "neither"),
        (bytes(MOST_BYTES + 1), "KiB"),
        (png(0, 10), "0 × 10 pixels"),
        (png(9000, 10), "pixels"),
        (png(4000, 4000), "pixels"),
        (png(10, 10)[:20], "cut off"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "cut off"),
        (jpeg(4000, 4000), "pixels"),
        (b"\xff\xd8\xff\xe0", "cut off"),
        (b"\xff\xd8\xff\xe0\x00\x02" + bytes(20), "cut off"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg(""), "entities"),
        (svg("<script>1</script>"), "script"),
        (svg('<image href="file:///etc/passwd"/>'), "image"),
        (svg("<foreignObject/>"), "foreignObject"),
        (svg("<filter/>"), "filter"),
        (svg('<use href="other.svg#p"/>'), "another file"),
        (svg('<use xlink:href="http://10.0.0.1/x.svg#p"/>'), "another file"),
        (svg('<path style="fill:url(http://10.0.0.1/x)"/>'), "another file"),
        (svg("<style>@import 'x.css';</style>"), "another file"),
        (svg('<path fill="url( &quot;x.svg#p&quot;)"/>'), "another file"),
        (svg('<path stroke-dasharray="0.0001" d="M0 0h99999999"/>'), "dashes"),
        (svg('<path style="stroke-dasharray:0.0001"/>'), "dashes"),
        (svg('<g id="a"><use href="#a"/></g>'), "stands for itself"),
        (svg("<g>" * 80 + "</g>" * 80), "too deep"),
        (svg('<path d="M0 0h1"/>' * (MOST_DRAWN + 1)), "shapes"),
        (svg(bomb(9)), "shapes"),
    ],
)
def test_what_may_not(content, why):
    with pytest.raises(SettingsError, match=why) as caught:
        harmless_logo(content)
    assert caught.value.key == "settings.bad_logo"


@given(st.one_of(st.binary(max_size=200), st.binary(max_size=60).map(lambda end: b"\xff\xd8\xff" + end)))
def test_whatever_comes_it_is_a_logo_or_refused(content):
    with suppress(SettingsError):
        assert harmless_logo(content).content == content
