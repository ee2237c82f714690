import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.credentials.clean import clean


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", ""),
        (" \t\r\n", ""),
        ("abc", "abc"),
        ("  abc\r\n", "abc"),
        ("\x02abc\x03", "abc"),
        ("ab\tc", "abc"),
        ("\ufeffabc", "abc"),
        ("a\u200bb\u2060c\u00ad", "abc"),
        ("\u202aabc\u202c", "abc"),
        ("\u00a0abc\u3000", "abc"),
        ("a b", "a b"),
        ("01\x1d21abc", "01\x1d21abc"),  # GS1's separator is content
        ("]Q1abc", "abc"),
        ("]d2abc", "abc"),
        ("]C1abc", "abc"),
        ("]Q1", "]Q1"),
        ("]Q1]Q1", "]Q1"),
        ("\\000001kfndgffgyw4tdgcacx6bb3bgemq69cxj", "kfndgffgyw4tdgcacx6bb3bgemq69cxj"),
        ("]Q2\\000026abc", "abc"),
        ("\\000026\\000001abc", "abc"),
        ("\\00002abc", "\\00002abc"),
        ("abc\\000026", "abc\\000026"),
        ("gh1:ab cd", "GH1:AB CD"),
        ("Gh1r:12345678ab", "GH1R:12345678AB"),
        ("gh1:straße", "GH1:straße"),
        ("gh2:ab", "gh2:ab"),
        ("AbC=", "AbC="),
    ],
)
def test_wrapping_is_taken_off(text: str, code: str):
    assert clean(text).code == code


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("https://tickets.example/t/AbC-123", "AbC-123"),
        ("https://tickets.example/t/AbC-123/", "AbC-123"),
        ("HTTPS://TICKETS.EXAMPLE/T/ABC", "ABC"),
        ("http://x.example/en/checkin/abc?utm=1", "abc"),
        ("https://x.example/?code=abc", "abc"),
        ("https://x.example/v?lang=de&ticket=a%2Fb%3D", "a/b="),
        ("https://x.example/v?Ticket=a+b", "a+b"),
        ("https://x.example/v#secret=abc", "abc"),
        ("https://x.example/t/one?code=two", "two"),
        ("https://x.example/t/gh1%3Aabc", "GH1:ABC"),
        ("https://x.example/t/%00a%0d%E2%80%8Bc%ff", "ac\ufffd"),
        ("]Q1https://x.example/t/abc\r", "abc"),
    ],
)
def test_links_give_the_code_that_they_carry(link: str, code: str):
    cleaned = clean(link)
    assert (cleaned.code, cleaned.link) == (code, True)
    assert cleaned.whole in link


@pytest.mark.parametrize(
    "link",
    [
        "https://x.example",
        "https://x.example/",
        "https://x.example/t/",
        "https://x.example/t",
        "https://x.example/menu/today",
        "https://x.example/?code=",
        "https://[broken/t/abc",
        "https://x.example/t/%20",
    ],
)
def test_other_links_stay_whole(link: str):
    assert clean(link).code == link


def test_a_code_that_only_contains_a_link_is_no_link():
    assert clean("see https://x.example/t/abc").code == "see https://x.example/t/abc"


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1))
def test_an_opaque_code_is_never_damaged(code: str):
    """Printable ASCII without white space comes out as it is, unless it begins with one of the known envelopes."""
    if not code.startswith(("]", "\\")) and not code.lower().startswith(("http", "gh1")):
        assert clean(code).code == code


@given(st.text())
def test_nothing_that_is_visible_is_added(text: str):
    cleaned = clean(text)
    assert set(cleaned.whole.upper()) <= set(text.upper())
    assert cleaned.whole == cleaned.whole.strip()
