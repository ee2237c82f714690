-- What one customer bought, paid or got back at once. Numbers are counted without a gap: rows are never deleted.
CREATE TABLE door_receipts (
    number INTEGER PRIMARY KEY,
    given_minor INTEGER NOT NULL DEFAULT 0 CHECK (given_minor >= 0)
) STRICT;
CREATE TABLE door_receipt_lines (
    action_id TEXT PRIMARY KEY,
    number INTEGER NOT NULL REFERENCES door_receipts (number)
) STRICT, WITHOUT ROWID;
CREATE INDEX door_receipt_lines_number ON door_receipt_lines (number);
CREATE TRIGGER door_receipts_stay_as_they_are BEFORE UPDATE ON door_receipts
BEGIN SELECT RAISE(ABORT, 'receipts are never changed'); END;
CREATE TRIGGER door_receipts_stay BEFORE DELETE ON door_receipts
BEGIN SELECT RAISE(ABORT, 'receipts are never deleted'); END;
CREATE TRIGGER door_receipt_lines_stay_as_they_are BEFORE UPDATE ON door_receipt_lines
BEGIN SELECT RAISE(ABORT, 'receipts are never changed'); END;
CREATE TRIGGER door_receipt_lines_stay BEFORE DELETE ON door_receipt_lines
BEGIN SELECT RAISE(ABORT, 'receipts are never deleted'); END;

-- The cash box is counted at the end of a shift. A row for each way of paying and currency; a count covers what was
-- done since the one before, named action by action, because clocks may be set back.
CREATE TABLE till_counts (
    id TEXT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('cash', 'card')),
    currency TEXT NOT NULL,
    opening_minor INTEGER NOT NULL DEFAULT 0,
    taken_minor INTEGER NOT NULL DEFAULT 0,
    returned_minor INTEGER NOT NULL DEFAULT 0,
    counted_minor INTEGER NOT NULL,
    kept_minor INTEGER NOT NULL DEFAULT 0,
    staff TEXT NOT NULL DEFAULT '',
    device_id TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL,
    PRIMARY KEY (id, method, currency)
) STRICT;
CREATE TABLE till_counted (
    action_id TEXT PRIMARY KEY,
    count_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER till_counts_stay_as_they_are BEFORE UPDATE ON till_counts
BEGIN SELECT RAISE(ABORT, 'counts are never changed'); END;
CREATE TRIGGER till_counts_stay BEFORE DELETE ON till_counts
BEGIN SELECT RAISE(ABORT, 'counts are never deleted'); END;
CREATE TRIGGER till_counted_stays_as_it_is BEFORE UPDATE ON till_counted
BEGIN SELECT RAISE(ABORT, 'counts are never changed'); END;
CREATE TRIGGER till_counted_stays BEFORE DELETE ON till_counted
BEGIN SELECT RAISE(ABORT, 'counts are never deleted'); END;

-- What waits for a printer, and what was printed: a further copy says that it is one.
CREATE TABLE print_jobs (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('receipt', 'badge')),
    about TEXT NOT NULL,
    copies_before INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL DEFAULT '',
    staff TEXT NOT NULL DEFAULT '',
    device_id TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL,
    printed_at INTEGER,
    trouble TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX print_jobs_about ON print_jobs (kind, about);
CREATE INDEX print_jobs_waiting ON print_jobs (kind) WHERE printed_at IS NULL;
-- With the guest whom it is about a job may go: nobody is known by it for longer than the guest list is kept.
CREATE TRIGGER print_jobs_stay BEFORE DELETE ON print_jobs
WHEN EXISTS (SELECT 1 FROM tickets WHERE id = OLD.about) OR EXISTS (SELECT 1 FROM door_bookings WHERE id = OLD.about)
BEGIN SELECT RAISE(ABORT, 'print jobs are never deleted'); END;
