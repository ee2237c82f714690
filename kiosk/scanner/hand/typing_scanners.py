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

UNKNOWN_PAUSE_MS = 250.0
LEAST_PAUSE_MS = 50.0
PAUSE_FACTOR = 4.0
STUTTER_MS = 1500.0
"""Longest pause within a code of a scanner that is known to send Enter."""

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
    def pause_ms(self) -> float:
        """So much silence ends a code of a scanner that sends no Enter: several times its own longest gap.

        Nobody knows of an unknown scanner whether Enter follows; so it is given more time than any needs.
        """
        silent = [one.longest_gap_ms for one in self.known.values() if not one.ends]
        return max(LEAST_PAUSE_MS, PAUSE_FACTOR * max(silent)) if silent else UNKNOWN_PAUSE_MS

    @property
    def any_sends_enter(self) -> bool:
        """Whether some scanner that is known ends its codes with a key."""
        return any(one.ends for one in self.known.values())

    @property
    def all_send_enter(self) -> bool:
        """Whether every scanner that is known ends its codes with a key."""
        return bool(self.known) and all(one.ends for one in self.known.values())

    def is_unfinished(self, burst: Burst) -> bool:
        """Whether a burst that silence ended is a scanner's that sends Enter: the rest of its code is still to come."""
        fitting = self._fitting(burst)
        return not burst.end and bool(fitting) and all(self.known[name].ends for name in fitting)

    @property
    def shortest_unended(self) -> int:
        """Fewest letters of a code that silence ends: less where a scanner is known to send no Enter."""
        return SHORTEST_ENDED if any(not one.ends for one in self.known.values()) else SHORTEST_UNENDED

    def code_in(self, burst: Burst) -> tuple[str, str]:
        """Return the code that a burst holds, and the name of its scanner.

        The longest prefix decides; among scanners with the same one the rhythm, then the end key, then the newest.
        """
        name = self._of(burst)
        text = self.known[name].code_in(burst) if name else None
        return (text, name) if text else (without_caps_lock(burst.text), UNKNOWN_SCANNER)

    def read(self, burst: Burst) -> tuple[str, str, bool]:
        """Return the code that a burst holds, the name of its scanner, and whether that sends several end keys."""
        text, name = self.code_in(burst)
        return text, name, name in self.known and self.known[name].ends_doubled

    def _of(self, burst: Burst) -> str:
        """Return the name of a burst's scanner, or "" where it is none of them."""
        fitting = self._fitting(burst)
        same_end = [name for name in fitting if bool(self.known[name].ends) == bool(burst.end)]
        return next(reversed(same_end or fitting), "")

    def _fitting(self, burst: Burst) -> list[str]:
        """Return the names of those that may have typed a burst: of the longest prefix, the one as fast as it is.

        A slow scanner's bounds hold fast ones, too: who is known to be fast types no slow burst, and what both could
        have typed is the fast one's. The newest is the last.
        """
        fitting = [(one, name) for name, one in self.known.items() if one.code_in(burst)]
        longest = max((len(one.prefix) for one, _ in fitting), default=0)
        fitting = [(one, name) for one, name in fitting if len(one.prefix) == longest]
        fastest = min((one.typical_gap_ms for one, _ in fitting), default=0.0)
        return [name for one, name in fitting if one.typical_gap_ms == fastest]

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
