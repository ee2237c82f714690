"""How making a report can end early.

Invariant: each key has a sentence for people (``kiosk.domain.sentences``), who can do something else about a full disk
than about a stick that was pulled out.
"""

import errno
from pathlib import Path
from typing import Final

from kiosk.domain.errors import GatehouseError
from kiosk.named_files import why_unread

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_GONE: Final = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ESTALE})
# Windows says EACCES as well where another program has the file open.
_REFUSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.ETXTBSY, errno.EISDIR})


class ReportError(GatehouseError):
    """A report cannot be written: no space, no right, a format that cannot hold it."""

    default_key = "report.failed"


def cannot_write(path: Path, error: OSError) -> ReportError:
    """Return what to tell of a file that the system did not take."""
    number = error.errno
    found = (key for key, numbers in (("full", _FULL), ("gone", _GONE), ("refused", _REFUSED)) if number in numbers)
    said = f"{path} cannot be written: {why_unread(error)}"
    return ReportError(said, key=f"report.{next(found, 'failed')}")


class ReportCancelledError(GatehouseError):
    """Somebody called it off; no file was left behind."""

    default_key = "report.cancelled"
