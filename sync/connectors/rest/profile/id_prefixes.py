"""Which ids are whose, where several collections of a platform become records of one kind of ours.

A stream that is read anew in full takes away what it no longer names. Where two streams bring tickets, each must know
its own: all but one of them put a prefix of their own before the ids of that kind (``fields.id.prefix``).

Invariant: no id of a kind is in the ranges of two streams.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from kiosk.domain.roster.records import RosterRecord
from kiosk.store.roster.id_ranges import IdRange
from sync.connectors.rest.profile.pull_rules import RECORDS, RecordRule, Source, StreamRule

Ranges = Mapping[type[RosterRecord], IdRange]


def prefixes_of(stream: StreamRule) -> Mapping[type[RosterRecord], str]:
    """Return how the ids of each kind of a stream begin."""
    return {RECORDS[rule.record]: _prefix(rule) for rule in stream.records}


def ranges_of(streams: Sequence[StreamRule]) -> Mapping[str, Ranges]:
    """Return which ids are each stream's, by its name: only of kinds that several streams bring."""
    prefixes = {stream.name: prefixes_of(stream) for stream in streams}
    found: dict[str, dict[type[RosterRecord], IdRange]] = {stream.name: {} for stream in streams}
    for name, own in prefixes.items():
        for kind, prefix in own.items():
            others = {theirs[kind] for other, theirs in prefixes.items() if other != name and kind in theirs}
            if others:
                # Others' that are longer and begin with it: without this, its range would hold theirs, too.
                longer = tuple(sorted(other for other in others if other.startswith(prefix) and other != prefix))
                found[name][kind] = IdRange(prefix, longer)
    return found


def check_prefixes(streams: Sequence[StreamRule]) -> list[str]:
    """Return what is wrong with the prefixes of a profile, as sentences."""
    problems: list[str] = []
    known = [stream for stream in streams if all(rule.record in RECORDS for rule in stream.records)]
    for stream in known:
        problems += [
            f"stream {stream.name}: all ids of {kind} need the same prefix"
            for kind in sorted({rule.record for rule in stream.records})
            if len({_prefix(rule) for rule in stream.records if rule.record == kind}) > 1
        ]
    for one, other in combinations(known, 2):
        theirs = prefixes_of(other)
        problems += [
            f"streams {one.name} and {other.name} both bring {_name(kind)}: give the ids of one a prefix"
            for kind, prefix in prefixes_of(one).items()
            if theirs.get(kind) == prefix
        ]
    return problems


def _name(kind: type[RosterRecord]) -> str:
    return next(name for name, record in RECORDS.items() if record is kind)


def _prefix(rule: RecordRule) -> str:
    source = rule.fields.get("id")
    return source.prefix if isinstance(source, Source) else ""
