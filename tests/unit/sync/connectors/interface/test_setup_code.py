import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import SettingsError
from sync.connectors.interface.setup_code import read_setup_code

FIELDS = {"platform": "eventify", "url": "https://tickets.example/v1", "token": "one-time"}


def test_a_scanned_code():
    setup = read_setup_code({"setup_code": json.dumps(FIELDS)})
    assert (setup.profile, setup.base_url, setup.token) == ("eventify", "https://tickets.example/v1", "one-time")
    assert setup.device_name


def test_fields_beside_a_code_win():
    setup = read_setup_code({"setup_code": json.dumps(FIELDS), "device_name": "Gate B"})
    assert setup.device_name == "Gate B"


def test_an_account_instead_of_a_token():
    setup = read_setup_code({"url": "https://tickets.example/v1", "email": "a@example.test", "password": "x"})
    assert (setup.profile, setup.token, setup.email) == ("eventify", "", "a@example.test")
    assert "a@example.test" not in repr(setup)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"setup_code": "not json"},
        {"setup_code": "[1,2]"},
        {"setup_code": '{"url": 5, "token": "x"}'},
        {"setup_code": '{"url": "https://tickets.example"}'},
        {"token": "x"},
        {"setup_code": "[" * 5000},
    ],
)
def test_what_is_no_setup_code(body):
    with pytest.raises(SettingsError) as caught:
        read_setup_code(body)
    assert caught.value.key == "settings.setup_code"


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text):
    with contextlib.suppress(SettingsError):
        read_setup_code({"setup_code": text})


def test_a_refusal_does_not_repeat_the_code():
    with pytest.raises(SettingsError) as caught:
        read_setup_code({"setup_code": '{"token": "one-time-secret"}'})
    assert "one-time-secret" not in str(caught.value)
