"""The supervisor's PIN, chosen as a step of setting a kiosk up."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout

from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.ports.supervision import PinChoice
from kiosk.ui.setup.pin_form import PinForm


class PinPage(Page):
    """The form, and nothing else."""

    openable_at = frozenset(SetUpStep) - {SetUpStep.SIGN_IN}

    def make_parts(self) -> None:
        """Make what it shows."""
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.form = PinForm(self.context)
        for edit in (self.form.current, self.form.new, self.form.again):
            self.context.watch.guard(edit)
            edit.returnPressed.connect(self.form.save.click)
        title = label("title", wrap=True)
        title.setText(self.tr("Supervisor PIN"))
        foot = FlowLayout()
        foot.addWidget(self.form.save)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(title)
        column.addWidget(self.form)
        column.addLayout(foot)
        column.addStretch(2)
        spread(column, 0.7, (3, 1, 3, 1))
        self.form.choice_known.connect(self._on_choice)
        self.form.kept.connect(self._on_kept)

    def available(self) -> bool:
        """Whether there are PINs here at all."""
        return self.context.session.ports.supervision is not None

    def page_shown(self) -> None:
        """Ask for what can be chosen now; what was typed before is gone."""
        self.form.ask_which()

    @Slot(object)
    def _on_choice(self, choice: PinChoice) -> None:
        if choice is PinChoice.CHANGE:
            self.achieved.emit("pin")  # there is one
        line = self.form.first_line(choice)
        if line is not None and self.isVisible():
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_kept(self) -> None:
        self.achieved.emit("pin")
        self.form.ask_which()
