"""Each sandbox platform against its own OpenAPI description: whatever is sent, it answers as described."""

import json
import os
import threading
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from werkzeug.datastructures import Headers

from sync.sandbox.platforms.catalogue import PLATFORM_KINDS, open_platform, open_tables, seed_world
from sync.sandbox.seeding.plan import SeedPlan
from sync.sandbox.web.openapi import describe
from sync.sandbox.web.routing import Request
from sync.sandbox.web.server import Sandbox
from tests.support.platforms.sandbox import Platform

CHECKS = (not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance)
MAX_EXAMPLES = int(os.environ.get("GATEHOUSE_SCHEMA_EXAMPLES", "10"))
HOUR = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)


@pytest.fixture(params=sorted(PLATFORM_KINDS))
def sandbox(request: pytest.FixtureRequest, tmp_path: Any) -> Iterator[Sandbox]:
    tables = open_tables(request.param, tmp_path / "platform.db")
    seed_world(request.param, tables, SeedPlan(tickets=40, seed=3, now=HOUR))
    made = Sandbox(open_platform(request.param, tables))
    serving = threading.Thread(target=made.serve)
    serving.start()
    yield made
    made.stop()
    serving.join()
    tables.close()


def test_the_description_is_served(sandbox: Sandbox):
    platform = Platform(sandbox.url.removesuffix(sandbox.platform.base), {})
    served = platform.talk("GET", "/openapi.json")
    assert served == json.loads(json.dumps(describe(sandbox.platform, sandbox.url)))
    assert served["openapi"] == "3.1.0"
    tags = {operation["tags"][0] for path in served["paths"].values() for operation in path.values()}
    assert "chosen" in tags


def credentials(sandbox: Sandbox) -> dict[str, str]:
    """Return the headers of a device that may do everything."""
    setup = sandbox.setup_code()
    sandbox_platform = sandbox.platform

    def post(path: str, body: dict[str, Any], **headers: str) -> Any:
        raw = json.dumps(body).encode()
        request = Request(method="POST", path=path, headers=Headers(headers), body=raw)
        reply = sandbox_platform.answer(request)
        assert reply.status < 300, reply
        return reply.content

    account = {"email": setup.get("email"), "password": setup.get("password")}
    if sandbox_platform.name == "eventify":
        return {"authorization": f"Bearer {post('/devices/enrol', {'setupToken': setup['token']})['token']}"}
    if sandbox_platform.name == "events_activities":
        return {"x-api-key": setup["token"]}
    if sandbox_platform.name == "bilten":
        token = post("/auth/login", account)["data"]["token"]
        token = post("/devices", {"name": "G"}, authorization=f"Bearer {token}")["data"]["token"]
        return {"authorization": f"Bearer {token}"}
    if sandbox_platform.name == "tickettoken":
        bearer = {"authorization": f"Bearer {post('/auth/login', account)['access_token']}"}
        post("/devices/register", {"device_id": "d", "name": "G"}, **bearer)
        return bearer
    form = f"grant_type=client_credentials&client_id={setup['client_id']}&client_secret={setup['client_secret']}"
    request = Request(method="POST", path="/oauth/token", headers=Headers(), body=form.encode())
    bearer = {"authorization": f"Bearer {sandbox_platform.answer(request).content['access_token']}"}
    return {**bearer, "x-device-id": post("/check-in/devices", {}, **bearer)["device_id"]}


@pytest.mark.parametrize("known", [True, False], ids=["device", "stranger"])
def test_it_answers_as_described(sandbox: Sandbox, known: bool):
    headers = credentials(sandbox) if known else {}
    schema = schemathesis.openapi.from_dict(json.loads(json.dumps(describe(sandbox.platform, sandbox.url))))
    schema.config.update(base_url=sandbox.url)
    for result in schema.get_all_operations():
        operation: Any = result.ok()  # type: ignore[union-attr]
        # TicketToken publishes one operation as not implemented.
        is_there = "501" not in operation.definition.raw["responses"]
        call_it(operation, headers, CHECKS if is_there else CHECKS[1:])


def call_it(operation: Any, headers: dict[str, str], checks: Sequence[Any]) -> None:
    @settings(max_examples=MAX_EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy())
    def call(case: Any) -> None:
        case.validate_response(case.call(headers=headers), checks=checks)

    call()
