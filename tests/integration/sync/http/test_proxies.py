"""A platform behind a proxy: SOCKS works, and a proxy that is away is what is named."""

import gc
import socket
import threading
import warnings

import pytest

from kiosk.demo.places import free_port
from kiosk.domain.errors import TransientDeliveryError
from sync.http.client import Call, PlatformHttp


class SocksServer:
    """Takes one SOCKS5 connection (RFC 1928), notes where it is to lead, and refuses."""

    def __init__(self) -> None:
        self.wanted = b""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        connection, _ = self._listener.accept()
        with connection:
            connection.recv(262)
            connection.sendall(b"\x05\x00")  # no log-in
            self.wanted = connection.recv(262)
            connection.sendall(b"\x05\x05\x00\x01\x00\x00\x00\x00\x00\x00")  # refused

    def close(self) -> None:
        self._listener.close()
        self._thread.join(10)


@pytest.fixture(autouse=True)
def no_other_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


def failure(url: str) -> TransientDeliveryError:
    http = PlatformHttp(url)
    try:
        with pytest.raises(TransientDeliveryError) as caught:
            http.send(Call(method="GET", path="/x"))
    finally:
        http.close()
    return caught.value


def test_a_socks_proxy_is_asked_for_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    server = SocksServer()
    monkeypatch.setenv("ALL_PROXY", f"socks5://127.0.0.1:{server.port}")
    monkeypatch.setenv("NO_PROXY", "localhost,[::1],fe80::/10")
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", ResourceWarning
        )  # httpcore leaves the socket of a refusing proxy to the collector
        assert failure("https://tickets.invalid").key == "delivery.proxy"
        gc.collect()
    server.close()
    assert b"tickets.invalid" in server.wanted


def test_a_proxy_that_is_away_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{free_port()}")
    assert failure("https://tickets.invalid").key == "delivery.proxy"


def test_a_name_that_nobody_knows_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_args: object, **_kwargs: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    assert failure("https://tickets.invalid").key == "delivery.unresolved"
