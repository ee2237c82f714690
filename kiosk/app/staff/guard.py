"""Who stands at this kiosk, and whether they may do what they are about to do.

Where no staff are known, everything is open that needs no supervisor's PIN: nobody is locked out of a kiosk that was
set up before there were staff. With staff, nothing happens while nobody is signed in. Whoever is removed from the staff
may do nothing from that moment on, signed in or not.
"""

from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.agreements import Agreements
from kiosk.app.staff.audit import audit
from kiosk.domain.errors import RightError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.members import StaffMember
from kiosk.domain.staff.rights import RIGHTS, Right, demand, demand_all, may, overriders
from kiosk.store.staff.members import is_staffed, member_by_id, member_named


class Guard:
    """Knows who is signed in and asks the table of rights.

    Attributes:
        agreements: What a second person agreed to; used up by ``demand``.
    """

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._present_id = ""
        self.agreements = Agreements(kiosk.clock.monotonic_ms)

    @property
    def staffed(self) -> bool:
        """Whether anybody may sign in here at all."""
        return is_staffed(self._kiosk.database)

    @property
    def present(self) -> StaffMember | None:
        """Who is signed in and still belongs to the staff."""
        return member_by_id(self._kiosk.database, self._present_id) if self._present_id else None

    def let_in(self, member: StaffMember | None) -> None:
        """Take note that somebody took over, or that nobody stands here any more."""
        self._present_id = member.id if member is not None else ""
        self.agreements.forget()

    def rights(self) -> frozenset[Right] | None:
        """Return what may be done here now; None: no staff are known, and no rights are asked for."""
        if not self.staffed:
            return None
        member = self.present
        return frozenset(right for right in Right if member is not None and may(member.role, right))

    def demand(self, right: Right) -> str:
        """Do nothing where whoever is signed in holds a right, or no staff are known.

        What takes two people uses an agreement up, so that this is asked once for each time that it is done.

        Returns:
            Who agreed besides, "" where it takes nobody else or no staff are known.

        Raises:
            RightError: They may not, nobody is signed in, or nobody else agreed.
        """
        if not self.staffed:
            if RIGHTS[right].pin and self.agreements.use(right, "") is None:
                raise RightError(f"{right.value} takes the supervisor's PIN", key="right.one_pin")
            return ""
        member = self.present
        if member is None:
            raise RightError("nobody is signed in", key="right.nobody")
        try:
            demand(member.role, right)
        except RightError:
            audit(self._kiosk, AuditKind.REFUSED_RIGHT, member.name, right.value)
            raise
        if not RIGHTS[right].two:
            return ""
        second = self.agreements.use(right, member.id)
        # Whoever was removed since, or is no such person any more, agrees to nothing.
        if second is None or not self._may_agree(member, second, right):
            raise RightError(f"{right.value} takes two persons", key="right.two")
        return second

    def _may_agree(self, first: StaffMember, name: str, right: Right) -> bool:
        second = member_named(self._kiosk.database, name)
        try:
            if second is not None:
                demand_all((first, second), right)
        except RightError:
            return False
        return second is not None

    def change_setting(self, what: str) -> None:
        """Write down that a setting of this laptop is about to be changed.

        Raises:
            RightError: Whoever is signed in may not change it.
        """
        self.demand(Right.SETTINGS)
        self.note_setting(what)

    def note_setting(self, what: str) -> None:
        """Write down that a setting is about to be changed, by whoever is signed in."""
        member = self.present
        if member is not None:
            audit(self._kiosk, AuditKind.SETTINGS, member.name, what)

    def demand_of(self, name: str, right: Right) -> None:
        """Do nothing where somebody of the staff holds a right, or no staff are known.

        Raises:
            RightError: They do not, or nobody has this name.
        """
        if not self.staffed:
            return
        member = member_named(self._kiosk.database, name)
        if member is None:
            raise RightError("nobody of the staff has this name", key="staff.unknown")
        demand(member.role, right)

    def overridable_by(self, supervisor: str) -> frozenset[Reason] | None:
        """Return for which reasons somebody's word counts; None: for all, where no staff are known."""
        if not self.staffed:
            return None
        member = member_named(self._kiosk.database, supervisor)
        return frozenset(reason for reason in Reason if member is not None and member.role in overriders(reason))
