"""The evidence file: entries, keys and checkpoints of one laptop's logs, in lines that any program can read.

    gatehouse-evidence 1
    log <origin>                    a log begins; what follows is its
    key <name+id+base64>            its key (c2sp.org/signed-note)
    entry <JSON>                    its entries in order: hashed is what stands behind the first space
    removed <JSON>                  in the place of an entry whose event was removed: whose it was, and its hash
    checkpoint <base64>             signed notes, in base64 because they have several lines
    removal <base64>                signed notes about what was removed (removal.py)
    cosigner <name+id+base64>       keys of others whose cosignatures stand under its checkpoints

Lines end with a line feed, all of it is ASCII.
"""

import base64
import binascii
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from kiosk.domain.evidence.merkle import HASH_BYTES, leaf_hash
from kiosk.domain.evidence.notes import COSIGNER_KIND, NoteKey, parse_key

HEADING: Final = "gatehouse-evidence 1"

EntryPlace = tuple[str, int, int]
"""Device, installation and sequence of an entry."""


@dataclass(slots=True)
class EvidenceLog:
    """One log of a file.

    Attributes:
        origin: Its name.
        key: Its key, where the file has one.
        hashes: Hash of each entry, in order.
        places: Where each entry stands in its device's own order.
        ids: Ids of its entries.
        notes: Its checkpoints, as text.
        removed: Hashes of entries that were removed, in order, by their event.
        removals: Signed notes about them.
        cosigners: Keys that cosigned, as the file says: whose they are must be known from elsewhere.
    """

    origin: str
    key: NoteKey | None = None
    hashes: list[bytes] = field(default_factory=list)
    places: list[EntryPlace] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    removed: dict[str, list[bytes]] = field(default_factory=dict)
    removals: list[str] = field(default_factory=list)
    cosigners: list[NoteKey] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class RemovedEntry:
    """What stands in the place of an entry whose event was removed.

    Attributes:
        device_id: Device that made it.
        installation: Installation that numbered it.
        sequence: Its number.
        event_id: Its event.
        leaf: Its hash.
    """

    device_id: str
    installation: int
    sequence: int
    event_id: str
    leaf: bytes


def log_lines(
    origin: str,
    key: NoteKey,
    entries: Iterable[str | RemovedEntry],
    notes: Iterable[str],
    removals: Iterable[str] = (),
    *,
    cosigners: Iterable[str] = (),
) -> Iterator[str]:
    """Yield the lines of one log, without line feeds.

    Args:
        origin: Its name.
        key: Its key.
        entries: Its entries in order, as their lines; or what is left of them.
        notes: Its checkpoints.
        removals: Its notes about what was removed.
        cosigners: Keys of those who cosigned.
    """
    yield f"log {origin}"
    yield f"key {key}"
    for entry in entries:
        yield f"entry {entry}" if isinstance(entry, str) else f"removed {_removed_line(entry)}"
    for word, signed in (("checkpoint", notes), ("removal", removals)):
        for note in signed:
            yield f"{word} {base64.b64encode(note.encode()).decode()}"
    for cosigner in cosigners:
        yield f"cosigner {cosigner}"


def _removed_line(entry: RemovedEntry) -> str:
    said = {
        "device_id": entry.device_id,
        "event_id": entry.event_id,
        "installation": entry.installation,
        "leaf": base64.b64encode(entry.leaf).decode(),
        "sequence": entry.sequence,
    }
    return json.dumps(said, separators=(",", ":"))


def read_evidence(lines: Iterable[str]) -> list[EvidenceLog]:
    """Return the logs of an evidence file.

    Args:
        lines: Its lines, with or without line feeds.

    Raises:
        ValueError: It is none; the message names the line.
    """
    logs: list[EvidenceLog] = []
    begun = False
    for number, line in enumerate(lines, start=1):
        text = line.rstrip("\r\n")
        try:
            _take(logs, *text.split(" ", 1)) if begun else _take_heading(text)
            begun = True
        except (ValueError, TypeError, RecursionError) as error:
            raise ValueError(f"line {number}: {error}") from error
    if not begun:
        raise ValueError("this is no evidence file")
    return logs


def _take_heading(text: str) -> None:
    if text == HEADING:
        return
    if text.startswith(HEADING.rstrip("0123456789")):
        raise ValueError("another version of Gatehouse wrote it")
    raise ValueError("this is no evidence file")


def _take(logs: list[EvidenceLog], word: str, rest: str = "") -> None:
    if word == "log" and rest:
        logs.append(EvidenceLog(rest))
        return
    if not logs:
        raise ValueError("a log has to begin first")
    log = logs[-1]
    if word == "entry":
        # Hashed is what stands there, not what we would have written: another version may know more fields.
        log.hashes.append(leaf_hash(rest.encode()))
        entry_id, place = _place(json.loads(rest))
        log.ids.append(entry_id)
        log.places.append(place)
    elif word == "removed":
        _take_removed(log, json.loads(rest))
    elif word == "checkpoint":
        log.notes.append(_note(rest))
    elif word == "removal":
        log.removals.append(_note(rest))
    elif word == "key":
        log.key = parse_key(rest)
    elif word == "cosigner":
        log.cosigners.append(parse_key(rest, (COSIGNER_KIND,)))
    else:
        raise ValueError("it begins with no word that is known")


def _take_removed(log: EvidenceLog, entry: Any) -> None:
    # A removed entry has a place as others have, and an id that nobody knows any more.
    _, place = _place({"entry_id": "", **entry})
    event_id, leaf = entry.get("event_id"), base64.b64decode(str(entry.get("leaf")), validate=True)
    if not isinstance(event_id, str) or len(leaf) != HASH_BYTES:
        raise TypeError("a removed entry has an event and a hash")
    log.hashes.append(leaf)
    log.places.append(place)
    log.removed.setdefault(event_id, []).append(leaf)


def _place(entry: Any) -> tuple[str, EntryPlace]:
    if not isinstance(entry, dict):
        raise TypeError("an entry is a JSON object")
    entry_id, device = entry.get("entry_id"), entry.get("device_id")
    installation, sequence = entry.get("installation"), entry.get("sequence")
    if not (isinstance(entry_id, str) and isinstance(device, str)):
        raise TypeError("an entry has an id and a device")
    if not (isinstance(installation, int) and isinstance(sequence, int)):
        raise TypeError("an entry has an installation and a sequence")
    return entry_id, (device, installation, sequence)


def _note(encoded: str) -> str:
    try:
        return base64.b64decode(encoded, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError) as error:
        raise ValueError("a checkpoint is base64") from error
