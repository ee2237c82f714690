"""Records that are made quickly are the frozen dataclasses that they were."""

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Mapping
from typing import Any

import pytest

from kiosk.checkin.check_in import CheckInResult
from kiosk.checkin.code_resolution import ResolvedCode
from kiosk.credentials.schemes.scheme import Opened
from kiosk.domain.codes.credential import Claims, Credential, Scan, Timeline
from kiosk.domain.entries.entry import Entry
from kiosk.domain.entries.guest_numbers import UseIdentity
from kiosk.domain.records import quickly_made
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.verdicts.scan_facts import Attempt, Facts
from kiosk.domain.verdicts.verdict import Verdict

RECORDS = (
    Attempt, Booking, CheckInResult, Claims, UseIdentity, Credential, Entry, Facts, Opened, ResolvedCode, Scan, Ticket,
    TicketCode, Timeline, Verdict,
)  # fmt: skip


@quickly_made
@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Quick:
    """Every kind of field."""

    name: str
    number: int | None = None
    words: Mapping[str, str] = dataclasses.field(default_factory=dict)
    seen: int = dataclasses.field(default=3, compare=False)

    @property
    def loud(self) -> str:
        """Say it loudly."""
        return self.name.upper()


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Slow:
    """The same, as dataclasses make it."""

    name: str
    number: int | None = None
    words: Mapping[str, str] = dataclasses.field(default_factory=dict)
    seen: int = dataclasses.field(default=3, compare=False)


@pytest.mark.parametrize("given", [{}, {"number": 4}, {"words": {"a": "b"}, "seen": 9}, {"number": None, "seen": 0}])
def test_it_holds_what_a_dataclass_holds(given: dict[str, Any]) -> None:
    quick, slow = Quick(name="gate", **given), Slow(name="gate", **given)
    assert dataclasses.asdict(quick) == dataclasses.asdict(slow)
    assert repr(quick) == repr(slow).replace("Slow", "Quick")
    assert type(quick) is Quick
    assert quick.loud == "GATE"
    assert quick == Quick(name="gate", **given | {"seen": 77})
    for twin in (copy.copy(quick), pickle.loads(pickle.dumps(quick)), dataclasses.replace(quick)):
        assert dataclasses.asdict(twin) == dataclasses.asdict(quick)


def test_it_is_frozen_from_the_first_moment_on() -> None:
    made = Quick(name="gate")
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.name = "door"  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):  # which of them, versions of Python do not agree about
        made.other = 1  # type: ignore[attr-defined]
    assert Quick(name="a").words is not Quick(name="b").words


@pytest.mark.parametrize("given", [{}, {"name": "a", "unknown": 1}])
def test_what_is_missing_or_unknown_is_said(given: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=r"Quick\.__init__"):
        Quick(**given)
    with pytest.raises(TypeError, match="positional"):
        Quick("a")  # type: ignore[call-arg]


@pytest.mark.parametrize("record", RECORDS)
def test_every_record_has_its_own_constructor(record: type) -> None:
    asked = inspect.signature(record).parameters
    fields = {field.name: field for field in dataclasses.fields(record)}
    assert list(asked) == list(fields)
    assert record.__init__.__annotations__.keys() >= fields.keys()  # type: ignore[misc]
    for name, parameter in asked.items():
        assert parameter.kind is parameter.KEYWORD_ONLY
        has_none = fields[name].default is dataclasses.MISSING and fields[name].default_factory is dataclasses.MISSING
        assert (parameter.default is parameter.empty) == has_none


def test_only_plain_records_can_be_made_quickly() -> None:
    @dataclasses.dataclass(frozen=True, kw_only=True)
    class WithoutSlots:
        a: int

    @dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
    class Busy:
        a: int

        def __post_init__(self) -> None:
            raise AssertionError

    for wrong in (WithoutSlots, Busy):
        with pytest.raises(TypeError, match=wrong.__name__):
            quickly_made(wrong)
