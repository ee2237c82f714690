"""Names in a language: its own, a region's, or the platform's."""

import pytest

from kiosk.domain.roster.events import CheckInList, Event, TicketType
from kiosk.domain.roster.own_names import in_language, own_name
from kiosk.domain.roster.settings import CheckInListSettings, EventSettings, TicketTypeSettings

NAMES = {"de": "Nacht", "pt-BR": "Noite", "zh_TW": "夜", "fr-CA": "Soirée", "FR": "Nuit"}


@pytest.mark.parametrize(
    ("language", "said"),
    [("de", "Nacht"), ("DE", "Nacht"), ("pt", "Noite"), ("zh", "夜"), ("fr", "Nuit"), ("en", "Night"), ("", "Night")],
)
def test_a_name_is_the_languages_own_or_the_platforms(language: str, said: str) -> None:
    assert in_language("Night", NAMES, language) == said


def test_events_lists_and_types_have_names() -> None:
    event = Event(id="e", name="Night", settings=EventSettings.of({"names": {"de": "Nacht", "fr": 7, "es": ""}}))
    rules = CheckInList(id="l", event_id="e", name="Night", settings=CheckInListSettings(names={"de": "Nacht"}))
    kind = TicketType(id="t", event_id="e", name="Day", settings=TicketTypeSettings(names={"de": "Tag"}))
    assert [own_name(one, "de") for one in (event, rules, kind)] == ["Nacht", "Nacht", "Tag"]
    assert [own_name(event, language) for language in ("fr", "es")] == ["Night", "Night"]
