-- Former names of tickets (docs/adr/0012). What the roster says today stands in its own tables; what it said before is
-- remembered here by the database itself, in the very transaction that changes it, whoever writes and by whatever way.
-- Nothing goes from these tables: a ticket is known by every name it ever had.

-- How often it changed under which names guests go: counts that are kept of guests hold while ``times`` does. Until
-- ``renamed`` is set, every ticket has but its id and its present codes.
CREATE TABLE names_changed (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    renamed INTEGER NOT NULL,
    times INTEGER NOT NULL
) STRICT;
INSERT INTO names_changed (id, renamed, times) SELECT 1, EXISTS (SELECT 1 FROM door_tickets), 0;

-- A code once stood for this ticket.
CREATE TABLE former_codes (
    code_hash TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    PRIMARY KEY (code_hash, ticket_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_codes_ticket ON former_codes (ticket_id);

CREATE TRIGGER credentials_renamed AFTER UPDATE OF ticket_id, code_hash ON credentials
WHEN OLD.ticket_id <> NEW.ticket_id OR OLD.code_hash <> NEW.code_hash
BEGIN
    INSERT OR IGNORE INTO former_codes (code_hash, ticket_id) VALUES (OLD.code_hash, OLD.ticket_id);
    UPDATE names_changed SET renamed = 1, times = times + 1;
END;
CREATE TRIGGER credentials_gone AFTER DELETE ON credentials
BEGIN
    INSERT OR IGNORE INTO former_codes (code_hash, ticket_id) VALUES (OLD.code_hash, OLD.ticket_id);
    UPDATE names_changed SET renamed = 1, times = times + 1;
END;

-- A ticket was in this booking, under this number and on this seat, until the platform took it out of the roster.
CREATE TABLE former_tickets (
    ticket_id TEXT NOT NULL,
    booking_id TEXT NOT NULL,
    number TEXT NOT NULL,
    seat TEXT NOT NULL,
    PRIMARY KEY (booking_id, ticket_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_tickets_ticket ON former_tickets (ticket_id);

CREATE TRIGGER tickets_left AFTER DELETE ON tickets WHEN OLD.booking_id IS NOT NULL
BEGIN
    INSERT OR REPLACE INTO former_tickets (ticket_id, booking_id, number, seat)
    VALUES (OLD.id, OLD.booking_id, OLD.number, OLD.seat);
    UPDATE names_changed SET renamed = 1, times = times + 1;
END;

-- A party was larger until the platform made it smaller: whoever came before then came by right.
CREATE TABLE former_sizes (
    holder TEXT NOT NULL,  -- ticket or booking
    until INTEGER NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (holder, until)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tickets_smaller AFTER UPDATE OF party_size ON tickets
WHEN NEW.party_size < OLD.party_size AND NEW.updated_at IS NOT NULL
BEGIN INSERT OR REPLACE INTO former_sizes (holder, until, size) VALUES (OLD.id, NEW.updated_at, OLD.party_size); END;
CREATE TRIGGER bookings_smaller AFTER UPDATE OF party_size ON bookings
WHEN NEW.party_size < OLD.party_size AND NEW.updated_at IS NOT NULL
BEGIN INSERT OR REPLACE INTO former_sizes (holder, until, size) VALUES (OLD.id, NEW.updated_at, OLD.party_size); END;

-- Which walk-in a ticket was sold as, where the platform gives the kiosk's own id back (``sold_as`` of its settings).
CREATE INDEX tickets_sold_as ON tickets (json_extract(settings, '$.sold_as')) WHERE instr(settings, '"sold_as":') > 0;

-- Somebody came by what the roster only now knows as a code or a ticket.
CREATE TRIGGER credentials_known AFTER INSERT ON credentials
WHEN EXISTS (SELECT 1 FROM entries AS e WHERE e.code_hash = NEW.code_hash AND e.code_hash <> '')
  OR EXISTS (SELECT 1 FROM entries AS e WHERE e.use_key = NEW.code_hash AND e.outcome = 'admit' AND e.use_key <> '')
  OR EXISTS (SELECT 1 FROM former_codes AS f WHERE f.code_hash = NEW.code_hash)
BEGIN UPDATE names_changed SET times = times + 1; END;
CREATE TRIGGER tickets_known AFTER INSERT ON tickets
WHEN EXISTS (SELECT 1 FROM entries AS e WHERE e.ticket_id = NEW.id)
  OR EXISTS (SELECT 1 FROM credentials AS c CROSS JOIN entries AS e ON e.code_hash = c.code_hash AND e.code_hash <> ''
             WHERE c.ticket_id = NEW.id)
BEGIN UPDATE names_changed SET times = times + 1; END;
CREATE TRIGGER tickets_unknown AFTER DELETE ON tickets WHEN OLD.booking_id IS NULL
BEGIN UPDATE names_changed SET times = times + 1; END;

-- A ticket came to, left, or changed the place of another one: who stands there now goes by both names.
CREATE TRIGGER tickets_placed AFTER INSERT ON tickets
WHEN NEW.booking_id IS NOT NULL AND (NEW.number <> '' OR NEW.seat <> '') AND (
    EXISTS (SELECT 1 FROM tickets AS o WHERE o.booking_id = NEW.booking_id AND o.id <> NEW.id
            AND (o.number = NEW.number OR o.seat = NEW.seat)
            AND NOT (o.status IN ('valid', 'reserved', 'blocked') AND NEW.status IN ('valid', 'reserved', 'blocked')))
    OR EXISTS (SELECT 1 FROM former_tickets AS f WHERE f.booking_id = NEW.booking_id)
)
BEGIN UPDATE names_changed SET renamed = 1, times = times + 1; END;
CREATE TRIGGER tickets_moved AFTER UPDATE OF status, number, seat, booking_id ON tickets
WHEN (OLD.status <> NEW.status OR OLD.number <> NEW.number OR OLD.seat <> NEW.seat
      OR OLD.booking_id IS NOT NEW.booking_id) AND (
    EXISTS (SELECT 1 FROM tickets AS o WHERE o.booking_id IN (OLD.booking_id, NEW.booking_id) AND o.id <> NEW.id
            AND (o.number IN (OLD.number, NEW.number) OR o.seat IN (OLD.seat, NEW.seat)))
    OR EXISTS (SELECT 1 FROM former_tickets AS f WHERE f.booking_id IN (OLD.booking_id, NEW.booking_id))
)
BEGIN UPDATE names_changed SET renamed = 1, times = times + 1; END;

-- A walk-in got its second name.
CREATE TRIGGER door_tickets_named AFTER INSERT ON door_tickets
BEGIN UPDATE names_changed SET renamed = 1, times = times + 1; END;
CREATE TRIGGER door_tickets_unnamed AFTER DELETE ON door_tickets
BEGIN UPDATE names_changed SET renamed = 1, times = times + 1; END;
