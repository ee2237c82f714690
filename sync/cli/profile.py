"""``kiosk-sync profile``: what the program knows of a platform, for integrators."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.domain.errors import SettingsError
from kiosk.named_files import read_named
from sync.cli.exit_codes import FAILED, errors_as_sentences, print_error
from sync.connectors.interface.connector import Connector, TokenVault
from sync.connectors.registry import OWN_CONNECTORS, connect, open_connector, platform_names
from sync.connectors.rest.preview import MemoryVault, StreamPreview, preview_streams
from sync.connectors.rest.profile.loading import load_profile, read_profile, with_line
from sync.system.terminal import print_line

app = typer.Typer(
    help="Platforms: what the connector knows of each, and whether a profile of your own is right.",
    no_args_is_help=True,
)

Name = Annotated[str, typer.Argument(help="A .toml file, or the name of a platform.")]
# Nothing is sent there; a connector only wants an address to be made with.
_NOBODY = "http://localhost"
_STANDARD_INPUT = "-"


@app.command("check")
def check(name: Name) -> None:
    """Check a profile and say what is wrong with it. Asks nobody."""
    with errors_as_sentences():
        connector = open_for_trial(name, _NOBODY, MemoryVault({}))  # a profile's mappings are compiled there
        connector.close()
        streams = len(connector.streams)
        if name in OWN_CONNECTORS:
            print_line(f"{name}: a connector of its own, {streams} streams, nothing to edit and nothing wrong.")
            return
        profile = read_profile(Path(name)) if _is_file(name) else load_profile(name)
    print_line(f"{profile.title}: {streams} streams, {len(profile.push.forms)} push forms, nothing wrong.")


@app.command("try")
def try_out(
    context: typer.Context,
    name: Name,
    *,
    url: Annotated[str, typer.Option("--url", help="The platform's address, as a set-up code says it.")],
    token: Annotated[
        str,
        typer.Option("--token", envvar="GATEHOUSE_TRY_TOKEN", help="Access token or API key; - reads standard input."),
    ] = "",
    device_id: Annotated[str, typer.Option("--device-id", help="Device to ask as, where requests name one.")] = "",
    samples: Annotated[int, typer.Option("--samples", min=0, max=20, help="Records of each kind to show.")] = 2,
) -> None:
    """Read the first page of each stream and show what becomes of it. Nothing is kept."""
    token = token_given(context, token)
    with errors_as_sentences():
        connector = open_for_trial(name, url, MemoryVault({"token": token} if token else {}), device_id)
        try:
            previews = list(preview_streams(connector, samples))
        finally:
            connector.close()
    for preview in previews:
        _show(preview)
    if any(preview.error or preview.unreadable for preview in previews):
        raise typer.Exit(FAILED)


@app.command("list")
def list_names() -> None:
    """List the platforms that the program knows."""
    for name in platform_names():
        print_line(f"{name} (a connector of its own)" if name in OWN_CONNECTORS else name)


def token_given(context: typer.Context, token: str) -> str:
    """Return the token that somebody gave for a trial, read from standard input where it is "-"."""
    source = context.get_parameter_source("token")
    if token == _STANDARD_INPUT:
        return sys.stdin.readline().strip()
    # Only where it was typed: in the environment of one process others do not read it.
    if source is not None and source.name == "COMMANDLINE":
        print_error(
            "A token in a command line can be read by everybody on this computer, and stays in its history: set"
            " GATEHOUSE_TRY_TOKEN, or give - to have it read from standard input."
        )
    return token


def _is_file(name: str) -> bool:
    return name.endswith(".toml")


def open_for_trial(name: str, url: str, vault: TokenVault, device_id: str = "") -> Connector:
    """Open a platform by a profile or by its name, with tokens of this trial only.

    Raises:
        SettingsError: There is none of this name, or the profile is wrong.
    """
    if _is_file(name):
        profile = read_profile(Path(name))
        try:
            return connect(profile, url, vault, device_id=device_id)
        except SettingsError as error:
            text = read_named(Path(name)).decode("utf-8")
            raise SettingsError(f"{Path(name).name}: {with_line(str(error), text)}", key=error.key) from error
    if name not in platform_names():
        known = ", ".join(platform_names())
        words = f"there is no platform {name!r}; known: {known}. A profile of your own is a file that ends in .toml"
        raise SettingsError(words, key="settings.profile")
    return open_connector(name, url, vault, device_id=device_id)


def _show(preview: StreamPreview) -> None:
    counts = ", ".join(f"{count} {kind}" for kind, count in preview.counts.items()) or "nothing"
    print_line(f"{preview.stream}: {preview.error or counts}")
    for words in preview.unreadable:
        print_line(f"  not understood: {words}")
    for kind, fields in preview.samples:
        print_line(f"  {kind}")
        for field, words in fields.items():
            print_line(f"    {field}: {words}")
