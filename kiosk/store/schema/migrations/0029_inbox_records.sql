-- What people decided about what waits for them: contradictions, refused door actions, entries that were not delivered.
-- The items themselves say how they stand; this says who decided what, each time, and is never changed.
CREATE TABLE inbox_records (
    id INTEGER PRIMARY KEY,
    item TEXT NOT NULL,  -- C-7, D-ab12cd, E-123: the number that people call it by
    at INTEGER NOT NULL,  -- corrected time, UTC microseconds
    what TEXT NOT NULL CHECK (what IN ('settled', 'reopened', 'retried')),
    decision TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    staff TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX inbox_records_item ON inbox_records (item);
CREATE TRIGGER inbox_records_stay_as_they_are BEFORE UPDATE ON inbox_records
BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER inbox_records_stay BEFORE DELETE ON inbox_records
BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
