-- Who works at this laptop, and what they did besides scanning (docs/adr/0024). Only the first table is the daemon's.

-- Whom the platform names, and when they work; a part of the roster.
CREATE TABLE staff_assignments (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    starts_at INTEGER,
    ends_at INTEGER,
    place TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX staff_assignments_person ON staff_assignments (person_id);

CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    spelled TEXT NOT NULL UNIQUE,  -- the name as names are compared
    role TEXT NOT NULL,
    pin TEXT NOT NULL DEFAULT '',  -- argon2id in PHC's form, keyed: worthless without the laptop's key
    active INTEGER NOT NULL DEFAULT 1,
    of_platform INTEGER NOT NULL DEFAULT 0,  -- its id is the platform's, and nobody signs in whom that names no more
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE staff_shifts (
    staff_id TEXT NOT NULL REFERENCES staff (id),
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (staff_id, starts_at)
) STRICT, WITHOUT ROWID;

-- A badge counts while its row is here and is not revoked, whatever its signature says.
CREATE TABLE staff_badges (
    serial TEXT PRIMARY KEY,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    made_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT, WITHOUT ROWID;

-- Tries that are not known to be right, in a row; each is written here before its PIN is looked at.
CREATE TABLE sign_in_tries (
    staff_id TEXT PRIMARY KEY,
    wrong INTEGER NOT NULL,
    boot TEXT NOT NULL,
    boot_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_log (
    position INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    who TEXT NOT NULL DEFAULT '',
    what TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TRIGGER audit_log_unchanged BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END;
CREATE TRIGGER audit_log_undeleted BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END;
