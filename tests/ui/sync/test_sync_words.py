"""What parts of the guest list are called, whatever a platform calls them."""

import ast
import tomllib
from importlib import resources
from pathlib import Path

import pytest

from kiosk.store.channel.daemon_housekeeping import roster_counts
from kiosk.store.database import Database, open_database
from kiosk.ui.sync.sync_words import record_word, stream_word
from sync.connectors.rest.profile.loading import profile_names
from tests.conftest import TEST_KEY

CONNECTORS = Path(__file__).parents[3] / "sync" / "connectors"


def of_profiles() -> set[str]:
    texts = [
        resources.files("sync.connectors.profiles").joinpath(f"{name}.toml").read_text() for name in profile_names()
    ]
    return {stream["name"] for text in texts for stream in tomllib.loads(text)["streams"]}


def of_connectors() -> set[str]:
    """The names of the streams that connectors make in code."""
    found = set()
    for path in [*(CONNECTORS / "pretix").glob("*.py"), *(CONNECTORS / "tickettoken").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id.endswith("Stream"):
                named = [word.value for word in node.keywords if word.arg == "name"] or node.args[:1]
                found |= {one.value for one in named if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return found


@pytest.mark.usefixtures("english")
def test_every_part_of_every_platform_that_comes_along_has_a_word():
    names = of_profiles() | of_connectors()
    assert {"qr_codes", "orders", "manifests"} <= names
    assert [name for name in sorted(names) if not stream_word(name)[0].isupper()] == []


@pytest.mark.usefixtures("english")
def test_two_parts_that_are_one_thing_to_us_keep_their_own_names_behind_it():
    assert stream_word("entry_logs") == "Entries of other gates (entry logs)"
    assert stream_word("other_scans:fest") == "Entries of other gates (other scans, fest)"
    assert stream_word("tickets") == "Tickets"
    assert stream_word("of_a_newer_version") == "of a newer version"


@pytest.mark.usefixtures("english")
def test_all_that_is_counted_has_a_word(tmp_path):
    database: Database = open_database(tmp_path / "kiosk.db", TEST_KEY)
    try:
        assert all(record_word(name)[0].isupper() for name in roster_counts(database))
    finally:
        database.close()
