-- Every index on entries is an encrypted page more that each admission writes and syncs. Who is inside is read list by
-- list from the log itself and then followed, and single scans are found by their first entry's own id: only the further
-- guests of a party are told from it by another one.
DROP INDEX entries_inside;
DROP INDEX entries_scan;
CREATE INDEX entries_scan ON entries (scan_id) WHERE scan_id <> '' AND scan_id <> entry_id;
