-- Which names changed, and not only that some did: counts that are kept of guests are read again for these alone. Each
-- change is named by the tickets at both ends of every tie that it makes or cuts; where it may make or cut ties between
-- other tickets of a booking, too, by the booking (``booking:ID``). Whatever hangs together with them is found from there.
-- Only the latest changes stand here: whoever is further behind reads everything, which is no slower by then.
CREATE TABLE changed_names (
    times INTEGER NOT NULL,  -- of names_changed, after this change
    name TEXT NOT NULL,
    PRIMARY KEY (times, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER names_changed_again AFTER UPDATE OF times ON names_changed
BEGIN DELETE FROM changed_names WHERE times <= NEW.times - 4000; END;

-- What a trigger does on a conflict is overruled by the statement that fires it, and an upsert overrules it with ABORT: so
-- no trigger says "OR IGNORE" or "OR REPLACE", or a code that comes back a second time would stop the page it stands in.
DROP TRIGGER credentials_renamed;
CREATE TRIGGER credentials_renamed AFTER UPDATE OF ticket_id, code_hash ON credentials
WHEN OLD.ticket_id <> NEW.ticket_id OR OLD.code_hash <> NEW.code_hash
BEGIN
    INSERT INTO former_codes (code_hash, ticket_id) SELECT OLD.code_hash, OLD.ticket_id
        WHERE NOT EXISTS (SELECT 1 FROM former_codes WHERE code_hash = OLD.code_hash AND ticket_id = OLD.ticket_id);
    UPDATE names_changed SET renamed = 1, times = times + 1;
    INSERT INTO changed_names SELECT times, OLD.ticket_id FROM names_changed
        UNION SELECT times, NEW.ticket_id FROM names_changed;
END;
DROP TRIGGER credentials_gone;
CREATE TRIGGER credentials_gone AFTER DELETE ON credentials
BEGIN
    INSERT INTO former_codes (code_hash, ticket_id) SELECT OLD.code_hash, OLD.ticket_id
        WHERE NOT EXISTS (SELECT 1 FROM former_codes WHERE code_hash = OLD.code_hash AND ticket_id = OLD.ticket_id);
    UPDATE names_changed SET renamed = 1, times = times + 1;
    INSERT INTO changed_names SELECT times, OLD.ticket_id FROM names_changed;
END;

DROP TRIGGER tickets_left;
CREATE TRIGGER tickets_left AFTER DELETE ON tickets WHEN OLD.booking_id IS NOT NULL
BEGIN
    DELETE FROM former_tickets WHERE booking_id = OLD.booking_id AND ticket_id = OLD.id;
    INSERT INTO former_tickets (ticket_id, booking_id, number, seat)
    VALUES (OLD.id, OLD.booking_id, OLD.number, OLD.seat);
    UPDATE names_changed SET renamed = 1, times = times + 1;
    INSERT INTO changed_names SELECT times, OLD.id FROM names_changed
        UNION SELECT times, 'booking:' || OLD.booking_id FROM names_changed;
END;

-- What was presented has several names, and its entry bears one. Where the roster did not know the code, it may come to
-- know it by another one, or to withdraw that.
CREATE TABLE code_spellings (
    code_hash TEXT NOT NULL,  -- as in the entry
    other_hash TEXT NOT NULL,
    PRIMARY KEY (code_hash, other_hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX code_spellings_other ON code_spellings (other_hash);
CREATE TRIGGER code_spellings_known AFTER INSERT ON code_spellings
BEGIN
    UPDATE names_changed SET renamed = 1, times = times + 1;
    INSERT INTO changed_names SELECT times, NEW.code_hash FROM names_changed;
END;

DROP TRIGGER credentials_known;
CREATE TRIGGER credentials_known AFTER INSERT ON credentials
WHEN EXISTS (SELECT 1 FROM entries AS e WHERE e.code_hash = NEW.code_hash AND e.code_hash <> '')
  OR EXISTS (SELECT 1 FROM entries AS e WHERE e.use_key = NEW.code_hash AND e.spends = 1 AND e.is_local = 1)
  OR EXISTS (SELECT 1 FROM entries AS e WHERE e.use_key = NEW.code_hash AND e.outcome = 'admit' AND e.use_key <> ''
             AND NOT (e.spends = 1 AND e.is_local = 1))
  OR EXISTS (SELECT 1 FROM former_codes AS f WHERE f.code_hash = NEW.code_hash)
  OR EXISTS (SELECT 1 FROM code_spellings AS s WHERE s.code_hash = NEW.code_hash)
  OR EXISTS (SELECT 1 FROM code_spellings AS s WHERE s.other_hash = NEW.code_hash)
BEGIN
    UPDATE names_changed SET times = times + 1;
    INSERT INTO changed_names SELECT times, NEW.ticket_id FROM names_changed;
END;

DROP TRIGGER tickets_known;
CREATE TRIGGER tickets_known AFTER INSERT ON tickets
WHEN EXISTS (SELECT 1 FROM entries AS e
             WHERE e.ticket_id = NEW.id AND (e.ticket_id <> e.use_key OR e.outcome <> 'admit'))
  OR EXISTS (SELECT 1 FROM entries AS e
             WHERE e.use_key = NEW.id AND e.spends = 1 AND e.is_local = 1)
  OR EXISTS (SELECT 1 FROM entries AS e WHERE e.use_key = NEW.id AND e.outcome = 'admit' AND e.use_key <> ''
             AND NOT (e.spends = 1 AND e.is_local = 1))
  OR EXISTS (SELECT 1 FROM credentials AS c CROSS JOIN entries AS e ON e.code_hash = c.code_hash AND e.code_hash <> ''
             WHERE c.ticket_id = NEW.id)
  OR EXISTS (SELECT 1 FROM credentials AS c CROSS JOIN entries AS e
             ON e.use_key = c.code_hash AND e.spends = 1 AND e.is_local = 1 WHERE c.ticket_id = NEW.id)
  OR EXISTS (SELECT 1 FROM credentials AS c CROSS JOIN entries AS e
             ON e.use_key = c.code_hash AND e.outcome = 'admit' AND e.use_key <> ''
                AND NOT (e.spends = 1 AND e.is_local = 1)
             WHERE c.ticket_id = NEW.id)
  OR EXISTS (SELECT 1 FROM credentials AS c CROSS JOIN former_codes AS f ON f.code_hash = c.code_hash
             WHERE c.ticket_id = NEW.id)
  OR EXISTS (SELECT 1 FROM credentials AS c CROSS JOIN code_spellings AS s
             ON s.code_hash = c.code_hash OR s.other_hash = c.code_hash WHERE c.ticket_id = NEW.id)
  OR EXISTS (SELECT 1 FROM former_codes AS f WHERE f.ticket_id = NEW.id)
  OR EXISTS (SELECT 1 FROM door_tickets AS g WHERE g.ticket_id = NEW.id)
  OR EXISTS (SELECT 1 FROM door_tickets AS g WHERE g.door_id = NEW.id)
BEGIN
    UPDATE names_changed SET times = times + 1;
    INSERT INTO changed_names SELECT times, NEW.id FROM names_changed;
END;
DROP TRIGGER tickets_unknown;
CREATE TRIGGER tickets_unknown AFTER DELETE ON tickets WHEN OLD.booking_id IS NULL
BEGIN
    UPDATE names_changed SET times = times + 1;
    INSERT INTO changed_names SELECT times, OLD.id FROM names_changed;
END;

DROP TRIGGER tickets_placed;
CREATE TRIGGER tickets_placed AFTER INSERT ON tickets
WHEN NEW.booking_id IS NOT NULL AND (NEW.number <> '' OR NEW.seat <> '') AND (
    EXISTS (SELECT 1 FROM tickets AS o WHERE o.booking_id = NEW.booking_id AND o.id <> NEW.id
            AND (o.number = NEW.number OR o.seat = NEW.seat)
            AND NOT (o.status IN ('valid', 'reserved', 'blocked', 'unclear') AND NEW.status IN ('valid', 'reserved', 'blocked', 'unclear')))
    OR EXISTS (SELECT 1 FROM former_tickets AS f WHERE f.booking_id = NEW.booking_id)
)
BEGIN
    UPDATE names_changed SET renamed = 1, times = times + 1;
    INSERT INTO changed_names SELECT times, 'booking:' || NEW.booking_id FROM names_changed;
END;
DROP TRIGGER tickets_moved;
CREATE TRIGGER tickets_moved AFTER UPDATE OF status, number, seat, booking_id ON tickets
WHEN (OLD.status <> NEW.status OR OLD.number <> NEW.number OR OLD.seat <> NEW.seat
      OR OLD.booking_id IS NOT NEW.booking_id) AND (
    EXISTS (SELECT 1 FROM tickets AS o WHERE o.booking_id IN (OLD.booking_id, NEW.booking_id) AND o.id <> NEW.id
            AND (o.number IN (OLD.number, NEW.number) OR o.seat IN (OLD.seat, NEW.seat)))
    OR EXISTS (SELECT 1 FROM former_tickets AS f WHERE f.booking_id IN (OLD.booking_id, NEW.booking_id))
)
BEGIN
    UPDATE names_changed SET renamed = 1, times = times + 1;
    INSERT INTO changed_names
        SELECT times, 'booking:' || OLD.booking_id FROM names_changed WHERE OLD.booking_id IS NOT NULL
        UNION SELECT times, 'booking:' || NEW.booking_id FROM names_changed WHERE NEW.booking_id IS NOT NULL
        UNION SELECT times, NEW.id FROM names_changed;
END;
-- A ticket that comes back leaves the place that it had kept, be it in another booking.
CREATE TRIGGER tickets_back AFTER INSERT ON tickets
WHEN EXISTS (SELECT 1 FROM former_tickets AS f WHERE f.ticket_id = NEW.id)
BEGIN
    UPDATE names_changed SET times = times + 1;
    INSERT INTO changed_names SELECT times, NEW.id FROM names_changed
        UNION SELECT times, 'booking:' || f.booking_id FROM names_changed, former_tickets AS f WHERE f.ticket_id = NEW.id;
END;
-- A booking is told by those who are in it when somebody reads: whoever left it meanwhile has to be named, too.
CREATE TRIGGER tickets_rebooked AFTER UPDATE OF booking_id ON tickets WHEN OLD.booking_id IS NOT NEW.booking_id
BEGIN
    UPDATE names_changed SET times = times + 1;
    INSERT INTO changed_names SELECT times, NEW.id FROM names_changed;
END;

DROP TRIGGER door_tickets_named;
CREATE TRIGGER door_tickets_named AFTER INSERT ON door_tickets
BEGIN
    UPDATE names_changed SET renamed = 1, times = times + 1;
    INSERT INTO changed_names SELECT times, NEW.ticket_id FROM names_changed;
END;
DROP TRIGGER door_tickets_unnamed;
CREATE TRIGGER door_tickets_unnamed AFTER DELETE ON door_tickets
BEGIN
    UPDATE names_changed SET renamed = 1, times = times + 1;
    INSERT INTO changed_names SELECT times, OLD.ticket_id FROM names_changed
        UNION SELECT times, OLD.door_id FROM names_changed;
END;

DROP TRIGGER tickets_smaller;
CREATE TRIGGER tickets_smaller AFTER UPDATE OF party_size ON tickets
WHEN NEW.party_size < OLD.party_size AND NEW.updated_at IS NOT NULL
BEGIN
    DELETE FROM former_sizes WHERE holder = OLD.id AND until = NEW.updated_at AND size < OLD.party_size;
    INSERT INTO former_sizes (holder, until, size) SELECT OLD.id, NEW.updated_at, OLD.party_size
        WHERE NOT EXISTS (SELECT 1 FROM former_sizes WHERE holder = OLD.id AND until = NEW.updated_at);
END;
DROP TRIGGER bookings_smaller;
CREATE TRIGGER bookings_smaller AFTER UPDATE OF party_size ON bookings
WHEN NEW.party_size < OLD.party_size AND NEW.updated_at IS NOT NULL
BEGIN
    DELETE FROM former_sizes WHERE holder = OLD.id AND until = NEW.updated_at AND size < OLD.party_size;
    INSERT INTO former_sizes (holder, until, size) SELECT OLD.id, NEW.updated_at, OLD.party_size
        WHERE NOT EXISTS (SELECT 1 FROM former_sizes WHERE holder = OLD.id AND until = NEW.updated_at);
END;
