"""How a reason is shown: what a row of the table of reasons holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Tone(StrEnum):
    """How a verdict feels: chooses colour, icon and sound together, so that none of them stands alone."""

    ADMIT = "admit"  # green
    ATTENTION = "attention"  # violet: admitted, but look closely first
    CAUTION = "caution"  # amber: somebody can resolve it
    STOP = "stop"  # red
    ASK = "ask"  # blue: needs a person
    FAULT = "fault"  # grey: our own fault


@dataclass(frozen=True, slots=True)
class Wording:
    """How a reason is shown.

    Attributes:
        tone: Colour, icon and sound.
        word: One or two words in capitals' size.
        sentence: What is the matter, for stewards.
        hint: What to do next.
        codes: Its name on each platform that has one, by ``PLATFORMS``. Elsewhere our own value is reported.
    """

    tone: Tone
    word: str
    sentence: str
    hint: str
    codes: Mapping[str, str] = field(default_factory=dict)
