"""Reading the streams of a fake pretix to their end."""

from sync.connectors.interface.connector import Page
from sync.connectors.pretix.connector import PretixConnector


def read(connector: PretixConnector, name: str, cursor: str | None = None) -> tuple[list[Page], str]:
    """Read a stream to its end."""
    stream = next(stream for stream in connector.streams if stream.name == name)
    pages = []
    while True:
        page = connector.pull(stream, cursor)
        pages.append(page)
        cursor = page.next_cursor
        if not page.more:
            return pages, cursor


def records(pages: list[Page]) -> list[object]:
    return [record for page in pages for record in page.records]
