"""Addresses of platforms, and the proxies that lead to them."""

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import SettingsError
from sync.http.address import check_base_url
from sync.http.client import PlatformHttp
from sync.http.proxies import is_bypassed, proxy_for

PLATFORM = httpx.URL("https://tickets.example")


@pytest.mark.parametrize(
    "url",
    [
        "https://tickets.example", "https://tickets.example:8443/v1", "HTTPS://TICKETS.EXAMPLE", "https://münchen.de",
        "https://xn--mnchen-3ya.de", "https://192.0.2.1", "https://[2001:db8::1]:8443", "http://[::1]:80",
        "http://localhost:8000", "https://my_host.local", "https://tickets.example.",
    ],
)  # fmt: skip
def test_addresses_that_can_be_used(url: str) -> None:
    check_base_url(url)
    PlatformHttp(url).close()


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://xn--.invalid", "not a URL"), ("https://a..b", "host name"), ("https://.", "host name"),
        ("https://h:99999", "port 99999"), ("https://h:0", "port 0"), ("https://user:pass@h", "credentials"),
        ("https://a b", "host name"), ("https://ex%61mple.de", "host name"), (r"https://a.de\b", "host name"),
        ("https://-a.de", "host name"), ("https://" + "a" * 64 + ".de", "host name"), ("https://[::1", "not a URL"),
        ("https://[fe80::1%25eth0]", "IPv6"), ("https://[fe80::1%eth0]", "IPv6"), ("https://①.de", "not a URL"),
        ("https://" + "a." * 200 + "de", "host name"), ("https://" + "a" * 10_000, "too long"), ("", "http"),
        ("https://a.de?x=1", "without"), ("https://a.de#x", "without"), ("ftp://a.de", "http"), ("a.de", "http"),
        ("https://a.de/\ud800", "not a URL"), ("https://a\n.de", "not a URL"), ("https://\x00", "not a URL"),
        ("http://a.de", "https"),
    ],
)  # fmt: skip
def test_every_address_that_cannot_be_used_says_why(url: str, why: str) -> None:
    with pytest.raises(SettingsError, match=why) as caught:
        check_base_url(url)
    assert "pass@" not in str(caught.value)
    assert caught.value.key in {"settings.bad_url", "settings.insecure_url"}


@given(st.one_of(st.text(), st.text(alphabet="htps:/[]%@.x-n1#?\\ \u00fc").map("https://".__add__)))
def test_an_address_can_be_used_or_is_refused(url: str) -> None:
    try:
        parsed = check_base_url(url)
    except SettingsError:
        return
    httpx.Request("GET", parsed)


@pytest.mark.parametrize(
    ("no_proxy", "host", "bypassed"),
    [
        ("localhost,[::1]", "::1", True),
        ("localhost,[::1]", "tickets.example", False),
        ("fe80::/10", "fe80::1", True),
        ("fe80::/10", "tickets.example", False),
        ("10.0.0.0/8", "10.1.2.3", True),
        ("10.0.0.0/8", "11.1.2.3", False),
        ("192.0.2.1", "192.0.2.1", True),
        ("*", "tickets.example", True),
        ("example", "tickets.example", True),
        (".example", "tickets.example", True),
        ("*.example", "tickets.example", True),
        ("ickets.example", "tickets.example", False),
        ("TICKETS.EXAMPLE:443", "tickets.example", True),
        ("tickets.example:8443", "tickets.example", False),
        ("[::1]:443", "::1", True),
        ("https://tickets.example", "tickets.example", True),
        ("a b tickets.example", "tickets.example", True),
        ("", "tickets.example", False),
        (",,[,]:x,:::,/", "tickets.example", False),
    ],
)
def test_hosts_that_are_spoken_to_directly(no_proxy: str, host: str, bypassed: bool) -> None:
    assert is_bypassed(host, None, no_proxy) is bypassed


@given(st.text(), st.text())
def test_no_list_of_hosts_raises(no_proxy: str, host: str) -> None:
    is_bypassed(host, 443, no_proxy)


@pytest.mark.parametrize(
    "proxy",
    ["http://proxy:3128", "proxy:3128", "https://u:p%23w@proxy", "socks5://127.0.0.1:1080", "socks5h://proxy:1"],
)
def test_proxies_that_can_be_used(proxy: str) -> None:
    found = proxy_for(PLATFORM, {"https": proxy, "no": "localhost,[::1],fe80::/10"})
    assert found is not None
    httpx.Client(proxy=found).close()  # SOCKS needs a package of its own
    assert proxy_for(PLATFORM, {"all": proxy}) is not None
    assert proxy_for(PLATFORM, {"http": proxy}) is None
    assert proxy_for(PLATFORM, {"https": proxy, "no": "example"}) is None


@pytest.mark.parametrize(
    "proxy", ["http://u:sec#ret@proxy:3128", "proxy:99999", "ftp://proxy", "socks4://proxy:1", "not a url", "http://"]
)
def test_a_proxy_that_cannot_be_used_is_named_without_its_password(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    monkeypatch.delenv("https_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with pytest.raises(SettingsError, match="HTTPS_PROXY") as caught:
        PlatformHttp("https://tickets.example")
    assert caught.value.key == "settings.proxy"
    assert "sec" not in str(caught.value)
