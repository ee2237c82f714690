"""What makes this laptop a gate of a venue, which gates may speak, and open invitations."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from kiosk.domain.venue.membership import Member, Membership
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database

_MEMBERSHIP = (
    "venue_id, venue_name, member, name, addresses, authority, certificate, key, authority_key, epoch, is_host"
)
_MEMBER = "member, device_id, name, joined_at, revoked, standby, addresses"


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation that was not used yet.

    Attributes:
        standby: Whoever joins by it can become host.
        expires_at: Until when, by the host's clock.
    """

    standby: bool
    expires_at: datetime


def membership(database: Database) -> Membership | None:
    """Return what makes this laptop a gate, or None where no venue is set up."""
    with store_errors():
        row = database.db.conn.execute(f"SELECT {_MEMBERSHIP} FROM venue").fetchone()  # noqa: S608  # our own names
    if row is None:
        return None
    venue_id, venue_name, member, name, addresses, authority, certificate, key, authority_key, epoch, is_host = row
    return Membership(
        venue_id=venue_id,
        venue_name=venue_name,
        member=member,
        name=name,
        addresses=tuple(json.loads(addresses)),
        authority=authority,
        certificate=certificate,
        key=key,
        authority_key=authority_key,
        epoch=epoch,
        is_host=bool(is_host),
    )


def save_membership(database: Database, made: Membership) -> None:
    """Make this laptop a gate of a venue; how far it knows another one's ledger is forgotten."""
    values = (
        made.venue_id,
        made.venue_name,
        made.member,
        made.name,
        json.dumps(made.addresses),
        made.authority,
        made.certificate,
        made.key,
        made.authority_key,
        made.epoch,
        int(made.is_host),
    )
    with database.transaction() as db, store_errors():
        db.conn.execute(
            f"INSERT OR REPLACE INTO venue (id, {_MEMBERSHIP}) VALUES (1{', ?' * len(values)})",  # noqa: S608
            values,
        )


def leave_venue(database: Database) -> bool:
    """Forget the venue with all its keys; entries stay. Returns whether there was one."""
    with database.transaction() as db, store_errors():
        gone = db.conn.execute("DELETE FROM venue").rowcount
        # What was learned by way of it goes, too: the next venue has another ledger, which counts from its beginning.
        for table in ("venue_members", "venue_invitations", "venue_entries", "venue_notes"):
            db.conn.execute(f"DELETE FROM {table}")  # noqa: S608  # our own names
    return bool(gone)


def note_host(database: Database, *, epoch: int, is_host: bool) -> None:
    """Keep the highest epoch that was met, and whether this laptop runs its ledger."""
    with database.transaction() as db, store_errors():
        # Never downwards: a host that comes back with an older ledger must not be taken for the present one.
        db.conn.execute("UPDATE venue SET epoch = max(epoch, ?), is_host = ?", (epoch, int(is_host)))


def read_anew(database: Database) -> None:
    """Have the venue's streams read from their beginning; what is known of them already changes nothing."""
    with database.transaction() as db, store_errors():
        db.conn.execute("UPDATE venue SET received = 0, notes_received = 0")


def note_addresses(database: Database, addresses: Iterable[str]) -> None:
    """Keep where hosts may be; unchanged ones write nothing."""
    text = json.dumps(list(addresses))
    with store_errors():
        if database.db.conn.execute("SELECT 1 FROM venue WHERE addresses = ?", (text,)).fetchone():
            return
    with database.transaction() as db, store_errors():
        db.conn.execute("UPDATE venue SET addresses = ?", (text,))


def members(database: Database) -> list[Member]:
    """Return the gates of the venue, as its host knows them, the first to join first."""
    with store_errors():
        rows = database.db.conn.execute(
            f"SELECT {_MEMBER} FROM venue_members ORDER BY joined_at, member"  # noqa: S608  # our own names
        ).fetchall()
    return [
        Member(
            member=row[0],
            device_id=row[1],
            name=row[2],
            joined_at=from_micros(row[3]),
            revoked=bool(row[4]),
            standby=bool(row[5]),
            addresses=tuple(json.loads(row[6])),
        )
        for row in rows
    ]


def save_member(database: Database, made: Member) -> None:
    """Add a gate, or replace what is known of it."""
    with database.transaction() as db, store_errors():
        db.conn.execute(
            f"INSERT OR REPLACE INTO venue_members ({_MEMBER}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            (
                made.member,
                made.device_id,
                made.name,
                to_micros(made.joined_at),
                int(made.revoked),
                int(made.standby),
                json.dumps(made.addresses),
            ),
        )


def revoke_member(database: Database, member: str) -> bool:
    """Take a gate's right to speak; returns whether it had one."""
    with database.transaction() as db, store_errors():
        changed = db.conn.execute(
            "UPDATE venue_members SET revoked = 1 WHERE member = ? AND revoked = 0", (member,)
        ).rowcount
    return bool(changed)


def save_invitation(database: Database, token: str, made: Invitation) -> None:
    """Keep an invitation by its token's hash."""
    with database.transaction() as db, store_errors():
        db.conn.execute(
            "INSERT INTO venue_invitations (token_hash, standby, expires_at) VALUES (?, ?, ?)",
            (_hash(token), int(made.standby), to_micros(made.expires_at)),
        )


def open_invitations(database: Database, now: datetime) -> int:
    """Return how many invitations can still be used."""
    with store_errors():
        row = database.db.conn.execute(
            "SELECT count(*) FROM venue_invitations WHERE expires_at > ?", (to_micros(now),)
        ).fetchone()
    return int(row[0])


def use_invitation(database: Database, token: str, now: datetime) -> Invitation | None:
    """Return the invitation of a token and take it away, so that it is used once; None where it is not valid."""
    with database.transaction() as db, store_errors():
        # Taken away in the same step, so that two laptops that come at once cannot both join by it.
        row = db.conn.execute(
            "DELETE FROM venue_invitations WHERE token_hash = ? RETURNING standby, expires_at", (_hash(token),)
        ).fetchone()
    if row is None or row[1] <= to_micros(now):
        return None
    return Invitation(standby=bool(row[0]), expires_at=from_micros(row[1]))


def _hash(token: str) -> str:
    # No salt: a token is drawn at random and is longer than anybody can try out.
    return sha256(token.encode()).hexdigest()
