"""A second person agrees to what cannot be undone, beside whoever is signed in (docs/rights.md).

The agreement is made here and used up where the thing is done (``Guard.demand``): a page that forgets to ask for it
gets nothing done.
"""

from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.supervisor_pin import SavedPin
from kiosk.app.staff.audit import audit
from kiosk.app.staff.guard import Guard
from kiosk.app.staff.pins import StaffPins
from kiosk.domain.errors import RightError
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.members import StaffMember
from kiosk.domain.staff.rights import Right, demand_all
from kiosk.store.staff.members import member_named
from kiosk.ui.ports.supervision import PinAnswer, PinState


class TwoPersons:
    """Implements the window's ``SecondPerson``."""

    def __init__(self, kiosk: Kiosk, guard: Guard, pins: StaffPins, one_pin: SavedPin) -> None:
        """Take what it asks.

        Args:
            kiosk: The kiosk.
            guard: Who is signed in; is told of the agreement.
            pins: PINs of staff.
            one_pin: The PIN of a kiosk without staff.
        """
        self._kiosk = kiosk
        self._guard = guard
        self._pins = pins
        self._one_pin = one_pin

    def agree(self, right: Right, name: str, pin: str) -> PinAnswer:
        """Let somebody agree to what whoever is signed in is about to do.

        Args:
            right: What it is.
            name: Who agrees; "" where no staff are known.
            pin: That person's PIN, or the one of a kiosk without staff.

        Raises:
            StoreError: A try could not be written down; nobody agreed.
        """
        if not self._guard.staffed:
            answer = self._one_pin.check(pin)
            if answer.state is PinState.RIGHT:
                audit(self._kiosk, AuditKind.APPROVED, what=right.value)
                self._guard.agreements.make(right, "")
            return answer
        first = self._guard.present
        if first is None:
            return PinAnswer(state=PinState.NOT_ALLOWED, key="right.nobody")
        second = member_named(self._kiosk.database, name)
        if second is None:
            # Not told apart from a wrong PIN: a stranger learns no names here.
            audit(self._kiosk, AuditKind.WRONG_PIN)
            return PinAnswer(state=PinState.WRONG)
        answer = self._pins.check(second, pin)
        return self._agreed(right, first, second) if answer.state is PinState.RIGHT else answer

    def _agreed(self, right: Right, first: StaffMember, second: StaffMember) -> PinAnswer:
        try:
            agree_together(self._kiosk, right, first, second)
        except RightError as error:
            return PinAnswer(state=PinState.NOT_ALLOWED, key=error.key)
        self._guard.agreements.make(right, first.id, second.name)
        return PinAnswer(state=PinState.RIGHT)


def agree_together(kiosk: Kiosk, right: Right, first: StaffMember, second: StaffMember) -> None:
    """Write down that a second person agrees, whose PIN was right; for window and command line.

    Args:
        kiosk: The kiosk.
        right: To what.
        first: Who does it.
        second: Who agrees.

    Raises:
        RightError: These two may not do it together.
        StoreError: It could not be written down.
    """
    try:
        demand_all((first, second), right)
    except RightError:
        audit(kiosk, AuditKind.REFUSED_RIGHT, second.name, f"{right.value}, asked by {first.name}")
        raise
    audit(kiosk, AuditKind.APPROVED, second.name, f"{right.value}, asked by {first.name}")
