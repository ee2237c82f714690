"""The inbox: what waits for a person, settled with a decision and a note, several at once, or told again.

Invariants: the database is read and written in one thread beside the window's; nothing is settled without a note or a
decision; an item that somebody else settled meanwhile is simply not counted.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from kiosk.domain.errors import RightError
from kiosk.domain.reports.inbox import Decision, Inbox, InboxItem
from kiosk.domain.staff.rights import Right
from kiosk.ui.conflicts.inbox_model import WHO, InboxModel
from kiosk.ui.conflicts.item_view import ItemView
from kiosk.ui.kit.agreement.second_person_dialog import SecondPersonDialog, wants_second
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.sections.state_view import StateView
from kiosk.ui.kit.sections.table import Table
from kiosk.ui.ports.status import GateStatus
from kiosk.ui.text.review_words import decision_words
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.background import Answer
from kiosk.ui.workers.guarded import guarded_overrides

FOLLOW_MS: Final = 2_000


@guarded_overrides
class InboxPage(Page):
    """The page.

    Attributes:
        table: What waits.
        item: The chosen item in full.
        decision: What is decided.
        note: The words for it.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        ports = context.session.ports.organizer
        self._inbox: Inbox | None = ports.inbox if ports is not None else None

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("inbox")
        self._read = False
        self.model = InboxModel(self.context.now(), self)
        self.table = Table(self.tr("What waits for somebody"))
        self.states = StateView(self.table)
        self.item = ItemView()
        self.decision = DropDown()
        self.note = QLineEdit()
        self.complaint = Complaint()
        self.second = SecondPersonDialog(self.context, self)
        self.settle = QPushButton(self.tr("Settle"))
        self.retry = QPushButton(self.tr("Try again"))
        self.reopen = QPushButton(self.tr("Open again"))
        self.settled_too = QCheckBox(self.tr("Settled ones, too"))
        self.halves = QSplitter(Qt.Orientation.Horizontal)
        self._follow = QTimer(self)
        self._follow.setInterval(FOLLOW_MS)
        self._build()
        self._connect()
        self._offer_actions()

    def _build(self) -> None:
        self.table.setModel(self.model)
        self.table.viewport().installEventFilter(self)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.decision.setAccessibleName(self.tr("Decision"))
        for decision, words in decision_words().items():
            self.decision.addItem(words, decision)
        # No limit here: a line cuts what is pasted and says nothing. What is too long stays, and is told on settling.
        self.note.setPlaceholderText(self.tr("What was found out, and by whom"))
        self.note.setAccessibleName(self.tr("Note"))
        self.settle.setProperty("role", "primary")
        for button in (self.settle, self.retry, self.reopen, self.settled_too):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        left, right = QFrame(), QFrame()
        for half in (left, right):
            half.setProperty("kind", "panel-body")
        listing, detail = QVBoxLayout(left), QVBoxLayout(right)
        listing.addWidget(self.states, 1)
        listing.addWidget(self.settled_too)
        buttons = FlowLayout()
        for button in (self.settle, self.retry, self.reopen):
            buttons.addWidget(button)
        detail.addWidget(self.item, 1)
        for widget in (self.complaint, self.decision, self.note):
            detail.addWidget(widget)
        detail.addLayout(buttons)
        for layout, margins in ((listing, (0, 0, 0.4, 0)), (detail, (0.4, 0, 0, 0))):
            spread(layout, 0.5, margins)
        spread(buttons, 0.5)
        self.right = right
        self.halves.addWidget(left)
        self.halves.addWidget(right)
        self.halves.setChildrenCollapsible(False)
        self.halves.setStretchFactor(0, 3)
        self.halves.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.addWidget(self.halves)
        spread(column, 0, (0, 0, 0, 0))

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.settle.clicked.connect(self._on_settle)
        self.note.returnPressed.connect(self._on_settle)
        self.retry.clicked.connect(self._on_retry)
        self.reopen.clicked.connect(self._on_reopen)
        self.settled_too.toggled.connect(self.read_again)
        self.states.retry_asked.connect(self.read_again)
        self._follow.timeout.connect(self._on_follow)

    def button_text(self) -> str:
        """Return what the tab says."""
        return self.tr("Conflicts")

    def available(self) -> bool:
        """Whether there is an inbox."""
        return self._inbox is not None

    def is_about(self, subject: str) -> bool:
        """Whether a strip about a subject leads here."""
        return subject == "conflicts"

    def take_look(self, look: Look) -> None:
        """Give columns their widths in the letters of the window, and the table some rows in the smallest one."""
        self.table.setMinimumHeight(look.px(9))
        self._share_width()

    def _share_width(self) -> None:
        """Give columns the width of what they hold; whom it is about and why share what is left."""
        table, head = self.table, self.table.horizontalHeader()
        wanted = [max(table.sizeHintForColumn(at), head.sectionSizeHint(at)) for at in range(head.count())]
        left = table.viewport().width() - sum(wanted[:WHO])
        for at, width in enumerate(wanted[:WHO]):
            table.setColumnWidth(at, width)
        # The last column stretches over the rest.
        table.setColumnWidth(WHO, max(min(wanted[WHO], max(left - wanted[-1], left // 2)), head.sectionSizeHint(WHO)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the width anew when the table got another one: the halves were moved, the window changed."""
        if event.type() == QEvent.Type.Resize:
            self._share_width()
        return super().eventFilter(watched, event)

    def fit_parts(self) -> None:
        """Lay the halves beside each other, or one below the other where there is no room."""
        wide = self.width() > self.fontMetrics().height() * 45
        self.halves.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def page_shown(self) -> None:
        """Read, and follow."""
        self.read_again()
        self._follow.start()

    def page_left(self) -> None:
        """Follow nothing that nobody sees; whoever takes over must not find somebody else's question open."""
        self.second.reject()
        self._follow.stop()

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Take note of the present day."""
        del status
        self.model.now = now

    # Reading ------------------------------------------------------------------------------------------------------

    @Slot()
    def read_again(self) -> None:
        """Read what waits."""
        inbox = self._inbox
        if inbox is None:
            return
        if not self._read:
            self.states.show_loading(self.tr("Looking what waits"), "")
            # A form about nothing would stand beside it.
            self.right.hide()
        settled = self.settled_too.isChecked()
        self._background.ask(lambda: inbox.items(settled=settled), self.show_items, replaces="items")

    @Slot()
    def _on_follow(self) -> None:
        inbox = self._inbox
        if inbox is not None:
            settled = self.settled_too.isChecked()
            call: Callable[[], Sequence[InboxItem] | None] = lambda: (  # noqa: E731 - holds no widget
                inbox.items(settled=settled) if inbox.changed() else None
            )
            # By a name of its own: a look for news, which may find none, must not make void what somebody asked for.
            self._background.ask(call, self._show_newer, replaces="news")

    def _show_newer(self, answer: Answer[Sequence[InboxItem] | None]) -> None:
        # None is "nothing new" here, and a failure of a look in between is told by the next one that people ask for.
        if answer.value is not None:
            self.show_items(Answer(value=answer.value))
        elif isinstance(answer.error, RightError):
            # Somebody else stands here now: what was shown is not for them.
            self.model.show_items(())
            self.right.hide()
            self.states.show_failure(answer.key)

    def show_items(self, answer: Answer[Sequence[InboxItem]]) -> None:
        """Show what waits; what was chosen stays chosen."""
        if answer.value is None:
            self.states.show_failure(answer.key)
            self.right.setVisible(self._read and bool(self.model.items))
            return
        self._read = True
        chosen = {item.number for item in self.chosen}
        if self.model.show_items(answer.value) or not chosen:
            self._choose(chosen)
            self._share_width()
        if self.model.items:
            self.states.show_content()
        else:
            text = self.tr("No contradiction, and the platform has taken everything.")
            self.states.show_empty(self.tr("Nothing waits"), text, "tick")
        self.right.setVisible(bool(self.model.items))
        self._offer_actions()

    def _choose(self, numbers: set[str]) -> None:
        selection = QItemSelection()
        for row, item in enumerate(self.model.items):
            if item.number in numbers:
                selection.select(self.model.index(row, 0), self.model.index(row, self.model.columnCount() - 1))
        if selection.isEmpty():
            # Words that are typed are about what was chosen. Where that has gone meanwhile, settled elsewhere, they
            # must not become those of whatever stands first now.
            if self.model.items and not self._typed:
                self.table.selectRow(0)
        else:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.table.selectionModel().select(selection, flags)

    @property
    def _typed(self) -> bool:
        return bool(self.note.text().strip()) or Decision(self.decision.currentData()) is not Decision.NONE

    @property
    def chosen(self) -> tuple[InboxItem, ...]:
        """The items that are chosen."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return tuple(self.model.items[row] for row in rows if row < len(self.model.items))

    @Slot()
    def _on_chosen(self) -> None:
        self.complaint.say("")
        chosen = self.chosen
        if len(chosen) == 1:
            self.item.show_item(chosen[0], self.context.now())
        elif chosen:
            self.item.show_several(chosen)
        self._offer_actions()

    def _offer_actions(self) -> None:
        chosen = self.chosen
        open_ones = [item for item in chosen if item.settled_at is None]
        for widget in (self.settle, self.decision, self.note):
            widget.setVisible(bool(open_ones) or not chosen)
            widget.setEnabled(bool(open_ones))
        self.retry.setVisible(any(item.can_retry for item in chosen))
        self.reopen.setVisible(any(item.settled_at is not None for item in chosen))

    # Deciding -----------------------------------------------------------------------------------------------------

    @Slot()
    def _on_settle(self) -> None:
        inbox, decision, note = self._inbox, Decision(self.decision.currentData()), self.note.text().strip()
        numbers = [item.number for item in self.chosen if item.settled_at is None]
        if inbox is None or not numbers:
            return
        if decision is Decision.NONE and not note:
            self.complaint.say(self.tr("Choose a decision, or write what was found out."))
            self.note.setFocus()
            return
        now = self.context.session.ports.now()
        self._do(lambda: inbox.settle(numbers, note, now, decision=decision))

    @Slot()
    def _on_retry(self) -> None:
        inbox, numbers = self._inbox, [item.number for item in self.chosen if item.can_retry]
        now = self.context.session.ports.now()
        if inbox is not None:
            self._do(lambda: inbox.retry(numbers, now))

    @Slot()
    def _on_reopen(self) -> None:
        inbox, numbers = self._inbox, [item.number for item in self.chosen if item.settled_at is not None]
        note, now = self.note.text().strip(), self.context.session.ports.now()
        if inbox is None:
            return
        call = lambda: inbox.reopen(numbers, note, now)  # noqa: E731 - holds no widget
        self.complaint.say("")
        self._background.ask(call, partial(self._take_reopened, call))

    def _take_reopened(self, call: Callable[[], int], answer: Answer[int]) -> None:
        """Have a second person agree where one is wanted, and do it again then."""
        if wants_second(answer.key):
            self.second.ask(Right.REOPEN, answer.key, partial(self._do, call))
        else:
            self.take_answer(answer)

    def _do(self, call: Callable[[], int]) -> None:
        self.complaint.say("")
        self._background.ask(call, self.take_answer)

    def take_answer(self, answer: Answer[int]) -> None:
        """Show what became of it; the words stay where it failed."""
        if answer.value is None:
            self.complaint.say(sentence(answer.key))
            return
        self.note.clear()
        self.decision.setCurrentIndex(0)
        self.read_again()
