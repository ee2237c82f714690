"""The staff of this laptop: who they are, what they may do, how they sign in, and when they work.

Invariants: the database is read and written in one thread beside the window's; what could not be done says why and
leaves what was typed, PINs excepted. The first of the staff takes the supervisor's PIN of a kiosk that had none.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QSplitter, QVBoxLayout, QWidget

from kiosk.domain.staff.members import Role
from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.agreement.second_person_dialog import SecondPersonDialog, wants_second
from kiosk.ui.kit.areas.scroll_column import ScrollColumn
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.sections.plain_table import PlainTable
from kiosk.ui.kit.sections.state_view import StateView
from kiosk.ui.kit.sections.table import Table
from kiosk.ui.ports.organizer.staff import StaffBoard, StaffRow
from kiosk.ui.staff.badge_dialog import BadgeDialog
from kiosk.ui.staff.person_form import PersonForm
from kiosk.ui.staff.shift_box import ShiftBox
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.staff_words import role_words, shift_text
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.workers.background import Answer
from kiosk.ui.workers.guarded import guarded_overrides


@guarded_overrides
class StaffPage(Page):
    """The page.

    Attributes:
        table: Everybody.
        form: The chosen one, or somebody new.
        shifts: When the chosen one works.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        ports = context.session.ports.organizer
        self._board: StaffBoard | None = ports.staff if ports is not None else None

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("staff")
        self._people: tuple[StaffRow, ...] = ()
        self.rows = PlainTable()
        self.table = Table(self.tr("Staff"))
        self.states = StateView(self.table)
        self.form, self.shifts = PersonForm(self.context.watch), ShiftBox()
        self.complaint = Complaint()
        self.new = QPushButton(self.tr("Add somebody"))
        self.let_in = QPushButton(self.tr("Let the others sign in here"))
        self.badge = BadgeDialog(self)
        self.second = SecondPersonDialog(self.context, self)
        self.halves = QSplitter(Qt.Orientation.Horizontal)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.table.setModel(self.rows)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left, right = QFrame(), ScrollColumn()
        left.setProperty("kind", "panel-body")
        listing = QVBoxLayout(left)
        listing.addWidget(self.states, 1)
        buttons = FlowLayout()
        for button in (self.new, self.let_in):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        listing.addLayout(buttons)
        for widget in (self.form, self.complaint, self.shifts):
            right.column.addWidget(widget)
        right.column.addStretch(1)
        self.halves.addWidget(left)
        self.halves.addWidget(right)
        self.halves.setChildrenCollapsible(False)
        self.halves.setStretchFactor(0, 1)
        self.halves.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.addWidget(self.halves)
        spread(column, 0, (0, 0, 0, 0))
        spread(listing, 0.5, (0, 0, 0.4, 0))
        spread(right.column, 0.7, (0.4, 0, 0.4, 0))
        spread(buttons, 0.5)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.states.retry_asked.connect(self.read_again)
        self.new.clicked.connect(self._on_new)
        self.let_in.clicked.connect(self._on_take_over)
        self.form.saved.connect(self._on_saved)
        self.form.badge_asked.connect(self._on_badge)
        self.form.removed.connect(self._on_removed)
        self.shifts.added.connect(self._on_shift)
        self.shifts.removed.connect(self._on_shift_removed)

    def button_text(self) -> str:
        """Return what the tab says."""
        return self.tr("Staff")

    def available(self) -> bool:
        """Whether this kiosk can have staff."""
        return self._board is not None

    def fit_parts(self) -> None:
        """Lay the halves beside each other, or one below the other where there is no room."""
        wide = self.width() > self.fontMetrics().height() * 45
        self.halves.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def page_shown(self) -> None:
        """Read."""
        self.shifts.begin_at(self.context.now())
        self.read_again()

    def page_left(self) -> None:
        """Whoever takes over finds neither a PIN nor a badge of somebody else."""
        self.form.take_pin()
        if self.form.person is None:
            self.form.show_person(None)
        self.second.reject()
        self.badge.reject()

    # Reading ------------------------------------------------------------------------------------------------------

    @Slot()
    def read_again(self) -> None:
        """Read who is there."""
        board = self._board
        if board is not None:
            self._background.ask(board.read, self.show_people, replaces="staff list")

    def show_people(self, answer: Answer[Sequence[StaffRow]]) -> None:
        """Show everybody; whoever was chosen stays chosen."""
        if answer.value is None:
            self._people = ()
            self.rows.show_rows((), ())
            self.states.show_failure(answer.key)
            self.form.show_person(None)
            return
        chosen = self.form.person.name if self.form.person is not None else ""
        self._people = tuple(answer.value)
        headings = (self.tr("Name"), self.tr("Role"), self.tr("Signs in by"), self.tr("Shift"))
        self.rows.show_rows(headings, [self._row(one) for one in self._people])
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setStretchLastSection(True)
        if self._people:
            self.states.show_content()
        else:
            text = self.tr("Anybody may scan here. Once there is an organizer, whoever uses this kiosk has to sign in.")
            self.states.show_empty(self.tr("No staff"), text)
        self.let_in.setVisible(any(not one.here for one in self._people))
        self._choose(chosen)

    def _row(self, one: StaffRow) -> tuple[str, str, str, str]:
        now = self.context.now()
        ways = dotted(self.tr("PIN") if one.has_pin else "", self.tr("Badge") if one.has_badge else "")
        coming = next((shift for shift in one.shifts if shift.ends_at > now), None)
        known = ways or ("–" if one.here else self.tr("Not here yet"))
        return one.name, role_words()[one.role], known, shift_text(coming, now) if coming is not None else ""

    def _choose(self, name: str) -> None:
        row = next((at for at, one in enumerate(self._people) if one.name == name), None)
        if row is None:
            self.table.clearSelection()
            if name:  # whoever was shown has gone
                self._show_form(None)
                return
            # Nobody was: what is being typed about somebody new stays, however late the list comes.
            self._offer_rest(None)
            return
        self.table.selectRow(row)
        self._show_form(self._people[row])

    @Slot()
    def _on_chosen(self) -> None:
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]
        if rows and rows[0] < len(self._people):
            self.complaint.say("")
            self._show_form(self._people[rows[0]])

    def _show_form(self, person: StaffRow | None) -> None:
        self.form.show_person(person)
        self._offer_rest(person)

    def _offer_rest(self, person: StaffRow | None) -> None:
        if person is None and not self._people:
            self.form.offer_role(Role.ORGANIZER)  # nobody else can be the first
        here = person is not None and person.here
        self.shifts.setVisible(here)
        if person is not None:
            self.shifts.show_shifts(person.shifts, self.context.now())

    # Changing -----------------------------------------------------------------------------------------------------

    @Slot()
    def _on_new(self) -> None:
        self.table.clearSelection()
        self.complaint.say("")
        self._show_form(None)
        self.form.name.setFocus()

    @Slot()
    def _on_saved(self) -> None:
        board, pin = self._board, self.form.take_pin()
        name, role = self.form.wanted
        if board is not None:
            change = board.add if self.form.person is None else board.change
            self._do(partial(change, name, role, pin))

    @Slot()
    def _on_removed(self) -> None:
        if self._board is not None and self.form.person is not None:
            self._do(partial(self._board.remove, self.form.person.name))

    @Slot()
    def _on_badge(self) -> None:
        board, person = self._board, self.form.person
        if board is not None and person is not None:
            name = person.name
            self._background.ask(partial(board.make_badge, name), partial(self._show_badge, name))

    def _show_badge(self, name: str, answer: Answer[str]) -> None:
        self.complaint.say(sentence(answer.key) if answer.value is None else "")
        if answer.value is not None:
            self.badge.show_badge(name, answer.value)
            self.read_again()

    @Slot()
    def _on_shift(self) -> None:
        if self._board is not None and self.form.person is not None:
            starts, ends, place = self.shifts.wanted(self.context.now())
            self._do(partial(self._board.add_shift, self.form.person.name, starts, ends, place))

    @Slot()
    def _on_shift_removed(self) -> None:
        shift = self.shifts.chosen
        if self._board is not None and self.form.person is not None and shift is not None:
            self._do(partial(self._board.remove_shift, self.form.person.name, shift.starts_at))

    @Slot()
    def _on_take_over(self) -> None:
        if self._board is not None:
            self._background.ask(self._board.add_of_platform, self._on_taken_over)

    def _on_taken_over(self, answer: Answer[Sequence[str]]) -> None:
        if answer.value is None:
            self.complaint.say(sentence(answer.key))
            return
        taken = ", ".join(answer.value)
        self.complaint.say(
            self.tr("Somebody of this name is here already: {names}").format(names=taken) if taken else ""
        )
        self.read_again()

    def _do(self, call: Callable[[], None]) -> None:
        self.complaint.say("")
        self._background.ask(call, partial(self._take_answer, call))

    def _take_answer(self, call: Callable[[], None], answer: Answer[None]) -> None:
        if wants_second(answer.key):
            self.second.ask(Right.STAFF, answer.key, partial(self._do, call))
            return
        if answer.error is not None:
            self.complaint.say(sentence(answer.key))
            return
        if self.form.person is None:
            self.form.show_person(None)  # who was new is in the list: the next one begins with empty lines
        # The first of the staff: from now on whoever stands here has to sign in.
        self.context.session.presenter.look_again()
        self.read_again()
