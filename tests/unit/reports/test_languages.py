"""Reports in every language of the window: nothing of the program's own stays English, and people read their dates."""

import ast
import csv
import importlib.util
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from string import Formatter
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from kiosk.domain.text.languages import LANGUAGES
from kiosk.reports import documents
from kiosk.reports.csv_file import write_csv
from kiosk.reports.document import BarChart, Cell, CodedText, Column, Document, Facts, Table
from kiosk.reports.documents.entry_log import COLUMNS
from kiosk.reports.documents.frame import REASON_TEXTS
from kiosk.reports.language import ENGLISH
from kiosk.reports.pdf.pdf_file import write_pdf
from kiosk.reports.spoken import language_of
from kiosk.reports.translatable import Translatable
from kiosk.reports.xlsx_file import write_xlsx
from tests.support.logos import plain_png

ROOT = Path(__file__).parents[3]
AT = datetime(2026, 11, 21, 12, 30, 5, tzinfo=UTC)  # 18:00:05 there
OTHERS = [code for code in LANGUAGES if code != "en"]
SHOWN = {"name", "title", "subtitle", "unit", "hint", "notes", "text"}
"""Arguments of a document's parts that people read."""


def tool() -> object:
    found = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def report(language: str = "en") -> Document:
    columns = (
        Column(name=Translatable("Time"), width=20),
        Column(name=Translatable("Guest"), width=20),
        Column(name=Translatable("Net"), width=12, is_number=True),
        Column(name=Translatable("Outcome"), width=12),
        Column(name=Translatable("Taken back"), width=8),
    )
    rows: list[list[Cell]] = [[AT, "Ann (VIP)", Decimal("1234.50"), Translatable("admitted"), True]]
    facts: list[tuple[str, Cell]] = [
        (Translatable("Admissions"), 4321),
        (
            Translatable("{list}: most inside", list="Main hall"),
            Translatable("{count} at {time}", count=4321, time=AT.time()),
        ),
    ]
    return Document(
        title=Translatable("Closing report"),
        subtitle="Night of Lights",
        made_at=AT,
        zone=ZoneInfo("Asia/Kolkata"),
        sections=[
            Facts(title=Translatable("Summary"), pairs=facts),
            BarChart(title=Translatable("Arrivals"), unit=Translatable("guests in 15 minutes"), bars=[(AT, 12)]),
            Table(key="log", title=Translatable("Entry log"), columns=columns, rows=rows),
        ],
        notes=[Translatable("Times are those of {zone}, by corrected clocks.", zone="Asia/Kolkata")],
        language=language_of(language),
    )


def page_of(document: Document, path: Path) -> tuple[str, QImage]:
    write_pdf(document, path)
    found = QPdfDocument()
    assert found.load(str(path)) == QPdfDocument.Error.None_
    return found.getAllText(0).text(), found.render(0, found.pagePointSize(0).toSize())


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_of_reports_is_translated_with_its_places(code: str) -> None:
    texts = tool().report_texts()  # type: ignore[attr-defined]
    assert len(texts) > 150
    language = language_of(code)
    assert language.code == code

    def places(text: str) -> list[str]:
        return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)

    untranslated = [text for text in texts if not language._translator.translate("Reports", text)]  # type: ignore[attr-defined]
    assert untranslated == []
    assert [text for text in texts if places(language.text(Translatable(text))) != places(text)] == []
    same = {text for text in texts if language.text(Translatable(text)) == text}
    assert len(same) < 20, f"left in English: {same}"
    assert [text for text in REASON_TEXTS.values() if not language.text(text)] == []


def plain_literals() -> Iterator[str]:
    """Yield what stands in the documents' code to be read by people and is no ``Translatable``."""
    for path in Path(documents.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg in SHOWN:
                found: list[ast.expr] = [node.value]
            elif isinstance(node, ast.List | ast.Tuple):
                found = list(node.elts)
            elif isinstance(node, ast.IfExp):
                found = [node.body, node.orelse]
            elif isinstance(node, ast.BoolOp):
                found = node.values
            else:
                continue
            for one in found:
                is_text = isinstance(one, ast.Constant) and isinstance(one.value, str) and re.search("[a-z]", one.value)
                if is_text or isinstance(one, ast.JoinedStr):
                    yield f"{path.name}:{one.lineno}: {ast.unparse(one)}"


def test_nothing_that_people_read_is_written_down_as_a_plain_text() -> None:
    # The keys of tables name files and sheets, and columns are chosen by their names, the same in every language.
    names = ("arrivals", "refusals-over-time", *(column.name for column in COLUMNS))
    assert [one for one in plain_literals() if one.split(": ", 1)[1] not in {repr(str(name)) for name in names}] == []


def test_csv_has_words_of_the_language_and_numbers_for_programs(tmp_path: Path) -> None:
    (path,) = write_csv(report("de"), tmp_path / "log.csv")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        assert list(csv.reader(stream)) == [
            ["Zeit", "Gast", "Saldo", "Ergebnis", "Zurückgenommen"],
            ["2026-11-21 18:00:05.000+05:30", "Ann (VIP)", "1234.50", "eingelassen", "ja"],
        ]


@pytest.mark.parametrize(
    ("code", "heading", "dates", "from_right"),
    [
        ("en", "Time", "yyyy-mm-dd hh:mm:ss", False),
        ("de", "Zeit", "dd.mm.yyyy hh:mm:ss", False),
        ("fr", "Heure", "dd/mm/yyyy hh:mm:ss", False),
        ("ar", "الوقت", "d/m/yyyy hh:mm:ss", True),
    ],
)
def test_workbooks_speak_the_language_and_lie_in_its_direction(
    tmp_path: Path, code: str, heading: str, dates: str, from_right: bool
) -> None:
    write_xlsx(report(code), tmp_path / "log.xlsx")
    with zipfile.ZipFile(tmp_path / "log.xlsx") as archive:
        sheets = [archive.read(f"xl/worksheets/sheet{number}.xml").decode() for number in (1, 2)]
        styles = archive.read("xl/styles.xml").decode()
        names = archive.read("xl/workbook.xml").decode()
    assert all(('rightToLeft="1"' in sheet) is from_right for sheet in sheets)
    assert f">{heading}<" in sheets[1]
    assert f'formatCode="{dates}"' in styles
    # A number, with the digits of its currency: people add up what was taken.
    assert "<v>1234.5</v>" in sheets[1]
    assert 'formatCode="#,##0.00"' in styles or 'numFmtId="4"' in styles
    assert f'name="{language_of(code).text(Translatable("Entry log"))}"' in names


def test_pages_tell_dates_and_numbers_as_their_readers_do(tmp_path: Path, qapp: object) -> None:
    words, _ = page_of(report("de"), tmp_path / "de.pdf")
    for said in ("Abschlussbericht", "21.11.2026 18:00:05", "4.321", "1.234,50", "eingelassen", "Ankünfte", "ja"):
        assert said in words
    assert "Main hall: meiste drinnen" in words
    words, _ = page_of(report("fr"), tmp_path / "fr.pdf")
    assert "21/11/2026 18:00:05" in words
    words, _ = page_of(report(), tmp_path / "en.pdf")
    assert "2026-11-21 18:00:05" in words


def dark(picture: QImage, left: int, right: int, top: int, bottom: int) -> int:
    return sum(
        picture.pixelColor(x, y).alpha() > 0 and picture.pixelColor(x, y).lightness() < 128
        for x in range(left, right)
        for y in range(top, bottom)
    )


def test_arabic_pages_begin_at_the_right(tmp_path: Path, qapp: object) -> None:
    logo = plain_png(60, 20, (170, 0, 0, 255))
    words, page = page_of(replace(report("ar"), logo=logo), tmp_path / "ar.pdf")
    assert all(word in words for word in ("Ann", "VIP", "٤٬٣٢١", "٢٠٢٦/١١/٢١"))
    width = page.width()
    # The logo, 34 points high and three times as wide, at the other margin; below it the title.
    assert page.pixelColor(width - 60, 50).name() == "#aa0000"
    assert page.pixelColor(60, 50).name() != "#aa0000"
    assert dark(page, width // 2, width, 76, 110) > 0
    assert dark(page, 0, width // 2, 76, 110) == 0


def test_a_code_is_not_turned_round(tmp_path: Path, qapp: object) -> None:
    """Of its corners the lower right one alone has no square: turned round it would be another code."""
    code = CodedText(title=Translatable("Checkpoint of this laptop's log"), text="gatehouse.example/log\n12\nabc=\n")
    _, page = page_of(replace(report("ar"), sections=[code], notes=[]), tmp_path / "code.pdf")
    left, side, square = 44, 120, 20
    top = next(y for y in range(90, 400) if dark(page, left, left + side, y, y + 1))
    lower = top + side - 2
    assert dark(page, left, left + 3, lower - square, lower) > 2 * square
    assert dark(page, left + side - 3, left + side, lower - square, lower) < 2 * square


def test_a_language_that_is_not_spoken_is_english() -> None:
    assert language_of("xx") is ENGLISH
    assert language_of("it") is ENGLISH
    assert language_of("de_AT").code == "de"


def test_english_is_what_stands_in_the_code() -> None:
    assert Translatable("{count} at {time}", count=4321, time=AT.time()) == "4,321 at 12:30"
    assert ENGLISH.text(Translatable("{share}", share=12.5)) == "12.50"
