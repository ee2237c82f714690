"""A badge as a platform lays it out: texts and codes, each at its place in millimetres.

Read are pretix' layouts of PDF documents (``pdf-layout.schema.json`` of pretix 2026.8), which its badges share with its
tickets. Invariants: nothing is drawn in another place or with another meaning than the layout has; what cannot be read
or filled in here (pictures, the background, what the platform alone knows of a guest) is named instead.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

Side = Literal["left", "center", "right"]
Level = Literal["top", "middle", "bottom"]

_FILLED: Final[Mapping[str, str]] = {
    "attendee_name": "{name}",
    "attendee_name_given_name": "{first_name}",
    "attendee_name_family_name": "{last_name}",
    "attendee_company": "{organization}",
    "item": "{type}",
    "itemvar": "{type}",
    "event_name": "{event}",
    "seat": "{seat}",
    "order": "{booking}",
    "order_positionid": "{number}",
    "secret": "{code}",
}
"""Which of pretix' variables a gate knows, by our own names for them."""

_PLACE: Final = re.compile(r"\{([-a-zA-Z0-9:_]+)\}")  # as pretix itself looks for them
_NUMBER: Final = re.compile(r"-?\d{1,6}(\.\d+)?")
_MOST_AREAS: Final = 200
_MOST_MM: Final = 2000.0
_FONT: Final = "Open Sans"
_LINE: Final = 1.0
"""Millimetres by which an area may lie outside of the paper: editors round, and nobody sees it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutArea:
    """A text or a code at a place.

    Attributes:
        text: What stands there, with ``{name}``, ``{type}``, ``{code}`` … to be filled in.
        is_code: A QR code says it instead of letters.
        left: Millimetres from the left edge of the paper.
        bottom: Millimetres from its lower edge.
        width: Millimetres; longer lines are broken.
        height: Millimetres; 0 for a text that is as high as it is, which stands upon ``bottom`` or hangs from it
            (``level``).
        points: Size of the letters.
        is_bold: Bold letters.
        is_italic: Italic letters.
        side: Where lines begin or end.
        level: Where the text is in its height.
        colour: "#rrggbb".
        shrinks: Letters get smaller where the text has no room.
        turned: Degrees clockwise, around the upper left corner.
        has_margin: A code keeps the quiet zone of four modules within its size.
    """

    text: str
    is_code: bool = False
    left: float
    bottom: float
    width: float
    height: float = 0.0
    points: float = 12.0
    is_bold: bool = False
    is_italic: bool = False
    side: Side = "left"
    level: Level = "top"
    colour: str = "#000000"
    shrinks: bool = False
    turned: float = 0.0
    has_margin: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeLayout:
    """Both sides of a badge.

    Attributes:
        name: What the platform calls it, or "".
        front: Areas of the first page.
        back: Areas of the second page.
        unread: What cannot be read or filled in, in the platform's words.
    """

    name: str = ""
    front: tuple[LayoutArea, ...] = ()
    back: tuple[LayoutArea, ...] = ()
    unread: tuple[str, ...] = ()


def read_layout(said: Any, name: str = "") -> BadgeLayout:
    """Return a layout: a list of elements, or an object that has one under ``layout``, as pretix' API gives it.

    What is no layout at all is one without any area, and names itself.
    """
    if isinstance(said, Mapping):
        title, said = said.get("name"), said.get("layout")
        name = title if isinstance(title, str) else name
    if not isinstance(said, Sequence) or isinstance(said, str):
        return BadgeLayout(name=name, unread=("layout",))
    pages: dict[int, list[LayoutArea]] = {1: [], 2: []}
    unread: list[str] = []
    for element in said[:_MOST_AREAS]:
        area, lacks = _area(element) if isinstance(element, Mapping) else (None, ["element"])
        unread += lacks
        if area is not None:
            page = element.get("page", 1)
            if page in (1, 2):
                pages[int(page)].append(area)
            else:
                unread.append(f"page {page}")
    return BadgeLayout(name=name, front=tuple(pages[1]), back=tuple(pages[2]), unread=tuple(dict.fromkeys(unread)))


def outside(layout: BadgeLayout, width: float, height: float) -> tuple[str, ...]:
    """Return the texts of areas that do not lie on a paper of a size, mm; what is turned is not asked."""
    return tuple(
        area.text
        for area in (*layout.front, *layout.back)
        if not area.turned
        and (
            min(area.left, area.bottom) < -_LINE
            or area.left + area.width > width + _LINE
            or area.bottom + area.height > height + _LINE
        )
    )


def _area(said: Mapping[Any, Any]) -> tuple[LayoutArea | None, list[str]]:
    """Return an element as an area, and what of it cannot be read."""
    kind = str(said.get("type"))
    if kind not in {"textcontainer", "textarea", "barcodearea"}:
        content = said.get("content")
        return None, [f"{kind}: {content}" if isinstance(content, str) and content else kind]
    is_code = kind == "barcodearea"
    text, lacks = _text(said, "secret" if is_code else "")
    size = "size" if is_code else "width"
    places = [_number(said.get(one)) for one in ("left", "bottom", size)]
    left, bottom, width = places
    if not text or left is None or bottom is None or width is None or width <= 0:
        return None, lacks or [kind]
    area = LayoutArea(text=text, is_code=is_code, left=left, bottom=bottom, width=width, colour=_colour(said))
    if is_code:
        return replace(area, height=width, has_margin=said.get("nowhitespace") is not True), lacks
    font = said.get("fontfamily", _FONT)
    return _lettered(area, said, kind), [*lacks, *([] if font == _FONT else [f"font: {font}"])]


def _lettered(area: LayoutArea, said: Mapping[Any, Any], kind: str) -> LayoutArea:
    level: Level = "top" if said.get("downward") is True else "bottom"
    if kind == "textcontainer":
        level = said["verticalalign"] if said.get("verticalalign") in ("top", "middle", "bottom") else "top"
    return replace(
        area,
        height=(_number(said.get("height")) or 0.0) if kind == "textcontainer" else 0.0,
        points=_number(said.get("fontsize")) or area.points,
        is_bold=said.get("bold") is True,
        is_italic=said.get("italic") is True,
        side=said["align"] if said.get("align") in ("left", "center", "right") else "left",
        level=level,
        shrinks=said.get("autoresize") is True,
        turned=_number(said.get("rotation")) or 0.0,
    )


def _text(said: Mapping[Any, Any], usual: str) -> tuple[str, list[str]]:
    """Return what stands in an element, by our names, and which variables of it are unknown here."""
    content = said.get("content") or usual
    if content == "other_i18n":
        texts = said.get("text_i18n")
        texts = {key: one for key, one in texts.items() if one} if isinstance(texts, Mapping) else {}
        wanted = (said.get("locale"), "en", *texts)
        return _with_places(next((texts[one] for one in wanted if isinstance(one, str) and one in texts), ""))
    if content == "other":
        return _with_places(said.get("text"))
    found = _FILLED.get(content, "") if isinstance(content, str) else ""
    return found, [] if found else [f"text: {content}"]


def _with_places(text: Any) -> tuple[str, list[str]]:
    if not isinstance(text, str):
        return "", []
    unknown = [f"text: {name}" for name in _PLACE.findall(text) if name not in _FILLED]
    return _PLACE.sub(lambda found: _FILLED.get(found[1], ""), text), unknown


def _number(said: Any) -> float | None:
    """Return a number, which pretix' editor writes as a text; None for none, and for what no paper has."""
    if isinstance(said, str) and _NUMBER.fullmatch(said):
        said = float(said)
    if isinstance(said, bool) or not isinstance(said, int | float):
        return None
    return float(said) if abs(said) <= _MOST_MM else None  # neither infinite nor no number at all


def _colour(said: Mapping[Any, Any]) -> str:
    parts = said.get("color")
    if not isinstance(parts, Sequence) or isinstance(parts, str):
        return "#000000"
    plain = [number for one in parts[:3] if (number := _number(one)) is not None]
    # Its fourth number is how transparent it is, which pretix does not go by either.
    return "#" + "".join(f"{min(max(round(one), 0), 255):02x}" for one in plain) if len(plain) == 3 else "#000000"
