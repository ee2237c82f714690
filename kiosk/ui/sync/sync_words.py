"""What runs and parts of the guest list are called, in the language of the window."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.domain.reports.platform_counts import CountKind
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.text.times import span

PUSH: Final = "push"
"""What is sent stands among the parts of the guest list by this name."""

# Platforms call their parts as they like; people at a gate have one word for each. A test holds that no part of a
# platform that comes with the program is left out.
_ALSO: Final = {
    "qr_codes": "credentials",
    "orders": "bookings",
    "rsvps": "bookings",
    "manifests": "tickets",
    "participants": "tickets",
    "hosts": "tickets",
    "catalogue": "ticket_types",
    "participant_types": "ticket_types",
    "withdrawn": "revocations",
    "event_staff": "staff",
    "check_ins": "entries",
    "entry_logs": "entries",
    "other_scans": "entries",
    "rsvp_check_ins": "entries",
    "scan_logs": "entries",
    "scans": "entries",
    "ticket_scans": "entries",
}


def operation_word(operation: str) -> str:
    """Return what a run does; one of a newer version is shown by its own name."""
    words = {
        "push": QCoreApplication.translate("SyncWords", "Send entries"),
        "pull": QCoreApplication.translate("SyncWords", "Read the guest list"),
    }
    return words.get(operation, operation)


def outcome_word(status: str) -> str:
    """Return how a run ended."""
    words = {
        "started": QCoreApplication.translate("SyncWords", "under way"),
        "completed": QCoreApplication.translate("SyncWords", "well"),
        "failed": QCoreApplication.translate("SyncWords", "failed"),
        "cancelled": QCoreApplication.translate("SyncWords", "called off"),
    }
    return words.get(status, status)


def record_word(name: str) -> str:
    """Return what records of the guest list are called."""
    words = {
        "events": QCoreApplication.translate("SyncWords", "Events"),
        "check_in_lists": QCoreApplication.translate("SyncWords", "Check-in lists"),
        "ticket_types": QCoreApplication.translate("SyncWords", "Ticket types"),
        "gates": QCoreApplication.translate("SyncWords", "Gates"),
        "bookings": QCoreApplication.translate("SyncWords", "Bookings"),
        "tickets": QCoreApplication.translate("SyncWords", "Tickets"),
        "credentials": QCoreApplication.translate("SyncWords", "Codes"),
        "revocations": QCoreApplication.translate("SyncWords", "Withdrawn codes"),
        "keys": QCoreApplication.translate("SyncWords", "Keys"),
        "signing_keys": QCoreApplication.translate("SyncWords", "Keys"),
        "staff": QCoreApplication.translate("SyncWords", "Staff"),
        "media": QCoreApplication.translate("SyncWords", "Wristbands and cards"),
        "entries": QCoreApplication.translate("SyncWords", "Entries of other gates"),
    }
    return words.get(name, name.replace("_", " "))


def stream_word(name: str) -> str:
    """Return what a part of the guest list is called: "tickets:ev1" by its kind and the event that it is of."""
    if name == PUSH:
        return operation_word(name)
    kind, _, rest = name.partition(":")
    # The platform's own word behind ours: two of its parts may be one thing to us, and its people ask for theirs.
    more = [isolated(word) for word in (kind.replace("_", " ") if kind in _ALSO else "", rest) if word]
    word = record_word(_ALSO.get(kind, kind))
    return f"{word} ({', '.join(more)})" if more else word


def wait_words(next_at: datetime | None, now: datetime) -> str:
    """Return how long it is until something is done next; what is due, or waits for nothing else, is done now."""
    if next_at is None or next_at - now < timedelta(seconds=1):
        return QCoreApplication.translate("SyncWords", "now")
    return span(next_at - now)


def count_word(kind: CountKind, name: str) -> str:
    """Return what the platform counts: of a ticket type, or of a check-in list."""
    words = {
        CountKind.SOLD: QCoreApplication.translate("SyncWords", "{name}: sold"),
        CountKind.ON_LIST: QCoreApplication.translate("SyncWords", "{name}: tickets"),
        CountKind.CAME: QCoreApplication.translate("SyncWords", "{name}: came"),
    }
    return words[kind].format(name=name)
