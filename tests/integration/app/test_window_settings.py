"""How the window behaves by what a file says and by what people switched."""

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.laptop.paper_folder import keep_paper_in, paper_folder
from kiosk.app.laptop.preferences import SavedPreferences
from kiosk.app.window import window_settings
from kiosk.config import Settings
from kiosk.store.channel.sync_state import Device, save_self_device


@pytest.mark.parametrize("by_file", [True, False])
def test_whether_refusals_stay_is_said_by_the_file_else_by_people(tmp_path, by_file):
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as kiosk:
        assert window_settings(kiosk).refusals_stay
        SavedPreferences(kiosk).remember("refusals_stay", not by_file)
        assert window_settings(kiosk).refusals_stay is not by_file
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False, refusals_stay=by_file)) as kiosk:
        assert window_settings(kiosk).refusals_stay is by_file


def test_only_a_kiosk_that_was_never_connected_is_led_through_its_set_up(tmp_path):
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as kiosk:
        assert window_settings(kiosk).first_run == "language"
        SavedPreferences(kiosk).remember("first_run", "camera")
        assert window_settings(kiosk).first_run == "camera", "where somebody was is kept"
        SavedPreferences(kiosk).remember("first_run_done", ["sound"])
        assert window_settings(kiosk).first_run_done == ["sound"]
        SavedPreferences(kiosk).remember("first_run", "")
        assert window_settings(kiosk).first_run == ""


def test_a_kiosk_that_is_connected_is_led_through_nothing(tmp_path):
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as kiosk:
        save_self_device(kiosk.database, Device(id="d", name="n", platform="p", profile="", base_url=""))
        assert window_settings(kiosk).first_run == ""


def test_the_folder_of_the_list_on_paper_is_remembered_and_a_file_wins(tmp_path):
    chosen, named = tmp_path / "chosen", tmp_path / "named"
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as kiosk:
        assert window_settings(kiosk).paper_folder == ""
        keep_paper_in(kiosk, chosen)
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as kiosk:
        assert window_settings(kiosk).paper_folder == str(chosen)
        assert paper_folder(kiosk) == chosen
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False, paper_folder=named)) as kiosk:
        assert window_settings(kiosk).paper_folder == str(named)
        assert paper_folder(kiosk) == named
        keep_paper_in(kiosk, None)
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as kiosk:
        assert window_settings(kiosk).paper_folder == ""
        assert paper_folder(kiosk) is None
