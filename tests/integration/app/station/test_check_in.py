"""The window's ports over a real database: status, places, enrolment, preferences, desk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.enrolment import EnrolmentRequests
from kiosk.app.laptop.preferences import SavedPreferences
from kiosk.app.station.check_in import StationCheckIn
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.guest_search import RosterGuestSearch
from kiosk.app.station.own_counts import CountedSince, counted_since
from kiosk.app.station.station_choices import RosterStationChoices
from kiosk.app.station.status_board import StatusBoard
from kiosk.config import Settings
from kiosk.domain.clock.timekeeping import ClockReading
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Direction
from kiosk.domain.errors import SettingsError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import Booking, Ticket, TicketStatus
from kiosk.domain.roster.events import CheckInList, Event, TicketType
from kiosk.domain.roster.settings import EventSettings
from kiosk.domain.verdicts.scan_facts import Attempt
from kiosk.store.channel.sync_state import (
    Device,
    Heartbeat,
    open_requests,
    save_clock,
    save_heartbeat,
    save_self_device,
    settle_request,
)
from kiosk.store.laptop.installations import settle_installation
from kiosk.store.log.entry_numbering import InstallationCause, begin_installation
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.views.list_counts import ListCounter
from kiosk.store.views.list_status import list_size, list_status
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.enrolment import EnrolmentState
from kiosk.ui.ports.station_choices import StationChoice
from kiosk.ui.ports.status import SetUpStep
from tests.support.gate.small_event import EVENT, furnish, guest

DEVICE = Device(id="laptop-1", name="Gate laptop", platform="eventify", profile="eventify", base_url="http://x")
PLACE = StationChoice(event_id="ev", list_id="main", gate_id="a")


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as opened:
        yield opened


@pytest.fixture
def furnished(kiosk: Kiosk) -> Kiosk:
    furnish(kiosk.database, *guest(1), *guest(2))
    save_self_device(kiosk.database, DEVICE)
    return kiosk


def test_the_window_learns_how_far_this_kiosk_has_come(kiosk: Kiosk) -> None:
    current_station = CurrentStation(kiosk)
    board = StatusBoard(kiosk, current_station)
    assert board.status().set_up_step is SetUpStep.NOT_ENROLLED
    save_self_device(kiosk.database, DEVICE)
    assert board.status().set_up_step is SetUpStep.CHOOSING
    furnish(kiosk.database, *guest(1))
    RosterStationChoices(kiosk, current_station).choose(PLACE)
    status = board.status()
    assert status.set_up_step is SetUpStep.SCANNING
    assert (status.event_name, status.list_name, status.gate_name) == ("Night of Lights", "Main entrance", "Gate A")
    assert status.roster_tickets == 1
    assert not status.daemon_alive


def test_the_window_learns_that_the_database_is_older_than_it_was(furnished: Kiosk) -> None:
    current_station = CurrentStation(furnished)
    board = StatusBoard(furnished, current_station)
    assert board.status().database_warning is None
    since = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)
    with furnished.database.transaction() as db:
        begin_installation(db.conn, InstallationCause.OLDER, since + timedelta(hours=1), missing_since=since)
    for chosen in (False, True):
        if chosen:
            RosterStationChoices(furnished, current_station).choose(PLACE)
        status = board.status()
        assert (status.database_warning, status.missing_since) == ("database.older", since)
    assert settle_installation(furnished.database, since)
    assert board.status().database_warning is None


def test_scans_are_counted_by_session_and_in_all(furnished: Kiosk) -> None:
    current_station = CurrentStation(furnished)
    RosterStationChoices(furnished, current_station).choose(PLACE)
    decided: list[str] = []
    desk = StationCheckIn(furnished, current_station, on_decided=decided.append)
    desk.check_in(Scan(text="code-1"))
    board = StatusBoard(furnished, current_station)
    board.status()
    desk.check_in(Scan(text="code-1"))
    desk.check_in(Scan(text="code-2"))
    desk.check_in(Scan(text="nobody's"))
    status = board.status()
    assert (status.admitted_here, status.admitted_total, status.refused_here, status.pending) == (1, 2, 2, 4)
    assert decided == ["code-1", "code-1", "code-2", "nobody's"]


def test_programs_beside_the_gate_hear_of_a_guest_before_anything_is_decided(furnished: Kiosk) -> None:
    current_station = CurrentStation(furnished)
    RosterStationChoices(furnished, current_station).choose(PLACE)
    board = StatusBoard(furnished, current_station)
    before: list[int] = []
    desk = StationCheckIn(furnished, current_station, on_taken=lambda: before.append(board.status().admitted_here))
    for code in ("code-1", "code-2"):
        desk.check_in(Scan(text=code))
    assert before == [0, 1]


def test_the_counts_survive_a_restart_and_say_since_when(furnished: Kiosk) -> None:
    current_station = CurrentStation(furnished)
    RosterStationChoices(furnished, current_station).choose(PLACE)
    desk = StationCheckIn(furnished, current_station)
    first = StatusBoard(furnished, current_station).status()
    desk.check_in(Scan(text="code-1"))
    desk.check_in(Scan(text="nobody's"))
    again = StatusBoard(furnished, current_station).status()
    assert (again.admitted_here, again.refused_here) == (1, 1)
    assert again.counted_since == first.counted_since
    assert first.counted_since is not None
    counts = ListCounter(furnished.database, "main", furnished.device_id).counts()
    tomorrow = first.counted_since + timedelta(hours=18)
    assert counted_since(furnished.database, "main", counts, tomorrow) == CountedSince(counts, tomorrow)
    assert StatusBoard(furnished, current_station).status().admitted_here == 0, "a clock set back counts anew"
    assert counted_since(furnished.database, "other", counts, tomorrow).since == tomorrow


def test_the_counts_are_guests_of_this_list(furnished: Kiosk) -> None:
    vip = TicketType(id="vip", event_id="ev", name="VIP")
    shop = TicketType(id="shop", event_id="ev", name="T-shirt", is_admission=False)
    others = [replace(found, ticket_type_id="shop") for found in guest(3) if isinstance(found, Ticket)]
    party = guest(4, party_size=5)
    gone = guest(5, status=TicketStatus.CANCELLED)
    elsewhere = [replace(found, ticket_type_id="vip") for found in guest(6) if isinstance(found, Ticket)]
    used = guest(7, platform_used_at=datetime(2026, 11, 1, tzinfo=UTC))
    rules = CheckInList(
        id="main",
        event_id="ev",
        name="Main",
        ticket_type_ids=frozenset({"ga"}),
        allow_entry_after_exit=True,
        exit_all_at=datetime.now(UTC) - timedelta(hours=1),
    )
    furnish(furnished.database, vip, shop, *others, *party, *gone, *elsewhere, *used)
    with roster_transaction(furnished.database) as tx:
        tx.upsert([rules])
    current_station = CurrentStation(furnished)
    RosterStationChoices(furnished, current_station).choose(PLACE)
    desk = StationCheckIn(furnished, current_station)
    board = StatusBoard(furnished, current_station)
    before = board.status()
    assert (before.admitted_total, before.roster_tickets, before.inside, before.timezone) == (1, 8, 0, "Europe/Berlin")
    desk.check_in(Scan(text="code-1"))
    desk.reconsider(CheckInRequest(scan=Scan(text="code-4"), attempt=Attempt(guests=3)))
    RosterStationChoices(furnished, current_station).choose(replace(PLACE, direction=Direction.EXIT))
    desk.check_in(Scan(text="code-1"))
    leaving = board.status()
    assert (leaving.admitted_here, leaving.admitted_total, leaving.inside) == (1, 5, 3)
    RosterStationChoices(furnished, current_station).choose(PLACE)
    desk.check_in(Scan(text="code-1"))
    again = board.status()
    assert (again.admitted_here, again.admitted_total, again.inside) == (5, 5, 4), "whoever comes back came once"
    status = list_status(furnished.database, "main", datetime.now(UTC))
    assert status is not None
    assert (status.guests_came, status.guests_expected, status.inside) == (5, 8, 4)
    with furnished.database.reading() as view:
        assert view.inside("main", since=datetime.now(UTC) + timedelta(hours=1)) == 0


def test_one_party_under_several_codes_is_expected_once(furnished: Kiosk) -> None:
    booking = replace(next(found for found in guest(3) if isinstance(found, Booking)), party_size=4)
    tickets = [replace(found, id=f"t3{n}") for found in guest(3) if isinstance(found, Ticket) for n in "ab"]
    furnish(furnished.database, booking, *tickets)
    assert list_size(furnished.database, "main").expected == 2 + 4
    assert list_size(furnished.database, "none").expected == 0


def test_times_of_a_guest_are_those_of_the_event(furnished: Kiosk) -> None:
    current_station = CurrentStation(furnished)
    RosterStationChoices(furnished, current_station).choose(PLACE)
    StationCheckIn(furnished, current_station).check_in(Scan(text="code-1"))
    (row,) = RosterGuestSearch(furnished, current_station).find("Guest 1")
    assert row.entered_at is not None
    assert str(row.entered_at.tzinfo) == "Europe/Berlin"


def test_a_station_survives_a_restart_until_its_list_is_gone(furnished: Kiosk) -> None:
    RosterStationChoices(furnished, CurrentStation(furnished)).choose(replace(PLACE, direction=Direction.EXIT))
    again = CurrentStation(furnished).station
    assert again is not None
    assert (again.list_id, again.gate_id, again.direction, again.device_id) == ("main", "a", Direction.EXIT, "laptop-1")
    furnished.database.db.conn.execute("DELETE FROM check_in_lists")
    assert CurrentStation(furnished).station is None


def test_a_desk_without_a_station_says_so(furnished: Kiosk) -> None:
    with pytest.raises(SettingsError, match="no event"):
        StationCheckIn(furnished, CurrentStation(furnished)).check_in(Scan(text="code-1"))


def test_a_move_is_told(furnished: Kiosk) -> None:
    moves: list[None] = []
    current_station = CurrentStation(furnished, on_move=lambda: moves.append(None))
    RosterStationChoices(furnished, current_station).choose(PLACE)
    assert len(moves) == 1
    assert RosterStationChoices(furnished, current_station).station() == PLACE


def test_events_that_are_over_come_last(furnished: Kiosk) -> None:
    now = datetime.now(UTC)
    with roster_transaction(furnished.database) as tx:
        tx.upsert([Event(id="old", name="Long ago", starts_at=now - timedelta(9), ends_at=now - timedelta(8))])
    choices = RosterStationChoices(furnished, CurrentStation(furnished)).choices()
    assert [choice.event.id for choice in choices] == ["ev", "old"]
    assert [found.id for found in choices[0].lists] == ["main"]


def test_the_daemons_heartbeat_is_believed_while_it_is_fresh(furnished: Kiosk) -> None:
    current_station = CurrentStation(furnished)
    RosterStationChoices(furnished, current_station).choose(PLACE)
    board = StatusBoard(furnished, current_station)
    now = datetime.now(UTC)
    beat = Heartbeat(pid=1, started_at=now, beat_at=now, online=True, last_pull_at=now)
    save_heartbeat(furnished.database, beat)
    assert (board.status().daemon_alive, board.status().online) == (True, True)
    save_heartbeat(furnished.database, replace(beat, beat_at=now - timedelta(minutes=2)))
    assert (board.status().daemon_alive, board.status().online) == (False, False)


def test_a_wrong_clock_is_told(furnished: Kiosk) -> None:
    current_station = CurrentStation(furnished)
    RosterStationChoices(furnished, current_station).choose(PLACE)
    board = StatusBoard(furnished, current_station)
    assert board.status().clock_warning is None
    furnished.clock.look_again()
    reading = ClockReading(
        offset=timedelta(minutes=-3), uncertainty=timedelta(seconds=1), source="platform", measured_at=datetime.now(UTC)
    )
    save_clock(furnished.database, reading)
    assert board.status().clock_warning == "clock.ahead"
    result = StationCheckIn(furnished, current_station).check_in(Scan(text="code-1"))
    entry = result.entries[0]
    assert entry.corrected_at - entry.raw_at == timedelta(minutes=-3)
    assert entry.offset_ms == -180_000
    assert entry.uncertainty_ms is not None
    assert entry.uncertainty_ms >= 1000


@pytest.mark.parametrize("text", ["hello", "[]", '{"token": "x"}', '{"url": 3}'])
def test_what_is_no_set_up_code_is_told_at_once(kiosk: Kiosk, text: str) -> None:
    with pytest.raises(SettingsError) as caught:
        EnrolmentRequests(kiosk).request_enrolment(text)
    assert caught.value.key == "enrol.bad_code"
    assert open_requests(kiosk.database) == []


def test_a_request_to_enrol_is_watched(kiosk: Kiosk) -> None:
    requests = EnrolmentRequests(kiosk)
    now = datetime.now(UTC)
    numbers = [requests.request_enrolment('{"url": "http://x", "token": "t"}') for _ in range(3)]
    settle_request(kiosk.database, numbers[0], succeeded=True, answer={}, now=now)
    settle_request(kiosk.database, numbers[1], succeeded=False, answer={"key": "enrol.used"}, now=now)
    outcomes = [requests.enrolment_outcome(number) for number in numbers]
    assert [o.state for o in outcomes] == [EnrolmentState.DONE, EnrolmentState.FAILED, EnrolmentState.OPEN]
    assert outcomes[1].key == "enrol.used"


def test_preferences_are_kept(kiosk: Kiosk) -> None:
    preferences = SavedPreferences(kiosk)
    assert preferences.recall("theme") is None
    preferences.remember("theme", "light")
    assert preferences.recall("theme") == "light"


def test_stations_are_found_by_what_people_say(furnished: Kiosk) -> None:
    assert furnished.find_station(None, None, None).list_id == "main"
    assert furnished.find_station("Night of Lights", "main", "a").gate_id == "a"
    with pytest.raises(SettingsError, match="no event 'x'"):
        furnished.find_station("x", None, None)
    with roster_transaction(furnished.database) as tx:
        tx.upsert([CheckInList(id="vip", event_id="ev", name="VIP entrance")])
    with pytest.raises(SettingsError, match="which check-in list"):
        furnished.find_station(None, None, None)
    furnished.save_station(furnished.find_station("ev", "VIP entrance", None))
    assert furnished.find_station(None, None, "a").list_id == "vip"
    assert furnished.find_station(None, "main", None).list_id == "main"


def test_an_empty_roster_is_told(kiosk: Kiosk) -> None:
    with pytest.raises(SettingsError, match="holds no event yet"):
        kiosk.find_station(None, None, None)


def test_a_gate_pass_of_nobody_is_refused_and_logged(furnished: Kiosk) -> None:
    result = furnished.check_in.scan(Scan(text="GH1:NOT-A-PASS"), furnished.find_station("ev", "main", None))
    assert result.verdict.reason in (Reason.MALFORMED, Reason.BAD_SIGNATURE)
    assert result.entries[0].reason is result.verdict.reason


@pytest.mark.parametrize(
    ("branding", "by_hand", "worn"),
    [
        ({"primary_color": "#1b4d3e", "custom_css": "x"}, "", "#1b4d3e"),
        ({"primary_color": "#1b4d3e"}, "#aa0000", "#aa0000"),
        ({"primary_color": 7}, "", ""),
        ("red", "", ""),
        (None, "", ""),
    ],
)
def test_the_window_learns_the_organizers_colour(tmp_path: Path, branding: Any, by_hand: str, worn: str) -> None:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False, brand_color=by_hand)) as kiosk:
        furnish(kiosk.database, *guest(1), replace(EVENT, settings=EventSettings(others={"branding": branding})))
        save_self_device(kiosk.database, DEVICE)
        current_station = CurrentStation(kiosk)
        RosterStationChoices(kiosk, current_station).choose(PLACE)
        assert StatusBoard(kiosk, current_station).status().brand_color == worn
