"""What one gate pulled, written at another one: newer only, withdrawals first, never what is nobody's to pass on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Ticket, TicketStatus
from kiosk.domain.roster.codes import KeyAlgorithm, Revocation, SigningKey
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.domain.roster.staffing import StaffAssignment
from kiosk.domain.text.searching import Scope, parse
from kiosk.domain.venue.passing_on import RosterNews, SignedNews, write_news
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.conflicts.conflict_records import ConflictKind, conflicts
from kiosk.store.roster.pull_progress import PullState
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.venue.membership import leave_venue, save_membership
from kiosk.store.venue.roster_news import StoredRosterNews
from kiosk.store.venue.venue_notes import StoredVenueNotes
from tests.support.gate.small_event import NOW, guest
from tests.support.venue.gates import Gate, open_gates
from tests.support.venue.partitioned_venue import member_of

MINUTE = timedelta(minutes=1)
KEY = SigningKey(id="k1", key_id="1", algorithm=KeyAlgorithm.ED25519, material=b"secret")
RECORDS = [*guest(1), *guest(2), KEY]
TICKET = next(record for record in RECORDS if isinstance(record, Ticket))
BLOCKED: Ticket = replace(TICKET, status=TicketStatus.BLOCKED)


@pytest.fixture
def gates(tmp_path: Path) -> Iterator[tuple[Gate, Gate]]:
    """One gate that pulls, and one that has no internet."""
    with open_gates(tmp_path, 2, RECORDS) as opened:
        for number, gate in enumerate(opened):
            gate.venue.reachable = False
            device = Device(id=gate.station.device_id, name="", platform="p", profile="p", base_url="https://p")
            save_self_device(gate.database, device)
            made = member_of(number)
            save_membership(gate.database, made)
        yield opened[0], opened[1]


def pull(gate: Gate, *records: RosterRecord, gone: tuple[Tombstone, ...] = (), after: timedelta = MINUTE) -> None:
    """Write a page as the daemon does."""
    with roster_transaction(gate.database) as tx:
        tx.note_changes(NOW + after)
        tx.upsert(records)
        tx.remove(gone)


def pass_on(source: Gate, target: Gate, platform: str = "https://p") -> int:
    """Pass on what waits."""
    waiting = StoredRosterNews(source.database).waiting(100)
    body = write_news(RosterNews(member="m0", platform=platform, made_at=NOW, changes=tuple(waiting)))
    signed = SignedNews(body=body, signature="s", certificate="c")
    StoredRosterNews(source.database).keep(signed, waiting, NOW)
    return StoredVenueNotes(target.database, target.clock).take([signed], up_to=1)


def waiting(gate: Gate) -> list[tuple[str, str]]:
    return [(one.kind, one.id) for one in StoredRosterNews(gate.database).waiting(100)]


def ticket(gate: Gate, number: int = 1) -> Ticket | None:
    with gate.database.reading() as view:
        return view.ticket(f"t{number}")


def test_a_block_that_one_gate_pulled_is_a_refusal_at_a_gate_without_the_internet(gates: tuple[Gate, Gate]) -> None:
    source, away = gates
    away.scan("code-2")  # what this scan read is kept for the next one
    pull(source, BLOCKED)
    assert pass_on(source, away) == 1
    assert away.scan("code-1").verdict.outcome is Outcome.REFUSE
    assert waiting(source) == []


def test_withdrawals_go_before_everything_else(gates: tuple[Gate, Gate]) -> None:
    source, _ = gates
    pull(source, *guest(7))
    pull(
        source,
        Revocation(id="r1", event_id="ev", ticket_id="t2"),
        gone=(Tombstone(kind=Ticket, id="t1"),),
        after=2 * MINUTE,
    )
    assert {name for name, _ in waiting(source)[:2]} == {"revocations", "tickets"}
    assert {*waiting(source)[2:]} == {("bookings", "b7"), ("credentials", "c-code-7"), ("tickets", "t7")}


def test_a_new_guest_walks_in_at_a_gate_without_the_internet_and_is_found_by_name(gates: tuple[Gate, Gate]) -> None:
    source, away = gates
    pull(source, *guest(7))
    pass_on(source, away)
    assert away.scan("code-7").verdict.admitted
    query = parse("Guest 7")
    assert query is not None
    with away.database.reading() as view:
        assert [one.ticket_id for one in view.find_tickets(query, [Scope(event_id="ev")]).found] == ["t7"]


def test_what_a_page_brings_again_unchanged_is_not_passed_on(gates: tuple[Gate, Gate]) -> None:
    pull(gates[0], *RECORDS)
    assert waiting(gates[0]) == []


def test_a_gate_that_pulled_later_keeps_what_it_has(gates: tuple[Gate, Gate]) -> None:
    source, also = gates
    pull(source, BLOCKED)
    pull(also, replace(TICKET, holder_name="Renamed"), after=2 * MINUTE)  # the block was lifted meanwhile
    pass_on(source, also)
    assert ticket(also) == replace(TICKET, holder_name="Renamed")


def test_the_platforms_own_clock_decides_where_it_says_when(gates: tuple[Gate, Gate]) -> None:
    source, also = gates
    pull(source, replace(BLOCKED, updated_at=NOW + MINUTE), after=MINUTE)
    pull(also, replace(TICKET, updated_at=NOW), after=60 * MINUTE)  # a clock that is an hour ahead
    pass_on(source, also)
    assert ticket(also) == replace(BLOCKED, updated_at=NOW + MINUTE)


def test_what_was_pulled_before_this_laptops_own_last_pull_is_stale(gates: tuple[Gate, Gate]) -> None:
    source, also = gates
    pull(source, BLOCKED)
    with roster_transaction(also.database) as tx:
        tx.save_pull_state(PullState(complete_at=NOW + 60 * MINUTE))
    pass_on(source, also)
    assert ticket(also) == TICKET


def test_older_news_that_come_late_change_nothing(gates: tuple[Gate, Gate]) -> None:
    source, away = gates
    pull(source, BLOCKED)
    first = StoredRosterNews(source.database).waiting(9)
    pull(source, TICKET, after=2 * MINUTE)
    pass_on(source, away)
    body = write_news(RosterNews(member="m0", platform="https://p", made_at=NOW, changes=tuple(first)))
    late = SignedNews(body=body, signature="s", certificate="c")
    StoredVenueNotes(away.database, away.clock).take([late], up_to=2)
    assert ticket(away) == TICKET


def test_another_platforms_guest_list_is_none_of_ours(gates: tuple[Gate, Gate]) -> None:
    source, away = gates
    pull(source, BLOCKED)
    assert pass_on(source, away, platform="https://other") == 0
    assert ticket(away) == TICKET


def test_guests_of_an_event_that_is_not_loaded_here_are_left_to_its_own_internet(gates: tuple[Gate, Gate]) -> None:
    source, away = gates
    pull(source, replace(TICKET, id="t8", event_id="other"))
    pass_on(source, away)
    assert ticket(away, 8) is None


def test_rights_are_never_passed_on_and_of_keys_only_that_they_were_withdrawn(gates: tuple[Gate, Gate]) -> None:
    source, away = gates
    pull(source, StaffAssignment(id="s1", event_id="ev", person_id="p", name="Kim"), replace(KEY, id="k2"))
    assert waiting(source) == []
    pull(source, replace(KEY, revoked_at=NOW), replace(KEY, id="k3", revoked_at=NOW))
    pass_on(source, away)
    body = StoredVenueNotes(source.database, source.clock).unpublished(1)[0].body  # type: ignore[union-attr]
    assert "material" not in body
    keys = away.database.db.conn.execute("SELECT id, revoked_at IS NOT NULL FROM signing_keys").fetchall()
    assert keys == [("k1", 1)]


def test_a_block_of_somebody_who_is_inside_is_a_conflict_at_that_gate(gates: tuple[Gate, Gate]) -> None:
    source, away = gates
    away.scan("code-1")
    pull(source, replace(BLOCKED, updated_at=NOW - 60 * MINUTE))
    pass_on(source, away)
    assert [one.kind for one in conflicts(away.database)] == [ConflictKind.REVOKED]


def test_a_ticket_that_is_gone_goes_here_too_and_one_that_came_back_comes_back(gates: tuple[Gate, Gate]) -> None:
    source, away = gates
    pull(source, gone=(Tombstone(kind=Ticket, id="t1"),))
    pass_on(source, away)
    assert ticket(away) is None
    pull(source, TICKET, after=2 * MINUTE)
    pass_on(source, away)
    assert ticket(away) == TICKET


def test_what_two_gates_pulled_is_passed_on_once(gates: tuple[Gate, Gate]) -> None:
    source, also = gates
    pull(also, BLOCKED)
    pull(source, BLOCKED, after=2 * MINUTE)
    pass_on(source, also)
    assert waiting(also) == []


@pytest.mark.parametrize(
    "row", [{}, {"status": "sung"}, {"party_size": "many"}, {"updated_at": "noon"}, {"seat": None}]
)
def test_a_batch_that_cannot_be_stored_changes_nothing_and_keeps_nobody_back(
    gates: tuple[Gate, Gate], row: dict[str, str | None]
) -> None:
    source, away = gates
    pull(source, BLOCKED)
    (change,) = StoredRosterNews(source.database).waiting(9)
    bad = replace(change, id="t9", row={**change.row, **row} if row else {})
    body = write_news(RosterNews(member="m0", platform="https://p", made_at=NOW, changes=(change, bad)))
    notes = StoredVenueNotes(away.database, away.clock)
    assert notes.take([SignedNews(body=body, signature="s", certificate="c")], up_to=5) == 0
    assert (ticket(away), notes.received()) == (TICKET, 5)
    assert pass_on(source, away) == 1
    assert away.scan("code-1").verdict.reason is not Reason.OK


def test_a_newer_gates_columns_and_tables_are_passed_over(gates: tuple[Gate, Gate]) -> None:
    source, away = gates
    pull(source, BLOCKED)
    (change,) = StoredRosterNews(source.database).waiting(9)
    newer = (replace(change, row={**change.row, "mood": "gay"}), replace(change, kind="moods"))
    body = write_news(RosterNews(member="m0", platform="https://p", made_at=NOW, changes=newer))
    StoredVenueNotes(away.database, away.clock).take([SignedNews(body=body, signature="", certificate="")], up_to=1)
    assert ticket(away) == BLOCKED


def test_a_laptop_without_a_venue_notes_nothing(gates: tuple[Gate, Gate]) -> None:
    leave_venue(gates[0].database)
    pull(gates[0], BLOCKED)
    assert waiting(gates[0]) == []
