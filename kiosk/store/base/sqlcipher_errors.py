"""The edge between SQLCipher's errors and ours: no foreign exception leaves the store."""

from types import TracebackType

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.errors import (
    CorruptStoreError,
    StoreBusyError,
    StoreError,
    StoreFullError,
    WrongKeyError,
)

_KEYS: dict[str, str] = {
    # The disk is failing, full, or was pulled out; SQLite often cannot tell which.
    "SQLITE_IOERR": "store.disk",
    "SQLITE_CANTOPEN": "store.disk",
    "SQLITE_READONLY": "store.not_allowed",
    "SQLITE_PERM": "store.not_allowed",
    "SQLITE_AUTH": "store.not_allowed",
}
"""Sentences for what has no class of its own, because nothing in the program decides by it."""

_BY_CODE: dict[str, type[StoreError]] = {
    "SQLITE_NOTADB": WrongKeyError,
    "SQLITE_CORRUPT": CorruptStoreError,
    "SQLITE_BUSY": StoreBusyError,
    "SQLITE_LOCKED": StoreBusyError,
    "SQLITE_FULL": StoreFullError,
}


def as_store_error(error: Exception) -> StoreError:
    """Return our error for one of SQLCipher's. Statement parameters never enter the message.

    Extended codes (``SQLITE_BUSY_SNAPSHOT``) count as their primary code; ``SQLITE_IOERR_*`` on a full disk often hides
    the reason, so it stays a plain StoreError, whose sentence speaks of both.
    """
    code = str(getattr(error, "sqlite_errorname", "") or "")
    primary = "_".join(code.split("_")[:2])
    if primary == "SQLITE_ERROR" and "malformed" in str(error):
        primary = "SQLITE_CORRUPT"
    kind = _BY_CODE.get(primary, StoreError)
    return kind(f"{code or type(error).__name__}: {error}", key=_KEYS.get(primary))


class _StoreErrors:
    """A guard without state: entered a dozen times per scan, so it is no generator."""

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            return
        if isinstance(error, sqlcipher.Error):
            raise as_store_error(error) from error
        if isinstance(error, MemoryError):  # SQLCipher answers a failed page decryption that way on some builds
            raise WrongKeyError("the database cannot be decrypted") from error


_GUARD = _StoreErrors()


def store_errors() -> _StoreErrors:
    """Turn whatever SQLCipher raises inside into a StoreError."""
    return _GUARD
