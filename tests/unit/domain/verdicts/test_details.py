"""What a verdict knows besides its reason: values as what they are, and the texts that scripts read."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta
from string import Formatter
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.reason_codes import Reason
from kiosk.domain.reason_table import REASONS
from kiosk.domain.verdicts.decision import decide
from kiosk.domain.verdicts.details import (
    NO_DETAILS,
    Details,
    EnteredBefore,
    EntriesUsed,
    Fault,
    Moved,
    NoRoom,
    OpenFrom,
    OpenUntil,
    OtherDate,
    OtherEvent,
    OtherGate,
    OtherType,
    OtherZone,
    Overridden,
    PartySize,
    RosterLoading,
    RulesUnmet,
    Unanswered,
    Unconfirmed,
    UsedBefore,
)
from kiosk.domain.verdicts.wording import RULE_SENTENCES, Explanation, GateId, Value, Weekday, english, listed, plain
from tests.support.gate.decisions import EVENT, NOON, known, with_list

PARIS = ZoneInfo("Europe/Paris")
MOMENT = datetime(2026, 7, 23, 14, 30, tzinfo=UTC)
WHEN = "2026-07-23T14:30:00+00:00"
TWO_PARTS = (Explanation("rule.from", (("time", MOMENT),)), Explanation("rule.at_most", (("count", 3),)))


@pytest.mark.parametrize(
    ("details", "texts"),
    [
        (NO_DETAILS, {}),
        (OpenFrom(MOMENT), {"from": WHEN}),
        (OpenUntil(MOMENT), {"until": WHEN}),
        (OtherType("Child"), {"type": "Child"}),
        (OtherDate(), {"date": ""}),
        (OtherDate(("Friday", MOMENT)), {"date": f"Friday, {WHEN}"}),
        (OtherEvent(("Matinee", MOMENT), "e2"), {"event": f"Matinee, {WHEN}", "event_id": "e2"}),
        (OtherGate(("North", "South")), {"gate": "North, South"}),
        (OtherZone("VIP", ("GA", "POOL")), {"zone": "VIP", "zones": "GA, POOL"}),
        (UsedBefore(None), {"time": "", "gate": ""}),
        (
            EnteredBefore(MOMENT, GateId("g1"), device="d1", staff="Robin"),
            {"time": WHEN, "gate": "g1", "device": "d1", "staff": "Robin"},
        ),
        (EntriesUsed(2), {"count": "2"}),
        (Moved("GA", "VIP"), {"from_zone": "GA", "zone": "VIP"}),
        (NoRoom(inside=9, capacity=10), {"inside": "9", "capacity": "10"}),
        (PartySize(remaining=2, total=5), {"remaining": "2", "total": "5"}),
        (
            RulesUnmet(TWO_PARTS, MOMENT.astimezone(PARIS)),
            {"rule": "From 16:30. At most 3 times.", "key": "rule.from,rule.at_most"},
        ),
        (Unanswered(("q1", "q2")), {"questions": "q1,q2"}),
        (Fault("store.busy"), {"error": "store.busy"}),
        (RosterLoading(), {"error": "roster_loading"}),
        (Overridden(Reason.UNPAID), {"overrode": "unpaid"}),
        (Overridden(Reason.COOLDOWN, OpenFrom(MOMENT)), {"from": WHEN, "overrode": "cooldown"}),
    ],
)
def test_scripts_read_texts_under_the_names_of_the_places(details: Details, texts: dict[str, str]):
    assert details.as_json() == texts


@pytest.mark.parametrize(
    ("reason", "details"),
    [
        (Reason.ALREADY_ENTERED, EnteredBefore),
        (Reason.NOT_YET_VALID, OpenFrom),
        (Reason.EXPIRED, OpenUntil),
        (Reason.EVENT_NOT_STARTED, OpenFrom),
        (Reason.EVENT_ENDED, OpenUntil),
        (Reason.WRONG_TICKET_TYPE, OtherType),
        (Reason.WRONG_EVENT, OtherEvent),
        (Reason.WRONG_DATE, OtherDate),
        (Reason.WRONG_GATE, OtherGate),
        (Reason.WRONG_ZONE, OtherZone),
        (Reason.RULES, RulesUnmet),
        (Reason.COOLDOWN, OpenFrom),
        (Reason.MAX_ENTRIES, EntriesUsed),
        (Reason.PARTY_SIZE, PartySize),
        (Reason.NOT_CONFIRMED, Unconfirmed),
    ],
)
def test_the_fields_are_called_as_the_places_of_the_sentence(reason: Reason, details: type[Details]):
    assert places(reason) <= {field.name.rstrip("_") for field in fields(details)}


def test_no_other_reason_has_places():
    assert {reason for reason in Reason if places(reason)} == {
        Reason.ALREADY_ENTERED, Reason.NOT_YET_VALID, Reason.EXPIRED, Reason.EVENT_NOT_STARTED, Reason.EVENT_ENDED,
        Reason.WRONG_EVENT, Reason.WRONG_TICKET_TYPE, Reason.WRONG_DATE, Reason.WRONG_GATE, Reason.WRONG_ZONE,
        Reason.RULES, Reason.COOLDOWN, Reason.MAX_ENTRIES, Reason.PARTY_SIZE, Reason.NOT_CONFIRMED,
    }  # fmt: skip


def places(reason: Reason) -> set[str]:
    wording = REASONS[reason]
    return {name for text in (wording.sentence, wording.hint) for _, name, *_ in Formatter().parse(text) if name}


def test_an_overridden_refusal_keeps_what_it_knew():
    overridden = Overridden(Reason.PARTY_SIZE, PartySize(2, 5))
    assert overridden.values() == {"remaining": 2, "total": 5, "overrode": "party_size"}
    assert RulesUnmet(TWO_PARTS, MOMENT).values() == {"rule": TWO_PARTS}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, ""),
        ((), ""),
        ("Any {time} name", "Any {time} name"),
        (7, "7"),
        (GateId("g1"), "g1"),
        ((Weekday.SATURDAY, Weekday.SUNDAY), "Saturday, Sunday"),
        (MOMENT, "16:30"),
        (MOMENT - timedelta(hours=17), "2026-07-22 23:30"),
        (datetime.max.replace(tzinfo=UTC), "9999-12-31 23:59"),
        (TWO_PARTS, "From 16:30. At most 3 times."),
        (Explanation("rule.gate", (("names", ("{time}", "B")),)), "At {time}, B only."),
    ],
)
def test_values_in_english_by_the_clocks_of_the_event(value: Value, said: str):
    assert english(value, MOMENT.astimezone(PARIS)) == said


def test_instants_without_a_zone_to_show_them_in_are_shown_in_utc():
    assert english(MOMENT.astimezone(PARIS), MOMENT.replace(tzinfo=None)) == "14:30"


def test_scripts_know_sentences_by_their_keys():
    assert listed(TWO_PARTS, plain) == "rule.from rule.at_most"
    assert all(key.startswith("rule.") for key in RULE_SENTENCES)


def test_conditions_that_differ_by_seconds_are_told_once():
    moments = [(NOON + timedelta(minutes=30, seconds=s)).isoformat() for s in (5, 40)]
    rule = {"and": [{"isAfter": [{"var": "now"}, {"buildTime": ["custom", m]}]} for m in moments]}
    zoned = known(event=EVENT)
    details = decide(with_list(zoned, rules=rule)).details
    assert isinstance(details, RulesUnmet)
    # The first minute in which both are met: whoever comes at the one before is turned away again.
    assert details.rule == (Explanation("rule.from", (("time", NOON + timedelta(minutes=31)),)),)
    assert details.now == NOON
    assert str(details.now.tzinfo) == EVENT.timezone
