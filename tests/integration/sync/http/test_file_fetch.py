"""One file from wherever a platform says: without the token, within bounds, and from nowhere near."""

import pytest

from kiosk.domain.errors import PermanentDeliveryError, PlatformAwayError
from sync.http.file_fetch import FileBounds, FileTrust, fetch_file
from tests.support.platforms.scripted_server import CRLF, ScriptedServer, SlowServer, answer

BOUNDS = FileBounds(most_bytes=1000)


def fetch(wire, address="/logo.svg?v=2", bounds=BOUNDS):
    return fetch_file(address, bounds, FileTrust(platform=wire.url))


@pytest.mark.parametrize("absolute", [True, False])
def test_a_file_is_asked_for_as_by_a_stranger(absolute):
    with ScriptedServer([answer(200, b"<svg/>")]) as wire:
        place = f"http://127.0.0.1:{wire.port}" if absolute else ""
        assert fetch(wire, f"{place}/logo.svg?v=2") == b"<svg/>"
    assert wire.requests[0].startswith("GET /logo.svg?v=2 HTTP/1.1")
    assert "authorization" not in wire.requests[0].lower()
    assert "cookie" not in wire.requests[0].lower()


@pytest.mark.parametrize(
    ("said", "error"),
    [
        (answer(200, bytes(1001)), PermanentDeliveryError),
        (answer(404), PermanentDeliveryError),
        (answer(302, Location="http://127.0.0.1/x"), PermanentDeliveryError),
        (answer(204), PermanentDeliveryError),
        (answer(503), PlatformAwayError),
        (answer(429), PlatformAwayError),
        (answer(200, b"x", length=50), PlatformAwayError),
        (None, PlatformAwayError),
    ],
)
def test_what_is_no_file(said, error):
    with ScriptedServer([said]) as wire, pytest.raises(error):
        fetch(wire)


def test_what_trickles_in_is_cut_off():
    head = b"HTTP/1.1 200 OK" + CRLF + b"Content-Length: 900" + CRLF * 2
    with SlowServer([head, *[b"x"] * 900]) as wire:
        with pytest.raises(PlatformAwayError):
            fetch(wire, bounds=FileBounds(most_bytes=1000, total_s=0.2))
        assert wire.dropped < 900


@pytest.mark.parametrize(
    "address",
    [
        "http://tickets.example/logo.svg",
        "https://user:secret@tickets.example/logo.svg",
        "https://10.0.0.1/logo.svg",
        "https://192.168.1.1/logo.svg",
        "https://[fe80::1]/logo.svg",
        "https://localhost/logo.svg",
        "https://127.0.0.1/logo.svg",
        "file:///etc/passwd",
        "data:image/svg+xml,x",
        "https://tickets.example:99999/logo.svg",
        "https://" + "x" * 3000,
    ],
)
def test_where_a_platform_has_no_business(address):
    with pytest.raises(PermanentDeliveryError) as caught:
        fetch_file(address, BOUNDS, FileTrust(platform="https://platform.example/v1"))
    assert "secret" not in str(caught.value)
