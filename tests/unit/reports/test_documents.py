"""What stands in reports: sums fit together, sections are there, and every row is as wide as its columns."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.reports.inbox import Decision, InboxKind
from kiosk.domain.reports.log_filter import EVERYTHING, LogFilter
from kiosk.reports.anonymous import anonymised
from kiosk.reports.document import BarChart, Document, Facts, Table
from kiosk.reports.documents.attendance import AttendanceFigures, attendance_document
from kiosk.reports.documents.closing import EveningFigures, closing_document
from kiosk.reports.documents.conflicts import conflicts_document
from kiosk.reports.documents.door_sales import door_sales_document
from kiosk.reports.documents.entry_log import COLUMNS, FOR_PAPER, FOR_SHEETS, log_document
from kiosk.reports.documents.frame import Frame
from kiosk.store.database import Database, open_database
from kiosk.store.reports.attendance import StoredAttendance
from kiosk.store.reports.entry_log import StoredEntryLog
from kiosk.store.reports.inbox import StoredInbox
from tests.conftest import TEST_KEY
from tests.support.gate.evening import DOORS, Evening
from tests.support.gate.inbox import fill_inbox

NOW = DOORS + timedelta(hours=5)
FRAME = Frame(
    event_id="fest",
    event_name="Monsoon Nights",
    zone=ZoneInfo("Asia/Kolkata"),
    zone_name="Asia/Kolkata",
    now=NOW,
    version="1.2.3",
    wanted=LogFilter(since=DOORS),
)


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, list[Entry]]]:
    path: Path = tmp_path_factory.mktemp("documents") / "gatehouse.db"
    database = open_database(path, TEST_KEY)
    entries = Evening(guests=300, seed=8).fill(database)
    sold = DoorAction(
        id="w1", kind=DoorActionKind.WALK_IN, event_id="fest", made_at=DOORS, ticket_type_id="vip", paid_minor=900,
        currency="INR", method=PayMethod.CASH, holder_name="A Guest", staff="Kim",
    )  # fmt: skip
    with database.writing() as ledger:
        ledger.book(sold)
    yield database, entries
    database.close()


def figures_of(database: Database) -> AttendanceFigures:
    figures, choices = StoredAttendance(database), StoredEntryLog(database).choices()
    lists = figures.lists("fest", NOW)
    return AttendanceFigures(
        lists=lists,
        minute_counts=figures.minute_counts(EVERYTHING),
        presence={one.list_id: figures.presence(one.list_id, NOW) for one in lists},
        speeds=figures.speeds(EVERYTHING, NOW),
        exposure=figures.exposure(EVERYTHING),
        gate_names=dict(choices.gates),
        type_names=dict(choices.ticket_types),
        zones={"gate-1": "Field", "gate-2": "Balcony"},
        inside_by_zone=figures.inside_by_zone("fest", NOW),
    )


def closing_of(database: Database) -> Document:
    figures, log = StoredAttendance(database), StoredEntryLog(database)
    return closing_document(
        FRAME,
        EveningFigures(
            attendance=figures_of(database),
            overrides=list(log.rows(LogFilter(forced=True))),
            inbox=StoredInbox(database).items(settled=True),
            sales=figures.door_sales(),
            devices=figures.devices(EVERYTHING),
            waiting=7,
        ),
    )


def rows_of(document: Document, key: str) -> list[list[object]]:
    (table,) = [table for table in document.tables if table.key == key]
    rows: list[list[object]] = [list(row) for row in table.rows]
    assert all(len(row) == len(table.columns) for row in rows)
    return rows


def standing(entries: list[Entry], outcome: Outcome, direction: Direction = Direction.ENTRY) -> list[Entry]:
    undone = {e.undoes for e in entries if e.undoes}
    return [
        e
        for e in entries
        if e.outcome is outcome and e.direction is direction and not e.undoes and e.entry_id not in undone
    ]


def test_arrivals_add_up_by_gate_type_and_time(evening: tuple[Database, list[Entry]]) -> None:
    database, entries = evening
    document = attendance_document(FRAME, figures_of(database))
    admissions = standing(entries, Outcome.ADMIT)
    by_time = rows_of(document, "arrivals")
    assert all(sum(row[1:-1]) == row[-1] for row in by_time)  # type: ignore[arg-type]
    assert sum(row[-1] for row in by_time) == len(admissions)  # type: ignore[misc]
    (table,) = [table for table in document.tables if table.key == "arrivals"]
    by_gate = Counter(e.gate_id for e in admissions)
    for place, column in enumerate(table.columns[1:-1], 1):
        assert sum(row[place] for row in by_time) == by_gate[column.name.replace("Gate ", "gate-")]  # type: ignore[misc]
    assert sum(row[1] for row in rows_of(document, "admissions-by-type")) == len(admissions)  # type: ignore[misc]
    (chart,) = [section for section in document.sections if isinstance(section, BarChart)]
    assert [count for _, count in chart.bars] == [row[-1] for row in by_time]


def test_zones_are_the_sum_of_their_gates_and_left_out_where_there_are_none(
    evening: tuple[Database, list[Entry]],
) -> None:
    database, entries = evening
    figures = figures_of(database)
    came = Counter(
        {"gate-1": "Field", "gate-2": "Balcony"}.get(e.gate_id or "", "no zone")
        for e in standing(entries, Outcome.ADMIT)
    )
    left = Counter(
        {"gate-1": "Field", "gate-2": "Balcony"}.get(e.gate_id or "", "no zone")
        for e in standing(entries, Outcome.ADMIT, Direction.EXIT)
    )
    rows = rows_of(attendance_document(FRAME, figures), "admissions-by-zone")
    assert {row[0]: (row[1], row[2]) for row in rows} == {zone: (came[zone], left[zone]) for zone in came | left}
    assert sum(int(str(row[3])) for row in rows) == sum(one.guests_inside for one in figures.lists) > 0, (
        "each guest once"
    )
    plain = attendance_document(FRAME, replace(figures, zones={}))
    assert not [table for table in plain.tables if table.key == "admissions-by-zone"]


def test_refusals_add_up(evening: tuple[Database, list[Entry]]) -> None:
    database, entries = evening
    document = attendance_document(FRAME, figures_of(database))
    refused = standing(entries, Outcome.REFUSE)
    assert sum(row[1] for row in rows_of(document, "refusals")) == len(refused) > 0  # type: ignore[misc]
    assert sum(row[-1] for row in rows_of(document, "refusals-over-time")) == len(refused)  # type: ignore[misc]


def test_a_closing_report_tells_the_evening(evening: tuple[Database, list[Entry]]) -> None:
    database, entries = evening
    document = closing_of(database)
    facts = {name: cell for section in document.sections if isinstance(section, Facts) for name, cell in section.pairs}
    assert facts["Admissions"] == len(standing(entries, Outcome.ADMIT))
    assert facts["Exits"] == len(standing(entries, Outcome.ADMIT, Direction.EXIT))
    assert facts["Entries that wait for the platform"] == 7
    assert (
        facts["Overrides by supervisors"]
        == len([e for e in entries if e.forced])
        == len(rows_of(document, "overrides"))
    )
    assert facts["Conflicts"] == facts["of these open"] == len(rows_of(document, "conflicts"))
    assert {row[0] for row in rows_of(document, "devices")} == {"Front desk", *(f"laptop-{n}" for n in range(2, 9))}
    assert rows_of(document, "takings") == [
        ["Kim", "cash", "INR", 1, Decimal("9.00"), Decimal("0.00"), Decimal("9.00")]
    ]
    assert document.notes == (
        "Times are those of Asia/Kolkata, by corrected clocks.",
        "Entries from 2026-11-21 18:00.",
        "Made by Gatehouse 1.2.3.",
    )


def test_the_log_has_the_columns_that_were_asked_for(evening: tuple[Database, list[Entry]]) -> None:
    database, entries = evening
    log = StoredEntryLog(database)
    for names in ((), FOR_PAPER, FOR_SHEETS, ("Guest", "Time")):
        document = log_document(FRAME, log.rows(EVERYTHING), columns=names)
        (table,) = document.tables
        assert {column.name for column in table.columns} == set(names or [column.name for column in COLUMNS])
        assert len(rows_of(document, "log")) == len(entries)


def test_conflicts_and_sales_name_both_sides(evening: tuple[Database, list[Entry]]) -> None:
    database, _ = evening
    figures = StoredAttendance(database)
    for row in rows_of(conflicts_document(FRAME, StoredInbox(database).items()), "conflicts"):
        assert row[1] == "admitted twice"
        assert any("Gate 1" in str(cell) for cell in row)
        assert any("Gate 8" in str(cell) for cell in row)
    (sale,) = rows_of(door_sales_document(FRAME, figures.door_sales()), "actions")
    assert sale[2:6] == ["walk in", "VIP", 1, "A Guest"]


def test_what_was_decided_is_taken_home_with_who_decided_it(database: Database) -> None:
    fill_inbox(database)
    inbox = StoredInbox(database)
    conflicts = [item.number for item in inbox.items() if item.kind is InboxKind.CONFLICT]
    others = [item for item in inbox.items() if item.kind is not InboxKind.CONFLICT]
    inbox.settle(conflicts[:2], "talked to them", NOW, decision=Decision.WRONGLY_ADMITTED, staff="Ines")
    inbox.reopen(conflicts[1:2], "it was her sister", NOW, staff="Ines")
    inbox.settle([others[0].number], "entered it myself", NOW, decision=Decision.DONE_BY_HAND, staff="Robin")
    document = conflicts_document(FRAME, inbox.items(settled=True))
    decided = {f"C-{row[0]}": row[-4:] for row in rows_of(document, "conflicts")}
    nothing = [None, "", "", ""]
    assert decided[conflicts[0]] == [NOW, "was let in wrongly", "Ines", "talked to them"]
    assert [decided[number] for number in conflicts[1:]] == [nothing] * (len(conflicts) - 1)
    not_taken = {row[0]: row for row in rows_of(document, "not-taken")}
    assert not_taken.keys() == {item.number for item in others}
    assert not_taken[others[0].number][-4:] == [NOW, "put right on the platform by hand", "Robin", "entered it myself"]
    assert not_taken[others[1].number][-4:] == nothing
    assert all(not_taken[item.number][5:7] == [item.why, item.attempts] for item in others)
    nobody = anonymised(document)
    assert not {"Why", "Words"} & {column.name for table in nobody.tables for column in table.columns}
    whole = repr([list(table.rows) for table in nobody.tables])
    assert "Staff 1" in whole
    for secret in ("Ines", "Robin", "talked", "sister", "myself", *(item.number for item in others)):
        assert secret not in whole


def test_an_evening_without_trouble_has_one_table_of_conflicts(database: Database) -> None:
    (table,) = conflicts_document(FRAME, StoredInbox(database).items(settled=True)).tables
    assert list(table.rows) == []


def test_tables_have_names_of_their_own(evening: tuple[Database, list[Entry]]) -> None:
    tables: tuple[Table, ...] = closing_of(evening[0]).tables
    assert len({table.key for table in tables}) == len(tables)
    assert len({table.title for table in tables}) == len(tables)
