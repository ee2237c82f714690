"""The platform's collections, page by page, for devices that keep a copy.

``updatedSince`` is either an instant, or the ``nextUpdatedSince`` of an earlier answer: an epoch and a revision. A new
epoch makes all earlier cursors worthless (410), as after a restored backup.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec

from sync.sandbox.tables import Tables
from sync.sandbox.web.routing import RefusalError

MAX_PAGE = 2000

Row = dict[str, Any]


class _Collection(msgspec.Struct, frozen=True):
    table: str
    columns: str
    shape: Callable[[Row], Row]
    joins: str = ""
    time_column: str = "updatedAt"


def _booking(row: Row) -> Row:
    first, last, email = row.pop("firstName"), row.pop("lastName"), row.pop("email")
    row["user"] = {"name": f"{first} {last}".strip(), "email": email}
    return row


def _event(row: Row) -> Row:
    row["slots"] = msgspec.json.decode(row["slots"])
    row["organizer"] = {"name": f"{row.pop('firstName')} {row.pop('lastName')}".strip(), "email": row.pop("email")}
    row["location"] = msgspec.json.decode(row["location"])
    return row


def _with_details(row: Row) -> Row:
    details: Row = msgspec.json.decode(row.pop("details"))
    return {**details, **row}


def _plain(row: Row) -> Row:
    return row


COLLECTIONS = {
    "revocations": _Collection("revocations", "_id, eventId, bookingId, payloadHash, reason, updatedAt", _plain),
    "qr/keys": _Collection(
        "signing_keys",
        "_id, eventId, keyId, algorithm, publicKey, notBefore, notAfter, revokedAt",
        _plain,
        # Keys bear no time of change: an instant as a cursor brings all of them.
        time_column="''",
    ),
    "entry-logs": _Collection(
        "entry_logs",
        "_id, qrId, scannedBy, scannedAt, result, entryId, bookingId, eventId, deviceId, details",
        _with_details,
        time_column="scannedAt",
    ),
    "entry-logs/other-scans": _Collection(
        "other_scans",
        "entryId, kind, bookingId, eventId, deviceId, scannedBy, scannedAt, details",
        _with_details,
        time_column="scannedAt",
    ),
    "events": _Collection(
        "events",
        "t._id, t.organizerId, t.title, t.description, t.type, t.eventCode, t.date, t.location, t.bannerImage,"
        " t.status, t.slots, t.timezone, t.currency, t.endsAt, t.updatedAt, p.firstName, p.lastName, a.email",
        _event,
        " JOIN accounts a ON a._id = t.organizerId JOIN profiles p ON p.accountId = t.organizerId",
    ),
    "bookings": _Collection(
        "bookings",
        "t._id, t.userId, t.eventId, t.slotId, t.status, t.amountDue, t.createdAt, t.reference, t.cancelledAt,"
        " t.validFrom, t.validUntil, t.updatedAt, t.clientId, p.firstName, p.lastName, a.email",
        _booking,
        " JOIN accounts a ON a._id = t.userId JOIN profiles p ON p.accountId = t.userId",
    ),
    "qr/codes": _Collection(
        "qr_codes", "_id, bookingId, qrPayload, status, generatedAt, eventId, invalidReason, updatedAt", _plain
    ),
}


def read_page(tables: Tables, name: str, since: str, limit: int) -> Row:
    """Return one page of a collection.

    Args:
        tables: The platform's database.
        name: Path of the collection.
        since: ``updatedSince``, "" for the beginning.
        limit: Items wanted; never more than MAX_PAGE are given.

    Raises:
        RefusalError: The cursor is of another epoch, or neither an instant nor a cursor.
    """
    collection = COLLECTIONS[name]
    # Read first: what is written meanwhile comes next time.
    epoch, newest = tables.counter("epoch"), tables.counter("rev")
    after, since_instant = _parse(since, epoch)
    limit = max(1, min(limit, MAX_PAGE))
    rows = tables.rows(
        f"SELECT {collection.columns}, t.rev AS rev FROM {collection.table} t{collection.joins}"  # noqa: S608
        f" WHERE t.rev > ? AND t.rev <= ? AND (? = '' OR {collection.time_column} >= ?) ORDER BY t.rev LIMIT ?",
        # One more than is given says whether there is more.
        after, newest, since_instant, since_instant, limit + 1,
    )  # fmt: skip
    more = len(rows) > limit
    rows = rows[:limit]
    # At the end the newest change of all collections, or quiet ones would be read from their last item for ever.
    reached = rows[-1]["rev"] if more else max(newest, after)
    for row in rows:
        del row["rev"]
    removed = (
        tables.rows("SELECT _id FROM removed WHERE collection = ? AND rev > ? AND rev <= ?", name, after, reached)
        # A first reading needs no tombstones: what is not mentioned was never there.
        if since
        else []
    )
    return {
        "items": [collection.shape(row) for row in rows],
        "deleted": [row["_id"] for row in removed],
        "nextUpdatedSince": f"{epoch}.{reached}",
        "hasMore": more,
    }


def _parse(since: str, epoch: int) -> tuple[int, str]:
    """Return (revision, instant); one of both is empty."""
    if not since:
        return 0, ""
    theirs, dot, rev = since.partition(".")
    # ASCII alone, because isdigit takes other scripts' digits, too; and no more digits than an integer of SQLite
    # holds.
    if dot and since.isascii() and theirs.isdigit() and rev.isdigit() and len(rev) < 18:
        if int(theirs) != epoch:
            raise RefusalError(410, "CURSOR_EXPIRED")
        return int(rev), ""
    try:
        datetime.fromisoformat(since)
    except ValueError as error:
        raise RefusalError(400, "BAD_CURSOR") from error
    return 0, since
