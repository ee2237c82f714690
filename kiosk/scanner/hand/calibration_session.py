"""Learns how a hand scanner garbles texts, from one printed test code.

The test code holds every letter that tickets are made of, in both cases, so what arrives tells the whole replacement.
Its middle holds the two keys that are dead on many keyboards, each before a letter that takes an accent and before one
that takes none.

Invariants: a calibration is only made when it can put every letter right, or knows which ones get lost; pure.
"""

from collections.abc import Iterator
from itertools import product

from kiosk.domain.errors import ScannerError
from kiosk.scanner.hand.calibration import SPACING, Calibration, accent_of, swap_case
from kiosk.scanner.hand.wedge import END_KEYS, SLOWEST_GAP_MS, TYPICAL_GAP_MS, Keystrokes

_HEAD = "GATEHOUSE:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 $%*-./:_,;!?#&()@<>"
_DEAD = "+="
_MIDDLE = "+a=a+1=1"
_TAIL = ":TEST-esuohetag"
TEST_CODE = _HEAD + _MIDDLE + _TAIL
"""What the printed test code says."""

LONGEST_AFFIX = 32
"""A prefix or suffix is never longer."""


class CalibrationSession:
    """Collects what one scanner types for the test code. For one thread only."""

    def __init__(self) -> None:
        self._parts = [Keystrokes()]
        self._ends: list[str] = []

    @property
    def arrived(self) -> int:
        """Letters that arrived so far."""
        return sum(len(part.letters) for part in self._parts)

    def feed(self, letter: str, at_ms: float, *, shift: bool = False) -> None:
        """Take note of one keystroke.

        Args:
            letter: What the key wrote; Enter writes a carriage return or a line feed.
            at_ms: When it was pressed, monotonic milliseconds.
            shift: Whether Shift was held.
        """
        letter = "\r" if letter == "\n" else letter
        if letter in END_KEYS:
            self._ends.append(letter)
            self._parts.append(Keystrokes())
        elif letter:
            self._parts[-1].add(letter, at_ms, shift=shift)

    def learn(self) -> Calibration:
        """Return how to put texts right.

        Raises:
            ScannerError: It cannot be put right: letters were lost or added, or two letters arrive as one. The key
                tells which.
        """
        parts = [part for part in self._parts if part.letters]
        if not parts:
            raise ScannerError("nothing arrived", key="scanner.calibration.nothing")
        once = parts[0]
        text = "".join(once.letters)
        half = len(text) // 2
        doubled = half >= len(_HEAD) and text[:half] == text[half:]
        again = len(parts) > 1 and parts[1].letters == once.letters
        text = text[:half] if doubled else text
        swapped = once.caps_lock is True and _cases_are_exchanged(text)
        prefix, letters, lost, suffix = _explained(swap_case(text) if swapped else text)
        start, stop = len(prefix), len(text) - len(suffix)
        return Calibration(
            letters=letters,
            prefix=text[:start],
            suffix=text[stop:],
            ends=self._ends[0] if self._ends else "",
            sends_twice=doubled or again,
            follows_caps_lock=swapped or once.caps_lock is False,
            caps_lock=swapped,
            lost=lost,
            typical_gap_ms=max(TYPICAL_GAP_MS, min(SLOWEST_GAP_MS, 1.3 * once.gap_ms)),
        )


def _cases_are_exchanged(text: str) -> bool:
    """Tell whether most letters arrive in the other case: the test code has the alphabet in upper case first."""
    letters = [letter for letter in text if letter.isalpha()]
    middle = len(letters) // 2
    return sum(letter.islower() for letter in letters[:middle]) > sum(letter.islower() for letter in letters[middle:])


def _explained(text: str) -> tuple[str, dict[str, str], str, str]:
    """Find the test code in what arrived.

    Returns:
        What stands before it, what arrives and what was meant, letters that get lost, and what stands after it.
    """
    head, tail = len(_HEAD), len(_TAIL)
    if len(text) < head + tail:
        message = f"{len(text)} letters arrived of {len(TEST_CODE)}: the computer's keyboard loses some"
        raise ScannerError(message, key="scanner.calibration.letters_lost")
    aligned = False
    for start in range(min(LONGEST_AFFIX, len(text) - head - tail) + 1):
        first = _exchange(text[start : start + head], _HEAD)
        aligned = aligned or first is not None
        for size in range(len(_MIDDLE) + 1) if first is not None else ():
            after = start + head + size
            last = _exchange(text[after : after + tail], _TAIL)
            letters = _joined(first or {}, last)
            if letters is None or len(text) - after - tail > LONGEST_AFFIX:
                continue
            middle = next(_middles(text[start + head : after], letters), None)
            if middle is not None:
                changed = {came: meant for came, meant in (letters | middle[0]).items() if came != meant}
                return text[:start], changed, middle[1], text[after + tail :]
    lost = aligned or len(text) < len(TEST_CODE)
    key = "scanner.calibration.letters_lost" if lost else "scanner.calibration.letters_mixed"
    raise ScannerError("what arrived cannot be told to be the test code", key=key)


def _exchange(arrived: str, meant: str) -> dict[str, str] | None:
    """Return which letter stands for which, or None where one stands for two."""
    letters: dict[str, str] = {}
    if len(arrived) != len(meant):
        return None
    for came, wanted in zip(arrived, meant, strict=True):
        if letters.setdefault(came, wanted) != wanted:
            return None
    return letters if len(set(letters.values())) == len(letters) else None


def _joined(first: dict[str, str], last: dict[str, str] | None) -> dict[str, str] | None:
    if last is None or any(first.get(came) != meant for came, meant in last.items()):
        return None  # every letter of the tail stands in the head, too
    return first


def _middles(arrived: str, letters: dict[str, str]) -> Iterator[tuple[dict[str, str], str]]:
    """Yield the ways to read the middle: what its two keys write, and which of them get lost."""
    came_as = {meant: came for came, meant in letters.items()}
    vowel, digit = came_as["a"], came_as["1"]
    ways = list(_ways(arrived, vowel, digit, taken=set(letters)))
    for (plus, plus_vowel, plus_digit), (equals, equals_vowel, equals_digit) in product(ways, ways):
        if plus_vowel + equals_vowel + plus_digit + equals_digit != arrived or (plus and plus == equals):
            continue
        found: dict[str, str] = {}
        lost = ""
        for key, accent, before_digit in ((_DEAD[0], plus, plus_digit), (_DEAD[1], equals, equals_digit)):
            if accent:
                found[accent] = key
            if accent in SPACING and SPACING[accent] not in letters:
                found[SPACING[accent]] = key
            lost += key if before_digit in ("", digit) else ""
        yield found, lost


def _ways(arrived: str, vowel: str, digit: str, *, taken: set[str]) -> Iterator[tuple[str, str, str]]:
    """Yield what one key may write: its letter or accent, and how it arrives before a vowel and before a digit."""
    for letter in dict.fromkeys(arrived):
        if letter not in taken:
            yield letter, letter + vowel, letter + digit
        accented = accent_of(letter)
        if accented is not None and accented[1] == vowel:
            accent = accented[0]
            yield accent, letter, SPACING[accent] + digit
            yield accent, letter, digit
            yield accent, letter, ""
    yield "", vowel, digit
    yield "", "", ""
