"""Pages that were served, for the fault that serves one twice."""

from sync.sandbox.web.routing import Reply, Request


class PageMemory:
    """Which page each client had last of each collection: what ``repeat_page`` gives once more in place of the next."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], bytes] = {}
        self._last: dict[tuple[str, str], Reply] = {}

    def before(self, request: Request) -> Reply | None:
        """Return the page before the one that is asked for; None for a beginning."""
        key = _client_and_path(request)
        if request.method != "GET" or self._first.get(key, request.query_string) == request.query_string:
            return None
        return self._last.get(key)

    def remember(self, request: Request, reply: Reply) -> None:
        """Remember a page that was given."""
        if request.method == "GET" and reply.status == 200:
            key = _client_and_path(request)
            self._first.setdefault(key, request.query_string)
            self._last[key] = reply


def _client_and_path(request: Request) -> tuple[str, str]:
    client = request.headers.get("authorization") or request.headers.get("x-api-key", "")
    return client, request.path
