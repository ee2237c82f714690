"""Badges with codes of their own: the last one of a guest counts, at every gate of the venue, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.codes.credential import Scan
from kiosk.domain.reason_codes import Reason
from kiosk.domain.reports.printing.jobs import PrintKind
from kiosk.domain.roster.events import Event
from kiosk.domain.verdicts.details import OtherEvent
from kiosk.store.laptop.print_jobs import waiting_print_jobs
from tests.integration.app.printing.test_badge_desk import Laptop, desk, gate  # noqa: F401  # fixtures
from tests.support.gate.guests import named
from tests.support.gate.small_event import GENERAL, STATION, furnish


def badge(laptop: Laptop, ticket_id: str = "t1") -> str:
    """Print a badge of the guest, and return what its code says."""
    laptop.kiosk.settings = laptop.kiosk.settings.model_copy(update={"badge_codes": "own"})
    laptop.queue.add(PrintKind.BADGE, ticket_id)
    code = waiting_print_jobs(laptop.kiosk.database)[-1].code
    assert laptop.queue.print_waiting().printed == 1
    return code


def answer(laptop: Laptop, code: str) -> Reason:
    return laptop.kiosk.check_in.scan(Scan(text=code), STATION).verdict.reason


def test_a_badge_admits_as_its_ticket_does_and_only_once(desk: Laptop) -> None:  # noqa: F811
    code = badge(desk)
    assert code.startswith("BADGE-")
    assert answer(desk, code) is Reason.OK
    assert answer(desk, code) is Reason.ALREADY_ENTERED
    assert answer(desk, f"Secret0001x{'q' * 20}") is Reason.ALREADY_ENTERED
    assert answer(desk, "BADGE-00000000000000000000") is Reason.UNKNOWN_TICKET


def test_a_badge_that_is_printed_anew_voids_the_one_before(desk: Laptop) -> None:  # noqa: F811
    first, second = badge(desk), badge(desk)
    assert answer(desk, first) is Reason.REVOKED
    assert answer(desk, second) is Reason.OK
    kept = desk.kiosk.database.db.conn.execute("SELECT * FROM badge_codes").fetchall()
    assert second not in repr(kept), "the code is on the badge alone"


def test_a_badge_of_another_event_says_which(desk: Laptop) -> None:  # noqa: F811
    elsewhere = Event(id="morning", name="Morning After")
    kind = replace(GENERAL, id="ma", event_id="morning")
    furnish(desk.kiosk.database, elsewhere, kind, *named(2, "Bo", event_id="morning", ticket_type_id="ma"))
    verdict = desk.kiosk.check_in.scan(Scan(text=badge(desk, "t2")), STATION).verdict
    assert (verdict.reason, verdict.details) == (Reason.WRONG_EVENT, OtherEvent(("Morning After",), "morning"))


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_all_gates_know_which_badge_counts_in_whatever_order_they_hear(
    gate: Laptop,  # noqa: F811
    desk: Laptop,  # noqa: F811
    order: tuple[int, int],
) -> None:
    codes = [badge(desk), badge(desk)]
    notes = desk.notes.unpublished(10)
    for place in order:
        gate.notes.take([notes[place]], up_to=1)
    assert answer(gate, codes[0]) is Reason.REVOKED
    assert answer(gate, codes[1]) is Reason.OK


def test_a_desk_gives_badges_of_other_gates_their_own_codes(
    gate: Laptop,  # noqa: F811
    desk: Laptop,  # noqa: F811
    tmp_path: Path,
) -> None:
    lost = badge(desk)
    gate.queue.add(PrintKind.BADGE, "t1")
    desk.hears(gate)
    assert desk.prints() == 1
    assert answer(desk, lost) is Reason.REVOKED
