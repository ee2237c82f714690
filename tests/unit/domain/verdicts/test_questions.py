"""Questions at check-in: the form of answers, and which questions are open."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.domain.verdicts.questions import MAX_ANSWER, Answered, AnswerError, called_for, clean, review


def question(kind: QuestionKind = QuestionKind.TEXT, **fields: Any) -> Question:
    return Question(**{"id": "q", "event_id": "ev", "text": "Why?", "kind": kind, "at_check_in": True, **fields})


CHOICE = {"options": {"11": "Red", "12": "Blue"}, "option_codes": {"11": "RED"}}


@pytest.mark.parametrize(
    ("kind", "fields", "answer", "cleaned"),
    [
        (QuestionKind.TEXT, {}, "  because ", "because"),
        (QuestionKind.TEXT, {"limits": {"min": "2", "max": "3"}}, "abc", "abc"),
        (QuestionKind.LONG_TEXT, {}, "a\nb", "a\nb"),
        (QuestionKind.NUMBER, {}, "3", "3"),
        (QuestionKind.NUMBER, {}, "1,5", "1.5"),
        (QuestionKind.NUMBER, {"limits": {"min": "-1", "max": "2"}}, "2.0", "2.0"),
        (QuestionKind.YES_NO, {}, "True", "true"),
        (QuestionKind.YES_NO, {}, "false", "false"),
        (QuestionKind.YES_NO, {}, "", "false"),
        (QuestionKind.YES_NO, {"required": True}, "true", "true"),
        (QuestionKind.CHOICE, CHOICE, "12", "12"),
        (QuestionKind.CHOICE, CHOICE, "RED", "11"),
        (QuestionKind.CHOICES, CHOICE, "12, RED,12", "12,11"),
        (QuestionKind.FILE, {}, "file:1", "file:1"),
        (QuestionKind.FILE, {}, " file:0f3d0d4e-7a5c-4a0e ", "file:0f3d0d4e-7a5c-4a0e"),
        (QuestionKind.FILE, {}, "file:///tmp/a%20b.png", "file:///tmp/a%20b.png"),
        (QuestionKind.FILE, {}, "https://pretix.example/a.png?x=1", "https://pretix.example/a.png?x=1"),
        (QuestionKind.FILE, {}, "HTTP://pretix.example/a", "HTTP://pretix.example/a"),
        (QuestionKind.FILE, {}, "attachment:7", "attachment:7"),
        (QuestionKind.FILE, {}, "", ""),
        (QuestionKind.DATE, {"limits": {"min": "2026-01-01", "max": "2026-12-31"}}, "2026-07-23", "2026-07-23"),
        (QuestionKind.TIME, {}, "09:30", "09:30:00"),
        (QuestionKind.DATE_TIME, {}, "2026-07-23T14:00", "2026-07-23T12:00:00+00:00"),
        (QuestionKind.DATE_TIME, {}, "2026-07-23T14:00Z", "2026-07-23T14:00:00+00:00"),
        (
            QuestionKind.DATE_TIME,
            {"limits": {"min": "2026-07-23T14:00", "max": "2026-07-23T12:00Z"}},
            "2026-07-23T14:00",
            "2026-07-23T12:00:00+00:00",
        ),
        (QuestionKind.COUNTRY, {}, "de", "DE"),
        (QuestionKind.PHONE, {}, "+49 (0)170 123-45", "+49 (0)170 123-45"),
        (QuestionKind.TEXT, {}, "", ""),
        (QuestionKind.NUMBER, {}, " ", ""),
    ],
)
def test_answers_get_one_form(kind: QuestionKind, fields: dict[str, Any], answer: str, cleaned: str):
    assert clean(question(kind, **fields), answer, timezone="Europe/Berlin") == cleaned


@pytest.mark.parametrize(
    ("kind", "fields", "answer"),
    [
        (QuestionKind.TEXT, {"required": True}, "  "),
        (QuestionKind.TEXT, {"limits": {"min": "2"}}, "a"),
        (QuestionKind.TEXT, {"limits": {"max": "2"}}, "abc"),
        (QuestionKind.TEXT, {}, "x" * (MAX_ANSWER + 1)),
        (QuestionKind.NUMBER, {}, "True"),
        (QuestionKind.NUMBER, {}, "NaN"),
        (QuestionKind.NUMBER, {}, "1,000.5"),
        (QuestionKind.NUMBER, {"limits": {"min": "1"}}, "0"),
        (QuestionKind.NUMBER, {"limits": {"max": "1"}}, "2"),
        (QuestionKind.YES_NO, {}, "perhaps"),
        (QuestionKind.YES_NO, {"required": True}, "false"),
        (QuestionKind.YES_NO, {"required": True}, ""),
        (QuestionKind.CHOICE, CHOICE, "BLUE"),
        (QuestionKind.CHOICES, CHOICE, "11,13"),
        (QuestionKind.DATE, {}, "tomorrow"),
        (QuestionKind.DATE, {"limits": {"min": "2026-01-01"}}, "2025-12-31"),
        (QuestionKind.DATE, {"limits": {"max": "2026-01-01"}}, "2026-01-02"),
        (QuestionKind.TIME, {}, "25:00"),
        (QuestionKind.DATE_TIME, {}, "noon"),
        (QuestionKind.DATE_TIME, {"limits": {"min": "2026-07-23T14:01"}}, "2026-07-23T14:00"),
        (QuestionKind.DATE_TIME, {"limits": {"max": "2026-07-23T13:59"}}, "2026-07-23T14:00"),
        (QuestionKind.COUNTRY, {}, "Germany"),
        (QuestionKind.PHONE, {}, "call me"),
        (QuestionKind.FILE, {"required": True}, ""),
        (QuestionKind.FILE, {}, "yes"),
        (QuestionKind.FILE, {}, "file:"),
        (QuestionKind.FILE, {}, "https://"),
        (QuestionKind.FILE, {}, "file:a b"),
        (QuestionKind.FILE, {}, "file:1\nyes"),
        (QuestionKind.FILE, {}, "see https://pretix.example/a.png"),
        (QuestionKind.FILE, {}, "ftp://pretix.example/a.png"),
        (QuestionKind.FILE, {}, "javascript:alert(1)"),
    ],
)
def test_what_is_no_answer_is_refused(kind: QuestionKind, fields: dict[str, Any], answer: str):
    with pytest.raises(AnswerError):
        clean(question(kind, **fields), answer, timezone="Europe/Berlin")


def test_an_unknown_zone_leaves_dates_without_a_zone_unanswered():
    with pytest.raises(AnswerError):
        clean(question(QuestionKind.DATE_TIME), "2026-07-23T14:00", timezone="Nowhere/At_All")


@given(kind=st.sampled_from(QuestionKind), answer=st.text(max_size=20))
def test_a_cleaned_answer_stays_as_it_is(kind: QuestionKind, answer: str):
    asked = question(kind, options={"1": "One"}, option_codes={"1": "ONE"})
    try:
        once = clean(asked, answer)
    except AnswerError:
        return
    assert clean(asked, once) == once


def open_ids(answered: Answered) -> list[str]:
    return [q.id for q in answered.open]


def test_a_question_is_open_until_it_is_answered_before_or_now():
    asked = [question()]
    assert open_ids(review(asked, "1", recorded={}, given={})) == ["q"]
    assert open_ids(review(asked, "1", recorded={"q": "x"}, given={})) == []
    done = review(asked, "1", recorded={}, given={"q": "x"})
    assert (open_ids(done), done.given) == ([], {"q": "x"})


def test_an_optional_question_is_asked_too_and_may_be_left_empty():
    assert open_ids(review([question()], "1", recorded={}, given={})) == ["q"]
    assert open_ids(review([question()], "1", recorded={}, given={"q": ""})) == []


def test_a_bad_answer_is_no_answer():
    asked = [question(QuestionKind.NUMBER)]
    assert open_ids(review(asked, "1", recorded={}, given={"q": "True"})) == ["q"]
    assert open_ids(review(asked, "1", recorded={"q": "True"}, given={})) == ["q"]
    assert open_ids(review(asked, "1", recorded={"q": "5"}, given={"q": "True"})) == ["q"]


def test_only_questions_of_this_type_that_belong_to_the_gate_are_asked():
    asked = [
        question(ticket_type_ids=frozenset({"2"})),
        question(id="later", at_check_in=False),
        question(id="mine", ticket_type_ids=frozenset({"1"})),
    ]
    assert open_ids(review(asked, "1", recorded={}, given={})) == ["mine"]
    assert open_ids(review(asked, None, recorded={}, given={})) == []


def test_shown_answers_are_shown_wherever_they_were_given():
    asked = [question(shown=True, at_check_in=False), question(id="r", shown=True), question(id="empty", shown=True)]
    answered = review(asked, "1", recorded={"q": "vegan", "empty": ""}, given={"r": "yes"})
    assert answered.shown == {"q": "vegan", "r": "yes"}
    assert answered.given == {"r": "yes"}
    assert [asking.id for asking in answered.shown_questions] == ["q", "r"]


def test_an_answer_of_another_form_is_shown_as_it_was_recorded():
    born = question(QuestionKind.DATE, shown=True, at_check_in=False)
    assert review([born], "1", recorded={"q": "in spring"}, given={}).shown == {"q": "in spring"}


MENU = question(QuestionKind.CHOICE, id="menu", options={"1": "Meat", "2": "None"}, option_codes={"1": "MEAT"})
ROAST = question(id="roast", depends_on="menu", depends_values=frozenset({"MEAT"}))
SAUCE = question(id="sauce", depends_on="roast", depends_values=frozenset({"rare"}))


@pytest.mark.parametrize(
    ("given_answers", "wanted"),
    [
        ({}, ["menu"]),
        ({"menu": "1"}, ["roast"]),
        ({"menu": "2"}, []),
        ({"menu": "1", "roast": "rare"}, ["sauce"]),
        ({"menu": "1", "roast": "well done"}, []),
        ({"menu": "2", "roast": "rare"}, []),
    ],
)
def test_questions_that_depend_on_others_wait_for_them(given_answers: dict[str, str], wanted: list[str]):
    assert open_ids(review([MENU, ROAST, SAUCE], "1", recorded={}, given=given_answers)) == wanted


def test_a_question_is_asked_when_the_one_it_depends_on_never_will_be():
    assert open_ids(review([ROAST], "1", recorded={}, given={})) == ["roast"]
    online_only = replace(MENU, at_check_in=False)
    assert open_ids(review([online_only, ROAST], "1", recorded={}, given={})) == ["roast"]


def test_questions_that_depend_on_each_other_are_never_asked():
    first = question(id="a", depends_on="b", depends_values=frozenset({"x"}))
    second = question(id="b", depends_on="a", depends_values=frozenset({"x"}))
    answered = review([first, second], "1", recorded={}, given={})
    assert open_ids(answered) == []
    loop = question(id="c", depends_on="c", depends_values=frozenset({"x"}))
    assert open_ids(review([loop], "1", recorded={}, given={})) == []


def test_a_circle_of_answered_questions_ends():
    first = question(id="a", depends_on="b", depends_values=frozenset({"x"}))
    second = question(id="b", depends_on="a", depends_values=frozenset({"x"}))
    asked = question(id="c", depends_on="a", depends_values=frozenset({"x"}))
    assert open_ids(review([first, second, asked], "1", recorded={"a": "x", "b": "x"}, given={})) == ["c"]


def test_follow_ups_are_foretold_and_called_for_by_answers():
    drinks = question(QuestionKind.YES_NO, id="drinks", required=False)
    age = question(QuestionKind.NUMBER, id="age", depends_on="drinks", depends_values=frozenset({"true"}))
    proof = question(id="proof", depends_on="age", depends_values=frozenset({"17"}))
    other = question(id="other", depends_on="gone", at_check_in=False)
    asked = review((drinks, age, proof, other), None, recorded={}, given={})
    assert (asked.open, asked.later) == ((drinks,), (age, proof))
    form = (*asked.open, *asked.later)
    assert called_for(form, {}) == (drinks,)
    assert called_for(form, {"drinks": "false", "age": "17"}) == (drinks,)
    assert called_for(form, {"drinks": "true", "age": "seventeen"}) == (drinks, age)
    assert called_for(form, {"drinks": "true", "age": "17"}) == form
    settled = review((drinks, age, proof), None, recorded={}, given={"drinks": "true"})
    assert (settled.open, settled.later) == ((age,), (proof,))


@pytest.mark.parametrize("limit", ["1e3", "abc", "", "NaN", "Infinity", "99999-01-01", "0001-01-01T00:00+14:00"])
@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        (QuestionKind.TEXT, "abc"),
        (QuestionKind.DATE, "2026-07-23"),
        (QuestionKind.DATE_TIME, "2026-07-23T14:00Z"),
    ],
)
def test_a_limit_that_nobody_can_read_is_none(kind: QuestionKind, answer: str, limit: str):
    assert clean(question(kind, limits={"min": limit, "max": limit}), answer, timezone="UTC")


@pytest.mark.parametrize("limit", ["abc", "", "NaN", "-Infinity", "2026-07-23"])
def test_a_number_is_not_held_to_a_limit_that_is_none(limit: str):
    assert clean(question(QuestionKind.NUMBER, limits={"min": limit, "max": limit}), "5", timezone="UTC") == "5"
