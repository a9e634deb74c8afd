"""The context layer: scores, levels by path, reasons by name, and what is dropped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.credentials import published
from launchgate.credentials.context import weigh
from launchgate.credentials.context.dummies import made_up
from launchgate.credentials.context.language import language
from launchgate.credentials.context.levels import LOW, level
from launchgate.credentials.context.paths import lenient, of_path
from launchgate.credentials.context.score import log_odds, probability
from launchgate.credentials.context.weights import BIAS, WEIGHTS
from launchgate.credentials.generic import KINDS
from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds.pem import KINDS as PEM
from launchgate.credentials.published import digest, digests
from launchgate.credentials.scan import find
from launchgate.credentials.spot import Spot
from tests.credentials.recipe import expand

TOKEN = expand("{alnum:32}")
PROVIDER = Kind(
    id="acme-key",
    title="Acme key",
    anchors=("acme_",),
    pattern=r"acme_[A-Za-z0-9]{20,40}",
    source="https://example.com",
    opens="nothing",
    revoke="https://example.com",
)


def found(text: str, path: str, kinds: tuple[Kind, ...] = KINDS) -> list[Spot]:
    data = text.encode()
    return weigh(data, path, list(find(data, kinds)))


def test_a_generic_finding_is_high_in_the_product_and_at_most_medium_beside_tests() -> None:
    text = f"API_KEY={TOKEN}\n"
    assert [spot.level for spot in found(text, "deploy/prod.env")] == ["high"]
    for path in ("tests/a.env", "docs/a.env", "examples/a.env", "src/fixtures/a.env", "README.md"):
        assert {spot.level for spot in found(text, path)} <= {"medium", "low"}


def test_a_proven_kind_is_as_severe_in_a_test() -> None:
    text = f"key = '{expand('acme_{alnum:24}')}'\n"
    for path in ("src/a.py", "tests/a.py", "docs/a.md"):
        assert [spot.level for spot in found(text, path, (PROVIDER,))] == ["critical"]
        assert [spot.score for spot in found(text, path, (PROVIDER,))] == [1.0]


def test_a_provider_told_by_a_word_nearby_is_weighed_but_keeps_its_shape_and_level() -> None:
    kind = PROVIDER._replace(proven=False)
    secret = expand("acme_{alnum:24}")
    (spot,) = found(f"key = '{secret}'\n", "src/a.py", (kind,))
    assert (spot.level, spot.secret) == ("critical", secret.encode())
    (spot,) = found(f"key = '{secret}'\n", "tests/a.py", (kind,))
    assert spot.level == "medium"


@pytest.mark.parametrize("tail", ["EXAMPLE", "xxxxxxxx", "1234567890"])
def test_documented_stand_ins_are_dropped_even_of_providers(tail: str) -> None:
    text = f"key = '{expand('acme_{alnum:14}')}{tail}'\n"
    assert found(text, "src/a.py", (PROVIDER,)) == []
    assert found(text, "src/a.py", (PROVIDER._replace(proven=False),)) == []


def test_repeated_characters_are_made_up() -> None:
    assert made_up(b"acme_" + b"a" * 24)
    assert made_up(b"acme_" + b"ab" * 12)
    assert not made_up(expand("acme_{alnum:24}").encode())


def test_a_private_key_is_as_severe_beside_tests() -> None:
    pem = expand("-----BEGIN " + "RSA PRIVATE KEY-----\n{alnum:64}\n{alnum:64}\n{alnum:40}\n")
    for path in ("tests/server.key", "deploy/server.key"):
        [spot] = found(pem, path, PEM)
        assert (spot.kind.id, spot.level) == ("rsa-private-key", "critical")


def test_a_published_private_key_is_low_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a list of our own, as no key of others is kept here."""
    pem = expand("-----BEGIN " + "RSA PRIVATE KEY-----\n{alnum:64}\n{alnum:64}\n{alnum:40}\n")
    [spot] = found(pem, "deploy/server.key", PEM)
    known = frozenset((digest(pem.encode()[spot.match_start : spot.end]),))
    monkeypatch.setattr(published, "digests", lambda: known)
    escaped = "key = '" + pem.replace("\n", "\\n") + "'\n"
    for text in (pem, escaped):
        [spot] = found(text, "deploy/server.key", PEM)
        assert spot.level == "low"
        assert "published" in spot.reasons[0]
    assert len(digests()) > 100  # those that are shipped


def test_no_level_is_above_that_of_its_kind() -> None:
    assert level(PROVIDER._replace(level="info"), 1.0, "src/a.py") == "info"
    assert level(PROVIDER._replace(level="medium"), 1.0, "src/a.py") == "medium"
    assert level(PROVIDER._replace(level="low"), 1.0, "tests/a.py") == "low"


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        ("a.yml", "password: ${{DB_PASSWORD}}x\n", "template"),
        ("src/a.js", "passwordHint: 'please choose another one now',\n", "i18n label or sentence"),
        ("locales/en.json", '{"PASSWORD": "Zq8vLw2x"}\n', "translations"),
        ("yarn.lock", f"  token: '{TOKEN}'\n", "lockfile integrity"),
        ("src/a.py", "publicKey = 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB'\n", "public by name"),
        ("src/a.py", "token_url = 'https://login.corp.net/token'\n", "URL"),
    ],
)
def test_what_speaks_against_drops_the_finding(path: str, text: str, reason: str) -> None:
    assert WEIGHTS[reason] < 0
    assert found(text, path) == []


def test_reasons_are_the_names_of_what_weighs_most() -> None:
    (spot,) = found(f"API_KEY={TOKEN}\n", "prod.env")
    assert "high entropy" in spot.reasons
    weights = [abs(WEIGHTS[reason]) for reason in spot.reasons]
    assert weights == sorted(weights, reverse=True)
    assert TOKEN not in repr(spot)
    assert TOKEN not in "".join(spot.reasons)


@given(st.lists(st.sampled_from(sorted(WEIGHTS))))
def test_a_score_is_a_probability(names: list[str]) -> None:
    assert 0.0 < probability(log_odds(names)) < 1.0


def test_the_table_is_sane() -> None:
    assert BIAS < 0
    assert list(WEIGHTS) == sorted(WEIGHTS)
    assert all(abs(weight) < 10 for weight in WEIGHTS.values())


@given(st.binary(max_size=300), st.sampled_from(["a.py", "a.yml", "README.md", "a"]))
def test_any_bytes_are_weighed(data: bytes, path: str) -> None:
    data = b"password = " + data + b" token: '" + data
    for spot in weigh(data, path, list(find(data, KINDS))):
        assert data[spot.start : spot.end] == spot.secret
        assert LOW <= spot.score <= 1.0


def test_nothing_in_nothing_out() -> None:
    assert weigh(b"", "a.py", []) == []


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("src/main.py", "code"),
        ("a/b.d.ts", "declarations"),
        ("deploy/values.yaml", "configuration"),
        (".env.production", "settings of a shell"),
        ("dockerfile", "settings of a shell"),
        ("docs/a.rst", "documentation"),
        ("schema.sql", "SQL"),
        ("licence", "another format"),
    ],
)
def test_languages(path: str, wanted: str) -> None:
    assert language(path) == wanted


def test_paths_of_the_product_are_not_lenient() -> None:
    for path in ("src/contest.py", "latest/a.py", "src/specification.py", "a/attestation.go"):
        assert not lenient(path)
        assert of_path(path) == []


@pytest.mark.parametrize(
    "text",
    [
        'if (a.currentPass !== "translucent") return;',
        "n.renderPass==='opaque'&&f(n)",
        'error("state: " + a + ", token: "+b+"!"); c.push(d)',
        '{"kind": "x", "nextToken": "NextToken"}',
        'secret: "is read from the vault."',
    ],
)
def test_words_of_code_are_no_credentials(text: str) -> None:
    assert found(text, "src/app.js") == []


def test_a_pass_of_somebody_is_a_password() -> None:
    for name in ("userPass", "smtpPass", "pass", "dbPassword"):
        (spot,) = found(f'{name} = "translucent"', "src/app.js")
        assert spot.secret == b"translucent"
