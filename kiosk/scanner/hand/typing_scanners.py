"""The hand scanners that type, by name: whose burst it was, and what was meant by it.

All scanners type into the same keyboard, and no system tells which one did. So several of them are told apart by what
they type: each may be set to type a prefix of its own before its codes (the makers' handbooks call it "preamble").

Invariants: pure; a burst that fits no scanner we know is taken as it is, from a scanner without a name of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kiosk.scanner.hand.calibration import Calibration, without_caps_lock
from kiosk.scanner.hand.wedge import SHORTEST_ENDED, SHORTEST_UNENDED, TYPICAL_GAP_MS, Burst

UNKNOWN_SCANNER = "hand scanner"

_LAYOUTS: Mapping[str, Mapping[str, str]] = {
    "QWERTZ": {"z": "y", "y": "z"},
    "AZERTY": {"a": "q", "q": "a", "w": "z", "z": "w"},
}


@dataclass(frozen=True, slots=True)
class TypingScanners:
    """The calibrated ones.

    Attributes:
        known: Calibrations by name, the newest last.
    """

    known: Mapping[str, Calibration] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def typical_gap_ms(self) -> float:
        """Largest mean time between two keys that any of them needs."""
        return max((one.typical_gap_ms for one in self.known.values()), default=TYPICAL_GAP_MS)

    @property
    def shortest_unended(self) -> int:
        """Fewest letters of a code that silence ends: less where a scanner is known to send no Enter."""
        return SHORTEST_ENDED if any(not one.ends for one in self.known.values()) else SHORTEST_UNENDED

    def code_in(self, burst: Burst) -> tuple[str, str]:
        """Return the code that a burst holds, and the name of its scanner.

        The longest prefix decides; among scanners with the same one, the newest.
        """
        # An empty text is no code: a burst that is a prefix and nothing else.
        fitting = [(len(one.prefix), text, name) for name, one in self.known.items() if (text := one.code_in(burst))]
        if not fitting:
            return without_caps_lock(burst.text), UNKNOWN_SCANNER
        longest = max(length for length, _, _ in fitting)
        _, text, name = [found for found in fitting if found[0] == longest][-1]
        return text, name

    def with_one(self, name: str, calibration: Calibration) -> "TypingScanners":
        """Return them with one more, or with a newer calibration of one."""
        others = {known: one for known, one in self.known.items() if known != name}
        return TypingScanners(MappingProxyType({**others, name: calibration}))

    def without(self, name: str) -> "TypingScanners":
        """Return them without one; a name that is not known changes nothing."""
        return TypingScanners(MappingProxyType({known: one for known, one in self.known.items() if known != name}))

    def indistinguishable_from(self, name: str) -> list[str]:
        """Return the names of the others that cannot be told apart from one."""
        prefix = self.known[name].prefix
        return [other for other, one in self.known.items() if other != name and one.prefix == prefix]


def layout_name(calibration: Calibration) -> str:
    """Return what people call the keyboard layout that makes the difference; "" for none of the well-known ones."""
    letters = calibration.letters
    found = [name for name, marks in _LAYOUTS.items() if all(letters.get(came) == was for came, was in marks.items())]
    return found[0] if found else ""
