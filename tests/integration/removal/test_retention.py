"""Old events go as a whole and leave no guest behind; what was signed is proved still; nothing that waits is lost."""

import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.app.evidence.checkpoints import make_checkpoints, sign_removals
from kiosk.app.evidence.evidence_file import verify_database, write_evidence
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.removal.retention import due_events, remove_due_events
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind
from kiosk.domain.evidence.verification import ProblemKind
from kiosk.store.recovery.backups import back_up, backups
from kiosk.store.retention.agreement import RetentionAgreement, save_retention_agreement
from kiosk.store.retention.due import Hindrance, old_events
from kiosk.store.retention.records import removed_events
from kiosk.store.retention.removal import remove_events
from sync.daemon.retention import remove_what_is_due
from tests.support.gate.evening import DOORS, HERE, Evening
from tests.support.gate.old_event import LATER, end_all_events, everything, scan_next

PROGRAM = Path(__file__).parents[3] / "docs" / "verify" / "verify_evidence.py"


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


def test_events_that_are_not_over_for_so_long_stay(kiosk: Kiosk) -> None:
    assert old_events(kiosk.database, LATER, 101) == []
    assert old_events(kiosk.database, DOORS + timedelta(days=1), 1) == []
    assert [one.event_id for one in old_events(kiosk.database, LATER, 90)] == ["fest"]


@pytest.mark.parametrize("by_itself", [True, False])
def test_backups_go_with_the_next_turn_where_one_was_ended_before_it_came_to_them(
    kiosk: Kiosk, by_itself: bool
) -> None:
    for days in (1, 2):
        back_up(kiosk.database, datetime.now(UTC) - timedelta(days=days))
    end_all_events(kiosk)
    now = kiosk.clock.measured()
    assert now is not None
    assert len(remove_events(kiosk.database, now, 1, "Noor")) == 1  # and the power went
    assert len(backups(kiosk.database.path)) == 2
    save_retention_agreement(kiosk.database, RetentionAgreement(days=1, by="Noor, Kim"))
    for _ in range(2):
        if by_itself:
            assert remove_what_is_due(kiosk.database, 1, now) == 0
        else:
            assert remove_due_events(kiosk, 1, "Noor") == []
        ((made_at, path),) = backups(kiosk.database.path)
        assert made_at >= now.replace(microsecond=0)
    inode = path.stat().st_ino
    assert remove_what_is_due(kiosk.database, 1, now + timedelta(seconds=5)) == 0
    assert path.stat().st_ino == inode, "one that is good is not written again"


def test_backups_from_before_go_and_a_new_one_is_there(kiosk: Kiosk) -> None:
    back_up(kiosk.database, LATER - timedelta(days=1))
    (kiosk.database.path.parent / "gatehouse.before-schema-7.db").touch()
    end_all_events(kiosk)
    assert len(remove_due_events(kiosk, 1, "Noor")) == 1
    ((made_at, _),) = backups(kiosk.database.path)
    assert made_at > datetime(2026, 11, 22, tzinfo=UTC)
    assert not list(kiosk.database.path.parent.glob("*.before-schema-*"))
