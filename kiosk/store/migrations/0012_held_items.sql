-- How often in a row an item was held back because the platform took nothing of its kind, which is no failure of its own.
ALTER TABLE outbox ADD COLUMN holds INTEGER NOT NULL DEFAULT 0;
