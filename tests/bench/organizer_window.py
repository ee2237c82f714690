"""The organizers' pages over a log of a million entries: what the window's own thread does, with its own models.

Reading happens beside that thread; what is measured here is what it has to do itself between two frames: take a page,
paint the table, scroll on, draw a plot anew. A frame that takes longer than a twentieth of a second is seen as a
stutter.
"""

import time
from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.app.kiosk import Kiosk
from kiosk.app.organizer.attendance_board import StoredAttendanceBoard
from kiosk.domain.reports.log_filter import EVERYTHING
from kiosk.store.reports.entry_log import StoredEntryLog
from kiosk.ui.attendance.plot import Plot
from kiosk.ui.attendance.views import Grouping, ViewName, view_of
from kiosk.ui.kit.look import Look
from kiosk.ui.kit.sections.table import Table
from kiosk.ui.log.log_model import LogModel
from kiosk.ui.log.log_page import ROWS_AT_ONCE
from tests.bench.table import Row, percentile
from tests.support.gate.evening import DOORS

_SIZE = (1366, 768)
_LOOK = Look("dark", 15)
_SMOOTH = "≤ 50 ms"


def measure(kiosk: Kiosk, log: StoredEntryLog, subject: str, rounds: int, screens: int = 150) -> Iterator[Row]:
    """Yield the figures.

    Args:
        kiosk: A kiosk with the log.
        log: The log, on this thread; it was read once.
        subject: What the rows are about.
        rounds: How often each thing is done.
        screens: How many screens are scrolled on.
    """
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)  # the type of the other one is the core's
    model, table = LogModel(DOORS), Table("log")
    table.setModel(model)
    table.resize(*_SIZE)
    table.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    table.show()
    yield Row(
        subject, "first page read and painted, p95 ms", _p95(_first_pages(app, log, model, table, rounds)), "", _SMOOTH
    )
    waits, frames = _scrolled(app, log, model, table, screens)
    yield Row(subject, "next page while scrolling, read beside, p95 ms", _p95(waits), "", _SMOOTH)
    yield Row(subject, "longest frame while scrolling, ms", max(frames) * 1e3, "", _SMOOTH)
    yield from _plots(app, kiosk, subject, rounds)
    table.close()


def _first_pages(app: QApplication, log: StoredEntryLog, model: LogModel, table: Table, rounds: int) -> list[float]:
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        model.begin(log.page(EVERYTHING, limit=ROWS_AT_ONCE))
        table.scrollToTop()
        table.grab()
        app.processEvents()
        took.append(time.perf_counter() - began)
    return took


def _scrolled(
    app: QApplication, log: StoredEntryLog, model: LogModel, table: Table, screens: int
) -> tuple[list[float], list[float]]:
    """Scroll on screen by screen; returns what reading took, and what each frame of the window's thread took."""
    waits: list[float] = []
    frames: list[float] = []
    asked: list[object] = []
    model.more_asked.connect(asked.append)
    bar = table.verticalScrollBar()
    for _ in range(screens):
        began = time.perf_counter()
        bar.setValue(bar.value() + bar.pageStep())
        model.look_ahead(table.rowAt(table.viewport().height() - 1))
        table.grab()
        app.processEvents()
        frames.append(time.perf_counter() - began)
        if asked:
            place = asked.pop()
            began = time.perf_counter()
            page = log.page(EVERYTHING, after=place, limit=ROWS_AT_ONCE)  # type: ignore[arg-type]  # what the model asks
            waits.append(time.perf_counter() - began)
            began = time.perf_counter()
            model.add_page(place, page)  # type: ignore[arg-type]  # likewise
            table.grab()
            app.processEvents()
            frames.append(time.perf_counter() - began)
    return waits, frames


def _plots(app: QApplication, kiosk: Kiosk, subject: str, rounds: int) -> Iterator[Row]:
    began = time.perf_counter()
    report = StoredAttendanceBoard(kiosk).read(anyway=True)
    yield Row(subject, "attendance read beside the window, s", time.perf_counter() - began)
    assert report is not None  # it was asked for in any case
    plot = Plot(_LOOK)
    plot.resize(900, 500)
    for name in ViewName:
        took = []
        for _ in range(rounds):
            began = time.perf_counter()
            plot.show_view(view_of(report, name, Grouping.GATE, timedelta(minutes=15)))
            plot.picture()
            app.processEvents()
            took.append(time.perf_counter() - began)
        yield Row(subject, f"plot {name.value} drawn anew, p95 ms", _p95(took), "", "≤ 100 ms")
    plot.close()


def _p95(seconds: list[float]) -> float:
    return percentile(seconds, 0.95) * 1e3
