-- How often tickets of the roster changed their type: what was read of types for the log and for charts holds while
-- ``times`` does. Kept by the database itself, whoever writes.
CREATE TABLE types_changed (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    times INTEGER NOT NULL
) STRICT;
INSERT INTO types_changed (id, times) VALUES (1, 0);

CREATE TRIGGER tickets_retyped AFTER UPDATE OF ticket_type_id ON tickets WHEN OLD.ticket_type_id <> NEW.ticket_type_id
BEGIN UPDATE types_changed SET times = times + 1; END;
