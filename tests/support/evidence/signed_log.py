"""A log over made-up entries that signs checkpoints when it is told to, and its evidence file."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kiosk.credentials.note_keys import new_note_key, sign_note
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.evidence.checkpoints import Checkpoint
from kiosk.domain.evidence.entry_text import entry_line
from kiosk.domain.evidence.evidence_file import HEADING, log_lines
from kiosk.domain.evidence.merkle import root_of
from kiosk.domain.evidence.notes import NoteKey, signed
from kiosk.domain.reason_codes import Outcome, Reason

AT = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)


def entry_number(number: int) -> Entry:
    at = AT + timedelta(seconds=number)
    return Entry(
        entry_id=f"id-{number}", device_id="d1", sequence=number, event_id="e", list_id="l", direction=Direction.ENTRY,
        outcome=Outcome.ADMIT, reason=Reason.OK, raw_at=at, corrected_at=at, ticket_id=f"t{number}",
    )  # fmt: skip


class SignedLog:
    """Entries numbered from 1, and checkpoints of any of their beginnings."""

    def __init__(self, entries: int, origin: str = "gatehouse/d1/1-aa") -> None:
        self.lines = [entry_line(entry_number(number)) for number in range(1, entries + 1)]
        self.private, public = new_note_key()
        self.key = NoteKey(origin, public)
        self.notes: list[str] = []

    def sign(self, size: int | None = None) -> str:
        """Sign a checkpoint over the first entries."""
        lines = self.lines if size is None else self.lines[:size]
        root = root_of(line.encode() for line in lines)
        return self.signed_text(Checkpoint(self.key.name, len(lines), root, AT).text)

    def signed_text(self, text: str) -> str:
        return signed(text, self.key, lambda message: sign_note(self.private, message))

    def file(self) -> list[str]:
        return [HEADING, *self.log()]

    def log(self) -> list[str]:
        return list(log_lines(self.key.name, self.key, self.lines, self.notes))


def changed_line(number: int) -> str:
    """An entry that somebody wrote anew, with another guest in it."""
    return entry_line(replace(entry_number(number), ticket_id="somebody else"))
