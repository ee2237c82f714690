"""A guest list goes by itself only while the platform still says that it does not know this device."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.store.channel.sync_state import Device
from kiosk.store.database import Database
from sync.daemon.platform_health import PlatformHealth
from sync.daemon.retention import is_still_refused
from sync.daemon.worker_environment import WorkerEnvironment
from sync.transfer.engine import RunOutcome
from sync.transfer.local_store import LocalStore
from sync.transfer.run_result import Failure, RunResult

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
DEVICE = Device(id="d", name="Gate", platform="pretix", profile="pretix", base_url="")
REFUSED = RunResult(failure=Failure(message="401", key="delivery.unauthorised", refuses_device=True))
AWAY = RunResult(failure=Failure(message="no answer", key="delivery.unreachable"))
ANSWERED = RunResult(pulled=["tickets"])


@pytest.mark.parametrize(
    ("heard", "later", "still"),
    [
        ([], HOUR, False),
        ([REFUSED], HOUR, True),
        ([REFUSED], 25 * HOUR, False),  # the laptop was shut for a day
        ([REFUSED, AWAY], 25 * HOUR, False),  # there was no network
        ([REFUSED, ANSWERED], timedelta(), False),
    ],
)
def test_what_was_said_once_is_no_day_of_refusals(
    database: Database, heard: list[RunResult], later: timedelta, still: bool
) -> None:
    environment = WorkerEnvironment(wall=lambda: NOW, steady=lambda: 0.0, jitter=lambda: 0.5)
    health = PlatformHealth(LocalStore(database), environment, lambda: NOW, 60.0)
    for result in heard:
        health.take_in(RunOutcome(pull=result), DEVICE, [])
    assert is_still_refused(health.refused_at, NOW + later) is still
