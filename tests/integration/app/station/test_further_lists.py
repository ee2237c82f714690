"""One scanner for lists of several events: chosen, kept, counted for each, single use for each."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.station.check_in import StationCheckIn
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.station_choices import RosterStationChoices
from kiosk.app.station.status_board import StatusBoard
from kiosk.config import Settings
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.station import ScannedList
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.events import CheckInList, Event, TicketType
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.ui.ports.station_choices import StationChoice
from kiosk.ui.ports.status import FurtherList
from tests.support.gate.check_in_steps import other_guest
from tests.support.gate.small_event import GENERAL, furnish, guest

BRUNCH = ScannedList("other", "brunch")
PLACE = StationChoice(event_id="ev", list_id="main", gate_id="a", also=(BRUNCH,))


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as opened:
        event = Event(id="other", name="Morning After")
        brunch = CheckInList(id="brunch", event_id="other", name="Brunch")
        types: list[TicketType] = [GENERAL]
        furnish(opened.database, *guest(1), event, brunch, *types, *other_guest(1, "brunch-1"))
        device = Device(id="laptop-1", name="Gate laptop", platform="eventify", profile="eventify", base_url="http://x")
        save_self_device(opened.database, device)
        yield opened


def test_each_ticket_goes_by_its_own_list_once_and_each_list_is_counted(kiosk: Kiosk) -> None:
    current = CurrentStation(kiosk)
    RosterStationChoices(kiosk, current).choose(PLACE)
    desk, board = StationCheckIn(kiosk, current), StatusBoard(kiosk, current)
    assert board.status().further == (FurtherList("brunch", "Morning After, Brunch", 0),)
    for code, list_id in (("code-1", "main"), ("brunch-1", "brunch")):
        admitted = desk.check_in(Scan(text=code))
        assert (admitted.verdict.reason, admitted.entries[0].list_id) == (Reason.OK, list_id)
        assert desk.check_in(Scan(text=code)).verdict.reason is Reason.ALREADY_ENTERED
    status = board.status()
    assert status.further == (FurtherList("brunch", "Morning After, Brunch", 1),)
    assert (status.list_name, status.admitted_total) == ("Main entrance", 1)


def test_further_lists_are_kept_for_the_next_start_as_long_as_they_are_there(kiosk: Kiosk) -> None:
    RosterStationChoices(kiosk, CurrentStation(kiosk)).choose(PLACE)
    again = CurrentStation(kiosk)
    assert RosterStationChoices(kiosk, again).station() == PLACE
    gone = replace(PLACE, also=(ScannedList("other", "cancelled"), BRUNCH))
    RosterStationChoices(kiosk, again).choose(gone)
    assert CurrentStation(kiosk).station is not None
    assert RosterStationChoices(kiosk, CurrentStation(kiosk)).station() == PLACE
