"""pretix's bodies and what they come to in the roster."""

import base64
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from kiosk.domain.codes.credential import hash_code
from kiosk.domain.roster.codes import CredentialStatus, KeyAlgorithm, Revocation
from kiosk.domain.roster.events import EventStatus, QuestionKind
from kiosk.domain.roster.own_names import own_name
from kiosk.domain.roster.records import Tombstone
from sync.connectors.pretix import bodies, mapping

AT = datetime(2026, 7, 23, 12, 0, tzinfo=UTC)


def read(raw: dict[str, Any], kind: Any) -> Any:
    return msgspec.convert(raw, kind)


# -- texts


@pytest.mark.parametrize(
    ("text", "language", "chosen"),
    [
        ({"de": "Nacht", "en": "Night"}, "de", "Nacht"),
        ({"de": "Nacht", "en": "Night"}, "fr", "Night"),
        ({"de": "Nacht", "it": ""}, "en", "Nacht"),
        ({"de": None}, "de", ""),
        ({}, "en", ""),
        ("plain", "de", "plain"),
        (None, "de", ""),
    ],
)
def test_texts_in_several_languages(text: Any, language: str, chosen: str):
    assert mapping.localized(text, language) == chosen


def test_names_in_several_languages_are_kept_for_the_window():
    names = {"en": "Night", "de": "Nacht", "fr": None}
    event = mapping.event(read({"slug": "demo", "name": names, "date_from": AT.isoformat()}, bodies.EventBody))
    assert own_name(event, "de") == "Nacht"
    assert own_name(event, "fr") == event.name == "Night"
    assert mapping.spoken({"de": "Nacht"}) == mapping.spoken("Night") == {}
    kind = mapping.ticket_type(read({"id": 5, "name": names}, bodies.ItemBody), "demo")
    assert own_name(kind, "de") == "Nacht"


def test_empty_sentences_are_none():
    assert mapping.sentences(" Check the id ", "", None, "  ") == ("Check the id",)


# -- events


def test_an_event_with_its_settings():
    body = read(
        {
            "slug": "demo",
            "name": {"en": "Demo"},
            "timezone": "Europe/Berlin",
            "date_from": "2026-07-23T14:00:00+02:00",
            "has_subevents": True,
            "testmode": True,
            "unknown_key": 1,
        },
        bodies.EventBody,
    )
    mapped = mapping.event(body, {"locale": "de", "smtp_password": "secret"})
    assert (mapped.id, mapped.name, mapped.timezone, mapped.starts_at) == ("demo", "Demo", "Europe/Berlin", AT)
    assert (mapped.ends_at, mapped.admission_at, mapped.has_dates) == (None, None, True)
    assert mapped.settings.said() == {"locale": "de", "testmode": True}
    assert mapped.status is EventStatus.PUBLISHED
    assert mapping.event(bodies.EventBody(slug="x", live=False)).status is EventStatus.DRAFT


def test_a_date_of_a_series():
    mapped = mapping.event_date(
        read({"id": 14, "name": {"de": "Test"}, "date_from": AT.isoformat()}, bodies.SubEventBody), "demo"
    )
    assert (mapped.id, mapped.event_id, mapped.name, mapped.starts_at) == ("14", "demo", "Test", AT)


def pem(public_key: Any) -> str:
    return base64.b64encode(public_key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)).decode()


def test_signing_keys_are_raw_and_keep_their_id():
    first, second = Ed25519PrivateKey.generate().public_key(), Ed25519PrivateKey.generate().public_key()
    both = mapping.signing_keys(bodies.EventBody(slug="demo", valid_keys={"pretix_sig1": [pem(first), pem(second)]}))
    assert [key.material for key in both] == [first.public_bytes_raw(), second.public_bytes_raw()]
    assert {(key.event_id, key.key_id, key.algorithm) for key in both} == {("demo", "", KeyAlgorithm.ED25519)}
    only_second = mapping.signing_keys(bodies.EventBody(slug="demo", valid_keys={"pretix_sig1": [pem(second)]}))
    assert only_second == both[1:]
    assert mapping.signing_keys(bodies.EventBody(slug="demo")) == []


@pytest.mark.parametrize(
    "text",
    [
        "not base64!",
        base64.b64encode("\u00e4".encode()).decode(),
        base64.b64encode(b"-----BEGIN PUBLIC KEY-----\nnot base64!\n-----END PUBLIC KEY-----").decode(),
        base64.b64encode(b"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----").decode(),
        pem(X25519PrivateKey.generate().public_key()),
    ],
)
def test_what_is_no_ed25519_key_is_refused(text: str):
    with pytest.raises(ValueError, match="signing key"):
        mapping.signing_keys(bodies.EventBody(slug="demo", valid_keys={"pretix_sig1": [text]}))


# -- products and lists


def test_a_product_with_variations():
    body = read(
        {
            "id": 1,
            "name": {"en": "Ticket"},
            "admission": True,
            "checkin_attention": True,
            "checkin_text": "Student card",
            "variations": [
                {"id": 2, "value": {"en": "Reduced"}, "checkin_attention": True, "checkin_text": "Proof"},
                {"id": 3, "value": {"en": "Full"}, "checkin_text": None},
            ],
        },
        bodies.ItemBody,
    )
    mapped = mapping.ticket_type(body, "demo")
    assert (mapped.id, mapped.name, mapped.is_admission, mapped.attention) == ("1", "Ticket", True, True)
    assert mapped.texts == ("Student card",)
    assert dict(mapped.variations) == {"2": "Reduced", "3": "Full"}
    assert mapped.settings.said() == {"variation_attention": ["2"], "variation_texts": {"2": ["Proof"]}}


def test_a_list():
    body = read(
        {
            "id": 5,
            "name": "VIP",
            "all_products": False,
            "limit_products": [1, 2],
            "subevent": 14,
            "include_pending": True,
            "allow_multiple_entries": True,
            "allow_entry_after_exit": False,
            "addon_match": True,
            "rules": {"and": []},
            "exit_all_at": AT.isoformat(),
        },
        bodies.CheckInListBody,
    )
    mapped = mapping.check_in_list(body, "demo")
    assert (mapped.id, mapped.event_id, mapped.name) == ("5", "demo", "VIP")
    assert mapped.ticket_type_ids == frozenset({"1", "2"})
    assert (mapped.date_id, mapped.include_pending, mapped.allow_multiple_entries) == ("14", True, True)
    assert (mapped.allow_entry_after_exit, mapped.addon_match, mapped.exit_all_at) == (False, True, AT)
    assert mapped.settings.pending_by_request
    everything = mapping.check_in_list(bodies.CheckInListBody(id=1), "demo")
    assert (everything.ticket_type_ids, everything.date_id) == (None, None)


@pytest.mark.parametrize(
    ("rules", "mapped"),
    [({"and": []}, {"and": []}), (None, {}), ([], {}), (True, {}), (False, {"!!": [False]}), ("x", {"!!": ["x"]})],
)
def test_rules_are_an_object(rules: Any, mapped: Any):
    assert mapping.check_in_list(bodies.CheckInListBody(id=1, rules=rules), "demo").rules == mapped


# -- questions


@pytest.mark.parametrize(
    ("code", "kind"),
    [("B", QuestionKind.YES_NO), ("M", QuestionKind.CHOICES), ("TEL", QuestionKind.PHONE), ("new", QuestionKind.TEXT)],
)
def test_kinds_of_questions(code: str, kind: QuestionKind):
    assert mapping.question(bodies.QuestionBody(id=1, type=code), "demo").kind is kind


def test_a_question_with_options_that_depends_on_another():
    body = read(
        {
            "id": 9,
            "question": {"en": "Colour?"},
            "type": "C",
            "required": True,
            "items": [1],
            "position": 3,
            "ask_during_checkin": True,
            "show_during_checkin": True,
            "options": [
                {"id": 12, "identifier": "BLUE", "answer": {"en": "Blue"}, "position": 2},
                {"id": 11, "identifier": "", "answer": {"en": "Red"}, "position": 1},
            ],
            "dependency_question": 8,
            "dependency_values": ["True", "RED"],
        },
        bodies.QuestionBody,
    )
    mapped = mapping.question(body, "demo")
    assert list(mapped.options.items()) == [("11", "Red"), ("12", "Blue")]
    assert dict(mapped.option_codes) == {"12": "BLUE"}
    assert (mapped.depends_on, mapped.depends_values) == ("8", frozenset({"true", "RED"}))
    assert (mapped.required, mapped.at_check_in, mapped.shown, mapped.position) == (True, True, True, 3)
    assert mapped.ticket_type_ids == frozenset({"1"})


def test_older_servers_give_one_dependency_value():
    body = bodies.QuestionBody(id=1, dependency_question=2, dependency_value="False")
    assert mapping.question(body, "demo").depends_values == frozenset({"false"})


@pytest.mark.parametrize(
    ("fields", "limits"),
    [
        ({"type": "N", "valid_number_min": "1.00", "valid_number_max": 5.5}, {"min": "1.00", "max": "5.5"}),
        ({"type": "D", "valid_date_min": "2026-01-01"}, {"min": "2026-01-01"}),
        ({"type": "W", "valid_datetime_max": "2026-01-01T00:00:00Z"}, {"max": "2026-01-01T00:00:00Z"}),
        ({"type": "S", "valid_string_length_max": 10, "valid_number_min": 4}, {"max": "10"}),
        ({"type": "B", "valid_number_min": 4}, {}),
    ],
)
def test_limits_of_answers(fields: dict[str, Any], limits: dict[str, str]):
    assert mapping.question(read({"id": 1, **fields}, bodies.QuestionBody), "demo").limits == limits


# -- withdrawn codes, gates, media


def test_withdrawn_codes_are_known_by_hash():
    revoked = mapping.revoked(bodies.RevokedSecretBody(id=1, secret="abc", created=AT), "demo")
    assert (revoked.code_hash, revoked.status, revoked.updated_at) == (hash_code("abc"), CredentialStatus.REVOKED, AT)
    blocked = mapping.blocked(bodies.BlockedSecretBody(id=1, secret="abc"), "demo")
    assert isinstance(blocked, Revocation)
    assert (blocked.status, blocked.id != revoked.id) == (CredentialStatus.BLOCKED, True)
    overridden = mapping.blocked(bodies.BlockedSecretBody(id=1, secret="abc", blocked=False), "demo")
    assert overridden == Tombstone(kind=Revocation, id=blocked.id)


def test_a_gate():
    mapped = mapping.gate(bodies.GateBody(id=7, name="North"), "demo")
    assert (mapped.id, mapped.event_id, mapped.name, mapped.zone) == ("7", "demo", "North", None)


def test_media_of_newer_and_older_servers():
    newer = mapping.medium(bodies.MediumBody(id=1, identifier="5555", linked_orderpositions=[3, 4], expires=AT))
    assert (newer.ticket_ids, newer.expires_at, newer.code_hash) == (frozenset({"3", "4"}), AT, hash_code("5555"))
    older = mapping.medium(bodies.MediumBody(id=1, identifier="5555", linked_orderposition=3, active=False))
    assert (older.ticket_ids, older.active) == (frozenset({"3"}), False)
    assert mapping.medium(bodies.MediumBody(id=1, identifier="5555")).ticket_ids == frozenset()


def test_pretix_still_admits_at_the_last_instant_of_a_validity():
    assert mapping.end(None) is None
    assert mapping.end(AT) == AT + timedelta(microseconds=1)
