"""Which codes a text may mean that somebody looks for in the log: a link stands there under its ticket's code."""

from dataclasses import replace
from datetime import UTC, datetime

from kiosk.credentials.reader import Reader
from kiosk.domain.codes.credential import Scan
from kiosk.domain.reports.log_filter import LogFilter

_READER = Reader()


def with_readings(wanted: LogFilter) -> LogFilter:
    """Return a filter whose text is read as the gate reads it."""
    if not wanted.text.strip():
        return wanted
    # Without keys: whoever looks for a code wants what it was used for, and not whether it is genuine.
    credential = _READER.read(Scan(text=wanted.text), (), datetime.now(UTC))
    return replace(wanted, code_hashes=frozenset(credential.widened.names))
