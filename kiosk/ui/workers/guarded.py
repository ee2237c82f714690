"""Telling several parts of the window the same, and answering Qt: what fails is reported, and the rest goes on."""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any, TypeVar

_Class = TypeVar("_Class", bound=type)


def guarded(call: Callable[..., object], *arguments: object) -> None:
    """Make a call; where it fails, that is reported as if Qt had made it, and the caller goes on.

    Args:
        call: A method of a page, a panel …
        arguments: What it gets.
    """
    try:
        call(*arguments)
    except Exception as error:  # noqa: BLE001 - a defect of one part; the hook logs it and tells people
        sys.excepthook(type(error), error, error.__traceback__)


def guarded_overrides(made: _Class) -> _Class:
    """Let no exception out of the methods by which a class answers Qt; Qt's own answer stands in for them.

    While an exception waits, PySide (seen in 6.8 to 6.12) gives back a reference that it does not have for each method
    that Qt asks for the first time: that method is freed while its class still has it, and the program ends with a
    segmentation fault when it is asked for again. So an exception of one part must be over before Qt goes on.

    Args:
        made: A class of Qt's family; its methods that have the name of one of Qt's are replaced.
    """
    for name, method in list(vars(made).items()):
        if isinstance(method, FunctionType) and not name.startswith("__") and _is_of_qt(made, name):
            base = next(vars(base)[name] for base in made.__mro__[1:] if name in vars(base))
            setattr(made, name, _guarded_override(method, base))
    return made


def _is_of_qt(made: type, name: str) -> bool:
    return any(base.__module__.startswith("PySide6") and name in vars(base) for base in made.__mro__)


def _guarded_override(method: Callable[..., Any], base: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def answer(self: object, *arguments: Any, **named: Any) -> Any:
        try:
            return method(self, *arguments, **named)
        except Exception as error:  # noqa: BLE001 - as above
            sys.excepthook(type(error), error, error.__traceback__)
        try:
            return base(self, *arguments, **named)
        except NotImplementedError:  # Qt has no answer of its own
            return None

    return answer
