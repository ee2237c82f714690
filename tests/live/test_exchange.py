"""The whole exchange with a real pretix: enrolment, pull, scans, push, and what each side then knows."""

import pytest

from kiosk.domain.reasons import Reason
from tests.live.laptop import Laptop, enrol
from tests.live.venue import Venue, wait_until

pytestmark = pytest.mark.live


def test_an_enrolled_kiosk_knows_the_whole_roster(venue: Venue, laptop: Laptop) -> None:
    enrol(laptop, venue, "full-0")
    positions = venue.rows(
        "SELECT count(*) FROM pretixbase_orderposition p JOIN pretixbase_order o ON o.id = p.order_id"
        " JOIN pretixbase_event e ON e.id = o.event_id WHERE e.slug IN ('night', 'day')"
    )[0][0]
    assert laptop.count("tickets") == positions
    assert laptop.count("credentials") == positions
    assert laptop.count("events") == 2
    assert laptop.count("check_in_lists", "event_id = 'night'") == len(venue.seed["night"]["lists"])
    assert laptop.count("signing_keys") == 1
    assert laptop.count("media") == 1
    assert laptop.status()["device"]["platform"] == "pretix"


def test_an_offline_admission_goes_up_with_its_own_time(venue: Venue, laptop: Laptop) -> None:
    enrol(laptop, venue, "full-1")
    laptop.stop_daemon()
    ticket = venue.seed["night"]["tickets"]["paid"][0]
    main = venue.seed["night"]["lists"]["main"]
    result = laptop.scan(ticket["secret"], main)
    assert result.verdict.reason is Reason.OK
    assert laptop.scan(ticket["secret"], main).verdict.reason is Reason.ALREADY_ENTERED
    laptop.start_daemon()
    wait_until(laptop.is_drained, "the queue to drain")
    print(laptop.queue(), laptop.log()[-3000:])
    scans = venue.scans("c.position_id = ?", ticket["id"])
    print(scans)
    assert laptop.queue().dead == 0
    (admitted,) = [s for s in scans if s.successful]
    assert admitted.nonce == result.entries[0].entry_id
    assert admitted.at == result.entries[0].corrected_at
