"""Starting the sync service from the window. Called from a worker thread."""

from typing import Protocol


class SyncService(Protocol):
    """The sync service of this laptop, which is a program of its own."""

    def start(self) -> None:
        """Have it run now, and from now on at each log-in where this system can do that.

        Raises:
            GatehouseError: It could not be started.
        """
        ...
