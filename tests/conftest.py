"""Fixtures that several rooms share."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from kiosk.store.database import Database, open_database
from kiosk.store.keys import DatabaseKey

# Property tests look for wrong answers; on a busy machine a right one may take its time.
settings.register_profile("gatehouse", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.load_profile("gatehouse")


@pytest.fixture(autouse=True)
def _collect_where_qt_lives(request: pytest.FixtureRequest) -> Iterator[None]:
    """Keep Python from destroying a test's widgets in another thread: collect here, before any other test runs."""
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        yield
        return
    gc.disable()
    yield
    gc.collect()
    gc.enable()


TEST_KEY = DatabaseKey("ab" * 32, "file")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A real encrypted database in a folder of its own."""
    opened = open_database(tmp_path / "gatehouse.db", TEST_KEY)
    yield opened
    opened.close()
