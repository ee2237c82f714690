"""One laptop's internet keeps every gate's guest list fresh, over a real server, and nobody outside the venue does."""

from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.credentials.venue_signatures import VenueSignatures
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.roster.bookings import Ticket, TicketStatus
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.venue.passing_on import RosterChange, RosterNews, SignedNews, write_news
from kiosk.store.base import tables
from kiosk.store.database import Database
from kiosk.store.roster.pull_progress import PullState, pull_state
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.venue.membership import membership, revoke_member
from kiosk.store.venue.roster_news import StoredRosterNews
from kiosk.store.venue.venue_notes import StoredVenueNotes
from tests.support.gate.small_event import guest
from tests.support.patience import wait_for
from tests.support.venue.real_venue import RealGate, WrongClock, connect, open_real_venue
from tests.support.venue.real_venue_steps import wait_at_most

RECORDS = [*guest(1), *guest(2), *guest(3)]


def blocked(number: int) -> Ticket:
    found = next(record for record in guest(number) if isinstance(record, Ticket))
    return replace(found, status=TicketStatus.BLOCKED)


def pull(database: Database, clock: WrongClock, *records: RosterRecord) -> None:
    """Write a page as the daemon does."""
    with roster_transaction(database) as tx:
        tx.note_changes(clock.now().corrected)
        tx.upsert(records)


def is_let_in(gate: RealGate, code: str) -> bool:
    return gate.scan(code).verdict.outcome is Outcome.ADMIT


def status(gate: RealGate, ticket_id: str) -> TicketStatus:
    with gate.database.reading() as view:
        ticket = view.ticket(ticket_id)
    assert ticket is not None
    return ticket.status


@pytest.mark.usefixtures("patient")
def test_what_the_one_with_the_internet_pulled_is_known_at_every_gate(tmp_path: Path) -> None:
    with open_real_venue(tmp_path, 3, RECORDS) as (_, (first, away, third)), ExitStack() as stack:
        third.link.stop()
        first.link.stop()
        online = connect(first.database, 0, online=True)
        stack.callback(online.link.stop)
        online.wait_until_connected()
        pull(online.database, online.clock, blocked(1), *guest(9))  # type: ignore[arg-type]
        wait_for(lambda: status(away, "t1") is TicketStatus.BLOCKED, "the block is known")
        wait_for(lambda: is_let_in(away, "code-9"), "the new guest walks in")
        assert not is_let_in(away, "code-1")
        back = connect(third.database, 2)
        stack.callback(back.link.stop)
        wait_for(lambda: status(back, "t1") is TicketStatus.BLOCKED, "a gate that was away hears of it later")


@pytest.mark.usefixtures("patient")
def test_what_no_gate_of_the_venue_signed_is_refused(tmp_path: Path) -> None:
    with open_real_venue(tmp_path, 3, RECORDS) as (_, (first, second, third)):
        forged = forge(second, member=name_of(third))
        unsigned = replace(forge(second, member=name_of(second)), signature="AAAA")
        for news in (forged, unsigned):
            StoredRosterNews(second.database).keep(news, (), datetime.now(UTC))
        # What is told after that, and arrives, says that these were looked at.
        StoredRosterNews(second.database).keep(genuine(second, blocked(3)), (), datetime.now(UTC))
        wait_for(lambda: status(first, "t3") is TicketStatus.BLOCKED, "what is signed is taken")
        assert status(first, "t1") is TicketStatus.VALID
        assert StoredVenueNotes(first.database, first.clock).unpublished(9) == []


@pytest.mark.usefixtures("patient")
def test_a_gate_that_was_shut_out_is_not_believed_any_more(tmp_path: Path) -> None:
    with open_real_venue(tmp_path, 3, RECORDS) as (host, (first, second, third)):
        late = genuine(second, blocked(1))
        revoke_member(host.database, name_of(second))
        wait_for(lambda: len(third.link.state().gates) == 2, "everybody knows")
        for news in (late, genuine(third, blocked(3))):  # a third gate has kept them
            StoredRosterNews(third.database).keep(news, (), datetime.now(UTC))
        wait_for(lambda: status(first, "t3") is TicketStatus.BLOCKED, "what is signed is taken")
        assert status(first, "t1") is TicketStatus.VALID


@pytest.mark.usefixtures("patient")
def test_a_gate_without_the_internet_has_a_guest_list_as_fresh_as_the_one_with_it(tmp_path: Path) -> None:
    with open_real_venue(tmp_path, 2, RECORDS) as (_, (first, away)), ExitStack() as stack:
        first.link.stop()
        began = first.clock.now().corrected - timedelta(hours=3)
        pull_all(first.database, began)
        pull_all(away.database, began + timedelta(hours=1))
        pull_all(first.database, began + timedelta(hours=3))
        online = connect(first.database, 0, online=True)
        stack.callback(online.link.stop)
        fresh = began + timedelta(hours=3)
        wait_for(lambda: pull_state(away.database).complete_at == fresh, "it is known to be fresh")


def pull_all(database: Database, at: datetime) -> None:
    """Pull to the end, as the daemon does; nothing has changed."""
    with roster_transaction(database) as tx:
        tx.note_changes(at)
        tx.save_pull_state(PullState(complete_at=at))


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    wait_at_most(monkeypatch, 15_000)


def name_of(gate: RealGate) -> str:
    made = membership(gate.database)
    assert made is not None
    return made.member


def genuine(gate: RealGate, record: Ticket) -> SignedNews:
    """Return news as a gate signs them."""
    return forge(gate, member=name_of(gate), record=record)


def forge(gate: RealGate, *, member: str, record: Ticket | None = None) -> SignedNews:
    """Return news that a gate signs in anybody's name."""
    made, now = membership(gate.database), datetime.now(UTC)
    assert made is not None
    wanted = record or blocked(1)
    row = dict(zip(tables.TICKETS.columns, tables.TICKETS.to_row(wanted), strict=True))
    change = RosterChange(kind="tickets", id=wanted.id, at=now, row=row)
    body = write_news(RosterNews(member=member, platform="", made_at=now, changes=(change,)))
    return SignedNews(body=body, signature=VenueSignatures().sign(body, made.key), certificate=made.certificate)
