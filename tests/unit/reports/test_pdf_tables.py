"""Tables on pages: whatever their size, everything in them stands on some page, and on it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument

from kiosk.reports.document import Cell, Column, Document, Table
from kiosk.reports.pdf.pdf_file import write_pdf


def pages_of(path: Path, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> list[str]:
    """Return the text of each page of a table."""
    table = Table(key="t", title="Title", columns=columns, rows=iter(rows))
    write_pdf(
        Document(title="D", subtitle="S", made_at=datetime(2026, 1, 1, tzinfo=UTC), zone=UTC, sections=[table]), path
    )
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    found = [document.getAllText(page).text() for page in range(document.pageCount())]
    document.close()
    return found


def test_a_row_that_is_higher_than_a_page_goes_on_in_the_next(tmp_path: Path, qapp: object) -> None:
    columns = [Column(name="Guest"), Column(name="Words", wraps=True)]
    words = [f"w{n}" for n in range(1500)]
    pages = pages_of(tmp_path / "t.pdf", columns, [["Ann", " ".join(words)], ["Bob", "short"]])
    on_pages = [set(page.split()) & set(words) for page in pages]
    assert set().union(*on_pages) == set(words)
    # Not all on one of them, where those behind its end are on no paper.
    assert all(len(found) < 900 for found in on_pages)
    assert all("Guest" in page for page in pages)
    assert "Bob" in pages[-1]


@pytest.mark.parametrize("word", ["Donaudampfschiff" * 20, "Ελένη" * 60, "x" * 3000])
def test_a_word_that_is_longer_than_its_column_is_whole(tmp_path: Path, qapp: object, word: str) -> None:
    columns = [Column(name="No.", width=30), Column(name="Words", width=10, wraps=True)]
    pages = pages_of(tmp_path / "t.pdf", columns, [["No", word]])
    found = "".join("".join(page.split()) for page in pages)
    assert found.count(word[0]) >= word.count(word[0])
    assert "…" not in found


@pytest.mark.parametrize("wide", [12, 60, 640])
def test_columns_that_do_not_fit_beside_each_other_come_below_with_the_first_one(
    tmp_path: Path, qapp: object, wide: int
) -> None:
    columns = [Column(name="From"), *(Column(name=f"Gate-number-{n}.", is_number=True) for n in range(wide))]
    rows = [[f"at{row}", *(f"c{row}x{n}" for n in range(wide))] for row in range(35)]
    pages = pages_of(tmp_path / "t.pdf", columns, rows)
    found = [set(page.split()) for page in pages]
    everything = set().union(*found)
    assert {column.name for column in columns} <= everything
    assert {cell for row in rows for cell in row} <= everything
    for words in found:
        # Whose cell it is can be told on each page: its row by the first column, its column by the heading.
        for cell in (word for word in words if word.startswith("c")):
            row, column = cell[1:].split("x")
            assert {f"at{row}", f"Gate-number-{column}."} <= words
    assert "…" not in "".join(pages)


def test_a_table_of_several_parts_begins_below_its_title_and_gives_words_room(tmp_path: Path, qapp: object) -> None:
    """What fits beside each other by headings alone would leave notes one word a line, and thirty rows never fit."""
    columns = [
        *(Column(name=name, width=30, wraps=True) for name in ("Guest", "Note")),
        *(Column(name=f"Gate-number-{n}.", is_number=True) for n in range(40)),
    ]
    rows = [["Ann Lee", "came with her four friends by the late train", *range(40)] for _ in range(30)]
    first, *others = pages_of(tmp_path / "t.pdf", columns, rows)
    assert "Ann Lee" in first, "the title does not stand alone"
    assert "came with her" in first
    assert len(others) < 12, "each of its four parts takes two pages"


def test_a_wide_table_without_rows_says_so(tmp_path: Path, qapp: object) -> None:
    (page,) = pages_of(tmp_path / "t.pdf", [Column(name=f"Gate-number-{n}.") for n in range(60)], [])
    assert "none" in page.casefold()
