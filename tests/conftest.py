"""Fixtures that several rooms share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.store.database import Database, open_database
from kiosk.store.keys import DatabaseKey

TEST_KEY = DatabaseKey("ab" * 32, "file")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A real encrypted database in a folder of its own."""
    opened = open_database(tmp_path / "gatehouse.db", TEST_KEY)
    yield opened
    opened.close()
