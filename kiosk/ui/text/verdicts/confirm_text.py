"""Points that are confirmed before a guest is admitted, as stewards read them."""

from datetime import datetime

from kiosk.domain.verdicts.confirm_points import ConfirmPoint, PointKind
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.domain.verdicts.wording import POINT_SENTENCES
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.text.verdicts.answer_text import answer_text
from kiosk.ui.text.verdicts.detail_text import translated


def point_text(point: ConfirmPoint, verdict: Verdict, now: datetime) -> str:
    """Return what is to be confirmed.

    Args:
        point: The point.
        verdict: What it belongs to; knows the questions.
        now: Current instant in the event's time zone.
    """
    if not point.text:
        return translated(POINT_SENTENCES[f"confirm.{point.kind.value}"])
    if point.kind is not PointKind.ANSWERS:
        return isolated(point.text)
    question = next((one for one in verdict.shown_questions if one.id == point.question_id), None)
    answer = answer_text(question, point.answer, now) if question else point.answer
    # Isolated as a whole: beside an Arabic question, a Latin answer would change places with it.
    return isolated(f"{isolated(point.text.rstrip(':'))}: {isolated(answer)}")
