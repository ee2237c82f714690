"""Everything about one guest over a real database: nothing of it is an admission, and nothing is written."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.station.check_in import StationCheckIn
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.guest_details import StationGuestDetails
from kiosk.app.station.station_choices import RosterStationChoices
from kiosk.config import Settings
from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.errors import SettingsError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.station_choices import StationChoice
from tests.support.gate.small_event import furnish, guest

DEVICE = Device(id="laptop-1", name="Gate laptop", platform="eventify", profile="eventify", base_url="http://x")


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as opened:
        furnish(opened.database, *guest(1), *guest(2))
        save_self_device(opened.database, DEVICE)
        yield opened


@pytest.fixture
def station(kiosk: Kiosk) -> CurrentStation:
    current = CurrentStation(kiosk)
    RosterStationChoices(kiosk, current).choose(StationChoice(event_id="ev", list_id="main", gate_id="a"))
    return current


def entries(kiosk: Kiosk) -> int:
    return int(kiosk.database.db.execute("SELECT count(*) FROM entries").fetchone()[0])


def by_hand(ticket_id: str) -> CheckInRequest:
    return CheckInRequest(scan=Scan(text="", source=ScanSource.MANUAL), ticket_id=ticket_id)


def test_looking_at_a_ticket_admits_nobody_and_writes_nothing(kiosk: Kiosk, station: CurrentStation) -> None:
    details, desk = StationGuestDetails(kiosk, station), StationCheckIn(kiosk, station)
    for _ in range(2):
        found = details.of_scan(Scan(text="code-1"))
        assert found.result.verdict.admitted
        assert (found.story.rows, [row.ticket_id for row in found.booking]) == ((), ["t1"])
    assert entries(kiosk) == 0
    assert desk.check_in(Scan(text="code-1")).verdict.admitted, "looking spent nothing"
    after = details.of_scan(Scan(text="code-1"))
    assert after.result.verdict.reason is Reason.ALREADY_ENTERED
    assert len(after.story.rows) == 1
    assert details.of_ticket("t1").story.rows == after.story.rows
    assert entries(kiosk) == 1


def test_an_unknown_code_tells_where_it_was_tried(kiosk: Kiosk, station: CurrentStation) -> None:
    details, desk = StationGuestDetails(kiosk, station), StationCheckIn(kiosk, station)
    assert details.of_scan(Scan(text="nobody's")).story.rows == ()
    desk.check_in(Scan(text="nobody's"))
    found = details.of_scan(Scan(text="nobody's"))
    assert found.result.verdict.reason is Reason.UNKNOWN_TICKET
    assert [row.entry.reason for row in found.story.rows] == [Reason.UNKNOWN_TICKET]
    assert found.booking == ()


def test_a_booking_is_told_in_the_order_of_its_numbers(kiosk: Kiosk, station: CurrentStation) -> None:
    family = [
        Ticket(id=f"f{number}", event_id="ev", ticket_type_id="1", booking_id="fam", number=f"FAM-{number}")
        for number in (10, 2, 1)
    ]
    other = replace(family[0], id="x1", booking_id=None, number="X-1")
    furnish(
        kiosk.database, Booking(id="fam", event_id="ev", number="FAM", status=BookingStatus.CONFIRMED), *family, other
    )
    StationCheckIn(kiosk, station).reconsider(by_hand("f2"))
    booking = StationGuestDetails(kiosk, station).of_ticket("f10").booking
    assert [row.ticket_id for row in booking] == ["f1", "f2", "f10"]
    assert [row.entered_at is not None for row in booking] == [False, True, False]


def test_without_a_station_nobody_knows_by_which_rules(kiosk: Kiosk) -> None:
    with pytest.raises(SettingsError):
        StationGuestDetails(kiosk, CurrentStation(kiosk)).of_ticket("t1")
