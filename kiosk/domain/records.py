"""Frozen records that are made quickly: a scan makes some twenty, with three hundred fields among them.

A frozen dataclass puts each field past its own guard, by ``object.__setattr__``: some 90 ns a field, more than a tenth
of what a gate needs to decide. Here a new record bears a class of the same layout that is not frozen until all of its
fields are set, as any object sets its attributes. Nobody sees it before it is frozen.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

R = TypeVar("R")


def quickly_made(record: type[R]) -> type[R]:
    """Give a frozen dataclass with slots and keyword-only fields a constructor that is four times as fast.

    The class cannot be the base of another one, and does nothing of its own after its fields are set.

    Raises:
        TypeError: It is another kind of class.
    """
    found: tuple[Field[Any], ...] = fields(record)  # type: ignore[arg-type]  # what is no dataclass is refused
    names = [field.name for field in found]
    if hasattr(record, "__post_init__") or getattr(record, "__slots__", None) != tuple(names):
        raise TypeError(f"{record.__name__} is no dataclass with slots and nothing else")
    slow = record.__init__
    made = _compiled(record, found, type(record.__name__, (), {"__slots__": tuple(names)}))
    made.__annotations__, made.__qualname__, made.__doc__ = slow.__annotations__, slow.__qualname__, slow.__doc__
    record.__init__ = made  # type: ignore[method-assign]
    return record


def _compiled(record: type, found: tuple[Field[Any], ...], draft: type) -> Callable[..., None]:
    """Compile the constructor, as dataclasses do: a loop over the fields would be slower than what it replaces."""
    scope: dict[str, Any] = {"MISSING": MISSING, "record": record, "draft": draft, "put": object.__setattr__}
    parameters, body = [], []
    for field in found:
        if field.default is not MISSING:
            scope[f"default_{field.name}"] = field.default
            parameters.append(f"{field.name}=default_{field.name}")
        elif field.default_factory is not MISSING:
            scope[f"default_{field.name}"] = field.default_factory
            parameters.append(f"{field.name}=MISSING")
            body.append(f"if {field.name} is MISSING: {field.name} = default_{field.name}()")
        else:
            parameters.append(field.name)
    body += ["put(self, '__class__', draft)", *(f"self.{field.name} = {field.name}" for field in found)]
    body.append("self.__class__ = record")
    lines = "\n        ".join(body)
    source = (
        f"def close({', '.join(scope)}):\n    def __init__(self, *, {', '.join(parameters)}):\n        {lines}\n"
        "    return __init__\n"
    )
    space: dict[str, Any] = {}
    exec(source, space)  # noqa: S102  # names of our own fields only
    made: Callable[..., None] = space["close"](**scope)
    return made
