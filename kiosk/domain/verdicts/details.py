"""What a verdict knows besides its reason: one record for each kind of answer, made by the check that found it.

A record's fields are called as the places of its reason's sentence in ``kiosk.domain.reason_table`` (with an underscore
behind where Python has the word for itself). They hold values, not words; see ``kiosk.domain.verdicts.wording``.
"""

from dataclasses import dataclass, field, fields
from datetime import datetime

from kiosk.domain.reason_codes import Reason
from kiosk.domain.verdicts.confirm_points import ConfirmPoint
from kiosk.domain.verdicts.wording import Explanation, GateId, Value, english, listed, plain


@dataclass(frozen=True, slots=True)
class Details:
    """Nothing besides the reason, and what all kinds have in common."""

    def values(self) -> dict[str, Value]:
        """Return what stands in the places of the reason's sentence, by their names."""
        return {place.name.rstrip("_"): getattr(self, place.name) for place in fields(self)}

    def as_json(self) -> dict[str, str]:
        """Return what scripts read: texts by the places' names, instants in ISO 8601, "" for what is not known."""
        return {name: listed(value, plain) for name, value in self.values().items()}


NO_DETAILS = Details()


@dataclass(frozen=True, slots=True)
class OtherUse(Details):
    """What a code is for that is no ticket: ``authenticator``, where an app makes six digits of it (otpauth)."""

    use: str


@dataclass(frozen=True, slots=True)
class OpenFrom(Details):
    """Too early: for the ticket, for the doors, for another entry. ``from_`` is the first instant that is not."""

    from_: datetime


@dataclass(frozen=True, slots=True)
class OpenUntil(Details):
    """Too late: ``until`` was the first instant that was."""

    until: datetime


@dataclass(frozen=True, slots=True)
class OtherType(Details):
    """The name of the ticket's type, which does not enter here, or ""."""

    type: str


@dataclass(frozen=True, slots=True)
class OtherEvent(Details):
    """The event that the ticket is for.

    Attributes:
        event: Its name, and when it begins where that is known; empty for an event that nobody here knows.
        event_id: Its id in the roster, by which a gate can be switched to it; "" where the roster does not have it.
    """

    event: tuple[str | datetime, ...] = ()
    event_id: str = ""


@dataclass(frozen=True, slots=True)
class OtherDate(Details):
    """The date that the ticket is for: its name, and when it begins where that is known; empty where nobody knows."""

    date: tuple[str | datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherGate(Details):
    """The names of the gates that the ticket is for."""

    gate: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OtherZone(Details):
    """The zone that the ticket does not open, and those that it does."""

    zone: str
    zones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moved(Details):
    """The zone in which the guest was, and the one into which the gate leads."""

    from_zone: str
    zone: str


@dataclass(frozen=True, slots=True)
class UsedBefore(Details):
    """When the ticket was used, and where; None for what is not known, as of a use that the platform alone tells of."""

    time: datetime | None
    gate: GateId | None = None


@dataclass(frozen=True, slots=True)
class EnteredBefore(UsedBefore):
    """When and where the ticket was used, by which device, and by whom ("" where nobody signed in)."""

    device: str = ""
    staff: str = ""


@dataclass(frozen=True, slots=True)
class EntriesUsed(Details):
    """How many entries were made, which are all that there are."""

    count: int


@dataclass(frozen=True, slots=True)
class NoRoom(Details):
    """How many guests are inside, and for how many there is room."""

    inside: int
    capacity: int


@dataclass(frozen=True, slots=True)
class InLine(Details):
    """Waits for a free place: which place on the waiting list, and how many wait before."""

    place: int
    before: int


@dataclass(frozen=True, slots=True)
class PartyGuest:
    """One guest of a party whose names are known.

    Attributes:
        number: The guest's number, from 1.
        name: Name, "" where this one's is not known.
        may_walk: Whether the guest may walk now; else one has done so before.
    """

    number: int
    name: str
    may_walk: bool


@dataclass(frozen=True, slots=True)
class PartySize(Details):
    """How many guests of a party may still walk, how many there are, and who they are where that is known."""

    remaining: int
    total: int
    guests: tuple[PartyGuest, ...] = ()

    def values(self) -> dict[str, Value]:
        """Return how many; who they are has no place in the sentence."""
        return {"remaining": self.remaining, "total": self.total}

    def as_json(self) -> dict[str, str]:
        """Return how many, and where names are known, the numbers and names of those who may walk, one to a line."""
        able = "\n".join(f"{guest.number} {guest.name}".strip() for guest in self.guests if guest.may_walk)
        counts = {"remaining": str(self.remaining), "total": str(self.total)}
        return {**counts, "guests": able} if able else counts


@dataclass(frozen=True, slots=True)
class RulesUnmet(Details):
    """Which conditions of the organizer's rules are not met.

    Attributes:
        rule: The conditions, in the rules' order.
        now: Instant of the decision in the event's time zone: by its clocks and its day the conditions are told.
    """

    rule: tuple[Explanation, ...]
    now: datetime

    def values(self) -> dict[str, Value]:
        """Return the conditions."""
        return {"rule": self.rule}

    def as_json(self) -> dict[str, str]:
        """Return the conditions in English, and their keys for who has words of their own."""
        return {"rule": english(self.rule, self.now), "key": ",".join(part.key for part in self.rule)}


@dataclass(frozen=True, slots=True)
class Unanswered(Details):
    """Ids of the questions that want an answer."""

    questions: tuple[str, ...]

    def as_json(self) -> dict[str, str]:
        """Return the ids, as codes without blanks between them."""
        return {"questions": ",".join(self.questions)}


@dataclass(frozen=True, slots=True)
class ToConfirm(Details):
    """What has to be confirmed before the guest is admitted."""

    points: tuple[ConfirmPoint, ...]

    def values(self) -> dict[str, Value]:
        """Return what each point is called."""
        return {"points": tuple(point.words for point in self.points)}

    def as_json(self) -> dict[str, str]:
        """Return the kinds in their order, and the words in English, one to a line."""
        kinds = ",".join(dict.fromkeys(point.kind.value for point in self.points))
        return {"confirm": kinds, "points": "\n".join(point.in_english for point in self.points)}


@dataclass(frozen=True, slots=True)
class Unconfirmed(Details):
    """The point that a steward could not confirm."""

    point: ConfirmPoint

    def values(self) -> dict[str, Value]:
        """Return what the point is called."""
        return {"point": self.point.words}

    def as_json(self) -> dict[str, str]:
        """Return the kind, and the words in English."""
        return {"confirm": self.point.kind.value, "point": self.point.in_english}


@dataclass(frozen=True, slots=True)
class Fault(Details):
    """What failed here: ``station``, ``ticket_type``, ``decision``, or the key of an error."""

    error: str


@dataclass(frozen=True, slots=True)
class RosterLoading(Details):
    """The guest list is not whole: not our fault, but nobody can say yet."""

    error: str = field(default="roster_loading", init=False)


@dataclass(frozen=True, slots=True)
class Overridden(Details):
    """A supervisor let the guest in all the same.

    Attributes:
        overrode: The refusal's reason.
        refused: What the refusal knew.
    """

    overrode: Reason
    refused: Details = NO_DETAILS

    def values(self) -> dict[str, Value]:
        """Return what the refusal knew, and its reason."""
        return {**self.refused.values(), "overrode": self.overrode.value}

    def as_json(self) -> dict[str, str]:
        """Return what scripts read of the refusal, and its reason."""
        return {**self.refused.as_json(), "overrode": self.overrode.value}
