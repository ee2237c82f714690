from importlib import resources
from pathlib import Path

import pytest

from kiosk.domain.errors import SettingsError
from sync.connectors.interface.connector import SetupCode
from sync.connectors.registry import ConnectionSettings, connect, open_connector
from sync.connectors.rest.profile.loading import load_profile, parse_profile, profile_names, read_profile
from sync.transfer.token_vaults import NoTokens

TEXT = resources.files("sync.connectors.profiles").joinpath("eventify.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", profile_names())
def test_every_profile_that_ships_is_right_and_can_be_used(name):
    profile = load_profile(name)
    assert profile.name == name
    connect(profile, "http://localhost", NoTokens()).close()


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("schema = 1", "schema = 2"), "schema"),
        (('path = "/revocations"', 'path = "revocations"'), "path"),
        (("size = 1000", "size = 0"), "size"),
        (('record = "booking"', 'record = "bookings"'), "there is no record 'bookings'"),
        (('deletes = ["ticket_code"]', 'deletes = ["code"]'), "there is no record 'code'"),
        (('fields.code = "qrPayload"', 'fields.kode = "qrPayload"'), "there is no field 'kode'"),
        (('name = "bookings"', 'name = "events"'), "stands there twice"),
        (('fields.sequence = "sequence"', 'fields.sequence = "sequense"'), "an entry has no 'sequense'"),
        (('place = "entryLogs"', 'place = "entries"'), "is not in push.lists"),
        (("when = {}", 'when = { outcome = "refuse" }'), "must take every entry"),
        (('fields.kind = { const = "UNDO" }', "fields.kind = {}"), "needs either field, const"),
        (("fields.direction = { const = \"entry\" }", "fields.direction = {}"), "needs either path, const"),
        (('title = "Eventify"', 'titel = "Eventify"'), "titel"),
        (('items = "items"', "items = 5"), "items"),
        (("size = 1000", 'size = 1000\ntotal = "items"'), "total is items"),
        (("size = 1000", 'size = 1000\ntotal = 7'), "total"),
        (("[paging]", "[paging"), ""),
    ],
)  # fmt: skip
def test_mistakes_are_told(change, complaint):
    text = TEXT.replace(*change)
    assert text != TEXT
    with pytest.raises(SettingsError) as caught:
        parse_profile(text, source="mine.toml")
    assert caught.value.key == "settings.profile"
    assert str(caught.value).startswith("mine.toml: ")
    assert complaint in str(caught.value)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (('fields.status = { const = "valid"', 'fields.status = { const = "great"'), "'great' is not a value"),
        (('fields.event_id = "^_id"', 'fields.zones = "^_id"'), "event_id"),
        (('fields.valid_from = "validFrom"', 'fields.valid_from = "user.name"'), "two different types"),
        (('fields.holder_email = "user.email"', 'fields.holder_email = "^user"'), "has nothing around it"),
        (('fields.name = "user.name"', 'fields.name = "_id.name"'), "as an object and as a value"),
    ],
)
def test_contradictions_are_told_before_anything_is_sent(change, complaint):
    text = TEXT.replace(*change)
    assert text != TEXT
    with pytest.raises(SettingsError) as caught:
        connect(parse_profile(text, source="mine.toml"), "http://localhost", NoTokens())
    assert complaint in str(caught.value)


def test_an_integrators_own_profile_goes_first(tmp_path):
    (tmp_path / "eventify.toml").write_text(TEXT.replace('title = "Eventify"', 'title = "Ours"'), encoding="utf-8")
    assert load_profile("eventify", tmp_path).title == "Ours"
    assert load_profile("eventify", tmp_path / "none").title == "Eventify"


@pytest.mark.parametrize(
    "name", ["nobody", "../eventify", "/etc/passwd", "C:\\x", "eventify.toml", "", "Eventify", "a" * 99]
)
def test_a_name_is_never_a_path(name, tmp_path):
    with pytest.raises(SettingsError) as caught:
        open_connector(name, "http://localhost", NoTokens(), connection_settings=ConnectionSettings(profiles=tmp_path))
    assert caught.value.key == "settings.profile"


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(SettingsError):
        read_profile(tmp_path / "none.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError):
        read_profile(Path(tmp_path / "bytes.toml"))


def test_a_set_up_code_keeps_its_secrets_out_of_its_words():
    setup = SetupCode(profile="eventify", base_url="https://x", token="t0ken", email="e@x", password="pa55")
    assert not [secret for secret in ("t0ken", "e@x", "pa55") if secret in repr(setup)]
