-- Deeds at the door: what was sold, paid, approved, refused or cancelled there. Nothing was ever written into the earlier
-- table. The kiosk inserts; the daemon writes what the platform said; a person settles what it refused.
DROP TABLE door_bookings;

CREATE TABLE door_bookings (
    id TEXT PRIMARY KEY,  -- made at the door: the idempotency key
    kind TEXT NOT NULL CHECK (kind IN ('walk_in', 'payment', 'approval', 'rejection', 'cancellation')),
    event_id TEXT NOT NULL,
    device_id TEXT NOT NULL DEFAULT '',
    list_id TEXT NOT NULL DEFAULT '',
    ticket_type_id TEXT NOT NULL DEFAULT '',
    variation_id TEXT,
    date_id TEXT,
    booking_id TEXT,  -- what was paid, approved or cancelled; NULL for a walk-in
    holder_name TEXT NOT NULL DEFAULT '',
    holder_email TEXT NOT NULL DEFAULT '',
    party_size INTEGER NOT NULL DEFAULT 1 CHECK (party_size > 0),
    paid_minor INTEGER NOT NULL DEFAULT 0 CHECK (paid_minor >= 0),
    due_minor INTEGER NOT NULL DEFAULT 0 CHECK (due_minor >= 0),
    currency TEXT NOT NULL DEFAULT '',
    method TEXT NOT NULL DEFAULT 'none' CHECK (method IN ('none', 'cash', 'card')),
    approved_by TEXT NOT NULL DEFAULT '',
    staff TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL,
    status TEXT NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'taken', 'refused')),
    platform_id TEXT NOT NULL DEFAULT '',  -- what the platform calls the booking
    refusal TEXT NOT NULL DEFAULT '',
    settled_at INTEGER,  -- when somebody at the desk closed what the platform had refused
    settled_note TEXT NOT NULL DEFAULT '',
    CHECK (paid_minor = 0 OR (currency <> '' AND method <> 'none')),
    CHECK ((kind = 'walk_in') = (booking_id IS NULL))
) STRICT;
CREATE INDEX door_bookings_about ON door_bookings (booking_id) WHERE booking_id IS NOT NULL;
CREATE INDEX door_bookings_platform ON door_bookings (platform_id) WHERE platform_id <> '';
CREATE INDEX door_bookings_refused ON door_bookings (made_at) WHERE status = 'refused' AND settled_at IS NULL;

-- What the platform made of a walk-in: its tickets, each for one guest of the party, or one for all of them (guest 0).
CREATE TABLE door_tickets (
    ticket_id TEXT PRIMARY KEY,  -- the platform's
    door_id TEXT NOT NULL,
    guest_no INTEGER NOT NULL
) STRICT;
CREATE INDEX door_tickets_door ON door_tickets (door_id, guest_no);
