"""Staff and shifts made at one gate reach the others; an organizer there lets them in, and no PIN ever travels."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.organizer.staff_board import GuardedStaffBoard
from kiosk.app.staff.guard import Guard
from kiosk.app.staff.pins import StaffPins
from kiosk.app.staff.sign_in import StaffSignIn
from kiosk.app.staff.staff_list import StaffList
from kiosk.config import Settings
from kiosk.domain.staff.members import Role
from kiosk.domain.venue.notes import write_note
from kiosk.store.staff.members import member_named, save_pin, saved_pin, shifts_of, staff
from kiosk.store.venue.membership import save_membership
from kiosk.store.venue.venue_notes import StoredVenueNotes
from kiosk.ui.ports.sign_in import SignInAttempt, SignInState
from tests.support.gate.staff import hire
from tests.support.venue.partitioned_venue import member_of

NOW = datetime.now(UTC)
HOUR = timedelta(hours=1)


class Gate:
    """A laptop of a venue with an organizer of its own."""

    def __init__(self, kiosk: Kiosk, number: int) -> None:
        self.kiosk = kiosk
        self.guard = Guard(kiosk)
        self.listing = StaffList(kiosk, "Olga")
        self.notes = StoredVenueNotes(kiosk.database, kiosk.clock)
        save_membership(
            kiosk.database,
            member_of(number),
        )

    def names(self) -> list[str]:
        return [one.name for one in staff(self.kiosk.database)]

    def sign_in(self, badge: str) -> SignInState:
        signing = StaffSignIn(self.kiosk, self.guard, StaffPins(self.kiosk), lambda _name: None)
        return signing.sign_in(SignInAttempt(badge=badge)).state

    def elsewhere(self) -> dict[str, Role]:
        self.guard.let_in(member_named(self.kiosk.database, "Olga"))
        return {one.name: one.role for one in GuardedStaffBoard(self.kiosk, self.guard).read() if not one.here}


@pytest.fixture
def gates(tmp_path: Path) -> Iterator[tuple[Gate, Gate]]:
    with ExitStack() as stack:
        opened = []
        for number in range(2):
            folder = tmp_path / str(number)
            settings = Settings(data_dir=folder, state_dir=folder / "state", use_keyring=False)
            kiosk = stack.enter_context(open_kiosk(settings))
            hire(kiosk)
            opened.append(Gate(kiosk, number))
        yield opened[0], opened[1]


def tell(source: Gate, target: Gate) -> int:
    return target.notes.take(source.notes.unpublished(100), up_to=1)


def test_somebody_made_at_one_gate_is_let_in_at_another_with_badge_and_shifts(gates: tuple[Gate, Gate]) -> None:
    first, second = gates
    stew = first.listing.add("Stew", Role.STEWARD, "3333")
    first.listing.add_shift(stew, NOW - HOUR, NOW + HOUR, "Gate B")
    badge = first.listing.make_badge(stew)
    assert tell(first, second) > 0
    assert tell(first, second) == 0, "a known word changes nothing"
    assert second.names() == ["Olga"], "nobody signs in by another gate's word alone"
    assert second.sign_in(badge) is SignInState.BADGE
    assert second.elsewhere() == {"Stew": Role.STEWARD}, "Olga's namesake is not told twice"
    added, taken = second.listing.add_of_platform()
    assert ([one.name for one in added], taken) == (["Stew"], ["Olga"])
    assert second.sign_in(badge) is SignInState.DONE
    here = member_named(second.kiosk.database, "Stew")
    assert here is not None
    assert [one.place for one in shifts_of(second.kiosk.database, here.id)] == ["Gate B"]
    assert not here.has_pin


def test_no_pin_travels(gates: tuple[Gate, Gate]) -> None:
    first, _second = gates
    stew = first.listing.add("Stew", Role.STEWARD, "3333")
    save_pin(first.kiosk.database, stew.id, "a-hash-that-nobody-sees")
    first.listing.set_role(stew, Role.SUPERVISOR)
    told = b"".join(write_note(note) for note in first.notes.unpublished(100))
    assert b"Stew" in told
    assert saved_pin(first.kiosk.database, stew.id).encode() not in told
    assert b"argon2" not in told


def test_another_badge_or_shift_at_either_gate_counts_at_both(gates: tuple[Gate, Gate]) -> None:
    first, second = gates
    stew = first.listing.add("Stew", Role.STEWARD, "3333")
    old = first.listing.make_badge(stew)
    tell(first, second)
    second.listing.add_of_platform()
    there = second.listing.find("Stew")
    second.listing.add_shift(there, NOW - HOUR, NOW + HOUR, "Bar")
    tell(second, first)
    assert [one.place for one in shifts_of(first.kiosk.database, stew.id)] == ["Bar"]
    assert first.sign_in(old) is SignInState.DONE
    new = second.listing.make_badge(there)
    tell(second, first)
    for gate in gates:
        assert gate.sign_in(old) is SignInState.BADGE
        assert gate.sign_in(new) is SignInState.DONE
        assert gate.sign_in(new[:-4] + "AAAA") is SignInState.BADGE, "nobody makes one up"


def test_whoever_is_removed_at_one_gate_signs_in_at_none(gates: tuple[Gate, Gate]) -> None:
    first, second = gates
    stew = first.listing.add("Stew", Role.STEWARD, "3333")
    badge = first.listing.make_badge(stew)
    tell(first, second)
    second.listing.add_of_platform()
    first.listing.remove(stew)
    tell(first, second)
    assert second.names() == ["Olga"]
    assert second.sign_in(badge) is SignInState.BADGE
    assert "Stew" not in second.elsewhere()


def test_the_last_organizer_of_a_gate_stays_whatever_another_says(gates: tuple[Gate, Gate]) -> None:
    first, second = gates
    otto = first.listing.add("Otto", Role.ORGANIZER, "9999")
    tell(first, second)
    second.listing.add_of_platform()
    second.listing.set_pin(second.listing.find("Otto"), "9999")
    second.listing.remove(second.listing.find("Olga"))
    first.listing.remove(otto)
    tell(first, second)
    assert second.names() == ["Otto"]
