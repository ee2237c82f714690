"""Manual pages of section 1, made from the verbs themselves, so that they cannot say anything else than ``--help``."""

import re
from collections.abc import Iterator
from typing import Any

EXIT_STATUS = {
    "kiosk": ("0 done; 1 the answer is no; 2 wrong use; 3 failed; 130 cancelled.",),
    "kiosk-sync": ("0 done; see the first paragraphs for the others.",),
}


def manual_page(name: str, command: Any, version: str, *, about: str) -> str:
    """Return the page of a program in roff.

    Args:
        name: Name of the program.
        command: Its click group.
        version: Version of Gatehouse.
        about: What it is, in a line without a full stop.
    """
    lines = [
        f'.TH {_text(name).upper()} 1 "" "Gatehouse {_text(version)}" "Gatehouse"',
        ".SH NAME",
        rf"{_text(name)} \- {_text(about)}",
        ".SH SYNOPSIS",
        rf".B {_text(name)}",
        r"[\fIOPTIONS\fR] \fICOMMAND\fR [\fIARGUMENTS\fR]",
        ".SH DESCRIPTION",
        *_paragraphs(command.help or ""),
        ".SH OPTIONS",
        *_parameters(command),
        ".SH COMMANDS",
        *_verbs(command, ""),
        ".SH EXIT STATUS",
        *map(_text, EXIT_STATUS[name]),
        ".SH FILES",
        ".TP",
        r"\fI~/.config/gatehouse/gatehouse.toml\fR",
        "Settings.",
        ".TP",
        r"\fI~/.local/share/gatehouse\fR",
        "The encrypted database with guests and entries, and its backups.",
        ".SH SEE ALSO",
        r".BR kiosk (1), kiosk\-sync (1)",
    ]
    return "\n".join(lines) + "\n"


def _verbs(group: Any, before: str) -> Iterator[str]:
    for name, command in group.commands.items():
        if command.hidden:
            continue
        path = f"{before}{name}"
        if getattr(command, "commands", None):
            yield from _verbs(command, f"{path} ")
            continue
        shown = " ".join(_argument(p) for p in command.params if p.param_type_name == "argument")
        yield f".SS {_text(path)} {shown}".rstrip()
        yield from _paragraphs(command.help or "")
        yield from _parameters(command)


def _parameters(command: Any) -> Iterator[str]:
    for parameter in command.params:
        said = getattr(parameter, "help", None)
        if getattr(parameter, "hidden", False) or not said:
            continue
        if parameter.param_type_name == "argument":
            title = _argument(parameter)
        else:
            value = "" if parameter.is_flag else rf" \fI{_text(parameter.metavar or parameter.name.upper())}\fR"
            title = ", ".join(rf"\fB{_text(o)}\fR" for o in (*parameter.opts, *parameter.secondary_opts)) + value
        yield from (".TP", title, _text(said))


def _argument(parameter: Any) -> str:
    name = rf"\fI{_text(parameter.metavar or parameter.name.upper())}\fR"
    return name + (" ..." if parameter.nargs == -1 else "")


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        yield ".PP"
        yield _text(" ".join(paragraph.split()))


def _text(text: str) -> str:
    """Escape what roff would obey; a hyphen that is meant to be copied is a minus there."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped
