"""Adding and removing staff, their shifts, PINs and badges; each of it leaves a line in the audit log."""

from datetime import datetime

from kiosk.app.kiosk import Kiosk, new_id
from kiosk.app.staff.audit import audit
from kiosk.app.staff.pins import StaffPins
from kiosk.credentials.staff_badge import make_badge, public_key
from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.members import Role, Shift, StaffMember
from kiosk.store.staff.assignments import platform_staff
from kiosk.store.staff.badges import badge_key, note_badge, revoke_badges
from kiosk.store.staff.members import (
    add_member,
    add_shift,
    member_named,
    remove_member,
    remove_shift,
    save_role,
    staff,
)
from kiosk.store.venue.venue_staff import take_shifts, tell_others, venue_staff


class StaffList:
    """The staff of a laptop, as whoever may change it."""

    def __init__(self, kiosk: Kiosk, by: str) -> None:
        """Take the kiosk.

        Args:
            kiosk: The kiosk.
            by: Who changes it, for the audit log.
        """
        self._kiosk = kiosk
        self._by = by

    def add(self, name: str, role: Role, pin: str | None) -> StaffMember:
        """Add somebody.

        Args:
            name: As it is to stand in the log.
            role: What they may do.
            pin: Their PIN; None for somebody who signs in by badge only.

        Raises:
            SettingsError: The name is taken or empty, the PIN is too short, or the first of all is no organizer with
                a PIN: nobody could add the others.
        """
        first = not staff(self._kiosk.database)
        if first and (role is not Role.ORGANIZER or pin is None):
            raise SettingsError("the first of the staff is an organizer with a PIN", key="staff.first")
        pins = StaffPins(self._kiosk)
        kept = "" if pin is None else pins.kept(pin)
        now = self._now()
        # With the PIN at once: a kiosk whose only organizer has none would be shut to everybody.
        add_member(self._kiosk.database, StaffMember(id=new_id(now), name=name, role=role), now, kept)
        member = self.find(name)
        pins.forget_wrong(member)
        audit(self._kiosk, AuditKind.STAFF_ADDED, self._by, f"{member.name} ({role.value})")
        self._tell_others(member)
        return member

    def add_of_platform(self) -> tuple[list[StaffMember], list[str]]:
        """Add everybody whom the platform or another gate names and who is not here yet; PINs are given here later.

        Returns:
            Who was added, and the names that somebody else has here already.

        Raises:
            SettingsError: There is no organizer here yet, who alone can give them PINs and badges.
        """
        if not staff(self._kiosk.database):
            raise SettingsError("the first of the staff is an organizer with a PIN", key="staff.first")
        added, taken = [], []
        for person in platform_staff(self._kiosk.database):
            if person.known:
                continue
            if member_named(self._kiosk.database, person.name) is not None:
                taken.append(person.name)
                continue
            member = StaffMember(id=person.id, name=person.name, role=person.role)
            add_member(self._kiosk.database, member, self._now(), of_platform=True)
            audit(self._kiosk, AuditKind.STAFF_ADDED, self._by, f"{person.name} ({person.role.value}), of the platform")
            added.append(self.find(person.name))
        self._add_of_venue(added, taken)
        return added, taken

    def _add_of_venue(self, added: list[StaffMember], taken: list[str]) -> None:
        """Add everybody whom other gates of the venue name: they sign in by the badge that they have."""
        for note in venue_staff(self._kiosk.database, besides=self._ids()):
            if member_named(self._kiosk.database, note.name) is not None:
                taken.append(note.name)
                continue
            member = StaffMember(id=note.person_id, name=note.name, role=note.role)
            add_member(self._kiosk.database, member, self._now())
            take_shifts(self._kiosk.database, note)
            audit(self._kiosk, AuditKind.STAFF_ADDED, self._by, f"{note.name} ({note.role.value}), of another gate")
            added.append(self.find(note.name))

    def _ids(self) -> frozenset[str]:
        return frozenset(one.id for one in staff(self._kiosk.database))

    def find(self, name: str) -> StaffMember:
        """Return somebody of the staff.

        Raises:
            SettingsError: Nobody who may sign in has this name.
        """
        found = member_named(self._kiosk.database, name)
        if found is None:
            raise SettingsError("nobody of the staff has this name", key="staff.unknown")
        return found

    def add_shift(self, member: StaffMember, starts_at: datetime, ends_at: datetime, place: str = "") -> None:
        """Write down when somebody works.

        Raises:
            SettingsError: It ends before it begins.
        """
        shift = Shift(staff_id=member.id, starts_at=starts_at, ends_at=ends_at, place=place)
        add_shift(self._kiosk.database, shift)
        audit(self._kiosk, AuditKind.SHIFT, self._by, f"{member.name}: {_spelled_out(shift)}")
        self._tell_others(member)

    def remove_shift(self, member: StaffMember, starts_at: datetime) -> None:
        """Forget a shift that was written down here.

        Raises:
            SettingsError: None begins then, or it is the platform's, which alone can change it.
        """
        if not remove_shift(self._kiosk.database, member.id, starts_at):
            raise SettingsError("no shift of this laptop begins then", key="staff.no_shift")
        audit(self._kiosk, AuditKind.SHIFT, self._by, f"{member.name}: not at {starts_at:%Y-%m-%d %H:%M} UTC")
        self._tell_others(member)

    def set_role(self, member: StaffMember, role: Role) -> None:
        """Let somebody be something else; it counts at once, also where they are signed in.

        Raises:
            SettingsError: Nobody would be left who may change the staff.
        """
        if role is member.role:
            return
        if role is not Role.ORGANIZER:
            self._keep_an_organizer(member)
        save_role(self._kiosk.database, member.id, role)
        audit(self._kiosk, AuditKind.STAFF_ROLE, self._by, f"{member.name}: {member.role.value} → {role.value}")
        self._tell_others(member)

    def set_pin(self, member: StaffMember, pin: str) -> None:
        """Give somebody a PIN; the wrong tries before it are forgotten.

        Raises:
            SettingsError: It is too short.
        """
        StaffPins(self._kiosk).choose(member, pin)
        audit(self._kiosk, AuditKind.STAFF_PIN, self._by, member.name)

    def remove(self, member: StaffMember) -> None:
        """Let somebody sign in no more.

        Raises:
            SettingsError: Nobody would be left who may change the staff.
        """
        if len(staff(self._kiosk.database)) > 1:
            self._keep_an_organizer(member)
        remove_member(self._kiosk.database, member.id, self._now())
        audit(self._kiosk, AuditKind.STAFF_REMOVED, self._by, member.name)
        self._tell_others(member)

    def make_badge(self, member: StaffMember) -> str:
        """Return the text of a new badge's code; the badges before it count no more."""
        database, now = self._kiosk.database, self._now()
        revoke_badges(database, member.id, now)
        text = make_badge(note_badge(database, member.id, now), badge_key(database))
        audit(self._kiosk, AuditKind.BADGE_MADE, self._by, member.name)
        self._tell_others(member, badges_anew=True)
        return text

    def revoke_badges(self, member: StaffMember) -> int:
        """Let no badge of somebody count any more, and return how many there were."""
        revoked = revoke_badges(self._kiosk.database, member.id, self._now())
        audit(self._kiosk, AuditKind.BADGES_REVOKED, self._by, member.name)
        self._tell_others(member, badges_anew=True)
        return revoked

    def _tell_others(self, member: StaffMember, *, badges_anew: bool = False) -> None:
        database = self._kiosk.database
        key = public_key(badge_key(database))
        tell_others(database, new_id(self._now()), member.id, key, badges_anew=badges_anew)

    def _keep_an_organizer(self, without: StaffMember) -> None:
        others = (one for one in staff(self._kiosk.database) if one.id != without.id)
        if not any(one.role is Role.ORGANIZER for one in others):
            raise SettingsError("nobody would be left who may change the staff", key="staff.last")

    def _now(self) -> datetime:
        return self._kiosk.clock.now().corrected


def _spelled_out(shift: Shift) -> str:
    return f"{shift.starts_at:%Y-%m-%d %H:%M} to {shift.ends_at:%Y-%m-%d %H:%M} UTC {shift.place}".strip()
