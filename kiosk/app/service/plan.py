"""What is done to have a program started at log-in, as data: files to write, then commands to run.

Each operating system has a module of its own that makes such plans; ``install`` carries them out. Plans are made
without touching the system, so those of all three can be looked at on any of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path


class Program(Enum):
    """A program that can be started at log-in."""

    SYNC = "sync"
    """The daemon that exchanges entries and guest list with the platform."""
    WINDOW = "window"
    """The window at the gate, in full screen: for laptops that do nothing else."""
    VENUE = "venue"
    """The ledger of a venue, on its host's laptop."""


@dataclass(frozen=True)
class Plan:
    """Steps in their order.

    Attributes:
        write: Files to write, with their content; folders above them are made.
        commands: Commands to run after that; the first that fails ends it.
        remove: Files to remove in the end; one that is not there is fine.
        forgiving: Whether a command that fails does not matter, as with the end of what does not run.
    """

    write: Mapping[Path, bytes] = field(default_factory=dict)
    commands: tuple[tuple[str, ...], ...] = ()
    remove: tuple[Path, ...] = ()
    forgiving: bool = False
