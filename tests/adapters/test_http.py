"""The HTTP adapter against real loopback servers, one for each way to go wrong."""

import gzip
import os
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest
import trustme

from launchgate import __version__
from launchgate.adapters.http import HttpxClient
from launchgate.ports import Exchange, HttpRequest, PortError
from tests.servers.http import Answer, Asked, Server


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def client() -> Iterator[HttpxClient]:
    made = HttpxClient()
    yield made
    made.close()


def server_tls(cert: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    cert.configure_cert(context)
    return context


def ca_file(authority: trustme.CA, folder: Path) -> str:
    path = folder / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return str(path)


def get(client: HttpxClient, url: str, timeout_s: float = 5.0, limit: int = 1000) -> Exchange:
    request = HttpRequest(method="GET", url=url, timeout_s=timeout_s, max_body_bytes=limit)
    return client.send(request)


def failed(exchange: Exchange) -> tuple[str, str]:
    assert exchange.error is not None
    assert exchange.status is None
    return exchange.error.kind, exchange.phase


def test_an_answer_is_given_as_it_came(client: HttpxClient) -> None:
    answer = Answer(status=201, body=b"made", headers=(("X-Build", "abc"), ("X-Two", "1")))
    with Server({"/things": answer}) as server:
        request = HttpRequest(
            method="POST", url=f"{server.url}/things?q=1", headers=(("X-Key", "k"),), body=b"{}"
        )
        exchange = client.send(request)
        asked = server.log[0].asked
    assert (exchange.status, exchange.body, exchange.header("x-build")) == (201, b"made", "abc")
    assert exchange.error is None
    assert (asked.method, asked.query, asked.body) == ("POST", "q=1", b"{}")
    assert asked.headers["x-key"] == "k"
    assert asked.headers["user-agent"] == f"launchgate/{__version__}"


def test_phases_add_up_and_show_where_the_time_went(client: HttpxClient) -> None:
    def slow_body(connection: socket.socket, stop: threading.Event) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab")
        stop.wait(0.1)
        connection.sendall(b"cd")

    with Server({"/": Answer(delay_s=0.2, takeover=slow_body)}) as server:
        exchange = get(client, server.url + "/")
    assert exchange.body == b"abcd"
    assert 195 <= exchange.phases_ms["ttfb"] <= 260
    assert 95 <= exchange.phases_ms["body"] <= 160
    assert sum(exchange.phases_ms.values()) == pytest.approx(exchange.elapsed_ms, abs=0.1)


def test_refused(client: HttpxClient) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    assert failed(get(client, f"http://127.0.0.1:{port}/")) == ("refused", "tcp")


@pytest.mark.parametrize("host", ["no-such-host.invalid", "a..b", "x" * 300 + ".invalid"])
def test_unresolvable(client: HttpxClient, host: str) -> None:
    exchange = get(client, f"http://{host}/", timeout_s=30)
    assert exchange.error is not None
    assert exchange.error.kind in ("dns", "protocol")
    assert exchange.phase == "dns"


def test_a_blackhole_ends_at_the_deadline(client: HttpxClient) -> None:
    """A listener whose queue is full drops what comes, as a firewall would."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        address = listener.getsockname()
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(address)
        time.sleep(0.05)
        begin_s = time.perf_counter()
        exchange = get(client, f"http://127.0.0.1:{address[1]}/", timeout_s=0.4)
        took_s = time.perf_counter() - begin_s
        for one in waiting:
            one.close()
    assert exchange.error is not None
    assert exchange.error.kind == "timeout"
    assert took_s < 10  # it would last for minutes


def test_no_answer_ends_at_the_deadline(client: HttpxClient) -> None:
    with Server({"/": Answer(delay_s=5)}) as server:
        exchange = get(client, server.url + "/", timeout_s=0.3)
    assert failed(exchange) == ("timeout", "ttfb")
    assert 290 <= exchange.elapsed_ms < 4000  # the answer takes 5 s


def dribble(connection: socket.socket, stop: threading.Event) -> None:
    for piece in b"X-Header-That-Never-Ends: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa":
        connection.sendall(bytes([piece]))
        if stop.wait(0.05):
            return


def dribble_head(connection: socket.socket, stop: threading.Event) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    dribble(connection, stop)


def dribble_body(connection: socket.socket, stop: threading.Event) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
    dribble(connection, stop)


def test_a_slow_loris_is_held_to_the_deadline(client: HttpxClient) -> None:
    routes = {"/head": Answer(takeover=dribble_head), "/body": Answer(takeover=dribble_body)}
    with Server(routes) as server:
        head = get(client, server.url + "/head", timeout_s=0.4)
        body = get(client, server.url + "/body", timeout_s=0.4)
    assert failed(head) == ("timeout", "ttfb")
    assert failed(body) == ("timeout", "body")
    assert max(head.elapsed_ms, body.elapsed_ms) < 2500  # they take over 3 s


def endless(connection: socket.socket, stop: threading.Event) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while not stop.is_set():
        connection.sendall(b"400\r\n" + b"x" * 1024 + b"\r\n")


def test_an_endless_body_is_cut_at_the_bound(client: HttpxClient) -> None:
    with Server({"/": Answer(takeover=endless)}) as server:
        exchange = get(client, server.url + "/", limit=5000)
    assert exchange.status == 200
    assert exchange.truncated
    assert exchange.body == b"x" * 5000


def test_a_compressed_bomb_is_cut_at_the_bound(client: HttpxClient) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    with Server({"/": Answer(body=bomb, headers=(("Content-Encoding", "gzip"),))}) as server:
        exchange = get(client, server.url + "/", limit=100_000)
    assert len(exchange.body) == 100_000


def test_gzip_is_decoded_and_a_false_label_does_no_harm(client: HttpxClient) -> None:
    label = (("Content-Encoding", "gzip"),)
    routes = {
        "/good": Answer(body=gzip.compress("größer".encode()), headers=label),
        "/false": Answer(body=b"plain", headers=label),
    }
    with Server(routes) as server:
        assert get(client, server.url + "/good").body.decode() == "größer"
        assert get(client, server.url + "/false").body == b"plain"


def test_bytes_that_are_no_utf8_pass_through(client: HttpxClient) -> None:
    odd = bytes(range(128, 256))
    answer = Answer(body=odd, headers=(("X-Odd", "caf\xe9"),))
    with Server({"/": answer}) as server:
        exchange = get(client, server.url + "/")
    assert exchange.body == odd
    assert exchange.header("x-odd") == "caf\xe9"


def test_connections_are_kept_unless_a_fresh_one_is_asked_for(client: HttpxClient) -> None:
    with Server({"/": Answer()}) as server:
        for _ in range(5):
            assert get(client, server.url + "/").status == 200
        assert server.connections() == 1
        for _ in range(3):
            request = HttpRequest(method="GET", url=server.url + "/", fresh=True)
            assert client.send(request).status == 200
        assert server.connections() == 4


def test_a_server_that_closes_after_each_answer_is_no_failure(client: HttpxClient) -> None:
    with Server({"/": Answer(close=True)}) as server:
        exchanges = []
        for _ in range(20):
            exchanges.append(get(client, server.url + "/"))
            time.sleep(0.005)
    fresh = [item.status for item in exchanges if not item.stale]
    assert set(fresh) == {200}
    assert len(fresh) >= 15


def hang_up(connection: socket.socket, stop: threading.Event) -> None:
    """Ends the connection without a word."""


def test_closed_without_an_answer(client: HttpxClient) -> None:
    def first_answers(asked: Asked) -> Answer:
        return Answer() if asked.nth == 1 else Answer(takeover=hang_up)

    with Server({"/": Answer(takeover=hang_up), "/once": first_answers}) as server:
        fresh = get(client, server.url + "/")
        assert get(client, server.url + "/once").status == 200
        kept = get(client, server.url + "/once")
    assert failed(fresh) == ("protocol", "ttfb")
    assert not fresh.stale
    assert failed(kept) == ("protocol", "ttfb")
    assert kept.stale


def not_http(connection: socket.socket, stop: threading.Event) -> None:
    connection.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")


def cut_short(connection: socket.socket, stop: threading.Event) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nonly this")


def old_http(connection: socket.socket, stop: threading.Event) -> None:
    connection.sendall(b"HTTP/1.0 200 OK\r\n\r\nuntil the end")


def cookie_storm(connection: socket.socket, stop: threading.Event) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n" + b"Set-Cookie: a=b\r\n" * 20_000)
    connection.sendall(b"Content-Length: 0\r\n\r\n")


def test_answers_that_are_no_good_http(client: HttpxClient) -> None:
    routes = {
        "/ssh": Answer(takeover=not_http),
        "/cut": Answer(takeover=cut_short),
        "/old": Answer(takeover=old_http),
        "/storm": Answer(takeover=cookie_storm),
    }
    with Server(routes) as server:
        assert failed(get(client, server.url + "/ssh")) == ("protocol", "ttfb")
        assert failed(get(client, server.url + "/cut")) == ("protocol", "body")
        assert get(client, server.url + "/old").body == b"until the end"
        assert failed(get(client, server.url + "/storm")) == ("protocol", "ttfb")


def test_a_redirect_is_not_followed_and_no_cookie_is_kept(client: HttpxClient) -> None:
    headers = (("Location", "/login"), ("Set-Cookie", "session=1; Path=/"))
    with Server({"/": Answer(status=302, headers=headers)}) as server:
        first = get(client, server.url + "/")
        get(client, server.url + "/")
        assert len(server.served("/login")) == 0
        assert "cookie" not in server.log[1].asked.headers
    assert first.status == 302
    assert first.header("location") == "/login"


def test_a_header_that_cannot_be_sent_is_not_quoted(client: HttpxClient) -> None:
    hidden = "line" + "\n" + "break-in-a-key"
    with Server({"/": Answer()}) as server:
        request = HttpRequest(method="GET", url=server.url + "/", headers=(("X-Key", hidden),))
        exchange = client.send(request)
    assert exchange.error is not None
    assert exchange.error.kind == "protocol"
    assert "break-in" not in exchange.error.message


def test_tls_with_the_users_own_authority(
    client: HttpxClient, authority: trustme.CA, tmp_path: Path
) -> None:
    tls = server_tls(authority.issue_cert("127.0.0.1"))
    with Server({"/": Answer()}, tls) as server:
        request = HttpRequest(method="GET", url=server.url + "/")
        trusted = client.send(request, ca_file=ca_file(authority, tmp_path))
        untrusted = client.send(request)
    assert trusted.status == 200
    assert trusted.phases_ms["tls"] > 0
    assert failed(untrusted) == ("tls", "tls")
    assert untrusted.tls == "untrusted"


def test_tls_expired_early_and_wrong_host(
    client: HttpxClient, authority: trustme.CA, tmp_path: Path
) -> None:
    def at(year: int) -> datetime:
        return datetime(year, 1, 1, tzinfo=timezone.utc)

    certificates = {
        "expired": authority.issue_cert("127.0.0.1", not_before=at(2001), not_after=at(2002)),
        "not-yet-valid": authority.issue_cert("127.0.0.1", not_before=at(2090), not_after=at(2091)),
        "wrong-host": authority.issue_cert("other.example"),
    }
    trust = ca_file(authority, tmp_path)
    told = {}
    for name, certificate in certificates.items():
        with Server({"/": Answer()}, server_tls(certificate)) as server:
            exchange = client.send(HttpRequest(method="GET", url=server.url + "/"), ca_file=trust)
            told[name] = (exchange.tls, exchange.phase)
            assert server.log == []
    assert told == {name: (name, "tls") for name in certificates}


def test_https_to_a_plain_port(client: HttpxClient) -> None:
    with Server({"/": Answer()}) as server:
        exchange = get(client, f"https://127.0.0.1:{server.port}/")
    assert failed(exchange) == ("tls", "tls")
    assert exchange.tls == "handshake"


def garble(connection: socket.socket, stop: threading.Event) -> None:
    """Past the TLS layer, as a broken middlebox would."""
    with socket.socket(fileno=os.dup(connection.fileno())) as below:
        below.sendall(b"this is no TLS record")


def test_tls_that_breaks_later_is_not_blamed_on_the_handshake(
    client: HttpxClient, authority: trustme.CA, tmp_path: Path
) -> None:
    tls = server_tls(authority.issue_cert("127.0.0.1"))
    with Server({"/": Answer(takeover=garble)}, tls) as server:
        request = HttpRequest(method="GET", url=server.url + "/")
        exchange = client.send(request, ca_file=ca_file(authority, tmp_path))
    assert failed(exchange) == ("protocol", "ttfb")
    assert exchange.tls is None


def test_a_silent_tls_port_is_a_timeout_of_tls(client: HttpxClient) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"https://127.0.0.1:{listener.getsockname()[1]}/"
        exchange = get(client, url, timeout_s=0.3)
    assert failed(exchange) == ("timeout", "tls")


def test_a_ca_file_that_is_none(client: HttpxClient, tmp_path: Path) -> None:
    empty = tmp_path / "empty.pem"
    empty.write_text("")
    for path in (str(empty), str(tmp_path / "missing.pem")):
        with pytest.raises(PortError, match="ca_file"):
            client.send(HttpRequest(method="GET", url="https://127.0.0.1:1/"), ca_file=path)


def test_ssl_cert_file_is_honoured(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", ca_file(authority, tmp_path))
    client = HttpxClient()
    with Server({"/": Answer()}, server_tls(authority.issue_cert("127.0.0.1"))) as server:
        assert get(client, server.url + "/").status == 200
    client.close()


def test_the_proxy_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A plain proxy is asked with the whole URL; our own loopback never goes through it."""
    for name in ("no_proxy", "NO_PROXY", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    by_proxy = Answer(body=b"by proxy")
    with (
        Server({"/page": by_proxy, "/": by_proxy}) as proxy,
        Server({"/": Answer(body=b"direct")}) as server,
    ):
        monkeypatch.setenv("http_proxy", proxy.url)
        client = HttpxClient()
        proxied = get(client, "http://app.acme.example/page")
        direct = get(client, server.url + "/")
        client.close()
        host = proxy.log[0].asked.headers["host"]
    assert (proxied.body, direct.body) == (b"by proxy", b"direct")
    assert host == "app.acme.example"


def test_many_threads_share_one_client(client: HttpxClient) -> None:
    def route(asked: Asked) -> Answer:
        return Answer(body=asked.query.encode(), delay_s=0.01)

    answers: dict[int, bytes] = {}
    with Server({"/": route}) as server:

        def ask(number: int) -> None:
            answers[number] = get(client, f"{server.url}/?{number}").body

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(40)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert answers == {number: str(number).encode() for number in range(40)}


def test_the_null_server_answers_at_once_and_ends(client: HttpxClient) -> None:
    with client.null_server() as url:
        times = sorted(get(client, url).elapsed_ms for _ in range(100))
        assert get(client, url).body == b"ok"
    assert times[50] < 50
    assert failed(get(client, url))[0] in ("refused", "protocol")


def test_an_unused_null_server_ends_too(client: HttpxClient) -> None:
    before = threading.active_count()
    with client.null_server():
        assert threading.active_count() > before
    assert threading.active_count() == before


@pytest.mark.parametrize("library", ["httpx", "httpx2"])
def test_with_either_library(library: str) -> None:
    """A process of its own for each, as the choice is made on import."""
    script = (
        "from launchgate.adapters.http import HttpxClient, seam\n"
        "from launchgate.ports import HttpRequest\n"
        "client = HttpxClient()\n"
        "with client.null_server() as url:\n"
        "    good = client.send(HttpRequest(method='GET', url=url))\n"
        "bad = client.send(HttpRequest(method='GET', url='http://nobody.invalid/'))\n"
        "client.close()\n"
        "print(seam.httpx.__name__, good.status, good.body, bad.error.kind, bad.phase)\n"
    )
    environment = {**os.environ, "LAUNCHGATE_HTTP": library}
    command = [sys.executable, "-W", "error", "-c", script]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == f"{library} 200 b'ok' dns dns\n"
    assert done.stderr == ""
