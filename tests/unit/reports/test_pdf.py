"""PDF: everything stands in it, heads on each page, names of other scripts in their shapes; without a window."""

import ast
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtPdf import QPdfDocument

from kiosk.reports import pdf
from kiosk.reports.document import BarChart, Cell, Column, Document, Facts, Table
from kiosk.reports.error_keeping_file import ErrorKeepingFile
from kiosk.reports.errors import ReportCancelledError
from kiosk.reports.pdf import pdf_device
from kiosk.reports.pdf.bar_chart import round_step
from kiosk.reports.pdf.fonts import can_draw, ready_to_draw
from kiosk.reports.pdf.pdf_file import write_pdf
from kiosk.reports.progress import Progress
from tests.support.logos import plain_png

AT = datetime(2026, 11, 21, 12, 30, 5, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Kolkata")


def report(rows: int = 3, *names: str, wide: int = 20) -> Document:
    columns = (Column(name="Time", width=20), Column(name="Guest", width=wide), Column(name="No.", is_number=True))
    cells: list[list[Cell]] = [
        [AT + timedelta(minutes=n), names[n % len(names)] if names else "Ann", n] for n in range(rows)
    ]
    return Document(
        title="Closing report",
        subtitle="Night of Lights",
        made_at=AT,
        zone=ZONE,
        sections=[
            Facts(title="Figures", pairs=[("Admissions", 4321), ("Late", True), ("Nothing", None)]),
            BarChart(
                title="Arrivals", unit="guests", bars=[(AT + timedelta(minutes=15 * n), n * n) for n in range(12)]
            ),
            BarChart(title="Empty chart", unit="guests", bars=[]),
            Table(key="log", title="Entry log", columns=columns, rows=cells),
            Table(key="none", title="Nobody", columns=columns, rows=[]),
        ],
        notes=["Times are those of Kolkata."],
    )


def texts(path: Path) -> list[str]:
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    found = [document.getAllText(page).text() for page in range(document.pageCount())]
    document.close()
    return found


def test_everything_stands_in_it(tmp_path, qapp):
    path = tmp_path / "report.pdf"
    assert write_pdf(report(), path) == frozenset()
    words = "\n".join(texts(path))
    for wanted in (
        *("Closing report", "Night of Lights", "Admissions", "4,321", "Arrivals", "Entry log", "Nobody", "none"),
        *("2026-11-21 18:00:05", "Times are those of Kolkata.", "18:00", "Ann", "yes"),
    ):
        assert wanted in words


def test_the_organizers_logo_stands_above_the_title(tmp_path, qapp):
    path = tmp_path / "report.pdf"
    write_pdf(replace(report(), logo=plain_png(60, 20, (170, 0, 0, 255))), path)
    document = QPdfDocument()
    document.load(str(path))
    page = document.render(0, document.pagePointSize(0).toSize())
    # At the upper margin of 36 points, 34 high and three times as wide.
    assert page.pixelColor(60, 50).name() == "#aa0000"
    assert page.pixelColor(150, 50).name() != "#aa0000"
    assert "Closing report" in texts(path)[0]


def test_heads_stand_on_every_page(tmp_path, qapp):
    path = tmp_path / "report.pdf"
    write_pdf(report(200), path)
    pages = texts(path)
    assert len(pages) >= 4
    assert all("Guest" in page and "Time" in page for page in pages[1:-1])
    assert all(f"· {number}" in page for number, page in enumerate(pages, 1))
    numbers = [line for page in pages for line in page.split() if line.isdecimal()]
    assert {str(n) for n in range(200)} <= set(numbers)


def test_arabic_hindi_hebrew_and_thai_have_letters(tmp_path, qapp):
    path = tmp_path / "report.pdf"
    assert (
        write_pdf(report(5, "ليلى الأحمد", "अनिता शर्मा", "יעל", "สมชาย", "Łukasz Świątek Ünal Ελένη Борис"), path)
        == frozenset()
    )
    assert path.stat().st_size > 5000


def test_a_letter_that_no_font_has_is_told(tmp_path, qapp):
    path = tmp_path / "report.pdf"
    ready_to_draw()
    # Some computers have fonts for nearly every script: whichever this one lacks.
    unheard_of = next(letter for letter in map(chr, range(0x10000, 0x30000, 16)) if not can_draw(letter))
    assert write_pdf(report(1, f"Ann {unheard_of}"), path) == {unheard_of}
    assert "have no font" in "\n".join(texts(path))


def test_narrow_columns_shorten_times_and_texts(tmp_path, qapp):
    path = tmp_path / "report.pdf"
    write_pdf(report(1, "A name that is longer than any column " * 6, wide=220), path)
    words = "\n".join(texts(path))
    assert "18:00:05" in words
    assert "2026-11-21 18:00:05" not in words
    assert "…" in words


def test_no_heading_is_cut_while_other_columns_have_room(tmp_path, qapp):
    names = ("Wednesday", "Guest", "Extraordinarily long")
    columns = [Column(name=name, width=width) for name, width in zip(names, (1, 200, 1), strict=True)]
    table = Table(key="t", title="T", columns=columns, rows=[["x", "Ann", "y"]])
    write_pdf(replace(report(), sections=[table]), tmp_path / "r.pdf")
    words = " ".join(texts(tmp_path / "r.pdf"))
    assert all(word in words for name in names for word in name.split())
    assert "…" not in words


def test_its_pages_go_to_the_disk_as_they_come(tmp_path, qapp, monkeypatch):
    """A long log takes no more memory than a short one; what is passed on piece by piece is one whole file."""
    monkeypatch.setattr(pdf_device, "_AT_ONCE", 2000)
    path, pieces = tmp_path / "report.pdf", []
    write = ErrorKeepingFile.write

    def noted(file, data):
        pieces.append(len(data))
        return write(file, data)

    monkeypatch.setattr(ErrorKeepingFile, "write", noted)
    write_pdf(report(400), path)
    given = path.read_bytes()
    assert len(pieces) > 5
    assert sum(pieces) == len(given)
    # Where each object stands is what a reader goes by.
    found = re.search(rb"startxref\s+(\d+)", given)
    assert found is not None
    table = int(found.group(1))
    lines = given[table:].split(b"\n")
    places = [line.split() for line in lines[2 : 2 + int(lines[1].split()[1])]]
    for number, (place, _, state) in enumerate(places):
        assert state == b"f" or given[int(place) :].startswith(b"%d 0 obj" % number)


def test_it_can_be_called_off(tmp_path, qapp):
    with pytest.raises(ReportCancelledError):
        write_pdf(report(3000), tmp_path / "report.pdf", Progress(cancelled=lambda: True))
    assert list(tmp_path.iterdir()) == []


def test_it_needs_neither_window_nor_display(tmp_path):
    """In a process of its own, without a display and without anything that made a Qt application before."""
    program = (
        "import sys; from tests.unit.reports.test_pdf import report; from kiosk.reports.pdf.pdf_file import write_pdf;"
        "from pathlib import Path; write_pdf(report(), Path(sys.argv[1]));"
        "assert 'PySide6.QtWidgets' not in sys.modules"
    )
    path = tmp_path / "report.pdf"
    environment = {"PATH": "", "QT_LOGGING_RULES": "", "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        env=environment, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[3],
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert path.read_bytes().startswith(b"%PDF")


def test_reports_know_no_window_of_qt():
    for module in Path(pdf.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            foreign = [name for name in names if name.startswith("PySide6")]
            assert set(foreign) <= {"PySide6.QtCore", "PySide6.QtGui"}, f"{module.name} imports {foreign}"


def test_round_steps():
    assert [round_step(most) for most in (1, 5, 6, 10, 11, 25, 26, 50, 51, 977, 12_000)] == [
        *(1, 1, 2, 2, 5, 5, 10, 10, 20, 200, 5000)
    ]
