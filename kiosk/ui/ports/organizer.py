"""What organizers look at in the window. Everything here is asked in threads beside the window's."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from kiosk.domain.reports.entry_log import EntryLog
from kiosk.domain.reports.inbox import Inbox
from kiosk.domain.reports.log_filter import LogFilter


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """A filter that somebody gave a name.

    Attributes:
        name: The name.
        wanted: The filter, without a span where ``span`` names one.
        span: Name of a span that moves with the clock, "" for none.
    """

    name: str
    wanted: LogFilter = field(default_factory=LogFilter)
    span: str = ""


class LogMemory(Protocol):
    """What the window remembers of how people like to read the log. Every method raises ``StoreError``."""

    def filters(self) -> Sequence[SavedFilter]:
        """Return the saved filters, by their names."""
        ...

    def save(self, saved: SavedFilter) -> Sequence[SavedFilter]:
        """Keep a filter, in place of one of the same name; returns all of them."""
        ...

    def forget(self, name: str) -> Sequence[SavedFilter]:
        """Forget a filter; returns the others."""
        ...

    def columns(self) -> Sequence[str]:
        """Return the names of the columns that were chosen; none: nobody chose."""
        ...

    def keep_columns(self, names: Sequence[str]) -> None:
        """Keep which columns were chosen."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizerPorts:
    """What the organizers' half of the window is plugged into.

    Attributes:
        log: The entry log; asked by one thread.
        log_memory: Saved filters and columns.
        inbox: What waits for a person; asked by another thread.
    """

    log: EntryLog
    log_memory: LogMemory
    inbox: Inbox
