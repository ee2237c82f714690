"""Signing in at this kiosk by name and PIN or by badge, taking over from somebody, and locking."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.audit import audit
from kiosk.app.staff.guard import Guard
from kiosk.app.staff.pins import StaffPins
from kiosk.credentials.staff_badge import hex_bytes, is_badge, serial_of, serial_proved
from kiosk.domain.errors import RightError
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.members import StaffMember, on_shift
from kiosk.domain.staff.rights import Right, demand, may
from kiosk.store.staff.badges import badge_key, holder_of
from kiosk.store.staff.members import member_by_id, member_named, shifts_of, staff
from kiosk.store.venue.venue_staff import venue_staff
from kiosk.ui.ports.sign_in import SignInAnswer, SignInAttempt, SignInState
from kiosk.ui.ports.supervision import PinAnswer, PinState

_REFUSED = {
    PinState.WRONG: SignInState.WRONG,
    PinState.WAIT: SignInState.WAIT,
    PinState.NOT_CHOSEN: SignInState.NO_PIN,
}


class StaffSignIn:
    """Implements the window's ``SignIn``."""

    def __init__(self, kiosk: Kiosk, guard: Guard, pins: StaffPins, on_change: Callable[[str], None]) -> None:
        """Take what it needs.

        Args:
            kiosk: The kiosk.
            guard: Is told who stands here.
            pins: Compares PINs.
            on_change: Called with the name of whoever took over, "" for nobody.
        """
        self._kiosk = kiosk
        self._guard = guard
        self._pins = pins
        self._on_change = on_change

    def people(self) -> Sequence[str]:
        """Return the names of those who may sign in, in order."""
        return [member.name for member in staff(self._kiosk.database)]

    def is_badge(self, text: str) -> bool:
        """Return whether a code wants to be a badge; where there are no staff, a code is a code."""
        return is_badge(text) and self._guard.staffed

    def sign_in(self, attempt: SignInAttempt) -> SignInAnswer:
        """Let somebody take over, in the place of whoever was signed in.

        Raises:
            StoreError: A try could not be written down; nobody was let in.
        """
        member, refused = self._shown(attempt)
        if member is None:
            # A guest's ticket before a locked kiosk is nobody's try to sign in.
            if attempt.badge and not is_badge(attempt.badge):
                return refused
            audit(self._kiosk, AuditKind.REFUSED_SIGN_IN, what="" if attempt.badge else attempt.name)
            return refused
        if not self._works_now(member):
            if not attempt.supervisor:
                audit(self._kiosk, AuditKind.REFUSED_SIGN_IN, member.name, "outside of the shift")
                return SignInAnswer(state=SignInState.OFF_SHIFT, name=member.name)
            agreed = self._agreed(attempt)
            if agreed.state is not SignInState.DONE:
                return agreed
        self._take_over(member, attempt)
        return SignInAnswer(state=SignInState.DONE, name=member.name)

    def sign_out(self) -> None:
        """Lock: nobody stands here until somebody signs in."""
        member = self._guard.present
        # Locked first: a log that cannot be written must not keep the kiosk open.
        self._guard.let_in(None)
        self._on_change("")
        if member is not None:
            audit(self._kiosk, AuditKind.SIGN_OUT, member.name)

    def _shown(self, attempt: SignInAttempt) -> tuple[StaffMember | None, SignInAnswer]:
        """Return who this is by what they show, or why nobody is."""
        database = self._kiosk.database
        if attempt.badge:
            return self._holder(attempt.badge), SignInAnswer(state=SignInState.BADGE)
        member = member_named(database, attempt.name)
        if member is None:
            return None, SignInAnswer(state=SignInState.WRONG)
        answer = self._pins.check(member, attempt.pin)
        if answer.state is PinState.RIGHT:
            return member, SignInAnswer(state=SignInState.DONE)
        return None, _refusal(answer)

    def _holder(self, badge: str) -> StaffMember | None:
        """Return whose badge this is: made here, or at another gate of the venue for somebody who was let in here."""
        database = self._kiosk.database
        serial = serial_of(badge, badge_key(database))
        if serial is not None:
            return holder_of(database, serial)
        for note in venue_staff(database):
            for one in note.badges:
                named, _, key = one.partition(":")
                if serial_proved(badge, hex_bytes(key)) == named:
                    return member_by_id(database, note.person_id)
        return None

    def _works_now(self, member: StaffMember) -> bool:
        # Whoever may let others in outside of their shift needs nobody's leave.
        if may(member.role, Right.LATE_SHIFT):
            return True
        return on_shift(shifts_of(self._kiosk.database, member.id), self._kiosk.clock.now().corrected)

    def _agreed(self, attempt: SignInAttempt) -> SignInAnswer:
        """Return DONE where a supervisor agrees to a sign-in outside of the shift."""
        supervisor = member_named(self._kiosk.database, attempt.supervisor)
        if supervisor is None:
            return SignInAnswer(state=SignInState.SUPERVISOR)
        answer = self._pins.check(supervisor, attempt.supervisor_pin)
        if answer.state is not PinState.RIGHT:
            return replace(_refusal(answer), state=SignInState.SUPERVISOR)
        try:
            demand(supervisor.role, Right.LATE_SHIFT)
        except RightError as error:
            audit(self._kiosk, AuditKind.REFUSED_RIGHT, supervisor.name, Right.LATE_SHIFT.value)
            return SignInAnswer(state=SignInState.SUPERVISOR, key=error.key)
        audit(self._kiosk, AuditKind.APPROVED, supervisor.name, Right.LATE_SHIFT.value)
        return SignInAnswer(state=SignInState.DONE)

    def _take_over(self, member: StaffMember, attempt: SignInAttempt) -> None:
        # Written down before anybody is let in: who stands here is in the log, or nobody stands here.
        before = self._guard.present
        if before is not None and before.id != member.id:
            audit(self._kiosk, AuditKind.SIGN_OUT, before.name)
        audit(self._kiosk, AuditKind.SIGN_IN, member.name, "badge" if attempt.badge else "PIN")
        self._guard.let_in(member)
        self._on_change(member.name)


def _refusal(answer: PinAnswer) -> SignInAnswer:
    return SignInAnswer(state=_REFUSED[answer.state], wait_s=answer.wait_s)
