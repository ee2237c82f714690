"""Sales and admissions through the window's ports bring paper, and never wait for it."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.printing.print_queue import PrintQueue, PrintRound
from kiosk.app.printing.print_worker import PrintWorker
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.staff.guard import Guard
from kiosk.app.station.check_in import StationCheckIn
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.station_choices import RosterStationChoices
from kiosk.app.station.status_board import StatusBoard
from kiosk.app.window import plug, printing_for
from kiosk.checkin.door_terms import Basket, Sale
from kiosk.config import Settings
from kiosk.domain.codes.credential import Scan
from kiosk.domain.door_sales.actions import PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.errors import SettingsError, StoreError
from kiosk.domain.reports.printing.jobs import PrintKind
from kiosk.domain.roster.events import TicketType
from kiosk.domain.roster.settings import TicketTypeSettings
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.laptop.print_jobs import waiting_print_jobs
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.door import OwnBadge
from kiosk.ui.ports.station_choices import StationChoice
from kiosk.ui.ports.window import Ports
from tests.support.gate.small_event import furnish, guest
from tests.support.patience import PATIENCE_S, wait_for

DAY = TicketType(id="day", event_id="ev", name="Day", settings=TicketTypeSettings(price="25.00"))
DEVICE = Device(id="laptop-1", name="Gate", platform="eventify", profile="eventify", base_url="http://x")
SALE = Basket(sales=(Sale(ticket_type_id="day", paid=Money(2500, "EUR"), method=PayMethod.CASH),))


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    settings = Settings(
        data_dir=tmp_path, use_keyring=False, door=("sell",), door_unsynced=True, door_currency="EUR",
        receipts="every", badges="admission", receipt_printer=f"file:{tmp_path / 'paper'}",
        badge_printer=f"file:{tmp_path / 'labels'}",
    )  # fmt: skip
    with open_kiosk(settings) as made:
        furnish(made.database, *guest(1), DAY)
        yield made


def plugged(kiosk: Kiosk) -> Ports:
    ports = plug(kiosk, ScanInput(kiosk.settings))
    ports.station_choices.choose(StationChoice(event_id="ev", list_id="main", gate_id="a"))
    return ports


def test_each_sale_and_each_admission_is_printed_once(kiosk: Kiosk) -> None:
    ports = plugged(kiosk)
    assert ports.door is not None
    assert ports.printing is not None
    assert (ports.printing.offers_receipts(), ports.printing.offers_badges()) == (True, True)
    sold = ports.door.sell(SALE)
    assert ports.check_in.reconsider(CheckInRequest(scan=Scan(text="code-1"))).verdict.admitted
    assert not ports.check_in.reconsider(CheckInRequest(scan=Scan(text="code-1"))).verdict.admitted
    ports.door.take_back(sold.actions[0].id)
    jobs = waiting_print_jobs(kiosk.database)
    assert [job.kind for job in jobs] == [PrintKind.RECEIPT, PrintKind.BADGE, PrintKind.RECEIPT]
    assert (jobs[1].about, jobs[1].code) == ("t1", "code-1")
    ports.printing.print_badge("t1")
    assert waiting_print_jobs(kiosk.database)[-1].copies_before == 1


def test_the_badge_of_whoever_was_let_in_before_the_power_went_is_printed_at_the_next_start(kiosk: Kiosk) -> None:
    current = CurrentStation(kiosk)
    RosterStationChoices(kiosk, current).choose(StationChoice(event_id="ev", list_id="main", gate_id="a"))
    # The admission is on the disk, and nothing else is.
    assert StationCheckIn(kiosk, current, lambda _: None).check_in(Scan(text="code-1")).verdict.admitted
    assert waiting_print_jobs(kiosk.database) == []
    for _start in range(2):
        worker = PrintWorker(PrintQueue(kiosk), Guard(kiosk), badges="admission")
        worker.start()
        worker.close()
    jobs = kiosk.database.db.conn.execute("SELECT kind, about, copies_before FROM print_jobs").fetchall()
    assert jobs == [("badge", "t1", 0)], "once, however often it starts"


def test_what_waits_is_printed_while_the_window_is_open(kiosk: Kiosk, tmp_path: Path) -> None:
    printed = threading.Event()

    class Watched(PrintQueue):
        def print_waiting(self) -> PrintRound:
            made = super().print_waiting()
            if made.printed:
                printed.set()
            return made

    worker = PrintWorker(Watched(kiosk), Guard(kiosk))
    worker.start()
    plugged(kiosk).door.sell(SALE)  # type: ignore[union-attr]
    worker.print_badge("t1")
    assert printed.wait(PATIENCE_S)
    worker.close()
    assert b"Day" in (tmp_path / "paper").read_bytes()


def test_a_printer_that_nobody_set_spoils_no_sale(kiosk: Kiosk) -> None:
    kiosk.settings = kiosk.settings.model_copy(update={"receipt_printer": "", "badge_printer": "pigeon:home"})
    ports = plugged(kiosk)
    assert ports.printing is not None
    assert ports.door is not None
    assert (ports.printing.offers_receipts(), ports.printing.offers_badges()) == (False, False)
    assert ports.door.sell(SALE).number == 1
    assert ports.check_in.reconsider(CheckInRequest(scan=Scan(text="code-1"))).verdict.admitted
    with pytest.raises(SettingsError):
        ports.printing.print_receipt("x")
    with printing_for(ports):
        pass


def test_a_database_that_cannot_be_read_is_tried_again(kiosk: Kiosk) -> None:
    asked = threading.Semaphore(0)

    class Broken(PrintQueue):
        def print_waiting(self) -> PrintRound:
            asked.release()
            raise StoreError("locked", key="store.busy")

    worker = PrintWorker(Broken(kiosk), Guard(kiosk))
    worker.start()
    assert asked.acquire(timeout=PATIENCE_S)
    worker.close()


def test_a_printer_that_is_away_is_on_the_screen_until_it_is_back(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk.settings = kiosk.settings.model_copy(update={"badge_printer": f"file:{tmp_path / 'away' / 'labels'}"})
    worker = PrintWorker(PrintQueue(kiosk), Guard(kiosk))
    save_self_device(kiosk.database, DEVICE)
    plugged(kiosk)
    current = CurrentStation(kiosk)
    board = StatusBoard(kiosk, current, print_trouble=worker.trouble)
    worker.print_badge("t1")
    worker.start()
    wait_for(lambda: board.status().print_trouble == "printer.away", "the trouble on the screen")
    (tmp_path / "away").mkdir()
    worker.print_badge("t1")
    wait_for(lambda: board.status().print_trouble == "", "the printer back")
    worker.close()
    assert waiting_print_jobs(kiosk.database) == []


def test_a_guest_alone_gets_one_badge_for_each_time_they_come_in(kiosk: Kiosk) -> None:
    worker = PrintWorker(PrintQueue(kiosk), Guard(kiosk), badges="asked")
    assert worker.own_badge("e1") is OwnBadge.OFFERED
    for _press in range(2):
        worker.print_own_badge("e1", "t1")
    assert worker.own_badge("e1") is OwnBadge.PRINTED
    assert len(waiting_print_jobs(kiosk.database)) == 1
    worker.print_own_badge("e2", "t1")
    assert waiting_print_jobs(kiosk.database)[-1].copies_before == 1
    assert PrintWorker(PrintQueue(kiosk), Guard(kiosk), badges="admission").own_badge("e1") is OwnBadge.PRINTED
    assert PrintWorker(PrintQueue(kiosk), Guard(kiosk)).own_badge("e1") is OwnBadge.NONE
