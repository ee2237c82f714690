-- Which tickets a wristband or card stands for, to be asked by ticket: a scan of a type that needs one read all media of
-- the laptop before. Kept by triggers, so that whoever writes media (pages of the roster, other gates' news, a removal)
-- need not know of it.
CREATE TABLE media_tickets (
    ticket_id TEXT NOT NULL,
    medium_id TEXT NOT NULL,
    PRIMARY KEY (ticket_id, medium_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_tickets_medium ON media_tickets (medium_id);
INSERT OR IGNORE INTO media_tickets (ticket_id, medium_id)
 SELECT one.value, media.id FROM media, json_each(media.ticket_ids) AS one WHERE one.type = 'text';
CREATE TRIGGER media_tickets_add AFTER INSERT ON media WHEN NEW.ticket_ids <> '[]'
BEGIN
    INSERT INTO media_tickets (ticket_id, medium_id)
     SELECT DISTINCT one.value, NEW.id FROM json_each(NEW.ticket_ids) AS one WHERE one.type = 'text' AND NOT EXISTS
      (SELECT 1 FROM media_tickets AS m WHERE m.ticket_id = one.value AND m.medium_id = NEW.id);
END;
-- The daemon writes the same page again and again: only what is different costs anything.
CREATE TRIGGER media_tickets_change AFTER UPDATE ON media WHEN NEW.ticket_ids <> OLD.ticket_ids OR NEW.id <> OLD.id
BEGIN
    DELETE FROM media_tickets WHERE medium_id = OLD.id;
    INSERT INTO media_tickets (ticket_id, medium_id)
     SELECT DISTINCT one.value, NEW.id FROM json_each(NEW.ticket_ids) AS one WHERE one.type = 'text' AND NOT EXISTS
      (SELECT 1 FROM media_tickets AS m WHERE m.ticket_id = one.value AND m.medium_id = NEW.id);
END;
CREATE TRIGGER media_tickets_remove AFTER DELETE ON media
BEGIN
    DELETE FROM media_tickets WHERE medium_id = OLD.id;
END;

-- Which desk prints a badge that was asked of whichever does. The first note about it in the venue's stream counts, which is
-- the same one at every gate; until this laptop has read it there, what it would like to print is not agreed.
CREATE TABLE badge_takers (
    id TEXT PRIMARY KEY,  -- the request's
    event_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    agreed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
