"""Confirm before admit: what a steward looks at before anything turns green."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.events import TicketType
from kiosk.domain.verdicts import shown
from kiosk.domain.verdicts.checks.organizer import answered
from kiosk.domain.verdicts.confirm_points import EVERYTHING, NOTHING, ConfirmPoint, PointKind
from kiosk.domain.verdicts.details import ToConfirm, Unconfirmed
from kiosk.domain.verdicts.scan_facts import Facts, Objection


def asked_for(facts: Facts, ticket_type: TicketType | None) -> tuple[str, ...]:
    """Return what is to be confirmed: by the list, else its event; by the ticket's type; and by this kiosk."""
    of_type = ticket_type.settings.confirm if ticket_type else ()
    if not (of_type or facts.policy.confirm or facts.confirm_here):
        return ()  # nearly every scan
    words = (word.strip() for word in (*facts.policy.confirm, *of_type, *facts.confirm_here))
    return tuple(dict.fromkeys(word for word in words if word and word != NOTHING))


def points(facts: Facts) -> tuple[ConfirmPoint, ...]:
    """Return every point that is to be confirmed of this guest, in the order in which it is asked for."""
    found: list[ConfirmPoint] = []
    for word in asked_for(facts, facts.ticket_type):
        kind = _KINDS.get(word, PointKind.OWN)
        found += _POINTS[kind](facts) if kind in _POINTS else (ConfirmPoint(kind, word),)
    return tuple(dict.fromkeys(found))


def confirm(facts: Facts) -> Objection | None:
    """What the organizer wants looked at is confirmed first; what cannot be confirmed keeps the guest out."""
    if not facts.inward or facts.attempt.confirmed == EVERYTHING:
        return None
    wanted = points(facts)
    denied = next((point for point in wanted if point.key == facts.attempt.denied), None)
    if denied is not None:
        return Objection(reason=Reason.NOT_CONFIRMED, details=Unconfirmed(denied), to_confirm=wanted)
    if facts.attempt.confirmed.issuperset(point.key for point in wanted):
        return None
    return Objection(reason=Reason.CONFIRM, outcome=Outcome.ASK, details=ToConfirm(wanted), to_confirm=wanted)


def _attention(facts: Facts) -> Iterable[ConfirmPoint]:
    """Return a point for the platform's mark, and one for each flag, whose reason says what to look at."""
    if shown.is_marked(facts):
        yield ConfirmPoint(PointKind.ATTENTION)
    yield from (ConfirmPoint(PointKind.ATTENTION, flag.reason) for flag in facts.flags)


def _texts(facts: Facts) -> Iterable[ConfirmPoint]:
    return (ConfirmPoint(PointKind.TEXTS, text.strip()) for text in shown.texts(facts) if text.strip())


def _answers(facts: Facts) -> Iterable[ConfirmPoint]:
    """Return a point for each answer that is shown at the gate; a question that nobody answered has nothing to show."""
    known = answered(facts)
    by_id = {question.id: question for question in known.shown_questions}
    for question_id, answer in known.shown.items():
        question = by_id.get(question_id)
        yield ConfirmPoint(PointKind.ANSWERS, question.text.strip() if question else question_id, question_id, answer)


def _addons(facts: Facts) -> Iterable[ConfirmPoint]:
    return (ConfirmPoint(PointKind.ADDONS, name) for name in facts.addons)


_KINDS: Final[Mapping[str, PointKind]] = {kind.value: kind for kind in PointKind if kind is not PointKind.OWN}
_POINTS: Final[Mapping[PointKind, Callable[[Facts], Iterable[ConfirmPoint]]]] = {
    PointKind.ATTENTION: _attention,
    PointKind.TEXTS: _texts,
    PointKind.PHOTO: lambda _: (ConfirmPoint(PointKind.PHOTO),),
    PointKind.AGE: lambda _: (ConfirmPoint(PointKind.AGE),),
    PointKind.IDENTITY: lambda _: (ConfirmPoint(PointKind.IDENTITY),),
    PointKind.ANSWERS: _answers,
    PointKind.ADDONS: _addons,
}
