"""Learns how a hand scanner garbles texts, from one printed test code.

The test code holds every printing character of US-ASCII, so what arrives tells the whole replacement. It begins with
the letters and digits, which no keyboard has dead; then come all other signs, one after another, each with a letter
behind it by which the pieces are told apart. Signs that are dead on some keyboard stand before two letters that take an
accent and before a digit, which takes none.

Invariants: a calibration is only made where letters and digits arrive, each in its own way but for a few; signs that
get lost or arrive like others are named; pure.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import product
from string import ascii_lowercase, ascii_uppercase, digits

from kiosk.domain.errors import ScannerError
from kiosk.scanner.hand.accents import ACCENT_OF_SPACING, SPACING, with_accent
from kiosk.scanner.hand.american import WITH_SHIFT
from kiosk.scanner.hand.calibration import Calibration, swap_case
from kiosk.scanner.hand.ligatures import PAIRS, spread, ways_to_join
from kiosk.scanner.hand.lost_letters import aligned
from kiosk.scanner.hand.wedge import END_KEYS, SLOWEST_GAP_MS, TYPICAL_GAP_MS, Keystrokes

_HEAD = f"GATEHOUSE{ascii_uppercase}{ascii_lowercase}{digits}{digits[::-1]}{ascii_lowercase[::-1]}"
"""Small letters and digits twice, each between others: where one is lost, and the next with it, it is told which."""
_ALIVE = " $%*./,!&()<>"
"""Signs that no keyboard we know of has dead."""
_DEAD = "+=^`~'\"[]{}\\|:;#@-_?"
_BEFORE = "ae1"
"""What each sign that may be dead stands before."""
_PART = "xj"
"""Stands behind each piece: no dead key that we know of changes it. Some keyboards have one of its letters on further
keys, but none has both."""
_TAIL = "esuohetag"
_PIECES = (*_ALIVE, *("".join(sign + letter for letter in _BEFORE) for sign in _DEAD))
TEST_CODE = _HEAD + "".join(piece + _PART for piece in _PIECES) + _TAIL
"""What the printed test code says."""

_NEEDED = frozenset(_TAIL + _PART + _BEFORE)
"""What tells the pieces apart must arrive."""
_LOST_TOGETHER = (
    *(sign for sign in dict.fromkeys(_HEAD) if sign not in _NEEDED and _HEAD.count(sign) > 1),
    *(f"{letter.upper()}{letter}" for letter in ascii_lowercase if letter not in _NEEDED),
)
"""Keys without a letter: with Shift or without, or both ways. What is missing once only was lost on the way."""

LONGEST_AFFIX = 32
"""A prefix or suffix is never longer."""

MOST_MIXED = 8
"""More letters than these that arrive like others leave hardly a code that can be read."""


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
            if self.arrived:  # some scanners are set to send Enter first: that ends nothing
                self._ends.append(letter)
            self._parts.append(Keystrokes())
        elif letter:
            self._parts[-1].add(letter, at_ms, shift=shift)

    def learn(self) -> Calibration:
        """Return how to put texts right.

        Raises:
            ScannerError: It cannot be put right: letters or digits were lost or added, or too many arrive alike. The
                key tells which.
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
        # Where Shift tells about every key, letters are learned as they arrive: what else Caps Lock shifts, only the
        # keys themselves tell, later on.
        found = _explained(text)
        # Of keys that write two letters Shift is told once, or twice: nobody can tell which of them a sign belongs to.
        tells_shift = not found.joined and _tells_shift(once.shifted[found.start :])
        if swapped and not tells_shift:
            found = _explained(swap_case(text))
        text = found.text if found.joined else text
        blank_behind = len(parts) > 1 and not "".join(parts[1].letters).strip()
        return Calibration(
            letters=found.changed,
            prefix=spread(text[: found.start]) if found.joined else text[: found.start],
            suffix=spread(text[found.stop :]) if found.joined else text[found.stop :],
            ends=self._ends[0] if self._ends else "",
            ends_doubled=blank_behind or (len(self._ends) > 1 and not again),
            sends_twice=doubled or again,
            follows_caps_lock=swapped or once.caps_lock is False,
            caps_lock=swapped,
            tells_shift=tells_shift,
            lost=found.lost,
            mixed=found.mixed,
            typical_gap_ms=max(TYPICAL_GAP_MS, min(SLOWEST_GAP_MS, 1.3 * once.gap_ms)),
            longest_gap_ms=once.longest_gap_ms,
        )


def _tells_shift(shifted: list[bool]) -> bool:
    """Tell whether Shift was held for exactly the letters and digits that want it."""
    wanted = [letter in WITH_SHIFT for letter in _HEAD]
    return shifted[: len(_HEAD)] == wanted


def _cases_are_exchanged(text: str) -> bool:
    """Tell whether most letters arrive in the other case: the test code has the alphabet in upper case first."""
    letters = [letter for letter in text[: len(_HEAD) + LONGEST_AFFIX] if letter.isalpha()]
    middle = len(letters) // 2
    return sum(letter.islower() for letter in letters[:middle]) > sum(letter.islower() for letter in letters[middle:])


class _Explained:
    """What was made out of the text that arrived.

    Attributes:
        start: Where the test code begins.
        head_stop: Where its letters and digits end.
        stop: Where it ends.
        came: What each sign of the test code arrived as.
        accents: Accents that dead keys put on letters, with the sign of the key.
        lost: Signs that get lost, at least before some letters.
        text: What arrived, with one sign for each key that writes two letters.
        joined: There are such keys.
    """

    def __init__(self, start: int, came: dict[str, str], length: int = len(_HEAD)) -> None:
        self.text = ""
        self.head_stop = start + length
        self.joined = False
        self.start = start
        self.stop = start
        self.came = came
        self.accents: dict[str, str] = {}
        self.lost = ""

    @property
    def mixed(self) -> str:
        """Signs that arrive like others."""
        arrived = Counter(self.came.values())
        # Before the second letter of a pair the first one is taken for the key that writes both.
        first = {pair[0] for pair, sign in PAIRS.items() if self.joined and {sign, *pair} <= set(arrived)}
        return "".join(sorted(sign for sign, letter in self.came.items() if arrived[letter] > 1 or letter in first))

    @property
    def changed(self) -> dict[str, str]:
        """What arrives, and what was meant, where that is another sign. Letters go before signs that arrive alike."""
        meant: dict[str, str] = {}
        for sign, letter in self.came.items():  # letters and digits come first
            meant.setdefault(letter, sign)
        for accent, sign in self.accents.items():
            meant.setdefault(accent, sign)
        changed = {letter: sign for letter, sign in meant.items() if letter != sign}
        return {spread(letter): sign for letter, sign in changed.items()} if self.joined else changed


def _explained(text: str) -> _Explained:
    """Find the test code in what arrived.

    Raises:
        ScannerError: It is not there, or too many letters arrive alike.
    """
    refused: ScannerError | None = None
    for way in ways_to_join(text):
        try:
            found = _explained_as_it_is(way)
        except ScannerError as error:
            refused = refused or error  # what is wrong with the text as it came is what people can mend
            continue
        found.text, found.joined = way, way != text
        return found
    assert refused is not None  # noqa: S101 - there is one way at least
    raise refused


def _explained_as_it_is(text: str) -> _Explained:
    begun = False
    best: _Explained | None = None
    for start in range(min(LONGEST_AFFIX, max(0, len(text) - len(_HEAD))) + 1):
        came = _replacement(text[start : start + len(_HEAD)], _HEAD)
        begun = begun or came is not None
        found = None if came is None else _rest_explained(text, _Explained(start, came))
        if found is not None and (best is None or len(found.mixed) < len(best.mixed)):
            best = found
    best = best or _with_lost_letters(text)
    if best is not None and len(best.mixed) <= MOST_MIXED:
        return best
    few = len(set(text)) < len(set(TEST_CODE)) // 2
    alike = best is not None or (len(text) >= len(_HEAD) and few)
    if not alike and (begun or len(text) < len(TEST_CODE)):
        message = f"{len(text)} letters arrived of {len(TEST_CODE)}: the computer's keyboard loses some"
        raise ScannerError(message, key="scanner.calibration.letters_lost")
    raise ScannerError("too many letters arrive like others", key="scanner.calibration.letters_mixed")


def _with_lost_letters(text: str) -> _Explained | None:
    """Find the test code where the key of a letter or a digit writes nothing, or is dead.

    Bépo has its circumflex on the American y. Where several keys may be the lost one, those of which that would say
    different things are named.
    """
    fitting = [
        found
        for lost, dead in product(_LOST_TOGETHER, (False, True))
        for start in range(min(LONGEST_AFFIX, len(text)) + 1)
        if (head := aligned(text[start:], _HEAD, lost, dead=dead)) is not None
        and set(head.came) >= _NEEDED
        and (found := _rest_explained(text, _Explained(start, head.came, length=head.length))) is not None
        and not found.accents.update(head.accents)
    ]
    if not fitting:
        return None
    first, *others = fitting
    unsure = {sign for sign in set(_HEAD) for other in others if other.came.get(sign) != first.came.get(sign)}
    first.lost += "".join(sorted((unsure | set(_HEAD) - set(first.came)) - set(first.lost)))
    return first


def _replacement(arrived: str, meant: str) -> dict[str, str] | None:
    """Return what each letter arrives as, or None where one arrives as two."""
    came: dict[str, str] = {}
    if len(arrived) != len(meant):
        return None
    for letter, sign in zip(arrived, meant, strict=True):
        if came.setdefault(sign, letter) != letter:
            return None
    return came


def _rest_explained(text: str, found: _Explained) -> _Explained | None:
    """Read what stands behind the letters and digits, or return None where it cannot be the test code."""
    after = found.head_stop
    tail = "".join(found.came[letter] for letter in _TAIL)
    stop = text.find(tail, after)
    if stop < 0 or len(text) - stop - len(tail) > LONGEST_AFFIX:
        return None
    found.stop = stop + len(tail)
    pieces = text[after:stop].split("".join(found.came[letter] for letter in _PART))
    if len(pieces) != len(_PIECES) + 1 or pieces[-1]:
        return None
    odd = ""
    for piece, arrived in zip(_PIECES, pieces, strict=False):
        if not (_read_alive if len(piece) == 1 else _read_perhaps_dead)(piece[0], arrived, found):
            odd += piece[0]  # a key that writes several letters at once, as some of India's do: named, and no more
    if len(odd) > MOST_MIXED:
        return None
    found.lost += odd
    # Every keyboard has its space where the American one has it. Elsewhere, or lost, it means that a key before it was
    # lost, and that what came behind that stands for the sign before.
    if " " in found.lost or any((letter == " ") != (sign == " ") for sign, letter in found.came.items()):
        return None
    _note_hidden(found)
    return found


def _read_alive(sign: str, arrived: str, found: _Explained) -> bool:
    if len(arrived) == 1:
        found.came[sign] = arrived
    else:
        found.lost += sign
    return True


def _read_perhaps_dead(sign: str, arrived: str, found: _Explained) -> bool:
    """Read a sign before two vowels and a digit: written, lost, or put on the vowels as an accent."""
    before = [found.came[letter] for letter in _BEFORE]
    if arrived in ("".join(before), ""):
        found.lost += sign
        return True
    if len(arrived) == 2 * len(before) and all(
        arrived[2 * at] == arrived[0] and arrived[2 * at + 1] == letter for at, letter in enumerate(before)
    ):
        found.came[sign] = arrived[0]
        return True
    for accent, spacing, loses in _ways(before, arrived):
        found.accents[accent] = sign
        if spacing:
            found.came[sign] = spacing
        if loses:
            found.lost += sign
        return True
    return False


def _ways(before: list[str], arrived: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the ways in which a dead key may have written something: accent, what it writes alone, whether it loses."""
    first, second, digit = before
    for accent, spacings in SPACING.items():
        for spacing in (*spacings, ""):
            # On Linux the letter that takes no accent is gone together with the accent.
            vowels = [(with_accent(vowel, accent) or "", spacing + vowel, vowel, "") for vowel in (first, second)]
            ends = (spacing + digit, digit, "")
            for one, other, end in product(*vowels, ends):
                proven = one == with_accent(first, accent) or other == with_accent(second, accent)
                if proven and one + other + end == arrived:
                    yield accent, spacing, end in ("", digit) or not spacing


def _note_hidden(found: _Explained) -> None:
    """Note what no single piece tells: further dead keys, and accents that hide behind letters of other keys."""
    if not found.accents:
        return
    vowels = [found.came[letter] for letter in _BEFORE[:2]]
    # Quotation marks stand for accents on few keyboards, and for themselves where another key has the accent.
    for sign in sorted(_DEAD, key=lambda sign: found.came.get(sign, "").isascii()):
        accent = ACCENT_OF_SPACING.get(found.came.get(sign, ""))
        takes_it = accent is not None and any(with_accent(vowel, accent) for vowel in vowels)
        if accent is not None and accent not in found.accents and not takes_it:
            found.accents[accent] = sign  # it stood before no letter that takes it; before others it is dead, too
    arriving = set(found.came.values())
    for accent, sign in found.accents.items():
        if sign not in found.lost and not arriving.isdisjoint(with_accent(letter, accent) for letter in arriving):
            found.lost += sign
