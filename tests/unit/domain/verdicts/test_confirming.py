"""Confirm before admit: what is asked for, what a steward's yes and no make of it, and who is never asked."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.entries.flags import Flag
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import BookingStatus
from kiosk.domain.roster.events import Question
from kiosk.domain.roster.policy import Policy, policy_of
from kiosk.domain.roster.settings import CheckInListSettings, EventSettings, TicketSettings, TicketTypeSettings
from kiosk.domain.verdicts.checks.confirming import points
from kiosk.domain.verdicts.confirm_points import EVERYTHING, ConfirmPoint, PointKind, by_list, on_list
from kiosk.domain.verdicts.decision import Attempt, Facts, decide
from kiosk.domain.verdicts.details import ToConfirm, Unconfirmed
from kiosk.domain.verdicts.wording import POINT_SENTENCES, Explanation
from tests.support.gate.decisions import BOOKING, EVENT, LIST, NOON, TICKET, TYPE, known, leaving, moved, with_list

AGE, IDENTITY = ConfirmPoint(PointKind.AGE), ConfirmPoint(PointKind.IDENTITY)


def asking(*words: str, **changes: Any) -> Facts:
    return known(policy=Policy(confirm=words), **changes)


def saying(facts: Facts, **said: Any) -> Facts:
    return replace(facts, attempt=replace(facts.attempt, **said))


def test_nobody_is_admitted_before_every_point_is_confirmed():
    facts = asking("age", "identity")
    asked = decide(facts)
    assert (asked.outcome, asked.reason, asked.to_confirm) == (Outcome.ASK, Reason.CONFIRM, (AGE, IDENTITY))
    assert asked.details == ToConfirm((AGE, IDENTITY))
    assert decide(saying(facts, confirmed=frozenset({AGE.key}))).reason is Reason.CONFIRM
    assert decide(saying(facts, confirmed=frozenset({AGE.key, IDENTITY.key}))).admitted
    assert decide(saying(facts, confirmed=EVERYTHING)).admitted


def test_a_no_is_a_refusal_with_the_point_that_a_supervisor_may_override():
    refused = decide(saying(asking("age", "identity"), confirmed=frozenset({AGE.key}), denied=IDENTITY.key))
    assert (refused.outcome, refused.reason) == (Outcome.REFUSE, Reason.NOT_CONFIRMED)
    assert refused.details == Unconfirmed(IDENTITY)
    assert refused.to_confirm == (AGE, IDENTITY), "it can be gone through once more"
    assert refused.calls_for_override
    assert not decide(asking("age")).calls_for_override, "a question that the steward answers"


def test_a_point_that_is_not_asked_for_any_more_keeps_nobody_out():
    assert decide(saying(known(), denied=AGE.key)).admitted


def test_texts_that_change_between_reading_and_writing_are_asked_for_anew():
    read = asking("texts", ticket=replace(TICKET, texts=("Blue wristband",)))
    said = frozenset(point.key for point in points(read))
    written = saying(replace(read, ticket=replace(TICKET, texts=("Red wristband",))), confirmed=said)
    assert decide(saying(read, confirmed=said)).admitted
    assert decide(written).reason is Reason.CONFIRM


@pytest.mark.parametrize(
    "facts",
    [
        leaving(asking("age")),
        asking(),
        asking("none"),
        asking(" "),
        asking("texts", "attention", "answers", "addons"),  # nothing of all that is there
    ],
)
def test_nothing_to_confirm_is_no_question(facts: Facts):
    assert decide(facts).admitted


def test_whoever_may_not_go_in_anyway_is_asked_for_nothing():
    assert decide(asking("age", booking=replace(BOOKING, status=BookingStatus.CANCELLED))).reason is Reason.CANCELLED
    spent = with_list(asking("age", prior=(moved(-5),)), allow_entry_after_exit=False)
    assert decide(spent).reason is Reason.ALREADY_ENTERED


def test_a_party_is_counted_before_it_is_looked_at():
    facts = asking("age", ticket=replace(TICKET, party_size=3))
    assert decide(facts).reason is Reason.PARTY_SIZE
    assert decide(saying(facts, guests=2)).reason is Reason.CONFIRM
    assert decide(saying(facts, guests=2, confirmed=frozenset({AGE.key}))).guests == (1, 2)


def test_each_thing_that_there_is_to_look_at_is_a_point():
    meal = Question(id="q", event_id="ev", text="Meal ", shown=True)
    flag = Flag(
        id="f", ticket_id="t", event_id="ev", reason="lost a bag", staff="Robin", device_id="laptop", made_at=NOON
    )
    facts = asking(
        "attention", "texts", "photo", "answers", "addons", "Wristband is on", "photo",
        ticket=replace(TICKET, attention=True, texts=("Blue", " "), settings=TicketSettings(answers={"q": "Vegan"})),
        questions=(meal,),
        flags=(flag,),
        addons=("2 × Parking",),
    )  # fmt: skip
    assert points(facts) == (
        ConfirmPoint(PointKind.ATTENTION),
        ConfirmPoint(PointKind.ATTENTION, "lost a bag"),
        ConfirmPoint(PointKind.TEXTS, "Blue"),
        ConfirmPoint(PointKind.PHOTO),
        ConfirmPoint(PointKind.ANSWERS, "Meal", "q", "Vegan"),
        ConfirmPoint(PointKind.ADDONS, "2 × Parking"),
        ConfirmPoint(PointKind.OWN, "Wristband is on"),
    )


def test_list_type_and_kiosk_ask_together_and_a_list_speaks_for_its_event():
    event = replace(EVENT, settings=EventSettings.of({"policy": {"confirm": ["age"]}}))
    silent = replace(LIST, settings=CheckInListSettings.of({"policy": {"confirm": ["none"]}}))
    of_type = replace(TYPE, settings=TicketTypeSettings.of({"confirm": ["photo"]}))
    assert policy_of(event, LIST).confirm == ("age",)
    facts = known(policy=policy_of(event, silent), ticket_type=of_type, confirm_here=("identity", "photo"))
    assert [point.kind for point in points(facts)] == [PointKind.PHOTO, PointKind.IDENTITY]
    unknown_type = known(policy=policy_of(event, LIST), ticket_type=None)
    assert [point.kind for point in points(unknown_type)] == [PointKind.AGE]


def test_a_setting_asks_on_every_list_or_on_one():
    setting = by_list(("identity", "VIP entrance = photo", "7=age", "VIP entrance=Wristband"))
    assert on_list(setting, "7", "Main entrance") == ("identity", "age")
    assert on_list(setting, "9", "VIP entrance") == ("identity", "photo", "Wristband")
    assert on_list({}, "9", "VIP entrance") == ()


def test_scripts_read_what_is_to_be_confirmed_and_no_answer_goes_into_the_log():
    own = ConfirmPoint(PointKind.ANSWERS, "Meal", "q", "Vegan")
    assert ToConfirm((AGE, own)).as_json() == {"confirm": "age,answers", "points": "The guest is old enough\nMeal"}
    assert Unconfirmed(own).as_json() == {"confirm": "answers", "point": "Meal"}
    assert Unconfirmed(AGE).values() == {"point": Explanation("confirm.age")}
    assert ToConfirm((own,)).values() == {"points": ("Meal",)}


def test_every_kind_without_words_of_its_own_has_a_sentence():
    wordless = {PointKind.ATTENTION, PointKind.PHOTO, PointKind.AGE, PointKind.IDENTITY}
    assert {f"confirm.{kind.value}" for kind in wordless} == set(POINT_SENTENCES)
    assert decide(replace(asking("age"), attempt=Attempt(confirmed=frozenset({AGE.key})))).admitted
