"""What a platform says of its records beyond their own columns, typed: each decision that rests on it is a field here.

The rules read these fields and nothing else; connectors and profiles fill them. A record keeps them in one column as a
JSON object whose names are the fields' names (``said``), so rows of every earlier version are read by ``of`` as well.
``of`` is lenient: a value of a wrong kind counts as not said, for a platform's odd word must not lose a guest.

Invariant: ``of`` and ``said`` are each other's way back for whatever ``of`` made. What no rule rests on stays in
``others`` under the platform's or profile's name, for people to search and see.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from kiosk.domain.roster.said_values import (
    Amount,
    Read,
    amount,
    flag,
    loose_flag,
    map_of,
    measure,
    said_flag,
    text,
    text_set,
    texts,
    whole,
    word,
)


def _policy(value: Any) -> "PolicySettings | None":
    return PolicySettings.of(value) if isinstance(value, Mapping) else None


def _as_json(value: Any) -> Any:
    """Return one of our values as JSON holds it."""
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, RosterSettings):
        return value.said()
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return list(value)
    return {key: _as_json(one) for key, one in value.items()} if isinstance(value, Mapping) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterSettings:
    """What the settings of all kinds of records have in common.

    Attributes:
        others: What no rule rests on, by name, as JSON values.
    """

    FIELDS: ClassVar[Mapping[str, Read]] = {}
    """How each field is read: a function that returns None for what it cannot use."""

    others: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> Self:
        """Return the settings of a JSON object, whichever version or platform wrote it."""
        found: dict[str, Any] = {}
        others: dict[str, Any] = {}
        for name, value in said.items():
            read = cls.FIELDS.get(name)
            if read is None:
                others[name] = value
            elif (known := read(value)) is not None:
                found[name] = known
        return cls(**found, others=others) if others else cls(**found)

    def said(self) -> dict[str, Any]:
        """Return the settings as a JSON object: what differs from saying nothing."""
        kept: dict[str, Any] = {}
        for name, unsaid in _unsaid(type(self)):
            value = getattr(self, name)
            if value is not unsaid and value != unsaid:
                kept[name] = _as_json(value)
        return {**kept, **self.others} if self.others else kept


_UNSAID: dict[type[RosterSettings], tuple[tuple[str, Any], ...]] = {}


def _unsaid(kind: type[RosterSettings]) -> tuple[tuple[str, Any], ...]:
    """Return what each field is where nothing is said; found once per kind, for a first snapshot asks 100,000 times."""
    if kind not in _UNSAID:
        empty = kind()
        _UNSAID[kind] = tuple((name, getattr(empty, name)) for name in kind.FIELDS)
    return _UNSAID[kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicySettings(RosterSettings):
    """Rules of an event or a list that are no JsonLogic; see ``policy.Policy``. None or "" means: not said.

    Attributes:
        cooldown_minutes: Wait between a movement and the next entry.
        max_entries: How often a guest may come in, in all.
        opens_minutes_before: Earliest entry, minutes before admission time.
        closes_minutes_after: Latest entry, minutes after the end.
        grace_minutes: Stretch of a ticket's own validity, on both sides.
        zones: "off" where zones are not looked at.
        vip_everywhere: VIP tickets open every zone.
        zone_moves: Whoever is inside may walk on into another zone that the ticket opens.
        confirm: What a steward confirms before anybody is admitted; see ``kiosk.domain.verdicts.confirm_points``.
    """

    FIELDS: ClassVar[Mapping[str, Read]] = {
        "cooldown_minutes": measure,
        "max_entries": measure,
        "opens_minutes_before": measure,
        "closes_minutes_after": measure,
        "grace_minutes": measure,
        "zones": text,
        "vip_everywhere": flag,
        "zone_moves": flag,
        "confirm": texts,
    }

    cooldown_minutes: int | float | None = None
    max_entries: int | float | None = None
    opens_minutes_before: int | float | None = None
    closes_minutes_after: int | float | None = None
    grace_minutes: int | float | None = None
    zones: str = ""
    vip_everywhere: bool | None = None
    zone_moves: bool | None = None
    confirm: tuple[str, ...] = ()

    def under(self, other: "PolicySettings") -> "PolicySettings":
        """Return what holds where another policy stands above this one: what that one says, and the rest of this."""
        return PolicySettings.of(self.said() | other.said())


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSettings(RosterSettings):
    """What is said of an event.

    Attributes:
        testmode: The shop sells nothing but tickets of test orders.
        currency: ISO 4217 code of its prices, or "".
        capacity: How many guests it has room for, or None.
        policy: Rules for all of its lists.
        reusable_media_usage_enforced: Whoever has a wristband or card comes in by that alone.
        names: What it is called in other languages, by their codes ("de", "pt-BR").
    """

    FIELDS: ClassVar[Mapping[str, Read]] = {
        "testmode": flag,
        "currency": text,
        "capacity": whole,
        "policy": _policy,
        "reusable_media_usage_enforced": loose_flag,
        "names": map_of(text),
    }

    testmode: bool = False
    currency: str = ""
    capacity: int | None = None
    policy: PolicySettings = PolicySettings()  # frozen, and so are its values
    reusable_media_usage_enforced: bool = False
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTypeSettings(RosterSettings):
    """What is said of a ticket type.

    Attributes:
        price_minor: Price in the currency's smallest unit, or None.
        price: The same as a decimal, or None.
        variation_prices: Prices of variations by their ids, likewise.
        variation_attention: Variations of which stewards should look closely.
        variation_texts: Sentences shown at check-in, by variation.
        capacity: How many guests it has room for, or None.
        media_policy: How a wristband or card is got for it, or "".
        media_type: Which kind of one, or "".
        gates: Gates that its tickets are for; none means all.
        confirm: What a steward confirms before its guests are admitted, besides what the list says.
        by_invitation: Whoever has one was asked to come: nobody buys it, at the door neither.
        tax_rate: Per cent of tax within its price, a decimal text such as "19.00", or "".
        names: What it is called in other languages, by their codes.
        sold: How many of its tickets the platform counts as sold, or None where it does not tell.
    """

    FIELDS: ClassVar[Mapping[str, Read]] = {
        "price_minor": whole,
        "price": amount,
        "variation_prices": map_of(amount),
        "variation_attention": text_set,
        "variation_texts": map_of(texts),
        "capacity": whole,
        "media_policy": word,
        "media_type": word,
        "gates": texts,
        "confirm": texts,
        "by_invitation": said_flag,
        "tax_rate": word,
        "names": map_of(text),
        "sold": whole,
    }

    price_minor: int | None = None
    price: Amount | None = None
    variation_prices: Mapping[str, Amount] = field(default_factory=dict)
    variation_attention: frozenset[str] = frozenset()
    variation_texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    capacity: int | None = None
    media_policy: str = ""
    media_type: str = ""
    gates: tuple[str, ...] = ()
    confirm: tuple[str, ...] = ()
    by_invitation: bool = False
    tax_rate: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    sold: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInListSettings(RosterSettings):
    """What is said of a check-in list.

    Attributes:
        policy: Its rules; what they say stands above the event's.
        pending_by_request: Unpaid bookings come in only where the steward accepts it.
        names: What it is called in other languages, by their codes.
        tickets: How many tickets the platform counts on it, or None where it does not tell.
        checked_in: How many of them the platform counts as checked in, likewise.
    """

    FIELDS: ClassVar[Mapping[str, Read]] = {
        "policy": _policy,
        "pending_by_request": flag,
        "names": map_of(text),
        "tickets": whole,
        "checked_in": whole,
    }

    policy: PolicySettings = PolicySettings()  # frozen, and so are its values
    pending_by_request: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    tickets: int | None = None
    checked_in: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueSettings(RosterSettings):
    """What is still to be paid, of a booking or of a ticket.

    Attributes:
        due_minor: In the currency's smallest unit, or None where nobody says.
        due: The same as a decimal, or None.
        currency: ISO 4217 code, or "" for the event's.
    """

    FIELDS: ClassVar[Mapping[str, Read]] = {"due_minor": whole, "due": amount, "currency": text}

    due_minor: int | None = None
    due: Amount | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingSettings(DueSettings):
    """What is said of a booking.

    Attributes:
        testmode: It belongs to a test order: nobody paid for it.
        unknown_status: The platform's word for its status where nobody here knows what that means, or "".
        unpaid: Something is still to be paid, also while it waits for approval.
        waitlist_position: Its place on the waiting list, as the platform counts, or None.
        waitlist_status: How it stands there, in the platform's word, or "".
    """

    FIELDS: ClassVar[Mapping[str, Read]] = {
        **DueSettings.FIELDS,
        "testmode": flag,
        "unknown_status": word,
        "unpaid": flag,
        "waitlist_position": whole,
        "waitlist_status": text,
    }

    testmode: bool = False
    unknown_status: str = ""
    unpaid: bool = False
    waitlist_position: int | None = None
    waitlist_status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketSettings(DueSettings):
    """What is said of a ticket.

    Attributes:
        answers: Answers that were given when it was booked, by question.
        sold_as: Id of the walk-in that a kiosk sold it as, where the platform gives that back, or "".
        gates: Gates that it is for; none means its type's.
        guest_names: Names of its party by the guests' numbers, the first one's first; as many as are known.
    """

    FIELDS: ClassVar[Mapping[str, Read]] = {
        **DueSettings.FIELDS,
        "answers": map_of(text),
        "sold_as": text,
        "gates": texts,
        "guest_names": texts,
    }

    answers: Mapping[str, str] = field(default_factory=dict)
    sold_as: str = ""
    gates: tuple[str, ...] = ()
    guest_names: tuple[str, ...] = ()
