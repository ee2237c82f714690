"""The OpenAPI description in the guide: a valid one, of what the profile in the guide reads and a server answers."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
import schemathesis
import yaml  # type: ignore[import-untyped]
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR

from sync.sandbox.web.cosigning import Cosignature, NewCheckpoint
from tests.integration.sync.connectors.test_seventh_platform import GUIDE, KEY, Harbour
from tests.integration.sync.connectors.test_seventh_platform import harbour as harbour  # noqa: PLC0414  # fixtures
from tests.integration.sync.connectors.test_seventh_platform import profile as profile  # noqa: PLC0414

DESCRIPTION: dict[str, Any] = yaml.safe_load(GUIDE.with_name("harbour.openapi.yaml").read_text(encoding="utf-8"))
SCHEMAS: dict[str, Any] = DESCRIPTION["components"]["schemas"]


def test_it_is_a_valid_description() -> None:
    OPENAPI_31_VALIDATOR.validate(DESCRIPTION)
    operations = list(schemathesis.openapi.from_dict(DESCRIPTION).get_all_operations())
    # What cannot be resolved, a reference say, is an error in place of an operation.
    assert [isinstance(one, Ok) for one in operations] == [True] * 6


def named_by(field: Any) -> Iterator[str]:
    """Yield the names of the platform that a field of a profile reads."""
    if isinstance(field, str):
        yield field
    elif "path" in field:
        yield field["path"]


def is_described(name: str, schema: dict[str, Any]) -> bool:
    for part in name.split("."):
        if part not in schema.get("properties", {}):
            return False
        schema = schema["properties"][part]
    return True


def item(path: str) -> dict[str, Any]:
    answer = DESCRIPTION["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    reference = answer["allOf"][1]["properties"]["items"]["items"]["$ref"]
    return dict(SCHEMAS[reference.rpartition("/")[2]])


def test_everything_that_the_profile_reads_is_described(profile: Path) -> None:
    told = tomllib.loads(profile.read_text(encoding="utf-8"))
    missing = [
        (stream["path"], name)
        for stream in told["streams"]
        for kind in ("records", "entries", "gone")
        for record in stream.get(kind, ())
        for field in (record["fields"].values() if kind != "gone" else [record["path"], record["id"]])
        for name in named_by(field)
        if not is_described(name, item(stream["path"]))
    ]
    assert missing == []
    assert told["enrol"]["path"] in DESCRIPTION["paths"]
    assert is_described(told["enrol"]["answer"]["device_name"], SCHEMAS["Me"])
    paging = told["paging"]
    assert {paging["items"], paging["next_cursor"], paging["more"]} == set(SCHEMAS["Page"]["properties"])
    parameters = {one["name"] for one in DESCRIPTION["components"]["parameters"].values()}
    assert {paging["cursor_param"], paging["size_param"]} == parameters


def test_everything_that_the_profile_sends_is_described(profile: Path) -> None:
    push = tomllib.loads(profile.read_text(encoding="utf-8"))["push"]
    assert "post" in DESCRIPTION["paths"][push["path"]]
    batch = SCHEMAS["Batch"]["properties"]
    assert {*push["body"], *push["lists"]} == set(batch)
    assert batch["scans"]["maxItems"] >= push["batch_size"]
    sent = batch["scans"]["items"]["properties"]
    assert {name for form in push["forms"] for name in form["fields"]} == set(sent)
    consts = [form["fields"]["what"]["const"] for form in push["forms"]]
    assert set(consts) == set(SCHEMAS["What"]["enum"])
    result = SCHEMAS["Results"]["properties"][push["results"]]["items"]["properties"]
    assert {push["ref"], push["status"], push["message"]} == set(result)
    assert set(push["statuses"]) == set(result["status"]["enum"])


def test_cosigning_is_described_as_kiosks_do_it() -> None:
    for kind in (NewCheckpoint, Cosignature):
        fields = {field.encode_name for field in msgspec.structs.fields(kind)}
        assert fields == set(SCHEMAS[kind.__name__]["properties"]) == set(SCHEMAS[kind.__name__]["required"])


@pytest.mark.parametrize("key", [KEY, "nobody's"], ids=["desk", "stranger"])
def test_a_server_answers_as_described(harbour: Harbour, key: str) -> None:
    schema = schemathesis.openapi.from_dict(DESCRIPTION)
    scan = {"id": "0190", "event": "E1", "ticket": "T0", "what": "in", "at": "2026-11-20T10:30:00Z"}
    asked: list[tuple[str, str, dict[str, Any]]] = [
        ("GET", "/me", {}),
        *(("GET", path, {"params": {"limit": 2}}) for path in ("/tickets", "/events", "/scans")),
        ("POST", "/scans", {"json": {"desk": "d", "scans": [scan]}}),
    ]
    with httpx.Client(headers={"Authorization": f"Bearer {key}"}) as client:
        for method, path, more in asked:
            response = client.request(method, harbour.url + path, **more)
            assert response.status_code == (200 if key == KEY else 401)
            operation = schema[path][method]
            assert str(response.status_code) in operation.definition.raw["responses"]
            operation.validate_response(response)


def test_an_answer_that_is_not_as_described_is_found(harbour: Harbour) -> None:
    operation = schemathesis.openapi.from_dict(DESCRIPTION)["/tickets"]["GET"]
    harbour.tickets[0]["id"] = 7
    found = httpx.get(f"{harbour.url}/tickets", params={"limit": 2}, headers={"Authorization": f"Bearer {KEY}"})
    assert not operation.is_valid_response(found)
