"""How a profile is found, read and checked.

Invariant: a ``Profile`` that was returned by ``load_profile`` is complete; nothing in it can fail later but the
platform's answers.
"""

import re
import tomllib
from dataclasses import fields as dataclass_fields
from importlib import resources
from pathlib import Path
from string import Formatter

import msgspec

from kiosk.domain.entry import Entry
from kiosk.domain.errors import SettingsError
from sync.connectors.rest.profile import (
    DOOR_FIELDS,
    FORM_FIELDS,
    RECORDS,
    Door,
    FieldMap,
    Form,
    FormSource,
    Profile,
    Push,
    Source,
    StreamRule,
    When,
)

_NAME = re.compile(r"[a-z][a-z0-9_]*")


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
    return problems + _check_paging(profile) + _check_push(profile.push) + _check_door(profile.door)


def _check_door(door: Door | None) -> list[str]:
    forms = door.forms if door is not None else []
    deeds = [form.deed for form in forms]
    problems = [f"door: {deed} stands there twice" for deed in sorted({d for d in deeds if deeds.count(d) > 1})]
    for form in forms:
        if form.deed == "walk_in" and not form.booking:
            problems.append("door form walk_in: booking is needed")
        texts = [form.path, *form.headers.values()]
        wanted = [name for text in texts for name in _names(text)]
        for source in form.fields.values():
            given = FormSource(field=source) if isinstance(source, str) else source
            wanted += [given.field] if given.field is not None else _names(given.template or "")
        problems += [f"door form {form.deed}: a deed has no {name!r}" for name in wanted if name not in DOOR_FIELDS]
    return problems


def _check_paging(profile: Profile) -> list[str]:
    paging = profile.paging
    needed: dict[str, dict[str, object]] = {
        "cursor": {"next_cursor": paging.next_cursor, "more": paging.more},
        "keyset": {"after_param": paging.after_param},
        "numbered": {"page_param": paging.page_param, "clock": paging.clock},
    }
    problems = [f"paging: {name} is needed" for name, value in needed[paging.style].items() if value is None]
    if paging.style == "keyset":
        problems += [
            f"stream {stream.name}: order is needed" for stream in profile.streams if not (stream.order or paging.order)
        ]
    return problems


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
        if not isinstance(source, Source):
            continue
        if sum(part is not None for part in (source.path, source.const, source.object, source.join)) != 1:
            problems.append(f"{name} needs either path, const, object or join")
        if source.pattern is not None:
            problems += _check_pattern(name, source.pattern)
    return problems


def _check_pattern(name: str, pattern: str) -> list[str]:
    try:
        groups = re.compile(pattern).groups
    except re.error as error:
        return [f"{name}: the pattern cannot be read: {error}"]
    return [] if groups == 1 else [f"{name}: the pattern needs one group"]


def _check_push(push: Push) -> list[str]:
    problems = _check_batch(push) if push.each is None else _check_each(push)
    for number, form in enumerate(push.forms, start=1):
        problems += [f"push form {number}, {words}" for words in _check_form(form)]
    if not push.forms or push.forms[-1].when != When() or push.forms[-1].standby:
        problems.append("the last push form must take every entry (when = {})")
    return problems


def _check_batch(push: Push) -> list[str]:
    needed = {"path": push.path, "results": push.results, "ref": push.ref, "status": push.status}
    problems = [f"push.{name} is needed" for name, value in needed.items() if not value]
    return problems + [
        f"push form {number}: {form.place!r} is not in push.lists"
        for number, form in enumerate(push.forms, start=1)
        if form.place not in push.lists
    ]


def _check_each(push: Push) -> list[str]:
    names = {form.name for form in push.forms if form.name}
    problems = [
        f"push form {number} needs path and ref"
        for number, form in enumerate(push.forms, start=1)
        if form.path is None or not form.ref
    ]
    refusals = push.each.refusals if push.each else []
    return problems + [
        f"push refusal {r.code}: there is no form {r.instead!r}"
        for r in refusals
        if r.instead is not None and r.instead not in names
    ]


def _check_form(form: Form) -> list[str]:
    problems = [f"header {n}: an entry has no {v[1:]!r}" for n, v in form.headers.items() if not _is_field(v)]
    problems += [f"path: an entry has no {name!r}" for name in _names(form.path or "") if name not in FORM_FIELDS]
    for name, source in form.fields.items():
        given = FormSource(field=source) if isinstance(source, str) else source
        if sum(part is not None for part in (given.field, given.const, given.template)) != 1:
            problems.append(f"{name} needs either field, const or template")
        wanted = [given.field] if given.field is not None else _names(given.template or "")
        problems += [f"{name}: an entry has no {w!r}" for w in wanted if w not in FORM_FIELDS]
    return problems


def _is_field(value: str) -> bool:
    return not value.startswith("$") or value[1:] in FORM_FIELDS


def _names(template: str) -> list[str]:
    try:
        return [name for _, name, _, _ in Formatter().parse(template) if name is not None]
    except ValueError:
        return [template]
