"""Starting the sync service from the window, and stopping a guest list on its way in. Called from a worker thread."""

from typing import Protocol


class SyncService(Protocol):
    """The sync service of this laptop, which is a program of its own."""

    def start(self) -> None:
        """Have it run now, and from now on at each log-in where this system can do that.

        Raises:
            GatehouseError: It could not be started.
        """
        ...


class LoadingControl(Protocol):
    """The first guest list on its way in: what has come stays, and the rest comes from there."""

    def stop(self) -> None:
        """Let no more of it come for now.

        Raises:
            GatehouseError: Whoever is signed in may not, or it could not be written.
        """
        ...

    def go_on(self) -> None:
        """Let it come on, from where it is.

        Raises:
            GatehouseError: It could not be written.
        """
        ...
