"""What the sandbox handed to its guests meets, at a gate with the pulled roster, with exactly what the hand-out says.

The sandbox issues passes by its own code, the connector brings the roster, the credential room reads the codes, and the
decision answers: four parts that were written apart have to agree on every category.
"""

from datetime import UTC, datetime

import pytest

from kiosk.app.clock import SystemClock
from kiosk.app.kiosk import new_id
from kiosk.checkin.check_in import CheckIn
from kiosk.credentials.reader import Reader
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.station import Station
from sync.connectors.interface.setup_code import read_setup_code
from sync.connectors.registry import ConnectionSettings, open_connector
from sync.daemon.request_handler import RequestHandler
from sync.transfer.engine import Engine
from sync.transfer.token_vaults import DeviceTokenVault

CATEGORIES = [
    "good", "unpaid", "unapproved", "rejected", "cancelled", "transferred", "replacement", "revoked", "reissued",
    "blocked", "expired", "not_yet_valid", "used_before", "forged", "unknown_key", "withdrawn_key", "other_event",
    "not_a_ticket",
]  # fmt: skip


@pytest.fixture
def desk(platform, store):
    def wall():
        return datetime.now(UTC)

    RequestHandler(store, connection_settings=ConnectionSettings(), wall=wall).enrol(
        read_setup_code(platform.setup_code())
    )
    device = store.device()
    connector = open_connector("eventify", device.base_url, DeviceTokenVault(store), device_id=device.id)
    outcome = Engine(store=store, connector=connector).run_once()
    connector.close()
    assert outcome.failures == ()
    return CheckIn(store.database, Reader(), SystemClock(store.database), new_id)


def test_every_category_is_tried(platform):
    assert set(platform.handout["categories"]) == set(CATEGORIES)


def test_every_code_meets_with_what_the_hand_out_says(desk, platform, store):
    station = Station(device_id=store.device().id, event_id="demo", list_id="demo")
    wrong = []
    for category in CATEGORIES:
        slip = platform.handout["categories"][category]
        for guest in slip["guests"]:
            verdict = desk.scan(Scan(text=guest["code"]), station).verdict
            found = (verdict.outcome.value, verdict.reason.value)
            if found != (slip["outcome"], slip["reason"] or verdict.reason.value):
                wrong.append((category, found))
    assert wrong == []
