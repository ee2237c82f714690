-- How far the roster was read stood in one table of texts, whose names carried what the row meant ("tickets#resync").
-- Owner: the sync daemon.

CREATE TABLE stream_states (
    stream TEXT PRIMARY KEY,
    cursor TEXT,  -- where to go on; NULL for the beginning
    resync_began_at INTEGER,  -- everything is being read again since then; NULL when it is not
    has_gaps INTEGER NOT NULL DEFAULT 0,  -- in that resync something could not be understood: nothing may be swept
    is_unfinished INTEGER NOT NULL DEFAULT 0,  -- it was never read to its end
    is_trusting INTEGER NOT NULL DEFAULT 0,  -- it is another platform's from now on: less than before is no question
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A resync whose beginning cannot be read began at some time: at the epoch, so that no note made in it is lost.
INSERT INTO stream_states (stream, cursor, resync_began_at, has_gaps, is_unfinished, is_trusting, updated_at)
    SELECT s.stream,
           max(CASE WHEN c.name = s.stream THEN c.value END),
           max(CASE WHEN c.name = s.stream || '#resync'
                    THEN coalesce(CAST(strftime('%s', c.value) AS INTEGER) * 1000000, 0) END),
           max(c.name = s.stream || '#gaps'),
           max(c.name = s.stream || '#first'),
           max(c.name = s.stream || '#trusting'),
           max(c.updated_at)
    FROM (SELECT DISTINCT CASE WHEN instr(name, '#') > 0 THEN substr(name, 1, instr(name, '#') - 1) ELSE name END
                 AS stream FROM cursors WHERE name NOT LIKE '#%') AS s
    JOIN cursors AS c ON c.name IN (s.stream, s.stream || '#resync', s.stream || '#gaps', s.stream || '#first',
                                    s.stream || '#trusting')
    GROUP BY s.stream;

CREATE TABLE pull_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    complete_at INTEGER,  -- when the whole roster was last up to date
    unsearched_after INTEGER,  -- tickets behind this row still have to be made findable; NULL when all are
    door_actions TEXT NOT NULL DEFAULT ''  -- what the platform takes of the door, words with blanks between
) STRICT;

INSERT INTO pull_state (id, complete_at, unsearched_after, door_actions)
    SELECT 1,
           (SELECT CAST(strftime('%s', value) AS INTEGER) * 1000000 FROM cursors WHERE name = '#pulled'),
           (SELECT CAST(value AS INTEGER) FROM cursors WHERE name = '#unsearched'),
           coalesce((SELECT value FROM cursors WHERE name = '#door'), '');

DROP TABLE cursors;
