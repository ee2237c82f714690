"""Wrong tries to sign in, remembered so that nobody gets rid of them.

Invariants: a try is on the disk before its PIN is looked at, so that ending the program in between saves nothing. The
count stands a second time outside of the database's folder, beside the high-water mark: whoever puts back an older
database does not put back the count, and the higher of both is believed.
"""

import json
import logging
import os
import secrets
from contextlib import suppress
from pathlib import Path

from kiosk.domain.clock.timekeeping import BootTime
from kiosk.domain.staff.waits import TriesSoFar, left_ms, one_more, seen_now
from kiosk.store.base.private_files import give_to_owner_of_folder, private_folder
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.database import Database

_log = logging.getLogger(__name__)


class SignInTries:
    """Counts tries by person."""

    def __init__(self, database: Database, beside: Path) -> None:
        """Take where they are kept.

        Args:
            database: The open database.
            beside: The file outside of its folder; it holds ids and counts, nothing else.
        """
        self._database = database
        self._beside = beside

    def begin(self, staff_id: str, now: BootTime) -> int:
        """Write down that a PIN is about to be looked at, unless it is too soon for that.

        Returns:
            How long it has to wait, ms; 0: it was written down as a wrong one, until ``forget`` says otherwise.
        """
        with self._database.transaction() as db, store_errors():
            row = db.conn.execute(
                "SELECT wrong, boot, boot_ms FROM sign_in_tries WHERE staff_id = ?", (staff_id,)
            ).fetchone()
            here = TriesSoFar() if row is None else TriesSoFar(wrong=row[0], boot=row[1], boot_ms=row[2])
            outside = self._outside().get(staff_id, 0)
            # An older database was put back: when the wait of what it does not know began, it does not know either.
            tries = here if outside <= here.wrong else TriesSoFar(wrong=outside)
            wait = left_ms(tries, now)
            made = seen_now(tries, now) if wait else one_more(tries, now)
            db.conn.execute(
                "INSERT OR REPLACE INTO sign_in_tries (staff_id, wrong, boot, boot_ms) VALUES (?, ?, ?, ?)",
                (staff_id, made.wrong, made.boot, made.boot_ms),
            )
        if not wait:
            self._write_outside(staff_id, made.wrong)
        return wait

    def left(self, staff_id: str, now: BootTime) -> int:
        """Return how long the next try has to wait, ms."""
        with store_errors():
            row = self._database.db.conn.execute(
                "SELECT wrong, boot, boot_ms FROM sign_in_tries WHERE staff_id = ?", (staff_id,)
            ).fetchone()
        return 0 if row is None else left_ms(TriesSoFar(wrong=row[0], boot=row[1], boot_ms=row[2]), now)

    def forget(self, staff_id: str) -> None:
        """Forget the wrong ones: the last one was right, or there is another PIN."""
        # Outside first: where the second of both fails, the higher count is the one that is believed.
        self._write_outside(staff_id, 0)
        with self._database.transaction() as db, store_errors():
            db.conn.execute("DELETE FROM sign_in_tries WHERE staff_id = ?", (staff_id,))

    def _outside(self) -> dict[str, int]:
        try:
            found = json.loads(self._beside.read_text(encoding="utf-8"))
            return {str(name): int(count) for name, count in found.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, TypeError, AttributeError) as error:
            _log.warning("the counts of wrong PINs outside of the database cannot be read: %s", type(error).__name__)
            return {}

    def _write_outside(self, staff_id: str, wrong: int) -> None:
        counts = {**self._outside(), staff_id: wrong}
        draft = self._beside.with_name(f"{self._beside.name}.{os.getpid()}.{secrets.token_hex(4)}")
        try:
            private_folder(self._beside.parent)
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            give_to_owner_of_folder(draft)
            give_to_owner_of_folder(draft)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump({name: count for name, count in counts.items() if count}, file)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(self._beside)
        except OSError as error:
            # The count in the database holds all the same; only an older copy of it would be believed.
            _log.warning("the counts of wrong PINs outside of the database cannot be written: %s", type(error).__name__)
            with suppress(OSError):
                draft.unlink()
