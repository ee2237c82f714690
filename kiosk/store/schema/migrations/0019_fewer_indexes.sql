-- An admission writes an encrypted page for every index that it stands in. Most of them spend their ticket, so the index
-- that judges single use finds them by their key, too; the other one holds what is not in it: returns, exits, undos, and
-- what other devices did.
DROP INDEX entries_single_use;
CREATE UNIQUE INDEX entries_single_use ON entries (use_key, list_id, generation, guest_no)
    WHERE spends = 1 AND is_local = 1;
DROP INDEX entries_use;
CREATE INDEX entries_use ON entries (use_key, list_id)
    WHERE outcome = 'admit' AND use_key <> '' AND NOT (spends = 1 AND is_local = 1);

-- Under its ticket an entry is found in those two where that is its key as well.
DROP INDEX entries_ticket;
CREATE INDEX entries_ticket ON entries (ticket_id)
    WHERE ticket_id IS NOT NULL AND (ticket_id <> use_key OR outcome <> 'admit');

-- Guests who may have been let in by a code whose ticket the roster did not hold. While there are none, and no ticket
-- was ever renamed, nobody's entries have to be looked for under the other codes of a ticket. Whoever had a booking here
-- was in the roster; of what others did nobody knows.
CREATE INDEX entries_by_code_alone ON entries (position)
    WHERE outcome = 'admit' AND use_key <> '' AND (booking_id IS NULL OR is_local <> 1)
        AND NOT (code_hash = '' AND use_key IS ticket_id);

DROP TRIGGER credentials_known;
CREATE TRIGGER credentials_known AFTER INSERT ON credentials
WHEN EXISTS (SELECT 1 FROM entries AS e WHERE e.code_hash = NEW.code_hash AND e.code_hash <> '')
  OR EXISTS (SELECT 1 FROM entries AS e WHERE e.use_key = NEW.code_hash AND e.spends = 1 AND e.is_local = 1)
  OR EXISTS (SELECT 1 FROM entries AS e WHERE e.use_key = NEW.code_hash AND e.outcome = 'admit' AND e.use_key <> ''
             AND NOT (e.spends = 1 AND e.is_local = 1))
  OR EXISTS (SELECT 1 FROM former_codes AS f WHERE f.code_hash = NEW.code_hash)
BEGIN UPDATE names_changed SET times = times + 1; END;

DROP TRIGGER tickets_known;
CREATE TRIGGER tickets_known AFTER INSERT ON tickets
WHEN EXISTS (SELECT 1 FROM entries AS e
             WHERE e.ticket_id = NEW.id AND (e.ticket_id <> e.use_key OR e.outcome <> 'admit'))
  OR EXISTS (SELECT 1 FROM entries AS e
             WHERE e.use_key = NEW.id AND e.spends = 1 AND e.is_local = 1 AND e.ticket_id = NEW.id)
  OR EXISTS (SELECT 1 FROM entries AS e WHERE e.use_key = NEW.id AND e.outcome = 'admit' AND e.use_key <> ''
             AND NOT (e.spends = 1 AND e.is_local = 1) AND e.ticket_id = NEW.id)
  OR EXISTS (SELECT 1 FROM credentials AS c CROSS JOIN entries AS e ON e.code_hash = c.code_hash AND e.code_hash <> ''
             WHERE c.ticket_id = NEW.id)
BEGIN UPDATE names_changed SET times = times + 1; END;
