"""How entries are found by the names that they bear: conditions in the very words of the partial indexes.

An entry that is written into an index is an encrypted page more that its guest waits for, so no index holds what
another one finds already: most admissions spend a ticket under its own id, and ``entries_single_use`` finds them by
both. SQLite takes a partial index only for conditions in which its own stand word for word.
"""

_SPENDS = "{e}.spends = 1 AND {e}.is_local = 1"
_BY_KEY = (
    f"{{e}}.use_key {{is_}} AND {_SPENDS}",
    f"{{e}}.use_key {{is_}} AND {{e}}.outcome = 'admit' AND {{e}}.use_key <> '' AND NOT ({_SPENDS})",
)
_BY_TICKET_ALONE = "{e}.ticket_id {is_} AND ({e}.ticket_id <> {e}.use_key OR {e}.outcome <> 'admit')"


def by_key(is_: str, e: str = "e") -> tuple[str, ...]:
    """Return conditions that find the admitted entries under a key; each of these fulfils one of them.

    Args:
        is_: What the key is, in SQL: "= ?1", "IN (…)".
        e: Name of the entries in the query.
    """
    return tuple(on.format(e=e, is_=is_) for on in _BY_KEY)


def by_ticket_alone(is_: str, e: str = "e") -> str:
    """Return the condition that finds a ticket's entries, save the admitted ones whose key it is as well."""
    return _BY_TICKET_ALONE.format(e=e, is_=is_)


def by_ticket(is_: str, e: str = "e") -> str:
    """Return the condition that finds all entries of a ticket, whatever came of them."""
    as_key = (f"({on} AND {e}.ticket_id {is_})" for on in by_key(is_, e))
    return f"(({by_ticket_alone(is_, e)}) OR {' OR '.join(as_key)})"
