"""Serial hand scanners over real terminals, which come and go like devices."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from serial.tools import list_ports
from serial.tools.list_ports_common import ListPortInfo

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.frame import monotonic_ms
from kiosk.scanner.hand.serial_scanners import SerialPort, SerialScanners, recognised_ports
from tests.support.devices.watching import Log

if sys.platform == "win32":
    pytest.skip("Windows has no terminals to stand in for a scanner", allow_module_level=True)

import tty


class Cable:
    """A scanner that can be plugged in at a path, and pulled out."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ends: tuple[int, int] | None = None

    def plug_in(self) -> None:
        self._ends = os.openpty()
        tty.setraw(self._ends[1])
        self.path.symlink_to(os.ttyname(self._ends[1]))

    def send(self, content: bytes) -> None:
        assert self._ends is not None
        os.write(self._ends[0], content)

    def pull_out(self) -> None:
        self.path.unlink(missing_ok=True)
        for end in self._ends or ():
            os.close(end)
        self._ends = None


@pytest.fixture
def cables(tmp_path: Path) -> Iterator[list[Cable]]:
    made = [Cable(tmp_path / f"scanner{number}") for number in (1, 2)]
    yield made
    for cable in made:
        cable.pull_out()


def wait_until(scanners: SerialScanners, *names: str) -> None:
    while sorted(scanners.connected) != sorted(names):
        scanners._stopping.wait(0.01)


def nothing() -> list[SerialPort]:
    return []


def ports_of(cables: list[Cable]) -> list[SerialPort]:
    return [SerialPort(port=str(cable.path), name=f"Gate {n}") for n, cable in enumerate(cables, start=1)]


def test_several_scanners_each_with_its_name(cables: list[Cable]) -> None:
    scans = Log()
    for cable in cables:
        cable.plug_in()
    scanners = SerialScanners(ports_of(cables), on_scan=scans, look=nothing)
    scanners.start()
    try:
        wait_until(scanners, "Gate 1", "Gate 2")
        cables[0].send(b"GH1:AAA\r\n")
        scans.wait_for(lambda received: len(received) == 1)
        cables[1].send(b"GH1:BBB\rGH1:CCC\r")
        scans.wait_for(lambda received: len(received) == 3)
    finally:
        scanners.stop()
    assert [(scan.text, scan.scanner) for scan in scans.received] == [
        ("GH1:AAA", "Gate 1"),
        ("GH1:BBB", "Gate 2"),
        ("GH1:CCC", "Gate 2"),
    ]
    scan: Scan = scans.received[0]
    assert scan.source is ScanSource.HAND_SCANNER
    assert scan.timeline.captured is not None
    assert scan.timeline.decoded is not None
    assert scan.timeline.captured <= scan.timeline.decoded
    assert scanners.connected == []


def test_a_scanner_that_is_unplugged_comes_back(cables: list[Cable]) -> None:
    scans, cable = Log(), cables[0]
    scanners = SerialScanners(ports_of([cable]), on_scan=scans, look=nothing)
    scanners.start()
    try:
        cable.plug_in()
        wait_until(scanners, "Gate 1")
        cable.send(b"one\r")
        scans.wait_for(lambda received: len(received) == 1)
        cable.pull_out()
        wait_until(scanners)
        cable.plug_in()
        wait_until(scanners, "Gate 1")
        cable.send(b"two\r")
        scans.wait_for(lambda received: len(received) == 2)
    finally:
        scanners.stop()
    assert [scan.text for scan in scans.received] == ["one", "two"]


def test_recognised_scanners_are_read_while_they_are_there(cables: list[Cable]) -> None:
    scans, there = Log(), list[SerialPort]()
    scanners = SerialScanners((), on_scan=scans, look=lambda: list(there), every_s=0.01)
    scanners.start()
    try:
        for cable in cables:
            cable.plug_in()
        there.extend(ports_of(cables))
        wait_until(scanners, "Gate 1", "Gate 2")
        del there[0]
        wait_until(scanners, "Gate 2")
        cables[1].send(b"ticket\r")
        scans.wait_for(lambda received: len(received) == 1)
    finally:
        scanners.stop()
    assert scans.received[0].scanner == "Gate 2"


def test_a_scanner_that_repeats_itself_is_one_scan_until_another_place_is_chosen(cables: list[Cable]) -> None:
    scans, cable = Log(), cables[0]
    cable.plug_in()
    debounce = Debounce()
    scanners = SerialScanners(ports_of([cable]), on_scan=scans, look=nothing, debounce=debounce)
    scanners.start()
    try:
        wait_until(scanners, "Gate 1")
        cable.send(b"one\rone\rtwo\r")
        scans.wait_for(lambda received: len(received) == 2)
        debounce.decided("one", monotonic_ms())
        cable.send(b"one\rthree\r")
        scans.wait_for(lambda received: len(received) == 3)
        debounce.reset()
        cable.send(b"one\r")
        scans.wait_for(lambda received: len(received) == 4)
    finally:
        scanners.stop()
    assert [scan.text for scan in scans.received] == ["one", "two", "three", "one"]


def test_only_makers_of_scanners_are_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    def port(device: str, vid: int | None, product: str | None, serial_number: str = "") -> ListPortInfo:
        made = ListPortInfo(device)
        made.vid, made.product, made.serial_number = vid, product, serial_number
        return made

    ports = [
        port("/dev/ttyACM2", 0x0C2E, "Voyager", "S1234567"),
        port("/dev/ttyACM1", 0x0C2E, "Voyager", "S1234568"),
        port("/dev/ttyACM0", 0x2341, "A controller that resets"),
        port("/dev/ttyUSB0", 0x05F9, None),
        port("/dev/ttyS0", None, None),
    ]
    monkeypatch.setattr(list_ports, "comports", lambda: ports)
    assert [(found.port, found.name) for found in recognised_ports()] == [
        ("/dev/ttyACM1", "Voyager 234568"),
        ("/dev/ttyACM2", "Voyager 234567"),
        ("/dev/ttyUSB0", "Datalogic scanner"),
    ]
