"""Orders that change at any moment: none is ever missed."""

from datetime import datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.roster.bookings import Booking
from sync.connectors.pretix.connector import PretixConnector
from sync.http.client import PlatformHttp
from tests.support.platforms.fake_pretix import START, FakePretix
from tests.unit.sync.connectors.pretix.conftest import PaperVault

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.integers(0, 12), st.floats(0, 4.9)),  # a transaction may have been under way
        st.tuples(st.just("pull"), st.just(0), st.just(0.0)),
        st.tuples(st.just("restart"), st.just(0), st.just(0.0)),
        st.tuples(st.just("wait"), st.just(0), st.floats(0, 20)),
    ),
    max_size=40,
)


class Copy:
    """What a kiosk has of the orders."""

    def __init__(self, pretix: FakePretix) -> None:
        self.pretix = pretix
        self.cursor: str | None = None
        self.orders: dict[str, datetime | None] = {}
        self.connector = self._connect()

    def _connect(self) -> PretixConnector:
        return PretixConnector(PlatformHttp(self.pretix.url), PaperVault(), wall=lambda: START)

    def restart(self) -> None:
        self.connector.close()
        self.connector = self._connect()

    def pull(self) -> bool:
        stream = next(stream for stream in self.connector.streams if stream.name == "orders")
        page = self.connector.pull(stream, self.cursor)
        for record in page.records:
            if isinstance(record, Booking):
                self.orders[record.number] = record.updated_at
        self.cursor = page.next_cursor
        return page.more


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.integers(0, 9), same_instant=st.booleans(), steps=STEPS)
def test_no_order_is_ever_missed(
    pretix: FakePretix, before: int, same_instant: bool, steps: list[tuple[str, int, float]]
) -> None:
    pretix.orders.clear()
    pretix.page_cap = 2
    for number in range(before):
        pretix.put_order(f"A{number}", ordered=START if same_instant else None)
    copy = Copy(pretix)
    try:
        for what, number, seconds in steps:
            if what == "put":
                pretix.tick(0.01)
                pretix.put_order(f"A{number}", modified=pretix.now - timedelta(seconds=seconds))
            elif what == "pull":
                copy.pull()
            elif what == "restart":
                copy.restart()
            else:
                pretix.tick(seconds)
        while copy.pull():
            pass
        while copy.pull():
            pass
        wanted = {code: datetime.fromisoformat(body["last_modified"]) for code, body in pretix.orders.items()}
        assert copy.orders == wanted
        pretix.tick(60)
        for _ in range(3):
            while copy.pull():
                pass
        quiet = copy.cursor
        pretix.asked.clear()
        assert not copy.pull()
        assert copy.cursor == quiet
        assert len([asked for asked in pretix.asked if asked.path.endswith("/orders/")]) == 1
    finally:
        copy.connector.close()
