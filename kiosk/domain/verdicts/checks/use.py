"""May the ticket be used once more? Single use, waiting times, limits, parties.

A party's guests are numbered from 1. The party may have been larger when they came, so numbers above its present size
count like all others. People are counted, and numbers are only labels: two gates that could not hear each other may
both have let the same number in, which are two people who both take a place, or both have let it out, which are two
people who both leave one (``kiosk.domain.entries.order.people``).
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from itertools import chain, count, islice

from kiosk.domain.bounds import MAX_AT_ONCE, MAX_PARTY
from kiosk.domain.clock.instants import LAST, later
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.entries.guest_numbers import BOOKING_KEY
from kiosk.domain.entries.order import Person, guests_inside, of_guest, people, places_used, standing, walked
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import USED_SOMETIME
from kiosk.domain.verdicts.checks.moving import cleared_at, is_moving, moving_guest, visits
from kiosk.domain.verdicts.details import (
    EnteredBefore,
    EntriesUsed,
    NoRoom,
    OpenFrom,
    OtherGate,
    PartySize,
    UsedBefore,
)
from kiosk.domain.verdicts.party_names import party_guests
from kiosk.domain.verdicts.scan_facts import Facts, Objection
from kiosk.domain.verdicts.wording import GateId

_ECHO = timedelta(seconds=1)
"""Platforms keep whole seconds of what they are told."""
_SKEW = timedelta(minutes=2)
"""So far may a platform's clock be behind what this laptop takes for its time."""


def replayed(facts: Facts) -> Objection | None:
    """A rotating code's number admits once: whoever shows it again shows somebody's picture of it."""
    if not facts.nonce or all(entry.nonce != facts.nonce for entry in standing(facts.prior)):
        return None
    return Objection(reason=Reason.REPLAYED_CODE)


def history(facts: Facts, guest: int) -> list[Entry]:
    """Return the entries that bear the number of one guest of a party."""
    return of_guest(facts.prior, guest)


def people_of(facts: Facts) -> tuple[Person, ...]:
    """Return everybody who went by the ticket, each with their movements."""
    return people(facts.prior, may_return=_may_return(facts), apart=is_told_apart(facts))


def is_told_apart(facts: Facts) -> bool:
    """Return whether several people may have gone by one guest's number, as gates did that knew nothing of each other.

    On a list that takes everybody any number of times, coming in once more says nothing.
    """
    rules_of_list = facts.check_in_list
    return facts.party_size > 1 and rules_of_list is not None and not rules_of_list.allow_multiple_entries


def inside_by(facts: Facts) -> tuple[int, ...]:
    """Return the numbers of the guests who are inside, one for each of the people who are."""
    return guests_inside(
        facts.prior, party=is_told_apart(facts), may_return=_may_return(facts), cleared_at=cleared_at(facts)
    )


def marked_at(facts: Facts) -> datetime | None:
    """Return when the ticket was used by what the platform alone knows of, or None.

    Platforms that give no entries mark a ticket as used. Such a mark is a use like any other, and outlives what is
    taken back here; unless an entry that is known explains it: one that stands and is not younger, or one that bears
    the mark's own instant, which is then only the platform's echo of what was taken back. A mark that does not say when
    is explained by any entry that stands, and by none that was taken back.
    """
    used_at = facts.ticket.platform_used_at if facts.ticket else None
    if used_at is None:
        return None
    inward = [entry for entry in facts.prior if entry.direction is Direction.ENTRY and not entry.undoes]
    echoed = any(abs(used_at - at) < _ECHO for entry in inward for at in (entry.corrected_at, entry.raw_at))
    latest = LAST if used_at == USED_SOMETIME else later(used_at, _SKEW)
    explained = any(p.entry.direction is Direction.ENTRY and p.at <= latest for p in walked(facts.prior))
    return None if echoed or explained else used_at


def free_guests(facts: Facts) -> tuple[int, ...]:
    """Return the numbers of the guests who may walk the station's way now, by single use alone."""
    if not facts.inward:
        # Whoever was never seen coming in may leave all the same.
        return _for_each(inside_by(facts)) or (1,)
    rules_of_list = facts.check_in_list
    if rules_of_list is None or rules_of_list.allow_multiple_entries or _nobody_came(facts):
        return tuple(range(1, facts.party_size + 1))
    cleared = cleared_at(facts)
    if (walks_on := moving_guest(facts, cleared)) is not None:
        return (walks_on,)
    taken = _places_taken(facts, facts.prior, cleared)
    held = _held_by_mark(facts, cleared)
    room = facts.party_size - sum(taken.values()) - held
    if facts.together_size:
        room = min(room, facts.together_size - _taken_together(facts, cleared))
    # Who never walked goes before whoever left, so that this one's way out can still be taken back. Of those whom the
    # platform's mark calls inside nobody knows the numbers.
    numbers = range(1, facts.party_size + 1 if not held else 1)
    met = {placed.entry.guest_no for placed in walked(facts.prior)}
    unused = (number for number in numbers if number not in met)
    free = chain(unused, (number for number in count(1) if not taken.get(number)))
    return tuple(islice(dict.fromkeys(islice(free, facts.party_size + max(room, 0))), max(room, 0)))


def _may_return(facts: Facts) -> bool:
    return facts.check_in_list is not None and facts.check_in_list.allow_entry_after_exit


def _nobody_came(facts: Facts) -> bool:
    """Return whether nothing at all is known of earlier uses, as of most tickets: then all places are free."""
    marked = facts.ticket is not None and facts.ticket.platform_used_at is not None
    return not (facts.prior or facts.together_size or marked)


def _for_each(inside: tuple[int, ...]) -> tuple[int, ...]:
    """Return a number for each of the people who are inside; any will do for those who share one."""
    numbers = tuple(dict.fromkeys(inside))
    others = (number for number in count(1) if number not in numbers)
    return (*numbers, *islice(others, len(inside) - len(numbers)))


def _places_taken(facts: Facts, entries: Iterable[Entry], cleared: datetime | None) -> Mapping[int, int]:
    """Return how many people have used their place up, by their number.

    By one number it is more than one when gates let it in without knowing of each other. Whom a supervisor let in once
    more, though, is the guest who came before.
    """
    may_return = _may_return(facts)
    apart = facts.party_size > 1 or not may_return
    return places_used(entries, may_return=may_return, apart=apart, cleared_at=cleared)


def _taken_together(facts: Facts, cleared: datetime | None) -> int:
    """Return how many places of a whole booking are used up.

    Guests of its single tickets are no party: one who leaves is nobody else of them.
    """
    groups: dict[int, list[Entry]] = {}
    for entry in facts.together:
        groups.setdefault(0 if entry.use_key.startswith(BOOKING_KEY) else entry.guest_no, []).append(entry)
    return sum(sum(_places_taken(facts, entries, cleared).values()) for entries in groups.values())


def _held_by_mark(facts: Facts, cleared: datetime | None) -> int:
    """Return how many places the platform's mark takes: all of a party's, as it does not say how many came."""
    used_at, rules_of_list = marked_at(facts), facts.check_in_list
    if used_at is None:
        return 0
    if rules_of_list is None or not rules_of_list.allow_entry_after_exit:
        return facts.party_size
    if cleared is not None and used_at < cleared and used_at != USED_SOMETIME:
        return 0
    left = sum(1 for p in walked(facts.prior) if p.entry.direction is Direction.EXIT and p.at > used_at)
    return max(facts.party_size - left, 0)


def single_use(facts: Facts) -> Objection | None:
    """A spent ticket admits nobody, whoever spent it and wherever it was learned."""
    if not facts.inward or free_guests(facts):
        return None
    came = (e for e in standing(facts.prior or facts.together) if e.direction is Direction.ENTRY)
    first = next(came, None)
    if first is None:
        used_at = marked_at(facts)
        return Objection(
            reason=Reason.ALREADY_ENTERED, details=UsedBefore(None if used_at == USED_SOMETIME else used_at)
        )
    gate = GateId(first.gate_id) if first.gate_id else None
    return Objection(
        reason=Reason.ALREADY_ENTERED,
        details=EnteredBefore(first.corrected_at, gate, device=first.device_id, staff=first.staff),
    )


def lane(facts: Facts) -> Objection | None:
    """While the gates cannot ask each other, each guest comes in by one of them, unless it is known that they came."""
    # The laptop of that lane may not know of what was let in here: who was, is told so, and sent nowhere.
    # A guest who is known to be inside has come by the right lane: walking on into another zone is none of its matter.
    if not facts.other_lane or not facts.inward or single_use(facts) is not None or is_moving(facts):
        return None
    return Objection(reason=Reason.WRONG_GATE, details=OtherGate((facts.other_lane,)))


def entries_left(facts: Facts) -> int | None:
    """Return how many more times somebody may come in by the list's limit for one ticket, or None where it has none.

    The limit holds for each guest, so a party may use its size's multiple; it counts all of them together.
    """
    if not facts.inward or facts.policy.max_entries is None or is_moving(facts):
        return None
    used = visits(facts.prior, facts.zones)
    # The platform's mark is one use, as far as anybody knows.
    return facts.policy.max_entries * facts.party_size - used - (marked_at(facts) is not None)


def max_entries(facts: Facts) -> Objection | None:
    """A limit on how often one ticket comes in, in all."""
    left = entries_left(facts)
    if left is None or left > 0 or facts.policy.max_entries is None:
        return None
    used = facts.policy.max_entries * facts.party_size - left
    return Objection(reason=Reason.MAX_ENTRIES, details=EntriesUsed(used))


def cooldown(facts: Facts) -> Objection | None:
    """A wait between a guest's last movement and the next entry. A party's waiting guests do not wait for the first."""
    wait = facts.policy.cooldown
    if not facts.inward or not wait or is_moving(facts):
        return None
    free, last = free_guests(facts), {one.number: one.moves[-1].at for one in people_of(facts)}
    # Somebody of the party has not moved yet: that guest waits for nothing.
    if not last.keys() >= set(free):
        return None
    again = later(min(last[number] for number in free), wait)
    return Objection(reason=Reason.COOLDOWN, details=OpenFrom(again)) if facts.at.corrected < again else None


def able_to_walk(facts: Facts) -> tuple[int, ...]:
    """Return the numbers of the guests who may walk by one scan: by single use and by all limits."""
    left = entries_left(facts)
    most = MAX_AT_ONCE if left is None else min(MAX_AT_ONCE, max(left, 0))
    return free_guests(facts)[:most]


def party(facts: Facts) -> Objection | None:
    """Where more than one guest may walk, somebody has to say how many do.

    A signature does not make a number of guests true that no hall has room for.
    """
    claimed = facts.claims.party_size if facts.claims and facts.ticket is None else None
    if claimed is not None and claimed > MAX_PARTY:
        return Objection(reason=Reason.MALFORMED)
    free = len(able_to_walk(facts))
    wanted, who = facts.attempt.guests, facts.attempt.who
    # Whoever was picked may have come in at another gate since.
    if who and facts.party_size > 1:
        return None if who.issubset(able_to_walk(facts)) else how_many(facts)
    # One guest who is left of a party is not asked about: there is nothing to choose.
    if facts.party_size == 1 or (wanted is None and free == 1) or (wanted is not None and 1 <= wanted <= free):
        return None
    return how_many(facts)


def how_many(facts: Facts) -> Objection:
    """Ask how many of a party walk."""
    able = able_to_walk(facts)
    details = PartySize(len(able), facts.party_size, party_guests(facts, able))
    return Objection(reason=Reason.PARTY_SIZE, outcome=Outcome.ASK, details=details)


def walking(facts: Facts) -> tuple[int, ...]:
    """Return the numbers of the guests who walk by this scan."""
    if facts.attempt.who:
        return tuple(number for number in able_to_walk(facts) if number in facts.attempt.who)
    return able_to_walk(facts)[: facts.attempt.guests or 1]


def let_walk(facts: Facts) -> tuple[int, ...]:
    """Return the numbers of the guests who walk on a supervisor's word, whatever speaks against it.

    Those who may walk anyway go first; then those who came before, who spend nothing twice; then guests above the
    party's size, if the supervisor lets even more in.
    """
    if facts.attempt.who:
        return tuple(sorted(facts.attempt.who))[:MAX_AT_ONCE]
    wanted = min(max(facts.attempt.guests or 1, 1), MAX_AT_ONCE)
    before = sorted({entry.guest_no for entry in facts.prior})
    numbers = chain(able_to_walk(facts), before, count(1))
    chosen: dict[int, None] = {}
    while len(chosen) < wanted:
        chosen[next(numbers)] = None
    return tuple(chosen)


def capacity(facts: Facts) -> Objection | None:
    """No more guests inside than the list has room for."""
    limit = facts.check_in_list.capacity if facts.check_in_list else None
    # Whoever walks on into another zone is among those who are inside.
    if not facts.inward or limit is None or facts.inside + len(walking(facts)) <= limit or is_moving(facts):
        return None
    return Objection(reason=Reason.CAPACITY, details=NoRoom(inside=facts.inside, capacity=limit))
