"""Self-service over real parts: it begins where somebody could end it, and with the look of a stand."""

from pathlib import Path

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.laptop.preferences import SavedPreferences
from kiosk.app.laptop.supervisor_pin import SavedPin
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.window import plug, see_way_out, window_settings
from kiosk.config import Settings
from kiosk.domain.errors import SettingsError
from kiosk.ui.workers.switches import Switches
from tests.support.gate.staff import hire


def settings(folder: Path, *, self_service: bool = True) -> Settings:
    return Settings(
        data_dir=folder,
        state_dir=folder / "state",
        use_keyring=False,
        self_service=self_service,
        lock_after_min=5,
    )


def test_it_does_not_begin_where_nobody_could_leave_it(tmp_path: Path) -> None:
    made = settings(tmp_path)
    with open_kiosk(made) as kiosk:
        ports = plug(kiosk, ScanInput(made))
        with pytest.raises(SettingsError) as refused:
            see_way_out(kiosk, ports)
        assert refused.value.key == "self_service.no_way_out"
        pin = SavedPin(kiosk.database, kiosk.clock.monotonic_ms)
        pin.set_up_here()
        pin.choose("7777", "")
        see_way_out(kiosk, ports)


def test_staff_are_a_way_out_and_the_stand_does_not_lock_itself(tmp_path: Path) -> None:
    made = settings(tmp_path)
    with open_kiosk(made) as kiosk:
        hire(kiosk)
        see_way_out(kiosk, plug(kiosk, ScanInput(made)))
        look = window_settings(kiosk)
        assert (look.self_service, look.fullscreen, look.lock_after_ms) == (True, True, 0)


def test_a_stand_that_was_begun_in_the_window_is_one_after_a_power_cut_until_it_is_left(tmp_path: Path) -> None:
    made = settings(tmp_path, self_service=False)
    with open_kiosk(made) as kiosk:
        hire(kiosk)
        Switches(window_settings(kiosk), SavedPreferences(kiosk)).begin_self_service()
    with open_kiosk(made) as kiosk:
        see_way_out(kiosk, plug(kiosk, ScanInput(made)))
        look = window_settings(kiosk)
        assert (look.self_service, look.fullscreen, look.lock_after_ms) == (True, True, 0)
        Switches(look, SavedPreferences(kiosk)).end_self_service()
        assert not window_settings(kiosk).self_service


def test_a_stand_that_nobody_could_leave_any_more_is_a_gate_again(tmp_path: Path) -> None:
    made = settings(tmp_path, self_service=False)
    with open_kiosk(made) as kiosk:
        SavedPreferences(kiosk).remember("self_service", True)
        see_way_out(kiosk, plug(kiosk, ScanInput(made)))
        assert not window_settings(kiosk).self_service


def test_a_gate_is_no_stand(tmp_path: Path) -> None:
    made = settings(tmp_path, self_service=False)
    with open_kiosk(made) as kiosk:
        see_way_out(kiosk, plug(kiosk, ScanInput(made)))
        look = window_settings(kiosk)
        assert (look.self_service, look.fullscreen, look.lock_after_ms) == (False, False, 300_000)
