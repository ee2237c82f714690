"""What events, lists and types are called in somebody's language, where the platform says it.

Invariant: there is always a name: the platform's own one where the language has none.
"""

from collections.abc import Mapping

from kiosk.domain.roster.events import CheckInList, Event, TicketType


def in_language(name: str, names: Mapping[str, str], language: str) -> str:
    """Return a name in a language.

    Args:
        name: As it is called on its platform.
        names: In other languages, by their codes (RFC 5646: "de", "pt-BR"), in any case.
        language: Code of the language, without a region.
    """
    by_code = {code.replace("_", "-").casefold(): said for code, said in names.items()}
    wanted = language.casefold()
    # A region's own words are better understood than another language: Brazilians are spoken to in Portuguese.
    near = next((said for code, said in sorted(by_code.items()) if code.partition("-")[0] == wanted), name)
    return by_code.get(wanted, near)


def own_name(record: Event | CheckInList | TicketType, language: str) -> str:
    """Return what an event, a list or a type is called in a language."""
    return in_language(record.name, record.settings.names, language)
