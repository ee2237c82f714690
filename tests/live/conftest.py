"""One pretix for all live tests; every test has devices and tickets of its own."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest

from tests.live.laptop import Laptop, enrol, open_laptop
from tests.live.venue import NoVenueError, Venue, open_venue


@pytest.fixture(scope="session")
def venue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Venue]:
    """A real pretix on loopback."""
    with ExitStack() as stack:
        try:
            opened = stack.enter_context(open_venue(tmp_path_factory.mktemp("pretix")))
        except NoVenueError as error:
            if os.environ.get("GATEHOUSE_LIVE") == "required":
                raise
            pytest.skip(str(error))
        yield opened


@pytest.fixture
def new_laptop(tmp_path: Path) -> Iterator[Callable[[], Laptop]]:
    """Makes kiosks."""
    numbers = count(1)
    with ExitStack() as stack:
        yield lambda: stack.enter_context(open_laptop(tmp_path / f"laptop-{next(numbers)}"))


@pytest.fixture
def laptop(new_laptop: Callable[[], Laptop]) -> Laptop:
    """One kiosk."""
    return new_laptop()


@pytest.fixture(scope="module")
def gate(venue: Venue, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Laptop]:
    """A kiosk that is enrolled, up to date and online, shared by the tests of a module."""
    with open_laptop(tmp_path_factory.mktemp("gate") / "data") as opened:
        enrol(opened, venue, request.module.DEVICE)
        yield opened
