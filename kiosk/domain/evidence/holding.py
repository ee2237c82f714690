"""Checkpoints of other laptops that are held here: what they signed before anybody doubted it.

The first key that a log was signed by stands. Of a log that grows the newest checkpoint is enough, because it covers
all before it; one that is not longer than the newest is held beside it, for that is what two histories look like.
Whether they contradict each other is judged where the entries are (``verification``).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from kiosk.domain.evidence.checkpoints import Checkpoint, parse_checkpoint
from kiosk.domain.evidence.cosigning import Judgement, checkpoint_in, judge
from kiosk.domain.evidence.notes import NoteKey, Verify, parse_key, parse_note

MOST: Final = 8
"""Checkpoints of one log: whoever sends another history every minute must not fill the disk."""


@dataclass(frozen=True, slots=True)
class HeldLog:
    """What is held of one log.

    Attributes:
        key: Its key, as text.
        notes: Signed checkpoints, the newest first.
        cosigned: The one that this laptop cosigned last, with that signature; "" before there is one.
        doubt: Why it is cosigned no more: ``forked`` or ``shrunken``; "" while all is well.
    """

    key: str
    notes: tuple[str, ...]
    cosigned: str = ""
    doubt: str = ""


def origin_of(key: str) -> str:
    """Return the log that a key is for.

    Raises:
        ValueError: It is no key.
    """
    return parse_key(key).name


def held_with(known: HeldLog | None, key: str, note: str, verify: Verify) -> HeldLog | None:
    """Return what is held after a checkpoint was told.

    Args:
        known: What was held of its log.
        key: The key that came with it.
        note: The signed checkpoint.
        verify: Verifies an Ed25519 signature.

    Returns:
        What is held now; None where nothing changes: it is known, not genuine, or signed by another key than before.
    """
    told = _genuine(key, note, verify)
    if told is None or (known is not None and (known.key != key or note in known.notes)):
        return None
    if known is None:
        return HeldLog(key, (note,))
    newest = parse_checkpoint(parse_note(known.notes[0]).text)
    if told.size > newest.size:
        return replace(known, notes=(note, *known.notes[1:]))
    if (told.size, told.root) == (newest.size, newest.root) or len(known.notes) == MOST:
        return None
    return replace(known, notes=(*known.notes, note))


def cosigned_with(known: HeldLog, note: str, growth: Mapping[str, str], sign: Callable[[str], str]) -> HeldLog:
    """Return what is held after a checkpoint was judged: cosigned, doubted, or as before.

    Args:
        known: What is held of its log; the checkpoint was verified by its key.
        note: The signed checkpoint.
        growth: Proofs that came with it.
        sign: Returns a note with this laptop's cosignature.
    """
    if known.doubt:
        return known
    judged = judge(checkpoint_in(known.cosigned) if known.cosigned else None, checkpoint_in(note), growth)
    if judged in {Judgement.FORKED, Judgement.SHRUNKEN}:
        return replace(known, doubt=judged.value)
    return replace(known, cosigned=sign(note)) if judged is Judgement.GROWN else known


def _genuine(key: str, note: str, verify: Verify) -> Checkpoint | None:
    try:
        parsed: NoteKey = parse_key(key)
        signed = parse_note(note)
        checkpoint = parse_checkpoint(signed.text)
    except ValueError:
        return None
    return checkpoint if checkpoint.origin == parsed.name and signed.signed_by(parsed, verify) else None
