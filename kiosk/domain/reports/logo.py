"""An organizer's logo, held to what may be drawn at a gate.

Platforms and people hand over any file. A picture is a program for whoever draws it: one of a few hundred bytes can ask
for gigabytes (PNG), for files of this laptop or for a day of drawing (SVG). So it is looked at before any library sees
it, and nothing is drawn but what is known to be harmless.

Invariants: what is returned is PNG, JPEG or SVG within the bounds below; an SVG holds plain shapes and letters only,
and names nothing outside itself.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from kiosk.domain.errors import SettingsError

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET

MOST_BYTES: Final = 512 * 1024
"""A logo for a header and for paper has a tenth of it."""
MOST_PIXELS: Final = 8_000_000
MOST_SIDE: Final = 8192
MOST_DRAWN: Final = 5_000
"""So many shapes of an SVG are drawn, those that stand for others counted as often as they do."""
MOST_DEEP: Final = 64

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
# Frames that hold the size: all SOF markers (ITU-T T.81, table B.1) without DHT, JPG and DAC among them.
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})  # markers without a length

_SVG: Final = "{http://www.w3.org/2000/svg}"
_HREFS: Final = ("href", "{http://www.w3.org/1999/xlink}href")
_SHAPES: Final = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"})
_GROUPS: Final = frozenset({"svg", "g", "defs", "symbol", "clipPath", "a", "switch"})
_PAINTS: Final = frozenset({"linearGradient", "radialGradient", "stop", "style", "title", "desc", "metadata"})
# Not "image" and "foreignObject", which bring other files in; not "filter", "mask", "pattern" and "marker", each of
# which multiplies the work; not "script" and what animates.
_KNOWN: Final = _SHAPES | _GROUPS | _PAINTS | {"use"}
_OUTSIDE: Final = re.compile(r"@import|url\(\s*['\"]?(?!['\"]?#)[^)\s]", re.IGNORECASE)
_DASHES: Final = "stroke-dasharray"
"""A line of a kilometre in dashes of a micrometre takes a day."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo that may be drawn.

    Attributes:
        kind: What the file is.
        content: The file.
    """

    kind: Literal["png", "jpeg", "svg"]
    content: bytes


def harmless_logo(content: bytes) -> Logo:
    """Return a file as a logo.

    Args:
        content: The file.

    Raises:
        SettingsError: It is none, or asks for more than a logo needs; the message says what.
    """
    if len(content) > MOST_BYTES:
        raise _no_logo(f"has more than {MOST_BYTES // 1024} KiB")
    if content.startswith(_PNG):
        _check_size(_png_size(content))
        return Logo("png", content)
    if content.startswith(_JPEG):
        _check_size(_jpeg_size(content))
        return Logo("jpeg", content)
    _check_svg(content)
    return Logo("svg", content)


def _no_logo(why: str) -> SettingsError:
    return SettingsError(f"the logo {why}", key="settings.bad_logo")


def _check_size(size: tuple[int, int] | None) -> None:
    if size is None:
        raise _no_logo("is cut off")
    wide, high = size
    if not (0 < wide <= MOST_SIDE and 0 < high <= MOST_SIDE and wide * high <= MOST_PIXELS):
        raise _no_logo(f"has {wide} × {high} pixels")


def _png_size(content: bytes) -> tuple[int, int] | None:
    """Return the size that the first chunk tells (PNG, 11.2.2), or None."""
    if content[12:16] != b"IHDR" or len(content) < 33:
        return None
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Return the size that the frame's header tells (ITU-T T.81, B.2.2), or None."""
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if marker in _FRAMES:
            return int.from_bytes(content[place + 7 : place + 9], "big"), int.from_bytes(
                content[place + 5 : place + 7], "big"
            )
        # A marker may be preceded by any number of fill bytes.
        alone = marker in _ALONE
        place += 1 if marker == 0xFF else 2 if alone else 2 + int.from_bytes(content[place + 2 : place + 4], "big")
    return None


def _check_svg(content: bytes) -> None:
    import xml.etree.ElementTree as ET  # noqa: PLC0415  # most kiosks have no logo, and start without it

    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _no_logo("is neither PNG, JPEG nor SVG") from None
    # Entities can grow without end, and can name files: before any parser sees them.
    if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
        raise _no_logo("declares entities")
    try:
        root = ET.fromstring(text)  # noqa: S314  # without entities there is nothing left to defuse
    except (ET.ParseError, ValueError, RecursionError):
        raise _no_logo("is neither PNG, JPEG nor SVG") from None
    if root.tag != f"{_SVG}svg":
        raise _no_logo("is neither PNG, JPEG nor SVG")
    named = {one.attrib["id"]: one for one in root.iter() if "id" in one.attrib}
    for element in root.iter():
        _check_element(element)
    if _Count(named).of(root) > MOST_DRAWN:
        raise _no_logo(f"draws more than {MOST_DRAWN} shapes")


def _check_element(element: "ET.Element") -> None:
    name = _name_of(element)
    if name is not None and name not in _KNOWN:
        raise _no_logo(f"holds “{name}”")
    if any(not element.get(href, "#").startswith("#") for href in _HREFS if name != "a"):
        raise _no_logo("names another file")
    said = [element.text or "" if name == "style" else "", *element.attrib.values()]
    if any(_OUTSIDE.search(one) for one in said):
        raise _no_logo("names another file")
    if _DASHES in element.attrib or any(_DASHES in one for one in said):
        raise _no_logo("draws dashes")


def _name_of(element: "ET.Element") -> str | None:
    """Return the name of an element of SVG; None for what drawing programs add of their own, which nobody draws."""
    return element.tag.removeprefix(_SVG) if element.tag.startswith(_SVG) else None


class _Count:
    """Counts what is drawn, with what stands for others: ten of them, each of ten more."""

    def __init__(self, named: "Mapping[str, ET.Element]") -> None:
        self._named = named
        self._known: dict[int, int] = {}

    def of(self, element: "ET.Element", depth: int = 0) -> int:
        if depth > MOST_DEEP:
            raise _no_logo("stands for itself, or lies too deep")
        # Each element once: else the count itself would take as long as the drawing.
        found = self._known.get(id(element))
        if found is None:
            found = 1 + sum(self.of(child, depth + 1) for child in element)
            meant = self._meant(element)
            found += self.of(meant, depth + 1) if meant is not None else 0
            self._known[id(element)] = found
        return found

    def _meant(self, element: "ET.Element") -> "ET.Element | None":
        if _name_of(element) != "use":
            return None
        names = [element.get(href, "")[1:] for href in _HREFS]
        return next((self._named[name] for name in names if name in self._named), None)
