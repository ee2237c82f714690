-- A gate without a label printer asks a desk of its venue for a guest's badge. Every gate of the venue knows what was asked
-- for (it is a note as marks are), and the desk prints it. Rows are only ever added; they go with their event.
CREATE TABLE badge_requests (
    id TEXT PRIMARY KEY,
    ticket_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    desk TEXT NOT NULL,  -- name of the gate that prints; '' for whichever does
    staff TEXT NOT NULL,
    device_id TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX badge_requests_made ON badge_requests (made_at);
CREATE TRIGGER badge_requests_stay BEFORE UPDATE ON badge_requests
BEGIN SELECT RAISE(ABORT, 'requests are never changed'); END;

-- What a ticket was exchanged for at a gate, in the entry that let its guest in: kind, colon, code; and the code's hash.
ALTER TABLE entries ADD COLUMN medium TEXT NOT NULL DEFAULT '';
ALTER TABLE entries ADD COLUMN medium_hash TEXT NOT NULL DEFAULT '';
CREATE INDEX entries_medium ON entries (medium_hash) WHERE medium_hash <> '';

-- Badges whose code is their own. Of one ticket's badges the last one counts; rows are only ever added, and other gates have
-- them as notes. The code itself is on the badge alone.
CREATE TABLE badge_codes (
    id TEXT PRIMARY KEY,
    ticket_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX badge_codes_hash ON badge_codes (code_hash);
CREATE INDEX badge_codes_ticket ON badge_codes (ticket_id);
CREATE TRIGGER badge_codes_stay BEFORE UPDATE ON badge_codes
BEGIN SELECT RAISE(ABORT, 'badge codes are never changed'); END;
