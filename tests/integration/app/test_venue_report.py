"""What a laptop tells the other gates of itself."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app import venue
from kiosk.app.venue import battery, gate_report
from kiosk.domain.clock.timekeeping import BootTime
from kiosk.domain.venue.agreement import list_digest
from kiosk.domain.venue.membership import Membership
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting
from kiosk.store.log.entry_numbering import InstallationCause, begin_installation
from tests.support.gate.entries import admission, write
from tests.support.gate.small_event import MAIN_LIST, NOW, StillClock, furnish

MADE = Membership(
    venue_id="v", venue_name="Hall", member="m", name="North", addresses=(), authority="", certificate="", key=""
)


def supply(folder: Path, name: str, **told: str) -> None:
    (folder / name).mkdir()
    for what, text in told.items():
        (folder / name / what).write_text(f"{text}\n")


@pytest.mark.parametrize(
    ("status", "capacity", "expected"),
    [("Discharging", "41", 41), ("Charging", "41", None), ("Discharging", "?", None)],
)
def test_the_battery_is_told_while_it_runs_down(
    tmp_path: Path, status: str, capacity: str, expected: int | None
) -> None:
    supply(tmp_path, "AC", type="Mains", online="0")
    supply(tmp_path, "BAT0", type="Battery", status=status, capacity=capacity)
    assert battery(tmp_path) == expected


def test_where_nobody_can_tell_there_is_no_battery(tmp_path: Path) -> None:
    assert battery(tmp_path) is None
    assert battery(tmp_path / "missing") is None


def test_it_tells_what_the_others_have_to_agree_with(database: Database) -> None:
    furnish(database)
    save_self_device(
        database, Device(id="laptop-1", name="L", platform="rest", profile="", base_url="https://tickets.example")
    )
    fresh = gate_report(database, MADE, "laptop-1", StillClock())
    assert (fresh.event_ids, fresh.lists) == ((), {})
    save_setting(database, "station", {"event_id": "ev", "list_id": "main", "gate_id": "a"})
    write(database, admission("t1"))
    report = gate_report(database, MADE, "laptop-1", StillClock())
    assert (report.member, report.name, report.platform) == ("m", "North", "https://tickets.example")
    assert (report.event_ids, report.gate_id) == (("ev",), "a")
    assert report.lists == {"main": list_digest(MAIN_LIST)}
    assert (report.corrected_at, report.uncertainty_ms, report.waiting) == (NOW, 2000, 1)


def test_a_copy_of_a_whole_disk_tells_another_mark_and_a_program_of_the_same_laptop_the_same(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database.transaction() as db:
        begin_installation(db.conn, InstallationCause.NEW, NOW)
    marks = []
    for boot in ("one start", "one start", "another laptop's start", "process-1-alone"):
        monkeypatch.setattr(venue, "boot_time", lambda boot=boot: BootTime(boot, timedelta()))
        marks.append(gate_report(database, MADE, "laptop-1", StillClock()).mark)
    first, again, copied, unknown = marks
    assert first == again
    assert len({first, copied, unknown}) == 3
    assert first.startswith(unknown)
