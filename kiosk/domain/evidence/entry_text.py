"""An entry as the bytes that its log's hashes are made of: one line of JSON, the same for ever.

Names in the order of the alphabet, no blanks, everything outside of ASCII escaped, instants in UTC with microseconds.
What says nothing (null, "", false, no answers) is left out; so entries that were hashed before a field was added keep
their bytes, provided that a new field says nothing by default. Where an entry stands in one database (``position``,
``is_local``) is left out as well: the log has an order of its own.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any, Final

from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.entries.entry import CAME_BACK, Direction, Entry
from kiosk.domain.reason_codes import Assurance, Outcome, Reason

_NOT_HASHED: Final = frozenset({"position", "is_local"})
_NAMES: Final = tuple(sorted(field.name for field in fields(Entry) if field.name not in _NOT_HASHED))
_SILENT: Final[tuple[object, ...]] = (None, "", {})
_INSTANTS: Final = ("raw_at", "corrected_at")
_encode: Final = json.JSONEncoder(separators=(",", ":"), sort_keys=True).encode


def entry_line(entry: Entry) -> str:
    """Return the line of an entry."""
    said = {name: value for name in _NAMES if (value := getattr(entry, name)) not in _SILENT}
    for name in _INSTANTS:
        said[name] = _instant_text(said[name])
    # Numbers stay even where they are 0, which is why False is not among the silent ones: 0 == False.
    return _encode({name: value for name, value in said.items() if value is not False})


def _instant_text(at: datetime) -> str:
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def read_entry_line(line: str) -> Entry:
    """Return the entry of a line, as one that came back to the device which made it.

    Raises:
        ValueError: It is none.
    """
    try:
        given = json.loads(line)
        known = {name: _value(name, value) for name, value in dict(given).items() if name in _NAMES}
        return Entry(**known, is_local=CAME_BACK)
    except (TypeError, KeyError, OverflowError, RecursionError) as error:
        raise ValueError(f"it is no entry: {type(error).__name__}") from error


def _value(name: str, value: Any) -> Any:
    return _READERS[name](value) if name in _READERS else _text(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("a number was expected")
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false was expected")
    return value


def _instant(value: Any) -> datetime:
    at = datetime.fromisoformat(_text(value))
    if at.tzinfo is None:
        raise ValueError("an instant has an offset")
    return at.astimezone(UTC)


def _answers(value: Any) -> Mapping[str, str]:
    return {_text(question): _text(answer) for question, answer in dict(value).items()}


_READERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    **dict.fromkeys(("sequence", "offset_ms", "uncertainty_ms", "generation"), _number),
    **dict.fromkeys(("guest_no", "installation", "boot_ms"), _number),
    **dict.fromkeys(("spends", "forced"), _truth),
    **dict.fromkeys(_INSTANTS, _instant),
    "answers": _answers,
    "direction": Direction,
    "outcome": Outcome,
    "reason": Reason,
    "assurance": Assurance,
    "source": ScanSource,
}
