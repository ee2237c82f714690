"""Python source in the making: lines in blocks, values by names, and nothing that is computed twice.

Invariant: texts of a profile never become source. They are bound to counted names (``c7``), like every other value.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

_INDENT = "    "


class CodeBuilder:
    """Collects the body of one function.

    Args:
        names: Values by the names that expressions use.
    """

    def __init__(self, names: Mapping[str, Any]) -> None:
        self._names = dict(names)
        self._lines: list[str] = []
        self._depth = 0
        self._known: dict[str, str] = {}
        self._bound: dict[int, str] = {}
        self._count = 0

    def line(self, text: str) -> None:
        """Add one line."""
        self._lines.append(_INDENT * self._depth + text)

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """Add what stands below a head; what is computed inside is not known behind it."""
        self.line(head)
        known = dict(self._known)
        self._depth += 1
        yield
        self._depth -= 1
        self._known = known

    def label(self) -> str:
        """Return a variable that nobody uses yet."""
        self._count += 1
        return f"v{self._count}"

    def constant(self, value: Any) -> str:
        """Return an expression for a value."""
        if value is None or type(value) is int:
            return repr(value)
        if id(value) not in self._bound:  # one name for one thing, so that equal expressions are equal texts
            self._count += 1
            self._bound[id(value)] = f"c{self._count}"
            self._names[f"c{self._count}"] = value  # which also keeps it, and its id with it
        return self._bound[id(value)]

    def value(self, expression: str) -> str:
        """Return the variable that holds an expression's value; the same one for the same expression."""
        if expression not in self._known:
            self._known[expression] = name = self.label()
            self.line(f"{name} = {expression}")
        return self._known[expression]

    def once(self, text: str) -> None:
        """Add a line, unless it stands in this block or around it already."""
        if text not in self._known:
            self._known[text] = ""
            self.line(text)

    def compile(self, name: str) -> Callable[..., Any]:
        """Return the function of that name."""
        names = dict(self._names)
        exec(compile("\n".join(self._lines), f"<{name}>", "exec"), names)  # noqa: S102  # see the module's invariant
        made: Callable[..., Any] = names[name]
        return made
