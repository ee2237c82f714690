"""A supervisor's word at this kiosk: by name and PIN of staff, or by the one PIN of a kiosk without staff."""

from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.supervisor_pin import SavedPin
from kiosk.app.staff.audit import audit
from kiosk.app.staff.guard import Guard
from kiosk.app.staff.pins import StaffPins
from kiosk.domain.errors import RightError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.rights import Right, demand, demand_override
from kiosk.store.staff.members import member_named
from kiosk.ui.ports.supervision import PinAnswer, PinChoice, PinState


class StaffSupervision:
    """Implements the window's ``Supervision``.

    Attributes:
        one_pin: The PIN of a kiosk without staff.
    """

    def __init__(self, kiosk: Kiosk, guard: Guard, pins: StaffPins, one_pin: SavedPin) -> None:
        """Take what it asks.

        Args:
            kiosk: The kiosk.
            guard: Whether there are staff.
            pins: Their PINs.
            one_pin: The PIN of a kiosk without staff.
        """
        self._kiosk = kiosk
        self._guard = guard
        self._pins = pins
        self.one_pin = one_pin

    def choice(self) -> PinChoice:
        """Return which PIN of a kiosk without staff can be chosen now."""
        return self.one_pin.choice()

    def ready(self) -> bool:
        """Return whether there is anybody whose PIN could be right."""
        return self._guard.staffed or self.one_pin.choice() is PinChoice.CHANGE

    def choose(self, pin: str, current: str) -> PinAnswer:
        """Choose the PIN of a kiosk without staff.

        Raises:
            GatehouseError: It is too short, or could not be kept.
        """
        answer = self.one_pin.choose(pin, current)
        if answer.state is PinState.RIGHT:
            member = self._guard.present
            audit(self._kiosk, AuditKind.SUPERVISOR_PIN, member.name if member else "")
        return answer

    def check(
        self, pin: str, *, name: str = "", right: Right = Right.OVERRIDE, reason: Reason | None = None
    ) -> PinAnswer:
        """Compare a PIN, and ask whether whoever it belongs to may do this.

        Args:
            pin: What was typed.
            name: Who decides; "" for whoever is signed in.
            right: What is to be done.
            reason: For an override: of what.
        """
        if not self._guard.staffed:
            return self.one_pin.check(pin)
        # A page that asks for the PIN alone means whoever is signed in.
        member = member_named(self._kiosk.database, name) if name else self._guard.present
        if member is None:
            # Not told apart from a wrong PIN: a stranger learns no names here.
            audit(self._kiosk, AuditKind.WRONG_PIN)
            return PinAnswer(state=PinState.WRONG)
        answer = self._pins.check(member, pin)
        if answer.state is not PinState.RIGHT:
            return answer
        what = right.value if reason is None else f"{right.value}: {reason.value}"
        try:
            if reason is None:
                demand(member.role, right)
            else:
                demand_override(member.role, reason)
        except RightError as error:
            audit(self._kiosk, AuditKind.REFUSED_RIGHT, member.name, what)
            return PinAnswer(state=PinState.NOT_ALLOWED, key=error.key)
        audit(self._kiosk, AuditKind.APPROVED, member.name, what)
        return answer
