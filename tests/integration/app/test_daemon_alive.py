"""The window, the kiosk's command line and the sync service's own say the same of whether it runs."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.app.laptop.daemon import daemon_beat
from kiosk.store.channel.sync_state import NO_DAEMON, Heartbeat, save_heartbeat
from kiosk.store.database import Database
from sync.cli.status import read_status

NOW = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)


@pytest.mark.parametrize("pid", [NO_DAEMON, 77])
@pytest.mark.parametrize("age_s", [-3600, -21, -20, -17, -1, 0, 2, 14.9, 15, 17, 20, 20.1, 3600])
def test_all_who_ask_hear_the_same(database: Database, pid: int, age_s: float) -> None:
    save_heartbeat(database, Heartbeat(pid=pid, started_at=NOW, beat_at=NOW - timedelta(seconds=age_s)))
    _, alive = daemon_beat(database, NOW)
    assert read_status(database, NOW).values["daemon"]["running"] == alive
    assert alive == (pid != NO_DAEMON and abs(age_s) <= 20)


def test_where_no_daemon_ever_beat_none_runs(database: Database) -> None:
    assert daemon_beat(database, NOW) == (None, False)
    assert read_status(database, NOW).values["daemon"] is None
