"""What the daemon writes: roster pages with cursors, deliveries, and what it tells the kiosk."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.clock.timekeeping import ClockReading
from kiosk.domain.codes.credential import Scan, hash_code
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import Ticket, TicketStatus
from kiosk.domain.roster.codes import KeyAlgorithm, Revocation, SigningKey, TicketCode
from kiosk.domain.roster.events import TicketType
from kiosk.domain.roster.records import Tombstone
from kiosk.domain.roster.settings import TicketSettings
from kiosk.domain.syncing.delivery import Acknowledgement, DeliveryState, Receipt, settle
from kiosk.store.channel.sync_state import (
    Device,
    Heartbeat,
    clock_reading,
    finish_run,
    heartbeat,
    make_sync_request,
    open_requests,
    save_clock,
    save_heartbeat,
    save_self_device,
    self_device,
    settle_request,
    start_run,
    sync_request,
)
from kiosk.store.database import Database
from kiosk.store.outbox.delivery_queue import due_entries, outbox_counts, revive_dead, save_deliveries
from kiosk.store.roster.full_reading import Ranges, Sweep
from kiosk.store.roster.id_ranges import IdRange
from kiosk.store.roster.losses import losses
from kiosk.store.roster.pull_progress import StreamProgress, stream_progress
from kiosk.store.roster.roster_writer import RosterTransaction, roster_transaction
from kiosk.store.roster.sweeping import sweep_steps
from tests.support.gate.entries import admission, write
from tests.support.gate.small_event import (
    EVENT,
    GATE,
    GENERAL,
    MAIN_LIST,
    NOW,
    STATION,
    code_for,
    furnish,
    guest,
    plain_check_in,
)

LATER = datetime(2030, 1, 1, tzinfo=UTC)


def test_every_record_comes_back_as_it_went_in(database: Database) -> None:
    key = SigningKey(
        id="k", key_id="k1", algorithm=KeyAlgorithm.ED25519, material=bytes(range(32)), event_id="ev", not_before=NOW
    )
    revoked = Revocation(id="r", event_id="ev", ticket_id="t1", code_hash=hash_code("x"), updated_at=NOW)
    furnish(
        database,
        *guest(1, zones=frozenset({"VIP"}), settings=TicketSettings.of({"seat": {"row": 3}}), valid_until=NOW),
        key,
        revoked,
    )
    with database.reading() as view:
        assert view.event("ev") == EVENT
        assert view.check_in_list("main") == MAIN_LIST
        assert view.gate("a") == GATE
        assert view.ticket_type("ga") == GENERAL
        booking, ticket, code = guest(
            1, zones=frozenset({"VIP"}), settings=TicketSettings.of({"seat": {"row": 3}}), valid_until=NOW
        )
        assert view.booking("b1") == booking
        assert view.ticket("t1") == ticket
        assert list(view.codes(hash_code("code-1"))) == [code]
        assert list(view.codes_of_ticket("t1")) == [code]
        assert list(view.revocations(ticket_id="t1", code_hashes=())) == [revoked]
        assert list(view.revocations(ticket_id=None, code_hashes=["", hash_code("y"), hash_code("x")])) == [revoked]
        assert view.event_date("none") is None
        assert list(view.addons("t1")) == []
    assert list(database.signing_keys("ev")) == [key]


def test_own_keys_come_first_and_changes_are_seen(database: Database) -> None:
    def key(name: str, event: str | None) -> SigningKey:
        return SigningKey(id=name, key_id=name, algorithm=KeyAlgorithm.ED25519, material=b"x" * 32, event_id=event)

    furnish(database, key("a", "other"), key("b", None), key("c", "ev"))
    assert [k.id for k in database.signing_keys("ev")] == ["b", "c", "a"]
    other = Database(database.path, database._key)
    with roster_transaction(other) as tx:
        tx.upsert([replace(key("c", "ev"), revoked_at=NOW)])
    other.close()
    assert database.signing_keys("ev")[1].revoked_at == NOW


def test_a_page_and_its_cursor_stand_or_fall_together(database: Database) -> None:
    with pytest.raises(RuntimeError), roster_transaction(database) as tx:
        tx.upsert(guest(1))
        tx.save_stream_progress("tickets", StreamProgress(cursor="5"), NOW)
        raise RuntimeError
    assert stream_progress(database.db.conn, "tickets") == StreamProgress()
    with roster_transaction(database) as tx:
        assert tx.upsert(guest(1)) == 3
        assert tx.upsert(guest(1)) == 3
        tx.save_stream_progress("tickets", StreamProgress(cursor="5", is_unfinished=True), NOW)
    assert stream_progress(database.db.conn, "tickets") == StreamProgress(cursor="5", is_unfinished=True)
    with roster_transaction(database) as tx:
        tx.save_stream_progress("tickets", StreamProgress(resync_began_at=NOW), NOW)
    assert stream_progress(database.db.conn, "tickets") == StreamProgress(resync_began_at=NOW)


def test_tombstones_remove_the_roster_but_never_entries(database: Database) -> None:
    furnish(database, *guest(1))
    entry = plain_check_in(database).scan(Scan(text="code-1"), STATION).entries[0]
    with roster_transaction(database) as tx:
        assert tx.remove([Tombstone(kind=Ticket, id="t1"), Tombstone(kind=TicketCode, id="c-code-1")]) == 2
    with database.reading() as view:
        assert view.ticket("t1") is None
        assert view.entry(entry.entry_id) == entry


@pytest.mark.parametrize(("length", "kept"), [(64, 64), (65, 0)])
def test_a_code_that_nobody_can_type_is_known_by_its_hash_alone(database: Database, length: int, kept: int) -> None:
    text = "é" * length
    furnish(database, code_for("t1", text))
    with database.reading() as view:
        (found,) = view.codes(hash_code(text))
        assert found.code == text[:kept]
    with roster_transaction(database) as tx:  # again, as a change
        tx.upsert([code_for("t1", text)])
    with database.reading() as view:
        assert view.codes(hash_code(text)) == [found]


def swept(database: Database, tx: RosterTransaction, sweep: Sweep) -> int:
    """End a full reading; returns how many records went."""
    gone = tx.take_away(sweep_steps(database, sweep), sweep, NOW)
    tx.forget_seen(sweep.kinds, sweep.ranges)
    return gone


def test_a_full_resync_removes_only_what_is_gone(database: Database) -> None:
    furnish(database, *guest(1), *guest(2))
    with roster_transaction(database) as tx:
        tx.mark_seen(guest(2))
        tx.upsert(guest(2))
    with database.reading() as view:
        assert view.ticket("t1") is not None
    with roster_transaction(database) as tx:
        assert swept(database, tx, Sweep(kinds=[Ticket, TicketCode])) == 2
    with database.reading() as view:
        assert view.ticket("t1") is None
        assert view.ticket("t2") is not None
        assert view.booking("b1") is not None


def test_a_full_resync_of_one_stream_takes_nothing_of_another_that_brings_the_same_kind(database: Database) -> None:
    """Neither its records nor its marks: its own full resync may be half done."""
    tickets: Ranges = {Ticket: IdRange("", ("inv:",))}
    invited: Ranges = {Ticket: IdRange("inv:")}

    def ticket(name: str) -> Ticket:
        return Ticket(id=name, event_id="ev", ticket_type_id="ga")

    furnish(database, *map(ticket, ("seen", "gone", "inv:seen", "inv:gone", "inv")))
    with roster_transaction(database) as tx:
        tx.mark_seen([ticket("seen"), ticket("inv:seen")])
        assert [loss.gone for loss in losses(database.db.conn, [Ticket], NOW, ranges=tickets)] == [2]
        assert swept(database, tx, Sweep(kinds=[Ticket], ranges=tickets)) == 2
    with roster_transaction(database) as tx:
        assert [loss.gone for loss in losses(database.db.conn, [Ticket], NOW, ranges=invited)] == [1]
        assert swept(database, tx, Sweep(kinds=[Ticket], ranges=invited)) == 1
    with database.reading() as view:
        assert [name for name in ("seen", "gone", "inv:seen", "inv:gone", "inv") if view.ticket(name)] == [
            "seen",
            "inv:seen",
        ]


def test_a_full_resync_may_keep_what_is_gone_as_revoked(database: Database) -> None:
    """Only where its event is still there, and only what was valid; its type stays with it."""

    def ticket(name: str, *, event: str = "ev", status: TicketStatus = TicketStatus.VALID) -> Ticket:
        return Ticket(id=name, event_id=event, ticket_type_id="ga", status=status)

    seen = ticket("seen")
    furnish(database, seen, ticket("gone"), ticket("off", status=TicketStatus.CANCELLED), ticket("else", event="gone"))
    with roster_transaction(database) as tx:
        tx.mark_seen([seen])
        assert swept(database, tx, Sweep(kinds=[Ticket, TicketType], revokes=True)) == 1
    with database.reading() as view:
        found = {name: view.ticket(name) for name in ("seen", "gone", "off", "else")}
        assert view.ticket_type("ga") is not None
    assert {name: known and known.status for name, known in found.items()} == {
        "seen": TicketStatus.VALID,
        "gone": TicketStatus.REVOKED,
        "off": TicketStatus.CANCELLED,
        "else": None,
    }
    assert found["gone"] is not None
    assert found["gone"].updated_at == NOW


def test_other_devices_entries_fit_in_once_and_spend_the_ticket(database: Database) -> None:
    furnish(database, *guest(1))
    mine = plain_check_in(database).preview(Scan(text="code-1"), STATION)
    assert mine.verdict.admitted
    assert mine.entries == ()
    here = Database(database.path, database._key)
    furnish(here, *guest(2))
    template = plain_check_in(here).scan(Scan(text="code-2"), STATION).entries[0]
    here.close()
    theirs = replace(
        template,
        entry_id="01900000-0000-7000-8000-000000000001",
        device_id="laptop-2",
        ticket_id="t1",
        use_key="t1",
        generation=0,
        code="code-1",
        code_hash=hash_code("code-1"),
    )
    with roster_transaction(database) as tx:
        assert tx.add_remote_entries([theirs, template]) == 1
        assert tx.add_remote_entries([theirs]) == 0
    late = plain_check_in(database).preview(Scan(text="code-1"), STATION)
    assert late.verdict.reason is Reason.ALREADY_ENTERED
    assert late.verdict.details.as_json()["device"] == "laptop-2"
    assert outbox_counts(database).queued == 1


def test_a_long_queue_costs_no_more_for_each_batch(database: Database) -> None:
    """Neither what waits behind a batch nor what was sent before it is looked at."""

    def steps_of_a_batch() -> int:
        steps = 0

        def count() -> int:
            nonlocal steps
            steps += 1
            return 0

        database.db.conn.set_progress_handler(count, 10)
        assert len(due_entries(database, LATER, 10)) == 10
        database.db.conn.set_progress_handler(None, 10)
        return steps

    write(database, *[admission(f"few-{n}") for n in range(20)])
    few = steps_of_a_batch()
    write(database, *[admission(f"many-{n}") for n in range(500)])
    items = [item for item, _ in due_entries(database, LATER, 300)]
    save_deliveries(database, [replace(item, state=DeliveryState.DELIVERED, delivered_at=LATER) for item in items])
    assert steps_of_a_batch() <= few * 1.2


def test_deliveries_are_due_settled_and_revived(database: Database) -> None:
    furnish(database, *guest(1), *guest(2))
    desk = plain_check_in(database)
    entries = [desk.scan(Scan(text=f"code-{n}"), STATION).entries[0] for n in (1, 2)]
    due = due_entries(database, NOW, 10)
    assert [entry for _, entry in due] == entries
    first, second = (item for item, _ in due)
    later = settle(
        first, Receipt(ref_id=first.ref_id, acknowledgement=Acknowledgement.LATER, message="503"), now=NOW, jitter=0.9
    )
    dead = settle(second, Receipt(ref_id=second.ref_id, acknowledgement=Acknowledgement.REJECTED), now=NOW, jitter=0)
    save_deliveries(database, [later, dead])
    assert due_entries(database, NOW, 10) == []
    assert [item.ref_id for item, _ in due_entries(database, NOW + timedelta(minutes=1), 10)] == [first.ref_id]
    counts = outbox_counts(database)
    assert (counts.queued, counts.dead, counts.delivered, counts.oldest_queued_at) == (1, 1, 0, NOW)
    assert revive_dead(database) == 1
    done = settle(first, Receipt(ref_id=first.ref_id, acknowledgement=Acknowledgement.ACCEPTED), now=NOW, jitter=0)
    save_deliveries(database, [done])
    save_deliveries(database, [later])
    counts = outbox_counts(database)
    assert (counts.queued, counts.dead, counts.delivered) == (1, 0, 1)
    assert done.state is DeliveryState.DELIVERED


def test_what_the_processes_tell_each_other(database: Database) -> None:
    assert (self_device(database), heartbeat(database), clock_reading(database)) == (None, None, None)
    device = Device(
        id="d1",
        name="Gate laptop",
        platform="eventify",
        profile="eventify",
        base_url="http://x",
        enrolled_at=NOW,
        secrets={"token": "hush"},
    )
    save_self_device(database, device)
    assert self_device(database) == device
    assert "hush" not in repr(device)
    moved = replace(device, id="d2", secrets={"token": "other"})
    save_self_device(database, moved)
    assert self_device(database) == moved
    old = database.db.conn.execute("SELECT is_self, secrets FROM devices WHERE id = 'd1'").fetchone()
    assert tuple(old) == (0, "{}")

    beat = Heartbeat(pid=7, started_at=NOW, beat_at=NOW, online=True, last_pull_at=NOW)
    save_heartbeat(database, beat)
    save_heartbeat(database, replace(beat, beat_at=NOW + timedelta(seconds=1)))
    assert heartbeat(database) == replace(beat, beat_at=NOW + timedelta(seconds=1))

    reading = ClockReading(
        offset=timedelta(milliseconds=-1500),
        uncertainty=timedelta(milliseconds=600),
        source="platform",
        measured_at=NOW,
    )
    save_clock(database, reading)
    assert clock_reading(database) == reading

    run = start_run(database, "pull", NOW)
    finish_run(database, run, NOW, succeeded=3, failed=1, error="truncated")
    row = database.db.conn.execute("SELECT status, records_processed, error_details FROM sync_runs").fetchone()
    assert tuple(row) == ("failed", 4, "truncated")


def test_requests_are_settled_and_their_secrets_wiped(database: Database) -> None:
    made = make_sync_request(database, "enrol", {"setup": "one-time-token"}, NOW)
    assert [r.id for r in open_requests(database)] == [made]
    assert open_requests(database)[0].body == {"setup": "one-time-token"}
    settle_request(database, made, succeeded=False, answer={"key": "delivery.refused"}, now=NOW)
    settled = sync_request(database, made)
    assert settled is not None
    assert (settled.state, settled.body, settled.answer) == ("failed", {}, {"key": "delivery.refused"})
    assert open_requests(database) == []
    assert sync_request(database, 999) is None
