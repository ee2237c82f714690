"""SQL that finds what contradicts this laptop's entries. The words of ``IN`` lists are the domain's own.

Every query takes a JSON array as its first parameter and goes by an index; none walks over all entries. Which names a
ticket has, ``ticket_names`` says; which admissions no gate could have prevented, ``double_admissions``.
"""

from collections.abc import Iterable
from enum import StrEnum

from kiosk.domain.roster.bookings import BookingStatus, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus
from kiosk.store.base.entry_indexes import by_key, by_ticket

GONE = frozenset({TicketStatus.CANCELLED, TicketStatus.REFUNDED})
WITHDRAWN = frozenset({TicketStatus.REVOKED, TicketStatus.BLOCKED, TicketStatus.TRANSFERRED})
CANCELLED = frozenset({BookingStatus.CANCELLED, BookingStatus.REFUNDED})
DEAD_CODES = frozenset({CredentialStatus.REVOKED, CredentialStatus.BLOCKED, CredentialStatus.TRANSFERRED})


def _listed(values: Iterable[StrEnum]) -> str:
    return ", ".join(f"'{value.value}'" for value in sorted(values))


# This laptop's admissions that were not taken back: by entry, and by any of a ticket's names.
_OURS = """
SELECT o.entry_id FROM json_each(?1) AS w CROSS JOIN entries AS o ON {on} WHERE o.is_local > 0 AND o.outcome = 'admit'
 AND o.direction = 'entry' AND o.undoes IS NULL
 AND NOT EXISTS (SELECT 1 FROM entries AS u WHERE u.undoes = o.entry_id AND u.undoes IS NOT NULL AND u.is_local > 0)
"""
OURS_BY_ID = _OURS.format(on="o.entry_id = w.value")
OURS_BY_NAME = " UNION ".join(
    _OURS.format(on=on)
    for on in (
        by_ticket("= w.value", "o"),
        "o.code_hash = w.value AND o.code_hash <> ''",
        *by_key("= w.value", "o"),
    )
)

IN_BOOKINGS = """
SELECT t.id FROM json_each(?1) AS w CROSS JOIN tickets AS t ON t.booking_id = w.value
UNION SELECT f.ticket_id FROM json_each(?1) AS w CROSS JOIN former_tickets AS f ON f.booking_id = w.value
UNION SELECT d.id FROM json_each(?1) AS w CROSS JOIN door_bookings AS d ON d.platform_id = w.value
    WHERE d.platform_id <> ''
"""

# Of all that went with an old roster, only what somebody came by matters.
USED_NAMES = f"""
SELECT w.value FROM json_each(?1) AS w WHERE EXISTS (SELECT 1 FROM entries AS e WHERE {by_ticket("= w.value")})
 OR EXISTS (SELECT 1 FROM entries AS e WHERE e.code_hash = w.value AND e.code_hash <> '')
"""  # noqa: S608  # our own words
# Codes that may make two tickets one, or a ticket of what was let in by its code alone.
TELLING_CODES = """
SELECT w.value FROM json_each(?1) AS w WHERE EXISTS (SELECT 1 FROM former_codes AS f WHERE f.code_hash = w.value)
 OR EXISTS (SELECT 1 FROM entries AS o WHERE o.code_hash = w.value AND o.code_hash <> '' AND o.is_local = 1
            AND o.outcome = 'admit')
 OR EXISTS (SELECT 1 FROM code_spellings AS s WHERE s.other_hash = w.value)
"""
# Tickets that may have taken the place of another one, or lie in a booking whose guests have been counted together.
TELLING_TICKETS = """
SELECT t.id FROM json_each(?1) AS w CROSS JOIN tickets AS t ON t.id = w.value WHERE t.booking_id IS NOT NULL AND (
 EXISTS (SELECT 1 FROM former_tickets AS f WHERE f.booking_id = t.booking_id)
 OR EXISTS (SELECT 1 FROM tickets AS s WHERE s.booking_id = t.booking_id AND s.id <> t.id))
"""

# Pairs of (entry, ticket that it stands for).
_EACH = "json_each(?1) AS w CROSS JOIN entries AS o ON o.entry_id = w.value ->> 0"

# By each hash of what was presented.
_EACH_CODE = f"""(
 SELECT o.entry_id, o.corrected_at, o.code_hash FROM {_EACH} WHERE o.code_hash <> ''
 UNION SELECT o.entry_id, o.corrected_at, s.other_hash FROM {_EACH}
  CROSS JOIN code_spellings AS s ON s.code_hash = o.code_hash
)"""  # noqa: S608  # our own words

# Withdrawn before the admission, or nobody knows when. What else may have been presented is known by the beginnings of
# hashes, as pairs of (entry, beginning): "g" is behind all digits.
WITHDRAWALS = f"""
SELECT o.entry_id, 'revocation', r.id, r.status, r.updated_at FROM {_EACH}
 CROSS JOIN revocations AS r ON r.ticket_id = w.value ->> 1 WHERE coalesce(r.updated_at, 0) <= o.corrected_at
UNION
SELECT o.entry_id, 'revocation', r.id, r.status, r.updated_at FROM {_EACH_CODE} AS o
 CROSS JOIN revocations AS r ON r.code_hash = o.code_hash WHERE coalesce(r.updated_at, 0) <= o.corrected_at
UNION
SELECT o.entry_id, 'revocation', r.id, r.status, r.updated_at FROM json_each(?2) AS p
 CROSS JOIN entries AS o ON o.entry_id = p.value ->> 0
 CROSS JOIN revocations AS r ON r.code_hash >= p.value ->> 1 AND r.code_hash < (p.value ->> 1) || 'g'
 WHERE coalesce(r.updated_at, 0) <= o.corrected_at
UNION
SELECT o.entry_id, 'code', c.id, c.status, c.updated_at FROM {_EACH_CODE} AS o
 CROSS JOIN credentials AS c ON c.code_hash = o.code_hash
 WHERE c.status IN ({_listed(DEAD_CODES)}) AND coalesce(c.updated_at, 0) <= o.corrected_at
"""  # noqa: S608  # the domain's own words

# A booking says only when it last changed, and an admission may be that change. So what counts is whether it changed
# before the platform had the entry: then whoever cancelled it did not know of the admission. What was taken back in had
# been delivered, nobody knows when: as soon as it was made, as far as is known.
_UNKNOWING = (
    "coalesce({0}.updated_at, 0) <= coalesce((SELECT x.delivered_at FROM delivered AS x"
    " WHERE x.kind = 'entry' AND x.id = o.position) + o.offset_ms * 1000, iif(o.is_local = 2, o.corrected_at, 1 << 62))"
)
STATES = f"""
SELECT o.entry_id, 'ticket', t.id, t.status, t.updated_at, coalesce(t.booking_id, t.id) FROM {_EACH}
 CROSS JOIN tickets AS t ON t.id = w.value ->> 1
 WHERE t.status IN ({_listed(GONE | WITHDRAWN)}) AND {_UNKNOWING.format("t")}
UNION ALL
SELECT o.entry_id, 'booking', b.id, b.status, b.updated_at, b.id FROM {_EACH}
 CROSS JOIN door_bookings AS d ON d.id = o.ticket_id AND d.platform_id <> ''
 CROSS JOIN bookings AS b ON b.id = d.platform_id
 WHERE b.status IN ({_listed(CANCELLED)}) AND {_UNKNOWING.format("b")}
UNION ALL
SELECT o.entry_id, 'booking', b.id, b.status, b.updated_at, b.id FROM {_EACH}
 LEFT JOIN tickets AS t ON t.id = w.value ->> 1 CROSS JOIN bookings AS b ON b.id = coalesce(t.booking_id, o.booking_id)
 WHERE b.status IN ({_listed(CANCELLED)}) AND {_UNKNOWING.format("b")}
"""  # noqa: S608  # the domain's own words

SIDE = (
    "SELECT entry_id, device_id, gate_id, list_id, event_id, corrected_at, uncertainty_ms, staff, supervisor, forced,"
    " ticket_id, code_hash, use_key FROM entries WHERE entry_id = ?"
)

# The platform may name the other side before it is known here: then its details follow.
NOTE = (
    "INSERT INTO entry_notes (entry_id, kind, other, details, created_at) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (entry_id, kind, other) DO UPDATE SET details = excluded.details"
    " WHERE json_extract(details, '$.theirs.at') IS NULL AND json_extract(excluded.details, '$.theirs.at') IS NOT NULL"
)

# Whether any other admission goes by one of an entry's names.
COMPANY = " UNION ALL ".join(
    f"SELECT 1 FROM entries AS e WHERE {on} AND e.entry_id <> ?1 AND e.spends = 1"  # noqa: S608  # our own names
    for on in (*by_key("= ?2"), by_ticket("= ?3"), "e.code_hash = ?4 AND e.code_hash <> ''")
)

IS_HERE = "SELECT 1 FROM entries WHERE entry_id = ?"

IS_GATE = "SELECT 1 FROM venue"
