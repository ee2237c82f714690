"""From pretix's bodies to the roster: events, products, lists, questions, keys, withdrawn codes and media.

Pure functions. Ids are pretix's own: the slug for events, the number as text for everything else. Languages: the given
one, else English, else whatever there is.
"""

import base64
import binascii
import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from kiosk.domain.codes.credential import hash_code
from kiosk.domain.roster.codes import CredentialStatus, KeyAlgorithm, ReusableMedium, Revocation, SigningKey
from kiosk.domain.roster.events import (
    CheckInList,
    Event,
    EventDate,
    EventStatus,
    Gate,
    Question,
    QuestionKind,
    TicketType,
)
from kiosk.domain.roster.records import Tombstone
from kiosk.domain.roster.settings import CheckInListSettings, EventSettings, TicketTypeSettings
from sync.connectors.pretix.bodies import (
    BlockedSecretBody,
    CheckInListBody,
    EventBody,
    GateBody,
    ItemBody,
    Localized,
    MediumBody,
    QuestionBody,
    RevokedSecretBody,
    SubEventBody,
)
from sync.connectors.reading.zone_names import iana_name

INSTANT: Final = timedelta(microseconds=1)
_ED25519_SPKI: Final = bytes.fromhex("302a300506032b6570032100")  # RFC 8410: the key's 32 bytes follow
_KINDS: Final[Mapping[str, QuestionKind]] = {
    "N": QuestionKind.NUMBER,
    "S": QuestionKind.TEXT,
    "T": QuestionKind.LONG_TEXT,
    "B": QuestionKind.YES_NO,
    "C": QuestionKind.CHOICE,
    "M": QuestionKind.CHOICES,
    "F": QuestionKind.FILE,
    "D": QuestionKind.DATE,
    "H": QuestionKind.TIME,
    "W": QuestionKind.DATE_TIME,
    "CC": QuestionKind.COUNTRY,
    "TEL": QuestionKind.PHONE,
}
SETTINGS: Final = ("locale", "reusable_media_active", "reusable_media_usage_enforced")
"""Settings of an event (``/settings/``) that a gate needs."""


def localized(text: Localized, language: str = "en") -> str:
    """Return a text in a language, else in English, else in any."""
    if not isinstance(text, dict):
        return text or ""
    return text.get(language) or text.get("en") or next((value for value in text.values() if value), "")


def spoken(text: Localized) -> dict[str, str]:
    """Return a text by its languages; nothing where there is one only, which is its name anyway."""
    found = {language: said for language, said in text.items() if said} if isinstance(text, dict) else {}
    return found if len(found) > 1 else {}


def sentences(*texts: str | None) -> tuple[str, ...]:
    """Return texts for the gate without the empty ones."""
    return tuple(text.strip() for text in texts if text and text.strip())


def end(last: datetime | None) -> datetime | None:
    """Return the first instant after a validity: pretix still admits at its last one."""
    return None if last is None else last + INSTANT


def event(
    body: EventBody,
    settings: Mapping[str, Any] | None = None,
    badges: Mapping[str, Any] | None = None,
    language: str = "en",
) -> Event:
    """Map an event.

    Args:
        body: The event's detail.
        settings: Its settings, if they were read.
        badges: How its badges are laid out, if anybody did.
        language: Language of names.
    """
    said: dict[str, Any] = {name: settings[name] for name in SETTINGS if name in settings} if settings else {}
    said |= {"testmode": body.testmode, "currency": body.currency, "names": spoken(body.name)}
    if badges:
        said["badges"] = dict(badges)
    return Event(
        id=body.slug,
        name=localized(body.name, language),
        timezone=iana_name(body.timezone) or "UTC",
        starts_at=body.date_from,
        ends_at=body.date_to,
        admission_at=body.date_admission,
        status=EventStatus.PUBLISHED if body.live else EventStatus.DRAFT,
        has_dates=body.has_subevents,
        settings=EventSettings.of(said),
    )


def event_date(body: SubEventBody, event_id: str, language: str = "en") -> EventDate:
    """Map one date of a series."""
    return EventDate(
        id=str(body.id),
        event_id=event_id,
        name=localized(body.name, language),
        starts_at=body.date_from,
        ends_at=body.date_to,
        admission_at=body.date_admission,
    )


def signing_keys(body: EventBody) -> list[SigningKey]:
    """Map the keys of signed secrets.

    Raises:
        ValueError: A key is not the Base64 of a PEM with an Ed25519 public key (RFC 8410).
    """
    keys = []
    for text in body.valid_keys.get("pretix_sig1", ()):
        material = _public_key(text)
        name = hashlib.sha256(material).hexdigest()[:16]
        key_id = f"{body.slug}:{name}"
        keys.append(
            SigningKey(id=key_id, event_id=body.slug, key_id="", algorithm=KeyAlgorithm.ED25519, material=material)
        )
    return keys


def _public_key(text: str) -> bytes:
    try:
        pem = base64.b64decode(text, validate=True).decode("ascii")
        inner = "".join(line for line in pem.splitlines() if line and not line.startswith("-----"))
        der = base64.b64decode(inner, validate=True)
    except (binascii.Error, UnicodeDecodeError) as error:
        raise ValueError("a signing key is not a PEM in Base64") from error
    if len(der) != len(_ED25519_SPKI) + 32 or not der.startswith(_ED25519_SPKI):
        raise ValueError("a signing key is not Ed25519")
    return der[len(_ED25519_SPKI) :]


def ticket_type(body: ItemBody, event_id: str, language: str = "en") -> TicketType:
    """Map a product with its variations; what a variation adds stands in ``settings``."""
    settings = TicketTypeSettings(
        variation_attention=frozenset(str(v.id) for v in body.variations if v.checkin_attention),
        variation_texts={str(v.id): texts for v in body.variations if (texts := sentences(v.checkin_text))},
        media_policy=body.media_policy or "",
        media_type=body.media_type or "",
        price=body.default_price or None,
        tax_rate=body.tax_rate or "",
        names=spoken(body.name),
        variation_prices={str(v.id): v.price for v in body.variations if v.price is not None},
        others={"internal_name": body.internal_name} if body.internal_name else {},
    )
    return TicketType(
        id=str(body.id),
        event_id=event_id,
        name=localized(body.name, language),
        is_admission=body.admission,
        attention=body.checkin_attention,
        texts=sentences(body.checkin_text),
        variations={str(variation.id): localized(variation.value, language) for variation in body.variations},
        settings=settings,
    )


def check_in_list(body: CheckInListBody, event_id: str) -> CheckInList:
    """Map a check-in list."""
    return CheckInList(
        id=str(body.id),
        event_id=event_id,
        name=body.name,
        ticket_type_ids=None if body.all_products else frozenset(map(str, body.limit_products)),
        date_id=_id(body.subevent),
        include_pending=body.include_pending,
        allow_multiple_entries=body.allow_multiple_entries,
        allow_entry_after_exit=body.allow_entry_after_exit,
        addon_match=body.addon_match,
        rules=_rules(body.rules),
        exit_all_at=body.exit_all_at,
        settings=CheckInListSettings(
            pending_by_request=True,
            tickets=body.position_count,
            checked_in=body.checkin_count,
            others={"counted": not body.ignore_in_statistics},
        ),
    )


def _rules(rules: Any) -> Mapping[str, Any]:
    """Return rules as an object; pretix's own tests also know bare truth values."""
    if isinstance(rules, Mapping):
        return rules
    return {} if rules in (None, True, "", []) else {"!!": [rules]}


def question(body: QuestionBody, event_id: str, language: str = "en") -> Question:
    """Map a question."""
    options = sorted(body.options, key=lambda option: (option.position, option.id))
    dependencies = body.dependency_values or ([body.dependency_value] if body.dependency_value else [])
    return Question(
        id=str(body.id),
        event_id=event_id,
        text=localized(body.question, language),
        kind=_KINDS.get(body.type, QuestionKind.TEXT),
        ticket_type_ids=frozenset(map(str, body.items)),
        required=body.required,
        at_check_in=body.ask_during_checkin,
        shown=body.show_during_checkin,
        position=body.position,
        options={str(option.id): localized(option.answer, language) for option in options},
        option_codes={str(option.id): option.identifier for option in options if option.identifier},
        depends_on=_id(body.dependency_question),
        depends_values=frozenset(_truth(value) for value in dependencies),
        limits=_limits(body),
    )


def _truth(value: str) -> str:
    return value.lower() if value in {"True", "False"} else value


def _limits(body: QuestionBody) -> Mapping[str, str]:
    bounds: dict[str, tuple[Any, Any]] = {
        "N": (body.valid_number_min, body.valid_number_max),
        "D": (body.valid_date_min, body.valid_date_max),
        "W": (body.valid_datetime_min, body.valid_datetime_max),
        "S": (body.valid_string_length_min, body.valid_string_length_max),
        "T": (body.valid_string_length_min, body.valid_string_length_max),
    }
    low, high = bounds.get(body.type, (None, None))
    return {name: str(bound) for name, bound in (("min", low), ("max", high)) if bound is not None}


def revoked(body: RevokedSecretBody, event_id: str) -> Revocation:
    """Map a code that was replaced by a newer one."""
    return Revocation(
        id=f"{event_id}:revoked:{body.id}",
        event_id=event_id,
        code_hash=hash_code(body.secret),
        status=CredentialStatus.REVOKED,
        updated_at=body.created,
    )


def blocked(body: BlockedSecretBody, event_id: str) -> Revocation | Tombstone:
    """Map a blocked code, or the end of its block."""
    revocation_id = f"{event_id}:blocked:{body.id}"
    if not body.blocked:
        return Tombstone(kind=Revocation, id=revocation_id)
    return Revocation(
        id=revocation_id,
        event_id=event_id,
        code_hash=hash_code(body.secret),
        status=CredentialStatus.BLOCKED,
        updated_at=body.updated,
    )


def gate(body: GateBody, event_id: str) -> Gate:
    """Map a device's gate; pretix has no zones."""
    return Gate(id=str(body.id), event_id=event_id, name=body.name)


def medium(body: MediumBody) -> ReusableMedium:
    """Map a reusable medium with the tickets it stands for."""
    linked: Sequence[int] = body.linked_orderpositions
    # Older servers link one position at most, under the name in the singular.
    if not linked and body.linked_orderposition is not None:
        linked = [body.linked_orderposition]
    return ReusableMedium(
        id=str(body.id),
        kind=body.type,
        code=body.identifier,
        code_hash=hash_code(body.identifier),
        ticket_ids=frozenset(map(str, linked)),
        active=body.active,
        expires_at=body.expires,
        updated_at=body.updated,
    )


def _id(number: int | None) -> str | None:
    return None if number is None else str(number)
