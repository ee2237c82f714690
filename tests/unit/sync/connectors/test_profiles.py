"""The profiles that come with the program, and what the check says of profiles that are wrong."""

import re
import tomllib
from importlib import resources
from pathlib import Path

import msgspec
import pytest

from kiosk.domain.errors import SettingsError
from kiosk.domain.roster.bookings import Ticket
from kiosk.store.roster.id_ranges import IdRange
from sync.connectors.interface.connector import TokenVault
from sync.connectors.registry import connect, platform_names
from sync.connectors.rest.preview import MemoryVault
from sync.connectors.rest.profile.id_prefixes import prefixes_of, ranges_of
from sync.connectors.rest.profile.loading import load_profile, parse_profile, profile_names
from tests.contract.platforms import PLATFORMS

NAMES = ("bilten", "eventfulhq", "eventify", "events_activities")
PAGES = Path(__file__).parents[4] / "docs" / "platforms"


def text_of(name):
    return resources.files("sync.connectors.profiles").joinpath(f"{name}.toml").read_text(encoding="utf-8")


def test_every_platform_has_its_profile():
    assert profile_names() == NAMES


def test_every_platform_is_held_to_the_contract():
    assert sorted(row.name for row in PLATFORMS) == list(platform_names())


@pytest.mark.parametrize("name", platform_names())
def test_every_platform_has_a_page(name):
    page = f"{name.replace('_', '-')}.md"
    assert (PAGES / page).is_file()
    assert f"]({page})" in (PAGES / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_profile_compiles(name):
    vault: TokenVault = MemoryVault({})
    connector = connect(load_profile(name), "http://localhost", vault)
    assert connector.streams
    connector.close()


@pytest.mark.parametrize("name", NAMES)
def test_a_profile_is_called_like_its_file(name):
    assert load_profile(name).name == name


@pytest.mark.parametrize("name", NAMES)
def test_no_kind_of_record_is_swept_by_two_streams(name):
    """A full resync of one stream would take away what only the other one gives."""
    kinds = [part for stream in load_profile(name).streams for part in prefixes_of(stream).items()]
    assert len(kinds) == len(set(kinds))


TWO_COLLECTIONS = """
[[streams]]
name = "invited"
path = "/invited"

[[streams.records]]
record = "ticket"
fields.id = { path = "id", prefix = "inv:" }
fields.event_id = "event"
fields.ticket_type_id = "kind"
"""


def test_two_collections_of_one_kind_are_told_apart_by_the_prefix_of_their_ids():
    text = text_of("bilten").replace("[door]", TWO_COLLECTIONS + "\n[door]", 1)
    ranges = ranges_of(parse_profile(text, source="x").streams)
    assert ranges["invited"] == {Ticket: IdRange("inv:")}
    assert ranges["tickets"] == {Ticket: IdRange("", ("inv:",))}
    with pytest.raises(SettingsError, match="both bring ticket: give the ids of one a prefix"):
        parse_profile(text.replace(', prefix = "inv:"', ""), source="x")


def changed(name, *changes):
    text = text_of(name)
    for pattern, replacement in changes:
        text, count = re.subn(pattern, replacement, text, count=1)
        assert count == 1, pattern
    return text


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("bilten", ('fields.number = "ticket_number"', 'fields.nomber = "ticket_number"'), "no field 'nomber'"),
        ("bilten", ('after_param = "after_id"\n', ""), "after_param is needed"),
        ("bilten", ('order = { time = "updated_at", id = "id" }\n', ""), "order is needed"),
        ("bilten", ('instead = "re_entry"', 'instead = "re_enter"'), "no form 're_enter'"),
        ("bilten", (r'ref = "data.id"\nsays = "success"\n(?=\[push)', ""), "needs path and ref"),
        ("bilten", ('id = "entry_id"\n', 'id = "entry_number"\n'), "no 'entry_number'"),
        ("events_activities", ("page_param = .*\n", ""), "page_param is needed"),
        ("events_activities", (r"guest=\(\[0-9\]\+\)", "guest=[0-9]+"), "needs one group"),
        ("events_activities", (r"guest=\(\[0-9\]\+\)", "guest=([[0-9]+)"), "Possible nested set"),
        ("events_activities", (r"guest=\(\[0-9\]\+\)", "guest=("), "cannot be read"),
        ("events_activities", (r"\{guest_no\}", "{guest_number}"), "no 'guest_number'"),
        ("events_activities", (r"\$entry_id", "$entry"), "no 'entry'"),
        ("eventfulhq", ('results = "results"\n', ""), "push.results is needed"),
        ("eventfulhq", ('place = "scans"', 'place = "scan"'), "not in push.lists"),
        ("eventfulhq", ('name = "ticket_scans"', 'name = "tickets"'), "stands there twice"),
        ("eventfulhq", ('record = "ticket_code"', 'record = "code"'), "no record 'code'"),
        ("eventfulhq", ('next_cursor = "page_info.end_cursor"\n', ""), "next_cursor is needed"),
        ("eventify", ('const = "entry" }', 'const = "entry", path = "x" }'), "needs either"),
        (
            "eventfulhq",
            (r', only = \[\{ path = "check_in_status", equals = "checked_in" \}\]', ""),
            "every ticket without it",
        ),
        ("eventify", ("schema = 1", "schema = 2"), "schema"),
        ("eventify", ('title = "Eventify"', 'titel = "Eventify"'), "titel"),
    ],
)
def test_what_is_wrong_is_said(name, change, words):
    with pytest.raises(SettingsError) as caught:
        parse_profile(changed(name, change), source="own.toml")
    assert words in str(caught.value)
    assert "own.toml" in str(caught.value)
    assert caught.value.key == "settings.profile"


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("bilten", ('fields.number = "ticket_number"', 'fields.nomber = "ticket_number"'), r"\(line \d+\)"),
        (
            "eventfulhq",
            ('"[$]device_id" }', '"$device" }'),
            r"push\.body\.device_id: there is no '\$device'; known: .* \(line",
        ),
        ("eventfulhq", ('"[$]client_id"', '"$client"'), r"login\.body\.client_id: there is no '\$client'; known: "),
        ("eventfulhq", ('X-Device-Id = "[$]device_id"', 'X-Device-Id = "$me"'), "headers.X-Device-Id: there is no"),
        ("events_activities", ("own_device_id = true\n", ""), "answer has to name device_id"),
        ("bilten", ("size = [0-9]+", 'size = "many"'), "at `paging.size`"),
        ("bilten", ('convert = "sha256"', 'convert = "sha512"'), r"at `streams\[tickets\]\.records"),
        ("eventify", ('title = "Eventify"', "title = Eventify"), "at line"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(name, change, words):
    with pytest.raises(SettingsError, match=words):
        parse_profile(changed(name, change), source="own.toml")


def test_a_value_that_nobody_knows_is_named_with_those_that_are_known():
    text = changed("bilten", ('= "cancelled"', '= "cancelld"'))
    with pytest.raises(SettingsError, match=r"stream tickets, Ticket\.status: 'cancelld' .* known: valid, .*cancelled"):
        connect(parse_profile(text, source="own.toml"), "http://localhost", MemoryVault({}))


def test_the_last_form_has_to_take_everything():
    text = text_of("bilten")
    start = text.rindex("[[push.forms]]")
    with pytest.raises(SettingsError, match="must take every entry"):
        parse_profile(text[:start], source="own.toml")


def test_a_contradiction_shows_when_it_is_compiled():
    text = changed("bilten", ('fields.number = "ticket_number"', 'fields.number = "user"'))
    profile = parse_profile(text, source="own.toml")
    with pytest.raises(SettingsError):
        connect(profile, "http://localhost", MemoryVault({}))


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_said_for_a_reason(name):
    """What a file says survives the way into the structures: nothing in it is read and forgotten."""
    given = tomllib.loads(text_of(name))
    kept = msgspec.to_builtins(load_profile(name))
    assert set(given) <= set(kept)
    assert [stream["name"] for stream in given["streams"]] == [stream["name"] for stream in kept["streams"]]
