"""What the log says that is new since somebody looked."""

import threading
from pathlib import Path

from kiosk.domain.reason_codes import Outcome
from kiosk.domain.reports.entry_log import newest_first
from kiosk.domain.reports.log_filter import EVERYTHING, LogFilter
from kiosk.store.database import open_database
from kiosk.store.reports.entry_log import StoredEntryLog
from tests.conftest import TEST_KEY
from tests.support.gate.evening import Evening, write_log


def test_news_are_what_was_written_since_and_nothing_else(tmp_path: Path) -> None:
    database = open_database(tmp_path / "gatehouse.db", TEST_KEY)
    made = Evening(guests=200, seed=6)
    entries = made.entries()
    half = len(entries) // 2
    write_log(database, entries[:half])
    log, refused = StoredEntryLog(database), LogFilter(outcomes={Outcome.REFUSE})
    page = log.page(refused, limit=10)
    assert page.position == half
    shown = [row.place for row in page.rows[:3]]
    first = log.news(refused, page.position, shown)
    assert first is not None
    assert (first.rows, first.position, first.again) == ((), half, page.rows[:3])
    assert log.news(refused, page.position) is None, "nobody wrote"
    # By another connection, as the daemon and the gate do.
    writer = threading.Thread(target=write_log, args=(database, entries[half:]))
    writer.start()
    writer.join()
    news = log.news(refused, half, shown)
    assert news is not None
    fresh = [e.entry_id for e in entries[half:] if e.outcome is Outcome.REFUSE]
    assert {row.entry.entry_id for row in news.rows} == set(fresh)
    assert len(fresh) == len(news.rows) > 0
    assert list(news.rows) == newest_first(news.rows)
    assert news.position == len(entries)
    database.close()


def test_a_whole_gate_at_once_is_too_much_news(tmp_path: Path) -> None:
    database = open_database(tmp_path / "gatehouse.db", TEST_KEY)
    entries = Evening(guests=700, seed=6).entries()
    write_log(database, entries)
    news = StoredEntryLog(database).news(EVERYTHING, 0)
    assert news is not None
    assert (news.too_many, news.rows, news.position) == (True, (), len(entries))
    database.close()
