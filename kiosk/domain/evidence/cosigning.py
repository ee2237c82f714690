"""Whether a checkpoint of another log may be cosigned: only where it is shown that the log did nothing but grow.

Invariants: two checkpoints of one log that contradict each other are never both cosigned here; a log that becomes
shorter, or is told in another way, is doubted from then on, whatever it shows later, until people have looked at it.
"""

import base64
import binascii
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from kiosk.domain.evidence.checkpoints import Checkpoint, parse_checkpoint
from kiosk.domain.evidence.growth import MOST_HASHES, is_growth
from kiosk.domain.evidence.merkle import HASH_BYTES
from kiosk.domain.evidence.notes import NoteKey, Verify, parse_note

MOST_PROOFS: Final = 8
"""So many earlier checkpoints are proved from at once; who stands at another one is served the next time."""


class Judgement(StrEnum):
    """What a checkpoint is to somebody who cosigned an earlier one."""

    GROWN = "grown"
    """It continues what was cosigned: it may be cosigned."""
    KNOWN = "known"
    """It was cosigned already."""
    UNPROVED = "unproved"
    """It is longer, and nothing shows yet that it continues what was cosigned."""
    FORKED = "forked"
    """It contradicts what was cosigned."""
    SHRUNKEN = "shrunken"
    """It has fewer entries than what was cosigned."""


@dataclass(frozen=True, slots=True)
class ToldLog:
    """What a laptop tells of its log to whoever may cosign it, and of other logs that it cosigns.

    Attributes:
        checkpoint: Newest signed checkpoint, or "".
        log_key: Key of that log, or "".
        growth: Proofs (``proof_text``) that it continues earlier checkpoints, by their number of entries.
        cosigned_by: Ids of the keys whose cosignatures under it are here.
        wants: Logs that could be cosigned if they proved that they continue what was cosigned of them, by origin: from
            how many entries on.
        cosignatures: Notes with cosignatures for others that do not have them yet, by the log's origin.
    """

    checkpoint: str = ""
    log_key: str = ""
    growth: Mapping[str, str] = field(default_factory=dict)
    cosigned_by: tuple[str, ...] = ()
    wants: Mapping[str, str] = field(default_factory=dict)
    cosignatures: Mapping[str, str] = field(default_factory=dict)


def checkpoint_in(note: str) -> Checkpoint:
    """Return the checkpoint of a note.

    Raises:
        ValueError: There is none.
    """
    return parse_checkpoint(parse_note(note).text)


def judge(cosigned: Checkpoint | None, told: Checkpoint, growth: Mapping[str, str]) -> Judgement:
    """Judge a checkpoint whose log's signature was verified.

    Args:
        cosigned: What was cosigned last of this log.
        told: The checkpoint.
        growth: Proofs that came with it.
    """
    if cosigned is None:
        return Judgement.GROWN
    if told.size < cosigned.size:
        return Judgement.SHRUNKEN
    if told.size == cosigned.size and told.root == cosigned.root:
        return Judgement.KNOWN if told == cosigned else Judgement.GROWN  # of another minute, over the same entries
    if told.size == cosigned.size:
        return Judgement.FORKED
    return _judge_longer(cosigned, told, growth)


def _judge_longer(cosigned: Checkpoint, told: Checkpoint, growth: Mapping[str, str]) -> Judgement:
    # From no entry to any number there is nothing to prove (RFC 6962 has no proof for it).
    shown = growth.get(str(cosigned.size)) if cosigned.size else ""
    if shown is None:
        return Judgement.UNPROVED
    try:
        proof = read_proof(shown)
    except ValueError:
        return Judgement.UNPROVED
    fits = is_growth(cosigned.size, cosigned.root, told.size, told.root, proof)
    return Judgement.GROWN if fits else Judgement.FORKED


@dataclass(frozen=True, slots=True)
class Cosigned:
    """How far a log was cosigned.

    Attributes:
        size: Entries under the longest checkpoint that was.
        names: Names of all keys that cosigned a checkpoint.
    """

    size: int = 0
    names: tuple[str, ...] = ()


def cosigned_by(
    notes: Iterable[str], fitting: Collection[Checkpoint], keys: AbstractSet[NoteKey], verify: Verify
) -> Cosigned:
    """Return how far some keys cosigned a log.

    Args:
        notes: Its checkpoints; those that cannot be read are passed over.
        fitting: Those that fit the entries.
        keys: Keys of cosigners.
        verify: Verifies an Ed25519 signature.
    """
    size, names = 0, set[str]()
    for text in notes:
        with suppress(ValueError):
            note = parse_note(text)
            # Most have no signature but the log's own: keys are tried only where somebody else signed.
            if len(note.signatures) < 2 or (checkpoint := parse_checkpoint(note.text)) not in fitting:
                continue
            signers = {key.name for key in keys if note.cosigned_at(key, verify) is not None}
            names |= signers
            size = max(size, checkpoint.size if signers else 0)
    return Cosigned(size, tuple(sorted(names)))


def proof_text(proof: Sequence[bytes]) -> str:
    """Return a proof as text: its hashes, one behind the other, in base64."""
    return base64.b64encode(b"".join(proof)).decode()


def read_proof(text: str) -> list[bytes]:
    """Return the proof that a text is.

    Raises:
        ValueError: It is none.
    """
    try:
        raw = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("a proof is base64") from error
    if len(raw) % HASH_BYTES or len(raw) > MOST_HASHES * HASH_BYTES:
        raise ValueError("a proof is made of whole hashes")
    return [raw[at : at + HASH_BYTES] for at in range(0, len(raw), HASH_BYTES)]


def sizes_to_prove(asked: Iterable[int], newest: int) -> list[int]:
    """Return the earlier checkpoints from which growth is proved, those that are furthest behind first."""
    return sorted({size for size in asked if 0 < size < newest})[:MOST_PROOFS]
