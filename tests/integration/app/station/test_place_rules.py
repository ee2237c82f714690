"""What is confirmed at a kiosk, and where its gates are: chosen in the window, kept, and a file goes before it."""

from pathlib import Path

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.staff.guard import Guard
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.place_rules import KeptPlaceRules
from kiosk.app.station.station_choices import RosterStationChoices
from kiosk.config import Settings
from kiosk.domain.codes.credential import Scan
from kiosk.domain.reason_codes import Reason
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.ui.ports.station_choices import StationChoice
from tests.support.gate.small_event import GENERAL, STATION, furnish, guest

PLACE = StationChoice(event_id="ev", list_id="main", gate_id="a")


def rules_of(kiosk: Kiosk) -> KeptPlaceRules:
    return KeptPlaceRules(kiosk, CurrentStation(kiosk), Guard(kiosk))


def reason(kiosk: Kiosk, code: str) -> Reason:
    return kiosk.check_in.scan(Scan(text=code), STATION).verdict.reason


def test_what_is_chosen_holds_for_the_next_scan_and_the_next_start(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, use_keyring=False)
    with open_kiosk(settings) as kiosk:
        furnish(kiosk.database, *guest(1), *guest(2), *guest(3), GENERAL)
        device = Device(id="laptop-1", name="Gate", platform="eventify", profile="eventify", base_url="http://x")
        save_self_device(kiosk.database, device)
        RosterStationChoices(kiosk, CurrentStation(kiosk)).choose(PLACE)
        rules = rules_of(kiosk)
        assert rules.rules().lists == (("main", "Main entrance"),)
        assert "Gate A" in rules.rules().gates
        assert reason(kiosk, "code-1") is Reason.OK
        rules.keep_confirm("main", ("identity", "Shoes are dry"))
        rules.keep_way("Gate A", "← Along the fence")
        assert reason(kiosk, "code-2") is Reason.CONFIRM
        assert rules.ways["Gate A"] == "← Along the fence"
    with open_kiosk(settings) as kiosk:
        assert reason(kiosk, "code-2") is Reason.CONFIRM
        rules = rules_of(kiosk)
        assert rules.rules().confirm == {"main": ("identity", "Shoes are dry")}
        assert rules.rules().ways == {"Gate A": "← Along the fence"}
        rules.keep_confirm("main", ())
        assert rules.rules().confirm == {}
        assert reason(kiosk, "code-3") is Reason.OK


def test_a_file_goes_before_what_was_chosen(tmp_path: Path) -> None:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as kiosk:
        furnish(kiosk.database, *guest(1), GENERAL)
        rules_of(kiosk).keep_confirm("", ("photo",))
    by_file = Settings(data_dir=tmp_path, use_keyring=False, confirm=("age",), gate_ways=("Pier=→ Over the bridge",))
    with open_kiosk(by_file) as kiosk:
        rules = rules_of(kiosk)
        rules.keep_confirm("", ("photo", "identity"))
        rules.keep_way("Pier", "elsewhere")
        found = rules.rules()
        assert (found.confirm, found.ways) == ({"": ("age",)}, {"Pier": "→ Over the bridge"})
        assert found.fixed == {"confirm", "gate_ways"}
        verdict = kiosk.check_in.scan(Scan(text="code-1"), STATION).verdict
        assert [point.kind.value for point in verdict.to_confirm] == ["age"]
