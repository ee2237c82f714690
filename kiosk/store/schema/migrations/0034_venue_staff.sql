-- What gates of the venue tell each other of their staff; rows are only ever added, and of one person the one with the
-- highest turn counts. Nobody signs in by it alone: an organizer lets them in at each gate (docs/adr/0024).
CREATE TABLE venue_staff (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    turn INTEGER NOT NULL,  -- the how manieth word about this person; no clock, because laptops' clocks differ
    body TEXT NOT NULL      -- as it is passed on (kiosk/domain/venue/staff_notes.py)
) STRICT, WITHOUT ROWID;
CREATE INDEX venue_staff_person ON venue_staff (person_id, turn);
