import socket

from sync.system.network_watch import NetworkWatch, outbound_addresses


def test_a_network_that_comes_and_goes():
    looks = [("10.0.0.2",), ("10.0.0.2",), (), (), ("10.0.0.2",), ("10.0.0.2", "2001:db8::5"), ("10.0.0.2",)]
    watch = NetworkWatch(iter(looks).__next__)
    assert [watch.is_back() for _ in looks[1:]] == [False, False, False, True, True, False]


def test_a_real_look_sends_nothing_and_finds_addresses_or_none():
    for address in outbound_addresses():
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        assert socket.inet_pton(family, address.partition("%")[0])
