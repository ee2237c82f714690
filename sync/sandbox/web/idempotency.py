"""What a client asks for twice under one id is done once: the first answer is given again.

Refusals are not remembered: whoever asks again later may be taken.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from sync.sandbox.tables import Tables
from sync.sandbox.web.routing import RefusalError

Answer = dict[str, Any]


class IdempotentAnswers:
    """Remembers answers by the client's ids.

    Args:
        tables: The platform's database.
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def do(self, client_id: str, kind: str, work: Callable[[], Answer]) -> tuple[Answer, bool]:
        """Do something in one transaction, unless it was done before under this id.

        Args:
            client_id: The client's own id for it.
            kind: What kind of thing it is; an id is good for one.
            work: Does it.

        Returns:
            The answer, and whether it was done now.

        Raises:
            RefusalError: The id was used for something else, or the work was refused; nothing was changed.
        """
        with self._tables.writing():
            before = self._tables.row("SELECT kind, answer FROM sandbox_answers WHERE clientId = ?", client_id)
            if before is not None:
                if before["kind"] != kind:
                    raise RefusalError(409, "CLIENT_ID_USED")
                return msgspec.json.decode(before["answer"]), False
            answer = work()
            record = {"clientId": client_id, "kind": kind, "answer": msgspec.json.encode(answer).decode()}
            self._tables.insert("sandbox_answers", record)
            return answer, True
