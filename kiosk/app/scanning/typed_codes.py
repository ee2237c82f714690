"""Hand scanners that type: what the window's keys mean, and what is remembered of each scanner."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from kiosk.domain.errors import StoreError
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.frame import monotonic_ms
from kiosk.scanner.hand.calibration import Calibration
from kiosk.scanner.hand.typing_scanners import TypingScanners
from kiosk.scanner.hand.wedge import PAUSE_MS, Burst, WedgeReader
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.ui.device_ports import KeyScan

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
    except TypeError:
        return None


class TypedCodes:
    """Implements the window's ``KeyReader``.

    Attributes:
        scanners: Whose bursts are known; replaced as a whole, from any thread.
    """

    def __init__(self, scanners: TypingScanners, debounce: Debounce) -> None:
        """Begin with the scanners that are known.

        Args:
            scanners: Them.
            debounce: Decides which codes are scans, together with all other readers.
        """
        self.scanners = scanners
        self._debounce = debounce
        self._reader = WedgeReader()

    @property
    def pause_ms(self) -> float:
        """After so much silence, ``flush`` is due."""
        return PAUSE_MS

    def feed(self, letter: str, at_ms: float, *, shift: bool) -> KeyScan | None:
        """Take note of a key; return the code that it ended."""
        self._reader.typical_gap_ms = self.scanners.typical_gap_ms
        self._reader.shortest_unended = self.scanners.shortest_unended
        return self._scan(self._reader.feed(letter, at_ms, shift=shift))

    def flush(self) -> KeyScan | None:
        """Let silence end what was typed; return the code, when it was one."""
        return self._scan(self._reader.flush())

    def _scan(self, burst: Burst | None) -> KeyScan | None:
        if burst is None:
            return None
        text, scanner = self.scanners.code_in(burst)
        return KeyScan(text=text, scanner=scanner, again=not self._debounce.see(text, monotonic_ms()))


def known_scanners(database: Database) -> TypingScanners:
    """Return the scanners that are remembered; none where they cannot be read, for typing must work then, too."""
    try:
        return ScannerMemory(database).scanners()
    except StoreError:
        return TypingScanners()
