import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from sync.daemon.logs import redact, set_up_logging

PASS = "GH1:RRQCP9P60EO06VCP$D4W58CKJC6DJ06VCP$DFN0XNDA6K1T0WNDQ$9O-0HB"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    set_up_logging("DEBUG", stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def test_a_line_is_one_json_object(lines):
    structlog.get_logger("sync.test").info("pull done", succeeded=3)
    found = json.loads(lines.getvalue())
    assert found["event"] == "pull done"
    assert found["succeeded"] == 3
    assert found["level"] == "info"
    assert found["logger"] == "sync.test"
    assert found["timestamp"].endswith("Z")


def test_libraries_lines_are_cleaned_too(lines):
    logging.getLogger("somebody.else").warning(
        "sent Authorization: Bearer abc.DEF-123 to ana@example.test with %s", PASS
    )
    text = lines.getvalue()
    assert "abc.DEF" not in text
    assert "ana@example" not in text
    assert "RRQCP9P6" not in text
    assert json.loads(text)["event"].startswith("sent ")


def test_tracebacks_are_cleaned_too(lines):
    try:
        int(PASS)
    except ValueError:
        logging.getLogger("sync.test").exception("failed")
    assert "RRQCP9P6" not in lines.getvalue()
    assert "ValueError" in lines.getvalue()


@pytest.mark.parametrize(
    "field",
    [
        "token",
        "refresh_token",
        "secrets",
        "password",
        "authorization",
        "setup_code",
        "holder_name",
        "email",
        "qrPayload",
        "code",
        "name",
        "body",
        "guest",
    ],
)
def test_fields_are_hidden_by_name(field):
    assert redact(None, "", {"event": "x", field: "Ana Lima", "inner": {field: "Ana Lima"}}) == {
        "event": "x",
        field: "[hidden]",
        "inner": {field: "[hidden]"},
    }


def test_harmless_fields_stay():
    event = {"event": "x", "succeeded": 1, "stream": "bookings", "error_key": "delivery.later", "problems": ["a: b"]}
    assert redact(None, "", event) == event
