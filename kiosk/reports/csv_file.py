"""CSV (RFC 4180, UTF-8 with the mark that Excel wants), one file for each table.

A cell that a spreadsheet would take for a formula gets an apostrophe in front: a guest can call himself
``=HYPERLINK(…)``, and whoever opens the list would run it. Times are local to the event, with their offset (ISO 8601),
and numbers have a decimal point, whatever the language: programs read them.
"""

import csv
import re
from contextlib import ExitStack
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Final

from kiosk.domain.clock.instants import in_zone
from kiosk.reports.document import Cell, Column, Document, Table, is_finite
from kiosk.reports.language import NO, YES, Language
from kiosk.reports.progress import Progress
from kiosk.reports.replacing import replacing

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What begins a formula, or is stripped before one is looked for; spreadsheets also read the wide forms as such."""

_AFTER_A_BREAK: Final = re.compile(r"(?<=[;|\t\r\n,])(?=\s*[=+@＝＋＠]|\s*[-－]\S)")
"""Where a formula would begin if a spreadsheet took another sign for the one between cells, as German ones do."""


def write_csv(document: Document, path: Path, progress: Progress | None = None) -> tuple[Path, ...]:
    """Write a document's tables: the first one into the file, further ones beside it, named after their keys.

    Args:
        document: The document; what is no table is left out.
        path: The file.
        progress: Counts rows.

    Returns:
        The files, in the order of the tables.

    Raises:
        ReportError: A file cannot be written.
        ReportCancelledError: It was called off; nothing is left.
    """
    progress, written = progress or Progress(), []
    # All of them take their places together: half of a report's tables, with those of last night beside them, mislead.
    with ExitStack() as places:
        for number, table in enumerate(document.tables):
            place = path if number == 0 else path.with_name(f"{path.stem}-{table.key}{path.suffix}")
            _write(table, places.enter_context(replacing(place)), document, progress)
            written.append(place)
    return tuple(written)


def _write(table: Table, path: Path, document: Document, progress: Progress) -> None:
    zone, language = document.zone, document.language
    # Half of a surrogate pair in a name must not end the file; newline="" because csv writes its own line ends.
    with path.open("w", encoding="utf-8-sig", errors="replace", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([neutral(language.text(column.name)) for column in table.columns])
        for row in progress.over(table.rows):
            writer.writerow(
                [_said(cell, column, zone, language) for cell, column in zip(row, table.columns, strict=True)]
            )


def neutral(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula, nor a part of it where it is cut at a sign within."""
    return _AFTER_A_BREAK.sub("'", f"'{text}" if text.startswith(_FORMULA) else text)


def _said(cell: Cell, column: Column, zone: tzinfo, language: Language) -> str:
    if isinstance(cell, str):
        return neutral(language.text(cell))
    if cell is None:
        return ""
    # Before numbers: in Python a truth value is one.
    if isinstance(cell, bool):
        return language.text(YES if cell else NO)
    if isinstance(cell, datetime):
        return in_zone(cell, zone).isoformat(sep=" ", timespec="milliseconds")
    if not is_finite(cell):
        return ""  # no number; "nan" would be taken for a word
    # An amount comes with the digits of its currency.
    return str(cell) if column.digits is None else f"{cell:.{column.digits}f}"
