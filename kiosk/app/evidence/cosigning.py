"""Gates of a venue cosign each other's newest checkpoint: each says of the others' logs that they did nothing but grow.

What one gate tells (``ToldLog``) goes out with its report every few seconds, and what the others tell comes in with
theirs. Nothing is asked and answered: who misses a report misses nothing, because the next one says the same.

Invariants: nothing is signed of which it was not shown that it continues what was signed before (``cosigning.judge``),
and what was signed is on the disk before anybody is told of it. Only logs whose key was known first are cosigned.
"""

import json
import logging
import threading
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Final

from kiosk.app.evidence.evidence_file import lines_of
from kiosk.credentials.note_keys import sign_note, verify_note
from kiosk.domain.evidence.checkpoints import Checkpoint
from kiosk.domain.evidence.cosigning import ToldLog, checkpoint_in, proof_text, sizes_to_prove
from kiosk.domain.evidence.evidence_file import RemovedEntry
from kiosk.domain.evidence.growth import HashTree
from kiosk.domain.evidence.holding import HeldLog, cosigned_with, held_with, origin_of
from kiosk.domain.evidence.merkle import leaf_hash
from kiosk.domain.evidence.notes import COSIGNER_KIND, NoteKey, cosigned, parse_key, parse_note
from kiosk.domain.ports import Clock
from kiosk.store.database import Database
from kiosk.store.evidence.entry_logs import StoredLog, entry_logs, newest_note
from kiosk.store.evidence.held_checkpoints import cosignatures, held_logs, save_cosignatures, save_held_logs
from kiosk.store.evidence.platform_cosigning import (
    CosigningOffer,
    PlatformCosigning,
    cosigning_offer,
    platform_cosigning,
    save_cosigning_offer,
)

_log = logging.getLogger(__name__)

_MOST_DIGITS: Final = 16
MOST_LOGS: Final = 500
"""A venue has a dozen gates, and each of them few logs: whoever invents more must not fill the database."""


class Cosigning:
    """This laptop's side of it. One thread takes in; any other may ask what is to be told."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Begin with what is kept in the database.

        Args:
            database: The open database.
            clock: The laptop's clock.
        """
        self._database = database
        self._clock = clock
        self._tree = _LogTree(database)
        self._told = ToldLog()
        self._lock = threading.Lock()
        held = held_logs(database)
        self._doubted = frozenset(origin for origin, one in held.items() if one.doubt)

    def told(self) -> ToldLog:
        """Return what is to be told; the newest checkpoint also where nothing was taken in since it was made."""
        told, (note, key) = self._told, told_checkpoint(self._database)
        if note == told.checkpoint:
            return told
        return replace(told, checkpoint=note, log_key=key, growth={}, cosigned_by=())

    def doubted(self) -> frozenset[str]:
        """Return the logs that were told in two ways, or cut short."""
        return self._doubted

    def take(self, logs: Iterable[ToldLog]) -> int:
        """Take in what others tell of their logs and of ours.

        Returns:
            How many records of other logs have changed.

        Raises:
            StoreError: The database could not be read or written.
        """
        with self._lock:
            return self._take([log for log in logs if log.checkpoint or log.wants or log.cosignatures])

    def _take(self, logs: list[ToldLog]) -> int:
        ours = {log.origin: log for log in entry_logs(self._database)}
        note, _ = told_checkpoint(self._database)
        platform = platform_cosigning(self._database)
        own = ours.get(note.partition("\n")[0])
        held = held_logs(self._database)
        changed = dict(held)
        wants, signed = dict[str, str](), dict[str, str]()
        for told in logs:
            with suppress(ValueError):
                origin = origin_of(told.log_key)
                if origin not in ours:
                    _hold(changed, origin, told, None if own is None else self._signing(own))
                    wants[origin], signed[origin] = _answer(changed.get(origin), told, own)
        count = sum(held.get(origin) != one for origin, one in changed.items())
        if count:
            save_held_logs(self._database, changed)
        self._note_doubts(changed)
        self._told = replace(
            self._of_ours(own, note, logs, changed, platform),
            wants={origin: size for origin, size in wants.items() if size},
            cosignatures={origin: one for origin, one in signed.items() if one},
        )
        if platform is not None and own is not None:
            self._offer()
        return count

    def _offer(self) -> None:
        """Leave what the sync service may have the platform cosign."""
        told = self._told
        offer = CosigningOffer(told.checkpoint, told.log_key, dict(told.growth))
        if offer != cosigning_offer(self._database):
            save_cosigning_offer(self._database, offer)

    def _signing(self, own: StoredLog) -> Callable[[str], str]:
        key, now = NoteKey(own.origin, own.public_key).cosigner, self._clock.now().corrected
        return lambda note: cosigned(note, key, now, lambda message: sign_note(own.private_key, message))

    def _note_doubts(self, held: Mapping[str, HeldLog]) -> None:
        doubted = frozenset(origin for origin, one in held.items() if one.doubt)
        for origin in doubted - self._doubted:
            _log.error("the log %s contradicts what was told before: %s", origin, held[origin].doubt)
        self._doubted = doubted

    def _of_ours(
        self,
        own: StoredLog | None,
        note: str,
        logs: Iterable[ToldLog],
        held: Mapping[str, HeldLog],
        platform: PlatformCosigning | None,
    ) -> ToldLog:
        """Take cosignatures under our checkpoints, and prove growth to whoever stands at an earlier one."""
        if own is None:
            return ToldLog()
        kept = cosignatures(self._database)
        under = kept.setdefault(own.origin, {})
        is_new = False
        asked = set[int]()
        for told in logs:
            asked.add(_number(told.wants.get(own.origin, "")))
            given = told.cosignatures.get(own.origin)
            cosigner = held.get(told.log_key.partition("+")[0])
            if given and cosigner is not None and cosigner.key == told.log_key:
                is_new |= take_cosignature(under, given, parse_key(told.log_key).cosigner, own)
        if platform is not None:
            asked.add(_number(platform.wants.get(own.origin, "")))
            is_new |= _take_platforms(under, platform, own)
        if is_new:
            save_cosignatures(self._database, kept)
        # Those who cosigned an earlier one are told at once how the log went on: they need not ask.
        asked |= {checkpoint_in(one).size for one in under.values()}
        newest = checkpoint_in(note)
        proofs = self._tree.proofs(own, sizes_to_prove(asked, newest.size), newest)
        ids = {key.split("+")[1] for key, one in under.items() if parse_note(one).text == parse_note(note).text}
        key = str(NoteKey(own.origin, own.public_key))
        return ToldLog(checkpoint=note, log_key=key, growth=proofs, cosigned_by=tuple(sorted(ids)))


def _hold(held: dict[str, HeldLog], origin: str, told: ToldLog, sign: Callable[[str], str] | None) -> None:
    """Hold a checkpoint of another log, and cosign it where that may be."""
    after = held_with(held.get(origin), told.log_key, told.checkpoint, verify_note)
    if after is not None and (origin in held or len(held) < MOST_LOGS):
        held[origin] = after
    one = held.get(origin)
    # Also what was held before is judged again: the proof may have come only now.
    is_genuine = one is not None and one.key == told.log_key and _is_genuine(told)
    if one is not None and is_genuine and sign is not None:
        held[origin] = cosigned_with(one, told.checkpoint, told.growth, sign)


def _is_genuine(told: ToldLog) -> bool:
    # Not what is held: of several histories only a few are, and each of them has to be judged.
    return held_with(None, told.log_key, told.checkpoint, verify_note) is not None


def _answer(one: HeldLog | None, told: ToldLog, own: StoredLog | None) -> tuple[str, str]:
    """Return what a log is told: from how many entries on it has to prove that it grew, or our cosignature; else ""."""
    if one is None or own is None or one.doubt or not one.cosigned or one.key != told.log_key:
        return "", ""
    if parse_note(one.cosigned).text != parse_note(told.checkpoint).text:
        return str(checkpoint_in(one.cosigned).size), ""
    has_ours = NoteKey(own.origin, own.public_key).cosigner.key_id.hex() in told.cosigned_by
    return "", "" if has_ours else one.cosigned


def _take_platforms(under: dict[str, str], platform: PlatformCosigning, own: StoredLog) -> bool:
    try:
        key = parse_key(platform.key, (COSIGNER_KIND,))
    except ValueError:
        return False
    return take_cosignature(under, platform.note, key, own)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < _MOST_DIGITS else 0


def take_cosignature(under: dict[str, str], given: str, key: NoteKey, own: StoredLog) -> bool:
    """Take a cosignature under a checkpoint of ours, unless a newer one of the same key is here.

    Args:
        under: Notes by the cosigner's key.
        given: The note with the cosignature, as it came.
        key: The cosigner's key.
        own: Our log.

    Returns:
        Whether it was taken.
    """
    try:
        note, told = parse_note(given), checkpoint_in(given)
    except ValueError:
        return False
    # Signed by our own key as well: then it is over a checkpoint that we made, whatever the other says.
    is_ours = told.origin == own.origin and note.signed_by(NoteKey(own.origin, own.public_key), verify_note)
    if not is_ours or note.cosigned_at(key, verify_note) is None:
        return False
    known = under.get(str(key))
    if known is not None and (checkpoint_in(known).size > told.size or parse_note(known).text == note.text):
        return False
    under[str(key)] = given
    return True


def told_checkpoint(database: Database) -> tuple[str, str]:
    """Return this laptop's newest checkpoint and its key for the other gates; two empty texts before there is one."""
    note = newest_note(database)
    origin = note.partition("\n")[0] if note else ""
    key = next((NoteKey(log.origin, log.public_key) for log in entry_logs(database) if log.origin == origin), None)
    return (note or "", str(key)) if key is not None else ("", "")


class _LogTree:
    """The tree over this laptop's newest log; read once, and only when somebody wants a proof, then carried on."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._origin = ""
        self._tree = HashTree()
        self._sequence = -1

    def proofs(self, log: StoredLog, olds: Iterable[int], newest: Checkpoint) -> dict[str, str]:
        """Return proofs that the newest checkpoint continues earlier ones, by their size; none where it does not."""
        sizes = list(olds)
        if not sizes:
            return {}
        self._read(log)
        if self._tree.size < newest.size or self._tree.root(newest.size) != newest.root:
            # What was signed is not what lies in the database: people find out by `kiosk verify-log`.
            _log.error("the entries of the log %s are not those that were signed", log.origin)
            return {}
        return {str(size): proof_text(self._tree.proof(size, newest.size)) for size in sizes}

    def _read(self, log: StoredLog) -> None:
        if log.origin != self._origin:
            self._origin, self._tree, self._sequence = log.origin, HashTree(), -1
        last: str | RemovedEntry | None = None
        for last in lines_of(self._database, log, behind=self._sequence):
            self._tree.append(last.leaf if isinstance(last, RemovedEntry) else leaf_hash(last.encode()))
        if last is not None:
            self._sequence = last.sequence if isinstance(last, RemovedEntry) else json.loads(last)["sequence"]
