"""Answers of before, as a steward reads them: beside their questions, in words, and none left out."""

from dataclasses import replace
from datetime import UTC, datetime

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.credential import Scan
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reason_table import Tone
from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.scan.verdict_card import VerdictCard
from kiosk.ui.text.verdicts.answer_text import answer_text
from kiosk.ui.text.verdicts.verdict_text import VerdictText, verdict_text

ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
ASKED = (
    Question(id="1", event_id="e", text="Size", kind=QuestionKind.CHOICE, options={"901": "Large"}),
    Question(id="2", event_id="e", text="Photos?", kind=QuestionKind.YES_NO),
    Question(id="3", event_id="e", text="Food:", kind=QuestionKind.CHOICES, options={"1": "Vegan", "2": "No nuts"}),
    Question(id="4", event_id="e", text="Club", kind=QuestionKind.TEXT),
    Question(id="5", event_id="e", text="Born", kind=QuestionKind.DATE),
)
GIVEN = {"1": "901", "2": "true", "3": "1,2", "4": "901", "5": "2009-11-28"}


def words_of() -> VerdictText:
    verdict = Verdict(outcome=Outcome.ADMIT, reason=Reason.OK, shown_answers=GIVEN, shown_questions=ASKED)
    return verdict_text(CheckInResult(verdict=verdict, scan=Scan(text="x")), datetime.now(UTC))


def test_answers_stand_beside_their_questions_in_words(qtbot):
    texts = [text.translate(ISOLATES) for text in words_of().texts]
    assert texts[:4] == ["Size: Large", "Photos? Yes", "Food: Vegan, No nuts", "Club: 901"]
    assert texts[4].startswith("Born: ")
    assert "2009-11-28" not in texts[4]


def test_an_option_that_was_deleted_is_no_number(qtbot):
    by_number, by_letter = ASKED[2], replace(ASKED[2], options={"a": "Vegan"})
    now = datetime.now(UTC)
    assert answer_text(by_number, "2,7", now) == "No nuts, (deleted option)"
    assert answer_text(by_number, "Halal", now) == "Halal"
    assert answer_text(by_letter, "a,7", now) == "Vegan, 7"
    assert answer_text(replace(by_number, options={}), "7", now) == "7"


def test_none_is_left_out_of_the_card(qtbot):
    card = VerdictCard(Tone.ADMIT)
    qtbot.addWidget(card)
    card.resize(900, 560)
    card.show_text(words_of(), "")
    shown = card.attention.lines.text().translate(ISOLATES)
    assert all(
        words in shown for words in ("Size: Large", "Photos? Yes", "Food: Vegan, No nuts", "Club: 901", "Born: ")
    )
