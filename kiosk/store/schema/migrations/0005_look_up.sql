-- Looking guests up: an index of folded words over tickets and their bookings (kiosk/domain/folding.py says what folding
-- is). It holds no text of its own, only which word stands in which document. It takes the place of schema 3's index.

DROP TRIGGER tickets_gone;
DROP TRIGGER ticket_words_added;
DROP TRIGGER ticket_words_changed;
DROP TRIGGER ticket_words_gone;
DROP TABLE ticket_search;
DROP TABLE ticket_words;
DELETE FROM settings WHERE name = 'search.backfill';

-- One document for each ticket. Its number has to outlive a VACUUM, which a table's hidden row number does not.
CREATE TABLE search_documents (
    document INTEGER PRIMARY KEY,
    ticket_id TEXT NOT NULL UNIQUE,
    digest BLOB NOT NULL  -- of the words: what comes again unchanged is not indexed again
) STRICT;

-- Words come folded, so every byte beyond ASCII belongs to a word. Only whether a word occurs matters, not where.
CREATE VIRTUAL TABLE search_words USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', tokenize = 'ascii'
);

-- One row: which version of folding made the index.
CREATE TABLE search_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    folding INTEGER NOT NULL
) STRICT;

-- Codes that people can type are found by their beginning.
CREATE INDEX credentials_start ON credentials (substr(code, 1, 8) COLLATE NOCASE) WHERE length(code) BETWEEN 6 AND 64;
