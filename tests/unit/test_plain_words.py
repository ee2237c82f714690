"""One word for one thing: names that only their author understood stay out of code and documents.

A name is looked at word by word (``KeptPin`` is kept and pin, ``deed_id`` is deed and id). Comments, docstrings and
documents are looked at as text. What is plain English elsewhere is forbidden as a name only.
"""

import io
import re
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.unit.test_house import FILES, name_of

FORBIDDEN_ANYWHERE = {
    "convoy": "page prefetch",
    "turnstile": "run coalescer; the turnstile is a gate in this trade",
    "pursuit": "code tracker",
    "weave": "moiré",
    "deed": "door action, its kind, or a request for one",
    "film": "video, or sequence of frames",
    "lesson": "calibration",
    "witness": "high-water mark",
    "premises": "connection settings",
    "parcel": "outbox entry",
    "timetable": "pull schedule",
    "dialect": "platform, or format",
    "curtain": "say what is behind it",
    "unasked": "without being asked, or by itself",
}
"""Words, also in the plural, that are in no name and in no sentence; and what to say instead."""

FORBIDDEN_NAMES = {
    "till": "door sales",
    "vouched": "self-proving, or known",
    "lift": "override",
    "lifted": "overridden",
    "liftable": "overridable",
    "pace": "backoff, or schedule",
    "relay": "pull pipeline",
    "tally": "run result, or counts",
    "opinion": "zbar process",
    "mending": "error correction",
    "lattice": "module grid",
    "spoiled": "unreadable",
    "hurry": "make due",
    "director": "steps of the demo",
    "doubting": "sudden changes",
    "advice": "hint",
    "particulars": "say which ones",
}
"""Words that are in no name, though a sentence may have them."""

OLD_NAMES = frozenset({
    "CameraFeed", "Case", "CheckedIn", "Counted", "DoorBooking", "DoorDesk", "DoorTill", "EntryLetter", "FilmPlan",
    "Finding", "Found", "FoundPage", "KeptPin", "KeptPreferences", "LookUp", "Place", "Post", "RosterWord", "ScanDesk",
    "ScanFeed", "ScanLane", "Seating", "Stage", "TOLD_WHEN_ASKED", "Turn", "door_desk", "feed_module",
    "first_finding", "gather_found", "kept_station", "lesson_panel", "on_judged", "roster_word", "seats_above",
    "show_demo", "solomon", "Chime", "Desk", "Panels", "PanelWords", "Places", "VerdictWords", "case_ready",
    "first_pin_words", "verdict_words",
})  # fmt: skip
"""Whole names that were told apart or became plain: their words may well be in other names."""

OLD_MODULES = frozenset({
    "app/account", "app/feed", "app/findings", "app/gate", "app/post", "app/probe", "app/screen", "app/till",
    "checkin/door", "checkin/facts", "checkin/finding", "cli/door", "cli/moved", "cli/show", "demo/backstage",
    "demo/cast", "demo/show", "domain/candidates", "domain/door", "domain/facts", "domain/seats",
})  # fmt: skip
"""Modules of ``kiosk`` whose names did not say what is in them."""

ALLOWED = {
    "BACKSTAGE": "a zone of TicketToken's, in its own word",
    "reed_solomon": "two people's names",
    "reedsolo": "a library",
    "Reed–Solomon": "two people's names",
    "Reed-Solomon": "two people's names",
}

PYTHON = [f for f in FILES if f.suffix == ".py" and f.name != Path(__file__).name]
# The changelog has to say what was renamed; migrations are never changed.
DOCUMENTS = [f for f in FILES if (f.suffix in {".md", ".toml"} and f.name != "CHANGELOG.md") or f.name == "Makefile"]


@cache
def tokens_of(path: Path) -> tuple[tokenize.TokenInfo, ...]:
    """Return a module's tokens."""
    return tuple(tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline))


def words_of(name: str) -> list[str]:
    """Take a name apart: at underscores, and where a capital begins a word."""
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", name)]


def names_in(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the text of every name in a module, its own one first."""
    yield 0, path.stem
    for token in tokens_of(path):
        if token.type == tokenize.NAME:
            yield token.start[0], token.string


def sentences_in(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the text of comments and of strings that are sentences; in documents every line."""
    if path.suffix != ".py":
        yield from enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        return
    for token in tokens_of(path):
        if token.type == tokenize.COMMENT or (token.type == tokenize.STRING and " " in token.string):
            yield token.start[0], token.string


def forbidden_words(text: str) -> set[str]:
    """Return the forbidden words that a sentence has, in the singular or the plural."""
    for allowed in ALLOWED:
        text = text.replace(allowed, "")
    found = set(re.findall(r"[a-z]+", text.lower()))
    return {word for word in FORBIDDEN_ANYWHERE if found & {word, f"{word}s", f"{word}es"}}


def is_forbidden(name: str) -> bool:
    """Return whether one of a name's words is forbidden, or the name as a whole."""
    if name in ALLOWED:
        return False
    words = {form for word in words_of(name) for form in (word, word.removesuffix("s"), word.removesuffix("es"))}
    return name in OLD_NAMES or bool(words & (FORBIDDEN_ANYWHERE.keys() | FORBIDDEN_NAMES.keys()))


def test_names_are_plain() -> None:
    found = [(name_of(path), line, name) for path in PYTHON for line, name in names_in(path) if is_forbidden(name)]
    assert found == [], "see the tables for what to say instead"


def test_sentences_are_plain() -> None:
    found = [
        (name_of(path), line, words)
        for path in PYTHON + DOCUMENTS
        for line, text in sentences_in(path)
        if (words := forbidden_words(text))
    ]
    assert found == [], "see the tables for what to say instead"


def test_no_module_goes_by_an_old_name() -> None:
    assert {name_of(path) for path in PYTHON} & {f"kiosk/{module}.py" for module in OLD_MODULES} == set()


def test_a_name_is_found_out_by_each_of_its_words() -> None:
    assert all(map(is_forbidden, ("deed_id", "DoorDeed", "DEEDS", "make_film", "KeptPin", "WitnessNote", "vouched")))
    assert not any(map(is_forbidden, ("reed_solomon", "until", "kept", "vouches", "GuestNumber", "BACKSTAGE")))
    assert forbidden_words("Two films, and what the witness knows.") == {"film", "witness"}
    assert forbidden_words("Filming until the dialects' lessons are over") == {"dialect", "lesson"}
