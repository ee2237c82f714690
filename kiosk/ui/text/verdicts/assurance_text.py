"""Who agrees to a verdict, in words and as a sign."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.domain.reason_codes import Assurance
from kiosk.ui.ports.status import GateStatus
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.times import ago


def assurance_lines(assurance: Assurance, status: GateStatus, now: datetime) -> tuple[str, str]:
    """Return who agrees, honestly, and since when this laptop has been alone or how old its guest list is.

    Args:
        assurance: Who agreed to the verdict, or would agree to the next.
        status: When this laptop last heard of the platform.
        now: Current instant.
    """
    who = {
        Assurance.PLATFORM: QCoreApplication.translate("Assurance", "The platform agreed"),
        Assurance.VENUE: QCoreApplication.translate("Assurance", "All gates agreed"),
        Assurance.LOCAL: QCoreApplication.translate("Assurance", "This laptop alone"),
    }[assurance]
    if assurance is Assurance.LOCAL and status.online:
        # "Alone" beside "Online" would be read as a contradiction: it is told of what was decided, and decides itself.
        who = QCoreApplication.translate("Assurance", "Decided by this laptop")
    seen = max((at for at in (status.last_pull_at, status.last_push_at) if at), default=None)
    if seen is None:
        return who, QCoreApplication.translate("Assurance", "no contact with the platform yet")
    if status.online:
        text = QCoreApplication.translate("Assurance", "guest list from {time}")
    else:
        text = QCoreApplication.translate("Assurance", "last contact {time}")
    return who, text.format(time=ago(seen, now))


def assurance_text(assurance: Assurance, status: GateStatus, now: datetime) -> str:
    """Return ``assurance_lines`` in one line, the age only where it matters: when this laptop decides alone."""
    who, since = assurance_lines(assurance, status, now)
    return dotted(who, since) if assurance is Assurance.LOCAL else who


ASSURANCE_SIGNS = {Assurance.PLATFORM: "shield-check", Assurance.VENUE: "gates", Assurance.LOCAL: "laptop"}
