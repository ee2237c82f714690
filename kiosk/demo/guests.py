"""Who comes to the gate: about forty codes in the order in which they are held up, and what each should meet with."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.demo.processes import DemoError
from kiosk.scanner.synthetic.gate_video import Disturbance, HeldItem

_ORDER = (
    ("good", 7), ("used_before", 1), ("good", 2), ("again", 1), ("not_a_ticket", 1), ("good", 3), ("forged", 1),
    ("nothing", 1), ("unpaid", 1), ("good", 2), ("other_event", 1), ("revoked", 1), ("again", 1), ("good", 2),
    ("expired", 1), ("transferred", 1), ("replacement", 1), ("cancelled", 1), ("good", 3), ("unknown_key", 1),
    ("again", 1), ("blocked", 1), ("good", 3), ("not_yet_valid", 1), ("unapproved", 1),
)  # fmt: skip
_SPOKEN = {
    "again": "the same ticket again",
    "blocked": "blocked ticket",
    "cancelled": "cancelled booking",
    "expired": "expired ticket",
    "forged": "forged ticket",
    "good": "good ticket",
    "not_a_ticket": "Wi-Fi code",
    "not_yet_valid": "ticket for tomorrow",
    "nothing": "no code at all",
    "other_event": "ticket of another event",
    "replacement": "the new owner's ticket",
    "revoked": "revoked ticket",
    "transferred": "ticket passed on",
    "unapproved": "unapproved booking",
    "unknown_key": "signed by a stranger",
    "unpaid": "unpaid booking",
    "used_before": "used at another gate",
}


@dataclass(frozen=True, slots=True)
class Guest:
    """One appearance.

    Attributes:
        words: What it is, for the table.
        code: Text of the code; None for nothing to read.
        outcome: Expected answer; "" where nothing is to be scanned.
        reason: Expected reason, "" for any.
    """

    words: str
    code: str | None
    outcome: str
    reason: str


def choose_guests(handout: Mapping[str, Any]) -> list[Guest]:
    """Choose the guests from what the platform handed out.

    Raises:
        DemoError: The hand-out lacks somebody.
    """
    # Copies: each guest is taken from it once, and the hand-out is kept for the next run.
    waiting = {name: list(slip["guests"]) for name, slip in handout["categories"].items()}
    visitors: list[Guest] = []
    for name, count in _ORDER:
        visitors += [_guest(name, waiting, handout, visitors) for _ in range(count)]
    return visitors


def _guest(name: str, waiting: dict[str, list[Any]], handout: Mapping[str, Any], visitors: Sequence[Guest]) -> Guest:
    if name == "nothing":
        return Guest(_SPOKEN[name], None, "", "")
    if name == "again":
        # Not the last one: that is still in view and would be one scan. Somebody who came three guests earlier.
        admitted = [guest for guest in visitors[:-2] if guest.outcome == "admit"]
        return Guest(_SPOKEN[name], admitted[-1].code, "refuse", "already_entered")
    if not waiting.get(name):
        raise DemoError(f"the sandbox handed out no {name} ticket")
    slip = handout["categories"][name]
    reason = "malformed" if name == "not_a_ticket" else slip["reason"]
    return Guest(_SPOKEN[name], waiting[name].pop(0)["code"], slip["outcome"], reason)


def held_items(visitors: Sequence[Guest], seed: int) -> list[HeldItem]:
    """Give every guest a phone or a sheet of paper and something that makes the code hard to read."""
    chance = random.Random(seed)  # noqa: S311  # a repeatable video, no secrets
    kinds = list(Disturbance)
    made = []
    for number, guest in enumerate(visitors):
        # In turn and not by chance, so that every disturbance occurs with every seed.
        first = kinds[number % len(kinds)]
        disturbances = {first} if chance.random() < 0.6 else set()
        if chance.random() < 0.25:
            disturbances.add(Disturbance.NOISE)
        made.append(
            HeldItem(
                text=guest.code,
                seconds=1.4,
                surface="paper" if chance.random() < 0.4 else "phone",
                disturbances=frozenset(disturbances),
            )
        )
    return made
