"""NFC readers of the PC/SC kind (a dish on the desk that a wristband is laid on), where this system has them.

They need ``pyscard`` and the system's PC/SC service; without them there is no such reader, and nothing else changes. A
card is asked for its number alone, which every card gives (PC/SC part 3, GET DATA: FF CA 00 00 00); nothing is written
to it.

Invariants: whatever a reader does, nothing raises out of the thread; a card that stays where it lies is one touch; the
same card counts again once it was lifted.
"""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any, Final, Protocol

from kiosk.domain.codes.credential import Scan, ScanSource, Timeline
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.frame import monotonic_ms

_log = logging.getLogger(__name__)
_LOOK_EVERY_S: Final = 0.15
"""A wristband is held there for half a second."""

_REST_S: Final = 5.0
"""Between two looks while no reader is plugged in, or the service does not answer."""

_JOIN_S: Final = 5.0
_GET_NUMBER: Final = (0xFF, 0xCA, 0x00, 0x00, 0x00)
_DONE: Final = (0x90, 0x00)


class CardPort(Protocol):
    """The system's PC/SC service."""

    def numbers(self) -> Mapping[str, str]:
        """Return the number of the card on each reader, hexadecimal; "" where none lies.

        Raises:
            OSError: The service does not answer.
        """
        ...


class CardReaders:
    """Looks at all of them.

    Attributes:
        connected: Names of those that are plugged in now.
    """

    def __init__(
        self,
        port: CardPort,
        on_scan: Callable[[Scan], None],
        debounce: Debounce | None = None,
        look_every_s: float = _LOOK_EVERY_S,
    ) -> None:
        """Make them; nothing is read yet.

        Args:
            port: The service.
            on_scan: Gets every touch, from a thread of its own; must not raise.
            debounce: Decides which touches are scans; shared with all other scanners.
            look_every_s: Seconds between two looks.
        """
        self.connected: Sequence[str] = ()
        self._port = port
        self._on_scan = on_scan
        self._debounce = debounce or Debounce()
        self._every_s = look_every_s
        self._lying: dict[str, str] = {}
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="card readers", daemon=True)

    def start(self) -> None:
        """Start looking."""
        self._thread.start()

    def stop(self) -> None:
        """Stop and wait for it. Not from ``on_scan``."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(_JOIN_S)

    def look(self) -> None:
        """Look once: hand on every card that was not there at the last look.

        Raises:
            OSError: The service does not answer.
        """
        found = self._port.numbers()
        self.connected = tuple(found)
        before, self._lying = self._lying, {reader: number for reader, number in found.items() if number}
        for reader, number in self._lying.items():
            now_ms = monotonic_ms()
            if before.get(reader) != number and self._debounce.see(number, now_ms):
                seen = Timeline(captured=now_ms, decoded=now_ms)
                self._on_scan(Scan(text=number, source=ScanSource.NFC, scanner=reader, timeline=seen))

    def _run(self) -> None:
        is_told = False
        while not self._stopping.is_set():
            try:
                self.look()
                is_told = False
            except OSError as error:
                self.connected = ()
                if not is_told:  # once is enough: a service that is switched off stays so all night
                    _log.warning("NFC readers: %s", error)
                is_told = True
            self._stopping.wait(self._every_s if self.connected else _REST_S)


def card_port() -> CardPort | None:
    """Return the system's PC/SC service, None where ``pyscard`` is not installed."""
    try:
        return _Pcsc(import_module("smartcard.System"), import_module("smartcard.Exceptions"))
    # Its own part for the system's service may be there for another Python, or miss a library.
    except (ImportError, OSError) as error:
        _log.info("no NFC readers of the PC/SC kind: %s", error)
        return None


class _Pcsc:
    """Implements ``CardPort`` over pyscard."""

    def __init__(self, system: Any, exceptions: Any) -> None:
        self._system = system
        self._failures = (exceptions.SmartcardException,)

    def numbers(self) -> Mapping[str, str]:
        try:
            readers = list(self._system.readers())
        except self._failures as error:
            raise OSError(f"the PC/SC service does not answer: {type(error).__name__}") from error
        return {str(reader): self._number(reader) for reader in readers}

    def _number(self, reader: Any) -> str:
        connection = reader.createConnection()
        try:
            connection.connect()
            content, *status = connection.transmit(list(_GET_NUMBER))
        # No card lies there, or it was lifted while it was asked.
        except self._failures:
            return ""
        finally:
            self._part(connection)
        return bytes(content).hex().upper() if tuple(status) == _DONE else ""

    def _part(self, connection: Any) -> None:
        try:
            connection.disconnect()
        except self._failures as error:
            _log.debug("a card was lifted early: %s", type(error).__name__)
