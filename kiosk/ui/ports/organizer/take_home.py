"""Files that organizers take home: what they want, how far it is, and who writes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from kiosk.domain.reports.log_filter import LogFilter


class TakeHome(StrEnum):
    """What can be taken home."""

    REPORT = "report"
    LOG = "log"
    ATTENDANCE = "attendance"
    CONFLICTS = "conflicts"
    DOOR_SALES = "till"


class FileKind(StrEnum):
    """As what."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportWish:
    """A file that somebody wants.

    Attributes:
        subject: What is in it.
        kind: As what.
        path: Where to.
        event_id: Event, "" for the station's or the only one.
        wanted: Which entries.
        anonymous: Without names.
        every_column: All columns of the log.
        language: In which it is written, such as "de".
    """

    subject: TakeHome
    kind: FileKind
    path: Path
    event_id: str = ""
    wanted: LogFilter = field(default_factory=LogFilter)
    anonymous: bool = False
    every_column: bool = False
    language: str = "en"


class ExportWatch:
    """How far a file is, and whether it is still wanted. Told by the thread that writes, looked at by the window's.

    Args:
        is_wanted: Whether anybody is still there who could take it.

    Attributes:
        rows: Rows that were written so far.
        called_off: Somebody called it off.
    """

    def __init__(self, is_wanted: Callable[[], bool]) -> None:
        self._is_wanted = is_wanted
        self.rows = 0
        self.called_off = False

    def tell(self, rows: int) -> None:
        """Take note of how far it is."""
        self.rows = rows

    def call_off(self) -> None:
        """Want it no more."""
        self.called_off = True

    def is_off(self) -> bool:
        """Return whether to stop."""
        return self.called_off or not self._is_wanted()


class Exporter(Protocol):
    """Writes files. Belongs to one thread."""

    def events(self) -> Sequence[tuple[str, str]]:
        """Return events that can be written about, as (id, name), the likeliest first."""
        ...

    def export(self, wish: ExportWish, watch: ExportWatch) -> Sequence[Path]:
        """Write a file, beside its place and renamed.

        Returns:
            The files: several, where a report has several tables and the format holds one.

        Raises:
            GatehouseError: It could not be written, or was called off.
        """
        ...
