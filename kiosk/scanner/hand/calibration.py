"""How a hand scanner that types garbles texts, and how they are put right.

A scanner that types sends key positions; the computer turns them into letters by its keyboard layout. Where the two
disagree (QWERTZ, AZERTY), every letter is replaced by another, always the same one. Some keys of some layouts are
dead: they write nothing, but change the next letter ("+a" arrives as "à"), and get lost before most others.

Invariant: text that was never garbled passes a clean calibration unchanged; pure.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.scanner.hand.accents import accent_of
from kiosk.scanner.hand.american import OTHER_ON_KEY, WITH_SHIFT
from kiosk.scanner.hand.ligatures import keys_of
from kiosk.scanner.hand.wedge import TYPICAL_GAP_MS, Burst


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """How one scanner garbles texts.

    Attributes:
        letters: What arrives, and what was meant; letters that arrive as they are meant are left out. An accent stands
            for the dead key that made it, two letters for the key that writes both.
        prefix: What it types before each code, as it arrives.
        suffix: What it types after each code, before the end key, as it arrives.
        ends: The key that ends its codes, a carriage return, a tab or an escape; "" for none.
        ends_doubled: It sends more than one end key, or a blank behind it.
        sends_twice: Every code arrives twice.
        follows_caps_lock: Upper and lower case are exchanged while Caps Lock is on.
        caps_lock: Caps Lock was on when it was calibrated. ``letters`` are as they arrive then, where the scanner tells
            Shift; else as they arrive without Caps Lock.
        tells_shift: It holds Shift for the keys that want it, so that whatever Caps Lock does can be seen key by key.
        lost: Letters that get lost, at least before some others.
        mixed: Letters that arrive like others, so that nobody can tell which were meant.
        typical_gap_ms: Largest mean time between its keys.
        longest_gap_ms: Longest time between two of its keys while it was calibrated; 0 where nobody measured.
    """

    letters: Mapping[str, str] = field(default_factory=dict)
    prefix: str = ""
    suffix: str = ""
    ends: str = "\r"
    ends_doubled: bool = False
    sends_twice: bool = False
    follows_caps_lock: bool = False
    caps_lock: bool = False
    tells_shift: bool = False
    lost: str = ""
    mixed: str = ""
    typical_gap_ms: float = TYPICAL_GAP_MS
    longest_gap_ms: float = 0.0

    def corrected(self, text: str, *, caps_lock: bool | None = None, shifted: Sequence[bool] = ()) -> str:
        """Return what was meant by a text that arrived.

        Args:
            text: What arrived between prefix and suffix.
            caps_lock: Whether Caps Lock is on; None where nobody knows.
            shifted: With each letter, whether Shift was held; empty where nobody knows.
        """
        pairs = frozenset(letter for letter in self.letters if len(letter) == 2)
        keys = keys_of(text, pairs)
        if self.tells_shift and len(shifted) == len(keys):
            with_shift = zip(keys, shifted, strict=True)
            return "".join(self._meant_with_shift(letter, shift=shift) for letter, shift in with_shift)
        differs = caps_lock is not None and caps_lock != (self.caps_lock and self.tells_shift)
        if self.follows_caps_lock and differs:
            keys = keys_of(swap_case(text), pairs)
        return "".join(self._meant(letter) for letter in keys)

    def _meant(self, letter: str) -> str:
        if letter in self.letters:
            return self.letters[letter]
        parts = accent_of(letter)
        if parts is None or parts[0] not in self.letters:
            return letter
        return "".join(self.letters.get(part, part) for part in parts)

    def _meant_with_shift(self, letter: str, *, shift: bool) -> str:
        """Return what the key means: the other sign of it where Caps Lock did what Shift did not, or undid it.

        Some layouts have Caps Lock work on letters alone, others (French, on Windows) on the row of digits as well.
        """
        meant = self._meant(letter)
        wrong = meant in OTHER_ON_KEY and (meant in WITH_SHIFT) != shift
        return OTHER_ON_KEY[meant] if wrong else meant

    def code_in(self, burst: Burst) -> str | None:
        """Return the code that a burst holds, or None where it is not this scanner's."""
        text, shifted = burst.text, burst.shifted
        half = len(text) // 2
        if self.sends_twice and len(text) % 2 == 0 and text[:half] == text[half:]:
            text, shifted = text[:half], shifted[:half]
        if not text.startswith(self.prefix) or burst.gap_ms > self.typical_gap_ms:
            return None
        start, stop = len(self.prefix), len(text.removesuffix(self.suffix))
        return self.corrected(text[start:stop], caps_lock=burst.caps_lock, shifted=shifted[start:stop])


def without_caps_lock(text: str, known_starts: tuple[str, ...] = ("GH1:",)) -> str:
    """Undo Caps Lock where the text's beginning gives it away.

    Args:
        text: What arrived.
        known_starts: Beginnings of this event's codes.
    """
    for start in known_starts:
        if text.startswith(start.swapcase()) and not text.startswith(start):
            return swap_case(text)
    return text


def swap_case(text: str) -> str:
    """Exchange upper and lower case letter by letter; one without a single counterpart (ß) stays."""
    return "".join(letter.swapcase() if len(letter.swapcase()) == 1 else letter for letter in text)
