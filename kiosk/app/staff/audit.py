"""Writes the audit log of a kiosk, by its clock."""

from kiosk.app.kiosk import Kiosk
from kiosk.domain.staff.audit import AuditKind, AuditRecord
from kiosk.store.staff.audit_log import note_audit


def audit(kiosk: Kiosk, kind: AuditKind, who: str = "", what: str = "") -> None:
    """Add a line to the audit log.

    Args:
        kiosk: The kiosk.
        kind: What happened.
        who: Who did it, "" where nobody was signed in.
        what: Which one, in a few words.

    Raises:
        StoreError: It could not be written.
    """
    note_audit(kiosk.database, AuditRecord(at=kiosk.clock.now().corrected, kind=kind, who=who, what=what))
