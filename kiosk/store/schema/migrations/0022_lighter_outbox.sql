-- What waits for the platform, and what it has, in two tables. The guest waits for every encrypted page that an admission
-- writes; here it is one, the last of the queue: an entry's item is numbered as the entry is, so that either is found by
-- the other without an index, and all that is in the queue waits (or was given up), so that this needs none either.
CREATE TABLE queue (
    kind TEXT NOT NULL CHECK (kind IN ('entry', 'booking')),
    id INTEGER NOT NULL,  -- of an entry its position in the log; deeds at the door count for themselves
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
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- The platform has it. The daemon's; nothing goes from here, and nothing comes back.
CREATE TABLE delivered (
    kind TEXT NOT NULL CHECK (kind IN ('entry', 'booking')),
    id INTEGER NOT NULL,
    ref_id TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    delivered_at INTEGER,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

INSERT INTO queue (kind, id, ref_id, event_id, state, attempts, next_attempt_at, last_error, created_at, holds,
                   settled_at, settled_note)
    SELECT o.kind, iif(o.kind = 'entry', e.position, o.id), o.ref_id, o.event_id, o.state, o.attempts,
           o.next_attempt_at, o.last_error, o.created_at, o.holds, o.settled_at, o.settled_note
    FROM outbox AS o LEFT JOIN entries AS e ON o.kind = 'entry' AND e.entry_id = o.ref_id
    WHERE o.state <> 'delivered' AND (o.kind = 'booking' OR e.position NOTNULL);
INSERT INTO delivered (kind, id, ref_id, attempts, created_at, delivered_at)
    SELECT o.kind, iif(o.kind = 'entry', e.position, o.id), o.ref_id, o.attempts, o.created_at, o.delivered_at
    FROM outbox AS o LEFT JOIN entries AS e ON o.kind = 'entry' AND e.entry_id = o.ref_id
    WHERE o.state = 'delivered' AND (o.kind = 'booking' OR e.position NOTNULL);

DROP TABLE outbox;
ALTER TABLE queue RENAME TO outbox;
CREATE INDEX outbox_dead ON outbox (kind, id) WHERE state = 'dead';
-- Deeds are few, and found by their own ids.
CREATE UNIQUE INDEX outbox_bookings ON outbox (ref_id) WHERE kind = 'booking';
