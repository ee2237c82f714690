"""Hand scanners that type: tells what a scanner typed from what a person typed, by timing alone.

A keyboard wedge scanner types a whole code in one burst, a few milliseconds per key, and usually ends it with Enter.
Nobody types like that: people are slower than 30 keys a second over any length, and a key held down repeats one letter.

Invariants: nothing is swallowed here (the caller decides what to do with the keys of a recognised burst, whose number
is told); a person's typing never becomes a scan; pure: time is an argument, in milliseconds of one monotonic clock.
"""

from dataclasses import dataclass, field

ENDS = frozenset("\r\n\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class WedgeProfile:
    """How one hand scanner types.

    Attributes:
        name: Name of the scanner, for the entry.
        prefix: What it types before each code; "" for nothing. With a prefix, bursts without it are no scans.
        suffix: What it types after each code; "" for nothing: then silence ends a code.
        longest_gap_ms: Longest time between two keys of one burst.
        typical_gap_ms: Largest mean time between the keys of one burst.
        silence_ms: A burst without its suffix ends after so much silence.
        shortest: Fewest characters of a code.
    """

    name: str = "hand scanner"
    prefix: str = ""
    suffix: str = "\r"
    longest_gap_ms: float = 100.0
    typical_gap_ms: float = 33.0
    silence_ms: float = 150.0
    shortest: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class WedgeScan:
    """A code that a scanner typed.

    Attributes:
        text: The code, without prefix and suffix.
        scanner: Name of the scanner.
        keys: How many keys it took, prefix and suffix included: so many a text field must give back.
        started_ms: First key.
        ended_ms: Last key.
        ended_by_silence: The suffix of the profile did not come: it was lost, or the scanner types another or none.
    """

    text: str
    scanner: str
    keys: int
    started_ms: float
    ended_ms: float
    ended_by_silence: bool = False


@dataclass(slots=True)
class _Burst:
    letters: list[str] = field(default_factory=list)
    at_ms: list[float] = field(default_factory=list)


class WedgeReader:
    """Turns keystrokes into codes.

    Attributes:
        profile: How the scanner types; may be replaced at any time.
    """

    def __init__(self, profile: WedgeProfile | None = None) -> None:
        self.profile = profile or WedgeProfile()
        self._burst = _Burst()

    def feed(self, char: str, now_ms: float) -> WedgeScan | None:
        """Take note of one keystroke.

        Args:
            char: What the key wrote; Enter writes a carriage return or a line feed; "" (a key that writes nothing,
                such as Shift) is ignored.
            now_ms: When it was pressed.

        Returns:
            The code, when this key ended one (or was the first after the silence that ended one).
        """
        if not char:
            return None
        ended = None
        if self._burst.at_ms and not 0 <= now_ms - self._burst.at_ms[-1] <= self.profile.longest_gap_ms:
            ended = self._close(by_silence=True)
        self._burst.letters.append(_plain_end(char))
        self._burst.at_ms.append(now_ms)
        if self._is_complete():
            return self._close(by_silence=False) or ended
        if self._burst.letters[-1] in ENDS and not ENDS & set(self.profile.suffix[:-1]):
            return self._close(by_silence=True) or ended
        return ended

    def expire(self, now_ms: float) -> WedgeScan | None:
        """Let silence end a burst whose suffix was lost or is not typed; to be called some time after the last key.

        Args:
            now_ms: Now.

        Returns:
            The code, when the burst before the silence was one.
        """
        if not self._burst.at_ms or now_ms - self._burst.at_ms[-1] < self.profile.silence_ms:
            return None
        return self._close(by_silence=True)

    def _is_complete(self) -> bool:
        suffix = _plain_end(self.profile.suffix)
        return bool(suffix) and "".join(self._burst.letters[-len(suffix) :]) == suffix

    def _close(self, *, by_silence: bool) -> WedgeScan | None:
        """End the burst; return its code if a scanner typed it."""
        burst, self._burst = self._burst, _Burst()
        if not self._is_a_scanners(burst):
            return None
        text = "".join(burst.letters)
        prefix, suffix = self.profile.prefix, _plain_end(self.profile.suffix)
        if not text.startswith(prefix):
            return None
        text = text.removeprefix(prefix)
        text = text.rstrip("\r\t") if by_silence else text.removesuffix(suffix)
        if len(text) < self.profile.shortest:
            return None
        return WedgeScan(
            text=text,
            scanner=self.profile.name,
            keys=len(burst.letters),
            started_ms=burst.at_ms[0],
            ended_ms=burst.at_ms[-1],
            ended_by_silence=by_silence,
        )

    def _is_a_scanners(self, burst: _Burst) -> bool:
        gaps = len(burst.at_ms) - 1
        if gaps < self.profile.shortest - 1:
            return False
        if (burst.at_ms[-1] - burst.at_ms[0]) / max(1, gaps) > self.profile.typical_gap_ms:
            return False
        # A key held down repeats as fast as a scanner types, but only ever the same letter.
        return len(set(burst.letters) - ENDS) > 1


def _plain_end(text: str) -> str:
    """Write every line end as a carriage return: systems differ in what Enter writes."""
    return text.replace("\r\n", "\r").replace("\n", "\r")
