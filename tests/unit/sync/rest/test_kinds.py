from datetime import UTC, datetime, timedelta, timezone

import pytest

from sync.connectors.rest.kinds import instant


def test_an_instant_that_cannot_be_kept_is_the_items_fault():
    last = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
    assert instant(last) == last
    with pytest.raises(ValueError, match="range"):
        instant(last.replace(tzinfo=timezone(timedelta(hours=-12))))
    with pytest.raises(ValueError, match="range"):
        instant(datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=12))))
