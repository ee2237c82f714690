"""What people read of a failure, by the key that errors, cameras and the sync service give.

Two readers: a steward at the window, who has no terminal (``sentence_of``), and whoever reads a terminal, who gets the
same sentence and what to do about it (``explained``). Nobody else keeps sentences by key.
"""

from collections.abc import Mapping
from typing import Final

from kiosk.domain.error_hints import ERROR_HINTS

SENTENCES: Final[Mapping[str, str]] = {
    "error.unexpected": "Something unexpected happened. Please try again.",
    "store.failed": "The database of this laptop did not answer. Please scan again.",
    "store.busy": "The database is busy. Please scan again in a moment.",
    "store.full": "This laptop's disk is full. Free some space, then scan again.",
    "store.corrupt": "The database of this laptop is damaged. Call the organizer.",
    "store.in_use": "Another program works with the damaged database. Close every window of this kiosk, then open it"
    " again.",
    "store.wrong_key": "The database cannot be opened with this laptop's key.",
    "store.not_allowed": "The folder of this kiosk's data cannot be written to. Call the technician.",
    "store.in_the_way": "A file lies where the folder of this kiosk's data should be. Call the technician.",
    "store.disk": "This laptop's disk is full or fails. Free some space; if it goes on, use another laptop.",
    "store.keyring_failed": "This computer's password store does not work. Log out and in again, then start anew.",
    "store.keyring_locked": "This computer's password store is locked. Unlock it, then start anew.",
    "store.keyring_silent": "This computer's password store does not answer. Log out and in again, then start anew.",
    "store.bad_key": "The key of this kiosk's database cannot be read. Call the technician.",
    "store.key_exposed": "Others can read the key of this kiosk's database. Call the technician.",
    "store.no_key": "The key of this kiosk's database is missing. Call the technician.",
    "store.passphrase_needed": "Type the passphrase of this laptop to open the guest list.",
    "store.passphrase_wrong": "This is not the passphrase of this laptop.",
    "store.key_in_file": "The key lies beside the guest list: a thief of this laptop could read names, addresses and"
    " codes. A passphrase prevents that: kiosk passphrase",
    "store.newer": "The database belongs to a newer version of Gatehouse.",
    "service.failed": "The sync service could not be started. Restart this computer, or call the technician.",
    "printer.failed": "The printer did not take it. Save the sheet as a file instead.",
    "printer.none": "No printer is set up on this computer. Save the sheet as a file instead.",
    "delivery.failed": "The platform could not be reached.",
    "delivery.later": "The platform cannot answer now. The kiosk keeps trying.",
    "delivery.partly": "The platform does not give everything. Call the organizer.",
    "delivery.refused": "The platform refused. Call the organizer.",
    "delivery.unreachable": "The platform cannot be reached. The kiosk keeps trying.",
    "delivery.slow": "The platform answers too slowly. The kiosk keeps trying.",
    "delivery.captive_portal": "This Wi-Fi asks for a login page. Log in with the browser, or use another network.",
    "delivery.foreign": "Something else answers in the platform's place. Use another network, or call the organizer.",
    "delivery.untrusted": "The platform's certificate is not trusted. Call the organizer.",
    "delivery.unauthorised": "The platform no longer accepts this kiosk. Set it up again.",
    "delivery.unreadable": "The platform's answer made no sense. The kiosk keeps trying.",
    "delivery.too_large": "The platform's answer made no sense. The kiosk keeps trying.",
    "delivery.broken_off": "The platform cannot be reached. The kiosk keeps trying.",
    "delivery.unresolved": "The platform's name is not known here. Check the address and the network.",
    "delivery.nobody": "Nobody answers at the platform's address. Check the address and its port.",
    "delivery.no_tls": "What answers at the platform's address does not speak https. Check the address and its port.",
    "delivery.proxy": "The proxy does not lead to the platform. Check the proxy settings of this computer.",
    "delivery.other_platform": "What answers at this address is not a platform of this kind. Check the set-up code.",
    "delivery.no_setup_code": "This set-up code does not fit the platform. Make a new one there.",
    "scanner.failed": "The camera stopped. The kiosk keeps trying.",
    "scanner.camera_silent": "It gives no picture. Close other programs that use it, or plug it in anew.",
    "scanner.camera_unavailable": "Close other programs that use it, or allow Gatehouse to use it in the settings of"
    " this computer.",
    "scanner.stream_unreachable": "The camera in the network does not answer. The kiosk keeps trying.",
    "scanner.file_missing": "There is no such video.",
    "scanner.file_unreadable": "This video cannot be read.",
    "scanner.file_heic": "This phone picture (HEIC) cannot be read. Save it as JPEG or PNG.",
    "scanner.file_document": "This is a document. Take a picture of the code in it.",
    "scanner.hint.black": "The camera shows black. Is its lens covered?",
    "scanner.hint.frozen": "The picture is frozen. Plug the camera in anew.",
    "scanner.hint.too_dark": "Too dark: turn on a light",
    "scanner.hint.too_bright": "Too bright: tilt it, or dim the screen",
    "scanner.hint.closer": "Closer, please",
    "scanner.hint.hold_still": "Hold it still",
    "scanner.hint.message_part": "Part {number} of {total} of one code: show the other parts, too",
    "scanner.message_part": "This is one part of a code. Show its other parts, too.",
    "scanner.calibration.nothing": "Nothing arrived. Hold the scanner to the code and press its trigger.",
    "scanner.calibration.letters_lost": "Letters got lost. Set the scanner to this computer's keyboard, scan again.",
    "scanner.calibration.letters_mixed": "Some letters arrive alike. Set the scanner to this computer's keyboard,"
    " scan again.",
    "retention.doors": "Guests come in now: nothing is removed while doors are open.",
    "wipe.unsent": "Entries are not sent yet: nothing is deleted before they are saved.",
    "log.changed": "This log is not as it was signed. Nothing of it was taken in.",
    "log.unreadable": "This is no log of another gate, or it cannot be read.",
    "log.too_large": "This log is too large for codes. Use a file.",
    "venue.failed": "The other gates cannot be reached.",
    "venue.unreachable": "The host does not answer. Are both laptops in one network that lets them talk?",
    "venue.other_host": "Another laptop answers than the one that invited. Ask for a new invitation.",
    "venue.bad_invitation": "This is no invitation to a venue. Show the code that the host's laptop shows.",
    "venue.invitation_used": "This invitation was used, or is too old. Ask the host's laptop for a new one.",
    "venue.member_already": "This laptop belongs to a venue already. Leave it first.",
    "venue.not_enrolled": "Connect this kiosk with its platform first.",
    "venue.not_host": "This is done on the host's laptop.",
    "venue.no_authority": "This laptop was not invited as one that can become host.",
    "venue.no_server": "The ledger does not start. Does another program of this laptop run it, or use its port?",
    "venue.runs_already": "Another program of this laptop runs the venue's ledger: this window leaves it to that one.",
    "venue.port_taken": "Another program of this laptop uses the port at which gates join.",
    "venue.older_host": "Another laptop has taken over as host. This one goes on as a gate.",
    "venue.differs.protocol": "The two laptops have versions of Gatehouse that do not fit. Install the same one.",
    "venue.no_gate": "There is no such gate any more.",
    "settings.invalid": "A setting of this kiosk cannot be used.",
    "settings.failed": "A setting of this kiosk cannot be used.",
    "settings.no_station": "Choose event, list and gate first.",
    "settings.no_roster": "The guest list has not arrived yet. Please wait a moment.",
    "settings.bad_url": "The platform's address in this set-up code cannot be used.",
    "settings.proxy": "The proxy settings of this computer cannot be used.",
    "settings.insecure_url": "The platform's address is not protected by https. Ask for a new set-up code.",
    "settings.setup_code": "This is not a set-up code. Show the code from the platform.",
    "enrol.bad_code": "This is not a set-up code. Show the code from the platform.",
    "enrol.expired": "This set-up code is too old. Make a new one on the platform.",
    "enrol.used": "This set-up code was used before. Make a new one on the platform.",
    "enrol.unsent": "Scans still wait for the platform before this one. Let them be sent first.",
    "enrol.failed": "The platform did not take this: it was used before, is too old or mistyped. Make a new one there.",
    "enrol.waiting": "The sync service does not answer. Start it with: kiosk-sync run",
    "pin.short": "A PIN has at least four digits.",
    "right.gate": "Only a steward, a supervisor or an organizer may do this.",
    "right.supervisor": "Only a supervisor or an organizer may do this.",
    "right.no_steward": "Only a supervisor, an organizer or a technician may do this.",
    "right.technical": "Only an organizer or a technician may do this.",
    "right.organizer": "Only an organizer may do this.",
    "right.two": "This takes two people: a supervisor or an organizer who is somebody else has to agree.",
    "right.same_person": "The second person has to be somebody else.",
    "right.one_pin": "This takes the supervisor's PIN of this kiosk.",
    "right.nobody": "Nobody is signed in. Sign in first.",
    "right.say_who": "Say who you are: whoever may do this has a name and a PIN here.",
    "right.pin": "Name and PIN do not belong together.",
    "right.wait": "Too many wrong PINs. Wait, or let an organizer choose another PIN.",
    "staff.no_name": "Staff need a name.",
    "staff.name_taken": "Somebody of this name is there already. Add something that tells them apart.",
    "staff.first": "The first of the staff has to be an organizer with a PIN, who adds the others.",
    "staff.last": "The last organizer stays while others are there.",
    "staff.no_shift": "This shift comes from the platform, or is gone already.",
    "staff.unknown": "Nobody of the staff has this name.",
    "staff.shift": "A shift ends after it begins.",
    "pin.failed": "The PIN could not be compared. Please try again.",
    "door.failed": "This cannot be done at the door. Send the guest to the desk.",
    "door.not_allowed": "This kiosk may not do this. Send the guest to the desk.",
    "door.nothing_to_sell": "Nothing is for sale at this door.",
    "door.not_here": "This type is not sold at this door.",
    "door.guests": "So many guests cannot be sold at once.",
    "door.sold_out": "Sold out. A supervisor may sell it all the same.",
    "door.full": "No places are free in here. A supervisor may sell it all the same.",
    "door.closed": "This event is not on. A supervisor may sell it all the same.",
    "door.no_date": "This list is for several dates. Choose the list of one date first.",
    "door.no_method": "Cash or card?",
    "door.no_currency": "Nobody knows the currency. Tell the organizer.",
    "door.no_amount": "Type the amount that was paid.",
    "door.not_enough": "Less was handed over than is due.",
    "door.other_currency": "Another currency is due.",
    "door.other_amount": "Another amount is due. Please begin anew.",
    "door.pay_now": "This platform keeps nothing that is not paid. Take the payment now.",
    "door.not_unpaid": "No payment is awaited for this ticket.",
    "door.not_waiting": "This ticket does not wait for approval.",
    "door.needs_supervisor": "Only a supervisor may decide this.",
    "door.unknown": "This sale cannot be cancelled here.",
    "door.cancelled_already": "This sale was cancelled before.",
    "door.admitted_already": "Somebody came in by it. Undo that scan first.",
    "undo.failed": "This scan cannot be taken back.",
    "undo.unknown": "This scan cannot be taken back here.",
    "undo.too_late": "It is too late to take this scan back.",
    "undo.done_already": "This scan was taken back before.",
    "undo.moved_since": "This guest has walked in or out again since. Take that scan back first.",
    "database.older": "This database is older than it was. Scans since {time} may be missing until the platform was"
    " reached.",
    "database.damaged": "The database of this laptop is damaged. Close this window and open it again: a backup takes"
    " its place.",
    "database.restored": "The database was damaged, and a backup took its place. Scans since {time} may be missing"
    " until the platform was reached.",
    "database.copied": "This database was made on another laptop. Set this laptop up anew, unless it was moved here for"
    " good.",
    "database.shared": "Another laptop works under this one's name. Set one of them up anew.",
    "clock.behind": "This laptop's clock is slow. Entries keep the corrected time.",
    "clock.ahead": "This laptop's clock is fast. Entries keep the corrected time.",
    "clock.jumped": "This laptop's clock was changed. Please check date and time.",
    "clock.contradicted": "The platform says another time than before. Please check date and time.",
    "doubt.less": "The platform suddenly has far fewer tickets or events. What was known is kept. Call the organizer.",
    "doubt.times": "The platform suddenly names other times. What was known is kept. Call the organizer.",
    "clock.unknown": "Nobody has checked this laptop's clock yet.",
    "clock.wrong": "This laptop's clock is wrong. Please check date and time.",
}
"""English; the window translates them."""


def sentence_of(key: str) -> str:
    """Return the sentence for a key, in English.

    A key that is not listed falls back to its family (``store.anything`` to ``store.failed``) and then to a sentence
    for everything, so that a new key never leaves a steward without words.
    """
    family = f"{key.partition('.')[0]}.failed"
    return SENTENCES.get(key) or SENTENCES.get(family) or SENTENCES["error.unexpected"]


def explained(key: str) -> str:
    """Return the sentence for a key with what to do about it, for a terminal."""
    hint = ERROR_HINTS.get(key, "")
    return f"{sentence_of(key)} {hint}".rstrip()
