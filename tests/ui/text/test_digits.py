"""One rule for numbers in every language: those of our own sentences are written in the digits of the language.

What came from outside (numbers of tickets, names) stays as it is; so do names of keys, and what is to be typed.
"""

import re

import pytest
from PySide6.QtCore import QLocale

from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.ui.text.log_words import seconds_text
from kiosk.ui.text.typed_answers import complaint
from tests.ui.conftest import speaking
from tests.ui.text.test_languages import FOLDER, contents

KEYS_AND_TYPED = re.compile(r"F\d+|\d{3}-\d{3}-\d{3}|\*\d|p\d\d")
"""Names of keys, numbers of a list as they are typed, and of shares as tables name them."""


@pytest.fixture
def language(request, qapp):
    yield from speaking(request.param)


@pytest.mark.parametrize("name", [path.stem.removeprefix("gatehouse_") for path in sorted(FOLDER.glob("*.ts"))])
def test_sentences_write_numbers_in_the_digits_of_their_language(name):
    zero = QLocale(name).zeroDigit()
    own = {chr(ord(zero) + place) for place in range(10)}
    found = {
        key: words
        for key, words in contents(FOLDER / f"gatehouse_{name}.ts").items()
        if any(sign.isdigit() and sign not in own for sign in KEYS_AND_TYPED.sub("", words))
    }
    assert not found


@pytest.mark.parametrize("language", ["ar"], indirect=True)
@pytest.mark.usefixtures("language")
def test_numbers_that_are_filled_in_have_these_digits_too():
    assert seconds_text(100) == "± ٠٫١ ث"
    age = Question(id="q", event_id="e", text="Age", kind=QuestionKind.NUMBER, limits={"min": "0", "max": "17"})
    told = complaint(age, "81")
    assert "١٧" in told
    assert not re.search("[0-9]", told)
