"""What is wrong with a profile beyond its shape: settings that miss each other, names that nobody knows."""

import re
import warnings
from dataclasses import fields as dataclass_fields
from string import Formatter

from kiosk.domain.entries.entry import Entry
from sync.connectors.reading.zones import zone_named
from sync.connectors.rest.profile.id_prefixes import check_prefixes
from sync.connectors.rest.profile.pull_rules import RECORDS, FieldMap, Source, StreamRule
from sync.connectors.rest.profile.push_rules import (
    DOOR_FIELDS,
    FORM_FIELDS,
    Door,
    DoorForm,
    Form,
    FormSource,
    Push,
    When,
)
from sync.connectors.rest.profile.schema import Profile

DEVICE = "$device_id"
_WORDS = "client_id client_secret device_id device_name email password refresh_token software token"
FILLED_IN = frozenset(f"${name}" for name in _WORDS.split())
"""What may stand in the body of a call, to be filled in."""


def check_profile(profile: Profile) -> list[str]:
    """Return what is wrong with a profile beyond its shape, as sentences; empty when nothing is."""
    problems: list[str] = []
    names = [stream.name for stream in profile.streams]
    problems += [f"stream {name} stands there twice" for name in sorted({n for n in names if names.count(n) > 1})]
    for stream in profile.streams:
        problems += _check_stream(stream)
    problems += check_prefixes(profile.streams)
    problems += _check_per_event(profile)
    if profile.timezone and zone_named(profile.timezone) is None:
        problems.append(f"timezone: there is no zone {profile.timezone!r}")
    return (
        problems
        + _check_calls(profile)
        + _check_paging(profile)
        + _check_push(profile.push)
        + _check_door(profile.door)
    )


def _check_per_event(profile: Profile) -> list[str]:
    events = {s.name for s in profile.streams if s.per_event is None and any(r.record == "event" for r in s.records)}
    problems = [
        f"stream {stream.name}: per_event names no stream of events: {stream.per_event!r}"
        for stream in profile.streams
        if stream.per_event is not None and stream.per_event not in events
    ]
    return problems + [
        f"stream {stream.name}: per_event and '{{event_id}}' in path belong together"
        for stream in profile.streams
        if (stream.per_event is not None) != ("{event_id}" in stream.path)
    ]


def _check_calls(profile: Profile) -> list[str]:
    calls = {"enrol": profile.enrol, "login": profile.login, "refresh": profile.refresh}
    problems = [
        f"{label}.body.{name}: there is no {value!r}; known: {', '.join(sorted(FILLED_IN))}"
        for label, call in calls.items()
        if call is not None
        for name, value in call.body.items()
        if value.startswith("$") and value not in FILLED_IN
    ]
    problems += [
        f"push.body.{name}: there is no {value!r}; known: {DEVICE}"
        for name, value in profile.push.body.items()
        if value.startswith("$") and value != DEVICE
    ]
    problems += [
        f"headers.{name}: there is no {value!r}; known: {DEVICE}"
        for name, value in profile.headers.items()
        # A "$" that is left is a misspelt name, which would go to the platform as it stands.
        if "$" in value.replace(DEVICE, "")
    ]
    if not profile.enrol.own_device_id and "device_id" not in profile.enrol.answer:
        problems.append("enrol: answer has to name device_id, or own_device_id has to be true")
    return problems


def _check_door(door: Door | None) -> list[str]:
    forms = door.forms if door is not None else []
    actions = [form.action for form in forms]
    problems = [f"door: {action} stands there twice" for action in sorted({d for d in actions if actions.count(d) > 1})]
    for form in forms:
        if form.action == "walk_in" and not form.booking:
            problems.append("door form walk_in: booking is needed")
        problems += [f"door form {form.action}: {words}" for words in _check_says(form)]
        texts = [form.path, *form.headers.values()]
        wanted = [name for text in texts for name in _names(text)]
        for source in form.fields.values():
            given = FormSource(field=source) if isinstance(source, str) else source
            wanted += [given.field] if given.field is not None else _names(given.template or "")
        problems += [
            f"door form {form.action}: an action has no {name!r}" for name in wanted if name not in DOOR_FIELDS
        ]
    return problems


def _check_paging(profile: Profile) -> list[str]:
    paging = profile.paging
    needed: dict[str, dict[str, object]] = {
        "cursor": {"next_cursor": paging.next_cursor, "more": paging.more},
        "keyset": {"after_param": paging.after_param},
        "numbered": {"page_param": paging.page_param, "clock": paging.clock},
    }
    problems = [f"paging: {name} is needed" for name, value in needed[paging.style].items() if value is None]
    others = {"items": paging.items, "page": paging.page, "pages": paging.pages, "more": paging.more}
    problems += [
        f"paging: total is {name}, and cannot be both"
        for name, path in others.items()
        # Both would be read from one place, as a number and as a list.
        if paging.total is not None and path == paging.total
    ]
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
        if name == "platform_used_at" and source.default is not None and not source.only:
            problems.append(f"{name}: a default needs 'only', or every ticket without it was used")
        if source.prefix and (source.map is not None or source.object is not None):
            problems.append(f"{name}: a prefix stands before texts only")
        if source.pattern is not None:
            problems += _check_pattern(name, source.pattern)
    return problems


def _check_pattern(name: str, pattern: str) -> list[str]:
    try:
        with warnings.catch_warnings():
            # A pattern that Python says it will read in another way some day means two things: it is refused today.
            warnings.simplefilter("error", FutureWarning)
            groups = re.compile(pattern).groups
    except (re.error, FutureWarning) as error:
        return [f"{name}: the pattern cannot be read: {error}"]
    # One: with several, nobody could say which is meant.
    return [] if groups == 1 else [f"{name}: the pattern needs one group"]


def _check_push(push: Push) -> list[str]:
    problems = _check_batch(push) if push.each is None else _check_each(push)
    for number, form in enumerate(push.forms, start=1):
        problems += [f"push form {number}, {words}" for words in _check_form(form)]
    # An entry for which there is no form would stay in the queue for ever.
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
    problems += _check_says(form)
    problems += [f"path: an entry has no {name!r}" for name in _names(form.path or "") if name not in FORM_FIELDS]
    for name, source in form.fields.items():
        given = FormSource(field=source) if isinstance(source, str) else source
        if sum(part is not None for part in (given.field, given.const, given.template)) != 1:
            problems.append(f"{name} needs either field, const or template")
        wanted = [given.field] if given.field is not None else _names(given.template or "")
        problems += [f"{name}: an entry has no {w!r}" for w in wanted if w not in FORM_FIELDS]
    return problems


def _check_says(form: Form | DoorForm) -> list[str]:
    # At any depth: an echo stands at the top, or in an envelope of its own.
    sent = any(form.says == name or form.says.endswith(f".{name}") for name in form.fields)
    return [f"says: {form.says!r} stands in the request as well"] if form.says and sent else []


def _is_field(value: str) -> bool:
    return not value.startswith("$") or value[1:] in FORM_FIELDS


def _names(template: str) -> list[str]:
    try:
        return [name for _, name, _, _ in Formatter().parse(template) if name is not None]
    except ValueError:
        # A template that cannot be parsed is told as a name that is not known.
        return [template]
