"""The evidence file of this laptop: written beside a gate at work, and verified, here or from a file."""

import io
import os
import secrets
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import reduce
from pathlib import Path
from typing import Final

from kiosk.credentials.note_keys import verify_note
from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import SettingsError, StoreError
from kiosk.domain.evidence.entry_text import entry_line, read_entry_line
from kiosk.domain.evidence.evidence_file import HEADING, RemovedEntry, log_lines, read_evidence
from kiosk.domain.evidence.notes import COSIGNER_KIND, LOG_KIND, NoteKey, parse_key, with_lines_of
from kiosk.domain.evidence.verification import LogFinding, verify_logs
from kiosk.named_files import NotRegularError, place_of_file, read_named
from kiosk.store.base.private_files import os_store_error, private_file
from kiosk.store.database import Database
from kiosk.store.evidence.entry_logs import StoredLog, entries_of, entry_logs, notes_of
from kiosk.store.evidence.held_checkpoints import cosignatures
from kiosk.store.retention.records import removal_notes, removed_of

_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp"})
_ENTRY: Final = "entry "
_ENDING: Final = ".part"
_SHORT: Final = 40
"""Characters of a file's name that its name until it is whole begins with: names have 255 bytes."""
_SIGNATURE_LINE: Final = "\n\n\u2014 "


def evidence_lines(database: Database) -> Iterator[str]:
    """Yield the lines of this laptop's evidence file."""
    yield HEADING
    for log in entry_logs(database):
        # The checkpoints first: entries that come meanwhile are more than they speak of, never fewer.
        cosigned = cosignatures(database).get(log.origin, {})
        notes = _with_cosignatures(notes_of(database, log.origin), cosigned.values())
        key = NoteKey(log.origin, log.public_key)
        removals = removal_notes(database, log.origin)
        yield from log_lines(log.origin, key, lines_of(database, log), notes, removals, cosigners=cosigned)


def _with_cosignatures(notes: Iterable[str], cosigned: Iterable[str]) -> Iterator[str]:
    """Yield checkpoints, each with the cosignatures under it; a note begins with its text, which differs in each."""
    by_text: dict[str, list[str]] = {}
    for note in cosigned:
        by_text.setdefault(note.partition("\n\n")[0], []).append(note)
    for note in notes:
        yield reduce(with_lines_of, by_text.get(note.partition("\n\n")[0], ()), note)


def lines_of(database: Database, log: StoredLog, *, behind: int = -1) -> Iterator[str | RemovedEntry]:
    """Yield a log's entries, each in its place: those that were removed as their hashes.

    Args:
        database: The database.
        log: The log.
        behind: Only those with a higher sequence number.
    """
    removed = deque(one for one in removed_of(database, log) if one.sequence > behind)
    for entry in entries_of(database, log, behind=behind):
        while removed and removed[0].sequence < entry.sequence:
            yield removed.popleft()
        yield entry_line(entry)
    yield from removed


def write_evidence(database: Database, path: Path) -> None:
    """Write the evidence file. It holds codes and answers as the database does, so only its owner can read it.

    Raises:
        StoreError: It cannot be written, or the database not be read.
    """
    try:
        path = place_of_file(path)
    except NotRegularError as error:
        raise StoreError(f"{path} cannot be written: {error}", key="report.refused") from error
    except OSError as error:
        raise os_store_error(error, path) from error
    # Under another name until it is whole: half an evidence file would look like evidence against somebody. With chance
    # in it, so that two that are written at once do not end up in one another.
    part = path.with_name(f".{path.stem[:_SHORT]}-{secrets.token_hex(4)}{_ENDING}")
    private_file(part)
    try:
        with part.open("w", encoding="ascii", newline="\n") as file:
            file.writelines(f"{line}\n" for line in evidence_lines(database))
            file.flush()
            # On the disk itself: what it was written for may be that everything else is deleted now.
            os.fsync(file.fileno())
            if hasattr(os, "posix_fadvise"):
                # Whoever reads it again is to read the stick, and not this computer's memory of it.
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        part.replace(path)
        _settle_name(path.parent)
    except OSError as error:
        raise os_store_error(error, path) from error
    finally:
        # A disk that is gone or read-only by now must not stand in the place of what went wrong.
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _settle_name(folder: Path) -> None:
    """See to it that a file's new name lies on the disk as well, where the system can be asked for that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def verify_database(
    database: Database, brought: Sequence[str] = (), cosigners: Iterable[NoteKey] = ()
) -> list[LogFinding]:
    """Verify what lies in the database."""
    return verify_logs(read_evidence(evidence_lines(database)), verify_note, brought=brought, cosigners=cosigners)


def verify_file(
    path: Path,
    *,
    brought: Sequence[str] = (),
    keys: Iterable[NoteKey] = (),
    held: Callable[[Iterable[str]], Sequence[str]] = lambda _origins: (),
) -> list[LogFinding]:
    """Verify an evidence file.

    Args:
        path: The file.
        brought: Checkpoints that were held elsewhere.
        keys: Keys that are known from elsewhere: of logs, and of those who cosign.
        held: Returns the checkpoints that are held here of logs with some names.

    Raises:
        SettingsError: It is no evidence file, or cannot be read.
    """
    return _verify(read_text(path), path.name, brought, keys, held)


def _verify(
    text: str,
    name: str,
    brought: Sequence[str],
    keys: Iterable[NoteKey],
    held: Callable[[Iterable[str]], Sequence[str]],
) -> list[LogFinding]:
    try:
        logs = read_evidence(io.StringIO(text, newline="\n"))
    except ValueError as error:
        raise SettingsError(f"{name} is no evidence file that can be read: {error}", key="log.unreadable") from error
    known = held(log.origin for log in logs)
    given = list(keys)
    return verify_logs(
        logs,
        verify_note,
        brought=[*brought, *known],
        keys=[key for key in given if key.kind == LOG_KIND],
        cosigners=[key for key in given if key.kind == COSIGNER_KIND],
    )


def read_entries(path: Path) -> list[Entry]:
    """Return the entries of an evidence file in which nothing is wrong.

    Raises:
        SettingsError: It is none, or something in it was changed.
    """
    return verified_entries(read_text(path), path.name)[0]


def verified_entries(
    text: str,
    name: str,
    *,
    keys: Iterable[NoteKey] = (),
    held: Callable[[Iterable[str]], Sequence[str]] = lambda _origins: (),
    signed_only: bool = False,
) -> tuple[list[Entry], list[LogFinding]]:
    """Return the entries of an evidence file's text in which nothing is wrong, and what was found of its logs.

    Args:
        text: The file, as it was signed: line feeds are a part of it.
        name: What people call it.
        keys: Keys that are known from elsewhere; others do not count then.
        held: Returns the checkpoints that are held here of logs with some names.
        signed_only: Leave out what stands behind the last checkpoint: anybody could have put it there.

    Raises:
        SettingsError: It is none, or something in it was changed.
    """
    found = _verify(text, name, (), keys, held)
    wrong = [problem for one in found for problem in one.problems]
    if wrong:
        raise SettingsError(f"{name} is not as it was signed: {wrong[0].text}", key="log.changed")
    lines = io.StringIO(text, newline="\n")
    try:
        return list(_entries(lines, found if signed_only else ())), found
    except ValueError as error:
        raise SettingsError(f"{name} holds an entry that cannot be read: {error}", key="log.unreadable") from error


def _entries(lines: Iterable[str], found: Sequence[LogFinding]) -> Iterator[Entry]:
    """Yield the entries of a file: all of them, or those under a checkpoint where findings of its logs are given."""
    log, place = -1, 0
    for line in lines:
        word = line.partition(" ")[0]
        if word == "log":
            log, place = log + 1, 0
        elif word in {"entry", "removed"}:
            place += 1  # a removed entry has its place in the log as well
        if word == "entry" and (not found or place <= max(found[log].signed, found[log].brought)):
            yield read_entry_line(line[len(_ENTRY) :])


def read_text(path: Path) -> str:
    """Return the text of an evidence file, its line feeds as they are.

    Raises:
        SettingsError: It cannot be read, or is no such file.
    """
    try:
        return read_named(path).decode("ascii")
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"{path.name} is no evidence file that can be read: {error}", key="log.unreadable"
        ) from error


def read_checkpoint(path: Path) -> str:
    """Return the checkpoint that stands in a file, or in the code of a picture.

    Raises:
        SettingsError: There is none.
        ScannerError: The picture cannot be read.
    """
    try:
        text = _pictured(path) if path.suffix.lower() in _PICTURES else read_named(path).decode("utf-8")
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path.name} cannot be read: {error}") from error
    text = text.replace("\r\n", "\n").strip("\n") + "\n"
    if _SIGNATURE_LINE not in text:
        raise SettingsError(f"{path.name} holds no signed checkpoint")
    return text


def _pictured(path: Path) -> str:
    """Return the text of the first code of a picture that could be a checkpoint, "" where there is none."""
    from kiosk.scanner.cameras.files import read_all  # noqa: PLC0415  # computer vision loads only for a picture
    from kiosk.scanner.reading.decoder import Decoder  # noqa: PLC0415

    decoder = Decoder(("QR",))
    try:
        texts = [found.text for frame in read_all(path) for found in decoder.read_still(frame)]
    finally:
        decoder.close()
    return next((text for text in texts if _SIGNATURE_LINE in text), "")


def read_key(text: str) -> NoteKey:
    """Return a key that somebody typed or pasted.

    Raises:
        SettingsError: It is none.
    """
    try:
        return parse_key(text, (LOG_KIND, COSIGNER_KIND))
    except ValueError as error:
        raise SettingsError(f"this is no key of a log: {error}") from error
