"""Whether the entries of an evidence file are those that were signed: changed, missing, reordered and forked ones show.

What is proved, and by what: entries up to a checkpoint that somebody else held (``brought``) are what they were when
that checkpoint was made, whoever had the laptop since. Entries up to the log's own last checkpoint are what whoever has
the key signed: that is no proof against a person who has the laptop and its key. Entries behind the last checkpoint
are under no signature at all. All three numbers are said, and never added up to one.

Entries up to a cosigned checkpoint (``cosigned``) were shown to others who saw the log do nothing but grow until then.
That proves as much as what was held elsewhere, if the cosigners' keys are known from elsewhere: whoever has the laptop
can invent keys. So keys that only the file names are counted by themselves (``named``).
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import Final

from kiosk.domain.evidence.checkpoints import Checkpoint, parse_checkpoint
from kiosk.domain.evidence.cosigning import cosigned_by
from kiosk.domain.evidence.evidence_file import EvidenceLog
from kiosk.domain.evidence.merkle import Frontier
from kiosk.domain.evidence.notes import NoteKey, Verify, parse_note
from kiosk.domain.evidence.removal import Removal, hash_of_leaves, parse_removal


class ProblemKind(StrEnum):
    """What is wrong with a log."""

    CHANGED = "changed"
    MISSING = "missing"
    FORKED = "forked"
    OUT_OF_ORDER = "out_of_order"
    BAD_SIGNATURE = "bad_signature"
    OTHER_KEY = "other_key"
    UNREADABLE = "unreadable"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    Attributes:
        kind: What.
        text: A sentence about it.
        first: Number of the first entry that it is about, from 1; 0 where it is about none.
        last: Number of the last one.
    """

    kind: ProblemKind
    text: str
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class LogFinding:
    """What was found out about one log.

    Attributes:
        origin: Which log.
        entries: How many entries the file has of it.
        signed: How many of them stand under a checkpoint of the log that fits.
        signed_at: When that checkpoint was made.
        brought: How many stand under a checkpoint that came from elsewhere.
        problems: What is wrong; empty where nothing is.
        removed: How many of the entries are known by their hash alone, because their event was removed.
        cosigned: How many stand under a checkpoint that was cosigned by a key which is known from elsewhere.
        cosigners: Names of those keys.
        named: How many stand under one that was cosigned by keys which only the file names.
    """

    origin: str
    entries: int
    signed: int = 0
    signed_at: datetime | None = None
    brought: int = 0
    problems: tuple[Problem, ...] = ()
    removed: int = 0
    cosigned: int = 0
    cosigners: tuple[str, ...] = ()
    named: int = 0


def verify_logs(
    logs: Sequence[EvidenceLog],
    verify: Verify,
    *,
    brought: Sequence[str] = (),
    keys: Iterable[NoteKey] = (),
    cosigners: Iterable[NoteKey] = (),
) -> list[LogFinding]:
    """Verify the logs of an evidence file.

    Args:
        logs: The logs.
        verify: Verifies an Ed25519 signature.
        brought: Checkpoints that were held elsewhere: on paper, at the platform, at another gate.
        keys: Keys that are known from elsewhere; empty means that the file's own are believed.
        cosigners: Keys of cosigners that are known from elsewhere.

    Returns:
        A finding for each log, and one for each log of which only a checkpoint was brought.
    """
    trusted = {key.name: key for key in keys}
    outside, unread = _sorted_by_log(brought)
    known = frozenset(cosigners)
    found = [_Verification(log, verify, trusted, outside.pop(log.origin, []), known).finding() for log in logs]
    repeated = {log.origin for log in logs if [one.origin for one in logs].count(log.origin) > 1}
    found = [_with_fork(one) if one.origin in repeated else one for one in found]
    found += [_absent(origin, notes) for origin, notes in outside.items()]
    if unread:
        problem = Problem(ProblemKind.UNREADABLE, f"{unread} of the checkpoints that were brought are none.")
        found.append(LogFinding("", 0, problems=(problem,)))
    return found


def _sorted_by_log(brought: Iterable[str]) -> tuple[dict[str, list[str]], int]:
    by_log: dict[str, list[str]] = {}
    unread = 0
    for note in brought:
        try:
            by_log.setdefault(parse_checkpoint(parse_note(note).text).origin, []).append(note)
        except ValueError:
            unread += 1
    return by_log, unread


def _with_fork(finding: LogFinding) -> LogFinding:
    problem = Problem(ProblemKind.FORKED, "The file has this log more than once.")
    return replace(finding, problems=(*finding.problems, problem))


def _absent(origin: str, notes: Sequence[str]) -> LogFinding:
    size = max(parse_checkpoint(parse_note(note).text).size for note in notes)
    text = f"The file has nothing of this log, which had {size} entries by the checkpoint that was brought."
    return LogFinding(origin, 0, problems=(Problem(ProblemKind.MISSING, text, 1, size),))


_NO_KEY: Final = "The file has no key of this log, so that nothing of it can be verified."
_OTHER_KEY: Final = "The log is signed by a key that is none of those that were given."


class _Verification:
    """One log."""

    def __init__(
        self,
        log: EvidenceLog,
        verify: Verify,
        trusted: dict[str, NoteKey],
        brought: Sequence[str],
        cosigners: AbstractSet[NoteKey],
    ) -> None:
        self._cosigners = cosigners
        self._log = log
        self._verify = verify
        self._brought = brought
        self._problems: list[Problem] = []
        self._key = log.key
        if trusted:
            self._key = trusted.get(log.origin)
            if self._key is None or (log.key is not None and log.key != self._key):
                self._report(ProblemKind.OTHER_KEY, _OTHER_KEY)
        elif log.key is None or log.key.name != log.origin:
            self._report(ProblemKind.OTHER_KEY, _NO_KEY)

    def finding(self) -> LogFinding:
        self._order()
        self._removals()
        own = self._believed(self._log.notes, "of the file")
        outside = self._believed(self._brought, "that was brought")
        fitting = self._compare(own + outside)
        last = max((one for one in fitting if one in own), key=_size, default=None)
        # A log's own key proves nothing about it, though it cosigns other logs.
        known = {key for key in self._cosigners if self._key is None or key.public != self._key.public}
        signed = cosigned_by((*self._log.notes, *self._brought), fitting, known, self._verify)
        others = set(self._log.cosigners) - known - ({self._key.cosigner} if self._key else set())
        named = cosigned_by(self._log.notes, fitting, others, self._verify)
        return LogFinding(
            origin=self._log.origin,
            entries=len(self._log.hashes),
            signed=last.size if last else 0,
            signed_at=last.made_at if last else None,
            brought=max((one.size for one in fitting if one in outside), default=0),
            problems=tuple(self._problems),
            removed=sum(map(len, self._log.removed.values())),
            cosigned=signed.size,
            cosigners=signed.names,
            named=named.size,
        )

    def _removals(self) -> None:
        """Whatever is known by its hash alone was removed with its event, as the log's key says."""
        said = dict[str, Removal]()
        for text in self._log.removals:
            try:
                note = parse_note(text)
                removal = parse_removal(note.text)
            except ValueError:
                self._report(ProblemKind.UNREADABLE, "A note about removed entries cannot be read.")
                continue
            if self._key is None or not note.signed_by(self._key, self._verify) or removal.origin != self._log.origin:
                self._report(ProblemKind.BAD_SIGNATURE, "A note about removed entries is not signed by the log's key.")
            else:
                said[removal.event_id] = removal
        for event_id, leaves in self._log.removed.items():
            removal_said = said.get(event_id)
            if removal_said is None or removal_said.leaves != hash_of_leaves(leaves):
                text = f"{len(leaves)} entries of event {event_id} are not there, and no signed note says why."
                self._report(ProblemKind.REMOVED, text)

    def _report(self, kind: ProblemKind, text: str, first: int = 0, last: int = 0) -> None:
        self._problems.append(Problem(kind, text, first, last))

    def _order(self) -> None:
        """Entries of a log are one device's and installation's, their numbers rise, and none is there twice."""
        places = self._log.places
        for number, (before, after) in enumerate(pairwise(places), start=2):
            if before[:2] != after[:2] or before[2] >= after[2]:
                text = f"Entry {number} does not follow the one before it in the device's own numbering."
                self._report(ProblemKind.OUT_OF_ORDER, text, number, number)
                return
        if len(set(self._log.ids)) != len(self._log.ids):
            self._report(ProblemKind.OUT_OF_ORDER, "An entry is there twice.")

    def _believed(self, notes: Iterable[str], which: str) -> list[Checkpoint]:
        """Return the checkpoints that the log's key signed."""
        believed: list[Checkpoint] = []
        for number, text in enumerate(notes, start=1):
            try:
                note = parse_note(text)
                checkpoint = parse_checkpoint(note.text)
            except ValueError:
                self._report(ProblemKind.UNREADABLE, f"Checkpoint {number} {which} cannot be read.")
                continue
            if self._key is None or not note.signed_by(self._key, self._verify):
                self._report(ProblemKind.BAD_SIGNATURE, f"Checkpoint {number} {which} is not signed by the log's key.")
            elif checkpoint.origin != self._log.origin:
                self._report(ProblemKind.BAD_SIGNATURE, f"Checkpoint {number} {which} is of another log.")
            else:
                believed.append(checkpoint)
        return believed

    def _compare(self, checkpoints: Sequence[Checkpoint]) -> list[Checkpoint]:
        """Compare checkpoints with the entries; return those that fit."""
        count = len(self._log.hashes)
        roots = _roots(self._log.hashes, {one.size for one in checkpoints if one.size <= count})
        longest = max((one.size for one in checkpoints), default=0)
        if longest > count:
            text = f"Entries {count + 1} to {longest} were signed and are not there."
            self._report(ProblemKind.MISSING, text, count + 1, longest)
        fitting = [one for one in checkpoints if roots.get(one.size) == one.root]
        others = sorted((one for one in checkpoints if one.size <= count and one not in fitting), key=_size)
        if not others:
            self._forks_beyond([one for one in checkpoints if one.size > count])
            return fitting
        first, fits_up_to = others[0], max((one.size for one in fitting), default=0)
        if fits_up_to >= first.size:
            text = f"The device signed two different histories: another one of {first.size} entries than is here."
            self._report(ProblemKind.FORKED, text, 1, first.size)
        else:
            # All entries up to a checkpoint that fits are what they were.
            begin = fits_up_to + 1
            text = f"Among entries {begin} to {first.size} one was changed, left out, put in or moved."
            self._report(ProblemKind.CHANGED, text, begin, first.size)
        return fitting

    def _forks_beyond(self, longer: Sequence[Checkpoint]) -> None:
        roots = {one.size: one.root for one in longer}
        for one in longer:
            if roots[one.size] != one.root:
                text = f"The device signed two different histories of {one.size} entries."
                self._report(ProblemKind.FORKED, text, 1, one.size)
                return


def _size(checkpoint: Checkpoint) -> int:
    return checkpoint.size


def _roots(hashes: Sequence[bytes], sizes: set[int]) -> dict[int, bytes]:
    """Return the root of the log at each of some sizes."""
    frontier = Frontier()
    roots = {0: frontier.root()} if 0 in sizes else {}
    for leaf in hashes:
        frontier.append(leaf)
        if frontier.size in sizes:
            roots[frontier.size] = frontier.root()
    return roots
