-- A measurement of the clock belongs to one start of the laptop: what the clock that nobody can set said then, in
-- microseconds since that start. NULL: measured before this was kept.
ALTER TABLE clock ADD COLUMN boot TEXT NOT NULL DEFAULT '';
ALTER TABLE clock ADD COLUMN ticks INTEGER;

-- What the platform says and is not believed yet: that there is much less than before, that an event is at another time,
-- or that it is another time now. The daemon writes; a person may accept.
CREATE TABLE doubts (
    subject TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('less', 'times', 'clock')),
    stream TEXT NOT NULL DEFAULT '',  -- what has to be read again to hear it once more
    details TEXT NOT NULL DEFAULT '{}',
    said_at INTEGER NOT NULL,  -- when it was said first
    accepted INTEGER NOT NULL DEFAULT 0
) STRICT;
