"""Which marks on a guest stand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kiosk.domain.entries.flags import Flag, standing_flags

NOON = datetime(2026, 7, 23, 12, 0, tzinfo=UTC)
FIRST = Flag(id="1", ticket_id="t", event_id="e", reason="Was sent away", staff="", device_id="d", made_at=NOON)
SECOND = replace(FIRST, id="2", reason="Check the identity", made_at=NOON + timedelta(minutes=1))


def test_marks_stand_until_they_are_taken_away():
    removes = replace(FIRST, id="3", reason="", removes="1", made_at=NOON + timedelta(minutes=2))
    assert standing_flags([SECOND, FIRST]) == (FIRST, SECOND)
    assert standing_flags([removes, SECOND, FIRST]) == (SECOND,)
    assert standing_flags([]) == ()


def test_what_is_taken_away_by_a_faster_clock_stays_away():
    early = replace(FIRST, id="0", removes="1", made_at=NOON - timedelta(minutes=5))
    assert standing_flags([FIRST, early]) == ()
