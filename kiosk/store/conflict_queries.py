"""SQL that finds what contradicts this laptop's entries. The words of ``IN`` lists are the domain's own.

Every query takes a JSON array as its first parameter and goes by an index; none walks over all entries.

A walk-in that the platform has taken has a second name there (``door_tickets``, ``door_bookings.platform_id``), while
entries that were made before stand under the first: what the platform says of the second one counts for them too.
"""

from collections.abc import Iterable
from enum import StrEnum

from kiosk.domain.roster import BookingStatus, CredentialStatus, TicketStatus

GONE = frozenset({TicketStatus.CANCELLED, TicketStatus.REFUNDED})
WITHDRAWN = frozenset({TicketStatus.REVOKED, TicketStatus.BLOCKED, TicketStatus.TRANSFERRED})
CANCELLED = frozenset({BookingStatus.CANCELLED, BookingStatus.REFUNDED})
DEAD_CODES = frozenset({CredentialStatus.REVOKED, CredentialStatus.BLOCKED, CredentialStatus.TRANSFERRED})


def _listed(values: Iterable[StrEnum]) -> str:
    return ", ".join(f"'{value.value}'" for value in sorted(values))


# This laptop's admissions that were not taken back: by entry, ticket, code, use and booking.
_OURS = """
SELECT o.entry_id FROM json_each(?1) AS w {joins} WHERE o.is_local > 0 AND o.outcome = 'admit'
 AND o.direction = 'entry' AND o.undoes IS NULL
 AND NOT EXISTS (SELECT 1 FROM entries AS u WHERE u.undoes = o.entry_id AND u.undoes IS NOT NULL AND u.is_local > 0)
"""
OURS_BY_ID = _OURS.format(joins="CROSS JOIN entries AS o ON o.entry_id = w.value")
OURS_BY_TICKET = _OURS.format(joins="CROSS JOIN entries AS o ON o.ticket_id = w.value")
OURS_BY_CODE = _OURS.format(joins="CROSS JOIN entries AS o ON o.code_hash = w.value AND o.code_hash <> ''")
OURS_BY_USE = _OURS.format(joins="CROSS JOIN entries AS o ON o.use_key = w.value AND o.use_key <> ''")
OURS_BY_BOOKING = _OURS.format(
    joins="CROSS JOIN tickets AS t ON t.booking_id = w.value CROSS JOIN entries AS o ON o.ticket_id = t.id"
)
OURS_BY_SECOND_NAME = _OURS.format(
    joins="CROSS JOIN door_tickets AS g ON g.ticket_id = w.value"
    " CROSS JOIN entries AS o ON o.ticket_id = g.door_id AND g.guest_no IN (0, o.guest_no)"
)
OURS_BY_WALK_IN = _OURS.format(
    joins="CROSS JOIN door_bookings AS d ON d.platform_id = w.value AND d.platform_id <> ''"
    " CROSS JOIN entries AS o ON o.ticket_id = d.id"
)

# The platform's name for the ticket of a walk-in's guest: guest 0 stands for all of them, who keep their numbers.
_SECOND_NAME = "CROSS JOIN door_tickets AS g ON g.door_id = o.ticket_id AND g.guest_no IN (0, o.guest_no)"

# Another admission of the same guest by the same list, decided without knowing of this one: by another device, or by
# this device before its database became older, or by a copy of it.
_MEETS = """
SELECT o.entry_id, t.entry_id FROM json_each(?1) AS w CROSS JOIN entries AS o ON o.entry_id = w.value
 {way} CROSS JOIN entries AS t ON {on} AND t.list_id = o.list_id AND t.guest_no = {guest}
 WHERE o.spends = 1 AND t.is_local <> 1 AND t.is_local <> o.is_local
 AND t.outcome = 'admit' AND t.direction = 'entry' AND t.undoes IS NULL
 AND NOT EXISTS (SELECT 1 FROM entries AS u WHERE u.ticket_id = t.ticket_id AND u.undoes = t.entry_id)
 AND NOT EXISTS (SELECT 1 FROM entries AS u WHERE u.code_hash = t.code_hash AND u.code_hash <> ''
                 AND u.undoes = t.entry_id)
"""
MEETINGS = " UNION ".join(
    _MEETS.format(way=way, on=on, guest=guest)
    for way, on, guest in (
        ("", "t.ticket_id = o.ticket_id", "o.guest_no"),
        (_SECOND_NAME, "t.ticket_id = g.ticket_id", "iif(g.guest_no = 0, o.guest_no, 1)"),
        ("", "t.use_key = o.use_key AND t.use_key <> ''", "o.guest_no"),
        ("", "t.code_hash = o.code_hash AND t.code_hash <> ''", "o.guest_no"),
    )
)

_LEFT = (
    "list_id = :list_id AND direction = 'exit' AND outcome = 'admit' AND undoes IS NULL"
    " AND corrected_at > :first AND corrected_at <= :last"
)
LEFT_BETWEEN = f"""
SELECT EXISTS (SELECT 1 FROM entries WHERE ticket_id IN (:ticket_id, :their_ticket_id) AND {_LEFT})
    OR EXISTS (SELECT 1 FROM entries WHERE use_key = :use_key AND use_key <> '' AND {_LEFT})
"""  # noqa: S608  # our own words

PARTY = """
SELECT t.party_size, (SELECT count(*) FROM entries AS e WHERE e.ticket_id IN (:ticket_id, :their_ticket_id)
 AND e.list_id = :list_id AND e.outcome = 'admit' AND e.direction = 'entry' AND e.undoes IS NULL
 AND NOT EXISTS (SELECT 1 FROM entries AS u WHERE u.ticket_id = e.ticket_id AND u.undoes = e.entry_id))
 FROM tickets AS t WHERE t.id IN (:ticket_id, :their_ticket_id) ORDER BY t.party_size DESC
"""

_EACH = "json_each(?1) AS w CROSS JOIN entries AS o ON o.entry_id = w.value"

# Withdrawn before the admission, or nobody knows when.
WITHDRAWALS = f"""
SELECT o.entry_id, 'revocation', r.id, r.status, r.updated_at FROM {_EACH}
 CROSS JOIN revocations AS r ON r.ticket_id = o.ticket_id WHERE coalesce(r.updated_at, 0) <= o.corrected_at
UNION
SELECT o.entry_id, 'revocation', r.id, r.status, r.updated_at FROM {_EACH} {_SECOND_NAME}
 CROSS JOIN revocations AS r ON r.ticket_id = g.ticket_id WHERE coalesce(r.updated_at, 0) <= o.corrected_at
UNION
SELECT o.entry_id, 'revocation', r.id, r.status, r.updated_at FROM {_EACH}
 CROSS JOIN revocations AS r ON r.code_hash = o.code_hash
 WHERE o.code_hash <> '' AND coalesce(r.updated_at, 0) <= o.corrected_at
UNION
SELECT o.entry_id, 'code', c.id, c.status, c.updated_at FROM {_EACH}
 CROSS JOIN credentials AS c ON c.code_hash = o.code_hash
 WHERE o.code_hash <> '' AND c.status IN ({_listed(DEAD_CODES)}) AND coalesce(c.updated_at, 0) <= o.corrected_at
"""  # noqa: S608  # the domain's own words

# A booking says only when it last changed, and an admission may be that change. So what counts is whether it changed
# before the platform had the entry: then whoever cancelled it did not know of the admission. What was taken back in had
# been delivered, nobody knows when: as soon as it was made, as far as is known.
_UNKNOWING = (
    "coalesce({0}.updated_at, 0) <= coalesce((SELECT x.delivered_at FROM outbox AS x WHERE x.kind = 'entry'"
    " AND x.ref_id = o.entry_id) + o.offset_ms * 1000, iif(o.is_local = 2, o.corrected_at, 1 << 62))"
)
STATES = f"""
SELECT o.entry_id, 'ticket', t.id, t.status, t.updated_at, coalesce(t.booking_id, t.id) FROM {_EACH}
 CROSS JOIN tickets AS t ON t.id = o.ticket_id
 WHERE t.status IN ({_listed(GONE | WITHDRAWN)}) AND {_UNKNOWING.format("t")}
UNION ALL
SELECT o.entry_id, 'ticket', t.id, t.status, t.updated_at, coalesce(t.booking_id, t.id) FROM {_EACH} {_SECOND_NAME}
 CROSS JOIN tickets AS t ON t.id = g.ticket_id
 WHERE t.status IN ({_listed(GONE | WITHDRAWN)}) AND {_UNKNOWING.format("t")}
UNION ALL
SELECT o.entry_id, 'booking', b.id, b.status, b.updated_at, b.id FROM {_EACH}
 CROSS JOIN door_bookings AS d ON d.id = o.ticket_id AND d.platform_id <> ''
 CROSS JOIN bookings AS b ON b.id = d.platform_id
 WHERE b.status IN ({_listed(CANCELLED)}) AND {_UNKNOWING.format("b")}
UNION ALL
SELECT o.entry_id, 'booking', b.id, b.status, b.updated_at, b.id FROM {_EACH}
 LEFT JOIN tickets AS t ON t.id = o.ticket_id CROSS JOIN bookings AS b ON b.id = coalesce(t.booking_id, o.booking_id)
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
