"""How the window behaves by what a file says and by what people switched."""

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.laptop.preferences import SavedPreferences
from kiosk.app.window import window_settings
from kiosk.config import Settings


@pytest.mark.parametrize("by_file", [True, False])
def test_whether_refusals_stay_is_said_by_the_file_until_people_switch_it(tmp_path, by_file):
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False, refusals_stay=by_file)) as kiosk:
        assert window_settings(kiosk).refusals_stay is by_file
        SavedPreferences(kiosk).remember("refusals_stay", not by_file)
        assert window_settings(kiosk).refusals_stay is not by_file
