"""An engine over a platform of the test's own."""

import pytest

from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from tests.integration.sync.transfer.plausibility.steps import (
    EVENTS,
    TICKETS,
    Time,
)
from tests.support.platforms.memory_platform import MemoryPlatform


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def side() -> MemoryPlatform:
    return MemoryPlatform(streams=(EVENTS, TICKETS))


@pytest.fixture
def engine(store: LocalStore, side: MemoryPlatform, time: Time) -> Engine:
    return Engine(store=store, connector=side, wall=time, jitter=lambda: 0.5)
