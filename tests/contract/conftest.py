"""Every platform, as a running site."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.contract.platforms import PLATFORMS, PlatformRow
from tests.contract.site import Gate, Site


@pytest.fixture(params=PLATFORMS, ids=lambda row: row.name)
def row(request: pytest.FixtureRequest) -> PlatformRow:
    """The platform under test."""
    found: PlatformRow = request.param
    return found


@pytest.fixture
def site(row: PlatformRow, tmp_path: Path) -> Iterator[Site]:
    """The platform, running."""
    with ExitStack() as stack:
        yield Site(row, tmp_path, stack)


@pytest.fixture
def gate(site: Site) -> Gate:
    """A laptop with the whole roster."""
    return site.enrolled()
