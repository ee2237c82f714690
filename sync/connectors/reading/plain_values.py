"""One value of a platform's JSON as the type that is wanted, in any of its common forms.

Every reader raises ValueError, TypeError, OverflowError or RecursionError for what cannot be read as its type.
"""

import base64
import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from msgspec import inspect

_YES = frozenset({"true", "yes", "y", "on", "1", "t"})
_NO = frozenset({"false", "no", "n", "off", "0", "f"})
# All but ``id``, which is Indonesian and what most objects have.
_LANGUAGE = re.compile(r"(?!id$)[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
# Forty digits at most: Python's own reading of numbers grows with the square of their length.
_WHOLE = re.compile(r"[+-]?\d{1,40}(?:[.,]0+)?")
_DECIMAL = re.compile(r"[+-]?\d{1,40}(?:\.\d{1,20})?")


def read_bool(value: Any) -> bool | None:
    """Return a truth value in any of its common forms; None for everything else."""
    if isinstance(value, bool):
        return value
    if type(value) is int or type(value) is float:
        return {0: False, 1: True}.get(int(value)) if value in {0, 1} else None
    if not isinstance(value, str):
        return None
    word = value.strip().lower()
    return True if word in _YES else False if word in _NO else None


def _text(value: Any, _kind: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _in_any_language(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("not a text")
    # JSON has one kind of number: an id of 5 may come as 5.0.
    return str(int(value)) if value == value // 1 else str(value)


def _in_any_language(texts: Mapping[str, Any]) -> str:
    """Return a text that is given in several languages, in English or else in the first of them."""
    if not texts or not all(_LANGUAGE.fullmatch(name) and isinstance(said, str) for name, said in texts.items()):
        raise TypeError("not a text")
    return texts.get("en") or next((said for said in texts.values() if said), "")


def _base64(value: Any, _kind: Any) -> str:
    text = _text(value, _kind)
    base64.b64decode(text, validate=True)  # ``convert`` makes bytes of it, but would refuse the whole for one key
    return text


def _whole(value: Any, kind: Any) -> int | None:
    if isinstance(value, str):
        text = value.strip()
        if not text:
            return None
        if _WHOLE.fullmatch(text) is None:
            raise ValueError("not a whole number")
        number = int(re.split("[.,]", text)[0])
    elif isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
        raise ValueError("not a whole number")
    else:
        number = int(value)
    if kind.ge is not None and number < kind.ge:
        raise ValueError("too small")
    return number


def _decimal(value: Any, _kind: Any) -> float | None:
    if isinstance(value, str):
        text = value.strip()
        if text and _DECIMAL.fullmatch(text) is None:
            raise TypeError("not a number")
        return float(text) if text else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("not a number")
    return float(value)


def _truth(value: Any, _kind: Any) -> bool | None:
    if value == "":
        return None
    found = read_bool(value)
    if found is None:
        raise ValueError("not a truth value")
    return found


def _mapping(value: Any, _kind: Any) -> dict[str, Any]:
    if isinstance(value, str):
        value = msgspec.json.decode(value) if value.strip() else {}
    if isinstance(value, list) and not value:
        return {}
    if not isinstance(value, dict):
        raise TypeError("not an object")
    return value


def _literal(value: Any, kind: Any) -> Any:
    if not isinstance(value, str):
        raise TypeError("not a word")
    by_word = {word.casefold(): word for word in kind.values if isinstance(word, str)}
    found = by_word.get(value.strip().casefold())
    if found is None:
        raise ValueError("not one of these words")
    return found


def _raw(value: Any, _kind: Any) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(value))


READERS: Mapping[type, Callable[[Any, Any], Any]] = {
    inspect.StrType: _text,
    inspect.IntType: _whole,
    inspect.FloatType: _decimal,
    inspect.BoolType: _truth,
    inspect.DictType: _mapping,
    inspect.LiteralType: _literal,
    inspect.BytesType: _base64,
    inspect.RawType: _raw,
}
"""What reads a value as a type, by the kind of type that ``msgspec.inspect`` tells."""
