-- Questions at check-in, and reusable media (wristbands, cards) that stand for tickets.

CREATE TABLE questions (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    ticket_type_ids TEXT,  -- JSON array; NULL means every type
    required INTEGER NOT NULL DEFAULT 0,
    at_check_in INTEGER NOT NULL DEFAULT 0,
    shown INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0,
    options TEXT NOT NULL DEFAULT '{}',
    option_codes TEXT NOT NULL DEFAULT '{}',
    depends_on TEXT,
    depends_values TEXT NOT NULL DEFAULT '[]',
    limits TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX questions_event ON questions (event_id);

CREATE TABLE media (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    code TEXT NOT NULL DEFAULT '',
    code_hash TEXT NOT NULL,
    ticket_ids TEXT NOT NULL DEFAULT '[]',
    active INTEGER NOT NULL DEFAULT 1,
    expires_at INTEGER,
    updated_at INTEGER
) STRICT;
CREATE INDEX media_hash ON media (code_hash);

-- Who is inside by a list, and the entries of one scan.
CREATE INDEX entries_inside ON entries (list_id, use_key, guest_no, direction, corrected_at)
    WHERE outcome = 'admit' AND use_key <> '' AND undoes IS NULL;
CREATE INDEX entries_scan ON entries (scan_id) WHERE scan_id <> '';
