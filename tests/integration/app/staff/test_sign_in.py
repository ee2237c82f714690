"""Signing in, taking over and locking over a real database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.supervisor_pin import SavedPin
from kiosk.app.staff.guard import Guard
from kiosk.app.staff.pins import StaffPins
from kiosk.app.staff.sign_in import StaffSignIn
from kiosk.app.staff.staff_list import StaffList
from kiosk.app.staff.supervision import StaffSupervision
from kiosk.config import Settings
from kiosk.domain.errors import RightError, SettingsError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.records import Tombstone
from kiosk.domain.roster.staffing import StaffAssignment
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.members import Role
from kiosk.domain.staff.rights import RIGHTS, Right, may
from kiosk.domain.staff.waits import FREE_TRIES
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.staff.audit_log import audit_log
from kiosk.ui.ports.sign_in import SignInAttempt, SignInState
from kiosk.ui.ports.supervision import PinState
from tests.support.gate.staff import NAMES, PINS, StartedLaptop, hire, long_ago

SARA = SignInAttempt(name="Sara", pin="2222")
STEW = SignInAttempt(name="stew ", pin="3333")


class Gate:
    """One kiosk's parts that know staff."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.clock = StartedLaptop()
        self.guard = Guard(kiosk)
        self.pins = StaffPins(kiosk, boot=self.clock)
        self.who: list[str] = []
        self.sign_in = StaffSignIn(kiosk, self.guard, self.pins, self.who.append)
        self.one_pin = SavedPin(kiosk.database, lambda: 0.0)
        self.supervision = StaffSupervision(kiosk, self.guard, self.pins, self.one_pin)

    def audited(self) -> list[tuple[AuditKind, str, str]]:
        return [(one.kind, one.who, one.what) for one in audit_log(self.kiosk.database)]


@pytest.fixture
def gate(tmp_path: Path) -> Iterator[Gate]:
    settings = Settings(data_dir=tmp_path / "data", state_dir=tmp_path / "state", use_keyring=False)
    with open_kiosk(settings) as kiosk:
        yield Gate(kiosk)


def test_a_kiosk_without_staff_asks_for_no_rights_but_a_pin_for_what_cannot_be_undone(gate: Gate) -> None:
    assert gate.guard.rights() is None
    assert gate.guard.overridable_by("anybody") is None
    for right in Right:
        if not RIGHTS[right].pin:
            gate.guard.demand(right)
            continue
        with pytest.raises(RightError) as refused:
            gate.guard.demand(right)
        assert refused.value.key == "right.one_pin"
    gate.one_pin.replace_forgotten("9876")
    assert gate.supervision.check("9876", name="anybody").state is PinState.RIGHT


def test_with_staff_nothing_happens_before_somebody_signed_in(gate: Gate) -> None:
    hire(gate.kiosk, Role.STEWARD)
    assert gate.guard.rights() == frozenset()
    for right in Right:
        with pytest.raises(RightError) as refused:
            gate.guard.demand(right)
        assert refused.value.key == "right.nobody"


@pytest.mark.parametrize("role", Role)
def test_whoever_signs_in_may_do_what_the_table_says(gate: Gate, role: Role) -> None:
    hire(gate.kiosk, role)
    answer = gate.sign_in.sign_in(SignInAttempt(name=NAMES[role], pin=PINS[role]))
    assert (answer.state, answer.name) == (SignInState.DONE, NAMES[role])
    assert gate.guard.rights() == frozenset(right for right in Right if may(role, right))
    for right in Right:
        if may(role, right) and RIGHTS[right].two:
            with pytest.raises(RightError) as wanting:
                gate.guard.demand(right)
            assert wanting.value.key == "right.two"
            continue
        if may(role, right):
            gate.guard.demand(right)
            continue
        with pytest.raises(RightError):
            gate.guard.demand(right)
        assert gate.audited()[-1] == (AuditKind.REFUSED_RIGHT, NAMES[role], right.value)


def test_somebody_takes_over_and_the_kiosk_is_locked(gate: Gate) -> None:
    hire(gate.kiosk, Role.STEWARD, Role.SUPERVISOR)
    assert list(gate.sign_in.people()) == ["Olga", "Sara", "Stew"]
    assert gate.sign_in.sign_in(STEW).name == "Stew"
    assert gate.sign_in.sign_in(SARA).name == "Sara"
    gate.sign_in.sign_out()
    assert gate.who == ["Stew", "Sara", ""]
    assert gate.guard.present is None
    said = [line for line in gate.audited() if line[0] in (AuditKind.SIGN_IN, AuditKind.SIGN_OUT)]
    assert said == [
        (AuditKind.SIGN_IN, "Stew", "PIN"),
        (AuditKind.SIGN_OUT, "Stew", ""),
        (AuditKind.SIGN_IN, "Sara", "PIN"),
        (AuditKind.SIGN_OUT, "Sara", ""),
    ]


def test_wrong_pins_wait_and_who_is_signed_in_stays(gate: Gate) -> None:
    hire(gate.kiosk, Role.STEWARD, Role.SUPERVISOR)
    gate.sign_in.sign_in(STEW)
    wrong = SignInAttempt(name="Sara", pin="0000")
    answers = [gate.sign_in.sign_in(wrong) for _ in range(FREE_TRIES + 2)]
    assert [one.state for one in answers] == [SignInState.WRONG] * (FREE_TRIES + 1) + [SignInState.WAIT]
    assert [one.wait_s for one in answers[-2:]] == [900, 900]
    assert gate.sign_in.sign_in(SARA).state is SignInState.WAIT, "the right one is not looked at either"
    assert gate.who == ["Stew"]
    gate.clock.ms += 900_000
    assert gate.sign_in.sign_in(SARA).state is SignInState.DONE
    assert (AuditKind.WRONG_PIN, "", "Sara") in gate.audited()


def test_strangers_and_people_without_a_pin_are_refused(gate: Gate) -> None:
    hire(gate.kiosk)
    StaffList(gate.kiosk, "tests").add("Berta", Role.STEWARD, None)
    assert gate.sign_in.sign_in(SignInAttempt(name="Nobody", pin="1111")).state is SignInState.WRONG
    assert gate.sign_in.sign_in(SignInAttempt(name="Berta", pin="")).state is SignInState.NO_PIN
    assert gate.who == []


def test_a_badge_signs_in_until_another_is_made(gate: Gate) -> None:
    people = hire(gate.kiosk, Role.STEWARD)
    listing = StaffList(gate.kiosk, "Olga")
    first = listing.make_badge(people[Role.STEWARD])
    assert gate.sign_in.sign_in(SignInAttempt(badge=first)).name == "Stew"
    second = listing.make_badge(people[Role.STEWARD])
    assert gate.sign_in.sign_in(SignInAttempt(badge=first)).state is SignInState.BADGE
    assert gate.sign_in.sign_in(SignInAttempt(badge=second)).state is SignInState.DONE
    assert listing.revoke_badges(people[Role.STEWARD]) == 1
    assert gate.sign_in.sign_in(SignInAttempt(badge=second)).state is SignInState.BADGE
    tried = len(gate.audited())
    assert gate.sign_in.sign_in(SignInAttempt(badge="code-1")).state is SignInState.BADGE
    assert len(gate.audited()) == tried, "a guest's ticket is nobody's try to sign in"
    assert (AuditKind.BADGE_MADE, "Olga", "Stew") in gate.audited()
    assert gate.sign_in.is_badge(first)
    assert not gate.sign_in.is_badge("code-1")


def test_outside_of_the_shift_a_supervisor_has_to_agree(gate: Gate) -> None:
    people = hire(gate.kiosk, Role.STEWARD, Role.SUPERVISOR, Role.TECHNICIAN)
    listing = StaffList(gate.kiosk, "Olga")
    listing.add_shift(people[Role.STEWARD], *long_ago())
    answer = gate.sign_in.sign_in(STEW)
    assert (answer.state, answer.name) == (SignInState.OFF_SHIFT, "Stew")
    assert gate.who == []

    def agreed_by(name: str, pin: str) -> SignInState:
        return gate.sign_in.sign_in(SignInAttempt(name="Stew", pin="3333", supervisor=name, supervisor_pin=pin)).state

    assert agreed_by("Nobody", "1111") is SignInState.SUPERVISOR
    assert agreed_by("Sara", "0000") is SignInState.SUPERVISOR
    assert agreed_by("Tess", "4444") is SignInState.SUPERVISOR, "a technician is no supervisor"
    assert agreed_by("Stew", "3333") is SignInState.SUPERVISOR, "nor is the steward"
    assert gate.who == []
    assert agreed_by("Sara", "2222") is SignInState.DONE
    assert gate.who == ["Stew"]
    assert (AuditKind.APPROVED, "Sara", "late_shift") in gate.audited()
    # A supervisor who may let others in needs nobody's leave.
    listing.add_shift(people[Role.SUPERVISOR], *long_ago())
    assert gate.sign_in.sign_in(SARA).state is SignInState.DONE


def test_within_the_shift_nobody_is_asked(gate: Gate) -> None:
    people = hire(gate.kiosk, Role.STEWARD)
    now = datetime.now(UTC)
    StaffList(gate.kiosk, "Olga").add_shift(people[Role.STEWARD], now - timedelta(hours=12), now + timedelta(hours=12))
    assert gate.sign_in.sign_in(STEW).state is SignInState.DONE


def test_whoever_is_removed_may_do_nothing_from_then_on(gate: Gate) -> None:
    people = hire(gate.kiosk, Role.STEWARD)
    gate.sign_in.sign_in(STEW)
    gate.guard.demand(Right.SCAN)
    StaffList(gate.kiosk, "Olga").remove(people[Role.STEWARD])
    with pytest.raises(RightError):
        gate.guard.demand(Right.SCAN)
    assert gate.sign_in.sign_in(STEW).state is SignInState.WRONG


def test_somebody_who_can_change_the_staff_is_always_left(gate: Gate) -> None:
    listing = StaffList(gate.kiosk, "tests")
    for role, pin in ((Role.STEWARD, "3333"), (Role.ORGANIZER, None)):
        with pytest.raises(SettingsError) as refused:
            listing.add("First", role, pin)
        assert refused.value.key == "staff.first"
    with pytest.raises(SettingsError) as short:
        listing.add("First", Role.ORGANIZER, "12")
    assert short.value.key == "pin.short"
    assert gate.guard.rights() is None, "nothing was changed"
    people = hire(gate.kiosk, Role.STEWARD)
    with pytest.raises(SettingsError) as last:
        listing.remove(people[Role.ORGANIZER])
    assert last.value.key == "staff.last"
    listing.remove(people[Role.STEWARD])
    listing.remove(people[Role.ORGANIZER])
    assert gate.guard.rights() is None, "without staff it is as it was before there were any"


@pytest.mark.parametrize("role", Role)
def test_a_supervisors_word_counts_by_the_table(gate: Gate, role: Role) -> None:
    hire(gate.kiosk, role)
    high = role in (Role.SUPERVISOR, Role.ORGANIZER)

    def word(right: Right = Right.OVERRIDE, reason: Reason | None = None) -> tuple[PinState, str]:
        answer = gate.supervision.check(PINS[role], name=NAMES[role], right=right, reason=reason)
        return answer.state, answer.key

    right_one, refused = (PinState.RIGHT, ""), (PinState.NOT_ALLOWED, "right.supervisor")
    assert word(reason=Reason.ALREADY_ENTERED) == (right_one if high else refused)
    assert word(Right.APPROVE) == (right_one if high else refused)
    only_organizers = (PinState.NOT_ALLOWED, "right.organizer")
    assert word(reason=Reason.REVOKED) == (right_one if role is Role.ORGANIZER else only_organizers)
    overridable = gate.guard.overridable_by(NAMES[role])
    assert overridable is not None
    assert (Reason.ALREADY_ENTERED in overridable, Reason.REVOKED in overridable) == (high, role is Role.ORGANIZER)


def test_the_one_pin_of_before_counts_no_more_once_there_are_staff(gate: Gate) -> None:
    gate.one_pin.replace_forgotten("9876")
    hire(gate.kiosk, Role.SUPERVISOR)
    assert gate.supervision.check("9876", name="Sara").state is PinState.WRONG
    assert gate.supervision.check("2222", name="Mallory").state is PinState.WRONG
    assert gate.supervision.check("2222").state is PinState.WRONG, "nobody is signed in"
    gate.sign_in.sign_in(SARA)
    assert gate.supervision.check("2222").state is PinState.RIGHT, "who is signed in need not say the name again"


def test_a_pin_of_another_laptop_opens_nothing(gate: Gate, tmp_path: Path) -> None:
    """What is kept of a PIN is worth nothing under another key, even where the whole table was copied."""
    hire(gate.kiosk)
    rows = gate.kiosk.database.db.conn.execute("SELECT id, name, spelled, role, pin, made_at FROM staff").fetchall()
    with open_kiosk(Settings(data_dir=tmp_path / "other", state_dir=tmp_path / "s", use_keyring=False)) as other:
        other.database.db.conn.executemany(
            "INSERT INTO staff (id, name, spelled, role, pin, made_at) VALUES (?, ?, ?, ?, ?, ?)", rows
        )
        assert Gate(other).sign_in.sign_in(SignInAttempt(name="Olga", pin="1111")).state is SignInState.WRONG


def test_the_platforms_staff_are_taken_over_and_go_by_its_word(gate: Gate) -> None:
    listing = StaffList(gate.kiosk, "Olga")
    now = datetime.now(UTC)
    known = StaffAssignment(
        id="a1",
        event_id="ev",
        person_id="p1",
        name="Petra",
        starts_at=now - timedelta(hours=1),
        ends_at=now + timedelta(hours=8),
    )
    over = replace(known, id="a2", person_id="p2", name="Ovid", starts_at=long_ago()[0], ends_at=long_ago()[1])
    with roster_transaction(gate.kiosk.database) as tx:
        tx.upsert([known, over, replace(known, id="a3", person_id="p3", name="olga")])
    with pytest.raises(SettingsError) as first:
        listing.add_of_platform()
    assert first.value.key == "staff.first"
    hire(gate.kiosk)
    added, taken = listing.add_of_platform()
    assert ([one.name for one in added], taken) == (["Ovid", "Petra"], ["olga"])
    assert listing.add_of_platform() == ([], ["olga"]), "nobody is added twice"
    petra, ovid = listing.find("Petra"), listing.find("Ovid")
    assert gate.sign_in.sign_in(SignInAttempt(badge=listing.make_badge(petra))).state is SignInState.DONE
    assert gate.sign_in.sign_in(SignInAttempt(badge=listing.make_badge(ovid))).state is SignInState.OFF_SHIFT
    with roster_transaction(gate.kiosk.database) as tx:
        tx.remove([Tombstone(kind=StaffAssignment, id="a1")])
    assert gate.guard.present is None, "whom the platform names no more may do nothing more"
    assert gate.sign_in.sign_in(SignInAttempt(badge=listing.make_badge(petra))).state is SignInState.BADGE
