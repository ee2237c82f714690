"""``kiosk-sync contract``: whether a server keeps what kiosks rely on; integrators run it against their own."""

import os
import secrets
from datetime import UTC, datetime
from typing import Annotated

import typer

from kiosk.domain.entries.entry import uuid7
from sync.cli.exit_codes import FAILED, errors_as_sentences
from sync.cli.profile import open_for_trial, token_given
from sync.connectors.contract import Result, check_contract
from sync.connectors.rest.preview import MemoryVault
from sync.system.terminal import print_line

_MARKS = {Result.KEPT: "kept", Result.BROKEN: "BROKEN", Result.UNKNOWN: "look"}


def contract(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="A profile (.toml file), or the name of a platform.")],
    *,
    url: Annotated[str, typer.Option("--url", help="The server's address, as a set-up code says it.")],
    token: Annotated[
        str,
        typer.Option("--token", envvar="GATEHOUSE_TRY_TOKEN", help="Access token or API key; - reads standard input."),
    ] = "",
    device_id: Annotated[str, typer.Option("--device-id", help="Device to ask as.")] = "contract-check",
    ticket: Annotated[
        str, typer.Option("--ticket", help="A ticket that may be admitted and taken back; without it only reads.")
    ] = "",
) -> None:
    """Check a server for everything that kiosks rely on. Exit code 1: something is broken."""
    token = token_given(context, token)
    broken = 0
    with errors_as_sentences():
        connector = open_for_trial(name, url, MemoryVault({"token": token} if token else {}), device_id)
        stranger = open_for_trial(name, url, MemoryVault({"token": secrets.token_hex(16)}), device_id)
        try:
            now = datetime.now(UTC)
            for check in check_contract(
                connector,
                stranger,
                ticket_id=ticket,
                new_id=lambda: uuid7(now, os.urandom(10)),
                now=now,
                device_id=device_id,
            ):
                broken += check.result is Result.BROKEN
                print_line(f"{_MARKS[check.result]:7} {check.subject}: {check.words}")
        finally:
            connector.close()
            stranger.close()
    if broken:
        raise typer.Exit(FAILED)
