"""The door over a real pretix: sold once through whatever dies, and a device that may only scan says what it lacks."""

import signal
from collections.abc import Iterator

import pytest

from kiosk.app.kiosk import new_id
from kiosk.checkin.door_sales import DoorSales
from kiosk.checkin.door_terms import Sale, Terms
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.entries.station import Station
from kiosk.store.outbox.refused_door_actions import refused_door_actions, taken_actions
from sync.connectors.pretix.door_push import FORBIDDEN, order_code
from tests.live.laptop import Laptop, enrol
from tests.live.venue import Venue, wait_until

pytestmark = pytest.mark.live
SALES = 12


@pytest.fixture
def mortal(venue: Venue) -> Iterator[Venue]:
    """The server, which stands again after the test, whatever it did to it."""
    yield venue
    if venue.is_down:
        venue.boot()


class DoorCounter:
    """Sells at a laptop, whatever the platform takes of it."""

    def __init__(self, laptop: Laptop, venue: Venue) -> None:
        terms = Terms(actions=frozenset(DoorActionKind))
        self.laptop = laptop
        self.station: Station = laptop.kiosk.find_station("night", str(venue.list_id("main")), None)
        self.door = DoorSales(laptop.kiosk.database, laptop.kiosk.clock, new_id, lambda: terms)

    def sell(self, number: int, *, paid: bool = True) -> DoorAction:
        """Sell one ticket and let its guest in, if that was paid."""
        offer = next(found for found in self.door.offers(self.station) if found.name == "Regular")
        method = PayMethod.CASH if paid else PayMethod.NONE
        sold = self.door.sell(
            Sale(
                ticket_type_id=offer.ticket_type_id,
                name=f"Walk-in {number}",
                paid=offer.price if paid else None,
                method=method,
            ),
            self.station,
        )
        if not paid:
            assert offer.price is not None
            self.door.pay(sold.id, offer.price, PayMethod.CARD, self.station)
        assert self.laptop.kiosk.check_in.ticket(sold.id, self.station).verdict.admitted
        return sold


def test_sold_and_paid_once_through_a_killed_daemon_and_a_killed_server(mortal: Venue, laptop: Laptop) -> None:
    enrol(laptop, mortal, "full-6")
    wait_until(lambda: taken_actions(laptop.kiosk.database), "what the device may do")
    laptop.stop_daemon()
    counter = DoorCounter(laptop, mortal)
    codes = [order_code(counter.sell(number, paid=number % 2 == 0).id) for number in range(SALES)]
    places = ",".join("?" * SALES)

    def made() -> int:
        return int(mortal.rows(f"SELECT count(*) FROM pretixbase_order WHERE code IN ({places})", *codes)[0][0])

    laptop.start_daemon()
    wait_until(lambda: made() >= 3, "the first orders", pause_s=0.01)
    laptop.stop_daemon(signal.SIGKILL)
    laptop.start_daemon()
    wait_until(lambda: made() >= 5, "further orders", pause_s=0.01)
    mortal.kill()
    wait_until(lambda: laptop.count("sync_runs", "operation = 'push' AND status = 'failed'"), "the daemon to notice")
    mortal.boot()
    wait_until(laptop.is_drained, "the queue to drain", seconds=120)
    assert laptop.queue().dead == 0
    rows = mortal.rows(
        "SELECT o.code, o.status, (SELECT count(*) FROM pretixbase_orderpayment p WHERE p.order_id = o.id"
        " AND p.state = 'confirmed'), (SELECT count(*) FROM pretixbase_checkin c JOIN pretixbase_orderposition q"
        f" ON q.id = c.position_id WHERE q.order_id = o.id AND c.successful) FROM pretixbase_order o"
        f" WHERE o.code IN ({places})",
        *codes,
    )
    assert sorted(rows) == sorted((code, "p", 1, 1) for code in codes)


def test_a_device_that_may_only_scan_leaves_it_to_the_desk(venue: Venue, laptop: Laptop) -> None:
    enrol(laptop, venue, "pretixscan-6")
    assert taken_actions(laptop.kiosk.database) == frozenset(), "so the window offers nothing of it"
    sold = DoorCounter(laptop, venue).sell(1)
    other = venue.ticket()
    assert laptop.scan(other["secret"], venue.list_id("main")).verdict.admitted
    wait_until(lambda: refused_door_actions(laptop.kiosk.database), "the refusal")
    (item,) = refused_door_actions(laptop.kiosk.database)
    assert (item.action.id, item.why, item.held) == (sold.id, FORBIDDEN, 1)
    wait_until(lambda: venue.scans("c.position_id = ?", other["id"]), "the other guest's scan")
    reported = laptop.status()["refused_at_door"]
    assert [(one["who"], one["amount"], one["why"]) for one in reported] == [("Walk-in 1", "23.00", FORBIDDEN)]
    assert "Walk-in 1" not in laptop.log()
