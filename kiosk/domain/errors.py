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
    │   └── PermanentDeliveryError  another try will not help
    ├── ScannerError                camera or hand scanner
    ├── VenueError                  the other gates
    └── SettingsError               a setting that cannot be used

Every error carries a technical message (English, for logs) and ``key``, which names the sentence shown to people.
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


class ScannerError(GatehouseError):
    """A camera or hand scanner is missing, busy, or stopped giving pictures."""

    default_key = "scanner.failed"


class VenueError(GatehouseError):
    """The other gates of the venue cannot be reached or disagree."""

    default_key = "venue.failed"


class SettingsError(GatehouseError):
    """A setting, flag or file given by the user cannot be used."""

    default_key = "settings.invalid"
