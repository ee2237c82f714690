-- Conflicts: what two sides decided without knowing of each other. Nothing was ever written into the earlier table.
DROP TABLE entry_notes;

CREATE TABLE entry_notes (
    id INTEGER PRIMARY KEY,
    entry_id TEXT NOT NULL,  -- this laptop's entry
    kind TEXT NOT NULL CHECK (kind IN ('admitted_twice', 'admitted_revoked', 'admitted_cancelled')),
    other TEXT NOT NULL,  -- the other side: an entry, the ticket or code that was withdrawn, the booking or ticket
    details TEXT NOT NULL DEFAULT '{}',  -- both sides, as they were known when it was found
    created_at INTEGER NOT NULL,
    settled_at INTEGER,
    settled_note TEXT NOT NULL DEFAULT '',
    UNIQUE (entry_id, kind, other)
) STRICT;
CREATE INDEX entry_notes_open ON entry_notes (id) WHERE settled_at IS NULL;

-- Bookings that were made, paid or approved at the door. The kiosk inserts them with an outbox row of kind 'booking'; the
-- daemon writes what the platform said.
CREATE TABLE door_bookings (
    id TEXT PRIMARY KEY,  -- made at the door: the idempotency key
    kind TEXT NOT NULL CHECK (kind IN ('walk_in', 'payment', 'approval')),
    event_id TEXT NOT NULL,
    ticket_type_id TEXT NOT NULL DEFAULT '',
    booking_id TEXT,  -- the booking that was paid or approved; NULL for a walk-in
    holder_name TEXT NOT NULL DEFAULT '',
    holder_email TEXT NOT NULL DEFAULT '',
    party_size INTEGER NOT NULL DEFAULT 1,
    paid_cents INTEGER NOT NULL DEFAULT 0 CHECK (paid_cents >= 0),
    currency TEXT NOT NULL DEFAULT '',
    approved_by TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL,
    status TEXT NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'taken', 'refused')),
    platform_id TEXT NOT NULL DEFAULT '',  -- what the platform calls it
    refusal TEXT NOT NULL DEFAULT '',
    CHECK (paid_cents = 0 OR currency <> ''),
    CHECK (kind = 'walk_in' OR booking_id IS NOT NULL)
) STRICT;
