"""How a hand scanner that types garbles texts, and how they are put right.

A scanner that types sends key positions; the computer turns them into letters by its keyboard layout. Where the two
disagree (QWERTZ, AZERTY), every letter is replaced by another, always the same one. Some keys of some layouts are
dead: they write nothing, but change the next letter ("+a" arrives as "à"), and get lost before most others.

Invariant: text that was never garbled passes a clean calibration unchanged; pure.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.scanner.hand.wedge import TYPICAL_GAP_MS, Burst

SPACING = {"\u0300": "`", "\u0301": "\u00b4", "\u0302": "^", "\u0303": "~", "\u0308": "\u00a8"}
"""What a dead key writes, by the accent that it puts on the next letter, where the next letter takes none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """How one scanner garbles texts.

    Attributes:
        letters: What arrives, and what was meant; letters that arrive as they are meant are left out. An accent stands
            for the dead key that made it.
        prefix: What it types before each code, as it arrives.
        suffix: What it types after each code, before the end key, as it arrives.
        ends: The key that ends its codes, a carriage return or a tab; "" for none.
        sends_twice: Every code arrives twice.
        follows_caps_lock: Upper and lower case are exchanged while Caps Lock is on.
        caps_lock: Caps Lock was on when it was calibrated.
        lost: Letters that get lost, at least before some others.
        typical_gap_ms: Largest mean time between its keys.
    """

    letters: Mapping[str, str] = field(default_factory=dict)
    prefix: str = ""
    suffix: str = ""
    ends: str = "\r"
    sends_twice: bool = False
    follows_caps_lock: bool = False
    caps_lock: bool = False
    lost: str = ""
    typical_gap_ms: float = TYPICAL_GAP_MS

    def corrected(self, text: str, *, caps_lock: bool | None = None) -> str:
        """Return what was meant by a text that arrived.

        Args:
            text: What arrived between prefix and suffix.
            caps_lock: Whether Caps Lock is on; None where nobody knows.
        """
        if self.follows_caps_lock and caps_lock:
            text = swap_case(text)
        # Only where a dead key was found: a guest list may well have codes with accents, and those must stay whole.
        if any(accent in self.letters for accent in SPACING):
            # A letter that the layout itself writes is left whole; only what a dead key put together is taken apart.
            text = "".join(_taken_apart(letter) if letter not in self.letters else letter for letter in text)
        return "".join(self.letters.get(letter, letter) for letter in text)

    def code_in(self, burst: Burst) -> str | None:
        """Return the code that a burst holds, or None where it is not this scanner's."""
        text = burst.text
        if self.sends_twice and len(text) % 2 == 0 and text[: len(text) // 2] == text[len(text) // 2 :]:
            text = text[: len(text) // 2]
        # Too slow for this scanner: then a person typed it, or another scanner with the same prefix.
        if not text.startswith(self.prefix) or burst.gap_ms > self.typical_gap_ms:
            return None
        return self.corrected(text.removeprefix(self.prefix).removesuffix(self.suffix), caps_lock=burst.caps_lock)


def without_caps_lock(text: str, known_starts: tuple[str, ...] = ("GH1:",)) -> str:
    """Undo Caps Lock where the text's beginning gives it away.

    Args:
        text: What arrived.
        known_starts: Beginnings of this event's codes.
    """
    for start in known_starts:
        # A beginning without letters is its own opposite and tells nothing.
        if text.startswith(start.swapcase()) and not text.startswith(start):
            return swap_case(text)
    return text


def swap_case(text: str) -> str:
    """Exchange upper and lower case letter by letter; one without a single counterpart (ß) stays."""
    return "".join(letter.swapcase() if len(letter.swapcase()) == 1 else letter for letter in text)


def accent_of(letter: str) -> tuple[str, str] | None:
    """Return the accent and the letter under it, or None for a letter without an accent that a dead key makes."""
    parts = unicodedata.normalize("NFD", letter)
    return (parts[1], parts[0]) if len(parts) == 2 and parts[1] in SPACING else None


def _taken_apart(letter: str) -> str:
    parts = accent_of(letter)
    return "".join(parts) if parts else letter
