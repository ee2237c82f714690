"""Whatever a cell can hold makes a file that opens, and says what the cell says as far as the format can."""

import math
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.reports.csv_file import write_csv
from kiosk.reports.document import Cell, Column, Document, Table
from kiosk.reports.pdf.table_drawing import said
from kiosk.reports.xlsx_file import write_xlsx

AT = datetime(2026, 11, 21, 12, 30, tzinfo=UTC)
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def document(cells: Sequence[Cell], *, titles: Sequence[str] = ("Log",), zone: tzinfo = UTC) -> Document:
    """Return tables of one row."""
    columns = [Column(name=f"c{n}") for n in range(len(cells))]
    tables = [Table(key=f"t{n}", title=title, columns=columns, rows=[cells]) for n, title in enumerate(titles)]
    return Document(title="D", subtitle="S", made_at=AT, zone=zone, sections=tables)


def read(path: Path) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the names of sheets, and type and content of the first one's cells without its heading."""
    with ZipFile(path) as archive:
        names = [one.attrib["name"] for one in ET.fromstring(archive.read("xl/workbook.xml")).iter(f"{SPACE}sheet")]
        rows = list(ET.fromstring(archive.read("xl/worksheets/sheet1.xml")).iter(f"{SPACE}row"))[1:]
    return names, [(cell.attrib.get("t", "n"), "".join(cell.itertext())) for row in rows for cell in row]


def units(text: str) -> int:
    """Return how long a text is to Excel."""
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize("cell", [math.nan, math.inf, -math.inf, Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity")])
def test_what_is_no_number_is_an_empty_cell(tmp_path: Path, cell: float | Decimal) -> None:
    write_xlsx(document(["a", cell, 2]), tmp_path / "log.xlsx")
    assert [content for _, content in read(tmp_path / "log.xlsx")[1]] == ["a", "2"]
    (path,) = write_csv(document(["a", cell, 2]), tmp_path / "log.csv")
    assert path.read_text(encoding="utf-8-sig").splitlines()[1] == "a,,2"
    assert said(cell, None, UTC) == ""


@pytest.mark.parametrize("number", [10**15, -(10**15), 2**63 - 1, 10**400, Decimal("1234567890123456.78")])
def test_a_number_of_more_digits_than_a_cell_holds_keeps_them(tmp_path: Path, number: int | Decimal) -> None:
    write_xlsx(document([number]), tmp_path / "log.xlsx")
    assert read(tmp_path / "log.xlsx")[1] == [("inlineStr", str(number))]


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kolkata", "America/New_York", "Pacific/Kiritimati"])
@pytest.mark.parametrize(
    "at",
    [
        datetime.min.replace(tzinfo=UTC),
        datetime(1899, 12, 30, tzinfo=UTC),
        datetime(1900, 2, 28, 12, tzinfo=UTC),
        datetime(9999, 12, 31, 12, tzinfo=UTC),
        datetime.max.replace(tzinfo=UTC),
    ],
)
def test_an_instant_is_a_date_of_excel_or_a_text(tmp_path: Path, at: datetime, zone: str) -> None:
    write_xlsx(document([at], zone=ZoneInfo(zone)), tmp_path / "log.xlsx")
    ((kind, content),) = read(tmp_path / "log.xlsx")[1]
    assert kind == "inlineStr" or 367 <= float(content) < 2_958_466
    write_csv(document([at], zone=ZoneInfo(zone)), tmp_path / "log.csv")


@pytest.mark.parametrize("sign", ["x", "\u0645", "😀"])
def test_a_text_that_is_too_long_for_a_cell_is_cut_and_says_so(tmp_path: Path, sign: str) -> None:
    longest = sign * (32_767 // units(sign))
    write_xlsx(document([longest, longest + sign * 2, f"a{longest}{sign}"]), tmp_path / "log.xlsx")
    found = [content for _, content in read(tmp_path / "log.xlsx")[1]]
    assert found[0] == longest
    assert all(units(one) in {32_766, 32_767} and one.endswith(f"{sign}…") for one in found[1:])


@pytest.mark.parametrize(
    "title", ["History", "history", "😀" * 31, "a\x00b\x1f", "[]:*?/\\", "'a'", "x" * 30 + "'b", "\ufffe"]
)
def test_names_of_sheets_open_in_excel(tmp_path: Path, title: str) -> None:
    write_xlsx(document(["x"], titles=[title] * 12), tmp_path / "log.xlsx")
    names, _ = read(tmp_path / "log.xlsx")
    assert len({name.casefold() for name in names}) == 12
    for name in names:
        assert 0 < units(name) <= 31
        assert not set(name) & set("[]:*?/\\")
        assert name.isprintable()
        assert not name.startswith("'")
        assert not name.endswith("'")
        assert name.casefold() != "history"


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.text(st.characters()),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.datetimes(timezones=st.just(UTC)),
)


@settings(max_examples=60)
@given(cells=st.lists(CELLS, min_size=1, max_size=8), title=st.text(st.characters(), max_size=40))
def test_any_cells_make_files_that_can_be_read(
    tmp_path_factory: pytest.TempPathFactory, cells: list[Cell], title: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    write_xlsx(document(cells, titles=[title], zone=ZoneInfo("Asia/Kolkata")), folder / "log.xlsx")
    _, found = read(folder / "log.xlsx")
    assert len(found) <= len(cells)
    write_csv(document(cells, titles=[title], zone=ZoneInfo("Asia/Kolkata")), folder / "log.csv")
