-- Whole events go when they are older than anybody needs them (docs/adr/0038). The log stays append-only otherwise: an entry
-- can be deleted only once its event is written down as removed, its hash is kept, and nothing of it waits for the platform.

CREATE TABLE removed_events (
    event_id TEXT NOT NULL,
    name TEXT NOT NULL,
    ended_at INTEGER NOT NULL,
    removed_at INTEGER NOT NULL,
    by TEXT NOT NULL,  -- who did it, as the audit log has it
    guests INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    admitted INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    PRIMARY KEY (event_id, removed_at)
) STRICT;
CREATE TRIGGER removed_events_stay_as_they_are BEFORE UPDATE ON removed_events
BEGIN SELECT RAISE(ABORT, 'records of removal are never changed'); END;
CREATE TRIGGER removed_events_stay BEFORE DELETE ON removed_events
BEGIN SELECT RAISE(ABORT, 'records of removal are never deleted'); END;

-- An event that was removed and has a later date now: a new night of a series, or one that was put off. Its guests are let in.
CREATE TABLE returned_events (
    event_id TEXT NOT NULL,
    removed_at INTEGER NOT NULL,
    is_read_anew INTEGER NOT NULL DEFAULT 0,  -- its guest list is being read from the beginning, or was
    PRIMARY KEY (event_id, removed_at)
) STRICT;
CREATE VIEW events_gone (event_id, removed_at) AS
    SELECT event_id, removed_at FROM removed_events EXCEPT SELECT event_id, removed_at FROM returned_events;

-- What is left of an entry of this laptop: its place in its log and its hash, so that what was signed can still be proved.
CREATE TABLE removed_entries (
    device_id TEXT NOT NULL,
    installation INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    event_id TEXT NOT NULL,
    leaf BLOB NOT NULL,
    PRIMARY KEY (device_id, installation, sequence)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER removed_entries_stay_as_they_are BEFORE UPDATE ON removed_entries
BEGIN SELECT RAISE(ABORT, 'records of removal are never changed'); END;
CREATE TRIGGER removed_entries_stay BEFORE DELETE ON removed_entries
BEGIN SELECT RAISE(ABORT, 'records of removal are never deleted'); END;

-- What each log says of what was taken out of it, signed by its key.
CREATE TABLE removal_notes (
    origin TEXT NOT NULL,
    event_id TEXT NOT NULL,
    entries INTEGER NOT NULL,  -- how many entries it speaks of: more, once an event was removed twice
    note TEXT NOT NULL,
    PRIMARY KEY (origin, event_id)
) STRICT;

DROP TRIGGER entries_never_go;
CREATE TRIGGER entries_never_go BEFORE DELETE ON entries
WHEN (NOT EXISTS (SELECT 1 FROM events_gone AS r WHERE r.event_id = OLD.event_id)
      AND NOT (OLD.event_id = '' AND OLD.is_local = 0))
  OR (OLD.is_local = 1 AND NOT EXISTS (
      SELECT 1 FROM removed_entries AS r
      WHERE r.device_id = OLD.device_id AND r.installation = OLD.installation AND r.sequence = OLD.sequence))
  OR EXISTS (SELECT 1 FROM outbox AS o WHERE o.id = OLD.position AND o.settled_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;

-- The last entry of all holds its place, blank and of no event: positions are never used twice. It goes with the next event.
DROP TRIGGER entries_never_change;
CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries
WHEN NOT EXISTS (SELECT 1 FROM events_gone AS r WHERE r.event_id = OLD.event_id)
  OR NEW.is_local <> 0 OR NEW.event_id <> '' OR NEW.code <> '' OR NEW.code_hash <> '' OR NEW.use_key <> '' OR NEW.ticket_id IS NOT NULL
  OR NEW.booking_id IS NOT NULL OR NEW.answers <> '{}' OR NEW.note <> ''
  OR (OLD.is_local = 1 AND NOT EXISTS (
      SELECT 1 FROM removed_entries AS r
      WHERE r.device_id = OLD.device_id AND r.installation = OLD.installation AND r.sequence = OLD.sequence))
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;

-- What was decided about something that is gone goes with it; all else stays.
DROP TRIGGER inbox_records_stay;
CREATE TRIGGER inbox_records_stay BEFORE DELETE ON inbox_records
WHEN NOT EXISTS (SELECT 1 FROM removed_events)
  OR EXISTS (SELECT 1 FROM entry_notes AS n WHERE 'C-' || n.id = OLD.item)
  OR EXISTS (SELECT 1 FROM outbox AS o WHERE 'E-' || o.id = OLD.item)
BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;

-- A platform that still has the event gives its guests again and again: they do not come back.
-- Unless the event, or one of its dates, now ends after it was removed.
CREATE TRIGGER removed_events_stay_away BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events_gone AS r WHERE r.event_id = NEW.id)
BEGIN
    INSERT INTO returned_events (event_id, removed_at) SELECT event_id, removed_at FROM events_gone
        WHERE event_id = NEW.id AND removed_at < coalesce(NEW.ends_at, NEW.starts_at, NEW.admission_at, 0);
    SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM events_gone WHERE event_id = NEW.id);
END;
CREATE TRIGGER removed_dates_stay_away BEFORE INSERT ON event_dates
WHEN EXISTS (SELECT 1 FROM events_gone AS r WHERE r.event_id = NEW.event_id)
BEGIN
    INSERT INTO returned_events (event_id, removed_at) SELECT event_id, removed_at FROM events_gone
        WHERE event_id = NEW.event_id AND removed_at < coalesce(NEW.ends_at, NEW.starts_at, NEW.admission_at, 0);
    SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM events_gone WHERE event_id = NEW.event_id);
END;
-- Its guests were given before; until all of it was read anew, nobody may take it for whole.
CREATE TRIGGER returned_events_load AFTER INSERT ON returned_events
BEGIN
    INSERT INTO roster_loading (event_id, stream) SELECT NEW.event_id, s.stream FROM stream_states AS s
        WHERE NOT EXISTS (SELECT 1 FROM roster_loading AS l WHERE l.event_id = NEW.event_id AND l.stream = s.stream);
END;
CREATE TRIGGER removed_types_stay_away BEFORE INSERT ON ticket_types
WHEN EXISTS (SELECT 1 FROM events_gone AS r WHERE r.event_id = NEW.event_id) BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER removed_lists_stay_away BEFORE INSERT ON check_in_lists
WHEN EXISTS (SELECT 1 FROM events_gone AS r WHERE r.event_id = NEW.event_id) BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER removed_gates_stay_away BEFORE INSERT ON gates
WHEN EXISTS (SELECT 1 FROM events_gone AS r WHERE r.event_id = NEW.event_id) BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER removed_questions_stay_away BEFORE INSERT ON questions
WHEN EXISTS (SELECT 1 FROM events_gone AS r WHERE r.event_id = NEW.event_id) BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER removed_bookings_stay_away BEFORE INSERT ON bookings
WHEN EXISTS (SELECT 1 FROM events_gone AS r WHERE r.event_id = NEW.event_id) BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER removed_tickets_stay_away BEFORE INSERT ON tickets
WHEN EXISTS (SELECT 1 FROM events_gone AS r WHERE r.event_id = NEW.event_id) BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER removed_codes_stay_away BEFORE INSERT ON credentials
WHEN EXISTS (SELECT 1 FROM events_gone AS r WHERE r.event_id = NEW.event_id) BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER removed_revocations_stay_away BEFORE INSERT ON revocations
WHEN EXISTS (SELECT 1 FROM events_gone AS r WHERE r.event_id = NEW.event_id) BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER removed_events_do_not_load BEFORE INSERT ON roster_loading
WHEN EXISTS (SELECT 1 FROM events_gone AS r WHERE r.event_id = NEW.event_id) BEGIN SELECT RAISE(IGNORE); END;
-- Nor does what other devices scanned.
CREATE TRIGGER removed_entries_stay_away BEFORE INSERT ON entries
WHEN NEW.is_local <> 1 AND EXISTS (SELECT 1 FROM events_gone AS r WHERE r.event_id = NEW.event_id)
BEGIN SELECT RAISE(IGNORE); END;
