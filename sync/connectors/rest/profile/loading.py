"""How a profile is found, read and checked.

Invariant: a ``Profile`` that was returned by ``load_profile`` is complete; nothing in it can fail later but the
platform's answers.
"""

import re
import tomllib
from importlib import resources
from pathlib import Path

import msgspec

from kiosk.domain.errors import SettingsError
from kiosk.named_files import read_named, why_unread
from sync.connectors.rest.profile.checks import check_profile
from sync.connectors.rest.profile.schema import Profile

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_QUOTED = re.compile(r"['`]([A-Za-z0-9_$.\-]+)['`]")
_STREAM = re.compile(r"streams\[(\d+)\]")


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
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{source}: {error}", key="settings.profile") from error
    except RecursionError as error:
        raise SettingsError(f"{source}: brackets within brackets without end", key="settings.profile") from error
    except msgspec.ValidationError as error:
        raise SettingsError(f"{source}: {_named(str(error), text)}", key="settings.profile") from error
    problems = check_profile(profile)
    if problems:
        words = "; ".join(with_line(problem, text) for problem in problems)
        raise SettingsError(f"{source}: {words}", key="settings.profile")
    return profile


def with_line(message: str, text: str) -> str:
    """Return a message with the line of a profile that it speaks of, where a word that it quotes stands in one only.

    Args:
        message: For instance ``there is no field 'nomber'``.
        text: The profile.
    """
    for word in _QUOTED.findall(message):
        # Comments are cut off first: they often quote the very word.
        alone = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
        lines = [n for n, line in enumerate(text.splitlines(), start=1) if alone.search(line.partition(" #")[0])]
        # Where a word stands in several lines, a number would send people to the wrong one.
        if len(lines) == 1:
            return f"{message} (line {lines[0]})"
    return message


def _named(message: str, text: str) -> str:
    """Return a message of the decoder with names of streams in place of their numbers."""
    names = [
        str(stream.get("name", "")) for stream in tomllib.loads(text).get("streams", []) if isinstance(stream, dict)
    ]

    def name_of(found: re.Match[str]) -> str:
        number = int(found[1])
        return f"streams[{names[number]}]" if number < len(names) and names[number] else found[0]

    return with_line(_STREAM.sub(name_of, message).replace("$.", ""), text)


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
    # An integrator's own goes first: it may mend one that comes with the program.
    if folder is not None and (folder / f"{name}.toml").exists():
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
        text = read_named(path).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path.name} cannot be read: {why_unread(error)}", key="settings.profile") from error
    return parse_profile(text, source=path.name)


def profile_names() -> tuple[str, ...]:
    """Return the names of the profiles that come with the program."""
    folder = resources.files("sync.connectors.profiles")
    return tuple(sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml")))
