"""The door in real processes: a daemon that is killed between a booking and its delivery, and the desk afterwards."""

import json
import os
import signal
from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.door_sales import DoorSales
from kiosk.checkin.door_terms import Sale, Terms
from kiosk.credentials.reader import Reader
from kiosk.domain.door_sales.actions import DoorAction, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.entries.entry import GateTime, uuid7
from kiosk.domain.entries.station import Station
from kiosk.store.outbox.refused_door_actions import taken_actions
from tests.e2e.sync.conftest import Laptop
from tests.support.patience import wait_for
from tests.support.platforms.sandbox import UNTIL_HEALED_S


class WallClock:
    """Implements ``ports.Clock`` by the machine's clock."""

    def now(self) -> GateTime:
        return GateTime(datetime.now(UTC))

    def monotonic_ms(self) -> float:
        return 0.0


class Steward:
    """Sells and lets in at a laptop's database."""

    def __init__(self, laptop: Laptop, event_id: str) -> None:
        def new_id(at: datetime) -> str:
            return uuid7(at, os.urandom(10))

        self.laptop = laptop
        self.station = Station(device_id=laptop.device().id, event_id=event_id, list_id=event_id, staff="Robin")
        terms = Terms(actions=taken_actions(laptop.database))
        self.door = DoorSales(laptop.database, WallClock(), new_id, lambda: terms)
        self.gate = CheckIn(laptop.database, Reader(), WallClock(), new_id)

    def sell(self, name: str) -> DoorAction:
        sale = Sale(ticket_type_id="ga", name=name, paid=Money(4900, "EUR"), method=PayMethod.CASH)
        sold = self.door.sell(sale, self.station)
        assert self.gate.ticket(sold.id, self.station).verdict.admitted
        return sold

    def became(self, action: DoorAction) -> Any:
        with self.laptop.database.reading() as view:
            return view.action_outcome(action.id)


@pytest.fixture
def steward(gate: Laptop, platform: Any) -> Steward:
    wait_for(lambda: taken_actions(gate.database), "what the platform takes")
    return Steward(gate, platform.handout["event_id"])


def sold_for(platform, action):
    return [sale for sale in platform.state()["sales"] if sale["booking"] == action.id]


def standing(platform):
    return [scan["ticket_id"] for scan in platform.state()["entries"] if scan["standing"]]


def test_a_kill_between_the_booking_and_its_delivery(gate, platform, steward):
    """The daemon dies with the request on its way; the platform has booked, and nobody told the laptop."""
    platform.fault("latency", path="/bookings", seconds=UNTIL_HEALED_S, times=1)
    sold = steward.sell("Wanda")
    wait_for(lambda: platform.met().get("latency"), "the booking to be on its way")
    gate.programs[-1].end(signal.SIGKILL)
    platform.heal()
    wait_for(lambda: sold_for(platform, sold), "the platform to have booked")
    assert steward.became(sold).status == "queued"
    later = steward.sell("Wilma")
    gate.start_daemon()
    gate.wait_until_delivered()
    for action in (sold, later):
        assert steward.became(action).status == "taken"
        (sale,) = sold_for(platform, action)
        assert sale["amount"] == 4900
        assert standing(platform).count(sale["ticket"]) == 1


def test_sold_offline_and_delivered_in_order(gate, site, steward):
    site.stop()
    sold = [steward.sell(name) for name in ("Una", "Ute")]
    assert gate.queued() == 4
    platform = site.start()
    gate.wait_until_delivered()
    for action in sold:
        (sale,) = sold_for(platform, action)
        assert standing(platform).count(sale["ticket"]) == 1


def test_the_desk_sees_what_was_refused_and_tries_it_again(gate, platform, steward):
    platform.talk("POST", "/_actions", {"action": "sell_out", "ticket_id": "ga"})
    sold = steward.sell("Wanda Walk-in")
    wait_for(lambda: steward.became(sold).status == "refused", "the refusal")
    (item,) = json.loads(gate.run("conflicts", "--json").stdout)
    assert (item["kind"], item["who"], item["amount"], item["currency"], item["entries_held"]) == (
        "refused_walk_in", "Wanda Walk-in", "49.00", "EUR", 1,
    )  # fmt: skip
    assert "SOLD_OUT" in item["why"]
    words = " ".join(gate.run("conflicts").stdout.split())
    assert item["id"] in words
    assert "kiosk-sync retry" in words
    assert "1 refused by the platform" in gate.run("status").stdout
    assert "Wanda" not in gate.log.read_text()
    assert gate.run("retry", "D-NOBODY").returncode == 1
    assert gate.run("retry", item["id"]).returncode == 0
    wait_for(lambda: steward.became(sold).status == "refused", "another refusal")
    assert gate.run("settle", item["id"], "--note", "49 given back").returncode == 0
    assert gate.run("settle", item["id"], "--note", "again").returncode == 1
    assert gate.run("conflicts").stdout.strip() == "There are no open conflicts."
    assert json.loads(gate.run("conflicts", "--all", "--json").stdout)[0]["settled_note"] == "49 given back"
    assert gate.queued() == 0
    assert sold_for(platform, sold) == []
