"""PINs of staff: compared, counted and chosen. A wrong one makes the next one of the same person wait."""

import logging
from collections.abc import Callable

from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.supervisor_pin import SHORTEST
from kiosk.app.staff.audit import audit
from kiosk.credentials.pin_hash import hash_pin, pin_matches, pin_secret
from kiosk.domain.clock.timekeeping import BootTime
from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.members import StaffMember
from kiosk.store.laptop.boot_clock import boot_time
from kiosk.store.laptop.database_location import locate_database
from kiosk.store.staff.members import save_pin, saved_pin
from kiosk.store.staff.sign_in_tries import SignInTries
from kiosk.ui.ports.supervision import PinAnswer, PinState

_log = logging.getLogger(__name__)


class StaffPins:
    """Compares PINs of staff with what is kept of them."""

    def __init__(self, kiosk: Kiosk, *, boot: Callable[[], BootTime] = boot_time) -> None:
        """Take the kiosk.

        Args:
            kiosk: The kiosk.
            boot: The clock that nobody can set.
        """
        self._kiosk = kiosk
        self._boot = boot
        high_water = locate_database(kiosk.settings.database, kiosk.settings.state_dir).high_water.path
        self._tries = SignInTries(kiosk.database, high_water.with_suffix(".tries"))
        self._secret = pin_secret(kiosk.key.hex_digits)

    def check(self, member: StaffMember, pin: str) -> PinAnswer:
        """Compare somebody's PIN; the try is on the disk before it is looked at.

        Raises:
            StoreError: It could not be written down, and was not looked at.
        """
        kept = saved_pin(self._kiosk.database, member.id)
        if not kept:
            return PinAnswer(state=PinState.NOT_CHOSEN)
        wait = self._tries.begin(member.id, self._boot())
        if wait:
            return PinAnswer(state=PinState.WAIT, wait_s=wait / 1000)
        if pin_matches(pin, kept, self._secret):
            self._tries.forget(member.id)
            return PinAnswer(state=PinState.RIGHT)
        audit(self._kiosk, AuditKind.WRONG_PIN, what=member.name)
        _log.warning("a wrong PIN of staff")
        return PinAnswer(state=PinState.WRONG, wait_s=self._tries.left(member.id, self._boot()) / 1000)

    def kept(self, pin: str) -> str:
        """Return what is kept of a PIN.

        Raises:
            SettingsError: It is too short.
        """
        if len(pin.strip()) < SHORTEST:
            raise SettingsError("the PIN is too short", key="pin.short")
        return hash_pin(pin, self._secret)

    def choose(self, member: StaffMember, pin: str) -> None:
        """Keep another PIN of somebody, and forget the wrong ones before it.

        Raises:
            SettingsError: It is too short.
        """
        save_pin(self._kiosk.database, member.id, self.kept(pin))
        self.forget_wrong(member)

    def forget_wrong(self, member: StaffMember) -> None:
        """Let nobody wait for wrong PINs any more: there is another one."""
        self._tries.forget(member.id)
