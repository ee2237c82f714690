"""What was handed to the system and not to the printer is not printed."""

import os
import select
import socket
import struct
import sys
import threading
from pathlib import Path

import pytest

from kiosk.reports.printing import raw_printer
from kiosk.reports.printing.printer_addresses import PrinterAddress, parse_address
from kiosk.reports.printing.raw_printer import PrinterAwayError, send_raw
from tests.support.patience import PATIENCE_S, wait_for

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="no other system tells what was not taken")

LARGE = bytes(150_000)


@pytest.fixture
def printer():
    """A printer whose system takes two kilobytes and no more."""
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        listening.bind(("127.0.0.1", 0))
        listening.listen(1)
        yield listening


def address(printer: socket.socket) -> PrinterAddress:
    found = parse_address(f"network:127.0.0.1:{printer.getsockname()[1]}")
    assert found is not None
    return found


@pytest.fixture
def at_the_end(monkeypatch):
    """Is told when everything was handed to this laptop's system, and what there is to look at then."""
    reached, look = threading.Event(), raw_printer._unacknowledged

    def looked(connection: socket.socket) -> int:
        reached.set()
        return look(connection)

    monkeypatch.setattr(raw_printer, "_unacknowledged", looked)
    monkeypatch.setattr(socket, "create_connection", roomy(socket.create_connection))
    return reached


def roomy(connect):
    def connected(*given, **named):
        made = connect(*given, **named)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2 * len(LARGE))
        return made

    return connected


def test_a_printer_that_hangs_up_before_it_has_everything_is_away(printer, at_the_end):
    def hang_up() -> None:
        connection, _ = printer.accept()
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        assert at_the_end.wait(PATIENCE_S)
        connection.close()

    other = threading.Thread(target=hang_up)
    other.start()
    with pytest.raises(PrinterAwayError):
        send_raw(LARGE, address(printer))
    other.join()


def test_a_printer_that_takes_no_more_is_away_after_a_while(monkeypatch, printer, at_the_end):
    monkeypatch.setattr(raw_printer, "_SECONDS", 0.1)
    with pytest.raises(PrinterAwayError, match="TimeoutError"):
        send_raw(LARGE, address(printer))
    assert at_the_end.is_set()


def test_a_printer_that_keeps_the_line_open_has_taken_it_once_it_has_everything(printer, at_the_end):
    got, taken = bytearray(), threading.Event()

    def take() -> None:
        connection, _ = printer.accept()
        with connection:
            assert at_the_end.wait(PATIENCE_S)
            while len(got) < len(LARGE):
                got.extend(connection.recv(65_536))
            assert taken.wait(PATIENCE_S)  # it waits for the next job, as many do

    other = threading.Thread(target=take)
    other.start()
    send_raw(LARGE, address(printer))
    taken.set()
    other.join()
    assert len(got) == len(LARGE)


@pytest.fixture
def device(tmp_path):
    """A device that takes as much as a pipe does while nobody reads from it."""
    path = tmp_path / "lp0"
    os.mkfifo(path)
    return path


def test_a_device_that_was_unplugged_is_away_and_no_file_takes_its_place():
    missing = Path("/dev/gatehouse-lp9")
    with pytest.raises(PrinterAwayError):
        send_raw(b"^XA^XZ", PrinterAddress("file", str(missing)))
    assert not missing.exists()


def test_a_device_that_nothing_listens_to_is_away_at_once(device):
    with pytest.raises(PrinterAwayError):
        send_raw(b"^XA^XZ", PrinterAddress("file", str(device)))


def test_a_device_without_paper_is_away_after_a_while_and_keeps_nobody(monkeypatch, device):
    monkeypatch.setattr(raw_printer, "_SECONDS", 0.1)
    listening = os.open(device, os.O_RDONLY | os.O_NONBLOCK)
    with pytest.raises(PrinterAwayError, match="TimeoutError"):
        send_raw(LARGE, PrinterAddress("file", str(device)))
    os.close(listening)


def test_a_slow_device_gets_everything(device):
    listening, got = os.open(device, os.O_RDONLY | os.O_NONBLOCK), bytearray()
    os.set_blocking(listening, True)

    def take() -> None:
        while part := os.read(listening, 4096):
            got.extend(part)

    other = threading.Thread(target=take)
    sent = threading.Thread(target=send_raw, args=(LARGE, PrinterAddress("file", str(device))))
    sent.start()
    wait_for(lambda: bool(select.select([listening], [], [], 0)[0]), "the first bytes")
    other.start()
    sent.join()
    other.join()
    os.close(listening)
    assert len(got) == len(LARGE)


def test_a_plain_file_keeps_the_jobs_before(tmp_path):
    path = tmp_path / "labels"
    for job in (b"^XA1^XZ", b"^XA2^XZ"):
        send_raw(job, PrinterAddress("file", str(path)))
    assert path.read_bytes() == b"^XA1^XZ^XA2^XZ"
