-- Admissions at other gates by tickets that no guest list of this laptop ever held, though it holds their booking: the
-- ticket was made anew before this laptop read any list.
CREATE TABLE unplaced_entries (
    entry_id TEXT PRIMARY KEY,
    booking_id TEXT NOT NULL,
    list_was_read INTEGER NOT NULL DEFAULT 0  -- to its end since the entry came: the ticket is not merely new
) STRICT, WITHOUT ROWID;
CREATE INDEX unplaced_entries_booking ON unplaced_entries (booking_id);
