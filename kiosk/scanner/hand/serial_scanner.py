"""One serial hand scanner (RS-232, or USB that presents itself as a serial port): a thread that reads its codes.

Invariants: whatever the port does, nothing raises out of the thread; a scanner that is unplugged is looked for until
``stop()``, at growing intervals; every code is handed on once, in the order in which it was sent.
"""

import logging
import threading
from collections.abc import Callable
from contextlib import closing

import serial

from kiosk.domain.codes.credential import Scan, ScanSource, Timeline
from kiosk.scanner.detection import SelfProving
from kiosk.scanner.frame import monotonic_ms
from kiosk.scanner.hand.line_breaks import LineBreaks
from kiosk.scanner.hand.no_read import is_no_read
from kiosk.scanner.hand.serial_lines import SerialCode, SerialLines
from kiosk.scanner.retry import retry_wait_s

_log = logging.getLogger(__name__)
_READ_S = 0.05
_AT_ONCE_BYTES = 1024
_JOIN_S = 5.0
BAUD_RATE = 9600
"""What scanners are shipped with; a USB port ignores it."""


class SerialScanner:
    """Reads one port.

    Attributes:
        port: Name of the port: "/dev/ttyACM0", "COM3", or an address that pyserial understands.
        name: What entries call this scanner.
        connected: Whether the port is open now.
    """

    def __init__(
        self,
        port: str,
        *,
        on_scan: Callable[[Scan], None],
        name: str = "",
        baud_rate: int = BAUD_RATE,
        self_proving: SelfProving | None = None,
    ) -> None:
        """Make a scanner that is not read yet.

        Args:
            port: Name of the port.
            on_scan: Gets every code, from this scanner's thread; must not raise.
            name: What entries call this scanner; "" takes the port's name.
            baud_rate: Bits per second, 8N1.
            self_proving: Tells of a text whether roster or key know it: see ``LineBreaks``.
        """
        self.port = port
        self.name = name or port
        self.connected = False
        self._on_scan = on_scan
        self._baud_rate = baud_rate
        self._self_proving = self_proving
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="serial scanner", daemon=True)

    def start(self) -> None:
        """Start reading.

        Raises:
            RuntimeError: It was started before.
        """
        self._thread.start()

    def stop(self) -> None:
        """Stop and give the port back. Not from ``on_scan``."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(_JOIN_S)

    def _run(self) -> None:
        tries, known_missing = 0, False
        while not self._stopping.is_set():
            try:
                with closing(self._opened()) as port:
                    tries, known_missing = 0, False
                    self.connected = True
                    self._read_all(port)
            except (OSError, ValueError) as error:  # pyserial's own errors are OSErrors; ValueError: no such address
                if not known_missing:  # once is enough: it may lie in a drawer all night
                    _log.warning("serial scanner %s: %s", self.name, error)
                known_missing = True
            # In every way out, or a scanner that died of an error would stay green in the window.
            finally:
                self.connected = False
            tries += 1
            self._stopping.wait(retry_wait_s(tries))

    def _opened(self) -> serial.SerialBase:
        # Exclusive: a second kiosk, or a modem service, would take half of every code.
        return serial.serial_for_url(self.port, baudrate=self._baud_rate, timeout=_READ_S, exclusive=True)

    def _read_all(self, port: serial.SerialBase) -> None:
        """Read until stopped.

        Raises:
            OSError: The port is gone.
        """
        lines, breaks = SerialLines(), LineBreaks(self._self_proving)
        while not self._stopping.is_set():
            # One byte is waited for, the rest is taken as it is: a code is handed on when it ends, not when time is up.
            content = port.read(1)
            content += port.read(min(port.in_waiting, _AT_ONCE_BYTES)) if content else b""
            now_ms = monotonic_ms()
            came = [line for line in lines.feed(content, now_ms) if not is_no_read(line.text)]
            ready = [code for line in came for code in breaks.add(line)]
            for code in (*ready, *breaks.flush(now_ms)):
                self._on_scan(self._scan(code, now_ms))

    def _scan(self, code: SerialCode, now_ms: float) -> Scan:
        return Scan(
            text=code.text,
            source=ScanSource.HAND_SCANNER,
            scanner=self.name,
            timeline=Timeline(captured=code.started_ms, decoded=now_ms),
            parts=code.parts,
        )
