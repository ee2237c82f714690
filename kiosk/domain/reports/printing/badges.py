"""A badge before any printer: how large it is, what stands on it, and in which order it is seen.

Conventions of the trade: the first name dominates, because that is what people are called by across a table; letters
without serifs; the type as a bar in its own colour, so that a doorman sees it at five metres.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from kiosk.domain.reports.printing.badge_layouts import BadgeLayout, LayoutArea


@dataclass(frozen=True, slots=True)
class LabelSize:
    """Paper, in millimetres as it is held."""

    width: float
    height: float


SIZES: Final[Mapping[str, LabelSize]] = {
    "dk-2205": LabelSize(100, 62),  # Brother, an endless roll of 62 mm, cut after 100
    "zebra": LabelSize(101.6, 76.2),  # 4 × 3 inches
    "a6": LabelSize(148, 105),
    "a7": LabelSize(105, 74),
    "a6-portrait": LabelSize(105, 148),
    "a7-portrait": LabelSize(74, 105),
    "wristband": LabelSize(250, 25),
}
"""Sizes by the names that the setting takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeTemplate:
    """What stands on a badge.

    Attributes:
        size: Name of a size.
        front: Free lines below the name; ``{organization}``, ``{type}``, ``{seat}``, ``{number}``, ``{event}`` and what
            else the platform says are filled in, and a line of which nothing is left is left out.
        back: Lines of the back; empty for none.
        bar: The type as a bar in its colour at the foot.
        code: A code to be scanned.
        logo: The organizer's logo, where there is one.
        layout: Whose layout is followed instead of all that: the "platform"'s for the guest's ticket type, or the one
            of a "file" that was carried in; "": nobody's. Where there is none, badges look as the rest says.
    """

    size: str = "dk-2205"
    front: tuple[str, ...] = ("{organization}",)
    back: tuple[str, ...] = ()
    bar: bool = True
    code: bool = True
    logo: bool = True
    layout: Literal["", "platform", "file"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeFacts:
    """What is known of the guest.

    Attributes:
        name: Guest's name, "" for nobody's.
        kind: Name of the type.
        colour: The type's colour, "#rrggbb", "" for none.
        code: What the code says, "" for none.
        texts: Everything else, by its name.
        is_copy: It was printed before.
        logo: The organizer's, as a small PNG; b"" for none.
        layout: How this guest's badge is laid out; None: as the template says.
    """

    name: str
    kind: str = ""
    colour: str = ""
    code: str = ""
    texts: Mapping[str, str]
    is_copy: bool = False
    logo: bytes = field(default=b"", repr=False)
    layout: BadgeLayout | None = None


def has_back(template: BadgeTemplate, facts: BadgeFacts) -> bool:
    """Return whether anything is printed on the back."""
    return bool(template.back if facts.layout is None else facts.layout.back)


def text_of(area: LayoutArea, facts: BadgeFacts) -> str:
    """Return what stands in an area of a layout, line by line; "" where nothing of it is known."""
    first, rest = large_and_small(facts.name)
    number = facts.texts.get("number", "")
    more = {"first_name": first, "last_name": rest, "code": facts.code, "booking": number.rpartition("-")[0] or number}
    return "\n".join(filled(area.text.splitlines(), replace(facts, texts={**facts.texts, **more})))


_HALVES: Final = frozenset({"عبد", "أبو", "ابو", "أم", "ام", "abd", "abu", "umm"})
"""Words that are half a name: whoever is called عبد الله is called by neither half."""
_ARTICLES: Final = frozenset({"ال", "al", "el"})


def large_and_small(name: str) -> tuple[str, str]:
    """Return the part of a name that is printed large, and the rest: the first name, then the others.

    A name of one word is large. Nobody knows which word is a family's name in every language; the first one is what
    most platforms write first. Where it is half a name, its other half belongs to it.
    """
    words = name.split()
    taken = 1
    if len(words) > 1 and words[0].casefold() in _HALVES:
        taken = 3 if len(words) > 2 and words[1].casefold() in _ARTICLES else 2
    return " ".join(words[:taken]), " ".join(words[taken:])


def filled(lines: Sequence[str], facts: BadgeFacts) -> tuple[str, ...]:
    """Return lines with what is known filled in; a line of which nothing is left is left out."""
    known = {"name": facts.name, "type": facts.kind, **facts.texts}
    made = []
    for line in lines:
        text = line
        for name, value in known.items():
            text = text.replace(f"{{{name}}}", value)
        # What nobody knows is nothing, and no name in braces on a guest's chest.
        while "{" in text and "}" in text[text.index("{") :]:
            start = text.index("{")
            text = text[:start] + text[text.index("}", start) + 1 :]
        if text.strip(" ·,-"):
            made.append(text.strip())
    return tuple(made)
