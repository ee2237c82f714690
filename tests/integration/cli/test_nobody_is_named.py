"""``kiosk export --anonymous`` names nobody: whatever the database holds of people is in no file of any kind.

Every text of every table that tells of people is replaced by one that can be recognised, whichever columns there are:
one that a later migration adds is looked for as well.
"""

import csv
import json
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtPdf import QPdfDocument

from kiosk.app.kiosk import open_kiosk
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.reports.inbox import Decision, InboxKind
from kiosk.store.database import Database
from kiosk.store.reports.inbox import StoredInbox
from tests.support.gate.evening import DOORS, HERE
from tests.support.gate.inbox import PAYMENT, fill_inbox

MARK = "zq"
PEOPLE = (
    *("bookings", "tickets", "credentials", "entries", "door_bookings", "outbox", "inbox_records", "settlements"),
    *("till_counts", "flags", "entry_notes", "entry_names", "former_tickets", "audit_log", "staff"),
)
"""Tables that tell of people."""

FREE = frozenset(
    {"note", "supervisor", "staff", "holder_name", "holder_email", "phone", "email", "seat", "approved_by", "refusal"}
)

KEPT = frozenset(
    {
        "event_id", "list_id", "gate_id", "device_id", "ticket_type_id", "variation_id", "date_id", "status",
        "direction", "outcome", "reason", "source", "assurance", "scheme", "symbology", "kind", "state", "what",
        "decision", "method", "currency", "item", "subject", "zones", "settings", "details", "texts", "first",
        "second", "names", "removes", "role", "place", "pin", "platform_id", "scanner", "boot", "undoes", "entry_id",
        "ref_id", "scan_id", "other"
    }
)  # fmt: skip
"""What is no text of people's: places, kinds, words of the program; and what only joins rows that have other marks."""


def plant(database: Database) -> None:
    """Put recognisable texts in the place of everything that was noted of people."""
    with database.transaction() as db:
        for table in PEOPLE:
            columns = db.conn.execute(f"SELECT name, type FROM pragma_table_info('{table}')").fetchall()
            for column, kind in columns:
                if kind != "TEXT" or column in KEPT:
                    continue
                if column == "answers":
                    marked = json.dumps({f"{MARK}question": f"{MARK}answer"})
                    db.conn.execute(f"UPDATE {table} SET answers = ?", (marked,))
                    continue
                # References go along with what they name; what people may leave empty is filled in.
                where = "" if column in FREE else f" WHERE {column} <> ''"
                db.conn.execute(f"UPDATE {table} SET {column} = '{MARK}' || {column}{where}")


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nobody") / "data"
    with open_kiosk(Settings(data_dir=folder, use_keyring=False)) as kiosk:
        fill_inbox(kiosk.database)
        with kiosk.database.transaction() as db:
            for (trigger,) in db.conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                db.conn.execute(f"DROP TRIGGER {trigger}")  # entries are never changed otherwise
            db.conn.execute("UPDATE entries SET event_id = 'fest', list_id = 'main' WHERE event_id = 'ev'")
            db.conn.execute("UPDATE outbox SET event_id = 'fest'")
            # A walk-in whose guest called himself something, and a count of the till with words.
            db.conn.execute(
                "INSERT INTO door_bookings (id, kind, event_id, ticket_type_id, holder_name, holder_email, paid_minor,"
                " currency, method, made_at, status) VALUES"
                " ('w1', 'walk_in', 'fest', 'vip', 'A', 'a@b.example', 900, 'INR', 'cash', 7, 'queued')"
            )
            db.conn.execute(
                "INSERT INTO till_counts (id, method, currency, counted_minor, staff, device_id, note, made_at)"
                f" VALUES ('k', 'cash', 'INR', 900, 'Kim', '{HERE}', 'too little', 8)"
            )
            db.conn.execute("INSERT INTO till_counted (action_id, count_id) VALUES (?, 'k')", (PAYMENT,))
        inbox = StoredInbox(kiosk.database)
        found = inbox.items()
        assert {item.kind for item in found} == set(InboxKind)
        wrong, now = Decision.WRONGLY_ADMITTED, DOORS + timedelta(hours=5)
        inbox.settle([item.number for item in found[::2]], "knows her", now, decision=wrong, staff="Ines")
        plant(kiosk.database)
        with kiosk.database.transaction() as db:
            db.conn.execute("UPDATE till_counted SET action_id = ?, count_id = ?", (f"{MARK}{PAYMENT}", f"{MARK}k"))
    return folder


def text_of(path: Path) -> str:
    """Return everything that a file says, and what it says of itself."""
    if path.suffix == ".xlsx":
        with ZipFile(path) as book:
            return "".join(book.read(name).decode() for name in book.namelist())
    if path.suffix == ".csv":
        return "".join(one.read_text(encoding="utf-8-sig") for one in path.parent.glob("*.csv"))
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    said = [str(document.metaData(field)) for field in QPdfDocument.MetaDataField]
    said += [document.getAllText(page).text() for page in range(document.pageCount())]
    document.close()
    return "".join(said)


@pytest.mark.parametrize("kind", ["csv", "xlsx", "pdf"])
@pytest.mark.parametrize("subject", ["log", "attendance", "conflicts", "till", "report"])
def test_no_file_names_anybody(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object, subject: str, kind: str
) -> None:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(data_dir))
    named, nobody = tmp_path / "named" / f"file.{kind}", tmp_path / "nobody" / f"file.{kind}"
    asked = ["export", subject, "--event", "fest", "--columns", "all"]
    for path, more in ((named, []), (nobody, ["--anonymous"])):
        path.parent.mkdir()
        assert run([*asked, "-o", str(path), *more]) == 0
    # Were nothing planted where reports read, the test would tell nothing.
    assert MARK in text_of(named) or subject == "attendance"
    said = text_of(nobody)
    places = [said[max(0, at - 30) : at + 30] for at in range(len(said)) if said.startswith(MARK, at)]
    assert not places


def test_what_is_planted_stands_in_every_column_of_people(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(data_dir))
    assert run(["export", "report", "--event", "fest", "-o", str(tmp_path / "r.csv")]) == 0
    assert run(["export", "log", "--event", "fest", "-o", str(tmp_path / "l.csv")]) == 0
    marked: dict[str, bool] = {}
    for path in tmp_path.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as stream:
            for row in csv.DictReader(stream):
                for column, cell in row.items():
                    marked[column] = marked.get(column, False) or MARK in cell
    for column in ("Guest", "Ticket", "Booking", "Seat", "Steward", "Supervisor", "Note", "Why", "Words", "Settled by"):
        assert marked[column], json.dumps(marked)
