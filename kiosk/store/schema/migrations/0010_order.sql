-- When an entry was made by the clock that nobody can set: how long after the start of which run of the system.
ALTER TABLE entries ADD COLUMN boot TEXT NOT NULL DEFAULT '';
ALTER TABLE entries ADD COLUMN boot_ms INTEGER;

-- Whether an entry was taken back is asked of entries of other devices, too.
CREATE INDEX entries_undoing ON entries (undoes) WHERE undoes IS NOT NULL;
