"""The one tree of errors that this house raises on purpose.

    GatehouseError
    ├── CredentialError             a code that cannot be trusted; carries the Reason for the entry
    ├── RulesError                  a list's rules cannot be evaluated; counts as a refusal
    ├── UndoError                   a scan that cannot be taken back
    ├── DoorError                   something that cannot be sold, paid or approved at the door
    ├── StoreError                  the database refused
    │   ├── WrongKeyError           not readable with this key (or not a database at all)
    │   ├── CorruptStoreError       the file is damaged
    │   ├── StoreBusyError          another process holds the lock for too long
    │   ├── StoreFullError          no space left on the device
    │   └── NewerStoreError         written by a newer version of Gatehouse
    ├── DeliveryError               the platform did not take or give something
    │   ├── TransientDeliveryError  worth another try
    │   │   ├── PlatformAwayError         no answer: everything else that is asked now fails as well
    │   │   ├── CaptivePortalError        something on the way answered, and wants a log-in first
    │   │   ├── UnreadableAnswerError     the platform answered, and it makes no sense
    │   │   ├── TooLargeAnswerError       the platform answers without end
    │   │   └── UnforeseenDeliveryError   a mistake of ours, as far as anybody knows
    │   └── PermanentDeliveryError  another try will not help
    │       ├── DeviceRefusedError        the platform does not accept this device (any more)
    │       ├── SetupCodeError            the set-up code enrols nobody
    │       └── OtherPlatformError        what answers is no platform of this kind
    ├── ScannerError                camera or hand scanner
    │   ├── FileMissingError        there is no such file
    │   ├── OtherFileError          a kind of file that cannot be read here
    │   └── NotAPictureError        what came is no picture
    ├── VenueError                  the other gates
    │   ├── VenueUnreachableError   the host does not answer
    │   │   └── VenueClosedError        it is there, but listens to nobody who was invited
    │   └── UnreadableVenueError    what a gate or the host said makes no sense here
    ├── UpdateError                 a new version that is not taken, or not installed now
    ├── RightError                  whoever is signed in may not do this, or nobody is signed in
    └── SettingsError               a setting that cannot be used

Every error carries a technical message (English, for logs) and ``key``, which names the sentence shown to people. What
is done about an error goes by its type, never by its key: sentences may become finer or fewer at any time.
No message ever carries a name, a secret or a token.
"""

from kiosk.domain.reason_codes import Reason


class GatehouseError(Exception):
    """Root of all errors raised on purpose.

    Attributes:
        key: Name of the sentence for people, for instance ``"store.busy"``.
    """

    default_key = "error.unexpected"

    def __init__(self, message: str, *, key: str | None = None) -> None:
        super().__init__(message)
        self.key = key or self.default_key


class CredentialError(GatehouseError):
    """A code is malformed, forged, stale or signed by a key that is not trusted.

    Attributes:
        reason: What the entry and the screen say.
    """

    default_key = "credential.refused"

    def __init__(self, message: str, *, reason: Reason, key: str | None = None) -> None:
        super().__init__(message, key=key)
        self.reason = reason


class RulesError(GatehouseError):
    """The rules of a check-in list are malformed, unknown or too costly: nobody may be admitted by them."""

    default_key = "rules.broken"


class UndoError(GatehouseError):
    """A scan cannot be taken back: it is not this laptop's, too old, or was taken back before."""

    default_key = "undo.refused"


class DoorError(GatehouseError):
    """Something cannot be sold, paid, approved or taken back at the door; nothing was changed.

    Attributes:
        overridable: A supervisor may have it done all the same.
    """

    default_key = "door.refused"

    def __init__(self, message: str, *, key: str | None = None, overridable: bool = False) -> None:
        super().__init__(message, key=key)
        self.overridable = overridable


class StoreError(GatehouseError):
    """The local database refused an operation; nothing was changed by it."""

    default_key = "store.failed"


class WrongKeyError(StoreError):
    """The database file cannot be read with this key, or is not a database."""

    default_key = "store.wrong_key"


class CorruptStoreError(StoreError):
    """The database file is damaged."""

    default_key = "store.corrupt"


class StoreBusyError(StoreError):
    """Another process kept the write lock for longer than the busy timeout."""

    default_key = "store.busy"


class StoreInUseError(StoreBusyError):
    """Other programs work with the database, which has to be put back alone."""

    default_key = "store.in_use"


class StoreFullError(StoreError):
    """There is no space left for the database."""

    default_key = "store.full"


class NewerStoreError(StoreError):
    """The database was written by a newer version of Gatehouse."""

    default_key = "store.newer"


class DeliveryError(GatehouseError):
    """An exchange with the platform failed."""

    default_key = "delivery.failed"


class TransientDeliveryError(DeliveryError):
    """The platform could not answer now; the same request is worth another try.

    Attributes:
        retry_after_s: Seconds that the platform asked us to wait, or None.
    """

    default_key = "delivery.later"

    def __init__(self, message: str, *, retry_after_s: float | None = None, key: str | None = None) -> None:
        super().__init__(message, key=key)
        self.retry_after_s = retry_after_s


class PermanentDeliveryError(DeliveryError):
    """The platform refused; the same request will be refused again."""

    default_key = "delivery.refused"


class PlatformAwayError(TransientDeliveryError):
    """No answer came: no network, no connection, no trust, no end. Whatever else is asked now fails as well."""

    default_key = "delivery.unreachable"


class CaptivePortalError(TransientDeliveryError):
    """Something on the way answered in the platform's place: a network that wants a log-in, or a page of a proxy."""

    default_key = "delivery.captive_portal"


class UnreadableAnswerError(TransientDeliveryError):
    """The platform answered something that makes no sense; it speaks of what was asked, and of nothing else."""

    default_key = "delivery.unreadable"


class TooLargeAnswerError(TransientDeliveryError):
    """The platform answers more than can be taken, or without end."""

    default_key = "delivery.too_large"


class UnforeseenDeliveryError(TransientDeliveryError):
    """Nobody foresaw how the delivery failed: a mistake of ours, as far as anybody knows, with this one item."""

    default_key = GatehouseError.default_key


class DeviceRefusedError(PermanentDeliveryError):
    """The platform does not accept this device (any more), whatever it asks."""

    default_key = "delivery.unauthorised"


class SetupCodeError(PermanentDeliveryError):
    """The platform enrols nobody by this set-up code: it was used, is too old, or is another platform's."""

    default_key = "enrol.failed"


class OtherPlatformError(PermanentDeliveryError):
    """What answers at the address is no platform of the kind that the set-up code names."""

    default_key = "delivery.other_platform"


class ScannerError(GatehouseError):
    """A camera or hand scanner is missing, busy, or stopped giving pictures."""

    default_key = "scanner.failed"


class FileMissingError(ScannerError):
    """There is no file of that name to read pictures from."""

    default_key = "scanner.file_missing"


class OtherFileError(ScannerError):
    """The file is known to be of a kind that cannot be read here, however it is tried."""

    default_key = "scanner.file_unreadable"


class NotAPictureError(ScannerError):
    """What a source gave is no picture: damaged, empty or too large. Its next one may be."""

    default_key = "scanner.not_a_picture"


class VenueError(GatehouseError):
    """The other gates of the venue cannot be reached or disagree."""

    default_key = "venue.failed"


class VenueUnreachableError(VenueError):
    """The venue's host does not answer; another try may."""

    default_key = "venue.unreachable"


class VenueClosedError(VenueUnreachableError):
    """The venue's host is there, but listens to nobody who was invited: not yet, or no more."""

    default_key = "venue.invitation_used"


class UnreadableVenueError(VenueError):
    """What a gate or the host said makes no sense here: a newer version's word, or a broken one."""

    default_key = "venue.unreadable"


class SettingsError(GatehouseError):
    """A setting, flag or file given by the user cannot be used."""

    default_key = "settings.invalid"


class UpdateError(GatehouseError):
    """A new version of the program is not genuine, not whole or not to be had, or is not to be installed now."""

    default_key = "update.refused"


class RightError(GatehouseError):
    """Whoever is signed in may not do this; the sentence says who may. Nothing was changed."""

    default_key = "right.organizer"
