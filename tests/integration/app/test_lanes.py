"""The settings of lanes: they part the guests of this laptop, and a lane that nobody is sent to is refused."""

from pathlib import Path

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.config import Settings, load_settings
from kiosk.domain.codes.credential import Scan
from kiosk.domain.errors import SettingsError
from kiosk.domain.reason_codes import Reason
from tests.support.gate.small_event import STATION, furnish, guest


def test_what_the_file_says_parts_this_laptops_guests(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, use_keyring=False, lanes=("North", "South"), lane="South")
    with open_kiosk(settings) as kiosk:
        furnish(kiosk.database, *[record for number in range(8) for record in guest(number)])
        reasons = {kiosk.check_in.scan(Scan(text=f"code-{number}"), STATION).verdict.reason for number in range(8)}
    assert reasons == {Reason.OK, Reason.WRONG_GATE}


@pytest.mark.parametrize(("lanes", "lane"), [("North, South", "West"), ("North, South", ""), ("", "North")])
def test_a_lane_that_nobody_is_sent_to_is_refused(lanes: str, lane: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GATEHOUSE_LANES", lanes)
    monkeypatch.setenv("GATEHOUSE_LANE", lane)
    with pytest.raises(SettingsError, match="must be one of lanes"):
        load_settings()
