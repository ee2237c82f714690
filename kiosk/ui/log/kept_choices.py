"""Columns and filters of the log as people keep them: read once, changed by their buttons, written in the log's thread.

Invariant: what is shown here is what was written: a list of filters is shown anew with the answer to each change.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.kit.sections.choice_button import ChoiceButton
from kiosk.ui.log.filter_bar import FilterBar
from kiosk.ui.log.log_columns import columns_named, log_columns
from kiosk.ui.log.saved_filters import SavedFilters
from kiosk.ui.ports.organizer.pages import LogMemory, SavedFilter
from kiosk.ui.workers.background import Answer, Background


class KeptChoices(QObject):
    """Reads and keeps them.

    Signals:
        columns_wanted: Names of the columns to be shown.
        failed: Name of the sentence on why something was not kept.
    """

    columns_wanted = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        memory: LogMemory,
        background: Background,
        now: Callable[[], datetime],
        *,
        filters: FilterBar,
        saved: SavedFilters,
        columns: ChoiceButton,
    ) -> None:
        """Plug in.

        Args:
            memory: Where they are kept.
            background: The log's thread.
            now: Current instant: a filter may be about the last hour.
            filters: What is asked for; owns this.
            saved: The button with the filters.
            columns: The button with the columns.
        """
        super().__init__(filters)
        self._memory, self._background, self._now = memory, background, now
        self._filters, self._saved, self._columns = filters, saved, columns
        saved.chosen.connect(self._on_chosen)
        saved.save_asked.connect(self._on_save)
        saved.forget_asked.connect(self._on_forget)
        columns.changed.connect(self._on_columns)

    def read(self) -> None:
        """Ask for what was kept."""
        memory = self._memory
        self._background.ask(lambda: (memory.filters(), memory.columns()), self._show)

    def _show(self, answer: Answer[tuple[Sequence[SavedFilter], Sequence[str]]]) -> None:
        if answer.value is not None:
            filters, columns = answer.value
            self._saved.show_filters(filters)
            self.columns_wanted.emit(columns)
        else:
            self.failed.emit(answer.key)

    @Slot()
    def _on_columns(self) -> None:
        # In the order in which they are offered, whatever the order in which they were ticked.
        chosen = columns_named([column.name for column in log_columns() if column.name in self._columns.chosen])
        names = [column.name for column in chosen]
        self.columns_wanted.emit(names)
        memory = self._memory
        self._background.ask(lambda: memory.keep_columns(names), self._note_kept)

    @Slot(object)
    def _on_chosen(self, saved: SavedFilter) -> None:
        self._filters.show_filter(saved, self._now())

    @Slot(str)
    def _on_save(self, name: str) -> None:
        memory, saved = self._memory, self._filters.saved(name, self._now())
        self._background.ask(lambda: memory.save(saved), self._show_saved)

    @Slot(str)
    def _on_forget(self, name: str) -> None:
        memory = self._memory
        self._background.ask(lambda: memory.forget(name), self._show_saved)

    def _note_kept(self, answer: Answer[None]) -> None:
        if answer.error is not None:
            self.failed.emit(answer.key)

    def _show_saved(self, answer: Answer[Sequence[SavedFilter]]) -> None:
        if answer.value is not None:
            self._saved.show_filters(answer.value)
        else:
            # Whoever gave it a name would look for it in vain after the next start.
            self.failed.emit(answer.key)
