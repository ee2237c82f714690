"""A sandbox platform in this process, and what a connector and an engine need around it."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from sync.sandbox.platforms.catalogue import open_platform, open_tables, seed_world
from sync.sandbox.seeding.plan import SeedPlan
from sync.sandbox.web.server import Sandbox
from sync.transfer.local_store import LocalStore
from tests.support.platforms.sandbox import Platform

HOUR = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    """A small world of 100 bookings over real HTTP, and what its guests hold."""
    tables = open_tables("eventify", tmp_path / "platform.db")
    handout = seed_world("eventify", tables, SeedPlan(tickets=100, seed=7, now=HOUR))
    sandbox = Sandbox(open_platform("eventify", tables))
    serving = threading.Thread(target=sandbox.serve)
    serving.start()
    yield Platform(sandbox.url.removesuffix("/v1"), handout)
    sandbox.stop()
    serving.join()
    tables.close()


@pytest.fixture
def store(database: Any) -> LocalStore:
    """The daemon's view of a real encrypted database."""
    return LocalStore(database)
