-- Finding guests by any part of their names, addresses and numbers. Everything stays inside the encrypted file.

CREATE TABLE ticket_words (
    doc INTEGER PRIMARY KEY,
    ticket_id TEXT NOT NULL UNIQUE,
    event_id TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE ticket_search USING fts5(
    words, content = 'ticket_words', content_rowid = 'doc', tokenize = 'unicode61', prefix = '2 3', detail = 'none',
    columnsize = 0
);

CREATE TRIGGER ticket_words_added AFTER INSERT ON ticket_words
BEGIN INSERT INTO ticket_search (rowid, words) VALUES (NEW.doc, NEW.words); END;
CREATE TRIGGER ticket_words_changed AFTER UPDATE OF words ON ticket_words
BEGIN
    INSERT INTO ticket_search (ticket_search, rowid, words) VALUES ('delete', OLD.doc, OLD.words);
    INSERT INTO ticket_search (rowid, words) VALUES (NEW.doc, NEW.words);
END;
CREATE TRIGGER ticket_words_gone AFTER DELETE ON ticket_words
BEGIN INSERT INTO ticket_search (ticket_search, rowid, words) VALUES ('delete', OLD.doc, OLD.words); END;
CREATE TRIGGER tickets_gone AFTER DELETE ON tickets
BEGIN DELETE FROM ticket_words WHERE ticket_id = OLD.id; END;

-- Tickets from before this schema are indexed by the next transactions of the roster.
INSERT INTO settings (name, value) SELECT 'search.backfill', 'true' WHERE EXISTS (SELECT 1 FROM tickets);
