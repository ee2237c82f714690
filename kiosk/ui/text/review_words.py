"""What contradictions and door actions are called on the organizers' pages, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from kiosk.domain.door_sales.actions import DoorActionKind, PayMethod
from kiosk.domain.reports.inbox import Decision, InboxKind, RecordKind


def conflict_word(kind: str) -> str:
    """Return what a contradiction is called; one of a newer version is shown by its stored name."""
    words = {
        "admitted_twice": QCoreApplication.translate("ReviewWords", "Admitted twice"),
        "admitted_revoked": QCoreApplication.translate("ReviewWords", "Admitted, and revoked"),
        "admitted_cancelled": QCoreApplication.translate("ReviewWords", "Admitted, and cancelled"),
    }
    return words.get(kind, kind)


def door_action_word(kind: DoorActionKind) -> str:
    """Return what was done at the door."""
    return {
        DoorActionKind.WALK_IN: QCoreApplication.translate("ReviewWords", "Sold at the door"),
        DoorActionKind.PAYMENT: QCoreApplication.translate("ReviewWords", "Paid at the door"),
        DoorActionKind.APPROVAL: QCoreApplication.translate("ReviewWords", "Approved at the door"),
        DoorActionKind.REJECTION: QCoreApplication.translate("ReviewWords", "Turned down at the door"),
        DoorActionKind.CANCELLATION: QCoreApplication.translate("ReviewWords", "Sale taken back"),
    }[kind]


def pay_method_word(method: PayMethod) -> str:
    """Return how somebody paid, "" for not at all."""
    return {
        PayMethod.NONE: "",
        PayMethod.CASH: QCoreApplication.translate("ReviewWords", "Cash"),
        PayMethod.CARD: QCoreApplication.translate("ReviewWords", "Card"),
    }[method]


def inbox_kind_word(kind: InboxKind) -> str:
    """Return what an item of the inbox is."""
    return {
        InboxKind.CONFLICT: QCoreApplication.translate("ReviewWords", "Conflict"),
        InboxKind.DOOR_ACTION: QCoreApplication.translate("ReviewWords", "Refused door sale"),
        InboxKind.DELIVERY: QCoreApplication.translate("ReviewWords", "Entry not delivered"),
    }[kind]


def decision_words() -> dict[Decision, str]:
    """Return what can be decided about an item."""
    return {
        Decision.NONE: QCoreApplication.translate("ReviewWords", "See the note"),
        Decision.LET_STAND: QCoreApplication.translate("ReviewWords", "It stands as it is"),
        Decision.WRONGLY_ADMITTED: QCoreApplication.translate("ReviewWords", "Somebody was let in wrongly"),
        Decision.DONE_BY_HAND: QCoreApplication.translate("ReviewWords", "Put right on the platform by hand"),
        Decision.NOT_NEEDED: QCoreApplication.translate("ReviewWords", "Not needed any more"),
    }


def record_word(kind: RecordKind) -> str:
    """Return what was done to an item."""
    return {
        RecordKind.SETTLED: QCoreApplication.translate("ReviewWords", "Settled"),
        RecordKind.REOPENED: QCoreApplication.translate("ReviewWords", "Opened again"),
        RecordKind.RETRIED: QCoreApplication.translate("ReviewWords", "Tried again"),
    }[kind]
