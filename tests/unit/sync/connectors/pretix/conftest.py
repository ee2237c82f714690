"""A connector over a pretix of paper."""

from collections.abc import Callable, Iterator, Mapping

import pytest

from sync.connectors.pretix.connector import PretixConnector
from sync.http.client import PlatformHttp
from tests.support.platforms.fake_pretix import START, TOKEN, FakePretix, serve


class PaperVault:
    """Implements ``TokenVault``."""

    def __init__(self, token: str = TOKEN) -> None:
        self.secrets: Mapping[str, str] = {"token": token} if token else {}

    def load(self) -> Mapping[str, str]:
        return self.secrets

    def save(self, secrets: Mapping[str, str]) -> None:
        self.secrets = secrets


class Steady:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


Connect = Callable[..., PretixConnector]


@pytest.fixture(scope="module")
def paper() -> Iterator[FakePretix]:
    with serve(FakePretix()) as served:
        yield served


@pytest.fixture
def pretix(paper: FakePretix) -> FakePretix:
    """The server, wiped."""
    url = paper.url
    paper.__init__(url=url)  # type: ignore[misc]
    return paper


@pytest.fixture
def steady() -> Steady:
    return Steady()


@pytest.fixture
def connect(pretix: FakePretix, steady: Steady) -> Iterator[Connect]:
    opened: list[PretixConnector] = []

    def make(token: str = TOKEN) -> PretixConnector:
        made = PretixConnector(PlatformHttp(pretix.url), PaperVault(token), wall=lambda: START, steady=steady)
        opened.append(made)
        return made

    yield make
    for connector in opened:
        connector.close()
