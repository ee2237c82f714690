"""JsonLogic's bounds and corners that the shared cases do not reach."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import RulesError
from kiosk.domain.verdicts.rules import apply
from kiosk.domain.verdicts.rules.jsonlogic import MAX_DEPTH, MAX_STEPS
from tests.support.gate.decisions import NOON


def nested(depth: int) -> Any:
    rule: Any = True
    for _ in range(depth):
        rule = {"!": [rule]}
    return rule


def test_depth_is_limited():
    assert apply(nested(MAX_DEPTH)) is True
    with pytest.raises(RulesError, match="deep"):
        apply(nested(MAX_DEPTH + 2))
    with pytest.raises(RulesError):
        apply(nested(900))


@pytest.mark.parametrize(
    "bomb",
    [
        {"reduce": [list(range(MAX_STEPS)), {"+": [{"var": "current"}, 1]}, 0]},
        {"reduce": [list(range(64)), {"merge": [{"var": "accumulator"}, {"var": "accumulator"}]}, [1]]},
        {"reduce": [list(range(64)), {"cat": [{"var": "accumulator"}, {"var": "accumulator"}]}, "x"]},
        {"cat": ["x" * 40_000, "y" * 40_000]},
        {"merge": [list(range(40_000)), list(range(40_000))]},
        {"map": [list(range(200)), {"map": [list(range(200)), {"!": [True]}]}]},
    ],
)
def test_work_is_limited(bomb: Any):
    with pytest.raises(RulesError):
        apply(bomb)


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"__note": 1},
        {"no such operator": [1]},
        {"==": [1]},
        {"<": [None, None]},
        {"<": [[1], [2]]},
        {"+": ["ten"]},
        {"+": [None]},
        {"/": [1, 0]},
        {"%": [1, 0]},
        {"substr": [5, 1]},
        {"max": []},
        {"map": [5, True]},
        {"map": []},
        {"reduce": [[1]]},
        {"or": [True, {"no such operator": []}]},
    ],
)
def test_whatever_goes_wrong_is_an_error_of_the_rules(broken: Any):
    with pytest.raises(RulesError):
        apply(broken, {})


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ({"__note": "kept by an editor", "==": [1, 1]}, True),
        ({"==": [None, "None"]}, False),
        ({"==": [2.0, "2"]}, True),
        ({"===": [1, 1.0]}, True),
        ({"===": [1, True]}, False),
        ({">": ["b", "a"]}, True),
        ({"<=": [1, 1, 0]}, False),
        ({"in": [1, "1"]}, False),
        ({"in": [1, 5]}, False),
        ({"in": [1, None]}, False),
        ({"+": ["1.5", 1]}, 2.5),
        ({"-": [True]}, -1),
        ({"var": "list.7"}, None),
        ({"var": "list.x"}, None),
        ({"var": "list.1.0"}, None),
        ({"missing": [["list", "gone"]]}, ["gone"]),
        ({"missing_some": [1, []]}, []),
        ({"log": "seen"}, "seen"),
        ({"!==": [1, "1"]}, True),
        ({"<": ["x", 1]}, False),
        ({"==": [1, True]}, True),
        ({"if": [False, 1, True, 2, 3]}, 2),
        ({"if": [False, 1]}, None),
        ({"?:": [False, 1, 2]}, 2),
        ({"substr": ["jsonlogic", 4]}, "logic"),
        ({"substr": ["jsonlogic", 1, -5]}, "son"),
        ({"-": [5, "3"]}, 2),
        ({"/": [1, 4]}, 0.25),
        ({"*": [2, "3"]}, 6),
        ({"min": [3, 1]}, 1),
        ({"map": [{"var": "list"}, {"+": [{"var": ""}, 1]}]}, [2, 3]),
        ({"filter": [{"var": "list"}, {">": [{"var": None}, 1]}]}, [2]),
        ({"all": [{"var": "list"}, {">": [{"var": ""}, 0]}]}, True),
        ({"all": [[], True]}, False),
        ({"some": [{"var": "list"}, {"==": [{"var": ""}, 2]}]}, True),
        ({"reduce": [{"var": "list"}, {"+": [{"var": "current"}, {"var": "accumulator"}]}, 10]}, 13),
        ({"missing_some": [1, ["list", "gone"]]}, []),
        ({"missing_some": [2, ["list", "gone"]]}, ["gone"]),
        ({"missing": "gone"}, ["gone"]),
        ({"none": [{"var": "gone"}, True]}, True),
    ],
)
def test_corners(rule: Any, value: Any):
    assert apply(rule, {"list": [1, 2]}) == value


def test_moments_have_an_order():
    moments = {"first": NOON, "second": NOON + timedelta(seconds=1)}
    assert apply({"<": [{"var": "first"}, {"var": "second"}]}, moments) is True
    assert apply({">": [{"var": "first"}, {"var": "second"}]}, moments) is False


def test_own_operators_win_over_the_built_in_ones():
    assert apply({"+": [1, 2]}, None, {"+": lambda *values: list(values)}) == [1, 2]


NAMES = [
    "and",
    "or",
    "!",
    "!!",
    "==",
    "===",
    "!=",
    "!==",
    "<",
    "<=",
    ">",
    ">=",
    "var",
    "+",
    "-",
    "*",
    "/",
    "%",
    "in",
    "cat",
    "substr",
    "merge",
    "log",
    "min",
    "max",
    "if",
    "?:",
    "map",
    "filter",
    "reduce",
    "all",
    "some",
    "none",
    "missing",
    "missing_some",
]
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats(allow_nan=False, width=16) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=2),
    max_leaves=20,
)


@given(rule=json_values, facts=json_values)
def test_hostile_rules_give_a_value_or_an_error_of_the_rules(rule: Any, facts: Any):
    with suppress(RulesError):
        apply(rule, facts)
