"""A removed event stays away, unless it gets a later date: then its guests are let in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.app.evidence.checkpoints import make_checkpoints, sign_removals
from kiosk.app.evidence.evidence_file import verify_database
from kiosk.app.kiosk import Kiosk
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.events import Event, EventDate
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.retention.records import removed_events
from kiosk.store.retention.removal import remove_events
from kiosk.store.roster.pull_progress import StreamProgress
from kiosk.store.roster.roster_writer import roster_transaction
from sync.connectors.interface.connector import Stream
from sync.transfer.local_store import LocalStore
from tests.support.gate.evening import DOORS, HERE, Evening
from tests.support.gate.old_event import LATER, everything
from tests.support.gate.small_event import STATION


def test_a_platform_that_still_has_it_does_not_bring_it_back(kiosk: Kiosk) -> None:
    remove_events(kiosk.database, LATER, 90, "Noor")
    before = everything(kiosk)
    made = Evening(guests=80, seed=3)
    with roster_transaction(kiosk.database) as tx:
        tx.note_events(made.event(), lambda: {"tickets:fest"})
        tx.upsert(made.event())
        for page in made.roster():
            tx.upsert(page)
        tx.add_remote_entries([entry for entry in made.entries() if entry.device_id != HERE], LATER)
    after = everything(kiosk)
    assert {name for name in after if after[name] != before[name]} <= {"names_changed", "changed_names"}


def later_date(event: Event) -> list[RosterRecord]:
    return [replace(event, starts_at=LATER + timedelta(days=30), ends_at=LATER + timedelta(days=31))]


def one_more_date(event: Event) -> list[RosterRecord]:
    date = EventDate(id="fest-2", event_id="fest", name="Second night", starts_at=LATER + timedelta(days=30))
    return [event, date, event]  # the event itself is there with the date, whichever comes first


@pytest.mark.parametrize("comes_back", [later_date, one_more_date])
def test_an_event_that_has_a_later_date_comes_back_with_its_guests(
    kiosk: Kiosk, comes_back: Callable[[Event], list[RosterRecord]]
) -> None:
    store, made = LocalStore(kiosk.database), Evening(guests=80, seed=3)
    tickets = Stream(name="tickets", kinds=(Ticket,))
    with roster_transaction(kiosk.database) as tx:
        tx.save_stream_progress("tickets", StreamProgress(cursor="7"), DOORS)
    remove_events(kiosk.database, LATER, 90, "Noor")
    store.begin_returned([tickets], LATER)
    assert store.stream_state(tickets).cursor == "7", "nothing came back"
    event, *others = made.event()
    assert isinstance(event, Event)
    with roster_transaction(kiosk.database) as tx:
        tx.upsert(comes_back(event))
        tx.note_end("tickets")  # what is new of it was read; most of its guests are older
    with kiosk.database.reading() as view:
        assert view.event("fest") is not None
        assert view.roster_state("fest").loading, "its guests are asked about, not refused"
    store.begin_returned([tickets], LATER)
    assert store.stream_state(tickets).cursor is None
    with roster_transaction(kiosk.database) as tx:
        for page in (others, *made.roster()):
            tx.upsert(page)
        tx.note_end("tickets")
    with kiosk.database.reading() as view:
        assert not view.roster_state("fest").loading
        guests = [ticket for page in made.roster() for ticket in page if isinstance(ticket, Ticket)]
        assert view.ticket(guests[0].id) is not None
    store.begin_returned([tickets], LATER)
    assert store.stream_state(tickets).resyncing, "what is under way is not begun once more"


def test_an_event_that_came_back_is_kept_as_any_other_and_goes_once_more(kiosk: Kiosk) -> None:
    remove_events(kiosk.database, LATER, 90, "Noor")
    sign_removals(kiosk.database)
    made = Evening(guests=80, seed=3)
    event, *others = made.event()
    assert isinstance(event, Event)
    with roster_transaction(kiosk.database) as tx:
        for page in (later_date(event), others, *made.roster()):
            tx.upsert(page)
    guest = next(record for page in made.roster() for record in page if isinstance(record, Ticket))
    kiosk.check_in.ticket(guest.id, replace(STATION, event_id="fest", list_id="main", device_id=HERE))
    conn = kiosk.database.db.conn
    with pytest.raises(sqlcipher.IntegrityError, match="never"):
        conn.execute("DELETE FROM entries WHERE event_id = 'fest'")
    conn.execute("UPDATE outbox SET settled_at = 1")
    make_checkpoints(kiosk.database, kiosk.clock)
    after = LATER + timedelta(days=1000)
    assert [one.event_id for one in remove_events(kiosk.database, after, 90, "Noor")] == ["next", "fest"]
    sign_removals(kiosk.database)
    assert sorted(one.event_id for one in removed_events(kiosk.database)) == ["fest", "fest", "next"]
    assert conn.execute("SELECT count(*) FROM entries WHERE event_id = 'fest'").fetchone()[0] == 0
    assert [found.problems for found in verify_database(kiosk.database)] == [()]
