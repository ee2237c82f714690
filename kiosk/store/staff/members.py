"""Staff, their PINs and shifts. Whoever leaves stays in the table, inactive: entries name them.

Invariants: no two names are alike, however they are spelled; nobody is ever deleted.
"""

from collections.abc import Sequence
from datetime import datetime

from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.members import Role, Shift, StaffMember, spelled
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database
from kiosk.store.staff.assignments import platform_shifts

_SELECT = "SELECT id, name, role, active, pin <> '' FROM staff"
# Whoever came by the platform's word goes by it, too.
_MAY_SIGN_IN = "active AND (NOT of_platform OR EXISTS (SELECT 1 FROM staff_assignments a WHERE a.person_id = staff.id))"


def staff(database: Database, *, active: bool = True) -> Sequence[StaffMember]:
    """Return the staff by name.

    Args:
        database: The database.
        active: Only those who may sign in.
    """
    with store_errors():
        rows = database.db.conn.execute(
            f"{_SELECT} WHERE ({_MAY_SIGN_IN}) OR NOT ? ORDER BY spelled",
            (active,),
        ).fetchall()
    return [_member(row) for row in rows]


def is_staffed(database: Database) -> bool:
    """Return whether anybody may sign in here; where nobody may, no rights are asked for."""
    with store_errors():
        return database.db.conn.execute("SELECT 1 FROM staff WHERE active LIMIT 1").fetchone() is not None


def member_named(database: Database, name: str) -> StaffMember | None:
    """Return whoever may sign in by this name, however it is spelled."""
    wanted = spelled(name)
    # By the names themselves: what is kept in the table was written by the rules of the version that wrote it.
    return next((member for member in staff(database) if spelled(member.name) == wanted), None)


def member_by_id(database: Database, staff_id: str) -> StaffMember | None:
    """Return whoever may sign in by this id."""
    return _found(database, "id = ?", staff_id)


def saved_pin(database: Database, staff_id: str) -> str:
    """Return what is kept of somebody's PIN, "" for nothing."""
    with store_errors():
        row = database.db.conn.execute("SELECT pin FROM staff WHERE id = ?", (staff_id,)).fetchone()
    return "" if row is None else str(row[0])


def save_pin(database: Database, staff_id: str, pin: str) -> None:
    """Keep somebody's PIN, hashed; the wrong tries before it are forgotten by whoever calls this."""
    with database.transaction() as db, store_errors():
        db.conn.execute("UPDATE staff SET pin = ? WHERE id = ?", (pin, staff_id))


def save_role(database: Database, staff_id: str, role: Role) -> None:
    """Let somebody be something else from now on."""
    with database.transaction() as db, store_errors():
        db.conn.execute("UPDATE staff SET role = ? WHERE id = ?", (role.value, staff_id))


def add_member(
    database: Database, member: StaffMember, at: datetime, pin: str = "", *, of_platform: bool = False
) -> None:
    """Add somebody, or take somebody back who left.

    Args:
        database: The database.
        member: Whom.
        at: When.
        pin: What is kept of the PIN, "" for none.
        of_platform: Whether the id is the platform's, which then says until when they may sign in.

    Raises:
        SettingsError: Somebody active has this name, or the name is empty.
    """
    name = " ".join(member.name.split())
    if not spelled(name):
        raise SettingsError("staff need a name", key="staff.no_name")
    with database.transaction() as db, store_errors():
        for staff_id, known, active in db.conn.execute("SELECT id, name, active FROM staff").fetchall():
            if spelled(known) != spelled(name):
                continue
            if active:
                raise SettingsError("somebody of this name is there already", key="staff.name_taken")
            db.conn.execute("UPDATE staff SET spelled = ? WHERE id = ?", (spelled(name), staff_id))
        # Whoever left and comes back under the same name is the same person to the log, with a new role and PIN.
        db.conn.execute(
            "INSERT INTO staff (id, name, spelled, role, pin, made_at, of_platform) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (spelled) DO UPDATE SET active = 1, role = excluded.role, name = excluded.name,"
            " pin = excluded.pin"
            " ON CONFLICT (id) DO UPDATE SET active = 1, role = excluded.role, name = excluded.name,"
            " spelled = excluded.spelled, pin = excluded.pin",
            (member.id, name, spelled(name), member.role.value, pin, to_micros(at), of_platform),
        )


def remove_member(database: Database, staff_id: str, at: datetime) -> None:
    """Let somebody sign in no more: neither by PIN nor by any badge."""
    with database.transaction() as db, store_errors():
        db.conn.execute("UPDATE staff SET active = 0, pin = '' WHERE id = ?", (staff_id,))
        db.conn.execute(
            "UPDATE staff_badges SET revoked_at = ? WHERE staff_id = ? AND revoked_at IS NULL",
            (to_micros(at), staff_id),
        )
        db.conn.execute("DELETE FROM staff_shifts WHERE staff_id = ?", (staff_id,))


def shifts_of(database: Database, staff_id: str) -> Sequence[Shift]:
    """Return when somebody works, by what was written down here and by the platform's word, in order."""
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT starts_at, ends_at, place FROM staff_shifts WHERE staff_id = ? ORDER BY starts_at", (staff_id,)
        ).fetchall()
    here = [
        Shift(staff_id=staff_id, starts_at=from_micros(row[0]), ends_at=from_micros(row[1]), place=row[2])
        for row in rows
    ]
    return sorted((*here, *platform_shifts(database, staff_id)), key=lambda shift: shift.starts_at)


def add_shift(database: Database, shift: Shift) -> None:
    """Write down when somebody works; another end for the same beginning takes the place of the one before.

    Raises:
        SettingsError: It ends before it begins.
    """
    if shift.ends_at <= shift.starts_at:
        raise SettingsError("the shift ends before it begins", key="staff.shift")
    with database.transaction() as db, store_errors():
        db.conn.execute(
            "INSERT OR REPLACE INTO staff_shifts (staff_id, starts_at, ends_at, place) VALUES (?, ?, ?, ?)",
            (shift.staff_id, to_micros(shift.starts_at), to_micros(shift.ends_at), shift.place),
        )


def remove_shift(database: Database, staff_id: str, starts_at: datetime) -> bool:
    """Forget a shift that was written down here, and return whether there was one; the platform's are its own."""
    with database.transaction() as db, store_errors():
        done = db.conn.execute(
            "DELETE FROM staff_shifts WHERE staff_id = ? AND starts_at = ?", (staff_id, to_micros(starts_at))
        )
        return int(done.rowcount) > 0


def _found(database: Database, where: str, value: str) -> StaffMember | None:
    with store_errors():
        row = database.db.conn.execute(
            f"{_SELECT} WHERE {_MAY_SIGN_IN} AND {where}",
            (value,),  # our own words
        ).fetchone()
    return None if row is None else _member(row)


def _member(row: tuple[str, str, str, int, int]) -> StaffMember:
    staff_id, name, role, active, has_pin = row
    return StaffMember(id=staff_id, name=name, role=Role(role), active=bool(active), has_pin=bool(has_pin))
