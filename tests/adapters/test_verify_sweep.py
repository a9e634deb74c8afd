"""All that a sweep found, asked about within bounds: against a provider on loopback."""

import threading
from collections.abc import Iterator

import pytest

from launchgate.adapters.http import HttpxClient
from launchgate.adapters.secretscan.verify.sweep import LANES, Verifier
from launchgate.adapters.system import Quiet
from launchgate.model import Location
from launchgate.ports import Category, Sighting, Sweep
from tests.credentials.recipe import expand
from tests.servers.http import Answer, Asked, Server
from tests.servers.provider import provider


class Told(Quiet):
    def __init__(self) -> None:
        self.lines: list[str] = []

    def say(self, text: str) -> None:
        self.lines.append(text)


@pytest.fixture(scope="module")
def http() -> Iterator[HttpxClient]:
    client = HttpxClient()
    yield client
    client.close()


def seen(anchor: str, kind: str = "stripe-secret-key", category: Category = "provider") -> Sighting:
    return Sighting(
        kind=kind,
        title=kind,
        category=category,
        level="high",
        location=Location(path="a.py", line=1),
        excerpt="",
        anchor=anchor,
    )


def key(seed: int) -> bytes:
    return expand("sk_" + "live_{alnum:32}", seed).encode()


def test_one_value_of_two_kinds_and_places_is_asked_once(http: HttpxClient) -> None:
    told = Told()
    sightings = (seen("a"), seen("a"), seen("b", "stripe-restricted-key"))
    with provider({key(1).decode(): "active"}) as server:
        verifier = Verifier(http, {"stripe": server.url}, told)
        found = verifier.verified(Sweep(sightings=sightings), {"a": key(1), "b": key(1)})
        assert len(server.log) == 1
    assert [item.state for item in found.sightings] == ["active"] * 3
    assert found.scanned["asked_values"] == 1
    assert told.lines == ["secrets: asked about 1 of 1 values"]


def test_no_more_than_the_lanes_are_asked_at_a_time(http: HttpxClient) -> None:
    lock, now, most = threading.Lock(), 0, 0

    def answer(asked: Asked) -> Answer:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        threading.Event().wait(0.02)
        with lock:
            now -= 1
        return Answer(body=b'{"object": "account"}')

    count = 4 * LANES
    held = {str(number): key(number) for number in range(count)}
    sweep = Sweep(sightings=tuple(map(seen, held)))
    with Server({"/v1/account": answer}) as server:
        found = Verifier(http, {"stripe": server.url}, Quiet()).verified(sweep, held)
    assert {item.state for item in found.sightings} == {"active"}
    assert 1 < most <= LANES


def test_who_cannot_be_reached_is_not_tried_again_and_others_are(http: HttpxClient) -> None:
    tokens = {"g": expand("{github:gh" + "p_}").encode()}
    held = {**{str(number): key(number) for number in range(200)}, **tokens}
    items = [seen(name) for name in held if name != "g"]
    items.append(seen("g", "github-personal-access-token"))
    with Server({}) as gone:
        closed = gone.url
    with provider({tokens["g"].decode(): "active"}) as server:
        urls = {"stripe": closed, "github": server.url}
        found = Verifier(http, urls, Quiet()).verified(Sweep(sightings=tuple(items)), held)
    assert {item.state for item in found.sightings} == {"active", "unknown"}
    (unknown,) = found.unknown
    assert unknown.startswith(
        "stripe could not be asked whether 200 values work: no connection to the provider"
    )


def test_a_rule_of_a_repositorys_own_sends_nothing(http: HttpxClient) -> None:
    with Server({}) as server:
        sweep = Sweep(sightings=(seen("a", category="custom"), seen("b", "deep-stripe-key")))
        found = Verifier(http, {"stripe": server.url}, Quiet()).verified(
            sweep, {"a": key(1), "b": key(2)}
        )
        assert server.log == []
    assert [item.state for item in found.sightings] == [None, None]


def test_what_has_no_verifier_is_counted_by_value_and_named(http: HttpxClient) -> None:
    kinds = [f"acme-{letter}" for letter in "abcdefg"]
    items = [seen(kind, kind) for kind in kinds] * 2
    items.append(seen("p", "stripe-publishable-key", "public"))
    held = {**dict.fromkeys(kinds, b"0123456789abcdef"), "p": b"0123456789abcdef"}
    found = Verifier(http, {}, Quiet()).verified(Sweep(sightings=tuple(items)), held)
    assert all(item.state is None for item in found.sightings)
    (unseen,) = found.unseen
    assert unseen.what == "7 of 7 values"
    assert unseen.why.endswith("for acme-a, acme-b, acme-c, acme-d, acme-e and 2 more kinds")
    assert (found.unknown, found.scanned["asked_values"]) == ((), 0)
