"""All scenes, found by themselves: every public function of a ``*_scenes`` module here that asks for a studio alone."""

import inspect
import pkgutil
from collections.abc import Callable
from importlib import import_module

from PySide6.QtWidgets import QWidget

import tests.ui.gallery as gallery
from tests.ui.gallery.studio import Studio

Scene = Callable[[Studio], QWidget | None]


def all_scenes() -> tuple[Scene, ...]:
    """Return all scenes, module by module, in the order in which they stand there."""
    names = sorted(found.name for found in pkgutil.iter_modules(gallery.__path__) if found.name.endswith("_scenes"))
    modules = [import_module(f"{gallery.__name__}.{name}") for name in names]
    return tuple(
        member
        for module in modules
        for name, member in vars(module).items()
        if inspect.isfunction(member) and member.__module__ == module.__name__ and not name.startswith("_")
        if list(inspect.signature(member).parameters) == ["studio"]
    )
