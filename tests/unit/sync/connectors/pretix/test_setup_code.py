"""What pretix shows on its screen leads to its connector."""

import json

from sync.connectors.interface.setup_code import read_setup_code
from sync.connectors.pretix.connector import PretixConnector
from sync.connectors.registry import open_connector
from sync.transfer.token_vaults import NoTokens


def test_a_code_of_pretix_names_no_platform_and_is_known_all_the_same() -> None:
    text = json.dumps({"handshake_version": 1, "url": "https://tickets.example", "token": "once"})
    setup = read_setup_code({"setup_code": text})
    assert (setup.profile, setup.base_url, setup.token) == ("pretix", "https://tickets.example", "once")
    connector = open_connector(setup.profile, setup.base_url, NoTokens())
    assert isinstance(connector, PretixConnector)
    connector.close()
