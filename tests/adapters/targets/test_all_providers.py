"""What every provider's adapter must do, one table for all of them."""

import json
import socket
from collections.abc import Iterator

import pytest

from launchgate.adapters.targets.read import KINDS
from launchgate.ports import PortError
from launchgate.variables.sources import SOURCES, problems
from tests.adapters.targets.asking import asking, first, instead, quiet, served, told
from tests.servers.http import Answer, Asked, Server
from tests.servers.targets.case import ECHO, Case, answer
from tests.servers.targets.cases import CASES

PAGE = Answer(body=f"<!doctype html><p>{ECHO}".encode(), headers=(("Content-Type", "text/html"),))

every = pytest.mark.parametrize("case", CASES, ids=[case.kind for case in CASES])


def test_every_kind_has_a_case() -> None:
    assert sorted(case.kind for case in CASES) == sorted(KINDS)
    assert all(not list(problems(case.source)) for case in CASES)


@every
def test_reads_all_pages(case: Case) -> None:
    with served(case) as asked:
        listed = asked.read(case.source)
    assert told(listed) == case.expected
    assert listed.label == case.label
    assert asked.waits == []


@every
@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (401, "denied", "not accepted (401)"),
        (403, "denied", "(403). It takes"),
        (404, "missing", "(404)"),
    ],
)
def test_refusals_say_what_to_do(case: Case, status: int, kind: str, words: str) -> None:
    with served(case, instead(case, case.refusals[status])) as asked:
        error = asked.fail(case.source)
    assert error.kind == kind
    assert words in error.message
    assert error.message.startswith(SOURCES[case.source.kind].title)
    assert any(name in error.message for name in case.environ)
    assert SOURCES[case.source.kind].right in error.message
    assert asked.waits == []


@every
def test_a_wrong_token_is_refused_by_the_server(case: Case) -> None:
    environ = {name: value if "REGION" in name else "wrong" for name, value in case.environ.items()}
    with Server(case.routes) as server, asking(case.kind, environ, server.url) as asked:
        assert "not accepted (401)" in asked.fail(case.source).message


@every
def test_waits_as_long_as_the_limit_says_and_goes_on(case: Case) -> None:
    with served(case, instead(case, first(case.refusals[429], case))) as asked:
        assert told(asked.read(case.source)) == case.expected
    assert asked.waits == [2.0]
    assert asked.said == [f"{SOURCES[case.source.kind].title}: status 429, again in 2 s"]


@every
def test_gives_up_on_a_limit_that_lasts(case: Case) -> None:
    with served(case, instead(case, case.refusals[429])) as asked:
        error = asked.fail(case.source)
    assert asked.waits == [2.0, 2.0]
    assert "rate limit" in error.message
    assert "in 2 s" in error.message


@every
def test_does_not_wait_for_an_hour(case: Case) -> None:
    limit = case.refusals[429]
    hour = Answer(status=limit.status, body=limit.body, headers=(("Retry-After", "3600"),))
    with served(case, instead(case, hour)) as asked:
        error = asked.fail(case.source)
    assert asked.waits == []
    assert "in 3600 s" in error.message


@every
@pytest.mark.parametrize("status", [500, 503])
def test_a_passing_fault_is_tried_again(case: Case, status: int) -> None:
    with served(case, instead(case, first(case.refusals[status], case))) as asked:
        assert told(asked.read(case.source)) == case.expected
    assert asked.waits == [0.5]


@every
@pytest.mark.parametrize("status", [500, 503])
def test_a_lasting_fault_is_told(case: Case, status: int) -> None:
    with served(case, instead(case, case.refusals[status])) as asked:
        error = asked.fail(case.source)
    assert asked.waits == [0.5, 1.0]
    assert f"it has a fault (status {status})" in error.message


@every
@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (PAGE, "is a web page and no JSON"),
        (Answer(body=b""), "is empty"),
        (Answer(body=b'{"secrets": [{"name": "A'), "breaks off"),
        (Answer(body=b"[" * 200_000), "breaks off"),
        (Answer(body=b" " * 20_000_001), "longer than can be read"),
        (Answer(body=b"\xff\xfe\x00{"), "no whole JSON"),
    ],
    ids=["html", "empty", "truncated", "deep", "huge", "binary"],
)
def test_what_is_no_json(case: Case, reply: Answer, words: str) -> None:
    with served(case, instead(case, reply)) as asked:
        error = asked.fail(case.source)
    assert error.kind == "protocol"
    assert words in error.message


@every
def test_a_web_page_as_an_error(case: Case) -> None:
    with served(case, instead(case, Answer(status=502, body=PAGE.body))) as asked:
        assert "status 502" in asked.fail(case.source).message


@every
def test_a_documented_field_that_is_missing(case: Case) -> None:
    with served(case, instead(case, answer(case.broken))) as asked:
        error = asked.fail(case.source)
    assert error.kind == "protocol"
    assert "not as documented" in error.message


@every
@pytest.mark.parametrize("document", [None, True, 3, "text", [3], [[]], {"result": 3}])
def test_a_document_of_another_type(case: Case, document: object) -> None:
    with served(case, instead(case, answer(document))) as asked:
        assert "not as documented" in asked.fail(case.source).message


ODD: tuple[object, ...] = (None, 3, "odd", [], {}, True)


def _changed(document: object) -> Iterator[object]:
    """The document with one part of it gone, or of another type; a few of all."""
    if isinstance(document, dict):
        for key, value in document.items():
            yield {name: other for name, other in document.items() if name != key}
            yield from ({**document, key: part} for part in (*ODD, *_changed(value)))
    if isinstance(document, list):
        for at, value in enumerate(document[:2]):
            for part in (*ODD, *_changed(value)):
                yield [*document[:at], part, *document[at + 1 :]]


@every
def test_whatever_part_is_odd_it_is_an_error_or_read(case: Case) -> None:
    route = case.routes[case.main]
    seen: list[bytes] = []
    odd: list[Answer] = []

    def answered(asked: Asked) -> Answer:
        if odd:
            return odd[-1]
        reply = route if isinstance(route, Answer) else route(asked)
        seen.append(reply.body)
        return reply

    with served(case, instead(case, answered)) as asked:
        asked.read(case.source)
        for document in [item for body in seen for item in _changed(json.loads(body))]:
            odd.append(answer(document))
            try:
                asked.read(case.source)
            except PortError as error:
                quiet(error.message, repr(error))


@every
def test_nothing_listens(case: Case) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{held.getsockname()[1]}"
        with asking(case.kind, case.environ, url) as asked:
            error = asked.fail(case.source)
    assert error.kind == "refused"
    assert error.message.startswith(SOURCES[case.source.kind].title)


@every
def test_an_answer_that_does_not_come(case: Case) -> None:
    routes = instead(case, Answer(delay_s=60.0))
    with Server(routes) as server, asking(case.kind, case.environ, server.url, 0.3) as asked:
        assert asked.fail(case.source).kind == "timeout"


@every
@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_gets_no_token(case: Case, status: int) -> None:
    with Server(case.routes) as thief:
        moved = Answer(status=status, headers=(("Location", thief.url + case.main),))
        with served(case, instead(case, moved)) as asked:
            error = asked.fail(case.source)
        assert "leads elsewhere" in error.message
        assert thief.connections() == 0


@every
def test_no_token(case: Case) -> None:
    with Server(case.routes) as server:
        for empty in ({}, dict.fromkeys(case.environ, ""), dict.fromkeys(case.environ, " \n")):
            with asking(case.kind, empty, server.url) as asked:
                error = asked.fail(case.source)
            assert error.kind == "missing"
            assert all(name in error.message for name in SOURCES[case.source.kind].tokens)
        assert server.connections() == 0


@every
def test_a_token_that_no_header_can_hold(case: Case) -> None:
    environ = {
        name: value if "REGION" in name else f"{value}\r\nX-Odd: 1"
        for name, value in case.environ.items()
    }
    with Server(case.routes) as server, asking(case.kind, environ, server.url) as asked:
        asked.fail(case.source)


@every
@pytest.mark.parametrize(
    "url",
    [
        "http://provider.example",
        "ftp://127.0.0.1",
        "provider.example",
        "https://",
        "https://me:word@provider.example",
        "https://provider.example/?to=",
        "https://[::1",
        "https://provider.example:99999",
    ],
)
def test_another_address_must_be_private(case: Case, url: str) -> None:
    with asking(case.kind, case.environ, url) as asked:
        error = asked.fail(case.source)
    assert error.kind == "denied"
    assert "https" in error.message
