"""Where demos run, and the programs of tests that need an address: ports that nobody else is given meanwhile."""

import secrets
import socket

import pytest

from kiosk.demo.places import free_port

FIRST_OF_OUTGOING = 32_768


def test_a_port_is_none_that_an_outgoing_connection_is_given():
    assert all(1024 < free_port() < FIRST_OF_OUTGOING - 1 for _ in range(20))


@pytest.mark.parametrize("beside", [0, 1])
def test_a_port_that_somebody_has_is_passed_over_and_so_is_the_one_before(monkeypatch, beside):
    taken = free_port()
    free = next(port for port in iter(free_port, None) if abs(port - taken) > 1)
    offered = [taken, free]
    monkeypatch.setattr(secrets, "choice", lambda _: offered.pop(0))
    with socket.socket() as somebody:
        somebody.bind(("127.0.0.1", taken + beside))
        somebody.listen()
        assert free_port() == free


def test_it_is_told_when_there_is_none(monkeypatch):
    taken = free_port()
    monkeypatch.setattr(secrets, "choice", lambda _: taken)
    with socket.socket() as somebody:
        somebody.bind(("127.0.0.1", taken))
        somebody.listen()
        with pytest.raises(OSError, match="no two free ports"):
            free_port()
