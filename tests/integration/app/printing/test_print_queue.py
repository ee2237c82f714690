"""Jobs wait for their printers, and go to them: real sockets, real files, a real database."""

import socket
import struct
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, new_id, open_kiosk
from kiosk.app.printing.print_queue import PrintQueue, PrintRound
from kiosk.checkin.door_sales import DoorSales
from kiosk.checkin.door_terms import Basket, Sale, Terms
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.demo.places import free_port
from kiosk.domain.door_sales.actions import PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.printing.jobs import PrintKind
from kiosk.domain.roster.settings import EventSettings, TicketTypeSettings
from kiosk.reports.printing.printer_addresses import PrinterAddress
from kiosk.reports.printing.raw_printer import send_raw
from kiosk.store.compiled.micros import to_micros
from kiosk.store.laptop.print_jobs import waiting_print_jobs
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.guests import named
from tests.support.gate.small_event import EVENT, GENERAL, STATION, furnish
from tests.support.patience import PATIENCE_S

TAXED = replace(GENERAL, settings=TicketTypeSettings(price_minor=2500, tax_rate="19.00"))


class NetworkPrinter:
    """Listens as a printer does, and keeps what it is sent; each connection is a job."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.jobs: list[bytes] = []
        self._done = threading.Semaphore(0)
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as sent:
                self.jobs.append(sent.read())
            self._done.release()

    def wait(self) -> bytes:
        assert self._done.acquire(timeout=PATIENCE_S)
        return self.jobs[-1]

    def close(self) -> None:
        # Shut first: closing alone leaves a thread that waits for a caller where it is.
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


@pytest.fixture
def printer() -> Iterator[NetworkPrinter]:
    made = NetworkPrinter()
    yield made
    made.close()


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as made:
        furnish(made.database, *named(1, "Ada Lovelace"))
        with roster_transaction(made.database) as tx:
            tx.upsert([TAXED, replace(EVENT, settings=EventSettings(currency="EUR"))])
        yield made


def sell(kiosk: Kiosk) -> str:
    door = DoorSales(kiosk.database, kiosk.clock, new_id, Terms)
    sale = Sale(ticket_type_id="ga", guests=2, paid=Money(5000, "EUR"), method=PayMethod.CASH)
    return door.sell_all(Basket(sales=(sale,), given=Money(6000, "EUR")), STATION).actions[0].id


def queue(kiosk: Kiosk, **settings: object) -> PrintQueue:
    kiosk.settings = kiosk.settings.model_copy(update=settings)
    return PrintQueue(kiosk)


def test_a_receipt_goes_to_a_printer_in_the_network_and_a_further_one_is_a_copy(
    kiosk: Kiosk, printer: NetworkPrinter
) -> None:
    prints = queue(kiosk, receipt_printer=f"network:127.0.0.1:{printer.port}")
    sold = sell(kiosk)
    prints.add(PrintKind.RECEIPT, sold, staff="Kim")
    assert prints.print_waiting().printed == 1
    first = printer.wait().decode("cp858", errors="replace")
    for part in ("2 × General admission", "50.00 EUR", "Change", "10.00", "Tax included 19.00 %", "7.98", "-00001"):
        assert part in first
    assert "COPY" not in first
    prints.add(PrintKind.RECEIPT, sold)
    prints.print_waiting()
    assert "COPY" in printer.wait().decode("cp858", errors="replace")
    assert prints.print_waiting().printed == 0, "what was printed waits no more"


def test_while_the_printer_is_away_everything_waits_in_order(kiosk: Kiosk, printer: NetworkPrinter) -> None:
    prints = queue(kiosk, receipt_printer=f"network:127.0.0.1:{free_port()}")
    jobs = [job for _ in range(2) if (job := prints.add(PrintKind.RECEIPT, sell(kiosk))) is not None]
    done = prints.print_waiting()
    assert (done.printed, done.waiting, done.trouble) == (0, 2, "printer.away")
    waiting = waiting_print_jobs(kiosk.database)
    assert [job.id for job in waiting] == [job.id for job in jobs]
    assert [job.trouble for job in waiting] == ["printer.away", ""], "the second one was not even tried"
    back = queue(kiosk, receipt_printer=f"network:127.0.0.1:{printer.port}")
    assert back.print_waiting().printed == 2
    printer.wait()
    assert "-00002" in printer.wait().decode("cp858", errors="replace")


def test_a_printer_that_goes_away_in_the_middle_has_not_printed_it(kiosk: Kiosk, printer: NetworkPrinter) -> None:
    """What fits into this laptop's own buffers was sent as far as the program can see, and is on no paper."""
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        listening.bind(("127.0.0.1", 0))
        listening.listen(1)
        prints = queue(kiosk, badge_printer=f"network:127.0.0.1:{listening.getsockname()[1]}")
        send, sent = send_raw, threading.Event()

        def sent_and_switched_off() -> None:
            connection, _ = listening.accept()
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.recv(10)
            assert sent.wait(PATIENCE_S)
            connection.close()  # by force, as a system does that is switched off and on again

        def padded(content: bytes, address: PrinterAddress) -> None:
            sent.set()
            send(content + bytes(200_000), address)

        prints._send = padded
        switched_off = threading.Thread(target=sent_and_switched_off)
        switched_off.start()
        prints.add(PrintKind.BADGE, "t1")
        done = prints.print_waiting()
        switched_off.join()
    assert (done.printed, done.waiting, done.trouble) == (0, 1, "printer.away")
    back = queue(kiosk, badge_printer=f"network:127.0.0.1:{printer.port}")
    assert back.print_waiting().printed == 1
    assert printer.wait().startswith(b"^XA")


def test_badges_and_receipts_do_not_hold_each_other_up(kiosk: Kiosk, tmp_path: Path) -> None:
    label = tmp_path / "label"
    prints = queue(kiosk, receipt_printer=f"file:{tmp_path / 'nowhere' / 'paper'}", badge_printer=f"file:{label}")
    prints.add(PrintKind.RECEIPT, sell(kiosk))
    prints.add(PrintKind.BADGE, "t1", code="CODE-1")
    done = prints.print_waiting()
    assert (done.printed, done.waiting) == (1, 1)
    assert label.read_bytes().startswith(b"^XA")
    (left,) = kiosk.database.db.conn.execute("SELECT code FROM print_jobs WHERE kind = 'badge'").fetchone()
    assert left == "", "a code that is on paper is kept no longer"


def test_one_bad_job_holds_no_other_up(kiosk: Kiosk, tmp_path: Path) -> None:
    prints = queue(kiosk, badge_printer=f"file:{tmp_path / 'label'}")
    prints.add(PrintKind.BADGE, "nobody")
    prints.add(PrintKind.BADGE, "t1")
    done = prints.print_waiting()
    assert (done.printed, done.waiting, done.trouble) == (1, 0, "door.no_ticket")
    assert prints.print_waiting().trouble == "", "what is not there is not asked for again and again"


def test_the_systems_own_printer_takes_pages(kiosk: Kiosk) -> None:
    asked: list[tuple[str, ...]] = []

    def system(command: object) -> str:
        asked.append(tuple(command))  # type: ignore[arg-type]
        return "system default destination: Brother" if "-d" in asked[-1] and len(asked[-1]) == 2 else ""

    kiosk.settings = kiosk.settings.model_copy(update={"badge_printer": "system", "receipt_printer": "system"})
    prints = PrintQueue(kiosk, run=system)
    prints.add(PrintKind.BADGE, "t1")
    prints.add(PrintKind.RECEIPT, sell(kiosk))
    assert prints.print_waiting().printed == 2
    files = [Path(command[-1]) for command in asked if command[0] == "lp"]
    assert [file.read_bytes()[:5] for file in files] == [b"%PDF-", b"%PDF-"]


def test_without_a_printer_nothing_waits(kiosk: Kiosk) -> None:
    with pytest.raises(SettingsError):
        queue(kiosk).add(PrintKind.RECEIPT, sell(kiosk))
    with pytest.raises(SettingsError):
        queue(kiosk, receipt_printer="carrier pigeon").add(PrintKind.RECEIPT, "x")
    assert waiting_print_jobs(kiosk.database) == []


def test_the_verbs_print_and_try(
    kiosk: Kiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in {"USE_KEYRING": "0", "DATA_DIR": str(tmp_path)}.items():
        monkeypatch.setenv(f"GATEHOUSE_{name}", value)
    sell(kiosk)
    assert run(["receipt", "1"]) == 3, "no printer is set"
    monkeypatch.setenv("GATEHOUSE_RECEIPT_PRINTER", f"file:{tmp_path / 'paper'}")
    assert run(["receipt", "1"]) == 0
    assert b"General admission" in (tmp_path / "paper").read_bytes()
    assert run(["receipt", "9"]) == 3
    assert run(["badge", "print", "t1", "-o", str(tmp_path / "ada.zpl")]) == 0
    assert run(["badge", "test", "-o", str(tmp_path / "test.pdf")]) == 0
    assert (tmp_path / "ada.zpl").read_bytes().startswith(b"^XA")
    monkeypatch.setenv("GATEHOUSE_BADGE_PRINTER", f"file:{tmp_path / 'nowhere' / 'label'}")
    assert run(["badge", "print", "t1"]) == 1
    assert "printer is away" in capsys.readouterr().err
    assert run(["badge", "print", "nobody"]) == 3
    (tmp_path / "badge.toml").write_text('size = "poster"\n', encoding="utf-8")
    assert run(["badge", "test", "-o", str(tmp_path / "test.pdf")]) == 3


def test_a_job_goes_with_its_guest_and_not_before(kiosk: Kiosk, tmp_path: Path) -> None:
    prints = queue(kiosk, badge_printer=f"file:{tmp_path / 'label'}")
    prints.add(PrintKind.BADGE, "t1")
    conn = kiosk.database.db.conn
    with pytest.raises(Exception, match="never deleted"):
        conn.execute("DELETE FROM print_jobs")
    conn.execute("DELETE FROM tickets WHERE id = 't1'")
    conn.execute("DELETE FROM print_jobs")
    assert waiting_print_jobs(kiosk.database) == []


def test_what_nobody_could_print_yesterday_does_not_come_out_today(kiosk: Kiosk, tmp_path: Path) -> None:
    label = tmp_path / "label"
    prints = queue(kiosk, badge_printer=f"file:{label}")
    old = prints.add(PrintKind.BADGE, "t1")
    assert old is not None
    hours = to_micros(old.made_at - timedelta(hours=13))
    kiosk.database.db.conn.execute("UPDATE print_jobs SET made_at = ?", (hours,))
    assert prints.print_waiting() == PrintRound()
    assert not label.exists()
