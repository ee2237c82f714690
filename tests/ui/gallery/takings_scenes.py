"""Scenes of the till: a shift that is being counted, and a count that differs."""

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.shift_takings import CashCount, shift_takings
from kiosk.ui.ports.door import TakingsReport
from kiosk.ui.takings.takings_page import TakingsPage
from kiosk.ui.workers.background import Answer
from tests.ui.fakes import NOW
from tests.ui.gallery.studio import Studio
from tests.ui.gallery.verdict_scenes import waiting

NAMES = {"day": "Day ticket", "vip": "Weekend VIP · Lakeside terrace", "kid": "Children under twelve"}


def _sold(kind: str, guests: int, minor: int, method: PayMethod, staff: str) -> DoorAction:
    return DoorAction(
        id=f"{kind}-{staff}", kind=DoorActionKind.WALK_IN, event_id="e1", made_at=NOW, ticket_type_id=kind,
        party_size=guests, paid_minor=minor, currency="EUR" if minor else "", method=method, staff=staff,
    )  # fmt: skip


def _count(method: PayMethod, counted: int, kept: int) -> CashCount:
    return CashCount(
        id="c", method=method, currency="EUR", opening_minor=10_000, taken_minor=31_200, counted_minor=counted,
        kept_minor=kept, staff="Maximiliane von Hohenberg", made_at=NOW,
    )  # fmt: skip


def takings(studio: Studio) -> None:
    waiting(studio)
    studio.settle(door=frozenset(DoorActionKind))
    page = studio.window.page(TakingsPage)
    studio.window.navigator.open(page)
    actions = (
        _sold("day", 5, 24_500, PayMethod.CASH, "Kim"),
        _sold("vip", 2, 29_800, PayMethod.CARD, "Kim"),
        _sold("day", 1, 4900, PayMethod.CASH, "Katherine Johnson"),
        _sold("kid", 3, 0, PayMethod.NONE, "Katherine Johnson"),
    )
    state = shift_takings(actions, [_count(PayMethod.CASH, 41_050, 10_000)])
    page.show_report(Answer(value=TakingsReport(state=state, type_names=NAMES)))
    cash, card = page.rows
    cash.counted.setText("390.50")
    card.counted.setText("298")
    for _ in range(4):  # rows that came later find their height when everything has come to rest
        studio.application.processEvents()
