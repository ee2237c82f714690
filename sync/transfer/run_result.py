"""What a push or a pull came to, and why it ended early."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kiosk.domain.errors import DeviceRefusedError, GatehouseError, PermanentDeliveryError, TransientDeliveryError
from sync.connectors.interface.connector import Page
from sync.system.error_text import unexpected_error_text

MAX_PROBLEMS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a push or a pull ended early.

    Attributes:
        message: Technical words, without names, secrets or contents.
        key: Sentence for people.
        retry_after_s: Seconds that the platform asked for.
        refuses_device: The platform does not accept this device (any more).
    """

    message: str
    key: str
    retry_after_s: float | None = None
    refuses_device: bool = False

    @classmethod
    def of(cls, error: Exception) -> "Failure":
        """Make a failure of an error. Of one that nobody foresaw only kind and place are kept (``error_text``)."""
        if not isinstance(error, GatehouseError):
            return cls(message=unexpected_error_text(error), key=GatehouseError.default_key)
        wait = error.retry_after_s if isinstance(error, TransientDeliveryError) else None
        refuses_device = isinstance(error, DeviceRefusedError)
        return cls(message=str(error), key=error.key, retry_after_s=wait, refuses_device=refuses_device)

    def of_one_thing(self) -> "Failure":
        """Return it as a refusal of what was asked: one thing that is forbidden is not the device's end."""
        return replace(self, key=PermanentDeliveryError.default_key, refuses_device=False)

    def of_this_device(self) -> "Failure":
        """Return it as a refusal of this device: so much is forbidden that nothing else can be meant."""
        return replace(self, key=DeviceRefusedError.default_key, refuses_device=True)


@dataclass(slots=True)
class RunResult:
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
        taken: What each stream gave that was asked, by its name.
        yielded: A stream was left between two pages because something else is due; another run should follow.
        must_yield: A pull ends between two pages because something more urgent is due.
        was_interrupted: It ended before its end because the daemon was told to end.
        broken: Streams, or parts of streams, that failed for themselves while others went on, with why.
        is_incomplete: What is missing says who may enter.
        denied: Streams among them that the platform says this device may not read (403).
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
    taken: dict[str, int] = field(default_factory=dict)
    yielded: bool = False
    must_yield: bool = False
    was_interrupted: bool = False
    broken: dict[str, Failure] = field(default_factory=dict)
    is_incomplete: bool = False
    denied: set[str] = field(default_factory=set)
    failure: Failure | None = None

    def count(self, page: Page) -> None:
        """Count a page that was written."""
        self.succeeded += len(page.records) + len(page.entries) + len(page.tombstones)
        self.failed += len(page.unreadable)
        self.received_bytes += page.received_bytes
        self.note(page.unreadable)

    def note(self, problems: Sequence[str]) -> None:
        """Keep the first of some technical words on single items."""
        self.problems += problems[: max(0, MAX_PROBLEMS - len(self.problems))]

    def set_aside(self, problems: Sequence[str]) -> None:
        """Count records that could not be stored."""
        self.failed += len(problems)
        self.note(problems)

    @property
    def named_failures(self) -> list[Failure]:
        """What failed for itself, each with its name in its words."""
        return [replace(failure, message=f"{name}: {failure.message}") for name, failure in self.broken.items()]

    @property
    def error_text(self) -> str:
        """Technical words on why it ended early and on what failed for itself, "" when all went well."""
        return "; ".join(
            failure.message for failure in [*([self.failure] if self.failure else []), *self.named_failures]
        )
