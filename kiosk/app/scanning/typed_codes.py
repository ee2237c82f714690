"""Hand scanners that type: what the window's keys mean, and what is remembered of each scanner."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from typing import Any

from kiosk.domain.errors import StoreError
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.frame import monotonic_ms
from kiosk.scanner.hand.calibration import Calibration
from kiosk.scanner.hand.line_breaks import HELD_MS, joined
from kiosk.scanner.hand.no_read import is_no_read
from kiosk.scanner.hand.typing_scanners import STUTTER_MS, TypingScanners
from kiosk.scanner.hand.wedge import Burst, WedgeReader
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.ui.ports.typed_keys import KeyScan

_SCANNERS = "typing_scanners"


class ScannerMemory:
    """Keeps calibrations in the settings table."""

    def __init__(self, database: Database) -> None:
        """Take the place to keep them.

        Args:
            database: The open database.
        """
        self._database = database

    def scanners(self) -> TypingScanners:
        """Return the scanners that are known; what an older or newer version wrote differently is left out."""
        saved = saved_setting(self._database, _SCANNERS) or {}
        return TypingScanners({name: one for name, what in saved.items() if (one := _calibration(what)) is not None})

    def keep(self, scanners: TypingScanners) -> None:
        """Remember these scanners.

        Raises:
            StoreError: It could not be written.
        """
        save_setting(self._database, _SCANNERS, {name: asdict(one) for name, one in scanners.known.items()})


def _calibration(saved: Mapping[str, Any]) -> Calibration | None:
    try:
        return Calibration(**saved)
    # Fields that this version does not know, or that it misses: such a scanner is set up again, the others stay.
    except TypeError:
        return None


class TypedCodes:
    """Implements the window's ``KeyReader``.

    A code with a line break in it arrives as two codes, one right behind the other. So a code that nobody vouches for
    is held for ``HELD_MS``: what follows at once may be the rest of it.

    Attributes:
        scanners: Whose bursts are known; replaced as a whole, from any thread.
        self_proving: Tells of a text whether roster or key know it; must be quick. None holds nothing back. Set before
            the start.
    """

    def __init__(
        self, scanners: TypingScanners, debounce: Debounce, self_proving: Callable[[str], bool] | None = None
    ) -> None:
        """Begin with the scanners that are known.

        Args:
            scanners: Them.
            debounce: Decides which codes are scans, together with all other readers.
            self_proving: Tells of a text whether roster or key know it.
        """
        self.scanners = scanners
        self.self_proving = self_proving
        self._debounce = debounce
        self._reader = WedgeReader()
        self._held: KeyScan | None = None

    @property
    def pause_ms(self) -> float:
        """After so much silence, ``flush`` is due."""
        if self._held is not None:
            return HELD_MS
        # Where every scanner ends with Enter, silence ends nothing and only a stutter has to be waited for.
        return STUTTER_MS if self.scanners.all_send_enter else self.scanners.pause_ms

    @property
    def in_burst(self) -> bool:
        """Whether the last keys came as fast as a scanner's."""
        return self._reader.in_burst

    @property
    def holding(self) -> bool:
        """Whether a code is held back."""
        return self._held is not None

    def feed(self, letter: str, at_ms: float, *, shift: bool) -> KeyScan | None:
        """Take note of a key; return the code that it ended."""
        scanners, reader = self.scanners, self._reader
        reader.typical_gap_ms = scanners.typical_gap_ms
        reader.shortest_unended = scanners.shortest_unended
        reader.patience_ms = STUTTER_MS if scanners.any_sends_enter else scanners.pause_ms
        return self._judged(reader.feed(letter, at_ms, shift=shift), at_ms)

    def flush(self) -> KeyScan | None:
        """Let silence end what was typed; return the code, when it was one."""
        held, self._held = self._held, None
        if held is not None:
            return self._seen(held)
        burst = self._reader.peek()
        # It stays in the reader: the rest of a slow scanner's code is about to follow.
        if burst is not None and self.scanners.is_unfinished(burst):
            return None
        return self._judged(self._reader.flush(), None)

    def _judged(self, burst: Burst | None, ended_ms: float | None) -> KeyScan | None:
        """Return a burst's code; where it is held back, the one that was held before it, if any."""
        if burst is None:
            return None
        text, scanner, doubled = self.scanners.read(burst)
        scan = KeyScan(text=text, scanner=scanner, keys=len(burst.text), ends_doubled=doubled)
        # What a scanner types when it read nothing ("NOREAD") is no ticket, and must not be refused as one.
        if is_no_read(text):
            return replace(scan, again=True)
        held, self._held = self._held, None
        if held is not None and ended_ms is not None:
            whole = next((w for w in joined(held.text, text) if self._is_self_proving(w)), None)
            if whole is not None:
                return self._seen(replace(scan, text=whole, keys=held.keys + scan.keys))
        if self.self_proving is None or ended_ms is None or self._is_self_proving(text):
            return self._seen(scan)
        # The one before is given out now: two codes that do not belong together are two guests.
        self._held = scan
        return None if held is None else self._seen(held)

    def _is_self_proving(self, text: str) -> bool:
        return self.self_proving is not None and self.self_proving(text)

    def _seen(self, scan: KeyScan) -> KeyScan:
        return replace(scan, again=not self._debounce.see(scan.text, monotonic_ms()))


def known_scanners(database: Database) -> TypingScanners:
    """Return the scanners that are remembered; none where they cannot be read, for typing must work then, too."""
    try:
        return ScannerMemory(database).scanners()
    except StoreError:
        return TypingScanners()
