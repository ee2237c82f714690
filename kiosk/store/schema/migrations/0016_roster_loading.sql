-- Events whose guest list is being read for the first time: a row for each stream that was not read to its end since the
-- event was first seen. The daemon's. No row: the list is whole.
CREATE TABLE roster_loading (
    event_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    PRIMARY KEY (event_id, stream)
) STRICT, WITHOUT ROWID;

-- How far streams are that are being read for the first time. The daemon's.
CREATE TABLE roster_progress (
    stream TEXT PRIMARY KEY,
    taken INTEGER NOT NULL,
    total INTEGER  -- as the platform said; NULL when it did not
) STRICT, WITHOUT ROWID;

-- A first pull that was under way when this version came: its streams are known by their cursors.
INSERT INTO roster_loading (event_id, stream)
    SELECT events.id, cursors.name FROM events, cursors
    WHERE cursors.name NOT LIKE '%#%' AND NOT EXISTS (SELECT 1 FROM cursors WHERE name = '#pulled');
