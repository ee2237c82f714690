"""Structured logs: one JSON object per line, without names, codes, secrets or tokens.

What may be logged is decided by field name and by shape, for our own lines and for those of libraries alike: the last
step before a line is written takes out whatever looks like something that must not leave the database.
"""

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any, TextIO

import structlog

from sync.system.error_text import unexpected_error_text

_SECRET_FIELDS = re.compile(
    r"token|secret|password|authori[sz]ation|cookie|setup_code|email|phone|holder|attendee|guest|payload"
    r"|^(code|name|body|key|answers)$",
    re.IGNORECASE,
)
_SECRET_SHAPES = re.compile(
    r"GH1:[0-9A-Z $%*+\-./:]+"  # gate passes
    r"|(?i:bearer\s+)[\w.~+/=-]+"
    r"|\beyJ[\w-]+\.[\w-]+\.[\w-]*"  # JSON Web Tokens
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"  # e-mail addresses
    r"|(?i:(?:token|secret|password)[\"']?\s*[=:]\s*[\"']?)[^\s\"',}]+"
)
_HIDDEN = "[hidden]"


def redact(_logger: Any, _method: str, event: Mapping[str, Any]) -> dict[str, Any]:
    """Hide what must not be in a log. A processor of structlog."""
    return {name: _HIDDEN if _SECRET_FIELDS.search(name) else _clean(value) for name, value in event.items()}


def _name_exception(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Say of an exception what it is and where it came from; its text may quote a platform. For structlog."""
    found = event.pop("exc_info", None)
    if found:
        error = (
            found if isinstance(found, BaseException) else found[1] if isinstance(found, tuple) else sys.exc_info()[1]
        )
        if error is not None:
            event["exception"] = unexpected_error_text(error)
    return event


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return _SECRET_SHAPES.sub(_HIDDEN, value)
    if isinstance(value, Mapping):
        return redact(None, "", value)
    if isinstance(value, list | tuple):
        return [_clean(item) for item in value]
    return value


def set_up_logging(level: str, stream: TextIO | None = None) -> None:
    """Send all logs, also those of libraries, to a stream as redacted JSON lines.

    Args:
        level: Lowest level that is written.
        stream: Where to; standard error by default.
    """
    shared: list[structlog.types.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*shared, structlog.stdlib.ExtraAdder()],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            _name_exception,
            redact,
            structlog.processors.JSONRenderer(),
        ],
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    # In place of all others: a handler that a library has set would write past the redaction.
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    # Chatty about every request, with its address and query.
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    # Warns of every turn that is left out because a run takes longer than the interval, which is as it should be.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
