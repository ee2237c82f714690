"""A gate that sells: an event with prices, and what the door may do."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.door_sales import DoorSales
from kiosk.checkin.door_terms import Sale, Terms
from kiosk.checkin.guest_search import GuestSearch
from kiosk.checkin.undo import Undo
from kiosk.domain.door_sales.actions import PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.errors import DoorError
from kiosk.domain.roster.events import TicketType
from kiosk.domain.roster.settings import EventSettings, TicketTypeSettings
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.small_event import EVENT, GENERAL, STATION, StillClock, counting_ids

PRICED = replace(GENERAL, settings=TicketTypeSettings(price_minor=2500))


FREE = TicketType(id="free", event_id="ev", name="Guest list", settings=TicketTypeSettings(price_minor=0))


OPEN_PRICE = TicketType(id="open", event_id="ev", name="Donation")


PARKING = TicketType(id="park", event_id="ev", name="Parking", is_admission=False)


EURO = replace(EVENT, settings=EventSettings(currency="EUR"))


CASH = PayMethod.CASH


ID = "01890000-0000-7000-8000-0000000000aa"


class SellingGate:
    """A door over a database, and what stands around it."""

    def __init__(self, database: Database, **terms: Any) -> None:
        self.database = database
        self.clock = StillClock()
        ids = counting_ids()
        self.terms = Terms(**terms)
        self.door = DoorSales(database, self.clock, ids, lambda: self.terms)
        self.check_in = CheckIn(database, _NoReader(), self.clock, ids)
        self.look_up = GuestSearch(database, self.clock)
        self.undo = Undo(database, self.clock, ids)

    def sell(self, **changes: Any) -> Any:
        given: dict[str, Any] = {"ticket_type_id": "ga", "paid": Money(2500, "EUR"), "method": CASH, "name": "Wanda"}
        how = {name: changes.pop(name) for name in ("supervisor", "station") if name in changes}
        return self.door.sell(Sale(**{**given, **changes}), how.pop("station", STATION), **how)

    def admit(self, ticket_id: str, guests: int | None = None) -> Any:
        return self.check_in.ticket(ticket_id, STATION, attempt=Attempt(guests=guests))


class _NoReader:
    def read(self, *_: Any) -> Any:
        raise AssertionError("nothing is scanned here")


def learn(database: Database, *records: Any) -> None:
    """Take further records from the platform."""
    with roster_transaction(database) as tx:
        tx.upsert(records)


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(DoorError) as caught:
        act()
    return caught.value.key
