"""Lines of the audit log."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.staff.audit import AuditKind, AuditRecord

NOW = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)


def test_a_line_of_nobody_about_nothing_in_particular() -> None:
    line = AuditRecord(at=NOW, kind=AuditKind.START)
    assert (line.who, line.what, line.position) == ("", "", 0)


def test_a_line_is_never_changed() -> None:
    line = AuditRecord(at=NOW, kind=AuditKind.EXPORT, who="Olga", what="log")
    with pytest.raises(AttributeError):
        line.who = "Mallory"  # type: ignore[misc]


def test_kinds_are_read_back_as_they_were_written() -> None:
    assert all(AuditKind(kind.value) is kind for kind in AuditKind)
    assert len({kind.value for kind in AuditKind}) == len(AuditKind)
