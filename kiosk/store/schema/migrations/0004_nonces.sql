-- A rotating code carries a number that may be used once: the entry remembers it.
ALTER TABLE entries ADD COLUMN nonce TEXT NOT NULL DEFAULT '';
