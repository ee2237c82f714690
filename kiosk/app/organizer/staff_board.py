"""The staff of this laptop for the window, behind the table of rights: supervisors see the plan, organizers change it.

A laptop without staff asks for its supervisor's PIN before its first organizer is made (``Right.STAFF``).
"""

from collections.abc import Sequence
from datetime import datetime

from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.guard import Guard
from kiosk.app.staff.staff_list import StaffList
from kiosk.domain.staff.members import Role, spelled
from kiosk.domain.staff.rights import Right
from kiosk.domain.venue.staff_notes import shifts_in
from kiosk.store.staff.assignments import platform_shifts, platform_staff
from kiosk.store.staff.badges import with_badges
from kiosk.store.staff.members import shifts_of, staff
from kiosk.store.venue.venue_staff import venue_staff
from kiosk.ui.ports.organizer.staff import StaffRow


class GuardedStaffBoard:
    """Implements the window's ``StaffBoard``."""

    def __init__(self, kiosk: Kiosk, guard: Guard) -> None:
        """Take the kiosk, and who knows whoever is signed in."""
        self._kiosk = kiosk
        self._guard = guard

    def read(self) -> Sequence[StaffRow]:
        """Return everybody who may sign in here, and whom only the platform or another gate names."""
        self._guard.demand(Right.REVIEW)
        database = self._kiosk.database
        badges = with_badges(database)
        here = [
            StaffRow(
                name=member.name,
                role=member.role,
                has_pin=member.has_pin,
                has_badge=member.id in badges,
                shifts=tuple(shifts_of(database, member.id)),
            )
            for member in staff(database)
        ]
        elsewhere = [
            StaffRow(name=one.name, role=one.role, here=False, shifts=tuple(platform_shifts(database, one.id)))
            for one in platform_staff(database)
            if not one.known
        ]
        ids = frozenset(member.id for member in staff(database)) | {one.id for one in platform_staff(database)}
        names = {spelled(row.name) for row in here}
        of_gates = [
            StaffRow(name=note.name, role=note.role, here=False, has_badge=bool(note.badges), shifts=shifts_in(note))
            for note in venue_staff(database, besides=ids)
            # Whoever set up both gates is on the staff of each; a name is one person, so they are here already.
            if spelled(note.name) not in names
        ]
        return sorted((*here, *elsewhere, *of_gates), key=lambda row: row.name.casefold())

    def add(self, name: str, role: Role, pin: str) -> None:
        """Add somebody."""
        self._changing().add(name, role, pin or None)

    def change(self, name: str, role: Role, pin: str) -> None:
        """Give somebody another role or PIN."""
        changing = self._changing()
        member = changing.find(name)
        # The PIN first: it is what can be refused, and then nothing is to be different.
        if pin:
            changing.set_pin(member, pin)
        changing.set_role(member, role)

    def remove(self, name: str) -> None:
        """Let somebody sign in no more."""
        changing = self._changing()
        changing.remove(changing.find(name))

    def make_badge(self, name: str) -> str:
        """Return the text of a new badge's code."""
        changing = self._changing()
        return changing.make_badge(changing.find(name))

    def add_shift(self, name: str, starts_at: datetime, ends_at: datetime, place: str) -> None:
        """Write down when somebody works."""
        changing = self._changing()
        changing.add_shift(changing.find(name), starts_at, ends_at, place)

    def remove_shift(self, name: str, starts_at: datetime) -> None:
        """Forget a shift."""
        changing = self._changing()
        changing.remove_shift(changing.find(name), starts_at)

    def add_of_platform(self) -> Sequence[str]:
        """Let everybody sign in whom the platform names."""
        return self._changing().add_of_platform()[1]

    def _changing(self) -> StaffList:
        self._guard.demand(Right.STAFF)
        member = self._guard.present
        return StaffList(self._kiosk, member.name if member is not None else "")
