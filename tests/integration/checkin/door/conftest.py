"""What tests of check-ins share."""

import pytest

from kiosk.store.database import Database
from tests.support.gate.selling_gate import EURO, FREE, OPEN_PRICE, PARKING, PRICED, SellingGate
from tests.support.gate.small_event import furnish


@pytest.fixture
def world(database: Database) -> SellingGate:
    furnish(database, EURO, PRICED, FREE, OPEN_PRICE, PARKING)
    return SellingGate(database)
