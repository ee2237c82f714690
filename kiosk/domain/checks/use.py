"""May the ticket be used once more? The organizer's rules and questions, single use, waiting times, limits, parties.

A party's guests are numbered from 1, and each has a history of entries and exits of its own.
"""

from datetime import datetime

from kiosk.domain.entry import Direction, Entry
from kiosk.domain.errors import RulesError
from kiosk.domain.facts import Facts, Finding
from kiosk.domain.instants import later
from kiosk.domain.order import guests_inside, is_inside, of_guest, standing, walked
from kiosk.domain.policy import last_clearing
from kiosk.domain.questions import Answered, review
from kiosk.domain.reasons import Outcome, Reason
from kiosk.domain.rules import RULE_SENTENCES, RuleFacts, allows, explain


def cleared_at(facts: Facts) -> datetime | None:
    """Return when everybody inside by the station's list last counted as gone."""
    closing = facts.check_in_list.exit_all_at if facts.check_in_list else None
    return last_clearing(closing, facts.at.corrected, facts.event.timezone if facts.event else "UTC")


def rule_facts(facts: Facts) -> RuleFacts:
    """Return what the list's rules are judged by."""
    # A date that the roster does not hold has no times: rules that ask for them refuse rather than guess.
    occasion = facts.date if facts.date_id is not None else facts.event
    return RuleFacts(
        now=facts.at.corrected,
        timezone=facts.event.timezone if facts.event else "UTC",
        product=facts.type_id or "",
        variation=facts.variation_id,
        gate=facts.station.gate_id,
        starts_at=occasion.starts_at if occasion else None,
        ends_at=occasion.ends_at if occasion else None,
        admission_at=occasion.admission_at if occasion else None,
        entries=standing(facts.prior),
        cleared_at=cleared_at(facts),
    )


def rules(facts: Facts) -> Finding | None:
    """The organizer's own rules. They do not hold anybody back from leaving."""
    given = facts.check_in_list.rules if facts.check_in_list else None
    if not facts.inward or not given:
        return None
    known = rule_facts(facts)
    try:
        if allows(given, known):
            return None
    except RulesError:
        return Finding(reason=Reason.RULES, details={"rule": RULE_SENTENCES["rule.broken"], "key": "rule.broken"})
    parts = explain(given, known)
    sentence = " ".join(part.sentence for part in parts)
    return Finding(reason=Reason.RULES, details={"rule": sentence, "key": ",".join(part.key for part in parts)})


def answered(facts: Facts) -> Answered:
    """Return how far the ticket's questions are answered; on the way out nothing is asked."""
    recorded = facts.ticket.settings.get("answers", {}) if facts.ticket else {}
    asking = facts.inward and facts.attempt.ask_questions
    return review(
        facts.questions if asking else (),
        facts.type_id,
        recorded=recorded,
        given=facts.attempt.answers,
        timezone=facts.event.timezone if facts.event else "UTC",
    )


def questions(facts: Facts) -> Finding | None:
    """What the organizer wants to know has to be known first."""
    wanted = answered(facts).open if facts.questions else ()
    if not wanted:
        return None
    details = {"questions": ",".join(question.id for question in wanted)}
    return Finding(reason=Reason.QUESTIONS, outcome=Outcome.ASK, details=details, questions=wanted)


def replayed(facts: Facts) -> Finding | None:
    """A rotating code's number admits once: whoever shows it again shows somebody's picture of it."""
    if not facts.nonce or all(entry.nonce != facts.nonce for entry in standing(facts.prior)):
        return None
    return Finding(reason=Reason.REPLAYED_CODE)


def medium(facts: Facts) -> Finding | None:
    """Some types are exchanged for a wristband or card first, which alone may be used from then on."""
    settings = facts.ticket_type.settings if facts.ticket_type else {}
    if facts.by_medium or not (settings.get("media_policy") and settings.get("media_type")):
        return None
    if not facts.has_medium:
        return Finding(reason=Reason.MEDIUM_NEEDED)
    enforced = facts.event is not None and facts.event.settings.get("reusable_media_usage_enforced") in {True, "True"}
    return Finding(reason=Reason.MEDIUM_ONLY) if enforced else None


def history(facts: Facts, guest: int) -> list[Entry]:
    """Return the entries of one guest of a party."""
    return of_guest(facts.prior, guest)


def free_guests(facts: Facts) -> tuple[int, ...]:
    """Return the numbers of the guests who may walk the station's way now, by single use alone."""
    cleared = cleared_at(facts)
    if facts.inward:
        return tuple(number for number in range(1, facts.party_size + 1) if _may_enter(facts, number, cleared))
    # Whoever was never seen coming in may leave all the same.
    return guests_inside(facts.prior, cleared_at=cleared) or (1,)


def _may_enter(facts: Facts, guest: int, cleared: datetime | None) -> bool:
    rules_of_list = facts.check_in_list
    if rules_of_list is None or rules_of_list.allow_multiple_entries:
        return True
    entries = history(facts, guest)
    moves = standing(entries)
    if not moves:
        return not (facts.ticket and facts.ticket.platform_used_at and not entries)
    if all(entry.direction is Direction.EXIT for entry in moves):
        return True
    return rules_of_list.allow_entry_after_exit and not is_inside(entries, cleared_at=cleared)


def single_use(facts: Facts) -> Finding | None:
    """A spent ticket admits nobody, whoever spent it and wherever it was learned."""
    if not facts.inward or free_guests(facts):
        return None
    first = next((e for e in standing(facts.prior) if e.direction is Direction.ENTRY), None)
    if first is None:
        used_at = facts.ticket.platform_used_at if facts.ticket else None
        return Finding(
            reason=Reason.ALREADY_ENTERED, details={"time": used_at.isoformat() if used_at else "", "gate": ""}
        )
    return Finding(
        reason=Reason.ALREADY_ENTERED,
        details={
            "time": first.corrected_at.isoformat(),
            "gate": first.gate_id or "",
            "device": first.device_id,
            "staff": first.staff,
        },
    )


def max_entries(facts: Facts) -> Finding | None:
    """A limit on how often one ticket comes in, in all. A party may use its size's multiple."""
    limit = facts.policy.max_entries
    if not facts.inward or limit is None:
        return None
    used = sum(1 for entry in standing(facts.prior) if entry.direction is Direction.ENTRY)
    if used < limit * facts.party_size:
        return None
    return Finding(reason=Reason.MAX_ENTRIES, details={"count": str(used)})


def cooldown(facts: Facts) -> Finding | None:
    """A wait between a guest's last movement and the next entry. A party's waiting guests do not wait for the first."""
    wait = facts.policy.cooldown
    if not facts.inward or not wait:
        return None
    moved = [moves[-1].at for n in free_guests(facts) if (moves := walked(history(facts, n)))]
    if len(moved) < len(free_guests(facts)):
        return None
    again = later(min(moved), wait)
    return Finding(reason=Reason.COOLDOWN, details={"from": again.isoformat()}) if facts.at.corrected < again else None


def party(facts: Facts) -> Finding | None:
    """Where more than one guest may walk, somebody has to say how many do."""
    free = len(free_guests(facts))
    wanted = facts.attempt.guests
    if facts.party_size == 1 or (wanted is None and free == 1) or (wanted is not None and 1 <= wanted <= free):
        return None
    details = {"remaining": str(free), "total": str(facts.party_size)}
    return Finding(reason=Reason.PARTY_SIZE, outcome=Outcome.ASK, details=details)


def walking(facts: Facts) -> tuple[int, ...]:
    """Return the numbers of the guests who walk by this scan."""
    return free_guests(facts)[: facts.attempt.guests or 1]


def capacity(facts: Facts) -> Finding | None:
    """No more guests inside than the list has room for."""
    limit = facts.check_in_list.capacity if facts.check_in_list else None
    if not facts.inward or limit is None or facts.inside + len(walking(facts)) <= limit:
        return None
    return Finding(reason=Reason.CAPACITY, details={"inside": str(facts.inside), "capacity": str(limit)})
