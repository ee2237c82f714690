"""A host whose address has changed is found by asking, and only by gates of its venue."""

import json
import socket
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.demo.places import free_port
from kiosk.store.venue.membership import membership, save_membership
from kiosk.venue import finding
from kiosk.venue.finding import HostAnswers, find_hosts
from tests.support.gate.small_event import guest
from tests.support.venue.real_venue import connect, open_real_venue

EVERYBODY = finding.everybody
LONG_S, SHORT_S = 30.0, 0.1
"""Where an answer comes, and where none does."""


@pytest.fixture(autouse=True)
def _on_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "everybody", lambda _: ["127.0.0.1"])
    monkeypatch.setattr(finding, "_MOST_FOUND", 1)  # one answer is enough: nobody waits for more


@pytest.fixture
def port() -> Iterator[int]:
    chosen = free_port()
    answers = HostAnswers("venue-1", "127.0.0.1", chosen)
    answers.open()
    yield chosen
    answers.close()


def test_the_host_answers_gates_of_its_venue_and_nobody_else(port: int) -> None:
    assert find_hosts("venue-1", [port], [], LONG_S) == (f"127.0.0.1:{port}",)
    assert find_hosts("venue-2", [port], [], SHORT_S) == ()


def test_whatever_it_is_asked_it_answers_on(port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        for question in (b"", b"\xff", b"[]", b"{" * 500, b'{"where": 1}'):
            asking.sendto(question, ("127.0.0.1", port))
    assert find_hosts("venue-1", [port], [], LONG_S) == (f"127.0.0.1:{port}",)


def test_a_port_that_is_taken_keeps_no_host_from_running(port: int) -> None:
    second = HostAnswers("venue-1", "127.0.0.1", port)
    second.open()
    second.close()
    assert find_hosts("venue-1", [port], [], LONG_S)


@pytest.mark.parametrize(
    "said",
    [
        b"nonsense",
        json.dumps({"venue": "venue-2", "port": 4222}).encode(),
        json.dumps({"venue": "venue-1", "port": "4222"}).encode(),
        json.dumps({"venue": "venue-1", "port": 0}).encode(),
    ],
)
def test_an_answer_that_makes_no_sense_is_no_address(said: bytes) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as other:
        other.bind(("127.0.0.1", 0))

        def answer() -> None:
            other.sendto(said, other.recvfrom(512)[1])

        answering = threading.Thread(target=answer)
        answering.start()
        assert find_hosts("venue-1", [other.getsockname()[1]], [], SHORT_S) == ()
        answering.join()


def test_everybody_near_is_asked() -> None:
    assert EVERYBODY(["10.1.2.3", "fe80::1"]) == ("255.255.255.255", "10.1.2.255")


def test_a_gate_finds_a_host_that_has_another_address_and_keeps_it(tmp_path: Path) -> None:
    with open_real_venue(tmp_path, 2, guest(1)) as (host, (_, second)):
        second.link.stop()
        made = membership(second.database)
        assert made is not None
        save_membership(second.database, replace(made, addresses=(f"127.0.0.9:{host.port}",)))
        again = connect(second.database, 1)
        try:
            again.wait_until_connected()
            assert again.link._addresses == (host.address, f"127.0.0.9:{host.port}")
        finally:
            again.link.stop()


def test_a_laptop_on_a_switch_that_leads_nowhere_knows_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    everywhere = finding.own_addresses()
    monkeypatch.setattr(finding, "_ELSEWHERE", ())  # no way out of the network, and so no answer by which one
    here = finding.own_addresses()
    assert set(here) <= set(everywhere)
    assert here == ["127.0.0.1"] or not any(one.startswith("127.") for one in here)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows names its addresses otherwise")
def test_a_cards_address_is_asked_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    loopback = next(name for _, name in socket.if_nameindex() if name.startswith("lo"))
    assert finding._of_card(loopback) == "127.0.0.1"
    assert finding._of_card("no such card") is None
    monkeypatch.setattr(finding, "_ELSEWHERE", ())
    monkeypatch.setattr(finding, "_of_card", lambda _: "10.77.0.1")
    monkeypatch.setattr(socket, "if_nameindex", lambda: [(1, "lo"), (2, "eth0"), (3, "docker0")])
    assert finding.own_addresses() == ["10.77.0.1"]
