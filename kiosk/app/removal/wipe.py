"""Before everything is deleted from this laptop: what the platform does not have is saved, or nothing goes."""

from pathlib import Path

from kiosk.app.evidence.checkpoints import make_checkpoints, sign_removals
from kiosk.app.evidence.evidence_file import verify_file, write_evidence
from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.audit import audit
from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.audit import AuditKind
from kiosk.store.recovery.wiping import unsent


def save_what_waits(kiosk: Kiosk, path: Path | None, by: str) -> int:
    """Write all entries of this laptop into a file, where it holds something that the platform does not have.

    Args:
        kiosk: The kiosk.
        path: Where to; None: nowhere.
        by: Who does it.

    Returns:
        How much the platform does not have.

    Raises:
        SettingsError: Something waits and there is nowhere to save it, or the place would be deleted, too.
        StoreError: It could not be written.
    """
    waiting = unsent(kiosk.database)
    if path is None:
        if waiting:
            raise SettingsError(f"{waiting} items are not sent yet: save them with --export FILE", key="wipe.unsent")
        return 0
    if path.resolve().is_relative_to(kiosk.settings.data_dir.resolve()):
        raise SettingsError("the file would be deleted with the rest: name one outside of the data folder")
    make_checkpoints(kiosk.database, kiosk.clock)
    sign_removals(kiosk.database)
    write_evidence(kiosk.database, path)
    # Read again before anything is deleted: a stick that takes everything and keeps nothing is no rarity.
    if any(finding.problems for finding in verify_file(path)):
        raise SettingsError(f"{path.name} does not hold what was written into it")
    audit(kiosk, AuditKind.EXPORT, by, "entries, before everything is deleted")
    return waiting
