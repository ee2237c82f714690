"""The shape of a profile, and how it is read and checked.

A profile says, for one platform: where things are (paths), how a device becomes known and stays logged in, how pages
follow each other, which field of which record is which of ours, and how an entry is told upwards.
Invariant: a ``Profile`` that was returned by ``load_profile`` is complete; nothing in it can fail later but the
platform's answers.
"""

import re
import tomllib
from dataclasses import fields as dataclass_fields
from importlib import resources
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from kiosk.domain.entry import Entry
from kiosk.domain.errors import SettingsError
from kiosk.domain.roster import (
    Booking,
    CheckInList,
    Event,
    EventDate,
    Gate,
    Revocation,
    RosterRecord,
    SigningKey,
    Ticket,
    TicketCode,
    TicketType,
)

RECORDS: dict[str, type[RosterRecord]] = {
    "event": Event,
    "event_date": EventDate,
    "ticket_type": TicketType,
    "check_in_list": CheckInList,
    "gate": Gate,
    "booking": Booking,
    "ticket": Ticket,
    "ticket_code": TicketCode,
    "signing_key": SigningKey,
    "revocation": Revocation,
}
"""Our records by the names that profiles call them."""

PathText = Annotated[str, Meta(pattern=r"^/[A-Za-z0-9_\-./{}]*$")]
Name = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$")]
_NAME = re.compile(r"[a-z][a-z0-9_]*")


class Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all parts of a profile: immutable, and a misspelt setting is an error."""


class Override(Strict, frozen=True, kw_only=True):
    """Another value, when a field of the platform's record is set (or equals something)."""

    path: str
    value: str
    equals: str | None = None


class Source(Strict, frozen=True, kw_only=True):
    """Where the value of one of our fields comes from.

    Attributes:
        path: Field of the platform's record, with dots into nested objects; ``^`` first means the record
            around ``each``.
        const: A fixed value instead.
        otherwise: Field to take when ``path`` is absent or null.
        default: Value when everything is absent, and for values that ``map`` does not know.
        map: The platform's value to ours.
        convert: How a text becomes the value.
        unless: Overrides; the first that fits wins.
    """

    path: str | None = None
    const: str | None = None
    otherwise: str | None = None
    default: str | None = None
    map: dict[str, str] | None = None
    convert: Literal["sha256", "base64", "hex"] | None = None
    unless: list[Override] = []


FieldMap = dict[Name, str | Source]


class RecordRule(Strict, frozen=True, kw_only=True):
    """How one of our records is made of each item (or of each element of a list inside of it)."""

    record: str
    fields: FieldMap
    each: str | None = None


class EntryRule(Strict, frozen=True, kw_only=True):
    """How an entry of another device is made of each item; ``skip_device`` names the field with the device's id."""

    fields: FieldMap
    skip_device: str | None = None


class StreamRule(Strict, frozen=True, kw_only=True):
    """One collection of the platform."""

    name: Name
    path: PathText
    query: dict[str, str] = {}
    records: list[RecordRule] = []
    entries: list[EntryRule] = []
    deletes: list[str] = []


class Paging(Strict, frozen=True, kw_only=True):
    """How pages follow each other: each answer carries the cursor for the next call, also of the next run."""

    cursor_param: str
    size_param: str
    size: Annotated[int, Meta(ge=1, le=10_000)]
    items: str
    next_cursor: str
    more: str
    deleted: str | None = None


class TokenCall(Strict, frozen=True, kw_only=True):
    """A call that answers with tokens. ``body`` values beginning with ``$`` are filled in."""

    path: PathText
    body: dict[str, str]
    answer: dict[Literal["device_id", "device_name", "token", "refresh_token", "expires_in"], str]
    settings: dict[str, str] = {}


class FormSource(Strict, frozen=True, kw_only=True):
    """Where a field of an uploaded entry comes from: a field of ours, through a map, or a fixed value."""

    field: str | None = None
    const: str | None = None
    map: dict[str, str] | None = None


class When(Strict, frozen=True, kw_only=True):
    """Which entries a form is for; what is not named does not matter."""

    outcome: Literal["admit", "refuse", "ask"] | None = None
    reason: str | None = None
    direction: Literal["entry", "exit"] | None = None
    undo: bool | None = None


class Form(Strict, frozen=True, kw_only=True):
    """How one kind of entry is told to the platform, and in which list of the body."""

    place: str
    when: When
    fields: dict[str, str | FormSource]


class Push(Strict, frozen=True, kw_only=True):
    """The batch upload of entries."""

    path: PathText
    batch_size: Annotated[int, Meta(ge=1, le=1000)]
    body: dict[str, str]
    lists: list[str]
    results: str
    ref: str
    status: str
    statuses: dict[str, Literal["accepted", "duplicate", "rejected", "later"]]
    forms: list[Form]
    message: str | None = None
    retry_after: str | None = None


class Profile(Strict, frozen=True, kw_only=True):
    """Everything that the REST connector has to know of one platform."""

    schema: Literal[1]
    name: Name
    title: str
    enrol: TokenCall
    paging: Paging
    streams: Annotated[list[StreamRule], Meta(min_length=1)]
    push: Push
    login: TokenCall | None = None
    refresh: TokenCall | None = None


FORM_FIELDS = frozenset(f.name for f in dataclass_fields(Entry)) | {"booking_or_ticket"}
"""What a form may name: every field of an entry, and the booking where it is known, else the ticket."""


def parse_profile(text: str, *, source: str) -> Profile:
    """Read a profile.

    Args:
        text: TOML.
        source: Name of the file for messages.

    Raises:
        SettingsError: It is not TOML, or says something that cannot be.
    """
    try:
        profile = msgspec.convert(tomllib.loads(text), Profile)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise SettingsError(f"{source}: {error}", key="settings.profile") from error
    problems = check_profile(profile)
    if problems:
        raise SettingsError(f"{source}: {'; '.join(problems)}", key="settings.profile")
    return profile


def load_profile(name: str, folder: Path | None = None) -> Profile:
    """Load a profile by its name.

    Names come out of set-up codes, which anybody can print, so a name is never taken for a path.

    Args:
        name: For instance ``eventify``.
        folder: Folder of an integrator's own profiles, which go before those that come with the program.

    Raises:
        SettingsError: There is none, or it is wrong.
    """
    if _NAME.fullmatch(name) is None:
        raise SettingsError("a profile's name has lower-case letters, digits and _ only", key="settings.profile")
    if folder is not None and (folder / f"{name}.toml").is_file():
        return read_profile(folder / f"{name}.toml")
    if name not in profile_names():
        known = ", ".join(profile_names())
        raise SettingsError(f"there is no profile {name!r}; known: {known}", key="settings.profile")
    found = resources.files("sync.connectors.profiles").joinpath(f"{name}.toml")
    return parse_profile(found.read_text(encoding="utf-8"), source=f"{name}.toml")


def read_profile(path: Path) -> Profile:
    """Read a profile from a file.

    Raises:
        SettingsError: It cannot be read, or is wrong.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path.name} cannot be read: {type(error).__name__}", key="settings.profile") from error
    return parse_profile(text, source=path.name)


def profile_names() -> tuple[str, ...]:
    """Return the names of the profiles that come with the program."""
    folder = resources.files("sync.connectors.profiles")
    return tuple(sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml")))


def check_profile(profile: Profile) -> list[str]:
    """Return what is wrong with a profile beyond its shape, as sentences; empty when nothing is."""
    problems: list[str] = []
    names = [stream.name for stream in profile.streams]
    problems += [f"stream {name} stands there twice" for name in sorted({n for n in names if names.count(n) > 1})]
    for stream in profile.streams:
        problems += _check_stream(stream)
    return problems + _check_push(profile.push)


def _check_stream(stream: StreamRule) -> list[str]:
    problems = [f"stream {stream.name}: there is no record {kind!r}" for kind in stream.deletes if kind not in RECORDS]
    if not stream.records and not stream.entries:
        problems.append(f"stream {stream.name} makes nothing of its items")
    rules: list[tuple[str, type, FieldMap]] = []
    for rule in stream.records:
        if rule.record in RECORDS:
            rules.append((rule.record, RECORDS[rule.record], rule.fields))
        else:
            problems.append(f"stream {stream.name}: there is no record {rule.record!r}")
    rules += [("entry", Entry, rule.fields) for rule in stream.entries]
    for label, cls, mapping in rules:
        problems += [f"stream {stream.name}, {label}: {words}" for words in _check_fields(cls, mapping)]
    return problems


def _check_fields(cls: type, mapping: FieldMap) -> list[str]:
    known = {f.name for f in dataclass_fields(cls)}
    problems = [f"there is no field {name!r}" for name in mapping if name not in known]
    for name, source in mapping.items():
        if isinstance(source, Source) and (source.path is None) == (source.const is None):
            problems.append(f"{name} needs either path or const")
    return problems


def _check_push(push: Push) -> list[str]:
    problems = []
    for number, form in enumerate(push.forms, start=1):
        if form.place not in push.lists:
            problems.append(f"push form {number}: {form.place!r} is not in push.lists")
        for name, source in form.fields.items():
            wanted = source.field if isinstance(source, FormSource) else source
            if wanted is not None and wanted not in FORM_FIELDS:
                problems.append(f"push form {number}, {name}: an entry has no {wanted!r}")
            if isinstance(source, FormSource) and (source.field is None) == (source.const is None):
                problems.append(f"push form {number}, {name} needs either field or const")
    if not push.forms or push.forms[-1].when != When():
        problems.append("the last push form must take every entry (when = {})")
    return problems
