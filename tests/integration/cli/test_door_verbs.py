"""Several types in one sale, and change, by ``kiosk sell`` and ``kiosk pay``."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.roster.bookings import BookingStatus
from kiosk.domain.roster.events import TicketType
from kiosk.domain.roster.settings import TicketTypeSettings
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.cli.lines import lines
from tests.support.gate.guests import named
from tests.support.gate.small_event import GENERAL, furnish

KIDS = TicketType(id="kid", event_id="ev", name="Kids=free", settings=TicketTypeSettings(price="0.00"))


@pytest.fixture(autouse=True)
def selling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = {"USE_KEYRING": "0", "DATA_DIR": str(tmp_path), "DOOR": '["sell", "pay"]', "DOOR_UNSYNCED": "1"}
    for name, value in {**settings, "DOOR_CURRENCY": "EUR"}.items():
        monkeypatch.setenv(f"GATEHOUSE_{name}", value)
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as kiosk:
        furnish(kiosk.database, *named(3, "Ada", booking={"status": BookingStatus.PENDING_PAYMENT}))
        with roster_transaction(kiosk.database) as tx:
            tx.upsert([replace(GENERAL, settings=TicketTypeSettings(price="25.00")), KIDS])


def test_a_family_pays_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sell", "ga=2", "Kids=free", "--cash", "--given", "60", "--json"]) == 0
    adults, kid = lines(capsys)
    assert (adults["guests"], adults["paid"], adults["change"]) == (2, "50.00 EUR", "10.00")
    assert (kid["guests"], kid["paid"], kid["method"], kid["receipt"]) == (1, None, "none", adults["receipt"])
    assert run(["sell", "Kids=free=3", "General admission", "--cash"]) == 0
    assert "25.00 EUR." in capsys.readouterr().out


def test_what_is_no_sale_sells_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sell", "ga=2", "--cash", "--given", "49"]) == 3
    assert run(["sell", "ga=2", "nothing=1", "--cash"]) == 3
    assert run(["sell", "ga=0", "--cash"]) == 3
    assert run(["sell", "ga=2", "--cash", "--given", "much"]) == 3
    capsys.readouterr()
    assert run(["sell", "ga", "--cash", "--json"]) == 0
    (line,) = lines(capsys)
    assert str(line["receipt"]).endswith("-00001"), "what was refused took no number"


def test_a_payment_tells_the_change(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pay", "t3", "--cash", "--given", "30"]) == 0
    assert "Change: 5.00 EUR." in capsys.readouterr().out


def test_a_shift_is_shown_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["till"]) == 1
    assert "Nothing was sold" in capsys.readouterr().err
    assert run(["sell", "ga=2", "--cash"]) == 0
    assert run(["pay", "t3", "--card"]) == 0
    capsys.readouterr()
    assert run(["till", "--json"]) == 0
    cash, card = lines(capsys)
    assert (cash["method"], cash["taken"], cash["expected"], card["payments"]) == ("cash", "50.00", "50.00", 1)
    assert run(["till"]) == 0
    assert "2 guests, 75.00 EUR" in capsys.readouterr().out
    assert run(["till", "--cash", "150"]) == 3, "the card terminal has to be counted as well"
    assert run(["till", "--cash", "much", "--card", "25"]) == 3
    capsys.readouterr()
    assert run(["till", "--cash", "149", "--card", "25", "--start", "100", "--keep", "100", "--json"]) == 1
    cash, card = lines(capsys)
    assert (cash["expected"], cash["difference"], card["difference"]) == ("150.00", "-1.00", "0.00")
    assert run(["till", "--cash", "100", "--keep", "100"]) == 0
    assert "difference 0.00 EUR" in capsys.readouterr().out


def test_a_count_is_in_the_export(tmp_path: Path) -> None:
    assert run(["sell", "ga", "--cash"]) == 0
    assert run(["till", "--cash", "24", "--note", "a euro fell into the drain"]) == 1
    target = tmp_path / "till.csv"
    assert run(["export", "till", "-o", str(target)]) == 0
    written = "".join(file.read_text("utf-8") for file in tmp_path.glob("*.csv"))
    assert "a euro fell into the drain" in written
    assert "-1.00" in written
