"""A platform's OpenAPI 3.1 description, made of the same table of routes that serves it."""

import re
from typing import Any

import msgspec

from sync.sandbox.web.platform import SandboxPlatform
from sync.sandbox.web.routing import Route

_ALWAYS = (400, 405)
_REFS = "#/components/schemas/{name}"


def describe(platform: SandboxPlatform, url: str) -> dict[str, Any]:
    """Return the description.

    Args:
        platform: The platform.
        url: Where it is served.
    """
    types = {platform.error, *(route.answer for route in platform.router.routes)}
    types |= {route.body for route in platform.router.routes if route.body is not None}
    ordered = sorted(types, key=str)
    found, components = msgspec.json.schema_components(ordered, ref_template=_REFS)
    schemas = dict(zip(ordered, found, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for route in platform.router.routes:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(platform, route, schemas)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{platform.title} (sandbox)",
            "version": "1",
            "description": "A stand-in for tests and integrators. Operations that the platform does not publish are"
            " marked as chosen.",
        },
        "servers": [{"url": url}],
        "paths": paths,
        "components": {"schemas": components, "securitySchemes": dict(platform.security)},
    }


def _operation(platform: SandboxPlatform, route: Route, schemas: dict[Any, Any]) -> dict[str, Any]:
    refused = {*_ALWAYS, *route.refusals, *(() if route.is_open else (401, 403))}
    if route.is_open and route.body is not None:
        refused.add(401)
    answers = {str(status): _content(schemas[route.answer], "Done") for status in (route.status, *route.also)}
    answers |= {str(status): _content(schemas[platform.error], "Refused") for status in sorted(refused)}
    operation: dict[str, Any] = {
        "operationId": re.sub(r"\W+", "_", f"{route.method.lower()}{route.path}"),
        "summary": route.summary,
        "tags": ["chosen" if route.chosen else "published"],
        "parameters": [*_path_parameters(route), *_query_parameters(route)],
        "responses": answers,
        "security": [] if route.is_open else [{name: []} for name in platform.security],
    }
    if route.body is not None:
        kind = "application/x-www-form-urlencoded" if route.form else "application/json"
        operation["requestBody"] = {"required": True, "content": {kind: {"schema": schemas[route.body]}}}
    return operation


def _content(schema: Any, words: str) -> dict[str, Any]:
    return {"description": words, "content": {"application/json": {"schema": schema}}}


def _path_parameters(route: Route) -> list[dict[str, Any]]:
    names = re.findall(r"\{(\w+)\}", route.path)
    return [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in names]


def _query_parameters(route: Route) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "in": "query",
            "schema": {"type": "integer", "minimum": 1} if kind is int else {"type": "string"},
        }
        for name, kind in route.query.items()
    ]
