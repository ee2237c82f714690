"""What a push or a pull came to, and why it ended early."""

from dataclasses import dataclass, field

from kiosk.domain.errors import DeliveryError, TransientDeliveryError
from sync.connectors.base import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a push or a pull ended early.

    Attributes:
        message: Technical words, without names, secrets or contents.
        key: Sentence for people.
        retry_after_s: Seconds that the platform asked for.
    """

    message: str
    key: str
    retry_after_s: float | None = None

    @classmethod
    def of(cls, error: DeliveryError) -> "Failure":
        """Make a failure of an error."""
        wait = error.retry_after_s if isinstance(error, TransientDeliveryError) else None
        return cls(message=str(error), key=error.key, retry_after_s=wait)


@dataclass(slots=True)
class Tally:
    """What a push or a pull came to.

    Attributes:
        succeeded: Items delivered, or records taken.
        failed: Items refused or put off, or records that could not be understood.
        dead: Items that became dead letters.
        held: Items of a kind that the platform takes none of at present.
        conflicts: New contradictions between entries of this laptop and another side.
        received_bytes: Size of the platform's answers.
        problems: Technical words on single items.
        pulled: Streams that are up to date now.
        gave_way: A pull ended between two pages because something more urgent is due.
        was_cut: It ended before its end because the daemon was told to end.
        failure: Why it ended early, or None.
    """

    succeeded: int = 0
    failed: int = 0
    dead: int = 0
    held: int = 0
    conflicts: int = 0
    received_bytes: int = 0
    problems: list[str] = field(default_factory=list)
    pulled: list[str] = field(default_factory=list)
    gave_way: bool = False
    was_cut: bool = False
    failure: Failure | None = None

    def count(self, page: Page) -> None:
        """Count a page that was written."""
        self.succeeded += len(page.records) + len(page.entries) + len(page.tombstones)
        self.failed += len(page.spoiled)
        self.received_bytes += page.received_bytes
        self.problems += page.spoiled[: max(0, 10 - len(self.problems))]
