"""Each byte comes well before any time-out of the socket."""

import gzip
import itertools
import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from kiosk.demo.places import free_port
from kiosk.domain.errors import DeliveryError, PermanentDeliveryError, SettingsError, TransientDeliveryError
from sync.http.address import check_base_url
from sync.http.client import Call, Limits, PlatformHttp
from sync.http.http_errors import (
    ForeignAnswerError,
    GoneError,
    RefusedError,
    UnauthorisedError,
    concerns_whole_platform,
    may_be_the_connection,
)
from tests.support.patience import PATIENCE_S
from tests.support.platforms.scripted_server import ScriptedServer, SlowServer, answer

CALL = Call(method="GET", path="/bookings", query={"updatedSince": "secret-cursor"})


def send(wire, call=CALL, **options):
    http = PlatformHttp(wire.url, **options)
    try:
        return http.send(call, token="secret-token")
    finally:
        http.close()


def test_an_answer():
    with ScriptedServer([answer(200, b'{"a":1}', X_Thing="yes")]) as wire:
        found = send(wire, Call(method="POST", path="/x", body=b'{"b":2}'))
    assert (found.status, found.body, found.headers["x-thing"]) == (200, b'{"a":1}', "yes")
    request = wire.requests[0]
    assert request.startswith("POST /v1/x HTTP/1.1")
    assert "Authorization: Bearer secret-token" in request
    assert request.endswith('{"b":2}')


@pytest.mark.parametrize(
    ("status", "error", "key"),
    [
        (400, RefusedError, "delivery.refused"),
        (404, RefusedError, "delivery.refused"),
        (409, RefusedError, "delivery.refused"),
        (422, RefusedError, "delivery.refused"),
        (501, RefusedError, "delivery.refused"),
        (401, UnauthorisedError, "delivery.unauthorised"),
        (403, UnauthorisedError, "delivery.unauthorised"),
        (410, GoneError, "delivery.gone"),
        (408, TransientDeliveryError, "delivery.later"),
        (425, TransientDeliveryError, "delivery.later"),
        (429, TransientDeliveryError, "delivery.later"),
        (500, TransientDeliveryError, "delivery.later"),
        (502, TransientDeliveryError, "delivery.later"),
        (503, TransientDeliveryError, "delivery.later"),
        (302, TransientDeliveryError, "delivery.captive_portal"),
        (511, TransientDeliveryError, "delivery.captive_portal"),
    ],
)
def test_every_status_is_one_of_our_errors(status, error, key):
    script = answer(status, b'{"words": "secret-body"}', Location="http://127.0.0.1:1/login")
    with ScriptedServer([script]) as wire, pytest.raises(error) as caught:
        send(wire)
    assert caught.value.key == key
    assert str(status) in str(caught.value)
    assert "secret" not in str(caught.value)
    assert len(wire.requests) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 410, 415, 422, 426, 451, 501])
@pytest.mark.parametrize("body", [b"<html>secret</html>", b"secret", b"{", b'"secret"'])
def test_what_is_not_json_was_not_said_by_the_platform(status: int, body: bytes):
    with ScriptedServer([answer(status, body)]) as wire, pytest.raises(ForeignAnswerError) as caught:
        send(wire)
    assert (caught.value.key, caught.value.status) == ("delivery.foreign", status)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("body", [b"<html>log in</html>", b"\xef\xbb\xbf \r\n<!DOCTYPE html>", b"<?xml ?>"])
def test_a_page_is_no_success(body: bytes):
    with ScriptedServer([answer(200, body)]) as wire, pytest.raises(TransientDeliveryError) as caught:
        send(wire)
    assert caught.value.key == "delivery.captive_portal"


def test_something_too_large_is_obeyed_whoever_says_so():
    with ScriptedServer([answer(413, b"<html>")]) as wire, pytest.raises(RefusedError) as caught:
        send(wire)
    assert caught.value.status == 413


def test_retry_after_as_seconds_and_as_a_date():
    now = datetime(2027, 1, 1, tzinfo=UTC)
    later = format_datetime(now + timedelta(seconds=40), usegmt=True)
    scripts = [
        answer(429, Retry_After="7"),
        # Compared with the platform's own time: the laptop's clock may be years off.
        answer(503, Retry_After=later, Date=format_datetime(now, usegmt=True)),
    ]
    with ScriptedServer(scripts) as wire:
        for seconds in (7.0, 40.0):
            with pytest.raises(TransientDeliveryError) as caught:
                send(wire)
            assert caught.value.retry_after_s == seconds


@pytest.mark.parametrize(
    "script",
    [None, b"HTTP/1.1 200 OK\r\nContent-Le", answer(200, b'{"items":', length=500), b"\x16\x03\x01nonsense\r\n\r\n"],
    ids=["hung up", "cut in the head", "cut in the body", "not HTTP"],
)
def test_a_broken_connection_is_worth_another_try(script):
    with ScriptedServer([script]) as wire, pytest.raises(TransientDeliveryError) as caught:
        send(wire)
    assert caught.value.key in {"delivery.broken_off", "delivery.unreachable"}


def test_nobody_listens():
    http = PlatformHttp(f"http://127.0.0.1:{free_port()}")
    with pytest.raises(TransientDeliveryError) as caught:
        http.send(CALL)
    assert caught.value.key == "delivery.nobody"
    http.close()


def test_a_platform_that_says_nothing():
    with ScriptedServer([answer(200)], pause_s=PATIENCE_S) as wire, pytest.raises(TransientDeliveryError) as caught:
        send(wire, limits=Limits(read_s=0.1))
    assert caught.value.key == "delivery.slow"


def test_a_platform_that_takes_for_ever():
    steady = iter(range(0, 100_000, 60))
    with ScriptedServer([answer(200, b"x" * 100_000)]) as wire, pytest.raises(TransientDeliveryError) as caught:
        send(wire, monotonic=lambda: float(next(steady)))
    assert caught.value.key == "delivery.slow"


def test_too_large_an_answer_is_not_kept():
    with ScriptedServer([answer(200, b"x" * 5000)]) as wire, pytest.raises(TransientDeliveryError) as caught:
        send(wire, limits=Limits(max_body_bytes=1000))
    assert caught.value.key == "delivery.too_large"


def test_a_packed_bomb_counts_unpacked():
    bomb = gzip.compress(b"\0" * 20_000_000)
    script = answer(200, bomb, Content_Encoding="gzip")
    with ScriptedServer([script]) as wire, pytest.raises(TransientDeliveryError) as caught:
        send(wire, limits=Limits(max_body_bytes=1_000_000))
    assert caught.value.key == "delivery.too_large"


def test_the_clock_is_measured_by_any_answer_of_the_platforms_own():
    wall = datetime(2027, 1, 1, 12, 0, 0, tzinfo=UTC)
    date = format_datetime(wall + timedelta(hours=1), usegmt=True)
    answers = [
        answer(200, b"{}", Date=date),
        answer(200, b"{}", Date=date, Age="30"),
        answer(200, b"{}", Date="tomorrow"),
        answer(200, b"{}", Date="Mon, 01 Jan 1900 00:00:00 GMT"),
        answer(200, b"<html>", Date=date, Content_Type="text/html"),
    ]
    with ScriptedServer(answers) as wire:
        seconds = itertools.count(0.0, 0.25)  # a busy machine makes any round trip long
        http = PlatformHttp(wire.url, wall=lambda: wall, monotonic=lambda: next(seconds))
        http.send(CALL)
        sample = http.take_clock_sample()
        assert sample is not None
        assert abs(sample.offset_ms - 3_600_500) <= 500
        assert 500 <= sample.uncertainty_ms < 1500
        for _ in answers[1:-1]:  # a cache's, no date, one at which no platform is
            http.send(CALL)
        with pytest.raises(TransientDeliveryError):  # the network's own page
            http.send(CALL)
        assert http.take_clock_sample() is None
        http.close()


def test_what_a_cache_passes_on_at_once_tells_the_time():
    """Fastly and Varnish put an age at every answer."""
    date = format_datetime(datetime.now(UTC), usegmt=True)
    with ScriptedServer([answer(200, b"{}", Date=date, Age="0")]) as wire:
        http = PlatformHttp(wire.url)
        http.send(CALL)
        assert http.take_clock_sample() is not None
        http.close()


@pytest.mark.parametrize("status", [302, 400, 401, 403, 404, 410, 429, 500, 502, 503])
def test_what_is_no_success_tells_no_time(status):
    date = format_datetime(datetime.now(UTC) - timedelta(days=2), usegmt=True)
    with ScriptedServer([answer(status, b"{}", Date=date)]) as wire:
        http = PlatformHttp(wire.url)
        for _ in range(5):
            with pytest.raises(DeliveryError):
                http.send(CALL)
        assert http.take_clock_sample() is None
        assert not http.knows_time
        http.close()


def test_the_time_is_known_once_three_answers_agree():
    wall = datetime(2027, 1, 1, 12, 0, 0, tzinfo=UTC)
    date = format_datetime(wall + timedelta(days=4), usegmt=True)
    with ScriptedServer([answer(200, b"{}", Date=date)]) as wire:
        http = PlatformHttp(wire.url, wall=lambda: wall)
        for number in range(3):
            assert http.knows_time is False, number
            assert http.now() == wall
            http.send(CALL)
        assert http.knows_time
        assert abs(http.now() - wall - timedelta(days=4)) < timedelta(seconds=5)
        http.close()


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf"])
def test_a_mark_of_byte_order_before_an_answer_is_no_part_of_it(mark):
    with ScriptedServer([answer(200, mark + b'{"a":1}')]) as wire:
        assert send(wire).body == b'{"a":1}'


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("http://tickets.example/v1", "settings.insecure_url"),
        ("http://10.0.0.5/v1", "settings.insecure_url"),
        ("ftp://tickets.example", "settings.bad_url"),
        ("tickets.example", "settings.bad_url"),
        ("https://user:pass@tickets.example", "settings.bad_url"),
        ("https://tickets.example/v1?x=1", "settings.bad_url"),
        ("https://", "settings.bad_url"),
        ("http://[::1", "settings.bad_url"),
        ("", "settings.bad_url"),
    ],
)
def test_addresses_that_must_not_be_used(url, key):
    with pytest.raises(SettingsError) as caught:
        check_base_url(url)
    assert caught.value.key == key
    assert "pass" not in str(caught.value)


@pytest.mark.parametrize("url", ["https://tickets.example/v1", "http://localhost:1/v1", "http://[::1]:8/v1"])
def test_addresses_that_may_be_used(url):
    assert check_base_url(url).host


def test_a_missing_file_of_authorities(tmp_path):
    with pytest.raises(SettingsError) as caught:
        PlatformHttp("https://tickets.example", ca_file=tmp_path / "none.pem")
    assert caught.value.key == "settings.ca_file"


@pytest.mark.parametrize("packing", ["gzip, gzip", "br", "zstd", "gzip,gzip,gzip"])
def test_what_is_packed_twice_or_strangely_is_not_unpacked(packing):
    bomb = gzip.compress(gzip.compress(b"\0" * 50_000_000))
    with (
        ScriptedServer([answer(200, bomb, Content_Encoding=packing)]) as wire,
        pytest.raises(TransientDeliveryError) as caught,
    ):
        send(wire)
    assert caught.value.key == "delivery.unreadable"


@pytest.mark.parametrize("where", ["head", "body"])
def test_a_byte_now_and_then_is_not_waited_for_for_ever(where):
    """Each byte comes well before any time-out of the socket."""
    end = b"\r\nX-Long: " if where == "head" else b"\r\nContent-Length: 100000\r\n\r\n"
    with SlowServer([b"HTTP/1.1 200 OK", end, *[b"x"] * 5000]) as wire:
        with pytest.raises(TransientDeliveryError) as caught:
            send(wire, limits=Limits(total_s=0.4, read_s=5.0))
        assert caught.value.key == "delivery.slow"
        assert wire.dropped < 5000


def test_too_long_a_head_is_refused():
    script = b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 2_000_000 + b"\r\nContent-Length: 0\r\n\r\n"
    with ScriptedServer([script]) as wire, pytest.raises(TransientDeliveryError) as caught:
        send(wire)
    assert caught.value.key == "delivery.broken_off"


def test_requests_within_their_time_cut_nobody_off():
    with ScriptedServer([answer(200, b"{}")]) as wire:
        http = PlatformHttp(wire.url, limits=Limits(total_s=1.0))
        for _ in range(30):
            assert http.send(CALL).body == b"{}"
        http.close()


def test_an_environment_that_names_authorities_that_are_not_there(tmp_path, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "nowhere.pem"))
    with pytest.raises(SettingsError, match="SSL_CERT_FILE") as caught:
        PlatformHttp("https://tickets.example")
    assert caught.value.key == "settings.ca_file"


@pytest.mark.parametrize("fingerprint", ["12", "zz" * 32, "ab" * 31])
def test_what_is_no_fingerprint(fingerprint):
    with pytest.raises(SettingsError) as caught:
        PlatformHttp("https://tickets.example", pinned_sha256=fingerprint)
    assert caught.value.key == "settings.pinned"


def test_what_lies_too_deep_is_left_out_where_it_is():
    deep = b'[{"a":' + b"[" * 5000 + b"]" * 5000 + b',"b":1},{"b":2}]'
    with ScriptedServer([answer(200, deep), answer(200, b"[" * 64 + b"]" * 64)]) as wire:
        http = PlatformHttp(wire.url)
        first = json.loads(bytes(http.send(CALL).body))
        assert [item["b"] for item in first] == [1, 2]
        assert http.send(CALL).body == b"[" * 64 + b"]" * 64
        http.close()


def test_every_refusal_is_permanent():
    for error in (RefusedError, UnauthorisedError, GoneError):
        assert issubclass(error, PermanentDeliveryError)


@pytest.mark.parametrize(
    ("status", "body", "is_way", "is_everything"),
    [
        (500, b'{"detail": "x"}', False, False),
        (500, b"", False, False),
        (500, b"<html>Server Error</html>", True, True),
        (500, b"Server Error", True, True),
        (401, b"<html>log in</html>", True, True),
        (403, b"<html>log in</html>", True, True),
        (403, b'{"detail": "x"}', False, False),
        (401, b'{"detail": "x"}', False, True),
        (200, b"<html>welcome</html>", True, True),
        (503, b"<html>away</html>", False, True),
    ],
)
def test_a_page_may_be_anybodys(status, body, is_way, is_everything):
    with ScriptedServer([answer(status, body)]) as wire, pytest.raises(DeliveryError) as caught:
        send(wire)
    assert (may_be_the_connection(caught.value), concerns_whole_platform(caught.value)) == (is_way, is_everything)
    assert isinstance(caught.value, UnauthorisedError) == (status in {401, 403} and body.startswith(b"{"))
