"""What this gate and the others of its venue know of each other's staff (``domain.venue.staff_notes``).

Invariants: notes are only added. Whoever may sign in here has the shifts that the last note about them names, and of
badges made here only those; whoever it says has left signs in here no more, unless nobody would be left who may change
the staff. Nobody is added by a note.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.roster.staffing import Role
from kiosk.domain.staff.members import Shift
from kiosk.domain.venue.notes import read_note, write_note
from kiosk.domain.venue.staff_notes import StaffNote, shift_row, shifts_in
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database

_LAST = (
    "SELECT body FROM venue_staff AS v WHERE {} NOT EXISTS"
    " (SELECT 1 FROM venue_staff AS w WHERE w.person_id = v.person_id AND (w.turn, w.id) > (v.turn, v.id))"
)
_LEAVES = (
    "UPDATE staff SET active = 0, pin = '' WHERE id = ?1 AND active AND (role <> 'organizer' OR EXISTS"
    " (SELECT 1 FROM staff AS o WHERE o.id <> ?1 AND o.active AND o.role = 'organizer'))"
)


def tell_others(database: Database, note_id: str, staff_id: str, key: bytes, *, badges_anew: bool = False) -> None:
    """Write down for the other gates how somebody of the staff stands here.

    Args:
        database: The database.
        note_id: A new id.
        staff_id: Whom it is about.
        key: The public key of badges that are made here.
        badges_anew: Badges made at other gates count no more either.
    """
    with database.transaction() as db, store_errors():
        conn = db.conn
        row = conn.execute("SELECT name, role, active FROM staff WHERE id = ?", (staff_id,)).fetchone()
        if row is None:
            return
        serials = conn.execute(
            "SELECT serial FROM staff_badges WHERE staff_id = ? AND revoked_at IS NULL ORDER BY serial", (staff_id,)
        ).fetchall()
        shifts = conn.execute(
            "SELECT starts_at, ends_at, place FROM staff_shifts WHERE staff_id = ? ORDER BY starts_at", (staff_id,)
        ).fetchall()
        before = _last_of(conn, staff_id)
        elsewhere = before.badges if before is not None and not badges_anew and row[2] else ()
        note = StaffNote(
            id=note_id,
            person_id=staff_id,
            turn=before.turn + 1 if before is not None else 1,
            name=row[0],
            role=Role(row[1]),
            active=bool(row[2]),
            badges=(
                *(f"{serial}:{key.hex()}" for (serial,) in serials),
                *(badge for badge in elsewhere if not badge.endswith(f":{key.hex()}")),
            ),
            shifts=tuple(
                shift_row(Shift(staff_id=staff_id, starts_at=from_micros(one), ends_at=from_micros(other), place=place))
                for one, other, place in shifts
            ),
        )
        _insert(conn, note)


def take_staff(conn: sqlcipher.Connection, note: StaffNote, at: datetime) -> bool:
    """Take a note of another gate, inside a transaction of the caller's; returns whether it was unknown."""
    with store_errors():
        if not _insert(conn, note):
            return False
        if _last_of(conn, note.person_id) != note:
            return True
        known = conn.execute("SELECT 1 FROM staff WHERE id = ? AND active", (note.person_id,)).fetchone()
        if known is not None and not note.active:
            conn.execute(_LEAVES, (note.person_id,))
            conn.execute("DELETE FROM staff_shifts WHERE staff_id = ?", (note.person_id,))
        elif known is not None:
            _wear_shifts(conn, note)
        counting = [badge.split(":")[0] for badge in note.badges]
        conn.execute(
            "UPDATE staff_badges SET revoked_at = ? WHERE staff_id = ? AND revoked_at IS NULL"  # noqa: S608
            f" AND serial NOT IN ({', '.join('?' * len(counting))})",
            (to_micros(at), note.person_id, *counting),
        )
        return True


def venue_staff(database: Database, *, besides: Collection[str] = ()) -> Sequence[StaffNote]:
    """Return the last word about everybody whom gates of the venue name, by name.

    Args:
        database: The database.
        besides: Ids of people who are left out.
    """
    with store_errors():
        rows = database.db.conn.execute(_LAST.format("")).fetchall()
    notes = [note for (body,) in rows if isinstance(note := read_note(body.encode()), StaffNote)]
    found = [note for note in notes if note.active and note.person_id not in besides]
    return sorted(found, key=lambda note: (note.name.casefold(), note.person_id))


def take_shifts(database: Database, note: StaffNote) -> None:
    """Let somebody who was let in here work when the other gates say so."""
    with database.transaction() as db, store_errors():
        _wear_shifts(db.conn, note)


def _wear_shifts(conn: sqlcipher.Connection, note: StaffNote) -> None:
    conn.execute("DELETE FROM staff_shifts WHERE staff_id = ?", (note.person_id,))
    conn.executemany(
        "INSERT OR REPLACE INTO staff_shifts (staff_id, starts_at, ends_at, place) VALUES (?, ?, ?, ?)",
        [(one.staff_id, to_micros(one.starts_at), to_micros(one.ends_at), one.place) for one in shifts_in(note)],
    )


def _insert(conn: sqlcipher.Connection, note: StaffNote) -> bool:
    values = (note.id, note.person_id, note.turn, write_note(note).decode())
    done = conn.execute("INSERT OR IGNORE INTO venue_staff (id, person_id, turn, body) VALUES (?, ?, ?, ?)", values)
    return int(done.rowcount) > 0


def _last_of(conn: sqlcipher.Connection, person_id: str) -> StaffNote | None:
    row = conn.execute(_LAST.format("person_id = ? AND"), (person_id,)).fetchone()
    found = read_note(row[0].encode()) if row is not None else None
    return found if isinstance(found, StaffNote) else None
