-- Marks that stewards put on guests. A row that removes another one takes it away; none is ever changed, so that the rows of
-- several laptops can be put together.
CREATE TABLE flags (
    id TEXT PRIMARY KEY,
    ticket_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    staff TEXT NOT NULL,
    device_id TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    removes TEXT
) STRICT;
CREATE INDEX flags_ticket ON flags (ticket_id);
CREATE TRIGGER flags_stay BEFORE UPDATE ON flags BEGIN SELECT RAISE(ABORT, 'flags are append-only'); END;
