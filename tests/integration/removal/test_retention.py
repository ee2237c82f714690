"""Old events go as a whole and leave no guest behind; what was signed is proved still; nothing that waits is lost."""

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.app.evidence.checkpoints import make_checkpoints, sign_removals
from kiosk.app.evidence.evidence_file import verify_database, write_evidence
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.organizer.retention_desk import GuardedRetentionDesk
from kiosk.app.removal.retention import due_events, remove_due_events
from kiosk.app.staff.guard import Guard
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.clock.timekeeping import ClockReading
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind
from kiosk.domain.errors import RightError, SettingsError, StoreError
from kiosk.domain.evidence.verification import ProblemKind
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.events import CheckInList, Event, EventDate
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.staff.members import Role
from kiosk.domain.staff.rights import Right
from kiosk.store.channel.sync_state import save_clock
from kiosk.store.laptop.boot_clock import boot_time
from kiosk.store.laptop.saved_settings import save_setting
from kiosk.store.recovery.backups import back_up, backups
from kiosk.store.retention.agreement import RetentionAgreement, retention_agreement, save_retention_agreement
from kiosk.store.retention.due import Hindrance, old_events
from kiosk.store.retention.records import removed_events
from kiosk.store.retention.removal import remove_events
from kiosk.store.roster.pull_progress import StreamProgress
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.staff.audit_log import audit_log
from kiosk.ui.ports.organizer.retention import OldEventState
from sync.connectors.interface.connector import Stream
from sync.daemon.retention import remove_what_is_due
from sync.transfer.local_store import LocalStore
from tests.support.gate.evening import DOORS, HERE, Evening
from tests.support.gate.small_event import STATION
from tests.support.gate.staff import NAMES, PINS, hire

LATER = DOORS + timedelta(days=100)
NEXT = Event(id="next", name="New Year", starts_at=LATER + timedelta(days=20))
PROGRAM = Path(__file__).parents[3] / "docs" / "verify" / "verify_evidence.py"


def compare_clock(kiosk: Kiosk) -> None:
    boot = boot_time()
    reading = ClockReading(
        offset=timedelta(seconds=-90),
        uncertainty=timedelta(milliseconds=40),
        source="platform",
        measured_at=datetime.now(UTC),
        boot=boot.boot,
        ticks=boot.ticks,
    )
    save_clock(kiosk.database, reading)


def add_next_event(kiosk: Kiosk) -> None:
    ticket = Ticket(id="n1", event_id="next", ticket_type_id="ga", holder_name="Grace Hopper", number="N-1")
    with roster_transaction(kiosk.database) as tx:
        tx.upsert([NEXT, CheckInList(id="next-main", event_id="next", name="Door"), ticket])


@pytest.fixture
def kiosk(tmp_path: Path):
    with open_kiosk(Settings(data_dir=tmp_path / "data", use_keyring=False)) as kiosk:
        Evening(guests=80, seed=3).fill(kiosk.database)
        add_next_event(kiosk)
        compare_clock(kiosk)
        make_checkpoints(kiosk.database, kiosk.clock)
        yield kiosk


def everything(kiosk: Kiosk) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that is no index."""
    conn = kiosk.database.db.conn
    names = [
        row[0]
        for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'")
    ]
    return {name: conn.execute(f"SELECT * FROM {name}").fetchall() for name in names}


def scan_next(kiosk: Kiosk) -> None:
    station = replace(STATION, device_id=HERE, event_id="next", list_id="next-main", gate_id=None)
    assert kiosk.check_in.ticket("n1", station).verdict.admitted


def test_no_guest_is_left_anywhere_and_other_events_are_as_they_were(kiosk: Kiosk) -> None:
    conn = kiosk.database.db.conn
    scan_next(kiosk)
    make_checkpoints(kiosk.database, kiosk.clock)
    before = everything(kiosk)
    words = {row[0] for row in conn.execute("SELECT holder_name FROM tickets WHERE event_id = 'fest'")}
    words |= {row[0] for row in conn.execute("SELECT code_hash FROM credentials WHERE event_id = 'fest'")}
    words |= {row[0] for row in conn.execute("SELECT entry_id FROM entries WHERE event_id = 'fest'")}
    words |= {row[0] for row in conn.execute("SELECT number FROM bookings WHERE event_id = 'fest'")}
    kept = [row for row in before["entries"] if "next" in row]
    assert len(words) > 200
    assert [one.event_id for one in remove_events(kiosk.database, LATER, 90, "Noor, Kim")] == ["fest"]
    after = everything(kiosk)
    # Names of changed names are random ids and say nothing; the record says which event it was.
    told = {name: rows for name, rows in after.items() if name not in {"changed_names", "removed_events"}}
    assert not [name for name, rows in told.items() if any(cell in words for row in rows for cell in row if cell)]
    assert [name for name, rows in told.items() if any("fest" in row for row in rows)] == ["removed_entries"]
    assert after["entries"] == kept
    assert after["tickets"] == [row for row in before["tickets"] if "next" in row]
    assert conn.execute("SELECT count(*) FROM search_documents").fetchone()[0] == 1
    (record,) = removed_events(kiosk.database)
    assert (record.name, record.by, record.guests) == ("Monsoon Nights", "Noor, Kim", 80)
    assert record.entries == sum("fest" in row for row in before["entries"]) > record.admitted > record.refused > 0


def program(*arguments: object) -> tuple[int, str]:
    command = [sys.executable, "-I", "-S", str(PROGRAM), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_what_was_signed_is_proved_by_the_hashes_that_stay(kiosk: Kiosk, tmp_path: Path) -> None:
    paper = make_checkpoints(kiosk.database, kiosk.clock) or [
        row[0] for row in kiosk.database.db.conn.execute("SELECT note FROM checkpoints ORDER BY id DESC LIMIT 1")
    ]
    remove_events(kiosk.database, LATER, 90, "Noor")
    (finding,) = verify_database(kiosk.database, paper)
    assert [one.kind for one in finding.problems] == [ProblemKind.REMOVED]
    assert (sign_removals(kiosk.database), sign_removals(kiosk.database)) == (1, 0)
    scan_next(kiosk)
    make_checkpoints(kiosk.database, kiosk.clock)
    (finding,) = verify_database(kiosk.database, paper)
    assert finding.problems == ()
    assert finding.entries == finding.signed == finding.removed + 1
    assert finding.brought == finding.removed > 10
    file, held = tmp_path / "e.txt", tmp_path / "paper.txt"
    write_evidence(kiosk.database, file)
    held.write_text(paper[0], encoding="utf-8")
    assert program(file, held)[0] == 0


@pytest.mark.parametrize("tamper", ["leaf", "note", "other note"])
def test_an_entry_that_is_passed_off_as_removed_is_found(kiosk: Kiosk, tmp_path: Path, tamper: str) -> None:
    remove_events(kiosk.database, LATER, 90, "Noor")
    sign_removals(kiosk.database)
    file = tmp_path / "e.txt"
    write_evidence(kiosk.database, file)
    text = file.read_text("ascii")
    if tamper == "leaf":
        text = re.sub(r'"event_id":"fest"', '"event_id":"none"', text, count=1)
    elif tamper == "note":
        text = re.sub(r"removal .*\n", "", text)
    else:
        text = re.sub(r"removal .*\n", "removal aGVsbG8=\n", text)
    file.write_text(text, "ascii")
    assert run(["verify-log", str(file)]) == 1
    assert program(file)[0] in {1, 2}


def test_positions_and_numbers_are_never_used_twice(kiosk: Kiosk) -> None:
    conn = kiosk.database.db.conn
    last = conn.execute("SELECT max(position), max(sequence) FROM entries WHERE is_local = 1").fetchone()
    newest = conn.execute("SELECT max(position) FROM entries").fetchone()[0]
    remove_events(kiosk.database, LATER, 90, "Noor")
    # It holds its place without a word about anybody.
    blank = conn.execute("SELECT position, ticket_id, code, staff, is_local FROM entries").fetchall()
    assert blank == [(newest, None, "", "", 0)]
    scan_next(kiosk)
    position, sequence = conn.execute("SELECT position, sequence FROM entries WHERE event_id = 'next'").fetchone()
    assert position > newest
    assert sequence > last[1]
    assert len(make_checkpoints(kiosk.database, kiosk.clock)) == 1


def test_what_waits_for_the_platform_stays(kiosk: Kiosk) -> None:
    conn = kiosk.database.db.conn
    place, name = conn.execute("SELECT position, entry_id FROM entries WHERE is_local = 1").fetchone()
    conn.execute(
        "INSERT INTO outbox (id, kind, ref_id, event_id, created_at) VALUES (?, 'entry', ?, 'fest', 0)", (place, name)
    )
    (event,) = old_events(kiosk.database, LATER, 90)
    assert (event.hindrance, event.unsent, event.guests) == (Hindrance.UNSENT, 1, 80)
    assert remove_events(kiosk.database, LATER, 90, "Noor") == []
    # Set aside, and nobody closed it: it waits all the same.
    conn.execute("UPDATE outbox SET state = 'dead'")
    assert remove_events(kiosk.database, LATER, 90, "Noor") == []
    conn.execute("UPDATE outbox SET settled_at = 1")
    assert len(remove_events(kiosk.database, LATER, 90, "Noor")) == 1


def test_a_sale_that_waits_keeps_its_event_and_one_that_arrived_goes_with_it(kiosk: Kiosk) -> None:
    sale = DoorAction(
        id="0192-sale-0001",
        kind=DoorActionKind.WALK_IN,
        event_id="fest",
        device_id=HERE,
        made_at=DOORS,
        ticket_type_id="vip",
    )
    conn = kiosk.database.db.conn
    with kiosk.database.writing() as tx:
        tx.book(sale)
    assert [one.hindrance for one in old_events(kiosk.database, LATER, 90)] == [Hindrance.UNSENT]
    conn.execute("INSERT INTO delivered SELECT id, kind, ref_id, 0, created_at, 1 FROM outbox")
    conn.execute("DELETE FROM outbox")
    remove_events(kiosk.database, LATER, 90, "Noor")
    assert conn.execute("SELECT count(*) FROM door_bookings").fetchone()[0] == 0


def test_entries_under_no_checkpoint_stay_until_there_is_one(tmp_path: Path) -> None:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False), working=False) as kiosk:
        Evening(guests=80, seed=3).fill(kiosk.database)
        assert [one.hindrance for one in old_events(kiosk.database, LATER, 90)] == [Hindrance.UNSIGNED]
        assert remove_events(kiosk.database, LATER, 90, "Noor") == []
        assert [one.hindrance for one in due_events(kiosk, 1)] == [Hindrance.NONE]


def test_only_whole_events_of_which_there_is_a_record_can_be_deleted(kiosk: Kiosk) -> None:
    conn = kiosk.database.db.conn
    for statement in (
        "DELETE FROM entries",
        "DELETE FROM entries WHERE event_id = 'fest' AND is_local = 0",
        "UPDATE entries SET code = ''",
    ):
        with pytest.raises(sqlcipher.IntegrityError, match="never"):
            conn.execute(statement)
    scan_next(kiosk)
    remove_events(kiosk.database, LATER, 90, "Noor")
    for statement in (
        "DELETE FROM entries",
        "UPDATE entries SET code = ''",
        "DELETE FROM removed_events",
        "UPDATE removed_events SET by = 'nobody'",
        "DELETE FROM removed_entries",
        "UPDATE removed_entries SET leaf = x''",
    ):
        with pytest.raises(sqlcipher.IntegrityError, match="never"):
            conn.execute(statement)


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


def test_nothing_is_removed_by_a_clock_that_nobody_compared(kiosk: Kiosk) -> None:
    conn = kiosk.database.db.conn
    conn.execute("DELETE FROM clock")
    with open_kiosk(Settings(data_dir=kiosk.database.path.parent, use_keyring=False)) as again:
        with pytest.raises(SettingsError, match="compared"):
            remove_due_events(again, 1, "Noor")
        assert removed_events(again.database) == []


def test_events_that_are_not_over_for_so_long_stay(kiosk: Kiosk) -> None:
    assert old_events(kiosk.database, LATER, 101) == []
    assert old_events(kiosk.database, DOORS + timedelta(days=1), 1) == []
    assert [one.event_id for one in old_events(kiosk.database, LATER, 90)] == ["fest"]


def test_backups_from_before_go_and_a_new_one_is_there(kiosk: Kiosk) -> None:
    back_up(kiosk.database, LATER - timedelta(days=1))
    (kiosk.database.path.parent / "gatehouse.before-schema-7.db").touch()
    end_all_events(kiosk)
    assert len(remove_due_events(kiosk, 1, "Noor")) == 1
    ((made_at, _),) = backups(kiosk.database.path)
    assert made_at > datetime(2026, 11, 22, tzinfo=UTC)
    assert not list(kiosk.database.path.parent.glob("*.before-schema-*"))


def end_all_events(kiosk: Kiosk) -> None:
    """Guests come to none of them now."""
    kiosk.database.db.conn.execute("UPDATE events SET status = 'completed'")


def test_nothing_is_removed_while_guests_come_in(kiosk: Kiosk) -> None:
    scan_next(kiosk)
    with pytest.raises(SettingsError, match="doors are open"):
        remove_due_events(kiosk, 1, "Noor")
    assert remove_what_is_due(kiosk.database, 90, LATER) == 0
    assert removed_events(kiosk.database) == []


def test_the_sync_service_goes_by_what_two_people_agreed_on(kiosk: Kiosk) -> None:
    assert remove_what_is_due(kiosk.database, 90, LATER) == 0
    save_retention_agreement(kiosk.database, RetentionAgreement(days=30, by="Noor, Kim"))
    assert remove_what_is_due(kiosk.database, 90, LATER) == 0
    save_retention_agreement(kiosk.database, RetentionAgreement(days=90, by="Noor, Kim"))
    assert remove_what_is_due(kiosk.database, 0, LATER) == 0
    assert remove_what_is_due(kiosk.database, 90, DOORS + timedelta(hours=3)) == 0
    assert remove_what_is_due(kiosk.database, 90, LATER) == 1
    assert removed_events(kiosk.database)[0].by == "Noor, Kim"
    assert len(backups(kiosk.database.path)) == 1
    assert remove_what_is_due(kiosk.database, 90, LATER) == 0


def test_a_disk_that_fails_is_told_in_the_log_and_tried_again(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    save_retention_agreement(kiosk.database, RetentionAgreement(days=90, by="Noor"))

    def fails(*_: object) -> None:
        raise StoreError("the disk failed")

    monkeypatch.setattr("sync.daemon.retention.remove_events", fails)
    assert remove_what_is_due(kiosk.database, 90, LATER) == 0


@pytest.fixture
def terminal(kiosk: Kiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "data"))
    end_all_events(kiosk)
    return kiosk


def typed(monkeypatch: pytest.MonkeyPatch, *roles: Role) -> None:
    pins = iter([PINS[role] for role in roles])
    monkeypatch.setattr("kiosk.cli.staff.authority.secret_line", lambda *_a, **_k: next(pins))


def test_two_people_remove_and_it_is_on_record(
    terminal: Kiosk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hire(terminal, Role.ORGANIZER, Role.SUPERVISOR, Role.STEWARD)
    organizer, supervisor = NAMES[Role.ORGANIZER], NAMES[Role.SUPERVISOR]
    typed(monkeypatch, Role.SUPERVISOR)
    assert run(["retention", "--days", "3", "--as", supervisor]) == 3
    typed(monkeypatch, Role.ORGANIZER, Role.STEWARD)
    assert run(["retention", "--days", "3", "--as", organizer, "--with", NAMES[Role.STEWARD]]) == 3
    assert removed_events(terminal.database) == []
    typed(monkeypatch, Role.ORGANIZER)
    assert run(["retention", "--days", "3", "--dry-run", "--as", organizer]) == 0
    assert "Monsoon Nights" in capsys.readouterr().out
    assert removed_events(terminal.database) == []
    typed(monkeypatch, Role.ORGANIZER, Role.SUPERVISOR)
    assert run(["retention", "--days", "3", "--as", organizer, "--with", supervisor]) == 0
    assert "1 events removed" in capsys.readouterr().out
    assert removed_events(terminal.database)[0].by == f"{organizer}, {supervisor}"
    noted = [record for record in audit_log(terminal.database) if record.kind.value == "removed"]
    assert [record.what.split(":")[0] for record in noted] == ["fest"]
    typed(monkeypatch, Role.ORGANIZER)
    assert run(["retention", "--dry-run", "--as", organizer]) == 0
    assert "kept for good" in capsys.readouterr().out


def test_two_people_agree_that_it_happens_each_day(
    terminal: Kiosk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hire(terminal, Role.ORGANIZER, Role.SUPERVISOR)
    both = ["--as", NAMES[Role.ORGANIZER], "--with", NAMES[Role.SUPERVISOR]]
    typed(monkeypatch, Role.ORGANIZER, Role.SUPERVISOR)
    assert run(["retention", "--daily", "--days", "9", *both]) == 3
    assert "set it first" in capsys.readouterr().err
    monkeypatch.setenv("GATEHOUSE_RETENTION_DAYS", "90")
    typed(monkeypatch, Role.ORGANIZER, Role.SUPERVISOR)
    assert run(["retention", "--daily", *both]) == 0
    assert retention_agreement(terminal.database) == RetentionAgreement(
        days=90, by=f"{NAMES[Role.ORGANIZER]}, {NAMES[Role.SUPERVISOR]}"
    )
    typed(monkeypatch, Role.ORGANIZER, Role.SUPERVISOR)
    assert run(["retention", "--no-daily", *both]) == 0
    assert retention_agreement(terminal.database) is None


def test_without_a_number_of_days_nothing_is_removed(terminal: Kiosk, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["retention"]) == 3
    assert "how long events are kept" in capsys.readouterr().err
    save_setting(terminal.database, "retention.agreed", "of another version")
    assert retention_agreement(terminal.database) is None


def test_the_window_removes_by_whoever_is_signed_in_and_a_second_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(data_dir=tmp_path, use_keyring=False, retention_days=3)
    with open_kiosk(settings) as kiosk:
        Evening(guests=40, seed=3).fill(kiosk.database)
        add_next_event(kiosk)
        end_all_events(kiosk)
        compare_clock(kiosk)
        people = hire(kiosk, Role.ORGANIZER, Role.SUPERVISOR)
        guard = Guard(kiosk)
        desk = GuardedRetentionDesk(kiosk, guard)
        with pytest.raises(RightError):
            desk.read()
        guard.let_in(people[Role.ORGANIZER])
        (due,) = desk.read().rows
        assert (due.name, due.state, due.guests) == ("Monsoon Nights", OldEventState.DUE, 40)
        for call in (desk.remove, lambda: desk.agree(daily=True)):
            with pytest.raises(RightError) as raised:
                call()
            assert raised.value.key == "right.two"
        organizer = people[Role.ORGANIZER]
        guard.agreements.make(Right.RETENTION, organizer.id)
        assert desk.remove() == 1
        (gone,) = desk.read().rows
        assert (gone.state, gone.by) == (OldEventState.REMOVED, organizer.name)
        guard.agreements.make(Right.RETENTION, organizer.id)
        desk.agree(daily=True)
        assert desk.read().daily
        guard.agreements.make(Right.RETENTION, organizer.id)
        desk.agree(daily=False)
        assert not desk.read().daily
