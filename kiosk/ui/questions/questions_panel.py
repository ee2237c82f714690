"""The organizer's questions, answered at the gate. Those that depend on others come and go with their answers."""

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from kiosk.domain.reason_table import Tone
from kiosk.domain.roster.events import Question
from kiosk.domain.verdicts.questions import called_for
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.kit.forms.filled_in import Filled
from kiosk.ui.kit.panel import Panel
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.questions.answer_fields import AnswerField, LineEditor, focus_of
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import VerdictText


class QuestionsPanel(Panel):
    """Asks; the request goes on with the answers in it."""

    sign_name = "tone-ask"
    verdict_actions = frozenset({Action.ANSWER})

    def make_parts(self) -> None:
        """Make what it shows."""
        self.submit.setText(self.tr("Done   ⏎"))
        self.fields: tuple[AnswerField, ...] = ()
        self._request: CheckInRequest | None = None
        self.body.addStretch(1)

    def ask(self, action: Action, request: CheckInRequest, verdict: Verdict, text: VerdictText) -> bool:
        """Put the questions of a verdict."""
        del action
        self._request = request
        self.show_head(text.guest or text.headline, dotted(text.sentence, text.kind), Tone.ASK)
        self._lay_out(_in_order(verdict.questions, verdict.follow_ups), request.attempt.answers)
        self.complaint.say("")
        self._on_changed()
        return True

    def filled(self) -> Filled:
        """Return the answers, in a form that the next language reads alike."""
        for field in self.fields:
            if isinstance(field.editor, LineEditor):
                field.editor.write_plainly()
        return super().filled()

    def fill(self, filled: Filled) -> None:
        """Put the answers back, and the questions that follow from them."""
        super().fill(filled)
        self._on_changed()

    def forget(self) -> None:
        """Keep neither questions nor answers."""
        super().forget()
        self._request = None
        # Qt takes the lines away a moment later; what was typed into them is gone now.
        for edit in (edit for field in self.fields for edit in field.editor.lines()):
            edit.clear()
        self._lay_out((), {})

    def _lay_out(self, questions: tuple[Question, ...], given: Mapping[str, str]) -> None:
        for field in self.fields:
            self.body.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields = tuple(AnswerField(question) for question in questions)
        before: QWidget | None = None
        for place, field in enumerate(self.fields):
            self.body.insertWidget(place, field)
            field.changed.connect(self._on_changed)
            for edit in field.editor.lines():
                self.watch.guard(edit)
            if field.question.id in given:
                field.refuse()  # it was answered before, and is asked again
            if before is not None:
                QWidget.setTabOrder(before, field)
            before = field

    def answers(self) -> dict[str, str]:
        """Return what is filled in, by question id, of the questions that are put."""
        return {field.question.id: field.answer() for field in self._put()}

    def take_focus(self) -> None:
        """Put the cursor where somebody was typing, else into the first field."""
        inside = cast("QWidget | None", self.focusWidget())
        if inside is not None and inside.isVisibleTo(self) and inside not in (self.back, self.submit):
            inside.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.fields:
            focus_of(self.fields[0])

    @Slot()
    def send(self) -> None:
        """Give the answers, unless something is wrong with one of them: then the cursor goes there."""
        wrong = [field for field in self._put() if not field.check()]
        if wrong:
            focus_of(wrong[0])
            self.area.ensureWidgetVisible(wrong[0])
        elif self._request is not None:
            self.request_ready.emit(self._request.adding(answers=self.answers()))

    def _put(self) -> list[AnswerField]:
        given = {field.question.id: field.answer() for field in self.fields if field.answer()}
        put = {question.id for question in called_for([field.question for field in self.fields], given)}
        return [field for field in self.fields if field.question.id in put]

    @Slot()
    def _on_changed(self) -> None:
        put = self._put()
        for field in self.fields:
            field.setVisible(field in put)


def _in_order(questions: Sequence[Question], follow_ups: Sequence[Question]) -> tuple[Question, ...]:
    """Return the questions with each one's follow-ups right behind it."""
    found: list[Question] = []

    def put(question: Question) -> None:
        found.append(question)
        for other in follow_ups:
            if other.depends_on == question.id and other not in found:
                put(other)

    for question in questions:
        put(question)
    return tuple(found)
