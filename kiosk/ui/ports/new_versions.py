"""A new version of the program, as the window shows and installs it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class VersionWay(StrEnum):
    """How a new version comes onto this laptop."""

    INSTALLER = "installer"
    SYSTEM = "system"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionReport:
    """How it stands.

    Attributes:
        running: The version that runs.
        waiting: The one that can be had, "" where none is known.
        way: How it comes here.
        command: What to type where the system's own packages bring it, "" where that is not known.
        event_on: Whether guests come or somebody is on shift: nothing is installed then.
    """

    running: str
    waiting: str = ""
    way: VersionWay = VersionWay.INSTALLER
    command: str = ""
    event_on: bool = False


class NewVersions(Protocol):
    """Looks for a new version and installs it. Its methods may take a while."""

    def read(self) -> VersionReport:
        """Return how it stands now.

        Raises:
            GatehouseError: It cannot be read.
        """
        ...

    def look_in(self, folder: Path) -> VersionReport:
        """Look for a new version in a folder, such as that of a USB stick; what is not genuine is not taken.

        Raises:
            GatehouseError: Whoever is signed in may not, or what lies there is not genuine, not whole, or none.
        """
        ...

    def install(self) -> None:
        """Start the installer of the new version; the window is to be closed then.

        Raises:
            GatehouseError: Whoever is signed in may not, guests come, or the installer is not what was signed.
        """
        ...
