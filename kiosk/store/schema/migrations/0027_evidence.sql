-- This laptop's entries as logs that can be proved (docs/adr/0025). Entries are hashed once a minute, in a transaction of
-- their own: nothing here is written while a guest waits.

-- One log for each device id and installation; what was numbered anew is another log, under another key.
CREATE TABLE entry_logs (
    device_id TEXT NOT NULL,
    installation INTEGER NOT NULL,
    origin TEXT NOT NULL UNIQUE,
    private_key BLOB NOT NULL,  -- Ed25519, 32 bytes each
    public_key BLOB NOT NULL,
    size INTEGER NOT NULL,
    frontier BLOB NOT NULL,
    PRIMARY KEY (device_id, installation)
) STRICT;

-- Position in entries up to which this laptop's own are in their logs.
CREATE TABLE hashed_entries (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    position INTEGER NOT NULL
) STRICT;
INSERT INTO hashed_entries (id, position) VALUES (1, 0);

CREATE TABLE checkpoints (
    id INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    size INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
