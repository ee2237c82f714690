"""All serial hand scanners of this laptop: those that are named in the settings, and those that are recognised.

A serial port may be anything: a modem, a printer, a controller that resets when its port is opened. So a port is only
opened without a setting when the maker of the USB device makes barcode scanners.

Invariants: every port is read once; a scanner keeps its name when it is plugged in elsewhere; the same code from the
same or another scanner within the quiet time is one scan (see ``Debounce``).
"""

import logging
import os
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from serial.tools import list_ports

from kiosk.domain.codes.credential import Scan
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.detection import SelfProving
from kiosk.scanner.frame import monotonic_ms
from kiosk.scanner.hand.serial_scanner import SerialScanner

_log = logging.getLogger(__name__)
LOOK_EVERY_S = 2.0
_JOIN_S = 5.0

SCANNER_MAKERS = {
    0x05E0: "Zebra",
    0x05F9: "Datalogic",
    0x065A: "Opticon",
    0x0C2E: "Honeywell",
    0x0536: "Honeywell",
    0x1EAB: "Newland",
}
"""USB vendor numbers of makers whose serial devices are barcode scanners."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SerialPort:
    """A port with a scanner.

    Attributes:
        port: What to open.
        name: What entries call the scanner.
    """

    port: str
    name: str


def named_ports(wanted: Iterable[str]) -> list[SerialPort]:
    """Return the ports that settings name.

    Args:
        wanted: "PORT", or "NAME=PORT".
    """
    found = []
    for text in wanted:
        name, equals, port = text.partition("=")
        port = (port if equals else name).strip()
        if port:
            found.append(SerialPort(port=port, name=name.strip() or port))
    return found


def recognised_ports() -> list[SerialPort]:
    """Return the ports of USB devices whose maker makes scanners, with names that tell two of a kind apart."""
    found = [port for port in list_ports.comports() if port.vid in SCANNER_MAKERS]
    ports = []
    for port in sorted(found, key=lambda port: str(port.device)):
        name = port.product or f"{SCANNER_MAKERS[port.vid]} scanner"
        # Two of a kind are told apart by serial number, where the maker gave one; else by their port, which is at least
        # stable.
        twins = sum((other.product, other.vid) == (port.product, port.vid) for other in found)
        if twins > 1:
            name += f" {(port.serial_number or port.device)[-6:]}"
        ports.append(SerialPort(port=str(port.device), name=name))
    return ports


def connected_ports() -> frozenset[str]:
    """Return every serial port of this machine, whatever is plugged into it."""
    return frozenset(str(port.device) for port in list_ports.comports())


class SerialScanners:
    """Reads all of them."""

    def __init__(
        self,
        named: Sequence[SerialPort],
        *,
        on_scan: Callable[[Scan], None],
        look: Callable[[], list[SerialPort]] = recognised_ports,
        debounce: Debounce | None = None,
        every_s: float = LOOK_EVERY_S,
        self_proving: SelfProving | None = None,
    ) -> None:
        """Make them; nothing is read yet.

        Args:
            named: Ports that are read whatever is behind them.
            on_scan: Gets every scan, from several threads but one at a time; must not raise.
            look: Finds further ports.
            debounce: Decides which codes are scans.
            every_s: Seconds between two looks for further ports.
            self_proving: Tells of a text whether roster or key know it; called from several threads.
        """
        self._named = named
        self._on_scan = on_scan
        self._look = look
        self._debounce = debounce or Debounce()
        self._every_s = every_s
        self._self_proving = self_proving
        self._guard = threading.Lock()
        self._stopping = threading.Event()
        self._scanners: dict[str, SerialScanner] = {}
        self._thread = threading.Thread(target=self._watch, name="hand scanners", daemon=True)

    @property
    def known(self) -> list[tuple[str, bool]]:
        """Names of the scanners, and whether each can be used now."""
        return [(scanner.name, scanner.connected) for scanner in tuple(self._scanners.values())]

    @property
    def connected(self) -> list[str]:
        """Names of the scanners that can be used now."""
        return [name for name, connected in self.known if connected]

    def start(self) -> None:
        """Start reading and looking.

        Raises:
            RuntimeError: They were started before.
        """
        self._thread.start()

    def stop(self) -> None:
        """Stop and wait for it. Not from ``on_scan``."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(_JOIN_S)
        for scanner in self._scanners.values():
            scanner.stop()

    def _watch(self) -> None:
        for port in self._named:
            self._read(port)
        while not self._stopping.is_set():
            try:
                self._follow(self._look())
            except OSError as error:  # the list of ports changed while it was read: the next look will do
                _log.warning("serial ports cannot be listed: %s", error)
            self._stopping.wait(self._every_s)

    def _follow(self, found: Sequence[SerialPort]) -> None:
        """Read recognised ports as they come, and leave those alone that went: another device may get their place."""
        named = {port.port for port in self._named}
        # Settings may name a link of /dev/serial, which is the same port: read twice, each reader would get half of a
        # code.
        taken = {os.path.realpath(port) for port in named}
        plugged = {port.port: port for port in found if os.path.realpath(port.port) not in taken}
        for port in [port for port in self._scanners if port not in plugged and port not in named]:
            self._scanners[port].stop()
            self._scanners = {known: scanner for known, scanner in self._scanners.items() if known != port}
        for place in plugged.values():
            self._read(place)

    def _read(self, port: SerialPort) -> None:
        known = self._scanners.get(port.port)
        # The same place with another name is another scanner that was plugged in between two looks.
        if known is not None and known.name == port.name:
            return
        if known is not None:
            known.stop()
        scanner = SerialScanner(port.port, name=port.name, on_scan=self._take, self_proving=self._self_proving)
        self._scanners = {**self._scanners, port.port: scanner}
        scanner.start()

    def _take(self, scan: Scan) -> None:
        # One at a time: scans of two scanners must reach the window in the order in which the debounce let them pass.
        with self._guard:
            if self._debounce.see(scan.text, monotonic_ms()):
                self._on_scan(scan)
