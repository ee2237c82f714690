"""CSV and XLSX: cells are what they are and never formulas, files are whole or not there, long tables are split."""

import csv
import errno
import gc
import os
import secrets
import stat
import sys
import time
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.sentences import sentence_of
from kiosk.reports.csv_file import neutral, write_csv
from kiosk.reports.document import Cell, Column, Document, Facts, Personal, Section, Table
from kiosk.reports.errors import ReportCancelledError, ReportError
from kiosk.reports.pdf.pdf_file import write_pdf
from kiosk.reports.progress import Progress
from kiosk.reports.replacing import replacing
from kiosk.reports.xlsx_file import write_xlsx

ZONE = ZoneInfo("Asia/Kolkata")
AT = datetime(2026, 11, 21, 12, 30, 5, 250_000, tzinfo=UTC)  # 18:00:05 there
COLUMNS = (
    Column(name="Time", width=20),
    Column(name="=Guest", width=20, personal=Personal.GUEST),
    Column(name="Count", digits=2),
    Column(name="Yes"),
)
NASTY = ["=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "plain", "", "a\nb", 'a "quoted", b', "\ud800x"]
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def document(*tables: Table, facts: Facts | None = None) -> Document:
    sections: list[Section] = [facts, *tables] if facts else [*tables]
    return Document(title="Report", subtitle="Night", made_at=AT, zone=ZONE, sections=sections, notes=["A note."])


def table(rows: Sequence[Sequence[Cell]], key: str = "log", title: str = "Entry log") -> Table:
    return Table(key=key, title=title, columns=COLUMNS, rows=rows)


def sheets(path: Path) -> dict[str, list[list[str]]]:
    """Read a workbook with nothing but its format: cells by sheet, each with its type in front (t=text, n=number)."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = [one.attrib["name"] for one in ET.fromstring(archive.read("xl/workbook.xml")).iter(f"{SPACE}sheet")]
        shared: list[str] = []
        if "xl/sharedStrings.xml" in archive.namelist():
            root = ET.fromstring(archive.read("xl/sharedStrings.xml"))
            shared = ["".join(item.itertext()) for item in root.iter(f"{SPACE}si")]
        found = {}
        for number, name in enumerate(names, 1):
            content = archive.read(f"xl/worksheets/sheet{number}.xml")
            assert b"<f>" not in content
            assert b"<hyperlink" not in content
            found[name] = [[_cell(cell, shared) for cell in row] for row in ET.fromstring(content).iter(f"{SPACE}row")]
    return found


def _cell(cell: ET.Element, shared: list[str]) -> str:
    kind = cell.attrib.get("t", "n")
    if kind == "s":
        return "t" + shared[int("".join(cell.itertext()))]
    return ("t" if kind in {"inlineStr", "str"} else "n") + "".join(cell.itertext())


def test_csv_cells(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [[AT, text, 1.5, True] for text in NASTY]
    (path,) = write_csv(document(table(rows)), tmp_path / "log.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbfTime,'=Guest,Count,Yes\r\n")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        _, *found = csv.reader(stream)
    assert [row[0] for row in found] == ["2026-11-21 18:00:05.250+05:30"] * len(NASTY)
    assert {tuple(row[2:]) for row in found} == {("1.50", "yes")}
    texts = [row[1] for row in found]
    assert texts == [
        *(
            "'=1+1",
            "'+49 30",
            "'-2",
            "'@SUM(A1)",
            "'\t'=1",
            "'\r'=1",
            "'＝1",
            "plain",
            "",
            "a\nb",
            'a "quoted", b',
            "?x",
        )
    ]


@given(st.text())
def test_no_text_begins_a_formula(text: str) -> None:
    shown = neutral(text)
    assert not shown.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert shown.replace("'", "").endswith(text.replace("'", ""))


@pytest.mark.parametrize("sign", [";", "\t", "|", "\n", ","])
@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@A1", " =1", "＝1"])
def test_no_part_of_a_text_begins_a_formula_where_cells_are_cut_at_another_sign(sign: str, formula: str) -> None:
    _, rest = neutral(f"Ann{sign}{formula}").split(sign, 1)
    assert rest == f"'{formula}"
    assert neutral(f"Ann{sign}Bob, née - or so - Lee") == f"Ann{sign}Bob, née - or so - Lee"


def test_negative_numbers_stay_numbers_and_nothing_stays_nothing(tmp_path: Path) -> None:
    (path,) = write_csv(document(table([[None, "x", -2, False]])), tmp_path / "log.csv")
    assert path.read_text(encoding="utf-8-sig").splitlines()[1] == ",x,-2.00,no"


def test_each_table_has_a_csv_file_of_its_own(tmp_path: Path) -> None:
    written = write_csv(document(table([]), table([], key="gates")), tmp_path / "report.csv")
    assert [path.name for path in written] == ["report.csv", "report-gates.csv"]
    assert all(path.is_file() for path in written)


def test_xlsx_cells_are_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    write_xlsx(document(table([[AT, text, -1.5, True] for text in NASTY if text])), path)
    cells, _about = sheets(path).values()
    assert cells[0] == ["tTime", "t=Guest", "tCount", "tYes"]
    texts = [text.replace("\ud800", "?").replace("\r", "_x000D_") for text in NASTY if text]
    assert [row[1].removeprefix("t") for row in cells[1:]] == texts
    assert {row[2] for row in cells[1:]} == {"n-1.5"}
    (days,) = {float(row[0].removeprefix("n")) for row in cells[1:]}
    assert days % 1 * 24 == pytest.approx(18.00146, abs=1e-4)  # as the clock on the event's wall showed


def test_a_text_that_looks_like_the_format_itself_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    names = ["<r><t>Ann</t></r>", "<r></is></c><c><f>1+1</f></c><c><is></r>", "<b>&amp;", "_x0041_", "a\x00b"]
    write_xlsx(document(table([[AT, name, None, None] for name in names * 2])), path)
    cells, _about = sheets(path).values()
    shown = [f" {name}" if name.startswith("<r>") else name for name in names]
    shown[3:] = ["_x005F_x0041_", "a_x0000_b"]  # how the format spells these two (ECMA-376, 22.4.2.4)
    assert [row[1].removeprefix("t") for row in cells[1:]] == shown * 2


def test_a_date_that_excel_does_not_know_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    write_xlsx(document(table([[datetime(1, 1, 1, tzinfo=UTC), "x" * 40_000, None, False]])), path)
    cells, _about = sheets(path).values()
    assert cells[1][0].startswith("t0001-01-01")
    assert len(cells[1][1]) == 32_768  # with its type in front


@settings(max_examples=30)
@given(rows=st.integers(0, 40), limit=st.integers(2, 12))
def test_long_tables_go_on_in_another_sheet(tmp_path_factory: pytest.TempPathFactory, rows: int, limit: int) -> None:
    path = tmp_path_factory.mktemp("split") / "log.xlsx"
    write_xlsx(document(table([[None, "", n, None] for n in range(rows)])), path, rows_per_sheet=limit)
    found = sheets(path)
    about = found.pop("About")  # the last one: cells have no zone, so somewhere it is said whose times they are
    assert "tA note." in about[-1]
    assert all(1 <= len(cells) <= limit for cells in found.values())
    assert [row[0] for cells in found.values() for row in cells[1:]] == [f"n{n}" for n in range(rows)]
    assert list(found)[:2] == ["Entry log", "Entry log 2"][: len(found)]


def test_facts_have_a_sheet_of_their_own_and_names_of_sheets_are_legal(tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    long = "A [very] long: title / of a table that no sheet can have"
    facts = Facts(title="Figures", pairs=[("came", 5), ("at", AT)])
    write_xlsx(document(table([], title=long), table([], title=long), table([], title="'"), facts=facts), path)
    names = list(sheets(path))
    assert names[0] == "Summary"
    assert len({name.casefold() for name in names}) == 4
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def interrupted(after: int) -> Iterator[list[Cell]]:
    for number in range(2000):
        if number == after:
            raise ReportError("the database went away")
        yield [AT, "x", number, None]


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_what_fails_leaves_nothing_and_what_was_there_stays(tmp_path: Path, write) -> None:
    path = tmp_path / "log.file"
    path.write_text("before")
    broken = Table(key="log", title="Log", columns=COLUMNS, rows=interrupted(700))
    with pytest.raises(ReportError):
        write(document(broken), path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["log.file"]
    assert path.read_text() == "before"


@pytest.mark.skipif(sys.platform == "win32", reason="no limit for a file's length")
@pytest.mark.parametrize(
    ("write", "room"), [(write_csv, 1024), (write_pdf, 1024), (write_xlsx, 1024), (write_xlsx, 9000)]
)
def test_a_disk_that_takes_no_more_is_said_and_what_was_there_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write, room: int
) -> None:
    """Qt's writer of PDF files says nothing by itself: an empty one took the place of the last good guest list.

    A workbook's parts fit one by one into the larger room, and all together do not: its ZIP is cut off then, and must
    not print a traceback when it is thrown away.
    """
    import resource  # noqa: PLC0415  # not on Windows

    path = tmp_path / "list.file"
    path.write_text("before")
    parts = [table([[AT, secrets.token_hex(40), number, True] for number in range(30)]) for _ in range(10)]
    thrown_away: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", thrown_away.append)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        with pytest.raises(ReportError, match=r"list\.file cannot be written: File too large"):
            write(document(*parts), path)
        gc.collect()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert thrown_away == []
    assert path.read_text() == "before"
    assert [entry.name for entry in tmp_path.iterdir()] == ["list.file"]


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes among files")
@pytest.mark.parametrize(("write", "begins"), [(write_csv, b"\xef\xbb\xbf"), (write_xlsx, b"PK"), (write_pdf, b"%PDF")])
def test_a_pipe_stays_a_pipe_and_gets_everything(tmp_path: Path, write, begins: bytes) -> None:
    """As ``/dev/stdout`` is one: renaming a file to it would put the file in its place."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write(document(table([[AT, "x", 1, None]])), pipe)
        assert os.read(reader, 65_536).startswith(begins)
    finally:
        os.close(reader)
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


def test_a_link_goes_on_leading_to_its_file(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "list.csv").write_text("before")
    (tmp_path / "list.csv").symlink_to(shared / "list.csv")
    write_csv(document(table([[AT, "x", 1, None]])), tmp_path / "list.csv")
    assert (tmp_path / "list.csv").is_symlink()
    assert "before" not in (shared / "list.csv").read_text()


def test_several_tables_take_their_places_together_or_none_does(tmp_path: Path) -> None:
    (tmp_path / "report.csv").write_text("before")
    broken = Table(key="gates", title="Gates", columns=COLUMNS, rows=interrupted(700))
    with pytest.raises(ReportError):
        write_csv(document(table([[AT, "x", 1, None]]), broken), tmp_path / "report.csv")
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.csv"]
    assert (tmp_path / "report.csv").read_text() == "before"


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_it_can_be_called_off(tmp_path: Path, write) -> None:
    told: list[int] = []
    progress = Progress(told.append, lambda: bool(told) and told[-1] >= 1000)
    rows = [[AT, "x", n, None] for n in range(5000)]
    with pytest.raises(ReportCancelledError):
        write(document(table(rows)), tmp_path / "log.file", progress)
    assert told == [500, 1000]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes of files")
@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_nobody_else_may_read_it(tmp_path: Path, write) -> None:
    seen: set[int] = set()

    def watching() -> Iterator[list[Cell]]:
        for number in range(600):
            seen.update(stat.S_IMODE(entry.stat().st_mode) & 0o077 for entry in tmp_path.iterdir())
            yield [AT, "x", number, None]

    write(document(Table(key="log", title="Log", columns=COLUMNS, rows=watching())), tmp_path / "log.file")
    assert seen == {0}
    assert stat.S_IMODE((tmp_path / "log.file").stat().st_mode) == 0o600


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    for path in (tmp_path / "none" / "log.csv", tmp_path / f"{'x' * 300}.csv"):
        with pytest.raises(ReportError, match="cannot be written"), replacing(path):
            pass


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "report.full"),
        (errno.ENOENT, "report.gone"),
        (errno.EIO, "report.gone"),
        (errno.EROFS, "report.refused"),
        (errno.EACCES, "report.refused"),
        (errno.ENAMETOOLONG, "report.failed"),
    ],
)
def test_whoever_cannot_write_is_told_what_to_do_about_it(tmp_path: Path, number: int, key: str) -> None:
    with pytest.raises(ReportError) as told, replacing(tmp_path / "log.csv"):
        raise OSError(number, "no")
    assert told.value.key == key
    assert sentence_of(key) != sentence_of("error.unexpected")
    assert not list(tmp_path.iterdir())


def test_names_that_just_fit_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / f"{'ä' * 122}.pdf"
    with replacing(path) as beside:
        beside.write_text("whole")
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_what_a_power_cut_left_goes_with_the_next_file_of_that_name(tmp_path: Path) -> None:
    left = [tmp_path / name for name in (".log.4711-0a1b2c3d.part", ".log.4711-a_1b2c3d")]
    stays = [tmp_path / name for name in (".log.4711-ffffffff.part", ".logs.4711-0a1b2c3d.part", ".log.conf-0a1b2c3d")]
    left[1].mkdir()
    for path in (left[0], left[1] / "rows", *stays):
        path.write_text("names")
    day_before = time.time() - 90_000
    for path in (*left, *stays[1:]):
        os.utime(path, (day_before, day_before))
    with replacing(tmp_path / "log.csv"):
        pass
    assert sorted(tmp_path.iterdir()) == sorted([*stays, tmp_path / "log.csv"])
