"""Every platform, as a running site."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.contract.platforms import PLATFORMS, PlatformRow
from tests.contract.pretix import FEW, MANY, PretixSite
from tests.contract.sandbox_site import SandboxSite
from tests.contract.site import Gate, Site

ROWS = [pytest.param(row, marks=[pytest.mark.live] if row.live else [], id=row.name) for row in PLATFORMS]


@pytest.fixture(params=ROWS)
def row(request: pytest.FixtureRequest) -> PlatformRow:
    """The platform under test."""
    found: PlatformRow = request.param
    return found


@pytest.fixture
def site(row: PlatformRow, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Site]:
    """The platform, running."""
    with ExitStack() as stack:
        if row.live:
            guests = MANY if getattr(request.module, "SEVERAL_PAGES", False) else FEW
            yield PretixSite(row, tmp_path, stack, request.getfixturevalue("venue"), guests=guests)
        else:
            yield SandboxSite(row, tmp_path, stack)


@pytest.fixture
def gate(site: Site) -> Gate:
    """A laptop with the whole roster."""
    return site.enrolled()
