-- Former names of tickets (docs/adr/0012). What the roster says today stands in its own tables; what it said before is
-- remembered here by the database itself, in the very transaction that changes it, whoever writes and by whatever way.
-- Nothing goes from these tables: a ticket is known by every name it ever had.

-- A code once stood for this ticket.
CREATE TABLE former_codes (
    code_hash TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    PRIMARY KEY (code_hash, ticket_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_codes_ticket ON former_codes (ticket_id);

CREATE TRIGGER credentials_renamed AFTER UPDATE OF ticket_id, code_hash ON credentials
WHEN OLD.ticket_id <> NEW.ticket_id OR OLD.code_hash <> NEW.code_hash
BEGIN INSERT OR IGNORE INTO former_codes (code_hash, ticket_id) VALUES (OLD.code_hash, OLD.ticket_id); END;
CREATE TRIGGER credentials_gone AFTER DELETE ON credentials
BEGIN INSERT OR IGNORE INTO former_codes (code_hash, ticket_id) VALUES (OLD.code_hash, OLD.ticket_id); END;

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
