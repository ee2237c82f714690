"""What the doctor says of wristbands and cards that the guest list asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest

from kiosk.app.health.findings import Health
from kiosk.app.health.wristband_findings import wristbands
from kiosk.config import Settings
from kiosk.domain.codes.credential import hash_code
from kiosk.domain.roster.codes import ReusableMedium
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.roster.settings import TicketTypeSettings
from kiosk.store.database import Database
from tests.support.gate.small_event import GENERAL, furnish


@dataclass
class Cards:
    """Implements ``CardPort``."""

    lying: Mapping[str, str] = field(default_factory=dict)
    failure: OSError | None = None

    def numbers(self) -> Mapping[str, str]:
        if self.failure is not None:
            raise self.failure
        return self.lying


def asking(kind: str) -> list[RosterRecord]:
    return [replace(GENERAL, name="Day pass", settings=TicketTypeSettings(media_policy="new", media_type=kind))]


def band(kind: str) -> list[RosterRecord]:
    return [ReusableMedium(id="m", kind=kind, code="04A2", code_hash=hash_code("04A2"))]


@pytest.mark.parametrize(
    ("records", "readers", "health", "said"),
    [
        ([], (), Health.GOOD, "asks for no wristbands"),
        (asking("barcode"), (), Health.GOOD, "barcode; read and handed out here"),
        (asking("nfc_uid"), ("dish",), Health.GOOD, "nfc_uid; read and handed out here"),
        (asking("nfc_uid"), (), Health.WARNING, "there is no reader for chips"),
        (asking("nfc_mf0aes"), ("dish",), Health.WARNING, "Day pass: exchanged for chips with keys"),
        (band("nfc_mf0aes"), ("dish",), Health.WARNING, "chips with keys are in use"),
        (band("barcode"), (), Health.GOOD, "barcode"),
    ],
)
def test_it_says_what_this_gate_can_read_and_hand_out(database: Database, records, readers, health, said):
    furnish(database, *records)
    found = wristbands(database, Settings(nfc_readers=readers), lambda: None)
    assert (found.health, said in found.words) == (health, True), found.words
    assert bool(found.hint) is (health is not Health.GOOD)


@pytest.mark.parametrize(
    ("cards", "health"),
    [
        (Cards({"ACR122": ""}), Health.GOOD),
        (Cards(), Health.WARNING),
        (Cards(failure=OSError("no service")), Health.WARNING),
    ],
)
def test_a_reader_of_the_pcsc_kind_needs_no_name(database: Database, cards: Cards, health: Health):
    furnish(database, *asking("nfc_uid"))
    assert wristbands(database, Settings(), lambda: cards).health is health
