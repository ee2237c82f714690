"""How the names of tickets, and the entries under them, are asked for in SQL.

``ticket_names`` says what a name is, and alone asks these. A new kind of name is added to ``NAMES``, both ways round.
No query reads all entries; tests/integration/store/base/test_entry_indexes.py holds it by what SQLite plans.
"""

from kiosk.domain.entries.guest_numbers import BOOKING_KEY
from kiosk.store.base import tables
from kiosk.store.base.entry_indexes import by_key, by_ticket_alone

# A ticket that stands no more leaves its place to the one ticket of the booking that has the same number or seat now.
# Where several standing tickets share a number (all of a booking's, on some platforms), it is no place.
_SAME_PLACE = "(a.number <> '' AND a.number = b.number OR a.seat <> '' AND a.seat = b.seat)"
_STANDS = "{0}.status IN ('valid', 'reserved', 'blocked', 'unclear')"
_REPLACES = f"""
a.booking_id IS NOT NULL AND {_STANDS.format("a")} AND NOT EXISTS (
    SELECT 1 FROM tickets AS b WHERE b.booking_id = a.booking_id AND b.id <> a.id AND {_STANDS.format("b")}
        AND {_SAME_PLACE}
)
"""  # noqa: S608  # our own words

# ``theirs`` and ``ours``: guest number under this name and under the root; 0, 0 where all guests have the same numbers.
NAMES = f"""
WITH RECURSIVE names (root, name, theirs, ours) AS (
    SELECT value ->> 0, value ->> 1, 0, 0 FROM json_each(?1)
    UNION SELECT n.root, c.code_hash, n.theirs, n.ours
        FROM names AS n CROSS JOIN credentials AS c ON c.ticket_id = n.name
    UNION SELECT n.root, f.code_hash, n.theirs, n.ours
        FROM names AS n CROSS JOIN former_codes AS f ON f.ticket_id = n.name
    UNION SELECT n.root, f.ticket_id, n.theirs, n.ours
        FROM names AS n CROSS JOIN former_codes AS f ON f.code_hash = n.name
    UNION SELECT n.root, c.ticket_id, n.theirs, n.ours
        FROM names AS n CROSS JOIN credentials AS c ON c.code_hash = n.name
        WHERE EXISTS (SELECT 1 FROM former_codes AS f WHERE f.code_hash = n.name)
    UNION SELECT n.root, s.other_hash, n.theirs, n.ours
        FROM names AS n CROSS JOIN code_spellings AS s ON s.code_hash = n.name
    UNION SELECT n.root, s.code_hash, n.theirs, n.ours
        FROM names AS n CROSS JOIN code_spellings AS s ON s.other_hash = n.name
    UNION SELECT n.root, b.ticket_id, n.theirs, n.ours FROM names AS n CROSS JOIN tickets AS a ON a.id = n.name
        CROSS JOIN former_tickets AS b ON b.booking_id = a.booking_id
        WHERE {_REPLACES} AND {_SAME_PLACE} AND NOT EXISTS (SELECT 1 FROM tickets AS x WHERE x.id = b.ticket_id)
    UNION SELECT n.root, b.id, n.theirs, n.ours FROM names AS n CROSS JOIN tickets AS a ON a.id = n.name
        CROSS JOIN tickets AS b ON b.booking_id = a.booking_id AND b.id <> a.id
        WHERE {_REPLACES} AND {_SAME_PLACE} AND NOT {_STANDS.format("b")}
    UNION SELECT n.root, a.id, n.theirs, n.ours FROM names AS n CROSS JOIN former_tickets AS b ON b.ticket_id = n.name
        CROSS JOIN tickets AS a ON a.booking_id = b.booking_id
        WHERE {_REPLACES} AND {_SAME_PLACE} AND NOT EXISTS (SELECT 1 FROM tickets AS x WHERE x.id = b.ticket_id)
    UNION SELECT n.root, a.id, n.theirs, n.ours FROM names AS n CROSS JOIN tickets AS b ON b.id = n.name
        CROSS JOIN tickets AS a ON a.booking_id = b.booking_id AND a.id <> b.id
        WHERE {_REPLACES} AND {_SAME_PLACE} AND NOT {_STANDS.format("b")}
    UNION SELECT n.root, g.ticket_id, iif(g.guest_no, 1, 0), g.guest_no
        FROM names AS n CROSS JOIN door_tickets AS g ON g.door_id = n.name WHERE n.theirs = 0
    UNION SELECT n.root, g.door_id, g.guest_no, iif(g.guest_no, 1, 0)
        FROM names AS n CROSS JOIN door_tickets AS g ON g.ticket_id = n.name WHERE n.theirs = 0
)
SELECT root, name, theirs, ours FROM names
"""  # noqa: S608  # our own words

# Triggers keep this up to date, whoever writes; hence one row tells for all scans.
MAY_HAVE_MORE = "SELECT renamed FROM names_changed"

# By use key, by ticket and by code. An entry that is found by its code alone counts unless its ticket is another one
# that the roster holds: the code of a main ticket, or a wristband, may stand for several.
_ENTRIES_OF = f"""
SELECT {tables.ENTRIES.select_list} FROM entries WHERE position IN (
    {
    " UNION ".join(
        f"SELECT e.position FROM {{names}} AS w CROSS JOIN entries AS e ON {on}" for on in by_key("= w.value")
    )
}
    UNION SELECT e.position FROM {{names}} AS w CROSS JOIN entries AS e ON {by_ticket_alone("= w.value")}
        WHERE e.outcome = 'admit' AND e.use_key <> ''
    UNION SELECT e.position FROM {{names}} AS w CROSS JOIN entries AS e ON e.code_hash = w.value
        WHERE e.outcome = 'admit' AND e.use_key <> '' AND e.code_hash <> ''
        AND NOT EXISTS (SELECT 1 FROM tickets AS t WHERE t.id = e.ticket_id)
) AND (?2 IS NULL OR list_id = ?2)
"""  # noqa: S608  # our own names
ENTRIES = _ENTRIES_OF.format(names="json_each(?1)")
ENTRIES_OF_PLAIN = f"""
WITH plain (value) AS MATERIALIZED (
    SELECT value FROM json_each(?1) UNION SELECT code_hash FROM credentials WHERE ticket_id = ?3
) {_ENTRIES_OF.format(names="plain")}
"""  # noqa: S608  # our own names

# Where nobody was let in by a code alone, a ticket's entries bear its id: see ``known_by_id``.
# No entry fulfils two of these conditions, so that nothing has to be gathered first and told apart.
ENTRIES_BY_ID = " UNION ALL ".join(
    f"SELECT {tables.ENTRIES.select_list} FROM entries AS e WHERE {on} AND (?2 IS NULL OR e.list_id = ?2)"  # noqa: S608
    for on in (*by_key("= ?1"), f"{by_ticket_alone('= ?1')} AND e.outcome = 'admit' AND e.use_key <> ''")
)
ANY_BY_CODE_ALONE = """
SELECT EXISTS (
    SELECT 1 FROM entries WHERE outcome = 'admit' AND use_key <> '' AND (booking_id IS NULL OR is_local <> 1)
        AND NOT (code_hash = '' AND use_key IS ticket_id)
)
"""
COUNTED_AS = " OR ".join(
    f"EXISTS (SELECT 1 FROM entries AS e WHERE {on} AND e.list_id = ?2)"  # noqa: S608  # our own words
    for on in by_key("= ?1")
)
ANY_BY_BOOKING = " OR ".join(
    f"EXISTS (SELECT 1 FROM entries AS e WHERE {on})"  # noqa: S608  # our own words
    for on in by_key(f"BETWEEN '{BOOKING_KEY}' AND '{BOOKING_KEY[:-1]};'")  # ";" is next to ":"
)

PRESENT = f"""
SELECT t.id, {_STANDS.format("t")} FROM json_each(?) AS w CROSS JOIN tickets AS t ON t.id = w.value ORDER BY t.id
"""  # noqa: S608  # our own words

OF_BOOKING = """
SELECT id FROM tickets WHERE booking_id = ?1
UNION SELECT f.ticket_id FROM former_tickets AS f WHERE f.booking_id = ?1
    AND NOT EXISTS (SELECT 1 FROM tickets AS t WHERE t.id = f.ticket_id)
"""
IN_ANOTHER_BOOKING = "SELECT EXISTS (SELECT 1 FROM tickets WHERE id = ? AND booking_id IS NOT ?)"

PLACES = f"""
SELECT coalesce(sum(max(t.party_size, 1)), 0) FROM tickets AS t
 WHERE t.booking_id = ? AND t.addon_to IS NULL AND {_STANDS.format("t")}
"""  # noqa: S608  # our own words
