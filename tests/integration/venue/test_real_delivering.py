"""One laptop's internet is enough, over a real server: what waits at a gate without it goes up from another one."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.entries.entry import Entry
from kiosk.domain.syncing.delivery import DeliveryState
from kiosk.store.database import Database
from kiosk.store.outbox.delivery_queue import due_entries, outbox_counts, save_deliveries
from kiosk.venue import delivering
from tests.support.gate.small_event import guest
from tests.support.patience import wait_for
from tests.support.venue.real_venue import connect, open_real_venue
from tests.support.venue.real_venue_steps import wait_at_most


def test_a_gate_without_the_internet_has_its_entries_delivered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wait_at_most(monkeypatch, 15_000)
    monkeypatch.setattr(delivering, "OFFLINE_S", 0.0)
    with open_real_venue(tmp_path, 2, [*guest(1), *guest(2)]) as (_, (first, away)):
        first.link.stop()
        online = connect(first.database, 0, online=True)
        try:
            online.wait_until_connected()
            made = [away.scan("code-1").entries[0], away.scan("code-1").entries[0], away.scan("code-2").entries[0]]
            wait_for(lambda: outbox_counts(online.database).queued == 3, "they wait at the other gate")
            assert [one.entry_id for one in send(online.database)] == [made[0].entry_id, made[2].entry_id]
            assert [one.entry_id for one in send(online.database)] == [made[1].entry_id]  # one of a ticket at a time
            wait_for(lambda: outbox_counts(away.database).queued == 0, "its gate knows that they arrived")
            assert outbox_counts(away.database).delivered == 3
        finally:
            online.link.stop()


def send(database: Database) -> list[Entry]:
    """Deliver what is due, as the daemon does."""
    due = due_entries(database, datetime.now(UTC), 10)
    done = [replace(item, state=DeliveryState.DELIVERED, delivered_at=datetime.now(UTC)) for item, _ in due]
    save_deliveries(database, done, now=datetime.now(UTC))
    return [entry for _, entry in due]
