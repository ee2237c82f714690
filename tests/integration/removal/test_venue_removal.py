"""An old event that is removed at one gate of a venue does not come back by the others, and nothing is freed by it."""

from dataclasses import replace

import pytest

from kiosk.app.kiosk import Kiosk
from kiosk.domain.entries.entry import Entry
from kiosk.domain.entries.flags import Flag
from kiosk.domain.roster.bookings import Ticket, TicketStatus
from kiosk.domain.venue.claims import Claim, claim_of
from kiosk.domain.venue.passing_on import RosterNews, SignedNews, write_news
from kiosk.domain.venue.storage_ports import Received
from kiosk.store.base import tables
from kiosk.store.laptop.installations import present_installation
from kiosk.store.retention.removal import remove_events
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.venue.membership import save_membership
from kiosk.store.venue.roster_news import StoredRosterNews
from kiosk.store.venue.venue_log import StoredVenueLog
from kiosk.store.venue.venue_notes import StoredVenueNotes
from kiosk.venue.sweeping import without_scan
from tests.support.gate.evening import HERE
from tests.support.gate.old_event import LATER
from tests.support.venue.partitioned_venue import member_of


@pytest.fixture
def gate(kiosk: Kiosk) -> Kiosk:
    """The kiosk as a gate of a venue."""
    save_membership(kiosk.database, member_of(0))
    return kiosk


def remove(kiosk: Kiosk) -> None:
    assert [one.event_id for one in remove_events(kiosk.database, LATER, 90, "Noor, Kim")] == ["fest"]


def own_entries(kiosk: Kiosk) -> list[Entry]:
    query = f"SELECT {tables.ENTRIES.select_list} FROM entries WHERE is_local = 1 AND event_id = 'fest'"
    return [tables.ENTRIES.from_row(row) for row in kiosk.database.db.conn.execute(query).fetchall()]


def pulled(kiosk: Kiosk, *records: Ticket) -> None:
    """Write a page as the daemon does."""
    with roster_transaction(kiosk.database) as tx:
        tx.note_changes(LATER)
        tx.upsert(records)


def some_ticket(kiosk: Kiosk) -> Ticket:
    (first,) = kiosk.database.db.conn.execute("SELECT min(id) FROM tickets WHERE event_id = 'fest'").fetchone()
    with kiosk.database.reading() as view:
        found = view.ticket(first)
    assert found is not None
    return found


def news_kept(kiosk: Kiosk) -> int:
    return int(kiosk.database.db.conn.execute("SELECT count(*) FROM roster_news").fetchone()[0])


def test_what_was_passed_on_of_its_guests_goes_with_it_and_is_not_taken_in_again(gate: Kiosk) -> None:
    roster, notes = StoredRosterNews(gate.database), StoredVenueNotes(gate.database, gate.clock)
    pulled(gate, replace(some_ticket(gate), status=TicketStatus.BLOCKED, holder_name="Zora Neale"))
    changes = tuple(roster.waiting(10))
    body = write_news(RosterNews(member="m0", platform="", made_at=LATER, changes=changes))
    told = SignedNews(body=body, signature="s", certificate="c")
    roster.keep(told, changes, LATER)
    later = replace(told, body=body.replace("Zora", "Nella"))
    assert (len(changes), news_kept(gate)) == (1, 1)
    remove(gate)
    # The same by another gate, of a later ledger; and what this gate had never heard.
    notes.take([told, later], up_to=1)
    assert news_kept(gate) == 0
    assert list(notes.unpublished(10)) == []


def test_other_gates_are_not_told_that_its_guests_are_gone(gate: Kiosk) -> None:
    ticket = some_ticket(gate)
    pulled(gate, replace(ticket, holder_name="Zora Neale"))
    remove(gate)
    pulled(gate, ticket)  # the platform still has it
    assert list(StoredRosterNews(gate.database).waiting(10)) == []


def test_this_gates_own_entries_that_others_tell_of_again_are_no_sign_of_an_older_database(gate: Kiosk) -> None:
    own, before = own_entries(gate), present_installation(gate.database)
    remove(gate)
    log = StoredVenueLog(gate.database, HERE, gate.clock)
    log.begin_epoch(2)
    news = [Received(number=place, entry=entry) for place, entry in enumerate(own, 1)]
    assert log.take(news, up_to=len(own)) == 0
    assert own
    assert present_installation(gate.database) == before
    assert own_entries(gate) == []


def test_its_guests_uses_are_not_given_back_because_their_scans_are_gone(gate: Kiosk) -> None:
    log = StoredVenueLog(gate.database, HERE, gate.clock)
    claims = [claim for entry in own_entries(gate) if (claim := claim_of(entry)) is not None]
    crashed: Claim = replace(claims[0], scan_id="never written")
    assert without_scan([*claims, crashed], HERE, log) == [crashed]
    remove(gate)
    assert without_scan(claims, HERE, log) == []


def test_a_mark_of_one_of_its_guests_that_comes_late_is_not_kept(gate: Kiosk) -> None:
    mark = Flag(id="f1", ticket_id="t", event_id="fest", reason="Zora Neale", made_at=LATER, staff="", device_id="d")
    remove(gate)
    notes = StoredVenueNotes(gate.database, gate.clock)
    assert notes.take([mark, replace(mark, id="f2", event_id="next")], up_to=2) == 1
    assert gate.database.db.conn.execute("SELECT id FROM flags").fetchall() == [("f2",)]
