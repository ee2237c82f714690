"""All gates that hear each other choose the same one to deliver for those without the internet."""

from dataclasses import replace

from kiosk.domain.venue.agreement import Disagreement, GateReport
from kiosk.domain.venue.delivering import asked_for, deliverer, told_delivered
from kiosk.domain.venue.ports import GateState
from tests.support.gate.decisions import NOON

A = GateReport(member="a", device_id="laptop-a", name="North", corrected_at=NOON)
B = replace(A, member="b", online=True, delivered=("1",))
C = replace(A, member="c", online=True, asks=("2", "3"), delivered=("4",))


def heard(*reports: GateReport) -> list[GateState]:
    return [GateState(member=one.member, name=one.name, report=one, present=True) for one in reports]


def test_every_gate_chooses_the_same_one() -> None:
    assert [deliverer(ours, heard(A, B, C)) for ours in (A, B, C)] == ["b", "b", "b"]


def test_nobody_delivers_where_nobody_has_the_internet() -> None:
    assert deliverer(A, heard(A)) is None


def test_a_gate_that_has_the_internet_delivers_where_it_hears_nobody() -> None:
    assert deliverer(C, []) == "c"


def test_who_is_absent_or_silent_or_belongs_to_another_platform_neither_delivers_nor_is_served() -> None:
    gates = [
        GateState(member="b", name="South", report=B),
        GateState(member="c", name="East", report=C, present=True, differs=(Disagreement.PLATFORM,)),
        GateState(member="d", name="West", present=True),
    ]
    assert deliverer(A, gates) is None
    assert (asked_for(A, gates), told_delivered(A, gates)) == ((), ())


def test_what_others_ask_for_and_say_is_theirs_alone() -> None:
    assert asked_for(A, heard(A, B, C)) == ("2", "3")
    assert told_delivered(A, heard(A, B, C)) == ("1", "4")
    assert (asked_for(C, heard(A, B, C)), told_delivered(C, heard(A, B, C))) == ((), ("1",))
