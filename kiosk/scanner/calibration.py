"""Learns how a hand scanner garbles texts, from one printed test code, and puts them right from then on.

A scanner that types sends key positions; the computer turns them into letters by its keyboard layout. Where the two
disagree (QWERTZ, AZERTY, Caps Lock), every letter is replaced by another, always the same one. The test code holds
every letter that tickets are made of, so what arrives tells the whole replacement.

Invariants: a calibration is only made when it can put every letter right; text that was never garbled passes unchanged;
pure.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.errors import ScannerError

TEST_CODE = (
    "GATEHOUSE-TEST:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 $%*+-./:=_,;!?#&()@<>:TSET-ESUOHETAG"
)
"""What the printed test code says: its two ends are each other's mirror, so that a cut-off text is noticed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """How one scanner garbles texts.

    Attributes:
        letters: What arrives, and what was meant; letters that arrive as they are meant are left out.
        sends_twice: Every code arrives twice in a row.
        needs_silence: Its codes end without a key: silence ends them.
    """

    letters: Mapping[str, str] = field(default_factory=dict)
    sends_twice: bool = False
    needs_silence: bool = False

    @property
    def is_clean(self) -> bool:
        """Whether texts arrive as they were meant."""
        return not self.letters and not self.sends_twice

    def corrected(self, text: str) -> str:
        """Return what was meant by a text that arrived."""
        if self.sends_twice and text and len(text) % 2 == 0 and text[: len(text) // 2] == text[len(text) // 2 :]:
            text = text[: len(text) // 2]
        return "".join(self.letters.get(letter, letter) for letter in text)


def calibrate(arrived: str, *, ended_by_silence: bool = False) -> Calibration:
    """Learn from the test code.

    Args:
        arrived: What the scanner typed for it.
        ended_by_silence: No end key came.

    Returns:
        How to put texts right.

    Raises:
        ScannerError: It cannot be put right: letters were lost or added, or two letters arrive as one. The key tells
            which, and the message names the letters.
    """
    twice = len(arrived) == 2 * len(TEST_CODE) and arrived[: len(TEST_CODE)] == arrived[len(TEST_CODE) :]
    once = arrived[: len(TEST_CODE)] if twice else arrived
    if len(once) != len(TEST_CODE):
        message = f"{len(once)} letters arrived of {len(TEST_CODE)}: the scanner's keyboard layout loses some"
        raise ScannerError(message, key="scanner.calibration.letters_lost")
    letters: dict[str, str] = {}
    for came, meant in zip(once, TEST_CODE, strict=True):
        if letters.setdefault(came, meant) != meant:
            message = f"{letters[came]!r} and {meant!r} both arrive as {came!r}"
            raise ScannerError(message, key="scanner.calibration.letters_mixed")
    if len(set(letters.values())) != len(letters):
        raise ScannerError("one letter arrives in several ways", key="scanner.calibration.letters_mixed")
    changed = {came: meant for came, meant in letters.items() if came != meant}
    return Calibration(letters=changed, sends_twice=twice, needs_silence=ended_by_silence)


def without_caps_lock(text: str, known_starts: tuple[str, ...] = ("GH1:",)) -> str:
    """Undo Caps Lock where the text's beginning gives it away.

    Args:
        text: What arrived.
        known_starts: Beginnings of this event's codes.
    """
    for start in known_starts:
        if text.startswith(start.swapcase()) and not text.startswith(start):
            return text.swapcase()
    return text
