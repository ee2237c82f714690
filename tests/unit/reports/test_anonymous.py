"""Reports without people."""

from datetime import UTC, datetime

from kiosk.reports.anonymous import anonymised
from kiosk.reports.document import Column, Document, Facts, Personal, Table

COLUMNS = (
    Column(name="Gate"),
    Column(name="Guest", personal=Personal.GUEST),
    Column(name="Ticket", personal=Personal.TICKET),
    Column(name="Note", personal=Personal.WORDS),
    Column(name="Steward", personal=Personal.STAFF),
)


def test_pseudonyms_are_equal_within_one_document_and_words_are_gone():
    one = Table(
        key="log",
        title="Log",
        columns=COLUMNS,
        rows=[["A", "Ann", "T1", "her aunt", "Kim"], ["B", "Bob", "T2", "", ""]],
    )
    two = Table(key="more", title="More", columns=COLUMNS, rows=[["A", "Bob", "T1", "x", None]])
    facts = Facts(title="Figures", pairs=[("came", 2)])
    found = anonymised(
        Document(
            title="Report",
            subtitle="Night",
            made_at=datetime(2026, 1, 1, tzinfo=UTC),
            zone=UTC,
            sections=[facts, one, two],
        )
    )
    assert found.sections[0] == facts
    assert [column.name for column in found.tables[0].columns] == ["Gate", "Guest", "Ticket", "Steward"]
    assert list(found.tables[0].rows) == [["A", "Guest 1", "Ticket 1", "Staff 1"], ["B", "Guest 2", "Ticket 2", ""]]
    assert list(found.tables[1].rows) == [["A", "Guest 2", "Ticket 1", None]]
    assert "pseudonyms" in found.notes[-1]
