-- When each stream was last asked, what that brought, and when it is asked next: stream_states tells only when a page changed
-- something, and a quiet stream would look as if nobody had read it since.
CREATE TABLE stream_runs (
    stream TEXT PRIMARY KEY,  -- "push" for what is sent
    ran_at INTEGER NOT NULL,
    records INTEGER NOT NULL DEFAULT 0,  -- of the last run
    error TEXT NOT NULL DEFAULT '',  -- technical words, without names or secrets; '' where it went well
    next_at INTEGER  -- NULL where it runs as soon as there is something to do
) STRICT, WITHOUT ROWID;
