"""A first pull that is killed: what was committed stands with its cursor, and the next one goes on behind it."""

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from kiosk.config import Settings
from sync.connectors.interface.setup_code import read_setup_code
from sync.connectors.registry import ConnectionSettings, open_connector
from sync.daemon.opening import open_store, utc_now
from sync.daemon.request_handler import RequestHandler
from sync.sandbox.platforms.catalogue import open_platform, open_tables, seed_world
from sync.sandbox.seeding.plan import SeedPlan
from sync.sandbox.web.server import Sandbox
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from sync.transfer.token_vaults import DeviceTokenVault
from tests.integration.sync.conftest import HOUR
from tests.support.platforms.sandbox import Platform

TABLES = (
    "events",
    "ticket_types",
    "check_in_lists",
    "bookings",
    "tickets",
    "credentials",
    "signing_keys",
    "revocations",
)

# Says whenever something was committed; so small that a pull commits every page.
PULL = """
import sys
import sync.transfer.engine
sync.transfer.engine.RECORDS_AT_ONCE = 1
from tests.integration.sync.transfer.test_first_pull import opened, pull
pull(opened(sys.argv[1]), lambda name, count: print(name, count, flush=True))
"""


def opened(folder: Any) -> LocalStore:
    return open_store(Settings(data_dir=Path(folder), use_keyring=False))


def pull(store: LocalStore, progress: Any = lambda _name, _count: None) -> int:
    device = store.device()
    assert device is not None
    connector = open_connector(device.profile, device.base_url, DeviceTokenVault(store), device_id=device.id)
    with ThreadPoolExecutor(1) as prefetch_pool:
        engine = Engine(store=store, connector=connector, prefetch_pool=prefetch_pool, progress=progress)
        pulled = engine.run_once(push=False).pull
    connector.close()
    assert pulled is not None
    assert pulled.failure is None
    return pulled.succeeded


def enrolled(folder: Path, platform: Platform) -> LocalStore:
    store = opened(folder)
    RequestHandler(store, connection_settings=ConnectionSettings(), wall=utc_now).enrol(
        read_setup_code(platform.setup_code())
    )
    return store


def roster(store: LocalStore) -> dict[str, list[Any]]:
    conn = store.database.db.conn
    return {table: sorted(conn.execute(f"SELECT * FROM {table}").fetchall()) for table in TABLES}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    """A world of four pages of bookings."""
    tables = open_tables("eventify", tmp_path_factory.mktemp("platform") / "platform.db")
    handout = seed_world("eventify", tables, SeedPlan(tickets=3500, seed=3, now=HOUR))
    sandbox = Sandbox(open_platform("eventify", tables))
    serving = threading.Thread(target=sandbox.serve)
    serving.start()
    yield Platform(sandbox.url.removesuffix("/v1"), handout)
    sandbox.stop()
    serving.join()
    tables.close()


@pytest.mark.parametrize("commits", [5, 7, 9, 11])
def test_a_pull_that_was_killed_goes_on_behind_its_last_commit(tmp_path: Path, large: Platform, commits: int) -> None:
    store = enrolled(tmp_path / "killed", large)
    store.database.close()
    command = [sys.executable, "-c", PULL, str(tmp_path / "killed")]
    reported: list[str] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[4]) as pulling:
        assert pulling.stdout is not None
        for line in pulling.stdout:
            reported.append(line)
            if len(reported) == commits:
                pulling.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
                break
    store = opened(tmp_path / "killed")
    assert store.database.check() == []
    taken = sum(map(len, roster(store).values()))
    rest = pull(store)
    whole = enrolled(tmp_path / "whole", large)
    everything = pull(whole)
    assert roster(store) == roster(whole)
    assert taken > 0
    assert rest < everything, "what was committed is not read again"
    while store.make_findable():
        pass
    found = store.database.db.conn.execute("SELECT count(*) FROM search_documents").fetchone()[0]
    assert found == len(roster(store)["tickets"])
    for one in (store, whole):
        one.database.close()
