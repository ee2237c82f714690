"""What the doctor says of the venue, by real sockets."""

import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.app.health.findings import Health
from kiosk.app.health.venue_check import venue
from kiosk.demo.places import free_port
from kiosk.domain.venue.membership import Membership
from kiosk.store.database import Database
from kiosk.store.venue.membership import save_membership

MADE = Membership(
    venue_id="v", venue_name="Town hall", member="m", name="North", addresses=(), authority="", certificate="", key=""
)


@pytest.fixture
def listening() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"127.0.0.1:{server.getsockname()[1]}"


def test_a_laptop_without_a_venue_has_nothing_to_see_to(database: Database) -> None:
    assert venue(database).health is Health.GOOD


def test_a_gate_says_where_its_host_answers(database: Database, listening: str) -> None:
    save_membership(database, replace(MADE, addresses=(f"127.0.0.1:{free_port()}", listening)))
    found = venue(database)
    assert (found.health, found.words) == (Health.GOOD, f"Town hall: a host answers at {listening}")


def test_a_laptop_that_is_there_without_a_ledger_is_told_from_one_that_is_not(database: Database) -> None:
    save_membership(database, replace(MADE, addresses=(f"127.0.0.1:{free_port()}",)))
    found = venue(database)
    assert found.health is Health.WARNING
    assert "refused" in found.words
    assert found.hint.startswith("The laptop is there, and no ledger runs on it")
    save_membership(database, replace(MADE, addresses=()))
    found = venue(database)
    assert "no address is known" in found.words
    assert "client isolation" in found.hint


def test_a_host_says_whether_its_ledger_runs(database: Database, listening: str) -> None:
    save_membership(database, replace(MADE, addresses=(listening,), is_host=True))
    assert "host, the ledger runs (nats-server" in venue(database).words
    save_membership(database, replace(MADE, addresses=(f"127.0.0.1:{free_port()}",), is_host=True))
    found = venue(database)
    assert (found.health, found.hint.partition(":")[0]) == (
        Health.WARNING,
        "Open the window, or run kiosk venue host",
    )
