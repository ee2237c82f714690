"""Answers of before, as a steward reads them: beside their questions, in words, and none left out."""

from datetime import UTC, datetime

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.credential import Scan
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reason_table import Tone
from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.verdict_card import VerdictCard
from kiosk.ui.words import VerdictWords, verdict_words

ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
ASKED = (
    Question(id="1", event_id="e", text="Size", kind=QuestionKind.CHOICE, options={"901": "Large"}),
    Question(id="2", event_id="e", text="Photos?", kind=QuestionKind.YES_NO),
    Question(id="3", event_id="e", text="Food:", kind=QuestionKind.CHOICES, options={"1": "Vegan", "2": "No nuts"}),
    Question(id="4", event_id="e", text="Club", kind=QuestionKind.TEXT),
    Question(id="5", event_id="e", text="Born", kind=QuestionKind.DATE),
)
GIVEN = {"1": "901", "2": "true", "3": "1,2", "4": "901", "5": "2009-11-28"}


def words_of() -> VerdictWords:
    verdict = Verdict(outcome=Outcome.ADMIT, reason=Reason.OK, shown_answers=GIVEN, shown_questions=ASKED)
    return verdict_words(CheckInResult(verdict=verdict, scan=Scan(text="x")), datetime.now(UTC))


def test_answers_stand_beside_their_questions_in_words(qtbot):
    texts = [text.translate(ISOLATES) for text in words_of().texts]
    assert texts[:4] == ["Size: Large", "Photos? Yes", "Food: Vegan, No nuts", "Club: 901"]
    assert texts[4].startswith("Born: ")
    assert "2009-11-28" not in texts[4]


def test_none_is_left_out_of_the_card(qtbot):
    card = VerdictCard(Tone.ADMIT)
    qtbot.addWidget(card)
    card.resize(900, 560)
    card.show_words(words_of(), "")
    shown = card.attention.lines.text().translate(ISOLATES)
    assert all(
        words in shown for words in ("Size: Large", "Photos? Yes", "Food: Vegan, No nuts", "Club: 901", "Born: ")
    )
