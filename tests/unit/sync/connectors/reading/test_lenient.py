"""What platforms write that is not quite what was asked for, and what it is read as."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta, Struct

from sync.connectors.reading.instants import read_instant
from sync.connectors.reading.lenient import LAST, UnreadableError, coerce, read_item
from sync.connectors.reading.plain_values import read_bool

BERLIN = ZoneInfo("Europe/Berlin")
TEN_IN_BERLIN = datetime(2026, 11, 20, 9, tzinfo=UTC)
TEN = datetime(2026, 11, 20, 10, tzinfo=UTC)
SECONDS = round(TEN.timestamp())
FOR_EVER = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given_value", "instant"),
    [
        ("2026-11-20 10:00:00", TEN_IN_BERLIN),
        ("2026-11-20T10:00:00", TEN_IN_BERLIN),
        ("2026-11-20T10:00", TEN_IN_BERLIN),
        ("20261120T100000", TEN_IN_BERLIN),
        ("20261120100000", TEN_IN_BERLIN),
        (20261120100000, TEN_IN_BERLIN),
        ("2026-11-20 10:00:00.123", TEN_IN_BERLIN + timedelta(milliseconds=123)),
        ("2026-11-20T10:00:00.1234567Z", TEN + timedelta(microseconds=123456)),
        ("2026-11-20 10:00:00Z", TEN),
        ("2026-11-20 10:00:00 UTC", TEN),
        ("2026-11-20T10:00:00+0100", TEN_IN_BERLIN),
        ("2026-11-20 10:00:00 +0100", TEN_IN_BERLIN),
        (" 2026-11-20 10:00:00 ", TEN_IN_BERLIN),
        (SECONDS, TEN),
        (str(SECONDS), TEN),
        (SECONDS * 1000, TEN),
        (str(SECONDS * 1000), TEN),
        (SECONDS * 1_000_000, TEN),
        (SECONDS + 0.5, TEN + timedelta(seconds=0.5)),
        (f"/Date({SECONDS * 1000})/", TEN),
        (f"/Date({SECONDS * 1000}+0100)/", TEN),
        ("Fri, 20 Nov 2026 10:00:00 GMT", TEN),
        ("2026-11-20T10:00:00Z[UTC]", TEN),
        ("2026-11-20T11:00+01:00[Europe/Berlin]", TEN),
        ("2026-11-20 11:00:00 +0100 CET", TEN),
        ("2026-11-20T09:59:60Z", TEN),
        ("2026-11-20T24:00", datetime(2026, 11, 20, 23, tzinfo=UTC)),
        ("2026-12-31 24:00:00", datetime(2026, 12, 31, 23, tzinfo=UTC)),
        ("2028-02-28T24:00:00Z", datetime(2028, 2, 29, tzinfo=UTC)),
        ("2026-11-20", datetime(2026, 11, 19, 23, tzinfo=UTC)),
        (20261120, datetime(2026, 11, 19, 23, tzinfo=UTC)),
        ("202611201000", TEN_IN_BERLIN),
        (202611201000, TEN_IN_BERLIN),
        ("202611201000Z", TEN),
        ("20261120100000+0000", TEN),
        ("Nov 20, 2026 10:00:00 AM", TEN_IN_BERLIN),
        ("Nov 20, 2026, 10:00:00\u202fPM", TEN_IN_BERLIN + timedelta(hours=12)),
        ("2026-11-20 10:00 p.m.", TEN_IN_BERLIN + timedelta(hours=12)),
        ("2026-11-20 12:00:00 am", datetime(2026, 11, 19, 23, tzinfo=UTC)),
        ("2026/11/20 10:00:00", TEN_IN_BERLIN),
        ("2026-11-20 9:30", TEN_IN_BERLIN - timedelta(minutes=30)),
        ("2026/1/5", datetime(2026, 1, 4, 23, tzinfo=UTC)),
        (253402300799, FOR_EVER),
        ("253402300799000", FOR_EVER),
        ("20.11.2026 10:00", TEN_IN_BERLIN),
        ("5.1.2026", datetime(2026, 1, 4, 23, tzinfo=UTC)),
        ("2026-11-20T11:00:00\u221201:00", TEN + timedelta(hours=2)),
        ("Fri Nov 20 2026 11:00:00 GMT+0100 (Central European Standard Time)", TEN),
        ({"$date": "2026-11-20T10:00:00Z"}, TEN),
        ({"$date": {"$numberLong": str(SECONDS * 1000)}}, TEN),
        ({"seconds": SECONDS, "nanoseconds": 0}, TEN),
        ({"_seconds": SECONDS, "_nanoseconds": 0}, TEN),
        ({"seconds": SECONDS}, TEN),
        ({"date": "2026-11-20 15:30:00.000000", "timezone_type": 3, "timezone": "Asia/Kolkata"}, TEN),
        ({"date": "2026-11-20 11:00:00.000000", "timezone_type": 1, "timezone": "+01:00"}, TEN),
        ({"date": "2026-11-20 10:00:00.000000", "timezone_type": 2, "timezone": "nowhere"}, TEN_IN_BERLIN),
    ],
)
def test_an_instant_in_all_common_forms(given_value: Any, instant: datetime) -> None:
    found = read_instant(given_value, BERLIN)
    assert found == instant
    assert found.tzinfo is not None


@pytest.mark.parametrize(
    "nothing",
    [
        *(None, "", "  ", 0, "0", False, "0000-00-00", "0000-00-00 00:00:00", "0001-01-01T00:00:00Z"),
        *(
            "-0001-11-30T00:00:00+00:00",
            "null",
            "None",
            "undefined",
            "n/a",
            "-",
            "Never",
            "Invalid date",
            {"$date": None},
            "no",
            "FALSE",
        ),
    ],
)
def test_no_date_in_all_common_forms(nothing: Any) -> None:
    assert read_instant(nothing, UTC) is None


@pytest.mark.parametrize("is_end", [False, True])
def test_a_day_is_good_until_its_end(is_end: bool) -> None:
    day = 21 if is_end else 20
    assert read_instant("2026-11-20", BERLIN, is_end=is_end) == datetime(2026, 11, day, tzinfo=BERLIN)


@pytest.mark.parametrize(
    "odd",
    [
        "tomorrow",
        "20/11/2026",
        {"at": "10:00"},
        {"$date": {"at": 1}},
        {"seconds": 1, "more": 2},
        7,
        True,
        -5,
        10**17,
        1e300,
        [],
        {},
        "2026-13-45",
        "x" * 100,
        "99999999999999999",
        "20 Nov 2026 22:00 PM",
        "202613201000",
        253402300800,
    ],
)
def test_what_is_no_instant(odd: Any) -> None:
    with pytest.raises(ValueError, match=r"instant|calendar|date|month|day"):
        read_instant(odd, UTC)


@given(st.one_of(st.text(max_size=30), st.integers(), st.floats(), st.from_regex(r"[0-9:T/()+ .-]{0,30}")))
def test_reading_an_instant_gives_one_with_a_zone_or_says_no(odd: Any) -> None:
    try:
        found = read_instant(odd, timezone(timedelta(hours=2)))
    except ValueError:
        return
    assert found is None or found.tzinfo is not None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        *((yes, True) for yes in ("yes", "YES ", "1", 1, 1.0, "true", True, "on")),
        *((no, False) for no in ("no", "0", 0, "False", False, "n")),
        (2, None),
        ("maybe", None),
        ("", None),
        (None, None),
        ([], None),
        (0.5, None),
    ],
)
def test_truth_values(said: Any, meant: bool | None) -> None:
    assert read_bool(said) is meant


class Part(Struct):
    id: str
    size: int = 1


class Item(Struct):
    id: str
    name: str | None = None
    guests: Annotated[int, Meta(ge=1, le=1000)] = 1
    price: float | None = None
    good: bool = True
    at: Annotated[datetime, Meta(tz=True)] | None = None
    until: Annotated[datetime, Meta(tz=True, extra=LAST)] | None = None
    zones: list[str] | None = None
    more: dict[str, Any] = {}
    parts: list[Part] = []
    kind: Literal["SCAN", "EXIT"] = "SCAN"
    withdrawn: Annotated[datetime, Meta(tz=True)] | None = None
    title: str | dict[str, str] | None = None


@pytest.mark.parametrize(
    ("field", "said", "read"),
    [
        ("id", 7, "7"),
        ("id", 2**63 + 9, str(2**63 + 9)),
        ("id", 7.0, "7"),
        ("name", 12.5, "12.5"),
        ("guests", "3", 3),
        ("guests", 3.0, 3),
        ("guests", " 3.00 ", 3),
        ("guests", "", 1),
        ("price", "12.50", 12.5),
        ("good", "no", False),
        ("good", 0, False),
        ("good", None, True),
        ("at", "2026-11-20 10:00:00", TEN_IN_BERLIN),
        ("at", "0000-00-00 00:00:00", None),
        ("until", "2026-11-20", datetime(2026, 11, 20, 23, tzinfo=UTC)),
        ("zones", "VIP", ["VIP"]),
        ("zones", "VIP,GA", ["VIP", "GA"]),
        ("zones", "Main stage, left", ["Main stage, left"]),
        ("zones", '["VIP", 7]', ["VIP", "7"]),
        ("zones", {"0": "VIP", "2": "GA"}, ["VIP", "GA"]),
        ("zones", ["VIP", None], ["VIP"]),
        ("zones", 7, ["7"]),
        ("more", [], {}),
        ("more", '{"a": 1}', {"a": 1}),
        ("more", "", {}),
        ("parts", {"1": {"id": 5}}, [Part("5")]),
        ("kind", "exit", "EXIT"),
        ("title", 7, "7"),
        ("title", {"en": "A"}, {"en": "A"}),
    ],
)
def test_common_forms_are_read_and_nothing_is_lost(field: str, said: Any, read: Any) -> None:
    found = read_item(Item, msgspec.json.encode({"id": "i", field: said}), zone=lambda _plain: BERLIN)
    assert getattr(found.value, field) == read
    assert (found.lost, found.missing) == ([], [])


@pytest.mark.parametrize(
    ("field", "odd", "instead"),
    [
        ("name", {"first": "Ana"}, None),
        ("name", True, None),
        ("guests", 0, 1),
        ("guests", -1, 1),
        ("guests", 30_000_000, 1000),
        ("guests", 10**400, 1000),
        ("guests", "some", 1),
        ("guests", 2.5, 1),
        ("guests", True, 1),
        ("price", "cheap", None),
        ("price", [], None),
        ("good", "perhaps", True),
        ("at", "tomorrow", None),
        ("at", ["2026"], None),
        ("zones", {"a": "VIP"}, None),
        ("zones", True, None),
        ("zones", "[broken", None),
        ("zones", [["VIP"]], None),
        ("more", "text", {}),
        ("more", 7, {}),
        ("kind", "LEAP", "SCAN"),
        ("kind", 7, "SCAN"),
        ("title", [1], None),
    ],
)
def test_what_cannot_be_read_is_nothing_and_told(field: str, odd: Any, instead: Any) -> None:
    found = read_item(Item, msgspec.json.encode({"id": "i", field: odd}))
    assert getattr(found.value, field) == instead
    assert found.lost == [field]


def test_a_part_that_cannot_be_read_hides_no_other() -> None:
    parts = [{"id": "a"}, {"size": 3}, "text", {"id": "b", "size": []}]
    found = read_item(Item, msgspec.json.encode({"id": "i", "parts": parts}))
    assert found.value.parts == [Part("a"), Part("b")]
    assert found.missing == [("parts", {"size": 3}), ("parts", "text")]
    assert found.lost == ["parts.size"]


@pytest.mark.parametrize(
    "odd", [{"id": []}, {"id": "i", "withdrawn": "yesterday"}, {"id": "i", "parts": [{"size": 1}]}, [], "text", 7]
)
def test_what_has_to_be_read_makes_the_item_unreadable(odd: Any) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_item(Item, msgspec.json.encode(odd), decisive={"withdrawn", "parts"})
    assert "yesterday" not in str(caught.value)


def test_what_is_no_json_is_unreadable() -> None:
    with pytest.raises(UnreadableError):
        read_item(Item, b"{")


@given(
    st.dictionaries(
        st.sampled_from(Item.__struct_fields__),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "size", "0"]), inner),
            max_leaves=6,
        ),
    )
)
def test_whatever_comes_an_item_of_the_right_type_comes_out_or_none(plain: dict[str, Any]) -> None:
    try:
        found = read_item(Item, msgspec.json.encode(plain))
    except UnreadableError:
        return
    assert msgspec.convert(msgspec.to_builtins(found.value), Item) == found.value
    assert 1 <= found.value.guests <= 1000


def test_single_values() -> None:
    assert coerce(bool, "yes") is True
    with pytest.raises(UnreadableError):
        coerce(bool, "perhaps")
