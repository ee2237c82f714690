"""A laptop at pretix whose database is older than it was: pretix has neither our ids nor our numbers."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.entries.entry import Entry, uuid7
from kiosk.store.channel.sync_state import Device
from kiosk.store.conflicts.conflict_records import conflicts
from kiosk.store.laptop.installations import present_installation
from kiosk.store.log.entry_numbering import InstallationCause
from sync.connectors.pretix.connector import PretixConnector
from sync.http.client import PlatformHttp
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from sync.transfer.token_vaults import DeviceTokenVault
from tests.support.gate.entries import admission, write
from tests.support.platforms.fake_pretix import START, TOKEN, FakePretix, instant, serve

ME = "pretix:7"
SKEW = timedelta(minutes=4)


class Laptop:
    """A laptop that is enrolled at a pretix of paper."""

    def __init__(self, store: LocalStore, pretix: FakePretix, stack: ExitStack) -> None:
        self.store = store
        self.pretix = pretix
        secrets = {"token": TOKEN}
        self.store.save_device(
            Device(id=ME, name="Gate", platform="pretix", profile="pretix", base_url=pretix.url, secrets=secrets)
        )
        connector = PretixConnector(
            PlatformHttp(pretix.url), DeviceTokenVault(store), wall=lambda: START, steady=self._steady
        )
        stack.callback(connector.close)
        self._seconds = 0.0
        self.engine = Engine(
            store=store, connector=connector, wall=lambda: START + timedelta(hours=5), jitter=lambda: 0.5
        )

    def _steady(self) -> float:
        return self._seconds

    def scan(self, ticket: str, code: str, minutes: int) -> Entry:
        """Let a guest in."""
        at = START.replace(microsecond=123456) + timedelta(minutes=minutes)
        with self.store.database.writing() as ledger:
            number = ledger.next_sequence(ME)
        made = admission(
            ticket,
            entry_id=uuid7(at, os.urandom(10)),
            device_id=ME,
            sequence=number,
            event_id="night",
            list_id="5",
            code=code,
            raw_at=at - SKEW,
            corrected_at=at,
        )
        write(self.store.database, made)
        return made

    def exchange(self) -> None:
        """Push and pull."""
        self._seconds += 3600
        outcome = self.engine.run_once()
        assert not outcome.failures

    def held(self, ticket: str) -> list[tuple[str, int, int]]:
        """Return what is known of a ticket: ids, numbers, whose."""
        query = "SELECT entry_id, sequence, is_local FROM entries WHERE ticket_id = ? ORDER BY position"
        return list(self.store.database.db.conn.execute(query, (ticket,)))


@pytest.fixture
def laptop(store: LocalStore) -> Iterator[Laptop]:
    with serve(FakePretix()) as pretix, ExitStack() as stack:
        for code in ("A1", "B2", "C3"):
            pretix.put_order(code)
        yield Laptop(store, pretix, stack)


def tell(pretix: FakePretix, order: str, number: int, at: datetime, device: int = 7) -> None:
    """Let pretix show a scan with its order, as it does once it took it."""
    pretix.put_order(order)
    scan = {"id": number, "datetime": instant(at.astimezone(UTC)), "list": 5, "type": "entry", "device_id": device}
    pretix.orders[order]["positions"][0]["checkins"] = [scan]


def test_a_scan_that_comes_back_is_the_one_that_went_up(laptop: Laptop) -> None:
    mine = laptop.scan("1", "secret-A1", 10)
    laptop.exchange()
    tell(laptop.pretix, "A1", 900, mine.corrected_at)
    for _ in range(2):
        laptop.exchange()
        laptop.pretix.put_order("B2")
    assert laptop.held("1") == [(mine.entry_id, 1, 1)]
    assert conflicts(laptop.store.database) == []
    assert laptop.scan("3", "secret-C3", 20).sequence == 2


def test_a_scan_of_which_nothing_is_known_was_lost(laptop: Laptop) -> None:
    mine = laptop.scan("1", "secret-A1", 10)
    tell(laptop.pretix, "B2", 901, START + timedelta(minutes=30))
    laptop.exchange()
    assert laptop.held("2") == [("pretix:2:901", mine.sequence, 2)]
    found = present_installation(laptop.store.database)
    assert found is not None
    assert (found.cause, found.taken_in, found.missing_since) == (
        InstallationCause.OLDER,
        1,
        START + timedelta(minutes=30),
    )
    assert not found.is_open, "everything was read with that very exchange"
    assert laptop.scan("3", "secret-C3", 400).sequence == 2, "not behind the server's numbers"
    sent = [scan["nonce"] for scan in laptop.pretix.scans]
    assert sent == [mine.entry_id], "what came back is not told again"


def test_a_lost_scan_and_one_that_was_made_without_knowing_of_it(laptop: Laptop) -> None:
    again = laptop.scan("2", "secret-B2", 90)
    laptop.exchange()
    tell(laptop.pretix, "B2", 901, START + timedelta(minutes=30))
    laptop.exchange()
    assert [(c.entry_id, c.other) for c in conflicts(laptop.store.database)] == [(again.entry_id, "pretix:2:901")]


def test_a_lost_scan_that_pretix_no_longer_counts_is_taken_back(laptop: Laptop) -> None:
    tell(laptop.pretix, "B2", 901, START + timedelta(minutes=30))
    laptop.exchange()
    laptop.pretix.put_order("B2")  # without its scan
    laptop.exchange()
    assert [row[0] for row in laptop.held("2")] == ["pretix:2:901", "pretix:2:901:taken-back"]
