"""Finding tickets by words: the best fits first, page by page.

Order: whole words before beginnings of words, those before beginnings of ticket codes; within each of these tiers in
the order in which the roster learned of the tickets. A page's place is its last tier and document, so that a page costs
the same wherever it lies and nothing is shown twice when the roster changes in between.

Nothing that was typed is ever syntax: what reaches FTS5 are folded words in quotes (``kiosk.domain.text.folding``:
letters, marks and digits), combined here.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.domain.text.searching import Query, Scope, SearchHit, SearchPage, Term, place_word
from kiosk.store.base.sqlcipher_errors import store_errors

_PLACE = re.compile(r"([0-3])\.([0-9]{1,18})")
_CODES = 3
"""Number of the tier of ticket codes; those before are told apart by how many words have to be whole."""

_MANY = 30
"""A list that takes more types than these takes most: asking for each of them would cost more than it saves."""

_INDEXED = 8
"""The index of codes holds so many of their first characters."""

_BY_WORDS = """
SELECT d.document, d.ticket_id FROM search_words AS s
JOIN search_documents AS d ON d.document = s.rowid
JOIN tickets AS t ON t.id = d.ticket_id
WHERE s.search_words MATCH ? AND s.rowid > ? AND {scope}
ORDER BY s.rowid LIMIT ?
"""
_COUNTED = "SELECT count(*) FROM search_words WHERE search_words MATCH ?"
_BY_CODE = """
SELECT DISTINCT d.document, d.ticket_id FROM credentials AS c
JOIN search_documents AS d ON d.ticket_id = c.ticket_id
JOIN tickets AS t ON t.id = d.ticket_id
WHERE length(c.code) BETWEEN 6 AND 64
  AND substr(c.code, 1, 8) COLLATE NOCASE >= ? AND substr(c.code, 1, 8) COLLATE NOCASE < ?
  AND substr(c.code, 1, ?) = ? COLLATE NOCASE
  AND d.document NOT IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)
  AND d.document > ? AND {scope}
ORDER BY d.document LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class _Condition:
    """Where tickets have to be.

    Attributes:
        sql: A condition on tickets ``t``.
        arguments: Its arguments.
        words: An expression on the index's words that every such ticket fits, and hardly any other.
    """

    sql: str
    arguments: tuple[str, ...]
    words: str


def find_tickets(conn: Any, query: Query, scopes: Sequence[Scope], *, after: str = "", limit: int = 50) -> SearchPage:
    """Return one page of tickets.

    Args:
        conn: A connection, best inside a transaction.
        query: What is looked for.
        scopes: Where; a ticket that lies in none of them is not found.
        after: ``SearchPage.next`` of the page before, or "" for the first; anything else is taken for "".
        limit: Tickets on a page, at least 1.

    Raises:
        StoreError: The database cannot be read.
    """
    if not scopes:
        return SearchPage()
    first_tier, first_document = _place(after)
    # One more than is wanted: it tells whether another page follows.
    wanted = max(1, limit) + 1
    scope = _scope(scopes)
    found: list[SearchHit] = []
    for tier in range(first_tier, _CODES + 1):
        page = (first_document if tier == first_tier else 0, wanted - len(found))
        with store_errors():
            rows = (
                _with_code(conn, query, scope, page) if tier == _CODES else _with_words(conn, query, tier, scope, page)
            )
        found += [SearchHit(ticket_id=row[1], place=f"{tier}.{row[0]}") for row in rows]
        if len(found) == wanted:
            return SearchPage(found=tuple(found[:-1]), next=found[-2].place)
    return SearchPage(found=tuple(found))


def count_tickets(conn: Any, query: Query, scopes: Sequence[Scope]) -> int:
    """Return how many tickets are found by words, whole or begun; those that only a code leads to are not counted.

    By the index alone: to look at each ticket itself would take long where a short beginning fits half the list.

    Args:
        conn: A connection, best inside a transaction.
        query: What is looked for.
        scopes: Where.

    Raises:
        StoreError: The database cannot be read.
    """
    if not scopes:
        return 0
    match = _all((_match(query, 2), _scope(scopes).words))
    with store_errors():
        return int(conn.execute(_COUNTED, (match,)).fetchone()[0])


def typed_words(query: Query) -> str:
    """Return the expression of FTS5 that every ticket fits which is found by words, whole or begun."""
    return _match(query, 2)


def _place(after: str) -> tuple[int, int]:
    place = _PLACE.fullmatch(after)
    return (int(place[1]), int(place[2])) if place else (0, 0)


def _with_words(conn: Any, query: Query, tier: int, scope: _Condition, page: tuple[int, int]) -> list[Any]:
    """Return what fits a tier and no better one, after a document, up to a limit."""
    if tier == 2 and len(query.terms) == 1:  # the last word is the only one
        return []
    here = _all((_match(query, tier), scope.words))
    match = f"{here} NOT {_match(query, tier - 1)}" if tier else here
    arguments = (match, page[0], *scope.arguments, page[1])
    found: list[Any] = conn.execute(_BY_WORDS.format(scope=scope.sql), arguments).fetchall()
    return found


def _with_code(conn: Any, query: Query, scope: _Condition, page: tuple[int, int]) -> list[Any]:
    """Return tickets with a code that begins as was typed, and that no word led to."""
    if not query.code:
        return []
    start = query.code[:_INDEXED]
    # Nothing in a code sorts behind \x7f: with both bounds the index is used, which a LIKE would not do.
    code = (start, start + "\x7f", len(query.code), query.code, _match(query, 2))
    arguments = (*code, page[0], *scope.arguments, page[1])
    found: list[Any] = conn.execute(_BY_CODE.format(scope=scope.sql), arguments).fetchall()
    return found


def _scope(scopes: Sequence[Scope]) -> _Condition:
    conditions: list[str] = []
    arguments: list[str] = []
    words: list[str] = []
    for scope in scopes:
        condition, word = ["t.event_id = ?"], [_whole(place_word("e", scope.event_id))]
        arguments.append(scope.event_id)
        if scope.ticket_type_ids is not None:
            condition.append("t.ticket_type_id IN (SELECT value FROM json_each(?))")
            arguments.append(json.dumps(sorted(scope.ticket_type_ids)))
            if 0 < len(scope.ticket_type_ids) <= _MANY:
                word.append(_any(_whole(place_word("t", type_id)) for type_id in sorted(scope.ticket_type_ids)))
        if scope.date_id is not None:
            condition.append("t.date_id = ?")
            arguments.append(scope.date_id)
            word.append(_whole(place_word("d", scope.date_id)))
        conditions.append(f"({' AND '.join(condition)})")
        words.append(_all(word))
    return _Condition(f"({' OR '.join(conditions)})", tuple(arguments), _any(words))


# -- expressions of FTS5


def _match(query: Query, tier: int) -> str:
    """Return what fits a tier or a better one: 0 every word whole, 1 the last one may have begun, 2 all may."""
    last = len(query.terms) - 1
    may_have_begun = {0: range(0), 1: range(last, last + 1), 2: range(last + 1)}[tier]
    apart = _all(_term(term, _begun if at in may_have_begun else _whole) for at, term in enumerate(query.terms))
    if not query.joined:
        return apart
    return _any((apart, (_begun if tier else _whole)(query.joined)))


def _term(term: Term, word: Callable[[str], str]) -> str:
    return _any(_all(word(text) for text in words) for words in term.alternatives)


def _whole(word: str) -> str:
    return f'"{word}"'


def _begun(word: str) -> str:
    return f'"{word}"*'


def _all(parts: Iterable[str]) -> str:
    return "(" + " AND ".join(parts) + ")"


def _any(parts: Iterable[str]) -> str:
    return "(" + " OR ".join(parts) + ")"
