-- What the platform sent and nobody could read: it stands here until it can be read, or is gone.
-- field is '' for a whole record, else the field that could not be read while the rest of it was.
CREATE TABLE unread (
    stream   TEXT NOT NULL,
    ref      TEXT NOT NULL,
    kind     TEXT NOT NULL,
    event_id TEXT NOT NULL,
    field    TEXT NOT NULL,
    noted_at INTEGER NOT NULL,
    PRIMARY KEY (stream, ref, kind, field)
) WITHOUT ROWID;
