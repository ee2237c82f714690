"""What every platform has to give: enrolment, the roster, what changed and what is gone, and all that under faults."""

import threading
from datetime import UTC, datetime
from typing import Any, Self

import pytest

from kiosk.domain.errors import DeliveryError
from kiosk.store.staff.assignments import platform_staff
from kiosk.store.views.platform_counts import platform_counts
from tests.contract.site import Gate, Site

SEVERAL_PAGES = True
CUTS: list[dict[str, Any]] = [
    {"kind": "drop"},
    {"kind": "reset"},
    {"kind": "status", "status": 500},
    {"kind": "rate_limit", "retry_after": 1},
    {"kind": "rate_limit", "bare": True},
    {"kind": "truncate"},
    {"kind": "truncate", "clean": True},
]


def test_enrolling_keeps_its_secrets_to_itself(site: Site):
    gate = site.gate()
    gate.enrol()
    device = gate.store.device()
    assert device is not None
    assert device.id
    assert device.secrets["token"]
    assert device.secrets["token"] not in repr(device)


def test_a_wrong_set_up_code_enrols_nobody(site: Site):
    gate = site.gate()
    wrong = {
        name: value if name in {"platform", "url", "handshake_version"} else "wrong"
        for name, value in site.setup_code().items()
    }
    with pytest.raises(DeliveryError) as caught:
        gate.enrol(wrong)
    assert "wrong" not in str(caught.value)
    assert gate.store.device() is None


def test_every_code_that_was_handed_out_meets_with_what_it_should(site: Site, gate: Gate):
    assert len(site.handout["categories"]) > 4
    for name, slip in site.handout["categories"].items():
        for guest in slip["guests"][:5]:
            met = gate.looks(guest)
            expected = slip["reason"]
            assert met == expected or (not expected and met != "ok"), (name, met)


def test_the_roster_came_in_pages(site: Site, gate: Gate):
    assert gate.roster()["tickets"] > site.page


def test_a_second_pull_takes_nothing(site: Site, gate: Gate):
    gate.pull()  # what was written while the first one ran may come twice
    outcome = gate.pull()
    assert outcome.pull is not None
    assert outcome.pull.succeeded <= site.page
    assert not outcome.pull.failed


def test_a_change_comes_with_the_next_pull(site: Site, gate: Gate):
    guest = site.guests()[0]
    site.do("change", guest["ticket_id"])
    assert not gate.pull().failures
    with gate.database.reading() as view:
        ticket = view.ticket(guest["ticket_id"])
    assert ticket is not None
    assert gate.looks(guest) == "ok"


def test_what_the_office_does_is_seen_at_the_gate(site: Site, gate: Gate):
    for number, (action, reason) in enumerate(sorted(site.row.actions.items())):
        guest = site.guests()[number + 1]
        assert gate.looks(guest) == "ok"
        done = site.do(action, guest["ticket_id"])
        assert not gate.pull().failures
        assert gate.looks(guest) == reason, action
        if done.get("old_code"):
            replacement = {**guest, "code": done["code"]}
            assert gate.looks(replacement) == "ok", action


def test_what_is_deleted_is_gone(site: Site, gate: Gate):
    guest, other = site.guests()[:2]
    site.do("remove", guest["ticket_id"])
    assert not gate.pull().failures
    assert gate.looks(guest) == site.row.removed
    assert gate.looks(other) == "ok"


def test_its_own_counts_are_ours_also_when_somebody_went(site: Site, gate: Gate):
    told = platform_counts(gate.database, datetime.now(UTC))
    assert bool(told) == site.row.counts
    if site.row.live:
        return  # other tests scan and sell on the same server meanwhile
    assert [one.there for one in told] == [one.here for one in told]
    site.do("remove", site.guests()[0]["ticket_id"])
    assert not gate.pull().failures
    after = platform_counts(gate.database, datetime.now(UTC))
    assert [one.there for one in after] == [one.here for one in after]
    assert sum(one.there for one in after) == max(sum(one.there for one in told) - 1, 0)


def test_whom_the_platform_names_as_staff_is_known_and_may_not_sign_in_by_that(site: Site, gate: Gate):
    people = platform_staff(gate.database)
    assert sorted(person.role for person in people) == sorted(site.row.staff)
    assert all(person.name and not person.known for person in people)
    site.line.fault("expire_cursors")
    gate.pull()
    site.line.heal()
    gate.pull()
    assert platform_staff(gate.database) == people


def test_a_pull_that_is_cut_goes_on_where_it_was(site: Site):
    gate = site.gate()
    gate.enrol()
    whole = site.enrolled("whole").roster()
    for fault in CUTS:
        site.line.fault(path=site.collection, times=1, **fault)
        assert gate.pull().failures, fault
        site.line.heal()
    assert not gate.pull().failures
    assert gate.roster() == whole


def test_a_page_that_comes_twice_changes_nothing(site: Site):
    if not site.row.has_pages:
        pytest.skip("this platform gives everything at once")
    gate = site.gate()
    gate.enrol()
    whole = site.enrolled("whole").roster()
    site.line.fault("repeat_page", path=site.collection, times=2)
    for _ in range(4):
        if not gate.pull().failures:
            break
    assert site.line.met()["repeat_page"] == 2
    assert not gate.pull().failures
    assert gate.roster() == whole


def test_cursors_that_ended_lose_nobody(site: Site, gate: Gate):
    before = gate.roster()
    gone, stays = site.guests()[:2]
    site.do("remove", gone["ticket_id"])
    site.line.fault("expire_cursors")
    for _ in range(3):
        gate.pull()
    assert not gate.pull().failures
    assert gate.looks(stays) == "ok"
    assert gate.looks(gone) == site.row.removed
    assert gate.roster()["tickets"] >= before["tickets"] - 1


def test_no_valid_ticket_is_unknown_while_everything_is_read_again(site: Site, gate: Gate):
    """Somebody scans valid tickets all the time, meanwhile."""
    looks = Looks(gate, site.guests()[:6])
    with looks:
        site.line.fault("expire_cursors")
        for _ in range(3):
            gate.pull()
        gate.enrol()  # also begins to read everything anew
        while gate.pull().failures:
            pass
    assert len(looks.met) > 20
    assert set(looks.met) == {"ok"}


class Looks:
    """Looks at guests' codes in a thread of its own, with connections of its own, until it is told to end.

    Attributes:
        met: What they met with.
    """

    def __init__(self, gate: Gate, guests: list[dict[str, Any]]) -> None:
        self.met: list[str] = []
        self._gate = gate
        self._guests = guests
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def _look(self) -> None:
        while not self._over.is_set() or len(self.met) <= 20:
            self.met += [self._gate.looks(guest) for guest in self._guests]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()


def test_a_token_that_ends_in_the_middle(site: Site):
    gate = site.gate()
    gate.enrol()
    site.line.fault("status", path=site.collection, status=503, times=1)
    assert gate.pull().failures
    site.line.fault("revoke_tokens")
    outcome = gate.pull()
    if not site.row.renews:
        assert [failure.key for failure in outcome.failures] == ["delivery.unauthorised"]
        gate.enrol()
        outcome = gate.pull()
    assert not outcome.failures
    assert gate.looks(site.guests()[0]) == "ok"
