"""What this laptop tells the other gates of its own health: what can be said every two seconds."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime

from kiosk.domain.reports.preflight import judging
from kiosk.domain.reports.preflight.lines import Observation, PreflightLine, Subject
from kiosk.store.channel.sync_state import heartbeat, self_device
from kiosk.store.database import Database
from kiosk.store.laptop.installations import present_installation
from kiosk.store.outbox.delivery_queue import outbox_counts


def gate_health(database: Database, power: judging.PowerState) -> Iterator[PreflightLine]:
    """Yield how disk, queue, power, sync service and database stand.

    Args:
        database: The open database.
        power: Where this laptop's power comes from.
    """
    counts = outbox_counts(database)
    yield judging.judge_disk(shutil.disk_usage(database.path.parent).free)
    yield judging.judge_queue(counts.queued, counts.delivered, counts.set_aside + counts.held)
    yield judging.judge_power(power)
    yield sync_line(database)
    installation = present_installation(database)
    if installation is not None and installation.is_open:
        yield PreflightLine(Subject.DATABASE, Observation.DATABASE_COPY)


def sync_line(database: Database) -> PreflightLine:
    """Return whether the sync service of this laptop does its work, as far as its heartbeat tells."""
    device = self_device(database)
    if device is None:
        return PreflightLine(Subject.SYNC, Observation.SYNC_NOT_ENROLLED)
    if device.state == "revoked":
        return PreflightLine(Subject.SYNC, Observation.SYNC_REVOKED)
    # The laptop's own time, which is also the daemon's.
    beat = heartbeat(database)
    if beat is None or not beat.is_alive(datetime.now(UTC)):
        return PreflightLine(Subject.SYNC, Observation.SYNC_STOPPED)
    return PreflightLine(Subject.SYNC, Observation.SYNC_RUNNING)
