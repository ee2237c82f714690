"""``kiosk export``: every subject as every format, narrowed by what was asked for, in the event's zone."""

import csv
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.laptop.preferences import SavedPreferences
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.demo.reports import CLOSING_REPORT, ENTRY_LOG, leave_reports
from kiosk.domain.entries.entry import Entry
from kiosk.domain.reason_codes import Outcome
from tests.support.gate.entries import admission, write
from tests.support.gate.evening import Evening
from tests.support.gate.small_event import furnish

OPERATOR = "operator-of-the-laptop"
"""Who is logged in here: a real name, "app" or "root", may be a word of any workbook."""


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Entry]]:
    folder = tmp_path_factory.mktemp("export") / "data"
    with open_kiosk(Settings(data_dir=folder, use_keyring=False)) as kiosk:
        return folder, Evening(guests=150, seed=2).fill(kiosk.database)


@pytest.fixture
def entries(evening: tuple[Path, list[Entry]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Entry]:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(evening[0]))
    monkeypatch.setenv("LOGNAME", OPERATOR)
    monkeypatch.chdir(tmp_path)
    return evening[1]


def rows(path: str) -> list[dict[str, str]]:
    with Path(path).open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_log_holds_every_entry(entries: list[Entry], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "log", "--format", "csv"]) == 0
    assert capsys.readouterr().out.strip() == "log.csv"
    found = rows("log.csv")
    assert {row["Entry"] for row in found} == {entry.entry_id for entry in entries}
    assert [row["Time"] for row in found] == sorted(row["Time"] for row in found)
    assert all(row["Time"].endswith("+05:30") for row in found)
    assert any(row["Time"] != row["Device's clock"] for row in found)


def test_it_is_narrowed_by_what_was_asked_for(entries: list[Entry]) -> None:
    asked = ["--gate", "gate 2", "--since", "2026-11-21T18:30", "--until", "2026-11-21T15:00+00:00", "--type", "seated"]
    assert run(["export", "log", "-o", "some.csv", *asked, "--columns", "time, Entry"]) == 0
    found = rows("some.csv")
    assert set(found[0]) == {"Time", "Entry"}
    expected = {
        e.entry_id
        for e in entries
        if e.gate_id == "gate-2"
        and "2026-11-21T13:00" <= e.corrected_at.isoformat() < "2026-11-21T15:00"
        and e.ticket_id
        and int(e.ticket_id[1:]) % 3 == 0
        and int(e.ticket_id[1:]) % 15 != 0
    }
    assert {row["Entry"] for row in found} == expected
    assert expected


def test_an_hour_that_the_clocks_show_twice_is_meant_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "data"))
    hours = [datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (23, 0, 1, 2)]  # the last of them at half past 3
    hours[0] -= timedelta(days=1)
    with open_kiosk(Settings(data_dir=tmp_path / "data", use_keyring=False)) as kiosk:
        furnish(kiosk.database)
        write(
            kiosk.database,
            *(admission(f"t{n}", event_id="ev", corrected_at=at, raw_at=at) for n, at in enumerate(hours)),
        )
    asked = ["--since", "2026-10-25T02:15", "--until", "2026-10-25T02:45"]
    assert run(["export", "log", "-o", "log.csv", *asked]) == 0
    assert [row["Time"][11:] for row in rows("log.csv")] == ["02:30:00.000+02:00", "02:30:00.000+01:00"]


@pytest.mark.parametrize(
    ("since", "until", "begins", "ends"),
    [
        ("2026-11-21", "2026-11-21", "2026-11-20T18:30", "2026-11-21T18:30"),
        (" 20261121 ", "2026-11-22", "2026-11-20T18:30", "2026-11-22T18:30"),
        ("2026-11-21", "2026-11-21T19:00", "2026-11-20T18:30", "2026-11-21T13:30"),
        ("2026-11-21t13:15z", "2026-11-21 20:00", "2026-11-21T13:15", "2026-11-21T14:30"),
        ("2026-11-21T00:00", "2026-11-21T19:30+0530", "2026-11-20T18:30", "2026-11-21T14:00"),
        ("0001-01-01", "9999-12-31", "0001", "9999"),
    ],
)
def test_a_day_is_meant_as_a_whole_and_an_instant_as_it_is(
    entries: list[Entry], since: str, until: str, begins: str, ends: str
) -> None:
    assert run(["export", "log", "-o", "log.csv", "--since", since, "--until", until]) == 0
    expected = {e.entry_id for e in entries if begins <= e.corrected_at.isoformat() < ends}
    assert {row["Entry"] for row in rows("log.csv")} == expected
    assert expected


@pytest.mark.parametrize("verb", [["export", "log"], ["export", "evidence"], ["log", "export"], ["preflight"]])
@pytest.mark.parametrize("place", [".", "", "folder.pdf"])
def test_a_folder_is_no_place_for_a_file(
    entries: list[Entry], verb: list[str], place: str, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    Path("folder.pdf").mkdir()
    assert run([*verb, "-o", place]) not in {0, 1}
    told = capsys.readouterr().err
    assert f"Error: {place or '.'} cannot be written: " in " ".join(told.split())
    assert "--data-dir" not in told
    assert [one.name for one in Path().iterdir()] == ["folder.pdf"]


def test_a_file_that_somebody_closed_stays(entries: list[Entry], capsys: pytest.CaptureFixture[str]) -> None:
    Path("last-year.csv").write_text("of last year")
    Path("last-year.csv").chmod(0o444)
    assert run(["export", "log", "-o", "last-year.csv"]) == 3
    assert "cannot be written" in capsys.readouterr().err
    assert Path("last-year.csv").read_text() == "of last year"


def test_outcomes_and_words(entries: list[Entry]) -> None:
    assert run(["export", "log", "-o", "refused.csv", "--outcome", "refuse"]) == 0
    assert len(rows("refused.csv")) == sum(e.outcome is Outcome.REFUSE for e in entries)
    assert run(["export", "log", "-o", "one.csv", "--text", "T000007"]) == 0
    assert {row["Ticket"] for row in rows("one.csv")} == {"T000007"}


# Pages are drawn in this very process, where later tests want widgets: the application has to be one that has them.
@pytest.mark.parametrize("subject", ["log", "attendance", "conflicts", "till", "report"])
def test_every_subject_is_written_as_every_format(entries: list[Entry], subject: str, qapp: object) -> None:
    beginnings = {"csv": b"\xef\xbb\xbf", "xlsx": b"PK\x03\x04", "pdf": b"%PDF-"}
    for name, begin in beginnings.items():
        assert run(["export", subject, "-o", f"file.{name}"]) == 0
        assert Path(f"file.{name}").read_bytes().startswith(begin)


def test_anonymous_reports_name_nobody(entries: list[Entry]) -> None:
    assert run(["export", "log", "-o", "log.csv", "--anonymous"]) == 0
    assert run(["export", "report", "-o", "report.csv", "--anonymous"]) == 0
    whole = "".join(path.read_text(encoding="utf-8-sig") for path in Path().glob("*.csv"))
    for secret in ("Müller", "शर्मा", "T000", "BK-000", "Row ", "Robin", "Ines", "knows the band"):
        assert secret not in whole
    # The platform knows entries by their ids, and two files could be laid together by them.
    assert not [entry.entry_id for entry in entries if entry.entry_id in whole]
    assert "Guest 1" in whole


def sheets(path: str) -> str:
    """Return everything that a workbook holds, what people see as well as what programs say of it."""
    with ZipFile(path) as book:
        return "".join(book.read(name).decode() for name in book.namelist())


@pytest.mark.parametrize("subject", ["log", "attendance", "conflicts", "till", "report"])
def test_a_workbook_without_names_names_nobody_anywhere(entries: list[Entry], subject: str) -> None:
    assert run(["export", subject, "-o", "file.xlsx", "--anonymous", "--columns", "all"]) == 0
    whole = sheets("file.xlsx")
    for secret in ("Müller", "शर्मा", "T000", "BK-000", "Row ", "Robin", "Ines", "knows the band", OPERATOR):
        assert secret not in whole
    assert "Names, numbers, seats and free words are left out" in whole
    assert "Times are those of Asia/Kolkata" in whole


def test_a_part_of_the_log_says_of_what_and_names_nobody_where_nobody_is_named(entries: list[Entry]) -> None:
    asked = ["--gate", "gate 2", "--outcome", "refuse", "--text", "müller", "--staff", "Robin", "--not-undone"]
    assert run(["export", "report", "-o", "file.xlsx", *asked]) == 0
    whole = sheets("file.xlsx")
    for said in ("Only these entries:", "Gate: Gate 2", "Outcome: refused", "Steward: Robin", "Words: müller"):
        assert said in whole
    assert "Not taken back" in whole
    assert run(["export", "report", "-o", "file.xlsx", *asked, "--anonymous"]) == 0
    whole = sheets("file.xlsx")
    for said in ("Gate: Gate 2", "Outcome: refused", "Certain stewards", "Certain guests", "Not taken back"):
        assert said in whole
    assert "müller" not in whole.casefold()
    assert "Robin" not in whole


def test_people_read_their_language_and_programs_the_same_headings_always(
    entries: list[Entry], evening: tuple[Path, list[Entry]], qapp: object
) -> None:
    with open_kiosk(Settings(data_dir=evening[0], use_keyring=False)) as kiosk:
        SavedPreferences(kiosk).remember("language", "de")
    try:
        assert run(["export", "report", "-o", "file.xlsx"]) == 0
        assert "Abschlussbericht" in sheets("file.xlsx")
        assert run(["export", "log", "-o", "log.csv"]) == 0
        assert "Device's clock" in rows("log.csv")[0]
        assert run(["export", "log", "-o", "log.csv", "--language", "FR"]) == 0
        assert {"Heure", "Horloge de l’appareil"} <= set(rows("log.csv")[0])
        assert run(["export", "report", "-o", "file.xlsx", "--language", "en"]) == 0
        assert "Closing report" in sheets("file.xlsx")
        assert run(["export", "log", "--language", "tlh"]) == 3
    finally:
        with open_kiosk(Settings(data_dir=evening[0], use_keyring=False)) as kiosk:
            SavedPreferences(kiosk).remember("language", "en")


def test_what_does_not_exist_is_said_so(entries: list[Entry], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "log", "--gate", "Gate 77"]) == 3
    assert "Gate 1, Gate 2" in capsys.readouterr().err
    assert run(["export", "log", "--columns", "Shoe size"]) == 3
    assert run(["export", "log", "--since", "yesterday"]) == 3
    assert run(["export", "log", "--event", "another"]) == 3
    assert run(["export", "log", "--since", "2026-11-22", "--until", "2026-11-21T23:00"]) == 3
    assert "--since is not before --until" in capsys.readouterr().err
    assert run(["export", "report", "-o", "evening.docx"]) == 3
    assert "no docx here" in capsys.readouterr().err
    assert run(["export", "log", "-o", str(Path("none") / "log.csv")]) == 3
    assert "cannot be written" in capsys.readouterr().err
    assert not list(Path().iterdir())


def test_the_event_of_the_station_is_taken(entries: list[Entry], evening: tuple[Path, list[Entry]]) -> None:
    with open_kiosk(Settings(data_dir=evening[0], use_keyring=False), working=False) as kiosk:
        assert kiosk.find_event(None).id == "fest"
        assert json.dumps(kiosk.find_event("Monsoon Nights").name)


def test_the_demo_leaves_both_files(
    entries: list[Entry], evening: tuple[Path, list[Entry]], tmp_path: Path, qapp: object
) -> None:
    with open_kiosk(Settings(data_dir=evening[0], use_keyring=False), working=False) as kiosk:
        left = leave_reports(kiosk, tmp_path)
    assert [path.name for path in left] == [CLOSING_REPORT, ENTRY_LOG]
    assert all(path.stat().st_size > 5000 for path in left)


def test_a_dash_is_standard_output(entries: list[Entry], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["export", "log", "--output", "-", "--columns", "entry,guest"]) == 0
    told = capfdbinary.readouterr().out.decode("utf-8-sig")
    assert len(list(csv.DictReader(told.splitlines()))) == len(entries)
    assert run(["export", "log", "--output", "-", "--format", "xlsx"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"PK")
    assert list(Path().iterdir()) == [], "no file is called -"


@pytest.mark.parametrize("subject", ["attendance", "evidence"])
def test_several_files_do_not_fit_into_standard_output(
    entries: list[Entry], capfd: pytest.CaptureFixture[str], subject: str
) -> None:
    assert run(["export", subject, "--output", "-"]) == 3
    told = capfd.readouterr()
    assert told.out == ""
    assert "with --output" in told.err
    assert list(Path().iterdir()) == []
