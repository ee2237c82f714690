"""What a platform that cosigns logs offers to the engine."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class CosignAnswer:
    """What the platform said.

    Attributes:
        key: Its key, "name+id+base64"; "" where it did not cosign.
        line: The signature line for below the checkpoint.
        size: It stands at a checkpoint with so many entries, and wants growth from there; None where it cosigned.
    """

    key: str = ""
    line: str = ""
    size: int | None = None


@runtime_checkable
class Cosigns(Protocol):
    """A platform that can cosign the checkpoints of this laptop's log (C2SP, `add-checkpoint`)."""

    @property
    def cosigns(self) -> bool:
        """Return whether this platform does."""
        ...

    def cosign(self, checkpoint: str, log_key: str, old_size: int, proof: Sequence[bytes]) -> CosignAnswer:
        """Have a checkpoint cosigned.

        Args:
            checkpoint: The signed note.
            log_key: Key of its log.
            old_size: Entries under the checkpoint that the platform cosigned last, as far as is known here.
            proof: That the new one continues it.

        Raises:
            DeliveryError: It did not answer, or refuses this log.
        """
        ...
