"""Draws a view with pyqtgraph: the only module that knows that library.

It is imported when somebody opens the page, because loading it takes half a second that no gate should wait for at its
start.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kiosk.domain.clock.instants import in_zone
from kiosk.ui.attendance.charts import Chart, main_stretch
from kiosk.ui.kit.look import Look

COLOURS: Final = {
    "dark": ("#4cc2b4", "#ffc043", "#7fa8ff", "#ff8f6b", "#c792ea", "#8bd450", "#f27eb2", "#a3b1bd"),
    "light": ("#0b6e64", "#946200", "#1d4fd1", "#b3401a", "#7a3ea1", "#3f7a12", "#a82a6a", "#50606d"),
}
"""Of series, in order: each at least 3:1 against the plot's ground, and apart in lightness where neighbours meet."""

_HEADROOM: Final = 1.5
"""How much higher than its highest bar a plot of places is, so that a line of the legend has room above them."""


class Plot(QWidget):
    """A plot.

    Attributes:
        shown: What is drawn.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.shown: Chart | None = None
        self.canvas = pg.PlotWidget()
        self.canvas.setMenuEnabled(False)
        self.canvas.hideButtons()
        self.canvas.setMouseEnabled(x=True, y=False)
        # It would like 480 pixels; the page then scrolled, and the clock below the bars was out of sight on a laptop.
        self.canvas.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        # A plot is looked at; its numbers are in the table that the keyboard reaches.
        self.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Numbers and time run from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.canvas.getPlotItem().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.legend = self.canvas.addLegend(offset=(-10, 5))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)

    def take_look(self, look: Look) -> None:
        """Draw in the theme's colours."""
        self.look = look
        if self.shown is not None:
            self.show_view(self.shown)

    def picture(self) -> QPixmap:
        """Return what is drawn as a picture."""
        return QPixmap(self.canvas.grab())

    def show_view(self, view: Chart) -> None:
        """Draw a view."""
        same = self.shown is not None and (self.shown.title, self.shown.width) == (view.title, view.width)
        self.shown = view
        plot = self.canvas.getPlotItem()
        plot.clear()
        self.legend.clear()
        self.canvas.setBackground(self.look.colour("surface"))
        self._axes(view)
        if view.instants and view.width is None:
            self._lines(view)
        else:
            self._bars(view)
        if view.limit is not None:
            pen = pg.mkPen(self.look.colour("stop"), width=2, style=Qt.PenStyle.DashLine)
            plot.addItem(pg.InfiniteLine(pos=view.limit, angle=0, pen=pen))
        self.legend.setVisible(len(view.series) > 1)
        self.legend.setLabelTextColor(self.look.colour("text"))
        ground = QColor(self.look.colour("surface"))
        ground.setAlpha(225)
        self.legend.setBrush(pg.mkBrush(ground))
        self._give_legend_room(view)
        # Somebody may have moved the plot: it stays where it is while the same thing grows.
        if not same:
            plot.enableAutoRange(x=True, y=not view.places)
            stretch = main_stretch(view)
            if stretch is not None:
                plot.setXRange(stretch[0].timestamp(), stretch[1].timestamp())
        self.setAccessibleName(view.title)

    def _give_legend_room(self, view: Chart) -> None:
        """Keep bars of places below the legend: the last gate's are as high as the others', and stood behind it."""
        beside = len(view.series) if view.places else 1
        self.legend.setColumnCount(beside)
        if not view.places:
            return
        values = zip(*(line.values for line in view.series), strict=True)
        top = max((sum(one) if view.stacked else max(one) for one in values if one), default=0.0)
        self.canvas.getPlotItem().setYRange(0, (top or 1.0) * (_HEADROOM if beside > 1 else 1.05), padding=0)

    def _axes(self, view: Chart) -> None:
        muted, text = self.look.colour("muted"), self.look.colour("text")
        font = QFont(self.font())
        font.setPixelSize(max(9, self.look.px(0.8)))
        plot = self.canvas.getPlotItem()
        if view.instants:
            # Of the evening, and not of a stray scan a year before: then another time may hold, or none of ours.
            begin = (main_stretch(view) or view.instants)[0]
            offset = in_zone(begin, _zone(view) or UTC).utcoffset() or timedelta()
            bottom = pg.DateAxisItem(orientation="bottom", utcOffset=-round(offset.total_seconds()))
        else:
            bottom = pg.AxisItem(orientation="bottom")
            bottom.setTicks([list(enumerate(self._fitted(view.places, font)))])
        plot.setAxisItems({"bottom": bottom})
        for axis in (bottom, plot.getAxis("left")):
            axis.setPen(pg.mkPen(muted))
            axis.setTextPen(pg.mkPen(text))
            axis.setTickFont(font)
        plot.getAxis("left").setLabel(view.unit, color=text)
        plot.showGrid(x=False, y=True, alpha=0.2)

    def _fitted(self, places: Sequence[str], font: QFont) -> list[str]:
        room = max(40, self.canvas.width() // max(1, len(places)) - 12)
        return [QFontMetrics(font).elidedText(one, Qt.TextElideMode.ElideRight, room) for one in places]

    def _colour(self, number: int) -> str:
        colours = COLOURS["light" if self.look.base == "light" else "dark"]
        return colours[number % len(colours)]

    def _lines(self, view: Chart) -> None:
        places = [at.timestamp() for at in view.instants]
        for number, series in enumerate(view.series):
            pen = pg.mkPen(self._colour(number), width=2)
            # A count holds until the next change: steps, not slopes.
            self.canvas.plot([*places, places[-1] + 60], series.values, stepMode="center", pen=pen, name=series.name)

    def _bars(self, view: Chart) -> None:
        clock = bool(view.instants)
        length = view.width.total_seconds() if view.width is not None else 1.0
        places = [at.timestamp() for at in view.instants] if clock else [float(n) for n in range(len(view.places))]
        base = [0.0] * len(places)
        share = 0.9 if view.stacked else 0.8 / max(1, len(view.series))
        for number, series in enumerate(view.series):
            shift = length / 2 if clock else 0.0
            if not view.stacked:
                shift += (number - (len(view.series) - 1) / 2) * share * length
            # Of a festival most stretches are nights: what is nothing is not drawn. One stays, for the legend's sake.
            some = [n for n, value in enumerate(series.values) if value] or list(range(len(places)))[:1]
            item = pg.BarGraphItem(
                x=[places[n] + shift for n in some],
                y0=[base[n] for n in some] if view.stacked else 0,
                height=[series.values[n] for n in some],
                width=length * share,
                brush=self._colour(number),
                pen=pg.mkPen(self.look.colour("surface")),
            )
            self.canvas.addItem(item)
            self.legend.addItem(item, series.name)
            if view.stacked:
                base = [low + value for low, value in zip(base, series.values, strict=True)]


def _zone(view: Chart) -> tzinfo | None:
    """Return the zone of a view's clock, which its table tells its times in."""
    return next((row[0].tzinfo for row in view.rows if isinstance(row[0], datetime)), None)
