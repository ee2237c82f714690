"""Reports without people: names, numbers and seats become pseudonyms that are equal within one document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from kiosk.reports.document import Cell, Column, Document, Personal, Section, Table
from kiosk.reports.translatable import Translatable

_PSEUDONYMS: Final = {
    Personal.GUEST: Translatable("Guest {number}"),
    Personal.TICKET: Translatable("Ticket {number}"),
    Personal.BOOKING: Translatable("Booking {number}"),
    Personal.SEAT: Translatable("Seat {number}"),
    Personal.STAFF: Translatable("Staff {number}"),
    Personal.ENTRY: Translatable("Entry {number}"),
}
_LEFT_OUT: Final = Translatable("Names, numbers, seats and free words are left out; pseudonyms hold in this file only.")


class Pseudonyms:
    """Names for people who must not be named: the same for the same, in the order in which they turn up."""

    def __init__(self) -> None:
        self._known: dict[tuple[Personal, Cell], str] = {}
        self._counts: dict[Personal, int] = {}

    def of(self, personal: Personal, cell: Cell) -> Cell:
        """Return what stands in a cell instead."""
        # An empty cell stays empty: "Guest 7" would say that there was somebody.
        if personal is Personal.NOTHING or cell is None or cell == "":
            return cell
        if personal is Personal.WORDS:
            return ""
        found = self._known.get((personal, cell))
        if found is None:
            number = self._counts[personal] = self._counts.get(personal, 0) + 1
            # By turning up and not by the alphabet: an order by name would give names away.
            found = self._known[personal, cell] = Translatable(_PSEUDONYMS[personal].source, number=number)
        return found


def anonymised(document: Document) -> Document:
    """Return a document that names nobody: cells of columns that tell of people become pseudonyms."""
    names = Pseudonyms()
    sections = [_anonymised(section, names) for section in document.sections]
    notes = (*document.notes, _LEFT_OUT)
    return replace(document, sections=sections, notes=notes)


def _anonymised(section: Section, names: Pseudonyms) -> Section:
    if not isinstance(section, Table):
        return section
    # Kinds of all columns, those that go included: rows still have their cells.
    kinds = [column.personal for column in section.columns]
    return replace(section, columns=_without_words(section.columns), rows=_rows(section.rows, kinds, names))


def _without_words(columns: Sequence[Column]) -> list[Column]:
    return [column for column in columns if column.personal is not Personal.WORDS]


def _rows(rows: Iterable[Sequence[Cell]], kinds: Sequence[Personal], names: Pseudonyms) -> Iterator[list[Cell]]:
    for row in rows:
        yield [names.of(kind, cell) for kind, cell in zip(kinds, row, strict=True) if kind is not Personal.WORDS]
