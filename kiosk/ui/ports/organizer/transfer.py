"""Entries from gate to gate where there is no network: as codes on a screen, or as a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.domain.evidence.code_parts import PartGathering


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What came of another gate's log.

    Attributes:
        entries: Signed entries in it.
        new: Those that were not known here.
        elsewhere: Those of events that this laptop does not know; they are left out.
        unproved: Those under no checkpoint that the venue had told here: their file alone speaks for them.
        unsigned: Those in it that are under no signature at all; they are left out.
    """

    entries: int
    new: int
    elsewhere: int = 0
    unproved: int = 0
    unsigned: int = 0


class LogTransfer(Protocol):
    """Gives this laptop's log away, and takes in another's. Belongs to one thread."""

    def codes(self) -> Sequence[str]:
        """Return this laptop's log as the texts of the codes that it is shown as.

        Raises:
            GatehouseError: It cannot be read, or is too large for codes.
        """
        ...

    def write(self, path: Path) -> None:
        """Write this laptop's log into a file, the same that the codes make.

        Raises:
            GatehouseError: It cannot be written.
        """
        ...

    def take_gathered(self, gathering: PartGathering) -> Carried:
        """Take in what the codes of another laptop made; taken in twice, nothing changes.

        Raises:
            GatehouseError: It is no log, was changed, or could not be written.
        """
        ...

    def take_file(self, path: Path) -> Carried:
        """Take in another laptop's file; taken in twice, nothing changes.

        Raises:
            GatehouseError: It is no log, was changed, or could not be written.
        """
        ...
