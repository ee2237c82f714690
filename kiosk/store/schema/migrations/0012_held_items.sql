-- How often in a row an item was held back because the platform took nothing of its kind, which is no failure of its own;
-- and who closed an entry that did not get through. Deeds at the door are closed in door_bookings.
ALTER TABLE outbox ADD COLUMN holds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN settled_at INTEGER;
ALTER TABLE outbox ADD COLUMN settled_note TEXT NOT NULL DEFAULT '';
