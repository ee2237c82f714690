"""What cannot be stored is named by what of it can."""

from collections.abc import Callable, Iterable

import pytest

from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.roster.roster_rows import all_storable, as_rows, storable


def ticket(name: str, party_size: int = 1) -> Ticket:
    return Ticket(id=name, event_id="ev", ticket_type_id="ga", party_size=party_size)


@pytest.mark.parametrize("as_they_came", [list, as_rows])
def test_what_cannot_be_stored_is_named_by_what_can(
    as_they_came: Callable[[list[RosterRecord]], Iterable[RosterRecord]],
) -> None:
    large = 2**63 + 9
    odd = as_they_came([ticket("a"), ticket("b", large), ticket("\ud83d", large), ticket("\ud83e", large)])
    stored, unstored = storable(odd, [])
    assert [record.id for record in stored.records] == ["a"]
    assert unstored.words == ("tickets: 3 cannot be stored",)
    first, *others = (record.ref for record in unstored.records)
    assert first == "b"
    assert len(set(others)) == 2
    assert all(ref.startswith("#") and ref.isascii() for ref in others)


@pytest.mark.parametrize("as_they_came", [list, as_rows])
@pytest.mark.parametrize("odd", [None, ticket("b", 2**63 + 9), ticket("b", -(2**63) - 1), ticket("half \ud83d")])
def test_the_quick_look_says_what_the_thorough_one_finds(
    as_they_came: Callable[[list[RosterRecord]], Iterable[RosterRecord]], odd: Ticket | None
) -> None:
    records = as_they_came([ticket("a", 2**63 - 1), *([odd] if odd else []), ticket("小龙 😀")])
    assert all_storable(records, []) == (odd is None)
    assert (storable(records, [])[1].words == ()) == (odd is None)
