"""The table of rights: each right for each role, and what whoever is refused reads."""

import runpy
from pathlib import Path

import pytest

from kiosk.domain.errors import RightError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.sentences import SENTENCES
from kiosk.domain.staff.members import Role, StaffMember
from kiosk.domain.staff.rights import (
    REFUSALS,
    RIGHTS,
    Right,
    demand,
    demand_all,
    demand_override,
    may,
    overriders,
    refusal_key,
)

DOCS = Path(__file__).resolve().parents[4] / "docs"
HOLDERS = {
    "scan": "steward supervisor organizer",
    "look_up": "steward supervisor organizer",
    "personal_data": "supervisor organizer",
    "undo_own": "steward supervisor organizer",
    "undo_others": "supervisor organizer",
    "override": "supervisor organizer",
    "approve": "supervisor organizer",
    "sell": "steward supervisor organizer",
    "free_types": "supervisor organizer",
    "late_shift": "supervisor organizer",
    "change_place": "supervisor organizer technician",
    "leave": "supervisor organizer technician",
    "settings": "organizer technician",
    "update": "supervisor organizer technician",
    "enrol": "organizer technician",
    "review": "supervisor organizer",
    "settle": "supervisor organizer",
    "reopen": "supervisor organizer",
    "export": "organizer",
    "staff": "organizer",
    "audit": "organizer",
    "retention": "organizer",
    "wipe": "organizer",
}
"""Written down a second time, by hand: who changes the one has to mean it."""


def member(name: str, role: Role) -> StaffMember:
    return StaffMember(id=name, name=name, role=role)


def test_every_right_has_its_row() -> None:
    assert set(RIGHTS) == set(Right) == {Right(name) for name in HOLDERS}


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize("role", Role)
def test_each_right_for_each_role(right: Right, role: Role) -> None:
    held = role.value in HOLDERS[right.value].split()
    assert may(role, right) is held
    if held:
        demand(role, right)
        return
    with pytest.raises(RightError) as refused:
        demand(role, right)
    said = SENTENCES[refused.value.key]
    # The sentence names each role that may, and no other.
    assert {one for one in Role if one.value in said} == set(RIGHTS[right].roles)


def test_organizers_hold_every_right() -> None:
    assert all(may(Role.ORGANIZER, right) for right in Right)


def test_every_group_of_roles_has_its_sentence() -> None:
    groups = {rule.roles for rule in RIGHTS.values()} | {overriders(reason) for reason in Reason}
    assert groups <= set(REFUSALS)
    assert set(REFUSALS.values()) <= set(SENTENCES)


@pytest.mark.parametrize("role", Role)
def test_what_the_organizer_took_away_a_supervisor_does_not_give_back(role: Role) -> None:
    for reason in (Reason.REVOKED, Reason.BLOCKED, Reason.CANCELLED, Reason.REFUNDED, Reason.TRANSFERRED):
        if role is Role.ORGANIZER:
            demand_override(role, reason)
            continue
        with pytest.raises(RightError) as refused:
            demand_override(role, reason)
        assert refused.value.key == "right.organizer"


@pytest.mark.parametrize("role", Role)
def test_what_breaks_a_rule_only_a_supervisor_may_let_pass(role: Role) -> None:
    if role in (Role.SUPERVISOR, Role.ORGANIZER):
        demand_override(role, Reason.ALREADY_ENTERED)
        return
    with pytest.raises(RightError) as refused:
        demand_override(role, Reason.ALREADY_ENTERED)
    assert refused.value.key == "right.supervisor"


@pytest.mark.parametrize("right", Right)
def test_the_sentence_of_a_right_names_those_who_hold_it(right: Right) -> None:
    said = SENTENCES[refusal_key(right)]
    assert {one for one in Role if one.value in said} == set(RIGHTS[right].roles)


def test_what_cannot_be_undone_takes_two_people() -> None:
    olga, otto = member("olga", Role.ORGANIZER), member("otto", Role.ORGANIZER)
    sara, stew = member("sara", Role.SUPERVISOR), member("stew", Role.STEWARD)
    demand_all([olga, otto], Right.WIPE)
    demand_all([olga, stew, sara], Right.WIPE)
    for too_few, key in (([olga], "right.two"), ([olga, olga], "right.same_person"), ([olga, stew], "right.two")):
        with pytest.raises(RightError) as refused:
            demand_all(too_few, Right.WIPE)
        assert refused.value.key == key
    with pytest.raises(RightError) as refused:
        demand_all([sara, olga], Right.WIPE)
    assert refused.value.key == "right.organizer"


def test_what_can_be_undone_takes_one() -> None:
    demand_all([member("olga", Role.ORGANIZER)], Right.EXPORT)


def test_these_take_two_people_and_no_others() -> None:
    assert {right for right, rule in RIGHTS.items() if rule.two} == {Right.REOPEN, Right.RETENTION, Right.WIPE}
    assert {right for right, rule in RIGHTS.items() if rule.pin} == {Right.STAFF, Right.RETENTION, Right.WIPE}


def test_the_document_is_up_to_date() -> None:
    made = runpy.run_path(str(DOCS / "make_rights.py"))["render"]()
    assert (DOCS / "rights.md").read_text(encoding="utf-8") == made, "run: python docs/make_rights.py"
