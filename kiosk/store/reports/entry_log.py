"""The entry log as organizers read it: implements ``domain.reports.entry_log.EntryLog``.

Which entries are wanted, the copy of the log says (``log_copy``); what stands in them is read from the log itself, a
page at a time. Newest first means by corrected time: what a gate without a network delivers at midnight stands where it
belongs.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from kiosk.domain.reports.entry_log import LogChoices, LogNews, LogPage, LogPlace, LogRow, TicketStory
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database
from kiosk.store.reports.log_conditions import Condition, condition_of
from kiosk.store.reports.log_copy import LogCopy, known_position
from kiosk.store.reports.log_rows import read_rows
from kiosk.store.reports.ticket_story import story_of

_PAGE = (
    "SELECT f.at, f.position FROM log_facts AS f WHERE {where} ORDER BY f.at {order}, f.position {order} LIMIT :limit"
)
# By the log's own order of learning, which the copy has no index for; what the copy does not hold yet is left out.
_NEWS = (
    "SELECT f.at, f.position FROM entries AS e"
    " CROSS JOIN log_facts AS f ON f.at = e.corrected_at AND f.position = e.position"
    " WHERE e.position > :since AND {where} ORDER BY f.at DESC, f.position DESC LIMIT :limit"
)
_CHUNK = 1000
"""Rows that are held at once while a whole log is read: some megabytes."""

_MOST_NEWS = 500
"""More than these are not put between rows one by one: a sync brought a whole gate."""

_CHOICES = """
SELECT DISTINCT k.{column}, coalesce((SELECT n.name FROM {table} AS n WHERE n.id = k.{column}), '')
FROM log_kinds AS k WHERE k.{column} <> ''
"""

_HOMES = " UNION ALL ".join(
    f"SELECT n.id, e.name FROM {table} AS n JOIN events AS e ON e.id = n.event_id"  # noqa: S608  # our own names
    for table in ("check_in_lists", "gates", "ticket_types")
)


class StoredEntryLog:
    """Implements ``EntryLog`` over the database. Belongs to one thread.

    Args:
        database: The database; no transaction may be open on the thread while this is asked.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._copy = LogCopy(database)
        self._version: int | None = None

    def page(self, wanted: LogFilter, *, after: LogPlace | None = None, limit: int = 100) -> LogPage:
        """Return one page, newest first; see ``EntryLog.page``."""
        # One more than is shown says whether there is a next page, without counting.
        places = self._places(condition_of(wanted), after, max(1, limit) + 1, newest_first=True)
        rows = self._rows(places[: max(1, limit)])
        position = known_position(self._database.db.conn)
        return LogPage(rows=rows, next=rows[-1].place if len(places) > len(rows) else None, position=position)

    def news(self, wanted: LogFilter, position: int, shown: Sequence[LogPlace] = ()) -> LogNews | None:
        """Return what became different since; see ``EntryLog.news``."""
        # Before reading: what is written meanwhile changes it once more, and is found by the next look.
        version = self._database.data_version()
        if version == self._version:
            return None
        condition = condition_of(wanted)
        conn = self._copy.follow(guests=condition.needs_guests)
        with store_errors():
            asked = _NEWS.format(where=condition.sql)
            arguments = {**condition.arguments, "since": position, "limit": _MOST_NEWS + 1}
            places = [LogPlace(from_micros(at), number) for at, number in conn.execute(asked, arguments)]
        too_many = len(places) > _MOST_NEWS
        found = LogNews(
            rows=() if too_many else self._rows(places),
            position=known_position(conn),
            again=self._rows(shown),
            too_many=too_many,
        )
        self._version = version
        return found

    def rows(self, wanted: LogFilter) -> Iterator[LogRow]:
        """Yield every row, oldest first; what is written meanwhile may or may not be among them."""
        condition, after = condition_of(wanted), None
        while places := self._places(condition, after, _CHUNK, newest_first=False):
            yield from self._rows(places)
            after = places[-1]

    def count(self, wanted: LogFilter) -> int:
        """Return how many entries are asked for."""
        condition = condition_of(wanted)
        conn = self._copy.follow(guests=condition.needs_guests)
        with store_errors():
            asked = f"SELECT count(*) FROM log_facts AS f WHERE {condition.sql}"  # noqa: S608  # our own words
            return int(conn.execute(asked, condition.arguments).fetchone()[0])

    def choices(self) -> LogChoices:
        """Return what the log can be filtered by, each by its name."""
        conn = self._copy.follow()
        with store_errors():
            types = conn.execute("SELECT id, name FROM ticket_types").fetchall()
            homes = conn.execute(_HOMES).fetchall()
            staff = conn.execute("SELECT DISTINCT staff, staff FROM log_kinds WHERE staff <> ''").fetchall()
        return LogChoices(
            events=_named(conn, "event_id", "events"),
            lists=_named(conn, "list_id", "check_in_lists"),
            gates=_named(conn, "gate_id", "gates"),
            devices=_named(conn, "device_id", "devices"),
            staff=_sorted(staff),
            ticket_types=_sorted(types),
            homes=dict(homes),
        )

    def story(self, ticket_id: str) -> TicketStory:
        """Return everything that is known of one ticket."""
        with self._database.reading() as view:
            return story_of(self._database.db.conn, view, ticket_id)

    def story_of_code(self, code_hash: str) -> TicketStory:
        """Return everything that is known of a code that stands for no ticket of the roster."""
        # A code that no ticket has is a name like any other there (docs/adr/0011).
        return self.story(code_hash)

    def _places(
        self, condition: Condition, after: LogPlace | None, limit: int, *, newest_first: bool
    ) -> list[LogPlace]:
        conn = self._copy.follow(guests=condition.needs_guests)
        arguments: dict[str, Any] = {**condition.arguments, "limit": limit}
        where = condition.sql
        if after is not None:
            where += f" AND (f.at, f.position) {'<' if newest_first else '>'} (:after_at, :after_position)"
            arguments |= {"after_at": to_micros(after.at), "after_position": after.position}
        with store_errors():
            found = conn.execute(_PAGE.format(where=where, order="DESC" if newest_first else "ASC"), arguments)
            return [LogPlace(from_micros(at), position) for at, position in found]

    def _rows(self, places: Sequence[LogPlace]) -> tuple[LogRow, ...]:
        # Rows come in the database's order; the page's own is the places'.
        by_position = {row.place.position: row for row in read_rows(self._database.db.conn, places)}
        return tuple(by_position[place.position] for place in places)


def _named(conn: Any, column: str, table: str) -> tuple[tuple[str, str], ...]:
    with store_errors():
        return _sorted(conn.execute(_CHOICES.format(column=column, table=table)).fetchall())


def _sorted(rows: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(((ref, name or ref) for ref, name in rows), key=lambda row: (row[1].casefold(), row[0])))
