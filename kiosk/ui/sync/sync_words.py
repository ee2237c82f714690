"""What runs and parts of the guest list are called, in the language of the window."""

from PySide6.QtCore import QCoreApplication


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
        "entries": QCoreApplication.translate("SyncWords", "Entries of other gates"),
    }
    return words.get(name, name.replace("_", " "))


def stream_word(name: str) -> str:
    """Return what a part of the guest list is called: "tickets:ev1" by its kind and the event that it is of."""
    kind, _, rest = name.partition(":")
    return f"{record_word(kind)} ({rest})" if rest else record_word(kind)
