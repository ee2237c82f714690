"""The list on paper and the way back: everybody who may come is on it, and nobody is admitted a second time by it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPdf import QPdfDocument

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.paper_folder import keep_paper_in
from kiosk.app.organizer import paper_desk
from kiosk.app.organizer.paper_desk import StationPaperDesk
from kiosk.app.reports.paper import PaperPrinter, enter_ticks
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind
from kiosk.domain.entries.entry import Direction
from kiosk.domain.entries.station import Station
from kiosk.domain.reason_codes import Reason
from kiosk.domain.reports.paper import list_number
from kiosk.domain.roster.bookings import BookingStatus
from kiosk.domain.roster.events import Question
from kiosk.domain.roster.settings import CheckInListSettings
from kiosk.domain.verdicts.scan_facts import Attempt
from kiosk.reports.documents.paper import paper_document
from kiosk.reports.errors import ReportError
from kiosk.store.reports.paper_list import PaperSource
from kiosk.store.views.list_status import list_status
from tests.support.gate.evening import DOORS, Evening
from tests.support.gate.guests import named
from tests.support.gate.small_event import MAIN_LIST, STATION, furnish


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kiosk]:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "data"))
    with open_kiosk(Settings(data_dir=tmp_path / "data", use_keyring=False)) as opened:
        furnish(
            opened.database,
            *named(1, "Ann Müller", number="T1"),
            *named(2, "Bob", number="T2", booking={"party_size": 3}),
            *named(3, "Cem", booking={"status": BookingStatus.CANCELLED}),
            *named(4, "Dee", booking={"number": "BK4"}),
        )
        yield opened


def station(kiosk: Kiosk) -> Station:
    return kiosk.find_station("ev", "main", "a")


def text_of(path: Path) -> str:
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    found = "\n".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    return found


def test_everybody_who_may_come_is_on_paper(kiosk: Kiosk, tmp_path: Path, qapp: object) -> None:
    kiosk.check_in.ticket("t2", STATION, attempt=Attempt(guests=2))
    path = PaperPrinter(kiosk, station(kiosk)).print_into(tmp_path)
    assert path is not None
    words = text_of(path)
    for wanted in ("Ann Müller", "Bob", "Dee", list_number("t1"), list_number("t4"), "[x][x][ ]", "Gate A", "BK4"):
        assert wanted in words
    assert "Cem" not in words
    assert words.index("Ann M") < words.index("Bob") < words.index("Dee")
    assert not [entry for entry in tmp_path.iterdir() if entry.name.endswith(".part")]


def test_it_is_printed_again_only_where_something_changed(kiosk: Kiosk, tmp_path: Path, qapp: object) -> None:
    printer = PaperPrinter(kiosk, station(kiosk))
    path = printer.print_into(tmp_path)
    assert path is not None
    assert printer.print_into(tmp_path) is None
    with open_kiosk(kiosk.settings) as another:
        another.check_in.ticket("t1", STATION)
    assert printer.print_into(tmp_path) == path
    path.unlink()
    assert printer.print_into(tmp_path) == path
    assert printer.print_into(tmp_path) is None
    # A stick was changed for another one, on which the list of an hour ago lies under the same name.
    old = tmp_path / "old.pdf"
    old.write_bytes(b"%PDF of an hour ago")
    old.replace(path)
    assert printer.print_into(tmp_path) == path
    assert "Ann" in text_of(path)
    with pytest.raises(ReportError):
        printer.print_into(tmp_path / "stick that was pulled out")


def test_counts_on_paper_are_those_of_the_list(kiosk: Kiosk) -> None:
    Evening(guests=200, seed=6).fill(kiosk.database)
    now = DOORS + timedelta(hours=4)
    found = PaperSource(kiosk.database).paper_list("main", now)
    status = list_status(kiosk.database, "main", now)
    assert found is not None
    # Evening and small event both have a list called main: the later one stands.
    assert status is not None
    assert len(found.guests) == status.total
    assert sum(guest.inside for guest in found.guests) == status.inside
    assert sum(guest.guests for guest in found.guests) == status.guests_expected
    assert {mark.gate_name for mark in found.marks} == {f"Gate {n}" for n in range(1, 9)}
    assert PaperSource(kiosk.database).paper_list("none", now) is None


def test_large_parties_have_a_line_to_write_on(kiosk: Kiosk) -> None:
    furnish(kiosk.database, *named(9, "Choir", party_size=40))
    found = PaperSource(kiosk.database).paper_list("main", DOORS)
    assert found is not None
    rows = [row for table in paper_document(found).tables for row in table.rows]
    assert [row[0] for row in rows if row[2] == "Choir"] == ["0 of 40  ____"]


def test_ticks_come_back_once(kiosk: Kiosk) -> None:
    typed = [list_number("t1"), list_number("t1").replace("-", ""), f"{list_number('t2')}*2", "BK4", "nonsense"]
    ticks = list(enter_ticks(kiosk, station(kiosk), typed))
    verdicts = [tick.result.verdict.reason if tick.result else None for tick in ticks]
    assert verdicts == [Reason.OK, Reason.ALREADY_ENTERED, Reason.OK, Reason.OK, None]
    assert "no ticket" in ticks[-1].trouble
    with kiosk.database.reading() as view:
        assert view.inside("main") == 4
    entries = [entry for tick in ticks if tick.result for entry in tick.result.entries]
    assert len(entries) == 5
    assert {entry.source for entry in entries} == {ScanSource.PAPER}
    assert {entry.note for entry in entries} == {"entered from paper"}
    assert {entry.direction for entry in entries} == {Direction.ENTRY}


def test_a_wrong_digit_and_a_number_of_several_admit_nobody(kiosk: Kiosk) -> None:
    number = list_number("t1")
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    furnish(kiosk.database, *named(7, "Eve", booking_id="b4"), *named(8, "Fay", booking_id="b4"))
    ticks = list(enter_ticks(kiosk, station(kiosk), [wrong, "N4", "BK4"]))
    assert [tick.result for tick in ticks] == [None, None, None]
    assert ticks[0].trouble == "a digit is wrong"
    assert "3 tickets" in ticks[2].trouble


def test_who_was_ticked_is_asked_nothing_and_told_once(kiosk: Kiosk) -> None:
    furnish(
        kiosk.database,
        replace(
            MAIN_LIST,
            allow_multiple_entries=True,
            include_pending=True,
            settings=CheckInListSettings(pending_by_request=True),
        ),
        Question(id="q", event_id="ev", text="Allergies?", at_check_in=True, required=True),
        *named(5, "Gil", number="QX12", booking={"status": BookingStatus.PENDING_PAYMENT}),
    )
    kiosk.check_in.ticket("t1", STATION, attempt=Attempt(ask_questions=False))
    typed = [list_number("t1"), list_number("t4"), list_number("t4"), "QX12", "T2", "T2 X 2", "T2*3"]
    verdicts = [tick.result.verdict for tick in enter_ticks(kiosk, station(kiosk), typed) if tick.result]
    asked = [(verdict.outcome.value, verdict.reason) for verdict in verdicts]
    again, came, how_many = ("refuse", Reason.ALREADY_ENTERED), ("admit", Reason.OK), ("ask", Reason.PARTY_SIZE)
    assert asked == [again, came, again, came, how_many, came, how_many]
    with kiosk.database.reading() as view:
        assert view.inside("main") == 5


def test_digits_of_any_keyboard_are_digits(kiosk: Kiosk) -> None:
    arabic = list_number("t1").translate({ord("0") + digit: 0x660 + digit for digit in range(10)})
    (tick,) = enter_ticks(kiosk, station(kiosk), [arabic])
    assert tick.result is not None
    assert tick.result.verdict.admitted


def test_what_was_entered_in_the_window_is_on_the_next_list(kiosk: Kiosk, tmp_path: Path, monkeypatch: Any) -> None:
    printed: list[Path] = []

    def print_list(_kiosk: Kiosk, _station: Station, path: Path) -> None:
        path.touch()
        printed.append(path)

    monkeypatch.setattr(paper_desk, "write_list_apart", print_list)
    desk = StationPaperDesk(kiosk, lambda: station(kiosk))
    desk.print_into(tmp_path)
    assert desk.print_into(tmp_path) is None
    desk.enter([list_number("t1")])
    assert desk.print_into(tmp_path) is not None
    assert len(printed) == 2


def test_walk_ins_are_on_paper_too(kiosk: Kiosk) -> None:
    sold = DoorAction(
        id="w1", kind=DoorActionKind.WALK_IN, event_id="ev", made_at=DOORS, ticket_type_id="ga", holder_name="Zoe"
    )
    with kiosk.database.writing() as ledger:
        ledger.book(sold)
    found = PaperSource(kiosk.database).paper_list("main", DOORS)
    assert found is not None
    assert "Zoe" in {guest.name for guest in found.guests}


def test_the_verbs(kiosk: Kiosk, tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object) -> None:
    assert run(["paper-list", str(tmp_path), "--once"]) == 0
    assert capsys.readouterr().out.strip().endswith("guest-list.pdf")
    assert run(["paper-list", "--once"]) == 3, "no folder is named"
    keep_paper_in(kiosk, tmp_path)
    assert run(["paper-list", "--once"]) == 0
    assert "admitted" not in capsys.readouterr().out
    assert run(["paper", list_number("t1"), "--at", "2026-11-20T20:30"]) == 0
    assert "admitted" in capsys.readouterr().out
    at = kiosk.database.db.conn.execute("SELECT corrected_at FROM entries").fetchone()[0]
    assert at == 1_795_203_000 * 1_000_000  # 19:30 UTC: half past eight where the event is
    assert run(["paper", list_number("t1")]) == 1
    assert "not admitted: Already in" in capsys.readouterr().out
    assert run(["paper", "x", "--at", "soon"]) == 3
    capsys.readouterr()
    for later in ("2998-11-20T20:30", "9999-12-31T23:59:59+00:00"):
        assert run(["paper", list_number("t4"), "--at", later]) == 3
        assert "is not over yet" in " ".join(capsys.readouterr().err.split())
    assert run(["paper", list_number("t4"), "--at", " 2026-11-20t19:30z "]) == 0
    (stored,) = kiosk.database.db.conn.execute(
        "SELECT max(corrected_at) FROM entries WHERE ticket_id = 't4'"
    ).fetchone()
    assert stored == at
