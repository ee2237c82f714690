"""What to do about a failure, by the key of its error: for whoever reads a terminal or ``kiosk doctor``.

Stewards at the window read other sentences (``kiosk/ui/messages.py``): they have no terminal.
"""

from collections.abc import Mapping
from typing import Final

ERROR_HINTS: Final[Mapping[str, str]] = {
    "store.wrong_key": "The database was made with another key. Restore its .key file or the keyring's entry.",
    "store.no_key": "Restore the key from a backup. Without it nobody can open the database or send what waits.",
    "store.bad_key": "Restore the key file, or the keyring's entry, from a backup.",
    "store.keyring_locked": "Unlock the keyring (log in to the desktop), then try again. Nothing is lost.",
    "store.keyring_silent": "Log out and in again so that the keyring starts anew, then try again. Nothing is lost.",
    "store.keyring_failed": "Log out and in again so that the system's keyring works, then try again. Nothing is lost.",
    "store.passphrase_needed": "Type the passphrase: kiosk unlock",
    "store.no_memory": "Log in to a session of your own: it has a folder in memory (XDG_RUNTIME_DIR).",
    "store.not_allowed": "Let this user write there, or name another folder with --data-dir.",
    "store.in_the_way": "Move that file, or name another folder with --data-dir.",
    "store.disk": "Free some space and see that the disk works. What was admitted before is on the disk.",
    "store.key_exposed": "Run: chmod 600 on the key file, and consider the data seen.",
    "store.corrupt": "Move the database aside and enrol again. Keep the file: entries can be saved from it.",
    "store.newer": "Install the newer Gatehouse again.",
    "store.busy": "Another program holds the database. Try again.",
    "store.full": "Free some disk space, then try again.",
    "scanner.camera_missing": "Plug the camera in, or name another one with --camera.",
    "pin.short": "At least four characters.",
    "service.failed": "For now, start it by hand and leave it open: kiosk-sync run",
    "settings.no_roster": "Enrol first (kiosk enrol), then let kiosk-sync run.",
}
