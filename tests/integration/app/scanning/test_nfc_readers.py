"""NFC readers that come as hand scanners: a touch is told as one, and stands for a wristband or card."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.scanning.nfc_readers import as_touched
from kiosk.app.station.check_in import StationCheckIn
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.guest_details import StationGuestDetails
from kiosk.app.station.station_choices import RosterStationChoices
from kiosk.config import Settings
from kiosk.domain.codes.chip_numbers import chip_number
from kiosk.domain.codes.credential import Scan, ScanSource, hash_code
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import ReusableMedium
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.ui.ports.station_choices import StationChoice
from tests.support.gate.small_event import STATION, furnish, guest, plain_check_in

CHIP = "04A22B1C5D6E80"
BAND = ReusableMedium(id="m", kind="nfc_uid", code=CHIP, code_hash=hash_code(CHIP), ticket_ids=frozenset({"t1"}))


@pytest.mark.parametrize("typed", [CHIP, "04:a2:2b:1c:5d:6e:80", " 04 A2 2B 1C 5D 6E 80\r", "04-A2-2B-1C-5D-6E-80"])
def test_one_chip_is_one_number_however_its_reader_writes_it(typed: str) -> None:
    assert chip_number(typed) == CHIP


@pytest.mark.parametrize("typed", ["TICKET-42", "012345678", "04A2", "04A22B1", "ehq_04a22b1c", ""])
def test_what_is_no_chips_number_stays_as_it_is(typed: str) -> None:
    assert chip_number(typed) == typed


@pytest.mark.parametrize(
    ("scanner", "source", "told"),
    [
        ("nfc", ScanSource.HAND_SCANNER, ScanSource.NFC),
        ("gun", ScanSource.HAND_SCANNER, ScanSource.HAND_SCANNER),
        ("nfc", ScanSource.CAMERA, ScanSource.CAMERA),
        ("nfc", ScanSource.MANUAL, ScanSource.MANUAL),
    ],
)
def test_a_touch_is_what_an_nfc_reader_read(scanner: str, source: ScanSource, told: ScanSource) -> None:
    assert as_touched(Scan(text=CHIP, source=source, scanner=scanner), ("nfc",)).source is told


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False, nfc_readers=("nfc",))) as opened:
        furnish(opened.database, *guest(1), *guest(2), BAND)
        device = Device(id="laptop-1", name="Gate", platform="pretix", profile="pretix", base_url="http://x")
        save_self_device(opened.database, device)
        yield opened


def test_a_chip_with_keys_is_read_by_its_number_where_it_shows_one(kiosk: Kiosk) -> None:
    furnish(
        kiosk.database, replace(BAND, id="aes", kind="nfc_mf0aes", code="04FF", code_hash=hash_code("04FFFFFF5D6E80"))
    )
    desk = plain_check_in(kiosk.database)
    shown, by_chance = (Scan(text=text, source=ScanSource.NFC) for text in ("04FFFFFF5D6E80", "08A1B2C3"))
    assert desk.scan(shown, STATION).verdict.admitted
    assert desk.scan(by_chance, STATION).verdict.reason is Reason.UNKNOWN_TICKET


def test_a_wristband_admits_once_by_touch_and_never_by_its_number_in_a_code(kiosk: Kiosk) -> None:
    current_station = CurrentStation(kiosk)
    RosterStationChoices(kiosk, current_station).choose(StationChoice(event_id="ev", list_id="main", gate_id="a"))
    decided: list[str] = []
    desk = StationCheckIn(kiosk, current_station, on_decided=decided.append)
    typed = Scan(text="04:a2:2b:1c:5d:6e:80", source=ScanSource.HAND_SCANNER, scanner="nfc")
    printed = Scan(text=CHIP, source=ScanSource.HAND_SCANNER, scanner="gun")
    assert desk.check_in(printed).verdict.reason is Reason.UNKNOWN_TICKET
    details = StationGuestDetails(kiosk, current_station)
    assert details.of_scan(typed).result.verdict.admitted
    came = desk.check_in(typed)
    assert came.verdict.admitted
    assert [(entry.source, entry.ticket_id) for entry in came.entries] == [(ScanSource.NFC, "t1")]
    assert desk.check_in(typed).verdict.reason is Reason.ALREADY_ENTERED
    assert desk.check_in(Scan(text="code-1")).verdict.reason is Reason.ALREADY_ENTERED, "the ticket behind it is used"
    assert decided[-2] == typed.text, "whoever waits for the code knows it as it was read"
