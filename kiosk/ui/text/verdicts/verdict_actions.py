"""What a steward may do about a verdict, besides going on: which buttons its card shows."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from kiosk.domain.codes.exchanges import READ_HERE
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.verdicts.details import OtherGate, OtherZone
from kiosk.domain.verdicts.verdict import Verdict


class Action(StrEnum):
    """Something to press."""

    ANSWER = "answer"
    CONFIRM = "confirm"
    TAKE_PAYMENT = "take_payment"
    APPROVE = "approve"
    ACCEPT_UNPAID = "accept_unpaid"
    ACCEPT_UNKNOWN = "accept_unknown"
    LOOK_UP = "look_up"
    OVERRIDE = "override"
    UNDO = "undo"
    SWITCH = "switch"
    REDIRECT = "redirect"
    EXCHANGE = "exchange"
    DETAILS = "details"


_CONSENTS: Mapping[Reason, Action] = {
    Reason.UNPAID: Action.ACCEPT_UNPAID,
    Reason.UNKNOWN_TICKET: Action.ACCEPT_UNKNOWN,
}
_AT_THE_DOOR: Mapping[Reason, Action] = {Reason.UNPAID: Action.TAKE_PAYMENT, Reason.UNAPPROVED: Action.APPROVE}
_EXCHANGED = frozenset({Reason.MEDIUM_NEEDED, Reason.MEDIUM_INVALID})
_NAMELESS = frozenset({Reason.UNKNOWN_TICKET, Reason.MALFORMED, Reason.AMBIGUOUS, Reason.STALE_CODE})


def actions_for(verdict: Verdict) -> tuple[Action, ...]:
    """Return what may be done about a verdict, most likely first."""
    details = (Action.DETAILS,) if verdict.ticket is not None else ()
    if verdict.admitted:
        return details
    found = [action for action, is_due in _FORMS if is_due(verdict)]
    if verdict.reason in _AT_THE_DOOR and verdict.ticket is not None:
        found.append(_AT_THE_DOOR[verdict.reason])
    if verdict.reason is Reason.WRONG_EVENT:
        found.append(Action.SWITCH)
    if other_places(verdict):
        found.append(Action.REDIRECT)
    if verdict.asks_consent:
        found.append(_CONSENTS[verdict.reason])
    elif verdict.reason in _NAMELESS:
        found.append(Action.LOOK_UP)
    if verdict.calls_for_override:
        found.append(Action.OVERRIDE)
    return (*found, *details)


def other_places(verdict: Verdict) -> tuple[str, ...]:
    """Return the names of the gates, or of the zones, that a ticket is for, where it is for others than this one."""
    details = verdict.details
    if isinstance(details, OtherGate):
        return details.gate
    return details.zones if isinstance(details, OtherZone) else ()


def is_exchanged_here(verdict: Verdict) -> bool:
    """Whether the guest can get a wristband or card for the ticket at this gate: of a kind that it can read."""
    kind = verdict.ticket_type.settings.media_type if verdict.ticket_type is not None else ""
    return verdict.reason in _EXCHANGED and verdict.ticket is not None and kind in READ_HERE


_FORMS: tuple[tuple[Action, Callable[[Verdict], bool]], ...] = (
    (Action.ANSWER, lambda verdict: bool(verdict.questions)),
    (Action.CONFIRM, lambda verdict: bool(verdict.to_confirm)),
    (Action.EXCHANGE, is_exchanged_here),
)
"""What is done in a form of its own before the guest comes in."""


def put_at_once(verdict: Verdict) -> Action | None:
    """Return what is asked at once, without a press on the card; None where the card is to be read first."""
    if is_exchanged_here(verdict):
        return Action.EXCHANGE  # the very next thing that is read is the wristband
    if verdict.outcome is not Outcome.ASK:
        return None
    return Action.ANSWER if verdict.questions else Action.CONFIRM if verdict.to_confirm else None


def action_text(action: Action) -> str:
    """Return what a button says."""
    texts = {
        Action.ANSWER: QCoreApplication.translate("Actions", "Ask now"),
        Action.CONFIRM: QCoreApplication.translate("Actions", "Go through the list"),
        Action.TAKE_PAYMENT: QCoreApplication.translate("Actions", "Take payment"),
        Action.APPROVE: QCoreApplication.translate("Actions", "Approve or refuse"),
        Action.ACCEPT_UNPAID: QCoreApplication.translate("Actions", "Let in unpaid"),
        Action.ACCEPT_UNKNOWN: QCoreApplication.translate("Actions", "Let in"),
        Action.LOOK_UP: QCoreApplication.translate("Actions", "Look the guest up by name"),
        Action.OVERRIDE: QCoreApplication.translate("Actions", "Override …"),
        Action.SWITCH: QCoreApplication.translate("Actions", "Switch to this event"),
        Action.REDIRECT: QCoreApplication.translate("Actions", "Show the way"),
        Action.EXCHANGE: QCoreApplication.translate("Actions", "Hand out a wristband"),
        Action.DETAILS: QCoreApplication.translate("Actions", "Details"),
        Action.UNDO: QCoreApplication.translate("Actions", "Undo"),
    }
    return texts[action]
