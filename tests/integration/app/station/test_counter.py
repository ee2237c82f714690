"""Override, undo, look-up and the supervisor's PIN over a real database."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.enrolment import EnrolmentRequests
from kiosk.app.laptop.supervisor_pin import FIRST_CHOICE_MS, FREE_TRIES, LONGEST_WAIT_S, PIN, SavedPin, wait_after
from kiosk.app.station.check_in import StationCheckIn
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.guest_search import RosterGuestSearch
from kiosk.app.station.station_choices import RosterStationChoices
from kiosk.checkin.recording import Override
from kiosk.config import Settings
from kiosk.domain.codes.credential import Scan
from kiosk.domain.errors import SettingsError, UndoError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.channel.sync_state import Device, save_self_device, settle_request
from kiosk.store.laptop.saved_settings import saved_setting
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.enrolment import EnrolmentState
from kiosk.ui.ports.station_choices import StationChoice
from kiosk.ui.ports.supervision import PinChoice, PinState
from tests.support.gate.small_event import furnish, guest

NOW = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)
DEVICE = Device(id="laptop-1", name="Gate laptop", platform="eventify", profile="eventify", base_url="http://x")


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as opened:
        furnish(opened.database, *guest(1), *guest(2), *guest(3, party_size=3))
        save_self_device(opened.database, DEVICE)
        yield opened


@pytest.fixture
def current_station(kiosk: Kiosk) -> CurrentStation:
    made = CurrentStation(kiosk)
    RosterStationChoices(kiosk, made).choose(StationChoice(event_id="ev", list_id="main", gate_id="a"))
    return made


class Watch:
    def __init__(self) -> None:
        self.ms = 0.0

    def __call__(self) -> float:
        return self.ms


def test_an_override_is_an_entry_with_its_supervisor(kiosk: Kiosk, current_station: CurrentStation) -> None:
    desk = StationCheckIn(kiosk, current_station)
    desk.check_in(Scan(text="code-1"))
    refused = desk.check_in(Scan(text="code-1"))
    assert refused.verdict.reason is Reason.ALREADY_ENTERED
    overridden = desk.reconsider(
        CheckInRequest(scan=refused.scan, override=Override(supervisor="Kim", note="wheelchair"))
    )
    entry = overridden.entries[0]
    assert (overridden.verdict.admitted, entry.forced, entry.supervisor, entry.note) == (
        True,
        True,
        "Kim",
        "wheelchair",
    )


def test_a_party_walks_by_its_number(kiosk: Kiosk, current_station: CurrentStation) -> None:
    desk = StationCheckIn(kiosk, current_station)
    asked = desk.check_in(Scan(text="code-3"))
    assert asked.verdict.reason is Reason.PARTY_SIZE
    walked = desk.reconsider(CheckInRequest(scan=asked.scan, attempt=Attempt(guests=2)))
    assert len(walked.entries) == 2


def test_a_guest_who_was_looked_up_comes_in_without_a_code(kiosk: Kiosk, current_station: CurrentStation) -> None:
    look_up, decided = RosterGuestSearch(kiosk, current_station), list[str]()
    desk = StationCheckIn(kiosk, current_station, on_decided=decided.append)
    (row,) = look_up.find("gue 2")
    assert (row.ticket_id, row.name, row.booking, row.obstacle, row.entered_at) == ("t2", "Guest 2", "N2", None, None)
    result = desk.reconsider(CheckInRequest(scan=Scan(text=""), ticket_id=row.ticket_id))
    assert result.verdict.admitted
    assert decided == [], "there is no code that the camera could still see"
    assert look_up.find("gue 2")[0].entered_at == result.entries[0].corrected_at
    assert desk.check_in(Scan(text="code-2")).verdict.reason is Reason.ALREADY_ENTERED
    assert RosterGuestSearch(kiosk, CurrentStation(kiosk)).find("zzz") == []


def test_a_scan_is_taken_back_once(kiosk: Kiosk, current_station: CurrentStation) -> None:
    desk = StationCheckIn(kiosk, current_station)
    entry = desk.check_in(Scan(text="code-1")).entries[0]
    desk.take_back(entry.entry_id)
    assert desk.check_in(Scan(text="code-1")).verdict.admitted
    with pytest.raises(UndoError) as caught:
        desk.take_back(entry.entry_id)
    assert caught.value.key == "undo.done_already"


def test_a_pin_is_kept_as_a_digest_and_compared(kiosk: Kiosk) -> None:
    pin = SavedPin(kiosk.database, Watch())
    assert pin.choice() is PinChoice.NONE
    assert pin.check("2468").state is PinState.NOT_CHOSEN
    with pytest.raises(SettingsError) as caught:
        pin.choose("246", "")
    assert caught.value.key == "pin.short"
    assert pin.choose("2468", "").state is PinState.SET_UP_ONLY
    assert pin.check("2468").state is PinState.NOT_CHOSEN
    pin.set_up_here()
    assert pin.choice() is PinChoice.FIRST
    assert pin.choose("2468", "").state is PinState.RIGHT
    assert pin.choice() is PinChoice.CHANGE
    assert pin.check("2468").state is PinState.RIGHT
    # Eight digits: four turn up by chance in the 64 hexadecimal ones of a digest.
    assert pin.choose("24681357", "2468").state is PinState.RIGHT
    assert "24681357" not in str(saved_setting(kiosk.database, PIN))
    assert pin.choose("1357", "wrong").state is PinState.WRONG
    assert pin.choose("1357", "24681357").state is PinState.RIGHT
    assert pin.check("1357").state is PinState.RIGHT


def test_the_first_pin_is_for_whoever_set_this_kiosk_up_and_for_a_while_only(kiosk: Kiosk) -> None:
    watch = Watch()
    pin = SavedPin(kiosk.database, watch)
    pin.set_up_here()
    watch.ms += FIRST_CHOICE_MS
    assert pin.choose("2468", "").state is PinState.SET_UP_ONLY
    pin.set_up_here()
    watch.ms += FIRST_CHOICE_MS - 1
    assert pin.choose("2468", "").state is PinState.RIGHT
    watch.ms += FIRST_CHOICE_MS
    assert pin.choose("1357", "").state is PinState.WRONG, "another set-up opens no way round the PIN"
    pin.set_up_here()
    assert pin.choose("1357", "0000").state is PinState.WRONG
    assert SavedPin(kiosk.database, watch).choice() is PinChoice.CHANGE


@pytest.mark.parametrize(
    ("later_s", "choice"),
    [
        (600, PinChoice.FIRST),
        (FIRST_CHOICE_MS / 1000, PinChoice.NONE),
        (-60, PinChoice.NONE),  # a clock that was set back
    ],
)
def test_whoever_was_interrupted_while_setting_up_chooses_the_first_pin_after_a_restart(
    kiosk: Kiosk, later_s: float, choice: PinChoice
) -> None:
    SavedPin(kiosk.database, Watch(), lambda: 1_000_000.0).set_up_here()
    watch = Watch()
    again = SavedPin(kiosk.database, watch, lambda: 1_000_000.0 + later_s)
    assert again.choice() is choice
    watch.ms += FIRST_CHOICE_MS - 600_000
    assert again.choice() is PinChoice.NONE, "the same quarter of an hour"


def test_an_enrolment_of_this_window_lets_its_owner_choose_once(kiosk: Kiosk) -> None:
    reported: list[str] = []
    requests = EnrolmentRequests(kiosk, on_enrolled=lambda: reported.append("enrolled"))
    good, bad = (requests.request_enrolment('{"url": "https://tickets.example"}') for _ in range(2))
    assert requests.enrolment_outcome(good).state is EnrolmentState.OPEN
    settle_request(kiosk.database, good, succeeded=True, answer={}, now=NOW)
    settle_request(kiosk.database, bad, succeeded=False, answer={"key": "enrol.used"}, now=NOW)
    assert reported == []
    for number in (bad, good, good):
        requests.enrolment_outcome(number)
    assert reported == ["enrolled"]
    # The outcome of somebody else's request, from a terminal or from before the start, says nothing about who is here.
    EnrolmentRequests(kiosk, on_enrolled=lambda: reported.append("again")).enrolment_outcome(good)
    assert reported == ["enrolled"]


def test_wrong_pins_wait_longer_each_time_also_after_a_restart(kiosk: Kiosk, caplog: pytest.LogCaptureFixture) -> None:
    watch = Watch()
    pin = SavedPin(kiosk.database, watch)
    pin.replace_forgotten("2468")
    with caplog.at_level(logging.WARNING):
        answers = [pin.check("0000") for _ in range(FREE_TRIES + 1)]
    assert [answer.wait_s for answer in answers] == [0.0] * FREE_TRIES + [2.0]
    assert caplog.text.count("wrong supervisor PIN") == FREE_TRIES + 1
    assert "0000" not in caplog.text
    assert pin.check("2468").state is PinState.WAIT, "not even the right one is looked at"
    again = SavedPin(kiosk.database, watch)
    assert again.check("2468").state is PinState.WAIT
    watch.ms += 2_001
    assert again.check("2468").state is PinState.RIGHT
    assert again.check("0000").wait_s == 0.0, "a right PIN forgives"


def test_waiting_grows_up_to_a_limit() -> None:
    waits = [wait_after(wrong) for wrong in range(40)]
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT_S
    assert wait_after(10**9) == LONGEST_WAIT_S
