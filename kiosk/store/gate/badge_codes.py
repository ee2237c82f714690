"""Codes of badges, as a gate asks for them: the last badge of a ticket stands for it, and the ones before are void."""

from collections.abc import Sequence
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.roster.codes import ReusableMedium, Revocation
from kiosk.domain.venue.badge_requests import BadgeCode
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors

_ADD: Final = tables.BADGE_CODES.insert(or_ignore=True)
# Two badges that were printed at once at two gates are put in order by their ids, the same at every gate.
_FIND: Final = f"""
SELECT {tables.BADGE_CODES.select_list}, NOT EXISTS (
    SELECT 1 FROM badge_codes AS n WHERE n.ticket_id = b.ticket_id AND (n.made_at, n.id) > (b.made_at, b.id))
  FROM badge_codes AS b WHERE code_hash IN ({{}})
"""  # noqa: S608  # our own names


def add_badge_code(conn: sqlcipher.Connection, code: BadgeCode) -> bool:
    """Add a badge's code within a transaction; return whether it is new."""
    return bool(conn.execute(_ADD, tables.BADGE_CODES.to_row(code)).rowcount > 0)


def any_badge_codes(conn: sqlcipher.Connection) -> bool:
    """Return whether any badge has a code of its own: most events have none, and scans then ask no further."""
    with store_errors():
        return bool(conn.execute("SELECT EXISTS (SELECT 1 FROM badge_codes)").fetchone()[0])


def badge_media(conn: sqlcipher.Connection, code_hashes: Sequence[str]) -> list[ReusableMedium]:
    """Return the badges with one of these codes that count, each standing for its ticket."""
    return [
        ReusableMedium(
            id=f"badge:{badge.id}",
            kind="barcode",
            code="",
            code_hash=badge.code_hash,
            ticket_ids=frozenset({badge.ticket_id}),
        )
        for badge, counts in _find(conn, code_hashes)
        if counts
    ]


def void_badges(conn: sqlcipher.Connection, code_hashes: Sequence[str]) -> list[Revocation]:
    """Return the badges with one of these codes that were printed anew since, as codes that were replaced."""
    return [
        Revocation(id=f"badge:{badge.id}", event_id=badge.event_id, code_hash=badge.code_hash)
        for badge, counts in _find(conn, code_hashes)
        if not counts
    ]


def _find(conn: sqlcipher.Connection, code_hashes: Sequence[str]) -> list[tuple[BadgeCode, bool]]:
    hashes = [one for one in code_hashes if one]
    with store_errors():
        rows = conn.execute(_FIND.format(", ".join("?" * len(hashes))), hashes).fetchall() if hashes else []
    return [(tables.BADGE_CODES.from_row(row[:-1]), bool(row[-1])) for row in rows]
