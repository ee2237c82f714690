"""What to do about a failure, by the key of its error: for whoever reads a terminal or ``kiosk doctor``.

It stands beside the sentence for stewards, who have no terminal (``kiosk.domain.sentences``).
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
    "store.corrupt": "Close every window of the kiosk and open one: a good backup takes its place. Where it says that"
    " there is none, move the database aside and enrol again. Keep it: kiosk take-back.",
    "database.damaged": "Close every window of the kiosk and open one: the newest good backup takes its place.",
    "store.in_use": "End the kiosk's windows and kiosk-sync, then start the kiosk: the backup is put back by itself.",
    "store.newer": "Install the newer Gatehouse again.",
    "store.busy": "Another program holds the database. Try again.",
    "store.full": "Free some disk space, then try again.",
    "delivery.cursor_expired": "Everything is read anew, which happens by itself.",
    "delivery.untrusted": "See ca_file and pinned_sha256 in the settings.",
    "delivery.unauthorised": "Enrol it again: kiosk enrol.",
    "settings.ca_file": "The file of certificate authorities (ca_file) cannot be used.",
    "settings.pinned": "The setting pinned_sha256 is no fingerprint.",
    "settings.bad_logo": "The logo (brand_logo) must be a PNG, JPEG or SVG of at most 512 KiB, without effects or other"
    " files in it.",
    "settings.profile": "This version of Gatehouse does not know the platform, or its profile cannot be used.",
    "scanner.camera_missing": "Plug the camera in, or name another one with --camera.",
    "pin.short": "At least four characters.",
    "update.no_keys": "Install the new version by hand, or name the keys of your own releases: update_root.",
    "update.by_system": "On Debian and Ubuntu: apt update && apt install gatehouse",
    "update.refused": "Look at the clock of this computer; then ask whoever keeps the releases to renew them.",
    "right.say_who": "Add --as NAME; the PIN is asked for.",
    "right.two": "Add --with NAME; that person's PIN is asked for, too.",
    "right.wait": "An organizer can give a new PIN: kiosk staff pin NAME",
    "self_service.no_way_out": "kiosk pin, or staff with PINs: kiosk staff add NAME --role organizer",
    "staff.first": "kiosk staff add NAME --role organizer",
    "staff.unknown": "kiosk staff list",
    "service.failed": "For now, start it by hand and leave it open: kiosk-sync run",
    "venue.none": "Make one (kiosk venue host), or join one with the host's invitation (kiosk venue join).",
    "venue.member_already": "Leave it first: kiosk venue leave",
    "venue.not_enrolled": "Enrol first: kiosk enrol",
    "venue.not_host": "Do this on the host's laptop; to make this one the host: kiosk venue take-over",
    "venue.no_authority": "Only a laptop that was invited with --standby can take over.",
    "venue.no_server": "See whether another program uses the port, or name another one with --port.",
    "venue.runs_already": "The window runs it, or a terminal, or the service; one of them is enough.",
    "venue.server_changed": "Install Gatehouse anew: the server's program is not the one that belongs to it.",
    "venue.server_missing": "Install Gatehouse anew.",
    "venue.unreachable": "See that both laptops are in one network which lets them talk, and that nothing blocks the"
    " host's two ports. Guests can be checked in meanwhile.",
    "venue.other_host": "Ask for a new invitation. If this happens again, somebody else answers in this network.",
    "venue.bad_invitation": "Copy the whole line that begins with gatehouse-venue:.",
    "venue.invitation_used": "An invitation works once and for a few minutes: ask for a new one (kiosk venue invite).",
    "venue.differs.protocol": "Install the same version of Gatehouse on both laptops.",
    "venue.older_host": "Gates look for the new host by themselves. To make this one host again: kiosk venue take-over",
    "venue.no_gate": "kiosk venue status lists the gates.",
    "settings.no_roster": "Enrol first (kiosk enrol), then let kiosk-sync run.",
}
