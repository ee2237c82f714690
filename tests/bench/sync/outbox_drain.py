"""A night's entries, queued without a network, on their way up once it is there."""

import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from kiosk.config import Settings
from kiosk.store.outbox.delivery_queue import outbox_counts
from sync.connectors.interface.setup_code import read_setup_code
from sync.connectors.registry import ConnectionSettings, open_connector
from sync.daemon.opening import open_store, utc_now
from sync.daemon.request_handler import RequestHandler
from sync.transfer.engine import Engine
from sync.transfer.token_vaults import DeviceTokenVault
from tests.bench.sync.first_pull import sandbox
from tests.bench.table import Row
from tests.support.gate.entries import admission, write


def measure(entries: int = 10_000) -> Iterator[Row]:
    """Yield how fast a queue of so many entries is emptied into the sandbox over loopback."""
    with tempfile.TemporaryDirectory() as name, sandbox(Path(name), entries) as platform:
        store = open_store(Settings(data_dir=Path(name) / "laptop", use_keyring=False))
        RequestHandler(store, connection_settings=ConnectionSettings(), wall=utc_now).enrol(
            read_setup_code(platform.setup_code())
        )
        device = store.device()
        assert device is not None
        connector = open_connector(device.profile, device.base_url, DeviceTokenVault(store), device_id=device.id)
        engine = Engine(store=store, connector=connector)
        engine.run_once(push=False)
        rows = store.database.db.conn.execute("SELECT id, event_id FROM tickets LIMIT ?", (entries,)).fetchall()
        now = datetime.now(UTC)
        given = {"device_id": device.id, "raw_at": now, "corrected_at": now}
        write(store.database, *[admission(row[0], event_id=row[1], list_id=row[1], **given) for row in rows])
        began, cpu = time.perf_counter(), time.process_time()
        while outbox_counts(store.database).queued:
            outcome = engine.run_once(pull=False)
            assert not outcome.failures
        took, used = time.perf_counter() - began, time.process_time() - cpu
        connector.close()
        store.database.close()
    subject = f"{len(rows):,} queued entries drained, loopback"
    yield Row(subject, "per second", len(rows) / took)
    yield Row(subject, "CPU ms of the client for each", 1000 * used / len(rows))
