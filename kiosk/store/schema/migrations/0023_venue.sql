-- Single use over all gates of a venue (docs/adr/0022). Nothing in these tables is the daemon's.

-- One row while this laptop is a gate of a venue.
CREATE TABLE venue (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    venue_id TEXT NOT NULL,
    venue_name TEXT NOT NULL,
    member TEXT NOT NULL,
    name TEXT NOT NULL,
    addresses TEXT NOT NULL DEFAULT '[]',  -- where hosts may be
    authority TEXT NOT NULL,  -- PEM, as all certificates and keys here
    certificate TEXT NOT NULL,
    key TEXT NOT NULL,
    authority_key TEXT NOT NULL DEFAULT '',  -- only where this laptop is host, or can become it
    epoch INTEGER NOT NULL DEFAULT 0,  -- the highest that was met
    is_host INTEGER NOT NULL DEFAULT 0,
    received INTEGER NOT NULL DEFAULT 0,  -- place in the venue's stream up to which everything is in entries
    published INTEGER NOT NULL DEFAULT 0  -- position in entries up to which everything is in the venue's stream
) STRICT;

-- The gates that may speak; written by the host.
CREATE TABLE venue_members (
    member TEXT PRIMARY KEY,
    device_id TEXT NOT NULL,
    name TEXT NOT NULL,
    joined_at INTEGER NOT NULL,
    revoked INTEGER NOT NULL DEFAULT 0,
    standby INTEGER NOT NULL DEFAULT 0,
    addresses TEXT NOT NULL DEFAULT '[]'
) STRICT;

-- Invitations that were not used yet; the token itself stands nowhere.
CREATE TABLE venue_invitations (
    token_hash TEXT PRIMARY KEY,
    standby INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

-- Entries that the venue's stream holds, by the epoch of the ledger in which that was last seen.
CREATE TABLE venue_entries (
    entry_id TEXT PRIMARY KEY,
    epoch INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
