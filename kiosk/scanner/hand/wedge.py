"""Hand scanners that type: tells what a scanner typed from what a person typed, by timing alone.

A keyboard wedge scanner types a whole code in one burst, a few milliseconds per key, and usually ends it with Enter.
Nobody types like that: people are slower than 30 keys a second over any length, and a key held down repeats one letter.
A slow scanner is told by its rhythm: over ten keys, people's gaps differ.
A busy computer or a radio link may make a scanner stutter: it pauses within a code. So a burst may have pauses up to
the reader's patience, as long as what stands between them is as fast as ever; and where a scanner is known to send
Enter, silence never ends its code.

Invariants: nothing is swallowed here (the caller decides what to do with the keys of a recognised burst); a person's
typing never becomes a burst; pure: time is an argument, in milliseconds of one monotonic clock.
"""

from dataclasses import dataclass, field

END_KEYS = frozenset("\r\t\x1b")
"""Enter, Tab and Escape: what makers' handbooks offer."""
PAUSE_MS = 100.0
"""Longest time between two keys of one burst, where nobody is more patient: so much silence ends it."""

TYPICAL_GAP_MS = 33.0
"""Largest mean time between the keys of a burst; scanners that were calibrated may be slower."""

SLOWEST_GAP_MS = 60.0
SLOWEST_EVEN_GAP_MS = 80.0
"""Largest mean time between the keys of a scanner that nobody set up, where they come as evenly as a machine's do."""

SHORTEST_EVEN = 10
"""So many letters in an even rhythm nobody types: at this speed, people's gaps differ by half and more."""

_EVEN_WITHIN_MS = 24.0
"""So much longer the longest gap may be than the shortest: three rounds of a keyboard's polling."""
SHORTEST_ENDED = 4
"""Fewest letters of a burst that is ended by a key."""

SHORTEST_UNENDED = 8
"""Fewest letters of a burst that is ended by silence: people are quick, too, over a few letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Burst:
    """What a scanner typed in one go.

    Attributes:
        text: The letters, without the key that ended them.
        end: That key, a carriage return, a tab or an escape; "" where silence ended the burst.
        caps_lock: Whether Caps Lock is on, as far as Shift and the letters tell; None where they don't.
        gap_ms: Mean time between two keys, pauses left out.
        shifted: With each letter, whether Shift was held.
        started_ms: When its first letter came.
        ended_ms: When its end key came; its last letter, where silence ended it.
    """

    text: str
    end: str
    caps_lock: bool | None
    gap_ms: float
    shifted: tuple[bool, ...] = ()
    started_ms: float = 0.0
    ended_ms: float = 0.0


@dataclass(slots=True)
class Keystrokes:
    """Keys as they came.

    Attributes:
        letters: What they wrote.
        shifted: With each, whether Shift was held.
        first_ms: First key.
        last_ms: Last key.
        paused_ms: Pauses between them that do not count for their speed.
        pauses: How many of these there are.
        longest_gap_ms: Longest time between two of them.
        shortest_ms: Shortest time between two of them.
        longest_ms: Longest time between two of them that is no pause.
    """

    letters: list[str] = field(default_factory=list)
    shifted: list[bool] = field(default_factory=list)
    first_ms: float = 0.0
    last_ms: float = 0.0
    paused_ms: float = 0.0
    pauses: int = 0
    longest_gap_ms: float = 0.0
    shortest_ms: float = float("inf")
    longest_ms: float = 0.0

    def add(self, letter: str, at_ms: float, *, shift: bool) -> None:
        """Add a key."""
        if not self.letters:
            self.first_ms = at_ms
        else:
            gap_ms = at_ms - self.last_ms
            self.longest_gap_ms = max(self.longest_gap_ms, gap_ms)
            if gap_ms <= PAUSE_MS:
                self.shortest_ms, self.longest_ms = min(self.shortest_ms, gap_ms), max(self.longest_ms, gap_ms)
        self.letters.append(letter)
        self.shifted.append(shift)
        self.last_ms = at_ms

    @property
    def gap_ms(self) -> float:
        """Mean time between two keys, pauses left out."""
        return (self.last_ms - self.first_ms - self.paused_ms) / max(1, len(self.letters) - 1 - self.pauses)

    @property
    def is_even(self) -> bool:
        """Whether they came in a rhythm that only machines keep, however slow."""
        if len(self.letters) < SHORTEST_EVEN or self.gap_ms > SLOWEST_EVEN_GAP_MS:
            return False
        return self.longest_ms - self.shortest_ms <= _EVEN_WITHIN_MS

    def pause(self, for_ms: float) -> None:
        """Take note of a pause before the next key."""
        self.paused_ms += for_ms
        self.pauses += 1

    @property
    def caps_lock(self) -> bool | None:
        """Whether Caps Lock is on: every letter's case then contradicts Shift."""
        states = {
            letter.isupper() != shift
            for letter, shift in zip(self.letters, self.shifted, strict=True)
            if letter.isascii() and letter.isalpha()  # other letters stand on keys that Caps Lock may leave alone
        }
        return states.pop() if len(states) == 1 else None


class WedgeReader:
    """Turns keystrokes into bursts.

    Attributes:
        typical_gap_ms: Largest mean time between the keys of a burst; may be changed at any time.
        shortest_unended: Fewest letters of a burst that is ended by silence; may be changed at any time.
        patience_ms: Longest pause within a burst; may be changed at any time.
        follows_until_ms: What begins until then follows a code so soon that it is a scanner's, however few letters it
            has: the rest of a code with a line break in it. May be changed at any time.
    """

    def __init__(
        self,
        typical_gap_ms: float = TYPICAL_GAP_MS,
        shortest_unended: int = SHORTEST_UNENDED,
        patience_ms: float = PAUSE_MS,
    ) -> None:
        self.typical_gap_ms = typical_gap_ms
        self.shortest_unended = shortest_unended
        self.patience_ms = patience_ms
        self.follows_until_ms = float("-inf")
        self._strokes = Keystrokes()
        self._since_pause = 0

    @property
    def typed(self) -> str:
        """What was written since the last burst, or the last pause that no scanner makes."""
        return "".join(self._strokes.letters)

    @property
    def in_burst(self) -> bool:
        """Whether the last keys are as fast as a scanner's: what comes at once belongs to them."""
        strokes = self._strokes
        return len(strokes.letters) > 1 and (strokes.gap_ms <= self.typical_gap_ms or strokes.is_even)

    def feed(self, letter: str, at_ms: float, *, shift: bool = False) -> Burst | None:
        """Take note of one keystroke. After ``patience_ms`` without any, call ``flush`` first.

        Args:
            letter: What the key wrote; Enter writes a carriage return or a line feed; "" (a key that writes nothing,
                such as Shift) is ignored.
            at_ms: When it was pressed.
            shift: Whether Shift was held.

        Returns:
            The burst, when this key ended one.
        """
        if not letter:
            return None
        letter = "\r" if letter == "\n" else letter
        self._note_pause(at_ms, ends=letter in END_KEYS)
        if letter not in END_KEYS:
            self._strokes.add(letter, at_ms, shift=shift)
            self._since_pause += 1
            return None
        return self._close(letter, at_ms)

    def flush(self) -> Burst | None:
        """Let silence end a burst whose end key was lost or is not typed.

        Returns:
            The burst, when what was typed before the silence was one.
        """
        return self._close("", self._strokes.last_ms)

    def peek(self) -> Burst | None:
        """Return what ``flush`` would, and go on all the same."""
        return self._burst(self._strokes, "", self._strokes.last_ms)

    def _note_pause(self, at_ms: float, *, ends: bool) -> None:
        """Begin anew after a pause, unless both sides of it are a scanner's: it merely stuttered."""
        strokes = self._strokes
        if not strokes.letters or 0 <= at_ms - strokes.last_ms <= PAUSE_MS:
            return
        # One key between two pauses is a person's, whatever stands around it.
        stuttered = 0 <= at_ms - strokes.last_ms <= self.patience_ms and self._since_pause > 1 and self.in_burst
        if not stuttered:
            self._strokes = Keystrokes()
        elif not ends:
            strokes.pause(at_ms - strokes.last_ms)
        self._since_pause = 0

    def _close(self, end: str, at_ms: float) -> Burst | None:
        strokes, self._strokes, self._since_pause = self._strokes, Keystrokes(), 0
        return self._burst(strokes, end, at_ms)

    def _burst(self, strokes: Keystrokes, end: str, ended_ms: float) -> Burst | None:
        letters = strokes.letters
        if not letters or (strokes.gap_ms > self.typical_gap_ms and not strokes.is_even):
            return None
        # A key held down repeats as fast as a scanner types, but only ever the same letter.
        too_few = len(letters) < (SHORTEST_ENDED if end else self.shortest_unended) or len(set(letters)) == 1
        if too_few and strokes.first_ms > self.follows_until_ms:
            return None
        return Burst(
            text="".join(letters),
            end=end,
            caps_lock=strokes.caps_lock,
            gap_ms=strokes.gap_ms,
            shifted=tuple(strokes.shifted),
            started_ms=strokes.first_ms,
            ended_ms=ended_ms,
        )
