"""The scenarios of the field's strongest offline checker, judged by our gate.

Verdicts are compared through the one published table of reasons (docs/verdicts.md, column "pretix app offline").
"""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.reason_table import platform_code
from kiosk.domain.roster.bookings import Ticket
from tests.support.gate.pretix_gate import PretixGate
from tests.support.vectors import read_vectors, reason_to_skip

FILE = "libpretixsync_offline_scenarios.json"
VECTORS: dict[str, Any] = read_vectors(FILE)
SCENARIOS: list[dict[str, Any]] = VECTORS.get("scenarios", [])

pytestmark = pytest.mark.skipif(not SCENARIOS, reason=reason_to_skip(FILE))


@pytest.fixture
def gate_of(tmp_path: Path) -> Iterator[Callable[[str], PretixGate]]:
    opened: list[PretixGate] = []

    def make(world: str) -> PretixGate:
        opened.append(PretixGate(VECTORS["worlds"][world], tmp_path))
        return opened[-1]

    yield make
    for gate in opened:
        gate.close()


def ticket_of(result: CheckInResult) -> Ticket:
    assert result.verdict.ticket is not None
    return result.verdict.ticket


def order_and_position(result: CheckInResult) -> list[str]:
    return ticket_of(result).number.rsplit("-", 1)


def variation_of(result: CheckInResult) -> str | None:
    kind, ticket = result.verdict.ticket_type, result.verdict.ticket
    return kind.variations.get(ticket.variation_id or "") if kind and ticket else None


def answers_in(body: Mapping[str, Any]) -> dict[str, str]:
    return {question: answer.lower() for question, answer in body["answers"].items()}


def expected_answers(text: str) -> dict[str, str]:
    return {str(answer["question"]): answer["answer"].lower() for answer in json.loads(text)}


SEEN: dict[str, Callable[[CheckInResult], Any]] = {
    "type": lambda r: platform_code(r.verdict.reason, "pretix_app"),
    "ticket": lambda r: r.verdict.ticket_type.name if r.verdict.ticket_type else None,
    "variation": variation_of,
    "attendee_name": lambda r: ticket_of(r).holder_name,
    "isRequireAttention": lambda r: r.verdict.attention,
    "isCheckinAllowed": lambda r: r.verdict.outcome is not Outcome.REFUSE,
    "eventSlug": lambda r: r.verdict.ticket.event_id if r.verdict.ticket else None,
    "orderCode": lambda r: order_and_position(r)[0],
    "positionId": lambda r: int(order_and_position(r)[1]),
    "orderCodeAndPositionId": lambda r: ticket_of(r).number,
    "required_answers": lambda r: len(r.verdict.questions),
    "required_answer_first_question": lambda r: int(r.verdict.questions[0].id),
}
QUEUED: dict[str, Callable[[list[dict[str, Any]]], Any]] = {
    "queued_count_after": len,
    "queued_first_secret": lambda queue: queue[0]["secret"],
    "queued_last_type": lambda queue: queue[-1]["type"],
}


def judge(gate: PretixGate, result: CheckInResult, expected: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is to be seen of the fields that are expected."""
    seen: dict[str, Any] = {}
    for name, wanted in expected.items():
        if name in SEEN:
            seen[name] = SEEN[name](result)
        elif name in QUEUED:
            seen[name] = QUEUED[name](gate.queue())
        elif name == "queued_first_answers":
            same = answers_in(gate.queue()[0]) == expected_answers(wanted)
            seen[name] = wanted if same else gate.queue()[0]["answers"]
        elif name == "checkin_rows_for_secret_all_lists":
            seen[name] = {secret: gate.scans_of(secret) for secret in wanted}
        else:
            raise AssertionError(f"the vectors expect something new: {name}")
    return seen


def take(gate: PretixGate, step: Mapping[str, Any]) -> None:
    """Take one step that is not a scan."""
    match step["op"]:
        case "set_rules":
            gate.set_rules(step["event"], step["list"], step["rules"])
        case "set_gate":
            gate.gate = str(step["gate"]) if step["gate"] else None
        case "add_question":
            gate.add(step["event"], "questions", step["question"])
        case "revoke_secret":
            gate.add(step["event"], "revoked", {"id": 1, "secret": step["secret"]})
        case "block_secret":
            gate.add(step["event"], "blocked", {"id": 1, "secret": step["secret"], "blocked": True})
        case "truncate_checkins":
            gate.forget_scans()
        case "sleep":
            gate.slept += timedelta(milliseconds=step["ms"])
        case unknown:
            raise AssertionError(f"the vectors have a new kind of step: {unknown}")


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: str(s["id"]).rsplit("/", 1)[-1])
def test_scenario(scenario: dict[str, Any], gate_of: Callable[[str], PretixGate]):
    gate = gate_of(scenario["world"])
    for number, step in enumerate(scenario["steps"]):
        if step["op"] != "check":
            take(gate, step)
            continue
        result = gate.check(step)
        assert (number, judge(gate, result, step["expect"])) == (number, step["expect"]), result.verdict
