"""Hand scanners that type: what the window's keys mean, and what is remembered of each scanner."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from kiosk.domain.errors import StoreError
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.detection import SelfProving
from kiosk.scanner.frame import monotonic_ms
from kiosk.scanner.hand.calibration import Calibration
from kiosk.scanner.hand.line_breaks import HELD_MS, LineBreaks
from kiosk.scanner.hand.no_read import is_no_read
from kiosk.scanner.hand.serial_lines import SerialCode
from kiosk.scanner.hand.typing_scanners import STUTTER_MS, TypingScanners
from kiosk.scanner.hand.wedge import Burst, WedgeReader
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.ui.ports.typed_keys import KeyScan

_SCANNERS = "typing_scanners"
_BELIEVED = 2
"""So many codes in a row ended with a key: a scanner that nobody set up ends them all with it."""


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

    A code with line breaks in it arrives as several codes, one right behind the other: see ``LineBreaks``.

    Attributes:
        scanners: Whose bursts are known; replaced as a whole, from any thread.
    """

    def __init__(self, scanners: TypingScanners, debounce: Debounce, self_proving: SelfProving | None = None) -> None:
        """Begin with the scanners that are known.

        Args:
            scanners: Them.
            debounce: Decides which codes are scans, together with all other readers.
            self_proving: Tells of a text whether roster or key know it. None holds nothing back.
        """
        self.scanners = scanners
        self._debounce = debounce
        self._reader = WedgeReader()
        self._breaks = LineBreaks(self_proving)
        self._line = KeyScan(text="", scanner="")
        self._held_keys = 0
        self._ready: deque[KeyScan] = deque()
        self._ended_in_a_row = 0

    @property
    def pause_ms(self) -> float:
        """After so much silence, ``flush`` is due."""
        if self.holding and not self._reader.typed.strip():  # a blank belongs to the end of the line before
            return HELD_MS
        # Where every scanner ends with Enter, silence ends nothing and only a stutter has to be waited for.
        return STUTTER_MS if self._all_send_enter else self.scanners.pause_ms

    @property
    def _all_send_enter(self) -> bool:
        """Whether whatever types here ends with Enter: what was set up does, or, unknown, was seen to."""
        return self.scanners.all_send_enter or (not self.scanners.known and self._ended_in_a_row >= _BELIEVED)

    @property
    def in_burst(self) -> bool:
        """Whether the last keys came as fast as a scanner's."""
        return self._reader.in_burst

    @property
    def holding(self) -> bool:
        """Whether a code is held back."""
        return self._breaks.holding or bool(self._ready)

    def feed(self, letter: str, at_ms: float, *, shift: bool) -> KeyScan | None:
        """Take note of a key; return the code that it ended."""
        scanners, reader = self.scanners, self._reader
        reader.typical_gap_ms = scanners.typical_gap_ms
        reader.shortest_unended = scanners.shortest_unended
        reader.follows_until_ms = self._breaks.follows_until_ms
        reader.patience_ms = STUTTER_MS if scanners.any_sends_enter or self._all_send_enter else scanners.pause_ms
        burst = reader.feed(letter, at_ms, shift=shift)
        if burst is not None:
            self._ended_in_a_row += 1
            self._take(burst)
        return self._next()

    def flush(self) -> KeyScan | None:
        """Let silence end what was typed; return the code, when it was one."""
        burst = self._reader.peek() if self._reader.typed.strip() else None
        # It stays in the reader: the rest of a slow scanner's code is about to follow.
        if burst is not None and not self.scanners.is_unfinished(burst):
            self._reader.flush()
            self._ended_in_a_row = 0
            self._take(burst)
        elif burst is None:
            self._reader.flush()
        self._hand_on(self._breaks.release())
        return self._next()

    def _take(self, burst: Burst) -> None:
        """Take in what a scanner typed in one go: a code, or a line of one."""
        text, scanner, doubled = self.scanners.read(burst)
        self._held_keys = self._held_keys + len(burst.text) if self._breaks.holding else len(burst.text)
        self._line = KeyScan(text=text, scanner=scanner, keys=self._held_keys, ends_doubled=doubled)
        # What a scanner types when it read nothing ("NOREAD") is no ticket, and must not be refused as one.
        if is_no_read(text):
            self._ready.append(replace(self._line, again=True))
            return
        line = SerialCode(text=text, started_ms=burst.started_ms, ended_ms=burst.ended_ms, end=burst.end)
        found = self._breaks.add(line)
        self._hand_on(found)
        if not found and not self._breaks.holding:  # it belongs to the code that was told before
            self._ready.append(replace(self._line, again=True))

    def _hand_on(self, codes: Sequence[SerialCode]) -> None:
        self._ready.extend(
            replace(self._line, text=code.text, again=not self._debounce.see(code.text, monotonic_ms()))
            for code in codes
        )

    def _next(self) -> KeyScan | None:
        return self._ready.popleft() if self._ready else None


def known_scanners(database: Database) -> TypingScanners:
    """Return the scanners that are remembered; none where they cannot be read, for typing must work then, too."""
    try:
        return ScannerMemory(database).scanners()
    except StoreError:
        return TypingScanners()
