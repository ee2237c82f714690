"""What is read beside a ticket never takes the place of its verdict."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.reason_codes import Reason
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.workers.beside_ticket import FRESH, is_beside_ticket
from kiosk.ui.workers.presenter import Decision
from tests.ui.fakes import NOW, make_checked_in, make_verdict

PLAN = "https://venue.example/plan"


def told(reason: Reason, *, source: ScanSource = ScanSource.HAND_SCANNER) -> Decision:
    verdict = make_verdict(reason)
    verdict = replace(verdict, ticket=None) if reason is Reason.MALFORMED else verdict
    made = make_checked_in(verdict)
    return Decision(result=replace(made, scan=Scan(text=PLAN, source=source)), request=None, at=NOW)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "reason", "source", "after", "beside"),
    [
        (Reason.OK, Reason.MALFORMED, ScanSource.HAND_SCANNER, FRESH, True),
        (Reason.ALREADY_ENTERED, Reason.MALFORMED, ScanSource.CAMERA, timedelta(0), True),
        (Reason.OK, Reason.MALFORMED, ScanSource.HAND_SCANNER, FRESH * 1.01, False),
        (Reason.OK, Reason.MALFORMED, ScanSource.MANUAL, timedelta(0), False),
        (Reason.OK, Reason.UNKNOWN_TICKET, ScanSource.HAND_SCANNER, timedelta(0), False),
        (Reason.MALFORMED, Reason.MALFORMED, ScanSource.HAND_SCANNER, timedelta(0), False),
    ],
)
def test_what_is_no_ticket_soon_behind_one(before, reason, source, after, beside) -> None:
    assert is_beside_ticket(told(reason, source=source).result, NOW + after, [told(before)]) is beside


def test_the_verdict_on_the_ticket_stays_and_nothing_waits_behind_it(qtbot, world, opened) -> None:
    world.check_in.verdicts[PLAN] = replace(make_verdict(Reason.MALFORMED), ticket=None)
    world.check_in.verdicts["late"] = make_verdict(Reason.ALREADY_ENTERED, name="Guest late")
    page = opened(auto_return_ms=600_000).page(ScanPage)
    for text in ("A", "late"):
        world.scan_input.scan(text)
        qtbot.waitUntil(lambda text=text: page.shows_verdict and page.card.guest.text() == f"Guest {text}")
        world.scan_input.elsewhere(lambda: world.scan_input.on_scan(Scan(text=PLAN, source=ScanSource.HAND_SCANNER)))
        qtbot.waitUntil(lambda: page.context.session.presenter.decisions[-1].request.scan.text == PLAN)
        assert page.card.guest.text() == f"Guest {text}"
        assert page.card.waiting.isHidden()
        page.dismiss()
        assert not page.shows_verdict
    assert world.check_in.asked == ["A", PLAN, "late", PLAN], "each is decided and recorded"
