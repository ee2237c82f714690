"""From what is asked of the log to SQL over its copy (``log_copy``).

Conditions on what combinations are made of are looked up in the table of combinations first, which is small, so that of
each entry only one number is compared.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from kiosk.domain.codes.credential import hash_code
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.domain.text.searching import Query, parse
from kiosk.store.compiled.micros import to_micros
from kiosk.store.search.ticket_search import typed_words

_IN = "IN (SELECT value FROM json_each({}))"
_UNDONE = "(f.at, f.position) IN (SELECT u.at, u.position FROM log_undone AS u)"
_NOT_UNDONE = "NOT f.position IN (SELECT u.position FROM log_undone AS u)"
_BY_TYPE = (
    "(SELECT g.type FROM log_guests AS g WHERE g.position = f.position) IN (SELECT y.type FROM log_types AS y"
    " WHERE y.ticket_type_id IN (SELECT value FROM json_each(:types)))"
)
# Words lead to documents, the beginning of a code to tickets and to theirs, a whole code to its scans.
_BY_WORDS = (
    "f.position IN (SELECT g.position FROM log_guests AS g"
    " WHERE g.document IN (SELECT rowid FROM search_words WHERE search_words MATCH :words))"
)
_BY_CODE_START = (
    "f.position IN (SELECT g.position FROM log_guests AS g WHERE g.document IN (SELECT d.document"
    " FROM credentials AS c CROSS JOIN search_documents AS d ON d.ticket_id = c.ticket_id"
    " WHERE length(c.code) BETWEEN 6 AND 64 AND substr(c.code, 1, 8) COLLATE NOCASE >= :start"
    " AND substr(c.code, 1, 8) COLLATE NOCASE < :end AND substr(c.code, 1, :length) = :code COLLATE NOCASE))"
)
_BY_CODE = (
    "f.position IN (SELECT e.position FROM entries AS e"
    " WHERE e.code_hash IN (SELECT value FROM json_each(:hashes)) AND e.code_hash <> '')"
)
_INDEXED = 8  # characters of a code that ``credentials_start`` holds


@dataclass(slots=True)
class Condition:
    """A condition on ``log_facts AS f``.

    Attributes:
        parts: All of these have to hold.
        arguments: Named arguments.
        needs_guests: Types or words are asked for: ``LogCopy.follow(guests=True)``.
    """

    parts: list[str] = field(default_factory=list)
    arguments: dict[str, Any] = field(default_factory=dict)
    needs_guests: bool = False

    @property
    def sql(self) -> str:
        """The whole condition."""
        return " AND ".join(self.parts) or "1"


def condition_of(wanted: LogFilter) -> Condition:
    """Return the condition that a filter stands for."""
    found = Condition()
    for name, sign, instant in (("since", ">=", wanted.since), ("until", "<", wanted.until)):
        if instant is not None:
            found.parts.append(f"f.at {sign} :{name}")
            found.arguments[name] = to_micros(instant)
    _add_kinds(found, wanted)
    if wanted.undone is not None:
        found.parts.append(_UNDONE if wanted.undone else _NOT_UNDONE)
    if wanted.ticket_type_ids:
        found.needs_guests = True
        found.arguments["types"] = json.dumps(sorted(wanted.ticket_type_ids))
        found.parts.append(_BY_TYPE)
    if wanted.text.strip():
        _add_text(found, wanted.text, wanted.code_hashes)
    return found


def _add_kinds(found: Condition, wanted: LogFilter) -> None:
    sets: dict[str, Iterable[str]] = {
        "event_id": wanted.event_ids,
        "list_id": wanted.list_ids,
        "gate_id": wanted.gate_ids,
        "device_id": wanted.device_ids,
        "staff": wanted.staff,
        "direction": wanted.directions,
        "outcome": wanted.outcomes,
        "reason": wanted.reasons,
        "assurance": wanted.assurances,
        "source": wanted.sources,
    }
    parts = []
    for name, values in sets.items():
        chosen = sorted(str(value) for value in values)
        if chosen:
            parts.append(f"k.{name} {_IN.format(f':{name}')}")
            found.arguments[name] = json.dumps(chosen)
    if wanted.forced is not None:
        parts.append("k.forced = :forced")
        found.arguments["forced"] = int(wanted.forced)
    if parts:
        # The plus keeps SQLite from walking over combinations first: then it would have to sort all that fits.
        found.parts.append(f"+f.kind IN (SELECT k.kind FROM log_kinds AS k WHERE {' AND '.join(parts)})")  # noqa: S608


def _add_text(found: Condition, text: str, code_hashes: Iterable[str]) -> None:
    # The log holds no codes but their hashes, so that a code is found only by whoever has it whole.
    found.arguments["hashes"] = json.dumps(sorted({hash_code(text.strip()), *code_hashes}))
    query = parse(text)
    ways = [_BY_CODE]
    # None: no word in it that the index could hold. It may still be a code.
    if query is not None:
        found.needs_guests = True
        found.arguments["words"] = typed_words(query)
        ways.append(_BY_WORDS)
        ways += _by_code_start(found, query)
    found.parts.append(f"({' OR '.join(ways)})")


def _by_code_start(found: Condition, query: Query) -> list[str]:
    if not query.code:
        return []
    start = query.code[:_INDEXED]
    # Codes that can be typed are printable ASCII: DEL lies behind all of these.
    found.arguments |= {"start": start, "end": start + "\x7f", "length": len(query.code), "code": query.code}
    return [_BY_CODE_START]
