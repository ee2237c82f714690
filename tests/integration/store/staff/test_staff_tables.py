"""Staff, badges and the audit log in the encrypted database."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.errors import SettingsError, StoreError
from kiosk.domain.staff.audit import AuditKind, AuditRecord
from kiosk.domain.staff.members import Role, Shift, StaffMember
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.database import Database
from kiosk.store.staff.audit_log import audit_log, note_audit
from kiosk.store.staff.badges import badge_key, holder_of, note_badge, revoke_badges
from kiosk.store.staff.members import (
    add_member,
    add_shift,
    is_staffed,
    member_by_id,
    member_named,
    remove_member,
    saved_pin,
    shifts_of,
    staff,
)

NOW = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)
ANN = StaffMember(id="1", name="Ann Lee", role=Role.STEWARD)


def test_nobody_is_there_at_first(database: Database) -> None:
    assert not is_staffed(database)
    assert list(staff(database)) == []


def test_names_are_one_however_they_are_spelled(database: Database) -> None:
    add_member(database, ANN, NOW, "hash")
    assert is_staffed(database)
    found = member_named(database, " ann  LEE")
    assert found is not None
    assert (found.id, found.name, found.has_pin) == ("1", "Ann Lee", True)
    with pytest.raises(SettingsError) as taken:
        add_member(database, StaffMember(id="2", name="ANN LEE", role=Role.ORGANIZER), NOW)
    assert taken.value.key == "staff.name_taken"
    with pytest.raises(SettingsError) as nameless:
        add_member(database, StaffMember(id="2", name="  ", role=Role.STEWARD), NOW)
    assert nameless.value.key == "staff.no_name"


def test_a_name_that_an_older_version_kept_in_another_spelling_is_the_same(database: Database) -> None:
    add_member(database, StaffMember(id="1", name="Jose\u0301", role=Role.STEWARD), NOW)
    with database.transaction() as db:
        db.conn.execute("UPDATE staff SET spelled = 'jose\u0301'")
    found = member_named(database, "Jos\u00e9\u200f")
    assert found is not None
    assert found.id == "1"
    with pytest.raises(SettingsError):
        add_member(database, StaffMember(id="2", name="Jos\u00e9", role=Role.STEWARD), NOW)
    remove_member(database, "1", NOW)
    add_member(database, StaffMember(id="2", name="Jos\u00e9", role=Role.SUPERVISOR), NOW)
    assert [(one.id, one.role) for one in staff(database)] == [("1", Role.SUPERVISOR)], "who comes back is the same"


def test_whoever_leaves_is_gone_and_stays_in_the_table(database: Database) -> None:
    add_member(database, ANN, NOW, "hash")
    badge = note_badge(database, "1", NOW)
    add_shift(database, Shift(staff_id="1", starts_at=NOW, ends_at=NOW + timedelta(hours=1)))
    remove_member(database, "1", NOW)
    assert member_named(database, "Ann Lee") is None
    assert member_by_id(database, "1") is None
    assert holder_of(database, badge) is None
    assert saved_pin(database, "1") == ""
    assert list(shifts_of(database, "1")) == []
    assert [one.active for one in staff(database, active=False)] == [False]
    assert not is_staffed(database)


def test_whoever_comes_back_is_the_same_person_with_a_new_role(database: Database) -> None:
    add_member(database, ANN, NOW, "hash")
    old_badge = note_badge(database, "1", NOW)
    remove_member(database, "1", NOW)
    add_member(database, StaffMember(id="2", name="Ann Lee", role=Role.SUPERVISOR), NOW)
    found = member_named(database, "Ann Lee")
    assert found is not None
    assert (found.id, found.role, found.has_pin) == ("1", Role.SUPERVISOR, False)
    assert holder_of(database, old_badge) is None, "the badge of before counts no more"


def test_a_shift_ends_after_it_begins(database: Database) -> None:
    add_member(database, ANN, NOW)
    with pytest.raises(SettingsError):
        add_shift(database, Shift(staff_id="1", starts_at=NOW, ends_at=NOW))
    evening = Shift(staff_id="1", starts_at=NOW, ends_at=NOW + timedelta(hours=4), place="Gate B")
    add_shift(database, evening)
    assert list(shifts_of(database, "1")) == [evening]


def test_a_badge_counts_until_it_is_revoked(database: Database) -> None:
    add_member(database, ANN, NOW)
    first, second = note_badge(database, "1", NOW), note_badge(database, "1", NOW)
    assert first != second
    assert holder_of(database, first) == member_by_id(database, "1")
    assert revoke_badges(database, "1", NOW) == 2
    assert holder_of(database, first) is None
    assert holder_of(database, "0000") is None
    assert badge_key(database) == badge_key(database)
    assert len(badge_key(database)) == 32


def test_the_audit_log_can_only_grow(database: Database) -> None:
    for number, kind in enumerate(AuditKind):
        note_audit(database, AuditRecord(at=NOW + timedelta(seconds=number), kind=kind, who="Ann", what="x"))
    found = audit_log(database)
    assert [one.kind for one in found] == list(AuditKind)
    assert [one.position for one in found] == list(range(1, len(AuditKind) + 1))
    assert list(audit_log(database, limit=2)) == list(found[-2:])
    for change in ("UPDATE audit_log SET who = 'nobody'", "DELETE FROM audit_log WHERE position = 1"):
        with pytest.raises(StoreError), store_errors():
            database.db.conn.execute(change)
    assert list(audit_log(database)) == list(found)
