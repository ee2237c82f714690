"""What platforms say beyond the columns of a record: lenient reading, and the way there and back."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.roster.settings import (
    BookingSettings,
    CheckInListSettings,
    EventSettings,
    PolicySettings,
    RosterSettings,
    TicketSettings,
    TicketTypeSettings,
)

KINDS = (EventSettings, TicketTypeSettings, CheckInListSettings, BookingSettings, TicketSettings, PolicySettings)
NAMES = sorted({name for kind in KINDS for name in kind.FIELDS} | {"company", "branding", ""})
LEAVES = st.none() | st.booleans() | st.integers(-5, 10**12) | st.floats(allow_nan=False) | st.text(max_size=5)
JSON = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner))
SAID = st.dictionaries(st.sampled_from(NAMES), JSON | st.dictionaries(st.sampled_from(NAMES), JSON, max_size=4))


@pytest.mark.parametrize("kind", KINDS)
@given(said=SAID)
def test_whatever_was_said_reads_alike_after_it_was_stored(kind: type[RosterSettings], said: dict[str, Any]) -> None:
    found = kind.of(said)
    assert kind.of(json.loads(json.dumps(found.said()))) == found


@pytest.mark.parametrize("kind", KINDS)
def test_who_says_nothing_stores_nothing(kind: type[RosterSettings]) -> None:
    assert kind.of({}) == kind()
    assert kind().said() == {}


@pytest.mark.parametrize("odd", [None, [], {}, 7.5, [[1]], {"a": None}])
@pytest.mark.parametrize("name", ["testmode", "unpaid", "currency", "due_minor"])
def test_a_value_of_a_wrong_kind_is_not_said(name: str, odd: Any) -> None:
    assert getattr(BookingSettings.of({name: odd}), name) == getattr(BookingSettings(), name)


def test_a_truth_value_is_no_number_and_a_number_is_no_truth_value() -> None:
    assert BookingSettings.of({"due_minor": True, "due": True, "testmode": 1}) == BookingSettings()
    assert EventSettings.of({"capacity": True, "policy": {"max_entries": True}}) == EventSettings()


def test_a_word_that_nobody_knows_is_kept_in_whatever_form() -> None:
    assert BookingSettings.of({"unknown_status": 7}).unknown_status == "7"
    assert not BookingSettings.of({"unknown_status": ""}).unknown_status


@pytest.mark.parametrize(
    ("said", "enforced"), [(True, True), ("True", True), ("False", False), (False, False), (3, False)]
)
def test_older_pretix_says_truth_values_as_words(said: Any, enforced: bool) -> None:
    assert EventSettings.of({"reusable_media_usage_enforced": said}).reusable_media_usage_enforced is enforced


@pytest.mark.parametrize(("said", "known"), [(True, True), ("true", True), ("no", False), (False, False), (1, False)])
def test_a_profile_may_say_that_a_type_is_not_for_sale(said: Any, known: bool) -> None:
    assert TicketTypeSettings.of({"by_invitation": said}).by_invitation is known


def test_everything_that_a_type_can_say() -> None:
    said = {
        "price": "25.00",
        "variation_prices": {"g": "40.00", "x": None},
        "variation_attention": ["v"],
        "variation_texts": {"v": ["Proof"], "w": []},
        "gates": ["a", 7],
        "internal_name": "GA",
    }
    found = TicketTypeSettings.of(said)
    assert found == TicketTypeSettings(
        price="25.00",
        variation_prices={"g": "40.00"},
        variation_attention=frozenset({"v"}),
        variation_texts={"v": ("Proof",)},
        gates=("a", "7"),
        others={"internal_name": "GA"},
    )
    assert found.said() == {
        "price": "25.00",
        "variation_prices": {"g": "40.00"},
        "variation_attention": ["v"],
        "variation_texts": {"v": ["Proof"]},
        "gates": ["a", "7"],
        "internal_name": "GA",
    }


def test_free_is_not_unsaid() -> None:
    assert TicketTypeSettings(price_minor=0).said() == {"price_minor": 0}
    assert BookingSettings(due_minor=0, currency="EUR").said() == {"due_minor": 0, "currency": "EUR"}


def test_the_policy_above_wins_field_by_field() -> None:
    below, above = PolicySettings(cooldown_minutes=5, zones="off"), PolicySettings(zones="strict", vip_everywhere=False)
    assert below.under(above) == PolicySettings(cooldown_minutes=5, zones="strict", vip_everywhere=False)
