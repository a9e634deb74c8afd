import ipaddress
import tracemalloc
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.parse.host_kind import Kind
from launchgate.parse.ips import dotted, ipv4, ipv6, reach_v4, reach_v6
from launchgate.parse.urls import classify, find, mask_userinfo, shown

V4 = st.integers(0, 2**32 - 1)
HOSTS = {
    Kind.LOOPBACK: "localhost LOCALHOST localhost. app.localhost 127.0.0.1 127.1 127.0.1 2130706433"
    " 0x7f000001 0x7f.0.0.1 0177.0.0.1 017700000001 127.0.0.1. 0.0.0.0 0 ::1 [::1] [::]"
    " ::ffff:127.0.0.1 [::ffff:7f00:1] [64:ff9b::7f00:1] lvh.me app.lvh.me localtest.me"
    " 127.0.0.1.nip.io app-127-0-0-1.sslip.io \uff4cocalhost \u2460\u2461\u2466.0.0.1"
    " 127\u30020.0.1 %6c%6fcalhost localhost.localdomain loc\u00adalhost",
    Kind.PRIVATE: "10.0.0.1 172.31.255.255 192.168.0.1 [fd12::1] 0xc0a80001 10.1.2.3.nip.io"
    " ::ffff:10.0.0.1",
    Kind.LINK_LOCAL: "169.254.169.254 [fe80::1] fe80::1%eth0",
    Kind.CGNAT: "100.64.0.1 100.127.255.255",
    Kind.INTERNAL: "web api-server printer.local db.internal shop.test host.docker.internal"
    " api.default.svc.cluster.local router.lan nas.home.arpa",
    Kind.TUNNEL: "a1.ngrok.io a1.ngrok-free.app x.trycloudflare.com x.loca.lt x.app.github.dev"
    " m.t.ts.net ${SUB}.ngrok.io localhost.run",
    Kind.REQUEST_BIN: "webhook.site smee.io x.m.pipedream.net x.beeceptor.com",
    Kind.PREVIEW: "a-git-main-b.vercel.app deploy-preview-1--a.netlify.app 1f2e.a.pages.dev"
    " a-pr-3.onrender.com 1a2b3c4d-a.acme.workers.dev",
    Kind.STAGING: "staging.acme.com api-staging.acme.com qa.acme.com ${T}.staging.acme.com",
    Kind.PLACEHOLDER: "example.com a.example your-domain.com <your-host> changeme 192.0.2.1"
    " [2001:db8::1]",
    Kind.PUBLIC: "acme.com 8.8.8.8 172.32.0.1 100.128.0.1 dev.to acme.vercel.app m\u00fcnchen.de"
    " [2606:4700::1] *.acme.com ngrok.com 10.acme.com localhost.acme.com ${T}.acme.com",
    Kind.UNKNOWN: "${HOST} {{host}} %s 256.1.1.1 1.2.3.4.5 a..b -a.com $HOST * a_b!c",
}  # fmt: skip


@pytest.mark.parametrize(
    ("host", "kind"),
    [(host, kind) for kind, hosts in HOSTS.items() for host in hosts.split(" ") if host],
)
def test_kind(host: str, kind: Kind) -> None:
    assert classify(host).kind is kind
    bracketed = f"[{host}]" if host.count(":") > 1 and not host.startswith("[") else host
    assert classify(f"https://{bracketed}:8443/a?b#c").kind is kind
    assert classify(f"//{bracketed}/a").kind is kind


@pytest.mark.parametrize("text", ["", " ", "/", "//", "http://", "https:///path", "?", "@", "\\\\"])
def test_no_host(text: str) -> None:
    assert classify(text).kind is Kind.UNKNOWN


def test_flags() -> None:
    judged = classify("HTTP://user:pw@[::1]:80/")
    assert (judged.scheme, judged.host, judged.plain_http) == ("http", "::1", True)
    assert (judged.userinfo, judged.ip_literal, judged.wildcard) == (True, True, False)
    assert classify("https://*.acme.com").wildcard
    assert not classify("https://acme.com/*").wildcard
    assert not classify("https://acme.com").plain_http
    assert classify("http://acme.com@localhost/").kind is Kind.LOOPBACK
    assert classify("http:\\\\localhost\\x").kind is Kind.LOOPBACK
    assert classify("https://M\u00dcNCHEN.de").host == classify("https://xn--mnchen-3ya.de").host


@given(V4)
def test_every_spelling_of_an_ipv4_address(number: int) -> None:
    a, b, c, d = number >> 24, number >> 16 & 255, number >> 8 & 255, number & 255
    spellings = (
        *(dotted(number), dotted(number) + ".", str(number), hex(number), f"0{number:o}"),
        *(f"{a}.{number & 0xFFFFFF}", f"{a}.{b}.{number & 0xFFFF}", f"{a:#x}.{b}.0{c:o}.{d:#X}"),
    )
    assert {ipv4(text) for text in spellings} == {number}
    assert len({(classify(f"http://{text}/").kind, classify(text).host) for text in spellings}) == 1


@given(V4)
def test_ranges_agree_with_the_standard_library(number: int) -> None:
    address = ipaddress.IPv4Address(number)
    kind = reach_v4(number)
    if address.is_loopback:
        assert kind == "loopback"
    if address.is_global and not address.is_multicast:
        assert kind == "public"
    mapped = ipaddress.IPv6Address(0xFFFF << 32 | number)
    assert reach_v6(int(mapped)) == kind


@given(st.integers(0, 2**128 - 1), st.booleans())
def test_ipv6_reads_what_the_standard_library_writes(number: int, long: bool) -> None:
    address = ipaddress.IPv6Address(number)
    assert ipv6(address.exploded if long else str(address)) == number


@given(st.text(st.sampled_from("0123456789abcdf:.%x[]"), max_size=45))
def test_ipv6_refuses_what_the_standard_library_refuses(text: str) -> None:
    found = ipv6(text)
    if found is not None and not set("%[]") & set(text) and ".0" not in text and "x" not in text:
        assert int(ipaddress.IPv6Address(text)) == found


@given(
    st.text(max_size=200), st.sampled_from(["", "http://", "//", "https://u:p@", "http%3A%2F%2F"])
)
def test_never_raises(text: str, lead: str) -> None:
    classify(lead + text)
    mask_userinfo(lead + text)
    shown(lead + text)
    for item in find(lead + text):
        assert 0 <= item.start < item.end <= len(lead + text)


PATHS = st.text(st.sampled_from("abcz019/-_.~"), max_size=20).map(lambda text: f"/{text}z")


@given(PATHS, st.integers(1, 3), st.sampled_from(["localhost", "acme.com", "10.0.0.1"]))
def test_a_url_survives_percent_encoding(path: str, times: int, host: str) -> None:
    url = encoded = f"https://{host}:3000{path}"
    for _ in range(times):
        encoded = quote(encoded, safe="")
    text = f'x = "https://id.com/?redirect_uri={encoded}&a=1"'
    outer, inner = find(text)
    assert text[inner.start : inner.end] == encoded
    assert inner.url == url
    assert outer.url == "https://id.com/?redirect_uri="
    assert classify(encoded).kind is classify(url).kind


@given(PATHS)
def test_a_url_survives_json_escapes(path: str) -> None:
    url = f"https://acme.com{path}"
    text = '{"a": "' + url.replace("/", "\\/") + '"}'
    assert [item.url for item in find(text)] == [url]


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("(see http://a.b/c).", ["http://a.b/c"]),
        ("${X:-http://a.b:3000}", ["http://a.b:3000"]),
        ("[x](http://a.b)", ["http://a.b"]),
        ("http://a.b,https://c.d", ["http://a.b", "https://c.d"]),
        ("http://[::1]:3000/a", ["http://[::1]:3000/a"]),
        ("`http://a.b:${PORT}/c`", ["http://a.b:${PORT}/c"]),
        ("'wss://a.b/c'", ["wss://a.b/c"]),
        ("news://a.b redis://localhost", []),
        ("HTTP://A.b", ["HTTP://A.b"]),
    ],
)
def test_where_a_url_ends(text: str, urls: list[str]) -> None:
    assert [item.url for item in find(text)] == urls


WORDS = st.text(st.sampled_from("abcXYZ019-_.~!$&'()*+,;=:é@"), min_size=8, max_size=30)


@given(WORDS, WORDS)
def test_user_data_is_masked(user: str, word: str) -> None:
    safe = word.replace("'", "").strip("@") + "endword"
    for scheme in ("https://", "//", "wss://", "postgres://", "https:\\/\\/"):
        masked = mask_userinfo(f"x {scheme}{user.replace(chr(39), '')}:{safe}@acme.com/path")
        assert safe not in masked
        assert masked.endswith("@acme.com/path")
    encoded = quote(f"https://u:{safe}@acme.com/path", safe="")
    assert quote(safe, safe="") not in mask_userinfo(encoded)


def test_what_is_shown() -> None:
    assert shown("https://u:p@acme.com/a?token=1#b") == "https://…@acme.com/a?…"
    assert shown("https://acme.com/a") == "https://acme.com/a"
    assert len(shown("https://acme.com/" + "a" * 5000)) == 120
    assert mask_userinfo("mail me@acme.com") == "mail me@acme.com"


@pytest.mark.parametrize(
    "flood",
    [
        *(
            "http://",
            "%2F%2F",
            "http%3A%2F%2F",
            "//",
            "@",
            "a",
            "${",
            ".",
            "\\/\\/",
            "<",
            ":1",
            "%41",
        ),
        *("%25", "25", "h", "\\/", "http://u:", "%2F%2Fu%3A", "1", "0", "xn--", "é", "\u3002", "["),
    ],
)
def test_two_megabytes_of_one_thing(flood: str) -> None:
    text = "http://" + flood * (2_000_000 // len(flood))
    classify(text)
    shown(text)
    assert sum(1 for _ in find(text)) >= 1


@pytest.mark.parametrize("piece", ["a", "\\/", "<a>", "a<b>", "a\\/"])
def test_a_long_url_takes_little_memory(piece: str) -> None:
    text = "http://x/" + piece * (1_000_000 // len(piece))
    tracemalloc.start()
    try:
        [found] = find(text)
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found.end == len(text)
    assert peak_bytes < 12_000_000
