"""``kiosk passphrase`` and ``kiosk unlock``: for laptops without a keyring, where the key lies in a file."""

import sys
from pathlib import Path

import typer

from kiosk.cli.terminal import OK, err
from kiosk.config import Settings
from kiosk.domain.errors import SettingsError
from kiosk.store.base.database_key import find_or_make_key, key_file_of, set_passphrase
from kiosk.store.base.database_key import unlock as unlock_key_file
from kiosk.store.base.key_passphrase import WrongPassphraseError

SHORTEST = 8
_TRIES = 3


def passphrase(context: typer.Context) -> int:
    """Close the key to the guest list by a passphrase; an empty one takes the passphrase away.

    For laptops whose system has no keyring: there the key lies beside the data, and a thief could read names, addresses
    and codes. After each log-in somebody types the passphrase once: in the window, or by "kiosk unlock".
    """
    settings: Settings = context.obj
    # Opens a key that has a passphrase already: only who knows it may change it.
    find_or_make_key(settings.database, use_keyring=settings.use_keyring)
    new = _new_passphrase()
    if 0 < len(new) < SHORTEST:
        raise SettingsError(f"the passphrase is too short: {SHORTEST} characters at least", key="passphrase.short")
    set_passphrase(settings.database, new)
    if new:
        err.print("The key is closed by this passphrase from now on. Without it nobody can open the database again.")
    else:
        err.print("The key has no passphrase any more: whoever takes this laptop can read the guest list.")
    return OK


def unlock(context: typer.Context) -> int:
    """Open the key by its passphrase, for all programs of this user until the log-out."""
    settings: Settings = context.obj
    ask_until_open(key_file_of(settings.database))
    err.print("Open until you log out.")
    return OK


def ask_until_open(key_file: Path) -> None:
    """Ask for the passphrase of a key file and open it; from a script, its first line of standard input counts.

    Raises:
        WrongPassphraseError: It was wrong, three times where somebody types.
        StoreError: The key file cannot be used.
    """
    # A pipe has one line; asking it again would read its end as an empty passphrase.
    for left in reversed(range(_TRIES if sys.stdin.isatty() else 1)):
        try:
            unlock_key_file(key_file, _typed("Passphrase of this laptop", confirm=False))
        except WrongPassphraseError as error:
            if not left:
                raise
            err.print(f"{error}. Please try again.".capitalize())
        else:
            return


def _new_passphrase() -> str:
    return _typed("New passphrase (empty: none)", confirm=True)


def _typed(prompt: str, *, confirm: bool) -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    typed: str = typer.prompt(
        prompt, hide_input=True, confirmation_prompt=confirm, default="", show_default=False, err=True
    )
    return typed
