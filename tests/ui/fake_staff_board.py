"""Staff that are changed in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.members import Role, Shift
from kiosk.ui.ports.organizer.staff import StaffRow


def shift(starts: datetime, ends: datetime, place: str = "Gate B") -> Shift:
    return Shift(staff_id="x", starts_at=starts, ends_at=ends, place=place)


@dataclass
class FakeStaffBoard:
    """Implements ``StaffBoard``.

    Attributes:
        people: Everybody.
        failure: Raised by each call while it is set.
        pins: PINs that were given, by name.
    """

    people: dict[str, StaffRow] = field(default_factory=dict)
    failure: Exception | None = None
    pins: dict[str, str] = field(default_factory=dict)

    def read(self) -> Sequence[StaffRow]:
        self._fail()
        return sorted(self.people.values(), key=lambda one: one.name)

    def add(self, name: str, role: Role, pin: str) -> None:
        self._fail()
        if not name:
            raise SettingsError("", key="staff.no_name")
        self.pins[name] = pin
        self.people[name] = StaffRow(name=name, role=role, has_pin=bool(pin))

    def change(self, name: str, role: Role, pin: str) -> None:
        self._fail()
        self.pins[name] = pin
        self.people[name] = replace(self.people[name], role=role)

    def remove(self, name: str) -> None:
        self._fail()
        del self.people[name]

    def make_badge(self, name: str) -> str:
        self._fail()
        self.people[name] = replace(self.people[name], has_badge=True)
        return f"gatehouse-staff:{name}"

    def add_shift(self, name: str, starts_at: datetime, ends_at: datetime, place: str) -> None:
        self._fail()
        made = shift(starts_at, ends_at, place)
        self.people[name] = replace(self.people[name], shifts=(*self.people[name].shifts, made))

    def remove_shift(self, name: str, starts_at: datetime) -> None:
        self._fail()
        left = tuple(one for one in self.people[name].shifts if one.starts_at != starts_at)
        self.people[name] = replace(self.people[name], shifts=left)

    def add_of_platform(self) -> Sequence[str]:
        self._fail()
        taken = [one.name for one in self.people.values() if not one.here and one.name.startswith("Sara")]
        self.people = {name: replace(one, here=one.here or name not in taken) for name, one in self.people.items()}
        return taken

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure
