"""Is the person at the keyboard the owner of this computer's account? Asked where a steward must not get through.

An unlocked laptop at a gate is in many hands. What decides over overrides is for whoever knows the password of the
account (asked of PAM on Linux and macOS, of LogonUser on Windows), or is its administrator already.
"""

import getpass
import logging
import os
import sys
from collections.abc import Callable

from kiosk.domain.errors import SettingsError

if sys.platform == "win32":
    import ctypes

    _NETWORK_LOGON, _DEFAULT_PROVIDER = 3, 0  # LOGON32_LOGON_NETWORK opens no session of its own
else:
    import pam

_PAM_SERVICE = "login"  # is there on every Linux and on macOS, and asks for the account's own password

_log = logging.getLogger(__name__)

Authenticate = Callable[[str, str], bool]
"""Takes a user's name and a password; tells whether they belong together. Raises OSError where nothing can tell."""


def is_administrator() -> bool:
    """Return whether this process may read everything here anyway, so that a password would prove nothing more."""
    return sys.platform != "win32" and os.geteuid() == 0


def prove_owner(password: str, *, authenticate: Authenticate | None = None) -> None:
    """Compare the password of this account.

    Args:
        password: What was typed.
        authenticate: Who compares; None asks the operating system.

    Raises:
        SettingsError: It is wrong, or this system cannot tell.
    """
    try:
        right = (authenticate or system_authenticate)(getpass.getuser(), password)
    except OSError as error:
        raise SettingsError("this system cannot compare the password of this account", key="account.silent") from error
    # Into the log: it is the owner who has to learn that somebody tried.
    if not right:
        _log.warning("a wrong account password was given for the supervisor PIN")
        raise SettingsError("this is not the password of this computer's account", key="account.wrong")


def system_authenticate(user: str, password: str) -> bool:
    """Have the operating system compare a user's password.

    Raises:
        OSError: It has nothing to compare with.
    """
    if sys.platform == "win32":
        token = ctypes.c_void_p()
        advapi, kernel = ctypes.windll.advapi32, ctypes.windll.kernel32
        done = advapi.LogonUserW(user, ".", password, _NETWORK_LOGON, _DEFAULT_PROVIDER, ctypes.byref(token))
        if done:
            kernel.CloseHandle(token)
        return bool(done)
    # No new credentials (resetcreds): it is the same user, who only shows that it is them.
    return bool(pam.authenticate(user, password, service=_PAM_SERVICE, resetcreds=False))
