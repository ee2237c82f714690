"""Writes docs/rights.md from the table in the code: ``python docs/make_rights.py``.

The document is never edited by hand; a test compares it with what this makes.
"""

import sys
from pathlib import Path

DOCUMENT = Path(__file__).with_name("rights.md")
sys.path.insert(0, str(DOCUMENT.parents[1]))

from kiosk.domain.reason_codes import Outcome, Reason  # noqa: E402
from kiosk.domain.roster.bookings import Ticket  # noqa: E402
from kiosk.domain.sentences import SENTENCES  # noqa: E402
from kiosk.domain.staff.members import Role  # noqa: E402
from kiosk.domain.staff.rights import REFUSALS, RIGHTS, overriders  # noqa: E402
from kiosk.domain.verdicts.verdict import Verdict  # noqa: E402  # found through the line above

INTRODUCTION = """\
<!-- Made by docs/make_rights.py from kiosk/domain/staff/rights.py; do not edit. -->

# Rights

Who may do what at a laptop that has staff. A laptop without staff knows no roles: there everything is open that needs
no supervisor's PIN. This page is made from the table that the program itself uses.

What takes two people is done by one who holds the right, while a supervisor or an organizer who is somebody else agrees
by name and PIN. A laptop without staff asks for its supervisor's PIN where something is deleted for good, and before
its first organizer is made.
"""
OVERRIDES = """\
## Overrides

Who may let a guest in although the gate refuses, by the reason of the refusal. What is not in this table nobody
overrides: there is no ticket that the entry could belong to.
"""
SENTENCES_SHOWN = """\
## What whoever is refused reads

Every refusal says who may.
"""


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def overridable() -> list[Reason]:
    """Return the reasons for which anybody may let a guest in."""
    ticket = Ticket(id="t", event_id="e", booking_id="b", ticket_type_id="k")
    refusals = (Verdict(outcome=Outcome.REFUSE, reason=reason, ticket=ticket) for reason in Reason)
    return [refusal.reason for refusal in refusals if refusal.calls_for_override and refusal.reason is not Reason.OK]


def marks(roles: frozenset[Role]) -> list[str]:
    """Return a cell for each role."""
    return ["yes" if role in roles else "–" for role in Role]


def render() -> str:
    """Return the whole document."""
    heads = [role.value for role in Role]
    rights = [
        [f"`{right.value}`", rule.what + (" (takes two people)" if rule.two else ""), *marks(rule.roles)]
        for right, rule in RIGHTS.items()
    ]
    reasons = [[f"`{reason.value}`", *marks(overriders(reason))] for reason in overridable()]
    said = [
        [", ".join(role.value for role in Role if role in roles), SENTENCES[key]] for roles, key in REFUSALS.items()
    ]
    parts = [
        INTRODUCTION,
        table(["right", "what it is", *heads], rights),
        OVERRIDES,
        table(["reason", *heads], reasons),
        SENTENCES_SHOWN,
        table(["who may", "sentence"], said),
    ]
    return "\n".join(parts)


if __name__ == "__main__":
    DOCUMENT.write_text(render(), encoding="utf-8")
