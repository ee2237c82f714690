"""JsonLogic (jsonlogic.com): rules as JSON objects of one operator each, evaluated without ever running out of bounds.

Rules come from a platform and are input like any other: depth, number of steps and size of results are limited, and
whatever goes wrong inside becomes a ``RulesError``. Arguments are evaluated before their operator, so an error in any
branch is an error of the whole rule. Truth is Python's: empty lists and texts, zero and null are false.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from kiosk.domain.errors import RulesError
from kiosk.domain.verdicts.rules.operators import OPERATORS

MAX_DEPTH: Final = 64
MAX_STEPS: Final = 20_000
_SIZE_PER_STEP: Final = 16
_MISSING: Final = object()

Operator = Callable[..., Any]


def apply(logic: Any, facts: Any = None, operators: Mapping[str, Operator] | None = None) -> Any:
    """Evaluate a rule.

    Args:
        logic: The rule as parsed JSON; anything that is not an object stands for itself.
        facts: What ``var`` reads: a mapping, a list or a plain value.
        operators: Further operators by name; they get their evaluated arguments and win over the built-in ones.

    Raises:
        RulesError: The rule is malformed, unknown, too deep or too costly.
    """
    try:
        return _Evaluation(operators or {}).value(logic, facts, 0)
    except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError) as error:
        raise RulesError(f"the rule cannot be evaluated: {type(error).__name__}") from error


class _Evaluation:
    """One run of one rule, with its budget."""

    __slots__ = ("_operators", "_steps")

    def __init__(self, operators: Mapping[str, Operator]) -> None:
        self._operators = operators
        self._steps = MAX_STEPS

    def value(self, logic: Any, facts: Any, depth: int) -> Any:
        """Return what a rule, or a part of one, comes to."""
        if not isinstance(logic, Mapping):
            return logic
        if depth > MAX_DEPTH:
            raise RulesError("the rule is nested too deeply")
        # Editors store their own notes in rules under names that begin with "__".
        name = next((key for key in logic if not key.startswith("__")), None)
        if name is None:
            raise RulesError("a rule without an operator")
        raw = logic[name]
        arguments: Sequence[Any] = raw if isinstance(raw, (list, tuple)) else [raw]
        result = self._operate(name, arguments, facts, depth + 1)
        # Results that grow are charged by size: "cat" in a "reduce" doubles a text with every step.
        self._charge(1 + (len(result) // _SIZE_PER_STEP if isinstance(result, (str, list, tuple)) else 0))
        return result

    def _charge(self, steps: int) -> None:
        self._steps -= steps
        if self._steps < 0:
            raise RulesError("the rule takes too many steps")

    def _operate(self, name: str, arguments: Sequence[Any], facts: Any, depth: int) -> Any:
        over_list = _OVER_LISTS.get(name)
        if over_list is not None:
            return over_list(self, arguments, facts, depth)
        # Not every literal is an object, but every one costs something.
        self._charge(len(arguments) // _SIZE_PER_STEP)
        values = [self.value(argument, facts, depth) for argument in arguments]
        reading = _READINGS.get(name)
        if reading is not None:
            return reading(facts, *values)
        operator = self._operators.get(name) or OPERATORS.get(name)
        if operator is None:
            raise RulesError(f"unknown operator {name[:40]!r}")
        return operator(*values)

    def elements(self, arguments: Sequence[Any], facts: Any, depth: int) -> Sequence[Any]:
        """Return the list that an operator over lists goes through."""
        found = self.value(arguments[0], facts, depth)
        if found is None:
            return []
        if not isinstance(found, (list, tuple)):
            raise RulesError("an operator over lists needs a list")
        return found

    def each(self, arguments: Sequence[Any], facts: Any, depth: int) -> list[tuple[Any, Any]]:
        """Return each element of a list with what the second argument comes to for it."""
        return [
            (element, self.value(arguments[1], element, depth)) for element in self.elements(arguments, facts, depth)
        ]


def _map(run: _Evaluation, arguments: Sequence[Any], facts: Any, depth: int) -> list[Any]:
    return [result for _, result in run.each(arguments, facts, depth)]


def _filter(run: _Evaluation, arguments: Sequence[Any], facts: Any, depth: int) -> list[Any]:
    return [element for element, result in run.each(arguments, facts, depth) if result]


def _all(run: _Evaluation, arguments: Sequence[Any], facts: Any, depth: int) -> bool:
    results = _map(run, arguments, facts, depth)
    return bool(results) and all(results)  # of no element, nothing is said to be true


def _some(run: _Evaluation, arguments: Sequence[Any], facts: Any, depth: int) -> bool:
    return any(_map(run, arguments, facts, depth))


def _none(run: _Evaluation, arguments: Sequence[Any], facts: Any, depth: int) -> bool:
    return not _some(run, arguments, facts, depth)


def _reduce(run: _Evaluation, arguments: Sequence[Any], facts: Any, depth: int) -> Any:
    total = run.value(arguments[2], facts, depth)
    for element in run.elements(arguments, facts, depth):
        total = run.value(arguments[1], {"current": element, "accumulator": total}, depth)
    return total


_OVER_LISTS: Final[Mapping[str, Callable[[_Evaluation, Sequence[Any], Any, int], Any]]] = {
    "map": _map,
    "filter": _filter,
    "all": _all,
    "some": _some,
    "none": _none,
    "reduce": _reduce,
}


def look_up(facts: Any, path: Any = "", default: Any = None) -> Any:
    """Return what a dotted path leads to: keys of mappings, positions in lists.

    Args:
        facts: Where to begin.
        path: The path as text or number; an empty one is everything.
        default: Returned where the path leads nowhere.
    """
    if path is None or path == "":
        return facts
    found = facts
    for part in str(path).split("."):
        found = _member(found, part)
        if found is _MISSING:
            return default
    return found


def _member(holder: Any, part: str) -> Any:
    if isinstance(holder, Mapping):
        return holder.get(part, _MISSING)
    # No negative positions and no digits of other scripts: Python would take both, the reference does not.
    if isinstance(holder, (list, tuple)) and part.isascii() and part.isdigit() and int(part) < len(holder):
        return holder[int(part)]
    return _MISSING


def _missing(facts: Any, *paths: Any) -> list[Any]:
    wanted = paths[0] if paths and isinstance(paths[0], (list, tuple)) else paths
    return [path for path in wanted if look_up(facts, path, _MISSING) is _MISSING]


def _missing_some(facts: Any, needed: int, paths: Sequence[Any]) -> list[Any]:
    absent = _missing(facts, paths) if paths else []
    return [] if len(paths) - len(absent) >= needed else absent


_READINGS: Final[Mapping[str, Operator]] = {"var": look_up, "missing": _missing, "missing_some": _missing_some}
