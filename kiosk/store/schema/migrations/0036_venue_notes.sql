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
-- When records of the roster were last learned, by pulling or from another gate, since this laptop belongs to a venue; and
-- which of them wait to be passed on to gates that have no internet.
CREATE TABLE roster_changes (
    kind TEXT NOT NULL,  -- the record's table
    id TEXT NOT NULL,
    known_at INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    withdraws INTEGER NOT NULL,  -- it keeps somebody out: passed on before all others
    waiting INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX roster_changes_waiting ON roster_changes (withdraws, known_at) WHERE waiting = 1;

-- Signed news of the roster, this laptop's own and others', for the venue's stream of a later host.
CREATE TABLE roster_news (
    id TEXT PRIMARY KEY,
    made_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    signature TEXT NOT NULL,
    certificate TEXT NOT NULL
) STRICT;

-- From when on every change that was pulled stands in roster_changes; NULL before the first one.
ALTER TABLE venue ADD COLUMN noting_since INTEGER;
ALTER TABLE venue ADD COLUMN notes_received INTEGER NOT NULL DEFAULT 0;
