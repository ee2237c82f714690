"""The built-in operators of JsonLogic: comparison, logic, arithmetic, texts and lists, as pure functions.

Comparison follows the loose ways of JavaScript as far as the shared test cases fix them: text beside a number is read
as a number when ordered and as text when compared for equality.
"""

import math
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

MAX_TEXT: Final = 65_536
"""Characters (or elements) that a single result may have."""


def equal(left: Any, right: Any) -> bool:
    """Loose equality: beside a text everything is a text, beside a truth value everything is one."""
    if isinstance(left, str) or isinstance(right, str):
        return left is not None and right is not None and _text(left) == _text(right)
    if isinstance(left, bool) or isinstance(right, bool):
        return bool(left) is bool(right)
    return bool(left == right)


def identical(left: Any, right: Any) -> bool:
    """Strict equality: same kind and same value; all numbers are of one kind."""
    return _kind(left) is _kind(right) and bool(left == right)


def less(left: Any, right: Any, *more: Any) -> bool:
    """Whether the arguments rise strictly; what cannot be read as a number beside a number does not."""
    return _ordered(left, right) and (not more or less(right, *more))


def at_most(left: Any, right: Any, *more: Any) -> bool:
    """Whether the arguments never fall."""
    return (_ordered(left, right) or equal(left, right)) and (not more or at_most(right, *more))


def _ordered(left: Any, right: Any) -> bool:
    if isinstance(left, (int, float)) or isinstance(right, (int, float)):
        first, second = _number_or_none(left), _number_or_none(right)
        return first is not None and second is not None and first < second
    if isinstance(left, str) and isinstance(right, str):
        return left < right
    if isinstance(left, datetime) and isinstance(right, datetime):
        return left < right
    raise TypeError("these values have no order")


def _number_or_none(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _number(value: Any) -> int | float:
    if isinstance(value, str):
        return float(value) if any(mark in value for mark in ".eE") else int(value)
    if isinstance(value, (int, float)):
        return value
    raise TypeError("not a number")


def _kind(value: Any) -> type:
    # ``type`` and not ``isinstance``: a truth value is an int in Python, and is none in JavaScript.
    return float if type(value) is int else type(value)


def _text(value: Any) -> str:
    # JavaScript has one kind of number: 1.0 is written "1".
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _bounded(text: str) -> str:
    if len(text) > MAX_TEXT:
        raise ValueError("a text grew too long")
    return text


def _and(*values: Any) -> Any:
    return next((value for value in values if not value), values[-1] if values else True)


def _or(*values: Any) -> Any:
    return next((value for value in values if value), values[-1] if values else False)


def _if(*values: Any) -> Any:
    for position in range(0, len(values) - 1, 2):
        if values[position]:
            return values[position + 1]
    return values[-1] if len(values) % 2 else None


def _in(needle: Any, stack: Any) -> bool:
    if isinstance(stack, str):
        return isinstance(needle, str) and needle in stack
    return isinstance(stack, (list, tuple)) and needle in stack


def _cat(*values: Any) -> str:
    return _bounded("".join(_bounded(_text(value)) for value in values))


def _substr(text: str, start: int, length: int | None = None) -> str:
    rest = text[start:]
    return rest if length is None else rest[:length]


def _merge(*values: Any) -> list[Any]:
    merged: list[Any] = []
    for value in values:
        merged.extend(value) if isinstance(value, (list, tuple)) else merged.append(value)
        if len(merged) > MAX_TEXT:
            raise ValueError("a list grew too long")
    return merged


def _minus(first: Any, second: Any = None) -> int | float:
    return -_number(first) if second is None else _number(first) - _number(second)


def _divide(dividend: Any, divisor: Any) -> float:
    return float(_number(dividend)) / float(_number(divisor))


OPERATORS: Final[Mapping[str, Callable[..., Any]]] = {
    "==": equal,
    "===": identical,
    "!=": lambda left, right: not equal(left, right),
    "!==": lambda left, right: not identical(left, right),
    "<": less,
    "<=": at_most,
    ">": lambda left, right: less(right, left),
    ">=": lambda left, right: at_most(right, left),
    "!": lambda value: not value,
    "!!": bool,
    "and": _and,
    "or": _or,
    "?:": _if,
    "if": _if,
    "in": _in,
    "cat": _cat,
    "substr": _substr,
    "merge": _merge,
    "log": lambda value: value,
    "+": lambda *values: sum(_number(value) for value in values),
    "-": _minus,
    "*": lambda *values: math.prod(float(_number(value)) for value in values),
    "/": _divide,
    "%": lambda left, right: _number(left) % _number(right),
    "min": lambda *values: min(values),
    "max": lambda *values: max(values),
}
