"""The operating system's keyring, asked with a time limit; nothing that it raises leaves this file.

Backends raise whatever their service, bus or configuration raises, and a service that hangs never answers. What matters
to the caller is one thing: *it holds nothing* is an answer, *it did not answer* is none. A key whose keyring is locked
is not lost, and nobody may be told so.
"""

import logging
import threading
from collections.abc import Callable
from types import ModuleType
from typing import TypeVar

from kiosk.domain.errors import StoreError

SERVICE = "gatehouse"

ANSWER_WITHIN_S = 30.0
"""A person may have to type a password into the keyring's own dialog; a service that hangs is given up after this."""

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class KeyringSilentError(StoreError):
    """The keyring is locked, broken or silent: whether it holds the key is not known."""

    default_key = "store.keyring_failed"


def _keyring() -> ModuleType:
    """Return the library, which a kiosk with a key file or a passphrase never loads: 2.5 MiB with all it brings."""
    import keyring  # noqa: PLC0415

    return keyring


def _password(account: str) -> str | None:
    found: str | None = _keyring().get_password(SERVICE, account)
    return found


def is_there() -> bool:
    """Return whether this system has a keyring at all.

    Raises:
        KeyringSilentError: It cannot be told.
    """
    from keyring.backends import fail, null  # noqa: PLC0415  # see ``_keyring``

    found = _asked("found", lambda: _keyring().get_keyring(), ANSWER_WITHIN_S)
    return not isinstance(found, fail.Keyring | null.Keyring)


def name() -> str:
    """Return what the keyring calls itself.

    Raises:
        KeyringSilentError: It cannot be told.
    """
    return str(_asked("found", lambda: _keyring().get_keyring().name, ANSWER_WITHIN_S))


def load(account: str, *, within_s: float = ANSWER_WITHIN_S) -> str | None:
    """Return what the keyring holds for an account; None where it holds nothing, or there is none.

    Args:
        account: Path of the database.
        within_s: Seconds until it is given up.

    Raises:
        KeyringSilentError: It did not answer.
    """
    if not is_there():
        return None
    return _asked("read", lambda: _password(account), within_s)


def save(account: str, secret: str, *, within_s: float = ANSWER_WITHIN_S) -> bool:
    """Have the keyring keep a secret, and read it back: some backends take everything and keep nothing.

    Returns:
        Whether it holds it now.
    """

    def save_and_read() -> str | None:
        _keyring().set_password(SERVICE, account, secret)
        return _password(account)

    try:
        return is_there() and _asked("written", save_and_read, within_s) == secret
    except KeyringSilentError as error:
        _log.info("%s", error)
        return False


def forget(account: str, *, within_s: float = ANSWER_WITHIN_S) -> None:
    """Have the keyring forget what it holds for an account; where it holds nothing, nothing happens.

    Raises:
        KeyringSilentError: It did not answer, or holds it still.
    """

    def delete() -> None:
        if _password(account) is not None:
            _keyring().delete_password(SERVICE, account)

    if is_there():
        _asked("written", delete, within_s)


def _asked(what: str, call: Callable[[], _T], within_s: float) -> _T:
    answers: list[_T] = []
    failures: list[Exception] = []

    def work() -> None:
        try:
            answers.append(call())
        except Exception as error:  # noqa: BLE001  # backends raise whatever their service raises
            failures.append(error)

    # A daemon thread: one that hangs in a dead service must not keep the program from ending.
    asking = threading.Thread(target=work, name="keyring", daemon=True)
    asking.start()
    asking.join(within_s)
    if answers:
        return answers[0]
    if not failures:
        raise KeyringSilentError(
            f"the keyring could not be {what}: no answer within {within_s:.0f} s", key="store.keyring_silent"
        )
    from keyring.errors import KeyringLocked  # noqa: PLC0415  # see ``_keyring``

    if isinstance(failures[0], KeyringLocked):
        raise KeyringSilentError(f"the keyring could not be {what}: it is locked", key="store.keyring_locked")
    # The type alone: some backends put what was asked for into the message.
    raise KeyringSilentError(f"the keyring could not be {what}: {type(failures[0]).__name__}") from failures[0]
