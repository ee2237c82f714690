"""Values of a verdict in the words of the window: instants, numbers, weekdays, gates, and what is not known."""

import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import Formatter
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.reason_codes import Reason
from kiosk.domain.verdicts.details import (
    NO_DETAILS,
    EntriesUsed,
    OpenFrom,
    OtherDate,
    OtherGate,
    OtherZone,
    Overridden,
    PartySize,
    RulesUnmet,
    UsedBefore,
)
from kiosk.domain.verdicts.wording import Explanation, GateId, Weekday
from kiosk.ui.text.verdicts.detail_text import fill
from kiosk.ui.text.verdicts.verdict_text import verdict_text
from tests.ui.conftest import speaking
from tests.ui.fakes import NOW, make_checked_in, make_verdict

FOLDER = Path(__file__).resolve().parents[4] / "assets" / "translations"
ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
WALLS = NOW.astimezone(ZoneInfo("Asia/Kathmandu"))  # neither the laptop's zone nor a whole hour away from it


@pytest.fixture
def language(request, qapp):
    yield from speaking(request.param)


@pytest.mark.parametrize("language", ["de"], indirect=True)
def test_values_fill_the_sentence_and_instants_become_times(language):
    used = UsedBefore(datetime(2026, 6, 5, 18, 14, tzinfo=UTC), GateId("g1"))
    text = fill("{time}, {gate}, {zone}, {nothing}", used, WALLS, {"g1": "Nordtor"})
    assert text == "05.06.26, 23:59, Nordtor, diesen Bereich, –"
    assert fill("{gate}", used, WALLS) == "g1", "a gate that has no name is known by its id"
    assert fill("{gate}", OtherGate(("g1",)), WALLS, {"g1": "Nordtor"}) == "g1", "a name is not an id"
    assert fill("{date}", OtherDate(("2026-06-07",)), WALLS) == "2026-06-07", "a name stays as somebody wrote it"
    assert fill("{date}", OtherDate(("  ",)), WALLS) == "einen anderen Tag"
    assert fill("{gate}", OtherGate(("{time}", "B")), WALLS) == "{time}, B", "names are never templates"
    assert fill("{zones}", OtherZone("VIP", ()), WALLS) == fill("{zones}", NO_DETAILS, WALLS) == "einem anderen Bereich"
    assert fill("{from}", Overridden(Reason.COOLDOWN, OpenFrom(NOW)), WALLS) == fill("{from}", OpenFrom(NOW), WALLS)


@pytest.mark.parametrize("language", ["ar"], indirect=True)
def test_numbers_are_written_as_the_language_writes_them(language):
    assert fill("{count}", EntriesUsed(12), WALLS).translate(ISOLATES) == "١٢"
    party = verdict_text(make_checked_in(make_verdict(Reason.PARTY_SIZE, details=PartySize(3, 5))), WALLS)
    assert {"٣", "٥"} <= set(party.sentence)
    assert party.party == 3


@pytest.mark.parametrize("language", ["de"], indirect=True)
@pytest.mark.parametrize(
    ("unmet", "german"),
    [
        ((Explanation("rule.once"),), "Nur einmal."),
        (
            (
                Explanation("rule.from", (("time", NOW),)),
                Explanation("rule.gate", (("names", ("Nord. Süd", "From {time}.")),)),
            ),
            f"Ab {WALLS:%H:%M}. Nur hier: Nord. Süd, From {{time}}..",
        ),
        (
            (Explanation("rule.at_most_since", (("count", 3), ("time", NOW))),),
            f"Höchstens 3 Mal seit {WALLS:%H:%M}.",
        ),
        ((Explanation("rule.weekday", (("days", (Weekday.SATURDAY, Weekday.SUNDAY)),)),), "Nur am Samstag, Sonntag."),
        (
            (Explanation("rule.until", (("time", NOW - timedelta(days=2)),)),),
            f"Nur bis {WALLS - timedelta(days=2):%d.%m.%y, %H:%M}.",
        ),
    ],
)
def test_rules_speak_the_window_s_language(language, unmet, german):
    verdict = make_verdict(Reason.RULES, details=RulesUnmet(unmet, NOW))
    assert verdict_text(make_checked_in(verdict), WALLS).hint == german


@pytest.mark.parametrize("language", ["ar"], indirect=True)
def test_weekdays_and_plurals_of_rules_in_arabic(language):
    days = Explanation("rule.weekday", (("days", (Weekday.SATURDAY,)),))
    times = Explanation("rule.at_most", (("count", 3),))
    hint = verdict_text(make_checked_in(make_verdict(Reason.RULES, details=RulesUnmet((days, times), NOW))), WALLS).hint
    assert "السبت" in hint
    assert "٣" in hint
    assert not any(letter.isascii() and letter.isalpha() for letter in hint)


@pytest.mark.usefixtures("english")
def test_rules_that_say_nothing_have_no_hint():
    verdict = make_verdict(Reason.RULES, details=RulesUnmet((), NOW))
    assert verdict_text(make_checked_in(verdict), WALLS).hint == ""


@pytest.mark.parametrize("name", ["en", "de", "ar"])
def test_every_translation_has_the_places_of_its_source_and_no_stray_brace(name):
    for message in ET.parse(FOLDER / f"gatehouse_{name}.ts").getroot().iter("message"):
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        for form in forms:
            assert places(form) <= places(source), source


def places(text: str) -> set[str]:
    return {name for _, name, *_ in Formatter().parse(text) if name is not None}
