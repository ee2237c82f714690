"""Kiosks for the live tests; every test has devices and tickets of its own."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest

from tests.live.laptop import Laptop, enrol, open_laptop
from tests.live.venue import Venue


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
