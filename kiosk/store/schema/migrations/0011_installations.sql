-- A database may turn out older than it was (a backup, a lost tail of the log after a power cut), or be a copy. Whenever
-- that is noticed, a new installation begins; numbers of entries are unique within one, and go on behind all that is known.
CREATE TABLE installations (
    number INTEGER PRIMARY KEY,  -- from 1; the highest is the present one
    mark TEXT NOT NULL UNIQUE,  -- random: what no copy can have made, too
    cause TEXT NOT NULL CHECK (cause IN ('new', 'older', 'copied', 'shared')),
    began_at INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,  -- when a program last began to work with it
    machine TEXT NOT NULL DEFAULT '',  -- which laptop that was on, '' where nobody can say
    file TEXT NOT NULL DEFAULT '',  -- which file it was: a copy is another one
    starts INTEGER NOT NULL DEFAULT 0,
    missing_since INTEGER,  -- scans behind this instant may be missing
    complete_at INTEGER,  -- since when all that the platform holds is here again
    settled_at INTEGER,  -- when a person said that all is as it should be
    taken_in INTEGER NOT NULL DEFAULT 0  -- so many of this device's entries came back from the platform
) STRICT;

-- The highest number that a device is known to have used, where its entries are not all here.
CREATE TABLE sequence_floors (
    device_id TEXT PRIMARY KEY,
    highest INTEGER NOT NULL
) STRICT;

-- What platforms without our ids call entries that this device made.
CREATE TABLE entry_names (
    name TEXT PRIMARY KEY,
    entry_id TEXT NOT NULL
) STRICT;

-- Which installation numbered an entry; 0: another laptop that works under this device's id. Entries of other devices
-- are 1 throughout. What came back from the platform has is_local = 2: it is this device's, and the two unique indexes
-- do not judge it, because what was decided without knowing of it may contradict it.
ALTER TABLE entries ADD COLUMN installation INTEGER NOT NULL DEFAULT 1;
DROP INDEX entries_sequence;
CREATE UNIQUE INDEX entries_sequence ON entries (device_id, installation, sequence) WHERE is_local = 1;
