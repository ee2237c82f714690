"""The supervisor's PIN of this kiosk, in the encrypted settings, as a salted scrypt digest (RFC 7914).

Wrong PINs are counted beyond restarts and make the next try wait, longer each time: a short PIN must not be guessed
at an unwatched laptop. Nothing here sleeps; a try that comes too soon is not looked at.
"""

import hashlib
import hmac
import logging
import os
import time
from collections.abc import Callable

from kiosk.domain.errors import SettingsError
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.ui.ports.supervision import PinAnswer, PinChoice, PinState

PIN, WRONG, FIRST_UNTIL = "supervisor.pin", "supervisor.wrong_pins", "supervisor.first_until"
SHORTEST = 4
FREE_TRIES = 2  # typing errors cost nothing
LONGEST_WAIT_S = 300.0
FIRST_CHOICE_MS = 15 * 60 * 1000
"""So long after the set-up code was accepted in the window its owner may choose the first PIN there: whoever walks by
later has not shown anything."""
_COST = {"n": 2**14, "r": 8, "p": 1}  # 16 MiB, some 50 ms on a gate's laptop
_MEMORY = 64 * 1024 * 1024  # bytes; OpenSSL wants to be told

_log = logging.getLogger(__name__)


def wait_after(wrong: int) -> float:
    """Return how long the next PIN has to wait after so many wrong ones in a row, in seconds."""
    over = wrong - FREE_TRIES
    # The exponent is bounded as well: a count that grew for a season would overflow a float.
    return min(2.0 ** min(over, 20), LONGEST_WAIT_S) if over > 0 else 0.0


def digest(pin: str, salt: bytes) -> bytes:
    """Return the digest of a PIN."""
    return hashlib.scrypt(pin.encode(), salt=salt, maxmem=_MEMORY, dklen=32, **_COST)


class SavedPin:
    """Implements the window's ``Supervision`` by the settings table."""

    def __init__(
        self, database: Database, monotonic_ms: Callable[[], float], epoch_s: Callable[[], float] = time.time
    ) -> None:
        """Take where the PIN is kept.

        Args:
            database: The open database.
            monotonic_ms: A clock that never jumps, ms.
            epoch_s: The laptop's clock, seconds since 1970.
        """
        self._database = database
        self._monotonic_ms = monotonic_ms
        self._epoch_s = epoch_s
        # A restart begins the wait anew instead of ending it.
        self._not_before_ms = monotonic_ms() + wait_after(self._wrong()) * 1000
        # Whoever closed the window in the middle of setting up goes on with what is left of the time. A clock that was
        # set back gives nobody more of it.
        left_ms = (float(saved_setting(database, FIRST_UNTIL) or 0) - epoch_s()) * 1000
        self._first_until_ms = monotonic_ms() + (left_ms if 0 < left_ms <= FIRST_CHOICE_MS else 0)

    def set_up_here(self) -> None:
        """Take note that a set-up code was accepted in this window: whoever brought it may choose the first PIN."""
        self._first_until_ms = self._monotonic_ms() + FIRST_CHOICE_MS
        save_setting(self._database, FIRST_UNTIL, self._epoch_s() + FIRST_CHOICE_MS / 1000)

    def choice(self) -> PinChoice:
        """Return which PIN can be chosen now."""
        if saved_setting(self._database, PIN) is not None:
            return PinChoice.CHANGE
        return PinChoice.FIRST if self._monotonic_ms() < self._first_until_ms else PinChoice.NONE

    def check(self, pin: str) -> PinAnswer:
        """Compare a PIN."""
        saved = saved_setting(self._database, PIN)
        if saved is None:
            return PinAnswer(state=PinState.NOT_CHOSEN)
        left_s = (self._not_before_ms - self._monotonic_ms()) / 1000
        if left_s > 0:
            return PinAnswer(state=PinState.WAIT, wait_s=left_s)
        if hmac.compare_digest(digest(pin, bytes.fromhex(saved["salt"])), bytes.fromhex(saved["digest"])):
            if self._wrong():
                save_setting(self._database, WRONG, 0)
            return PinAnswer(state=PinState.RIGHT)
        return self._count_wrong()

    def choose(self, pin: str, current: str) -> PinAnswer:
        """Choose a PIN; where there is one, it has to be known, and the first one is for whoever set this kiosk up.

        Raises:
            SettingsError: The new PIN is too short.
        """
        # First of all, so that a PIN that is too short costs nobody a try.
        saved = _saved_as(pin)
        # Through the same door as an override: otherwise choosing a PIN would be a way to guess it without waiting.
        before = self.check(current)
        if before.state not in (PinState.RIGHT, PinState.NOT_CHOSEN):
            return before
        if before.state is PinState.NOT_CHOSEN and self.choice() is PinChoice.NONE:
            return PinAnswer(state=PinState.SET_UP_ONLY)
        save_setting(self._database, PIN, saved)
        _log.warning("the supervisor PIN was %s", "changed" if before.state is PinState.RIGHT else "chosen")
        return PinAnswer(state=PinState.RIGHT)

    def replace_forgotten(self, pin: str) -> None:
        """Choose a PIN without knowing the one before: for whoever may open this computer's database in a terminal.

        Raises:
            SettingsError: The new PIN is too short.
        """
        saved = _saved_as(pin)
        save_setting(self._database, PIN, saved)
        save_setting(self._database, WRONG, 0)
        self._not_before_ms = self._monotonic_ms()
        _log.warning("the supervisor PIN was replaced from the command line")

    def _count_wrong(self) -> PinAnswer:
        # Written before the answer is given, so that who ends the program in between has not saved a try.
        wrong = self._wrong() + 1
        save_setting(self._database, WRONG, wrong)
        wait_s = wait_after(wrong)
        self._not_before_ms = self._monotonic_ms() + wait_s * 1000
        _log.warning("wrong supervisor PIN, %d in a row", wrong)
        return PinAnswer(state=PinState.WRONG, wait_s=wait_s)

    def _wrong(self) -> int:
        return int(saved_setting(self._database, WRONG) or 0)


def _saved_as(pin: str) -> dict[str, str]:
    if len(pin.strip()) < SHORTEST:
        raise SettingsError("the PIN is too short", key="pin.short")
    salt = os.urandom(16)
    return {"salt": salt.hex(), "digest": digest(pin, salt).hex()}
