"""The ruling looks at windows only, wherever the spot is."""

import time

import pytest

from launchgate.credentials.kind import Kind
from launchgate.credentials.scan import every_kind, scan
from launchgate.credentials.spot import Spot
from launchgate.frontend.roles import judge
from launchgate.frontend.roles.doubts import DOUBTS
from launchgate.frontend.roles.publishable import PUBLISHABLE
from launchgate.frontend.roles.told import TOLD
from tests.credentials.recipe import expand


def test_the_tables_name_kinds_that_are_there() -> None:
    known = {kind.id for kind in every_kind()}
    assert set(TOLD) | set(DOUBTS) | set(PUBLISHABLE) <= known
    assert not set(DOUBTS) & set(PUBLISHABLE)


@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.id) for kind in every_kind()])
def test_every_kind_has_a_ruling_at_the_edges_of_a_text(kind: Kind) -> None:
    """Never an exception, whatever stands there, and never a secret in what is said."""
    secret = b"Zq8" * 11
    for data, start in ((secret, 0), (b'"' + secret + b'"', 1), (b"\xff\xfe" + secret, 2)):
        spot = Spot(kind, start, start, start + len(secret), secret, kind.level)
        ruling = judge(spot, data)
        if ruling is not None:
            assert "Zq8Zq8" not in repr(ruling)
            assert kind.role != "public" or ruling.role != "block"


def test_many_keys_in_one_line_take_linear_time() -> None:
    """0.3 ms a key is ten times what it takes."""
    line = "".join(expand('k="AI' + 'za{b64url:34}x";', seed) for seed in range(2000)).encode()
    spots = scan(line, "app.js")
    assert len(spots) == 2000
    begin = time.process_time()
    for spot in spots:
        judge(spot, line)
    assert time.process_time() - begin < 2000 * 0.0003


def test_braces_without_an_end() -> None:
    data = b"{" * 100_000 + expand('apiKey:"AI' + 'za{b64url:34}x"').encode() + b"}" * 100_000
    [spot] = scan(data, "app.js")
    assert judge(spot, data) is not None
