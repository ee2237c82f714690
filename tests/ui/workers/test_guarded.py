"""What answers Qt lets no exception out: while one waits, PySide frees methods that classes still have."""

import importlib
import pkgutil
import sys
from types import FunctionType, ModuleType

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

import kiosk.ui
from kiosk.ui.workers.guarded import guarded_overrides


@pytest.fixture
def reported(monkeypatch):
    """What the hook was told that tells people of defects."""
    told: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: told.append(str(error)))
    return told


@guarded_overrides
class Broken(QWidget):
    def sizeHint(self) -> QSize:
        raise ValueError("how large?")

    def paintEvent(self, event: QPaintEvent) -> None:
        raise ValueError("not painted")


@guarded_overrides
class Whole(QWidget):
    painted = 0

    def sizeHint(self) -> QSize:
        return QSize(40, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        Whole.painted += 1
        super().paintEvent(event)


def test_a_method_that_fails_takes_no_other_one_with_it(qtbot, reported):
    outside = QWidget()
    qtbot.addWidget(outside)
    column = QVBoxLayout(outside)
    for kind in (Broken, Whole, Whole):
        column.addWidget(kind())
    outside.resize(200, 200)
    before, painted = sys.getrefcount(vars(Whole)["paintEvent"]), Whole.painted
    outside.grab()  # raises nothing, and the parts behind the broken one are painted
    assert Whole.painted == painted + 2
    assert sys.getrefcount(vars(Whole)["paintEvent"]) >= before
    assert {"how large?", "not painted"} == set(reported)


def test_qt_s_own_answer_stands_in(qtbot, reported):
    broken = Broken()
    qtbot.addWidget(broken)
    assert broken.sizeHint() == QWidget().sizeHint()
    assert reported == ["how large?"]


def test_where_qt_has_no_answer_there_is_none(reported):
    @guarded_overrides
    class Rows(QAbstractListModel):
        def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
            raise ValueError("how many?")

    assert Rows().rowCount() is None
    assert reported == ["how many?"]


def _modules() -> list[ModuleType]:
    return [
        importlib.import_module(found.name)
        for found in pkgutil.walk_packages(kiosk.ui.__path__, "kiosk.ui.")
        if not found.name.endswith("__main__")
    ]


def test_every_method_that_answers_qt_is_guarded():
    unguarded = []
    seen = 0
    for module in _modules():
        for kind in vars(module).values():
            if not isinstance(kind, type) or kind.__module__ != module.__name__:
                continue
            of_qt = [base for base in kind.__mro__ if base.__module__.startswith("PySide6")]
            for name, method in vars(kind).items():
                if not isinstance(method, FunctionType) or name.startswith("__"):
                    continue
                if any(name in vars(base) for base in of_qt):
                    seen += 1
                    if not hasattr(method, "__wrapped__"):
                        unguarded.append(f"{kind.__qualname__}.{name}")
    assert seen > 100
    assert unguarded == []
