"""Staff that sign in as the test says."""

from collections.abc import Callable, Sequence

from kiosk.domain.errors import GatehouseError
from kiosk.domain.staff.rights import Right
from kiosk.ui.ports.sign_in import SignInAnswer, SignInAttempt, SignInState
from kiosk.ui.ports.supervision import PinAnswer, PinState

PIN = "3333"


class FakeSignIn:
    """Knows some names, one PIN for all of them and one badge; tells a status who is there."""

    def __init__(self, on_change: Callable[[str], None] = lambda _name: None) -> None:
        self.names = ["Olga", "Sara", "Stew"]
        self.badge = "gatehouse-staff:sara"
        self.off_shift: set[str] = set()
        self.attempts: list[SignInAttempt] = []
        self.failure: GatehouseError | None = None
        self.wait_s = 0.0
        self.on_change = on_change
        self.locked = 0

    def people(self) -> Sequence[str]:
        return self.names

    def is_badge(self, text: str) -> bool:
        return text.startswith("gatehouse-staff:")

    def sign_in(self, attempt: SignInAttempt) -> SignInAnswer:
        self.attempts.append(attempt)
        if self.failure is not None:
            raise self.failure
        if attempt.badge and attempt.badge != self.badge:
            return SignInAnswer(state=SignInState.BADGE)
        name = "Sara" if attempt.badge else attempt.name
        if not attempt.badge and attempt.pin != PIN:
            return SignInAnswer(state=SignInState.WRONG, wait_s=self.wait_s)
        if name in self.off_shift and not attempt.supervisor:
            return SignInAnswer(state=SignInState.OFF_SHIFT, name=name)
        if name in self.off_shift and (attempt.supervisor, attempt.supervisor_pin) != ("Sara", "2222"):
            return SignInAnswer(state=SignInState.SUPERVISOR)
        self.on_change(name)
        return SignInAnswer(state=SignInState.DONE, name=name)

    def sign_out(self) -> None:
        if self.failure is not None:
            raise self.failure
        self.locked += 1
        self.on_change("")


class FakeSecondPerson:
    """Agrees where Sara's PIN is given, or the one of a kiosk without staff."""

    def __init__(self) -> None:
        self.agreed: list[Right] = []

    def agree(self, right: Right, name: str, pin: str) -> PinAnswer:
        if name == "Olga":
            return PinAnswer(state=PinState.NOT_ALLOWED, key="right.same_person")
        if (name, pin) not in (("Sara", "2222"), ("", "7777")):
            return PinAnswer(state=PinState.WRONG)
        self.agreed.append(right)
        return PinAnswer(state=PinState.RIGHT)
