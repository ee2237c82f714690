-- Instants are INTEGER microseconds since 1970-01-01T00:00Z. Booleans are 0 or 1. Sets, maps and settings are JSON text.
-- Owners: the sync daemon writes the roster, cursors, sync_runs, daemon, clock, entry_notes, devices, the delivery columns
-- of outbox, and entries of other devices. The kiosk writes its own entries, inserts outbox rows, requests and settings.

-- The roster ------------------------------------------------------------------------------------------------------

CREATE TABLE events (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    timezone TEXT NOT NULL DEFAULT 'UTC',
    starts_at INTEGER,
    ends_at INTEGER,
    admission_at INTEGER,
    status TEXT NOT NULL DEFAULT 'published' CHECK (status IN ('draft', 'published', 'completed', 'cancelled')),
    unknown_signed TEXT NOT NULL DEFAULT 'admit' CHECK (unknown_signed IN ('admit', 'ask', 'refuse')),
    has_dates INTEGER NOT NULL DEFAULT 0,
    settings TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE event_dates (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL,
    name TEXT NOT NULL,
    starts_at INTEGER,
    ends_at INTEGER,
    admission_at INTEGER
) STRICT;

CREATE TABLE ticket_types (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL,
    name TEXT NOT NULL,
    is_admission INTEGER NOT NULL DEFAULT 1,
    zones TEXT NOT NULL DEFAULT '[]',
    attention INTEGER NOT NULL DEFAULT 0,
    texts TEXT NOT NULL DEFAULT '[]',
    variations TEXT NOT NULL DEFAULT '{}',
    settings TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE check_in_lists (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL,
    name TEXT NOT NULL,
    ticket_type_ids TEXT,  -- JSON array; NULL means every type
    date_id TEXT,
    include_pending INTEGER NOT NULL DEFAULT 0,
    allow_multiple_entries INTEGER NOT NULL DEFAULT 0,
    allow_entry_after_exit INTEGER NOT NULL DEFAULT 0,
    addon_match INTEGER NOT NULL DEFAULT 0,
    rules TEXT NOT NULL DEFAULT '{}',
    exit_all_at INTEGER,
    capacity INTEGER,
    settings TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE gates (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL,
    name TEXT NOT NULL,
    zone TEXT
) STRICT;

CREATE TABLE bookings (
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
) STRICT;
CREATE INDEX bookings_number ON bookings (number);

CREATE TABLE tickets (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL,
    ticket_type_id TEXT NOT NULL,
    booking_id TEXT,
    variation_id TEXT,
    date_id TEXT,
    number TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'valid',
    holder_name TEXT NOT NULL DEFAULT '',
    holder_email TEXT NOT NULL DEFAULT '',
    seat TEXT NOT NULL DEFAULT '',
    zones TEXT NOT NULL DEFAULT '[]',
    valid_from INTEGER,
    valid_until INTEGER,
    party_size INTEGER NOT NULL DEFAULT 1,
    addon_to TEXT,
    platform_used_at INTEGER,
    attention INTEGER NOT NULL DEFAULT 0,
    texts TEXT NOT NULL DEFAULT '[]',
    updated_at INTEGER,
    settings TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX tickets_booking ON tickets (booking_id) WHERE booking_id IS NOT NULL;
CREATE INDEX tickets_addon ON tickets (addon_to) WHERE addon_to IS NOT NULL;
CREATE INDEX tickets_number ON tickets (number) WHERE number <> '';

CREATE TABLE credentials (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    code TEXT NOT NULL DEFAULT '',
    code_hash TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'active',
    updated_at INTEGER
) STRICT;
CREATE INDEX credentials_hash ON credentials (code_hash);
CREATE INDEX credentials_ticket ON credentials (ticket_id);

CREATE TABLE signing_keys (
    id TEXT PRIMARY KEY,
    event_id TEXT,  -- NULL: every event of the enrolment
    key_id TEXT NOT NULL DEFAULT '',
    algorithm TEXT NOT NULL,
    material BLOB NOT NULL,
    not_before INTEGER,
    not_after INTEGER,
    revoked_at INTEGER
) STRICT;

CREATE TABLE revocations (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL,
    ticket_id TEXT,
    code_hash TEXT,
    status TEXT NOT NULL DEFAULT 'revoked',
    updated_at INTEGER
) STRICT;
CREATE INDEX revocations_ticket ON revocations (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX revocations_code ON revocations (code_hash) WHERE code_hash IS NOT NULL;

-- Entries: append-only --------------------------------------------------------------------------------------------

CREATE TABLE entries (
    position INTEGER PRIMARY KEY,  -- order in which this laptop learned of them
    entry_id TEXT NOT NULL UNIQUE,
    device_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    event_id TEXT NOT NULL,
    list_id TEXT NOT NULL,
    gate_id TEXT,
    direction TEXT NOT NULL CHECK (direction IN ('entry', 'exit')),
    outcome TEXT NOT NULL CHECK (outcome IN ('admit', 'refuse', 'ask')),
    reason TEXT NOT NULL,
    ticket_id TEXT,
    credential_id TEXT,
    booking_id TEXT,
    code TEXT NOT NULL DEFAULT '',
    code_hash TEXT NOT NULL DEFAULT '',
    scheme TEXT NOT NULL DEFAULT '',
    symbology TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL,
    scanner TEXT NOT NULL DEFAULT '',
    raw_at INTEGER NOT NULL,
    corrected_at INTEGER NOT NULL,
    offset_ms INTEGER NOT NULL DEFAULT 0,
    uncertainty_ms INTEGER,
    assurance TEXT NOT NULL,
    use_key TEXT NOT NULL DEFAULT '',
    generation INTEGER NOT NULL DEFAULT 0,
    guest_no INTEGER NOT NULL DEFAULT 1,
    spends INTEGER NOT NULL DEFAULT 0,
    scan_id TEXT NOT NULL DEFAULT '',
    undoes TEXT,
    forced INTEGER NOT NULL DEFAULT 0,
    supervisor TEXT NOT NULL DEFAULT '',
    staff TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    answers TEXT NOT NULL DEFAULT '{}',
    is_local INTEGER NOT NULL DEFAULT 1,  -- 0: another device's entry, learned from the platform or the venue
    CHECK (spends = 0 OR (outcome = 'admit' AND direction = 'entry' AND use_key <> '' AND undoes IS NULL))
) STRICT;
-- The last judge of single use. Entries of other devices may contradict ours (that is a conflict, not an error), so
-- only what this laptop decided is held to it.
CREATE UNIQUE INDEX entries_single_use ON entries (list_id, use_key, generation, guest_no) WHERE spends = 1 AND is_local = 1;
CREATE UNIQUE INDEX entries_sequence ON entries (device_id, sequence) WHERE is_local = 1;
CREATE UNIQUE INDEX entries_undone_once ON entries (undoes) WHERE undoes IS NOT NULL AND is_local = 1;
CREATE INDEX entries_use ON entries (use_key, list_id) WHERE outcome = 'admit' AND use_key <> '';
CREATE INDEX entries_ticket ON entries (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX entries_code ON entries (code_hash) WHERE code_hash <> '';

CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entries_never_go BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;

-- What sync learned about an entry afterwards (conflict, superseded); the entry itself stays as it was.
CREATE TABLE entry_notes (
    id INTEGER PRIMARY KEY,
    entry_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    details TEXT NOT NULL DEFAULT '{}',
    created_at INTEGER NOT NULL,
    settled_at INTEGER,
    UNIQUE (entry_id, kind)
) STRICT;

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('entry', 'booking')),
    ref_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'delivered', 'dead')),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER,
    last_error TEXT NOT NULL DEFAULT '',
    delivered_at INTEGER,
    created_at INTEGER NOT NULL,
    UNIQUE (kind, ref_id)
) STRICT;
CREATE INDEX outbox_waiting ON outbox (id) WHERE state = 'queued';
CREATE INDEX outbox_dead ON outbox (id) WHERE state = 'dead';

-- Sync ------------------------------------------------------------------------------------------------------------

CREATE TABLE devices (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    is_self INTEGER NOT NULL DEFAULT 0,
    platform TEXT NOT NULL DEFAULT '',
    profile TEXT NOT NULL DEFAULT '',
    base_url TEXT NOT NULL DEFAULT '',
    secrets TEXT NOT NULL DEFAULT '{}',  -- tokens; nowhere else
    state TEXT NOT NULL DEFAULT 'enrolled' CHECK (state IN ('enrolled', 'revoked')),
    enrolled_at INTEGER,
    settings TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE UNIQUE INDEX devices_self ON devices (is_self) WHERE is_self = 1;

CREATE TABLE cursors (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

-- While a full resync runs: what the platform still has. Whatever is missing here at its end goes, and not before.
CREATE TABLE resync_seen (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_runs (
    id INTEGER PRIMARY KEY,
    operation TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('started', 'completed', 'failed', 'cancelled')),
    started_at INTEGER NOT NULL,
    completed_at INTEGER,
    records_processed INTEGER NOT NULL DEFAULT 0,
    success_count INTEGER NOT NULL DEFAULT 0,
    error_count INTEGER NOT NULL DEFAULT 0,
    error_details TEXT NOT NULL DEFAULT ''
) STRICT;

-- One row: the daemon's heartbeat and what it last knew of the platform.
CREATE TABLE daemon (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    pid INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    beat_at INTEGER NOT NULL,
    online INTEGER NOT NULL DEFAULT 0,
    last_pull_at INTEGER,
    last_push_at INTEGER,
    last_error TEXT NOT NULL DEFAULT '',
    last_error_key TEXT NOT NULL DEFAULT ''
) STRICT;

-- One row: what is known about this laptop's clock.
CREATE TABLE clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    offset_ms INTEGER NOT NULL,
    uncertainty_ms INTEGER,
    source TEXT NOT NULL,
    measured_at INTEGER NOT NULL
) STRICT;

-- The kiosk asks, the daemon does: enrolment, "sync now", retries.
CREATE TABLE requests (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('enrol', 'sync_now', 'retry_dead')),
    body TEXT NOT NULL DEFAULT '{}',
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'failed')),
    answer TEXT NOT NULL DEFAULT '{}',
    created_at INTEGER NOT NULL,
    settled_at INTEGER
) STRICT;
CREATE INDEX requests_open ON requests (id) WHERE state = 'open';

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
