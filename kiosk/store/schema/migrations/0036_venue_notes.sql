-- What people decide about contradictions, kept so that it can be put together with other gates' decisions: rows are only
-- ever added. entry_notes says how each contradiction stands by them (kiosk/store/conflicts/settlements.py).
CREATE TABLE settlements (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    first TEXT NOT NULL,  -- the two sides' ids in their own order: gates differ in whose side is "ours"
    second TEXT NOT NULL,
    turn INTEGER NOT NULL,  -- the how manieth decision; no clock, because laptops' clocks differ
    at INTEGER NOT NULL,
    settled INTEGER NOT NULL,
    note TEXT NOT NULL,
    decision TEXT NOT NULL,
    staff TEXT NOT NULL
) STRICT;
CREATE INDEX settlements_sides ON settlements (first, second, kind);
CREATE TRIGGER settlements_stay BEFORE UPDATE ON settlements BEGIN SELECT RAISE(ABORT, 'settlements are append-only'); END;

INSERT INTO settlements (id, kind, first, second, turn, at, settled, note, decision, staff)
 SELECT lower(hex(randomblob(16))), kind, min(entry_id, other), max(entry_id, other), 1, settled_at, 1, settled_note, '', ''
 FROM entry_notes WHERE settled_at IS NOT NULL;

-- At another gate one side may go by the name that a platform gave it.
CREATE INDEX entry_names_entry ON entry_names (entry_id);

-- Notes (marks, settlements) that the venue's stream holds, by the epoch of the ledger in which that was last seen.
CREATE TABLE venue_notes (
    name TEXT PRIMARY KEY,
    epoch INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE venue ADD COLUMN notes_received INTEGER NOT NULL DEFAULT 0;
