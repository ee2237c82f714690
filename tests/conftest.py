"""Fixtures that several rooms share."""

import gc
import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.database import Database, open_database
from tests.live.venue import NoVenueError, Venue, open_venue

# Property tests look for wrong answers; on a busy machine a right one may take its time.
settings.register_profile("gatehouse", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.load_profile("gatehouse")


# No test opens a window on somebody's screen, and a machine without one runs them, too.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# High-water marks of databases lie outside of their folders: those of tests, and of the processes that tests start, lie
# here.
os.environ.setdefault("GATEHOUSE_STATE_DIR", tempfile.mkdtemp(prefix="gatehouse-state-"))


@pytest.fixture(scope="session", autouse=True)
def _application_of_the_window(request: pytest.FixtureRequest) -> None:
    """Make Qt's application before any test does: one for documents alone, as reports make it, would be the only one.

    Asked for by name, so that not every test counts as one with widgets below.
    """
    request.getfixturevalue("qapp")


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


@pytest.fixture(scope="session")
def venue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Venue]:
    """A real pretix on loopback, one for all tests that want it."""
    with ExitStack() as stack:
        try:
            opened = stack.enter_context(open_venue(tmp_path_factory.mktemp("pretix")))
        except NoVenueError as error:
            if os.environ.get("GATEHOUSE_LIVE") == "required":
                pytest.exit(f"{error}\nThe tests against a real pretix are required here.", returncode=1)
            pytest.skip(str(error))
        yield opened
