-- Admissions at other gates by tickets that no guest list of this laptop ever held, though it holds their booking: the
-- ticket was made anew before this laptop read any list.
CREATE TABLE unplaced_entries (
    entry_id TEXT PRIMARY KEY,
    booking_id TEXT NOT NULL,
    list_was_read INTEGER NOT NULL DEFAULT 0  -- to its end since the entry came: the ticket is not merely new
) STRICT, WITHOUT ROWID;
CREATE INDEX unplaced_entries_booking ON unplaced_entries (booking_id);

-- Two gates that let the same number in unknowingly let in one guest of a ticket for one, and two of a party: counts that
-- are kept of whom the ticket let in have to be taken anew when it becomes the one or the other.
CREATE TRIGGER tickets_resized AFTER UPDATE OF party_size ON tickets WHEN (OLD.party_size > 1) <> (NEW.party_size > 1)
BEGIN
    UPDATE names_changed SET times = times + 1;
    INSERT INTO changed_names SELECT times, NEW.id FROM names_changed;
END;
