"""Search, PIN and door that answer as the test says."""

import base64
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kiosk.checkin.door_terms import Basket, BookingStanding, Offer, Sale
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.receipts import SalesReceipt
from kiosk.domain.door_sales.shift_takings import CashCount, CountedMoney, shift_takings
from kiosk.domain.errors import GatehouseError, SettingsError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.reports.printing.badges import BadgeTemplate
from kiosk.domain.staff.rights import Right
from kiosk.ui.ports.door import OwnBadge, TakingsReport
from kiosk.ui.ports.look_up import MOST_GUESTS, GuestRow
from kiosk.ui.ports.supervision import PinAnswer, PinChoice, PinState
from tests.ui.fake_records import NOW, make_verdict


class FakeLookUp:
    """Finds rows whose name contains the text; a held gate keeps answers back."""

    def __init__(self) -> None:
        self.rows: list[GuestRow] = []
        self.asked: list[str] = []
        self.threads: set[int] = set()
        self.failure: GatehouseError | None = None
        self.gate = threading.Event()
        self.gate.set()

    def find(self, text: str) -> Sequence[GuestRow]:
        self.threads.add(threading.get_ident())
        self.asked.append(text)
        self.gate.wait(30)
        if self.failure:
            raise self.failure
        return [row for row in self.rows if text.casefold() in row.name.casefold()][:MOST_GUESTS]

    def count(self, text: str) -> int:
        return sum(text.casefold() in row.name.casefold() for row in self.rows)


class FakeSupervision:
    """Knows one PIN, or none; wrong ones wait as long as the test says."""

    def __init__(self) -> None:
        self.pin: str | None = "2468"
        self.set_up_here = True
        self.wait_s = 0.0
        self.checked: list[str] = []
        self.asked: list[tuple[str, Right, Reason | None]] = []
        self.may_not: dict[str, str] = {}

    def choice(self) -> PinChoice:
        if self.pin is not None:
            return PinChoice.CHANGE
        return PinChoice.FIRST if self.set_up_here else PinChoice.NONE

    def ready(self) -> bool:
        return self.pin is not None

    def check(
        self, pin: str, *, name: str = "", right: Right = Right.OVERRIDE, reason: Reason | None = None
    ) -> PinAnswer:
        self.checked.append(pin)
        self.asked.append((name, right, reason))
        if name in self.may_not:
            return PinAnswer(state=PinState.NOT_ALLOWED, key=self.may_not[name])
        if self.pin is None:
            return PinAnswer(state=PinState.NOT_CHOSEN)
        if pin == self.pin:
            return PinAnswer(state=PinState.RIGHT)
        return PinAnswer(state=PinState.WRONG, wait_s=self.wait_s)

    def choose(self, pin: str, current: str) -> PinAnswer:
        if len(pin) < 4:
            raise SettingsError("too short", key="pin.short")
        if self.pin is not None and current != self.pin:
            return PinAnswer(state=PinState.WRONG)
        self.pin = pin
        return PinAnswer(state=PinState.RIGHT)


class FakeDoor:
    """Does what it is asked, or fails as it was told; keeps what was done."""

    def __init__(self) -> None:
        self.offered: list[Offer] = [
            Offer(ticket_type_id="day", name="Day ticket", price=Money(4900, "EUR"), currency="EUR", left=37),
            Offer(ticket_type_id="kid", name="Child", price=Money(0, "EUR"), currency="EUR"),
            Offer(ticket_type_id="give", name="Donation", currency="EUR"),
        ]
        self.due: Money | None = Money(4900, "EUR")
        self.unpaid = True
        self.failures: list[GatehouseError] = []
        self.sales: list[tuple[Sale, str]] = []
        self.given: list[Money | None] = []
        self.payments: list[tuple[str, Money, PayMethod]] = []
        self.decisions: list[tuple[str, bool, str, str]] = []
        self.cancelled: list[str] = []
        self.threads: set[int] = set()
        self.gate = threading.Event()
        self.gate.set()

    def offers(self) -> Sequence[Offer]:
        self.threads.add(threading.get_ident())
        return self.offered

    def standing(self, ticket_id: str) -> BookingStanding | None:
        ticket = make_verdict().ticket
        assert ticket
        return BookingStanding(
            ticket=ticket,
            about="b",
            unpaid=self.unpaid,
            unapproved=False,
            due=self.due,
            currency="EUR",
            guests=1,
            name="",
        )

    def sell(self, basket: Basket, *, supervisor: str = "") -> SalesReceipt:
        self._work()
        made = []
        for sale in basket.sales:
            self.sales.append((sale, supervisor))
            paid = sale.paid or Money(0)
            made.append(
                self._action(
                    DoorActionKind.WALK_IN, None, party_size=sale.guests, holder_name=sale.name,
                    paid_minor=paid.minor, currency=paid.currency, method=sale.method,
                )
            )  # fmt: skip
        self.given.append(basket.given)
        given = basket.given.minor if basket.given else 0
        return SalesReceipt(number=len(self.given), actions=tuple(made), given_minor=given)

    def pay(self, ticket_id: str, paid: Money, method: PayMethod, *, given: Money | None = None) -> DoorAction:
        self._work()
        self.payments.append((ticket_id, paid, method))
        self.given.append(given)
        return self._action(DoorActionKind.PAYMENT, ticket_id)

    def decide(self, ticket_id: str, *, approve: bool, supervisor: str = "", note: str = "") -> DoorAction:
        self._work()
        self.decisions.append((ticket_id, approve, supervisor, note))
        return self._action(DoorActionKind.APPROVAL if approve else DoorActionKind.REJECTION, ticket_id)

    def take_back(self, action_id: str) -> DoorAction:
        self._work()
        self.cancelled.append(action_id)
        return self._action(DoorActionKind.CANCELLATION, action_id)

    def _work(self) -> None:
        self.threads.add(threading.get_ident())
        self.gate.wait(30)
        if self.failures:
            raise self.failures.pop(0)

    def _action(self, kind: DoorActionKind, about: str | None, **more: Any) -> DoorAction:
        return DoorAction(id=f"sale-{len(self.sales)}", kind=kind, event_id="e1", booking_id=about, made_at=NOW, **more)


class FakeTakings:
    """Implements ``TakingsPort`` over actions that the test names; keeps what was counted."""

    def __init__(self) -> None:
        self.actions: list[DoorAction] = []
        self.counts: list[Sequence[CashCount]] = []
        self.failure: GatehouseError | None = None

    def read(self) -> TakingsReport:
        last = self.counts[-1] if self.counts else ()
        return TakingsReport(state=shift_takings(tuple(self.actions), last), type_names={"day": "Day ticket"})

    def count(self, counted: Sequence[CountedMoney], *, note: str, seen: int) -> Sequence[CashCount]:
        if self.failure is not None:
            raise self.failure
        assert seen == len(self.actions)
        lines = {(line.method, line.currency): line for line in self.read().state.lines}
        made = []
        for one in counted:
            line = lines[one.method, one.counted.currency]
            made.append(
                CashCount(
                    id="c", method=one.method, currency=line.currency, made_at=NOW, note=note, staff="Kim",
                    opening_minor=one.opening.minor if one.opening else line.opening_minor,
                    taken_minor=line.taken_minor, returned_minor=line.returned_minor,
                    counted_minor=one.counted.minor, kept_minor=one.kept_minor,
                )
            )  # fmt: skip
        self.counts.append(made)
        self.actions = []
        return made


class FakePrinting:
    """Implements ``PrintPort``; keeps what it was asked to print."""

    def __init__(self) -> None:
        self.has_printers = True
        self.receipts: list[str] = []
        self.badges: list[str] = []
        self.given: list[str] = []
        self.own = OwnBadge.NONE
        self.failure: GatehouseError | None = None

    def offers_receipts(self) -> bool:
        return self.has_printers

    def offers_badges(self) -> bool:
        return self.has_printers

    def print_receipt(self, action_id: str) -> None:
        self._print(self.receipts, action_id)

    def print_badge(self, ticket_id: str) -> None:
        self._print(self.badges, ticket_id)

    def own_badge(self, entry_id: str) -> OwnBadge:
        return self.own if entry_id not in self.given else OwnBadge.PRINTED

    def print_own_badge(self, entry_id: str, ticket_id: str) -> None:
        self._print(self.badges, ticket_id)
        self.given.append(entry_id)

    def _print(self, asked: list[str], about: str) -> None:
        if self.failure is not None:
            raise self.failure
        asked.append(about)


class FakeBadgeDesign:
    """Implements ``BadgeDesignPort``; draws small white badges."""

    def __init__(self) -> None:
        self.offered = True
        self.kept = BadgeTemplate()
        self.drawn: list[BadgeTemplate] = []
        self.tried: list[BadgeTemplate] = []
        self.taken: list[Path] = []
        self.missing: tuple[str, ...] = ()
        self.labels: int | None = None
        self.failure: GatehouseError | None = None

    def available(self) -> bool:
        return self.offered

    def template(self) -> BadgeTemplate:
        return self.kept

    def preview(self, template: BadgeTemplate) -> tuple[bytes, ...]:
        self.drawn.append(template)
        return (_PIXEL,) * (2 if template.back else 1)

    def left_out(self, template: BadgeTemplate) -> tuple[str, ...]:
        return self.missing if template.layout else ()

    def take_layout(self, path: Path) -> None:
        self._fail()
        self.taken.append(path)

    def save(self, template: BadgeTemplate) -> None:
        self._fail()
        self.kept = template

    def labels_left(self) -> int | None:
        return self.labels

    def put_labels_in(self, labels: int | None) -> None:
        self._fail()
        self.labels = labels

    def try_out(self, template: BadgeTemplate) -> None:
        self._fail()
        self.tried.append(template)

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure


_PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=="
)
