-- What waits for the platform, and what it has, in two tables. The guest waits for every encrypted page that an admission
-- writes; here it is one, the last of the queue: an entry's item is numbered as the entry is, so that either is found by
-- the other without an index, and all that is in the queue waits (or was given up), so that this needs none either.
CREATE TABLE queue (
    -- Of an entry its position in the log. Door actions count downwards from -1: entries stay at the end, where SQLite
    -- begins a new page without a look at the last ones.
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('entry', 'booking')),
    ref_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'dead')),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER,
    last_error TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    holds INTEGER NOT NULL DEFAULT 0,
    settled_at INTEGER,
    settled_note TEXT NOT NULL DEFAULT '',
    CHECK ((kind = 'entry') = (id > 0))
) STRICT;

-- The platform has it. The daemon's; nothing goes from here, and nothing comes back.
CREATE TABLE delivered (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('entry', 'booking')),
    ref_id TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    delivered_at INTEGER
) STRICT;

INSERT INTO queue (kind, id, ref_id, event_id, state, attempts, next_attempt_at, last_error, created_at, holds,
                   settled_at, settled_note)
    SELECT o.kind, iif(o.kind = 'entry', e.position, -o.id), o.ref_id, o.event_id, o.state, o.attempts,
           o.next_attempt_at, o.last_error, o.created_at, o.holds, o.settled_at, o.settled_note
    FROM outbox AS o LEFT JOIN entries AS e ON o.kind = 'entry' AND e.entry_id = o.ref_id
    WHERE o.state <> 'delivered' AND (o.kind = 'booking' OR e.position NOTNULL) ORDER BY 2;
INSERT INTO delivered (kind, id, ref_id, attempts, created_at, delivered_at)
    SELECT o.kind, iif(o.kind = 'entry', e.position, -o.id), o.ref_id, o.attempts, o.created_at, o.delivered_at
    FROM outbox AS o LEFT JOIN entries AS e ON o.kind = 'entry' AND e.entry_id = o.ref_id
    WHERE o.state = 'delivered' AND (o.kind = 'booking' OR e.position NOTNULL) ORDER BY 2;

DROP TABLE outbox;
ALTER TABLE queue RENAME TO outbox;
CREATE INDEX outbox_dead ON outbox (id) WHERE state = 'dead';
-- Door actions are few, and found by their own ids.
CREATE UNIQUE INDEX outbox_bookings ON outbox (ref_id) WHERE kind = 'booking';

-- A booking is read with its ticket at every scan: it lies where its id is looked up, which is a page less to decrypt.
DROP TRIGGER bookings_smaller;
CREATE TABLE bookings_by_id (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL,
    number TEXT NOT NULL,
    status TEXT NOT NULL,
    valid_if_pending INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    party_size INTEGER NOT NULL DEFAULT 1,
    attention INTEGER NOT NULL DEFAULT 0,
    texts TEXT NOT NULL DEFAULT '[]',
    created_at INTEGER,
    updated_at INTEGER,
    settings TEXT NOT NULL DEFAULT '{}'
) STRICT, WITHOUT ROWID;
INSERT INTO bookings_by_id (id, event_id, number, status, valid_if_pending, name, email, phone, party_size, attention,
                            texts, created_at, updated_at, settings)
    SELECT id, event_id, number, status, valid_if_pending, name, email, phone, party_size, attention,
           texts, created_at, updated_at, settings
    FROM bookings ORDER BY id;
DROP TABLE bookings;
ALTER TABLE bookings_by_id RENAME TO bookings;
CREATE TRIGGER bookings_smaller AFTER UPDATE OF party_size ON bookings
WHEN NEW.party_size < OLD.party_size AND NEW.updated_at IS NOT NULL
BEGIN
    DELETE FROM former_sizes WHERE holder = OLD.id AND until = NEW.updated_at AND size < OLD.party_size;
    INSERT INTO former_sizes (holder, until, size) SELECT OLD.id, NEW.updated_at, OLD.party_size
        WHERE NOT EXISTS (SELECT 1 FROM former_sizes WHERE holder = OLD.id AND until = NEW.updated_at);
END;
