"""The pieces that all adapters are made of."""

import time
from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.adapters.http import HttpxClient
from launchgate.adapters.targets.ask import Asker
from launchgate.adapters.targets.connect import connect
from launchgate.adapters.targets.entries import elsewhere, kept_back, readable, strongest
from launchgate.adapters.targets.listed import Means
from launchgate.adapters.targets.paging import MOST_PAGES, linked, pages
from launchgate.adapters.targets.part import Part
from launchgate.adapters.targets.read import read
from launchgate.adapters.targets.wait import asked_s
from launchgate.ports import Exchange, PortError
from launchgate.ports.variables import TargetSource
from tests.servers.http import Server
from tests.servers.targets.case import VALUE, answer


def _asker(url: str) -> Asker:
    return connect(
        "heroku",
        Means(http=HttpxClient(), token=lambda _: "a token", base_urls={"heroku": url}),
    )


def test_pages_have_a_bound_that_is_said() -> None:
    asker = _asker("https://api.acme.example")
    counted = ((Part([], "Heroku"), str(at)) for at in range(10**9))
    with pytest.raises(PortError, match="over 2,000 pages"):
        assert len(list(pages(asker, "things", lambda _: next(counted)))) > MOST_PAGES


@pytest.mark.parametrize(
    ("link", "count"),
    [
        ('<{}?b>; rel="next"', 2),
        ("<{}?b>; rel=next", 2),
        ('<{}?z>; rel="prev", <{}?b>; rel="next"; title="a, b"', 2),
        ('<{}?b>; title="x"; rel="prev next"', 2),
        ('<{}?z>; rel="nextish"', 1),
        ('<{}?z>; rel="last"', 1),
        ("", 1),
        ("nonsense; rel=next", 1),
    ],
)
def test_links(link: str, count: int) -> None:
    with Server({"/": answer({})}) as server:
        there = f"{server.url}/"
        server.routes = {
            "/": lambda asked: answer(
                {}, 200, *(() if asked.query else (("Link", link.replace("{}", there)),))
            )
        }
        asker = _asker(server.url)
        assert len(list(linked(asker, "/", "things"))) == count
        asker.means.http.close()  # type: ignore[attr-defined]


def test_links_in_a_circle() -> None:
    with Server({"/": answer({})}) as server:
        link = ("Link", f'<{server.url}/?again>; rel="next"')
        server.routes = {"/": answer({}, 200, link)}
        asker = _asker(server.url)
        with pytest.raises(PortError, match="repeat"):
            list(linked(asker, "/", "things"))
        asker.means.http.close()  # type: ignore[attr-defined]


def _exchange(**headers: str) -> Exchange:
    named = tuple((name.replace("_", "-"), text) for name, text in headers.items())
    return Exchange(elapsed_ms=1.0, phase="body", status=429, headers=named)


def test_how_long_to_wait() -> None:
    assert asked_s(_exchange()) is None
    assert asked_s(_exchange(Retry_After="7")) == 7.0
    assert asked_s(_exchange(Retry_After=" 1.5 ")) == 1.5
    for odd in ("soon", "-1", "", "9" * 40, "Mon, 99 Foo 2026"):
        assert asked_s(_exchange(Retry_After=odd)) is None
    date = asked_s(_exchange(Retry_After=formatdate(time.time() + 30, usegmt=True)))
    assert date is not None
    assert 25 < date <= 30
    reset = {"x_ratelimit_remaining": "0", "x_ratelimit_reset": str(int(time.time()) + 30)}
    until = asked_s(_exchange(**reset))
    assert until is not None
    assert 25 < until <= 30
    assert asked_s(_exchange(**{**reset, "x_ratelimit_remaining": "5"})) is None


def test_waits_have_an_end_for_one_target() -> None:
    waits: list[float] = []
    with Server({"/": answer({}, 429, ("Retry-After", "19"))}) as server:
        http = HttpxClient()
        means = Means(
            http=http, token=lambda _: "t", base_urls={"heroku": server.url}, sleep=waits.append
        )
        asker = connect("heroku", means)
        for _ in range(3):
            with pytest.raises(PortError):
                asker.get("/", "things")
        http.close()
    assert waits == [19.0, 19.0, 19.0]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(json_values)
def test_a_part_gives_what_is_there_or_a_port_error(value: object) -> None:
    part = Part(value, "Acme")
    told = []
    for act in (
        lambda: part.at("a"),
        lambda: part.find("a"),
        part.items,
        part.members,
        part.text,
        part.name,
        part.texts,
        part.word,
        part.flag,
    ):
        try:
            act()
        except PortError as error:
            told.append(error.message)
    assert all(words.startswith("Acme: the answer is not as documented") for words in told)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_texts_can_be_encoded(text: str) -> None:
    for half in ("", "\ud800", "\udc00"):
        clean = Part(text + half, "Acme").text()
        clean.encode()
        if not half:
            assert clean == text


def test_messages_name_the_place_and_no_content() -> None:
    part = Part({"envs": [{"key": 3, "value": VALUE}]}, "Acme")
    row = part.at("envs").items()[0]
    with pytest.raises(PortError, match=r"`envs\[0\]\.key` is no text"):
        row.at("key").text()
    with pytest.raises(PortError, match=r"`envs\[0\]` has no `type`"):
        row.at("type")
    assert VALUE not in repr(row)


def test_the_nearest_and_the_set_win() -> None:
    layers = (
        [elsewhere("A", "preview"), elsewhere("B", "preview"), readable("C", "1")],
        [readable("A", "2"), readable("C", "3"), kept_back("D")],
        [elsewhere("A", "dev"), elsewhere("D", "dev"), elsewhere("B", "dev")],
    )
    found = {entry.name: (entry.state, entry.where) for entry in strongest(layers)}
    assert found == {
        "A": ("set", ""),
        "B": ("not-in-this-scope", "preview"),
        "C": ("set", ""),
        "D": ("present-unreadable", ""),
    }


def test_a_kind_that_is_no_provider() -> None:
    means = Means(http=HttpxClient(), token=lambda _: None)
    with pytest.raises(PortError, match="file is no provider"):
        read(TargetSource(kind="file", path=".env"), means)
