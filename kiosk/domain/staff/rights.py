"""Who may do what: the one table that the window, the command line and ``docs/rights.md`` go by.

A right that nobody holds cannot be written down: each row names at least one role, and organizers hold every right. A
refusal says who may, so that whoever is refused knows whom to call.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kiosk.domain.errors import RightError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.staff.members import Role, StaffMember


class Right(StrEnum):
    """Something that not everybody may do."""

    SCAN = "scan"
    LOOK_UP = "look_up"
    PERSONAL_DATA = "personal_data"
    UNDO_OWN = "undo_own"
    UNDO_OTHERS = "undo_others"
    OVERRIDE = "override"
    APPROVE = "approve"
    SELL = "sell"
    FREE_TYPES = "free_types"
    LATE_SHIFT = "late_shift"
    CHANGE_PLACE = "change_place"
    LEAVE = "leave"
    SETTINGS = "settings"
    UPDATE = "update"
    ENROL = "enrol"
    REVIEW = "review"
    SETTLE = "settle"
    REOPEN = "reopen"
    EXPORT = "export"
    STAFF = "staff"
    AUDIT = "audit"
    RETENTION = "retention"
    WIPE = "wipe"


_EVERYBODY_AT_THE_GATE = frozenset({Role.STEWARD, Role.SUPERVISOR, Role.ORGANIZER})
_SUPERVISORS = frozenset({Role.SUPERVISOR, Role.ORGANIZER})
_NO_STEWARD = frozenset({Role.SUPERVISOR, Role.ORGANIZER, Role.TECHNICIAN})
_TECHNICAL = frozenset({Role.ORGANIZER, Role.TECHNICIAN})
_ORGANIZERS = frozenset({Role.ORGANIZER})

REFUSALS: Final[Mapping[frozenset[Role], str]] = {
    _EVERYBODY_AT_THE_GATE: "right.gate",
    _SUPERVISORS: "right.supervisor",
    _NO_STEWARD: "right.no_steward",
    _TECHNICAL: "right.technical",
    _ORGANIZERS: "right.organizer",
}
"""Which sentence says who may."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Who holds a right.

    Attributes:
        roles: Who.
        what: What it is, for the document.
        two: Whether it takes a second person: a supervisor or organizer who is somebody else.
        pin: Whether it takes the supervisor's PIN at a laptop without staff, where all else is open: nobody who
            passes by is to delete what is there, or to make themselves the first organizer.
    """

    roles: frozenset[Role]
    what: str
    two: bool = False
    pin: bool = False


RIGHTS: Final[Mapping[Right, Rule]] = {
    Right.SCAN: Rule(_EVERYBODY_AT_THE_GATE, "Scan codes and check guests in and out"),
    Right.LOOK_UP: Rule(_EVERYBODY_AT_THE_GATE, "Look guests up by name or number"),
    Right.PERSONAL_DATA: Rule(_SUPERVISORS, "Open the organizers' pages, where the names of all guests are"),
    Right.UNDO_OWN: Rule(_EVERYBODY_AT_THE_GATE, "Take back a scan of one's own"),
    Right.UNDO_OTHERS: Rule(_SUPERVISORS, "Take back a scan of somebody else"),
    Right.OVERRIDE: Rule(_SUPERVISORS, "Let guests in against the rules, by reason: see below"),
    Right.APPROVE: Rule(_SUPERVISORS, "Approve or reject a guest; stewards too where `door_approval` says so"),
    Right.SELL: Rule(_EVERYBODY_AT_THE_GATE, "Sell at the door and take payments"),
    Right.FREE_TYPES: Rule(_SUPERVISORS, "Give away types that cost nothing"),
    Right.LATE_SHIFT: Rule(_SUPERVISORS, "Let somebody sign in outside of their shift"),
    Right.CHANGE_PLACE: Rule(_NO_STEWARD, "Choose event, list, gate and direction"),
    Right.LEAVE: Rule(_NO_STEWARD, "Leave the full screen or close the program"),
    Right.SETTINGS: Rule(_TECHNICAL, "Change cameras, hand scanners and settings"),
    Right.UPDATE: Rule(_NO_STEWARD, "Install a new version, when no event is on"),
    Right.ENROL: Rule(_TECHNICAL, "Set this laptop up at its platform"),
    Right.REVIEW: Rule(_SUPERVISORS, "Read the entry log of all gates, what waits for somebody, and attendance"),
    Right.SETTLE: Rule(_SUPERVISORS, "Settle conflicts and what the platform did not take"),
    # What was settled is on record with its reason: whoever takes that back alone could hide a mistake of their own.
    Right.REOPEN: Rule(_SUPERVISORS, "Take back the settlement of a conflict", two=True),
    Right.EXPORT: Rule(_ORGANIZERS, "Write the log, reports and guest lists into files"),
    Right.STAFF: Rule(_ORGANIZERS, "Add and remove staff, and make their badges", pin=True),
    Right.AUDIT: Rule(_ORGANIZERS, "Read the audit log"),
    Right.RETENTION: Rule(_ORGANIZERS, "Delete what is kept longer than needed", two=True, pin=True),
    Right.WIPE: Rule(_ORGANIZERS, "Delete everything from this laptop", two=True, pin=True),
}

_TAKEN_AWAY = frozenset({Reason.REVOKED, Reason.BLOCKED, Reason.CANCELLED, Reason.REFUNDED, Reason.TRANSFERRED})
"""The organizer took the right to enter away, often because somebody else has it now: nobody below gives it back."""


def may(role: Role, right: Right) -> bool:
    """Return whether a role holds a right."""
    return role in RIGHTS[right].roles


def refusal_key(right: Right) -> str:
    """Return which sentence says who holds a right."""
    return REFUSALS[RIGHTS[right].roles]


def overriders(reason: Reason) -> frozenset[Role]:
    """Return who may let a guest in although the gate refuses for this reason."""
    return _ORGANIZERS if reason in _TAKEN_AWAY else RIGHTS[Right.OVERRIDE].roles


def demand(role: Role, right: Right) -> None:
    """Do nothing where a role holds a right.

    Raises:
        RightError: It does not; the sentence says who may.
    """
    _demand(role, RIGHTS[right].roles, right.value)


def demand_override(role: Role, reason: Reason) -> None:
    """Do nothing where a role may override a reason.

    Raises:
        RightError: It may not; the sentence says who may.
    """
    _demand(role, overriders(reason), f"override of {reason.value}")


def demand_all(persons: Sequence[StaffMember], right: Right) -> None:
    """Do nothing where these persons together may do something, the first of them doing it.

    Raises:
        RightError: The first may not, or it takes a second person who is missing, too low or the same.
    """
    demand(persons[0].role, right)
    if not RIGHTS[right].two:
        return
    others = [one for one in persons[1:] if one.id != persons[0].id]
    if len(persons) > 1 and not others:
        raise RightError(f"{right.value} takes two persons, and this is one", key="right.same_person")
    if not any(one.role in _SUPERVISORS for one in others):
        raise RightError(f"{right.value} takes two persons", key="right.two")


def _demand(role: Role, roles: frozenset[Role], what: str) -> None:
    if role not in roles:
        raise RightError(f"the role {role.value} does not hold the right: {what}", key=REFUSALS[roles])
