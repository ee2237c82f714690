"""What of a ticket is shown whatever the answer is: marks to look closely, and the organizer's sentences."""

from kiosk.domain.verdicts.scan_facts import Facts


def is_marked(facts: Facts) -> bool:
    """Return whether the platform marks the booking, the ticket, its type or its variation to be looked at closely."""
    sources = (facts.booking, facts.ticket, facts.ticket_type)
    of_variation = facts.ticket_type.settings.variation_attention if facts.ticket_type else ()
    return any(source is not None and source.attention for source in sources) or facts.variation_id in of_variation


def needs_attention(facts: Facts) -> bool:
    """Return whether the steward should look closely: a steward's flag or a mark of the platform says so."""
    return bool(facts.flags) or is_marked(facts)


def texts(facts: Facts) -> tuple[str, ...]:
    """Return the organizer's sentences: the booking's, the ticket's, its variation's, its type's; each once."""
    by_variation = facts.ticket_type.settings.variation_texts if facts.ticket_type else {}
    found: list[str] = [*(facts.booking.texts if facts.booking else ()), *(facts.ticket.texts if facts.ticket else ())]
    found += by_variation.get(facts.variation_id or "", ())
    found += facts.ticket_type.texts if facts.ticket_type else ()
    return tuple(dict.fromkeys(found))
