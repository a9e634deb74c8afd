"""A glance may only say that something is missing where it is."""

import random

import pytest

from launchgate.adapters.bundlescan.glance import best_glance
from launchgate.frontend.fold import folded, rare
from launchgate.frontend.leftovers import RARE, in_file
from launchgate.frontend.leftovers.builds import BUILDS
from launchgate.frontend.leftovers.clients import CLIENTS
from tests.credentials.recipe import expand
from tests.frontend.expressions import expression

GLANCE = best_glance(1 << 30)
VALUE = expand("{alnum:32}", 4)
NOISE = "function f(e,t){return e+t}var a={b:1,c:[2,3]};" * 20
GIVEN = (
    'h.set("x-api-key", "%s");',
    "localStorage.setItem('token','%s')",
    'new Map([["DB_PASSWORD", "%s"]])',
    "class A{get apiSecret(){return`%s`}}",
    "const secretOf = () => '%s';",
    'crypto.createHmac("sha256","%s")',
    'CryptoJS.HmacSHA256(body,"%s")',
    'CryptoJS.AES.encrypt(text, "%s")',
    "jwt.sign({id:1}, '%s')",
    'fetch(u,{headers:{a:"Basic "+btoa("admin:%s")}})',
    'c="Server=tcp:db.example,1433;User ID=x;Password=%s;"',
    'eval("var k=\\"%s\\"+\\"x\\"")',
)


def same(data: bytes) -> None:
    alone = [(view.layer, view.data) for view in folded(data)]
    assert [(view.layer, view.data) for view in folded(data, None, GLANCE)] == alone


@pytest.mark.parametrize("text", GIVEN)
def test_what_calls_give_is_found_with_it_too(text: str) -> None:
    data = (NOISE + text % VALUE + NOISE).encode()
    assert any(VALUE.encode() in view.data for view in folded(data, None, GLANCE))
    same(data)


def test_expressions_are_folded_with_it_too() -> None:
    chance = random.Random(3)
    for seed in range(200):
        text = expand("sk_" + "live_{alnum:24}", seed)
        same((NOISE + "x=" + expression(text, chance) + ";" + NOISE).encode())


def test_reversed_credentials_are_found_with_it_too() -> None:
    for seed, prefix in enumerate(("sk_" + "live_", "gh" + "p_", "AKI" + "A", "re" + "_")):
        text = expand(prefix + "{alnum:30}", seed)[::-1]
        for quote in "\"'`":
            same(f"{NOISE}x={quote}{text}{quote};".encode())


@pytest.mark.parametrize("sign", [*BUILDS, *CLIENTS], ids=lambda sign: sign.literal.decode())
def test_leftovers_are_found_with_it_too(sign: object) -> None:
    literal = getattr(sign, "literal", b"")
    data = NOISE.encode() + b'"' + literal + b'"' + NOISE.encode()
    assert literal in GLANCE(data)
    for name in ("a.js", "a.html"):
        alone = list(in_file(name, data, "client"))
        assert list(in_file(name, data, "client", GLANCE)) == alone


def test_what_is_not_there_is_told() -> None:
    assert not [name for name in (*rare(), *RARE) if name in GLANCE(NOISE.encode())]


def test_pieces_in_variables_are_joined_with_it_too() -> None:
    for seed in range(40):
        text = expand("sk_" + "live_{alnum:32}", seed)
        for quote in "\"'`":
            for shape in (
                "const a={q}{h}{q},b={q}{t}{q};f(a+b)",
                "o={{p:{q}{h}{q},r: {q}{t}{q}}};o.p+o.r",
            ):
                cut = 8 + seed % 12
                made = shape.format(q=quote, h=text[:cut], t=text[cut:])
                same(f"{NOISE}{made};{NOISE}".encode())
