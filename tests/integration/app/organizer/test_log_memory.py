"""Saved filters and columns over a real database."""

from datetime import UTC, datetime

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.organizer.log_memory import SavedLogMemory
from kiosk.config import Settings
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.store.laptop.saved_settings import save_setting
from kiosk.ui.ports.organizer.pages import SavedFilter


@pytest.fixture
def kiosk(tmp_path):
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as kiosk:
        yield kiosk


def test_filters_come_back_as_they_were_saved(kiosk):
    wanted = LogFilter(
        since=datetime(2026, 11, 21, 18, tzinfo=UTC),
        gate_ids=frozenset({"north", ""}),
        outcomes=frozenset({Outcome.REFUSE}),
        reasons=frozenset({Reason.UNPAID}),
        directions=frozenset({Direction.ENTRY}),
        assurances=frozenset({Assurance.LOCAL}),
        forced=True,
        text="müller",
    )
    memory = SavedLogMemory(kiosk)
    memory.save(SavedFilter(name="b", wanted=wanted))
    assert memory.save(SavedFilter(name="A", span="hour")) == (
        SavedFilter(name="A", span="hour"),
        SavedFilter(name="b", wanted=wanted),
    )
    assert SavedLogMemory(kiosk).filters()[1].wanted == wanted
    assert [saved.name for saved in memory.forget("A")] == ["b"]


def test_a_filter_of_another_version_is_left_alone(kiosk):
    newer = {"name": "new", "wanted": {"outcomes": ["postponed"]}}
    save_setting(kiosk.database, "log.filters", {"new": newer})
    memory = SavedLogMemory(kiosk)
    assert memory.filters() == ()
    memory.save(SavedFilter(name="mine"))
    assert [saved.name for saved in memory.filters()] == ["mine"]


def test_columns_come_back(kiosk):
    memory = SavedLogMemory(kiosk)
    assert memory.columns() == []
    memory.keep_columns(["time", "guest"])
    assert SavedLogMemory(kiosk).columns() == ["time", "guest"]
