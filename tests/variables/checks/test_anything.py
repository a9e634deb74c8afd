"""Any value: no check raises, and none lets a value out."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from launchgate.ports.variables import Declaration, Flaw, ValueType
from launchgate.variables.checks.alone import flaws_of
from launchgate.variables.checks.apart import flaws_between
from launchgate.variables.checks.together import flaws_among
from launchgate.variables.checks.valued import Valued, tier_of
from launchgate.variables.value import Value
from tests.variables.checks.apps import BROKEN, GOOD
from tests.variables.checks.made import NOW_S, valued

SENTINEL = "Zq7Wv9Kx2"
NAMES = st.sampled_from(
    [
        *GOOD,
        *BROKEN,
        *("NEXT_PUBLIC_SECRET", "VITE_DATABASE_URL", "X", "DEBUG", "PADDLE_ENV", "AUTH0_DOMAIN"),
        *("S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY", "COOKIE_DOMAIN", "\u00e9t\u00e9", ""),
    ]
)
TARGETS = st.sampled_from(["production", "staging", "preview", "development", "test"])
TYPES: tuple[ValueType, ...] = (
    *("string", "url", "int", "float", "bool", "enum", "email", "port", "duration", "json"),
    *("regex", "host", "uuid", "base64", "hex", "jwt", "path"),
)
HEADS = st.sampled_from(
    [
        *("", "sk_" + "live_", "pk_" + "test_", "https://", "postgres:" + "//u:", "ey", "base64:"),
        *("{", "[", "${", "$(", '"', "'", "<", " ", "\n", "whsec_", "https://localhost/", "@"),
        *("-----BEGIN ", "test_", "sb_secret_", "$2b$10$", "http://[", "//", "a@", "changeme-"),
    ]
)
TAILS = st.sampled_from(["", "@db.acme.dev/x", ".supabase.co", "}", ")", '"', "'", ">", " ", "\n"])
DECLARATIONS = st.one_of(
    st.none(),
    st.builds(
        Declaration,
        name=st.just("X"),
        source=st.just("t3-env"),
        type=st.one_of(st.none(), st.sampled_from(TYPES)),
        required=st.one_of(st.none(), st.booleans()),
        secret=st.one_of(st.none(), st.booleans()),
        public=st.one_of(st.none(), st.booleans()),
        choices=st.sampled_from([(), ("a", "b")]),
        pattern=st.sampled_from([None, "[a-z]+", "(", "[[a]"]),
    ),
)


@st.composite
def items(draw: st.DrawFn) -> Valued:
    middle = draw(st.one_of(st.text(max_size=60), st.from_regex(r"[A-Za-z0-9_.:/@=-]{0,80}")))
    text = draw(HEADS) + middle + SENTINEL + draw(st.text(max_size=40)) + draw(TAILS)
    target = draw(TARGETS)
    return Valued(
        name=draw(NAMES),
        value=Value(text),
        target=target,
        tier=tier_of(target),
        label=draw(st.sampled_from(["", ".env", "Vercel"])),
        declaration=draw(DECLARATIONS),
        example=draw(st.sampled_from([None, Value(text), Value("x")])),
        used=draw(st.booleans()),
    )


def shown(flaw: Flaw) -> str:
    return repr(flaw)


@settings(max_examples=600, deadline=None)
@given(items())
def test_one_value(item: Valued) -> None:
    for flaw in flaws_of(item, now_s=NOW_S):
        assert SENTINEL not in shown(flaw)
        assert flaw.target == item.target
        assert flaw.name == item.name
        assert flaw.message.endswith(".")


@settings(max_examples=200, deadline=None)
@given(st.lists(items(), max_size=6), st.booleans())
def test_values_together(many: list[Valued], alike: bool) -> None:
    if alike and many:
        many = [replace(item, value=many[0].value) for item in many]
    for flaw in (*flaws_among(many), *flaws_between(many)):
        assert SENTINEL not in shown(flaw)


@settings(max_examples=300, deadline=None)
@given(NAMES, st.text(max_size=200))
def test_any_text(name: str, text: str) -> None:
    item = replace(valued("X", ""), name=name, value=Value(text))
    list(flaws_of(item, now_s=NOW_S))
    list(flaws_among([item, item]))


def test_values_that_are_long() -> None:
    """Each in well under a second: what is quadratic, or worse, is not."""
    from time import process_time

    longs = ["a" * 200_000, "1" * 200_000, "a-" * 100_000, " " * 200_000, "(" * 100_000]
    longs += ["[" * 100_000, "http://" * 30_000, "a@" * 100_000, "ey." * 60_000, "1m" * 100_000]
    longs += ["your_" * 40_000, "${" * 100_000, "my-" * 60_000, "\ud800" * 1000, "1" * 199 + "x"]
    names = ("JWT_SECRET", "NEXT_PUBLIC_API_URL", "DB_PASSWORD", "X", "EMAIL_FROM", "SMTP_HOST")
    for long in longs:
        for name in names:
            for kind in (None, "duration", "json", "regex", "email", "host"):
                told = Declaration(name=name, source="x", type=kind)
                item = replace(valued("X", ""), name=name, value=Value(long), declaration=told)
                start_s = process_time()
                list(flaws_of(item, now_s=NOW_S))
                assert process_time() - start_s < 1.0, (name, kind, long[:5])


def test_a_flaw_has_the_values_place() -> None:
    item = valued("JWT_SECRET", "changeme", path=".env.production")
    (found,) = flaws_of(item, now_s=NOW_S)
    assert found.locations == (item.location,)
    assert ".env.production" in found.message
