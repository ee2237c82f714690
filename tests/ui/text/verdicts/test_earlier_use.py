"""How long ago, where and by whom a spent ticket was used."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.verdicts.details import EnteredBefore, UsedBefore
from kiosk.domain.verdicts.wording import GateId
from kiosk.ui.text.verdicts.verdict_text import verdict_text
from tests.ui.fakes import NOW, make_checked_in, make_entry, make_verdict

GATES = {"g1": "Gate A", "g2": "Gate B"}


def said(age: timedelta, *, device="d1", gate="g1", staff="", by="Sam", entries=True, **changes) -> str:
    details = EnteredBefore(NOW - age, GateId(gate) if gate else None, device=device, staff=staff)
    own = make_entry(gate_id="g1", staff=by, outcome=Outcome.REFUSE, reason=Reason.ALREADY_ENTERED)
    verdict = make_verdict(Reason.ALREADY_ENTERED, details=details, **changes)
    text = verdict_text(make_checked_in(verdict, entries=(own,) if entries else ()), NOW, GATES)
    return text.sentence.replace("  ·  ", " · ").translate({0x2068: None, 0x2069: None})


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"age": timedelta(seconds=40), "staff": "Sam"}, "Used 40 seconds ago · here · by you"),
        ({"age": timedelta(seconds=40)}, "Used 40 seconds ago · here"),
        ({"age": timedelta(seconds=2)}, "Used 2 seconds ago · here"),
        ({"age": timedelta(minutes=2), "staff": "Robin"}, "Used 2 minutes ago · here · by Robin"),
        (
            {"age": timedelta(minutes=52), "device": "d2", "gate": "g2", "staff": "Robin"},
            "Used 52 minutes ago · Gate B · by Robin",
        ),
        # Two people of one name at two laptops are two people.
        (
            {"age": timedelta(minutes=52), "device": "d2", "gate": "g2", "staff": "Sam"},
            "Used 52 minutes ago · Gate B · by Sam",
        ),
        ({"age": timedelta(minutes=2), "device": "d2", "gate": ""}, "Used 2 minutes ago · at another laptop"),
        ({"age": timedelta(minutes=2), "gate": "g2"}, "Used 2 minutes ago · Gate B"),
        ({"age": timedelta(minutes=2), "gate": ""}, "Used 2 minutes ago"),
        ({"age": timedelta(minutes=2), "device": "d2", "gate": "g9"}, "Used 2 minutes ago · another gate"),
        ({"age": timedelta(hours=2), "entries": False, "gate": "g2"}, "Used at 4:30\u202fPM · Gate B"),
    ],
)
def test_when_where_and_by_whom(given, sentence):
    assert said(**given) == sentence


@pytest.mark.usefixtures("english")
def test_never_a_devices_id():
    shown = said(timedelta(minutes=5), device="0197-secret-device", gate="")
    assert "0197" not in shown


@pytest.mark.usefixtures("english")
def test_a_use_that_the_platform_alone_knows_of_has_its_time():
    verdict = make_verdict(Reason.ALREADY_ENTERED, details=UsedBefore(NOW - timedelta(minutes=9)))
    assert verdict_text(make_checked_in(verdict), NOW).sentence.startswith("This ticket was used at")


@pytest.mark.usefixtures("english")
def test_one_line_says_it_and_a_second_one_only_where_there_was_another_entry():
    first, last = make_entry(at=NOW - timedelta(minutes=50)), make_entry(at=NOW - timedelta(minutes=2), staff="Robin")
    details = EnteredBefore(first.corrected_at, None, device="d1")
    verdict = make_verdict(Reason.ALREADY_ENTERED, details=details, prior_entries=(first,))
    assert verdict_text(make_checked_in(verdict), NOW).history == ()
    both = verdict_text(make_checked_in(replace(verdict, prior_entries=(first, last))), NOW).history
    assert len(both) == 1
    assert both[0].startswith("Latest of 2:")


@pytest.mark.usefixtures("english")
def test_a_use_of_which_the_platform_does_not_say_when_claims_no_time():
    text = verdict_text(make_checked_in(make_verdict(Reason.ALREADY_ENTERED, details=UsedBefore(None))), NOW, GATES)
    assert (text.headline, text.sentence) == ("Already in", "This ticket was used at an earlier time.")
