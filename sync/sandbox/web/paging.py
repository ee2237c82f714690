"""Three ways in which platforms page through what changed; each platform takes the one that suits it.

All of them take a ``SELECT … FROM … t`` whose main table is called ``t``, and read within one transaction's view.
"""

from datetime import UTC, datetime

from sync.sandbox.tables import Row, Tables, iso_micros
from sync.sandbox.web.routing import RefusalError


def by_revision(tables: Tables, select: str, cursor: str, limit: int) -> tuple[list[Row], str, bool]:
    """Page by the platform's own count of changes (column ``rev``); the cursor is ``EPOCH.REV``.

    Returns:
        Rows, the next cursor, and whether more wait.

    Raises:
        RefusalError: The cursor is none, or of another epoch.
    """
    epoch, newest = tables.counter("epoch"), tables.counter("rev")
    after = 0
    if cursor:
        theirs, dot, rev = cursor.partition(".")
        if not (dot and cursor.isascii() and theirs.isdigit() and rev.isdigit() and len(cursor) < 30):
            raise RefusalError(400, "bad_cursor")
        if int(theirs) != epoch:
            raise RefusalError(410, "cursor_expired")
        after = min(int(rev), 2**62)
    rows = tables.rows(f"{select} WHERE t.rev > ? AND t.rev <= ? ORDER BY t.rev LIMIT ?", after, newest, limit + 1)
    more = len(rows) > limit
    rows = rows[:limit]
    reached = rows[-1]["rev"] if more else max(newest, after)
    for row in rows:
        del row["rev"]
    return rows, f"{epoch}.{reached}", more


def by_time(tables: Tables, select: str, since: str, after: str, limit: int, *, time: str) -> tuple[list[Row], bool]:
    """Page by time of change and id: what comes behind (``since``, ``after``).

    Args:
        tables: The database.
        select: Query without its conditions.
        since: Instant, "" for the beginning; inclusive where ``after`` is empty.
        after: Id of the last row that was had.
        limit: Rows wanted.
        time: Column with the time of change, in one fixed form so that texts sort as instants.

    Returns:
        Rows, and whether more wait.
    """
    start = _instant(since)
    rows = tables.rows(
        f"{select} WHERE t.{time} > ? OR (t.{time} = ? AND t.id > ?) ORDER BY t.{time}, t.id LIMIT ?",
        start,
        start,
        after,
        limit + 1,
    )
    return rows[:limit], len(rows) > limit


def by_number(
    tables: Tables, select: str, since: str, page: int, size: int, *, table: str, time: str
) -> tuple[list[Row], int]:
    """Page by number, in the order of ids, within what changed since an instant.

    Args:
        tables: The database.
        select: Query without its conditions.
        since: Instant, "" for the beginning; inclusive.
        page: Number of the page, from 1.
        size: Rows wanted.
        table: The main table, by itself: pages before this one are counted there, without what is joined to it.
        time: Its column with the time of change.

    Returns:
        Rows, and how many pages there are.
    """
    start = _instant(since)
    changed = f"FROM {table} WHERE {time} >= ?" if start else f"FROM {table} WHERE ? = ''"
    found = tables.row(f"SELECT count(*) AS count {changed}", start)
    count = int(found["count"]) if found else 0
    ids = f"SELECT id {changed} ORDER BY id LIMIT ? OFFSET ?"
    rows = tables.rows(f"{select} WHERE t.id IN ({ids}) ORDER BY t.id", start, size, (page - 1) * size)
    return rows, max(1, -(-count // size))


def _instant(text: str) -> str:
    """Return an instant in the form in which these platforms keep it: UTC with microseconds."""
    if not text:
        return ""
    try:
        at = datetime.fromisoformat(text)
        return iso_micros(at if at.tzinfo else at.replace(tzinfo=UTC))
    except (ValueError, OverflowError) as error:
        raise RefusalError(400, "bad_instant") from error
