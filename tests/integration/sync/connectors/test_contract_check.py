"""``kiosk-sync contract`` against a server that keeps to it, and against servers that break one thing each."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from sync.cli.main import app
from tests.integration.sync.connectors.test_seventh_platform import KEY, Harbour
from tests.integration.sync.connectors.test_seventh_platform import profile as profile  # noqa: PLC0414  # a fixture


class Breaking(Harbour):
    """Harbour Tickets, and what is wrong with it today."""

    def __init__(self, fault: str) -> None:
        super().__init__()
        self.fault = fault
        self.turns = 0

    def page(self, kind: str, since: int, limit: int) -> dict[str, Any]:
        found = super().page(kind, since, limit)
        self.turns += 1
        if self.fault == "circle" and kind == "tickets":
            return {**found, "next": "0", "more": True}
        if self.fault == "other ids" and kind == "tickets":
            return {**found, "items": [{**one, "id": f"{one['id']}-{self.turns}"} for one in found["items"]]}
        if self.fault == "no event" and kind == "events":
            return {**found, "items": []}
        return found

    def take(self, body: dict[str, Any]) -> dict[str, Any]:
        if self.fault == "refuses":
            return {"results": [{"id": scan["id"], "status": "wrong", "words": "no"} for scan in body["scans"]]}
        if self.fault == "twice":
            for scan in body["scans"]:
                self.scans[f"{scan['id']}-{len(self.scans)}"] = {**scan, "desk": body["desk"]}
            return {"results": [{"id": scan["id"], "status": "new", "words": ""} for scan in body["scans"]]}
        return super().take(body)


@pytest.fixture
def server(request: pytest.FixtureRequest) -> Iterator[Breaking]:
    with Breaking(getattr(request, "param", "")) as made:
        serving = threading.Thread(target=made.serve_forever, args=(0.05,))
        serving.start()
        yield made
        made.shutdown()
        serving.join()


def ask(profile: Path, server: Breaking, *more: str, token: str = KEY) -> tuple[int, str]:
    arguments = ["contract", str(profile), "--url", server.url, "--token", token, *more]
    done = CliRunner().invoke(app, arguments)
    return done.exit_code, done.output


def test_a_server_that_keeps_to_it(profile: Path, server: Breaking) -> None:
    code, said = ask(profile, server, "--ticket", "T1")
    assert (code, "BROKEN" in said) == (0, False), said
    assert "a wrong token: is refused" in said
    assert "an admission, sent once: accepted" in said
    assert "an admission, sent once more: duplicate" in said
    assert "the admission, given back: once" in said
    assert KEY not in said
    assert "HARBOUR-" not in said


def test_without_a_ticket_nothing_is_sent(profile: Path, server: Breaking) -> None:
    code, said = ask(profile, server)
    assert code == 0
    assert "nothing was sent" in said
    assert set(server.scans) == {"S1"}


@pytest.mark.parametrize(
    ("server", "words"),
    [
        ("circle", "leads back to an earlier one"),
        ("other ids", "have another id"),
        ("no event", "an event that no stream gives"),
        ("refuses", "an admission, sent once: rejected"),
        ("twice", "it was counted twice"),
    ],
    indirect=["server"],
)
def test_what_is_broken_is_named(profile: Path, server: Breaking, words: str) -> None:
    code, said = ask(profile, server, "--ticket", "T1")
    assert code == 1
    assert words in said
    assert "BROKEN" in said


def test_a_token_that_is_wrong_breaks_every_stream(profile: Path, server: Breaking) -> None:
    code, said = ask(profile, server, token="wrong")
    assert code == 1
    assert said.count("BROKEN") == 3


def test_a_ticket_that_is_not_there(profile: Path, server: Breaking) -> None:
    code, said = ask(profile, server, "--ticket", "nobody's")
    assert code == 0
    assert "no stream gives the ticket" in said
