"""The window's way of carrying entries from gate to gate: codes and files hold the same signed bundle."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kiosk.app.evidence.checkpoints import make_checkpoints
from kiosk.app.evidence.evidence_file import evidence_lines, write_evidence
from kiosk.app.kiosk import Kiosk
from kiosk.app.organizer.carried_entries import take_in, take_text_in
from kiosk.app.staff.audit import audit
from kiosk.app.staff.guard import Guard
from kiosk.domain.errors import SettingsError
from kiosk.domain.evidence.code_parts import PartGathering, split
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.rights import Right
from kiosk.ui.ports.organizer.transfer import Carried

_SCREEN: Final = "the other screen's log"


class GuardedTransfer:
    """Implements ``LogTransfer``: only who may take files home gives entries away, and that is in the audit log."""

    def __init__(self, kiosk: Kiosk, guard: Guard) -> None:
        self._kiosk = kiosk
        self._guard = guard

    def codes(self) -> Sequence[str]:
        """Return this laptop's log as texts of codes."""
        self._give_away("entries for another gate, as codes")
        file = "".join(f"{line}\n" for line in evidence_lines(self._kiosk.database)).encode("ascii")
        try:
            return split(file)
        except ValueError as error:
            raise SettingsError(f"this log: {error}", key="log.too_large") from error

    def write(self, path: Path) -> None:
        """Write this laptop's log into a file."""
        self._give_away("entries for another gate")
        write_evidence(self._kiosk.database, path)

    def take_gathered(self, gathering: PartGathering) -> Carried:
        """Take in what codes made."""
        self._guard.demand(Right.SETTLE)
        try:
            text = gathering.file().decode("ascii")
        except ValueError as error:  # each part was whole: somebody made parts of their own, or it is no log
            raise SettingsError(f"{_SCREEN}: {error}", key="log.unreadable") from error
        return take_text_in(self._kiosk, text, _SCREEN)

    def take_file(self, path: Path) -> Carried:
        """Take in a file."""
        self._guard.demand(Right.SETTLE)
        return take_in(self._kiosk, path)

    def _give_away(self, what: str) -> None:
        self._guard.demand(Right.EXPORT)
        present = self._guard.present
        audit(self._kiosk, AuditKind.EXPORT, present.name if present is not None else "", what)
        # What was scanned in this minute is signed too, or the other gate could prove nothing about it.
        make_checkpoints(self._kiosk.database, self._kiosk.clock)
