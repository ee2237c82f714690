"""Short ways to a decision about changed facts."""

from dataclasses import replace
from typing import Any

from kiosk.domain.reason_codes import Reason
from kiosk.domain.verdicts.decision import Attempt, Facts, decide
from tests.support.gate.decisions import (
    BOOKING,
    TICKET,
    known,
)


def reason(facts: Facts) -> Reason:
    return decide(facts).reason


def ticket(**changes: Any) -> Facts:
    return known(ticket=replace(TICKET, **changes))


def booking(**changes: Any) -> Facts:
    return known(booking=replace(BOOKING, **changes))


def party(size: int = 5, guests: int | None = None, prior: tuple[Any, ...] = ()) -> Facts:
    return replace(ticket(party_size=size), attempt=Attempt(guests=guests), prior=prior)
