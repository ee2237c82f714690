"""Gives records their rarer methods when these are first called.

For each record ``dataclasses`` writes half a dozen methods as texts, which Python compiles one by one. The window loads
440 records: that was a fifth of the processor time of its start, for methods of which most are never called.

Invariants: the methods are those that ``dataclasses`` writes, letter by letter; from the second call on nothing stands
in between. ``__init__`` is made at once: its signature is looked at. Where Python makes records in another way (from
3.13 on), nothing is changed.
"""

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Final

LATE: Final = frozenset({"__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__"})
_MAKER: Final = "_create_fn"

_Method = Callable[..., Any]


@contextmanager
def quick_records() -> Iterator[None]:
    """Make the rarer methods of records that are defined meanwhile at their first call."""
    make: Callable[..., _Method] | None = getattr(dataclasses, _MAKER, None)
    if make is None:
        yield
        return
    setattr(dataclasses, _MAKER, partial(_method, make))
    try:
        yield
    finally:
        setattr(dataclasses, _MAKER, make)


def _method(make: Callable[..., _Method], name: str, *how: Any, **more: Any) -> _Method:
    return _late_method(name, partial(make, name, *how, **more)) if name in LATE else make(name, *how, **more)


def _late_method(name: str, make: Callable[[], _Method]) -> _Method:
    made: list[_Method] = []

    def first(self: Any, *given: Any) -> Any:
        if not made:
            whole = make()
            whole.__qualname__ = first.__qualname__
            made.append(whole)
            for kind in type(self).__mro__:
                if kind.__dict__.get(name) is first:
                    setattr(kind, name, whole)
        # Whoever wrapped this method, as ``dataclasses`` does with ``__repr__``, has it for good.
        return made[0](self, *given)

    first.__name__ = name
    return first
