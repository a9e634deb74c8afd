"""Which variables get a marker, which do not, and what is said of them."""

from launchgate.frontend.markers import Plan, Variable, plan
from launchgate.frontend.markers.blame import blamed, masked
from launchgate.frontend.markers.schema import Hint
from tests.credentials.recipe import expand


def planned(*variables: Variable, public: tuple[str, ...] = ()) -> Plan:
    return plan(variables, b"seed", public)


def test_what_steers_the_build_is_never_marked() -> None:
    names = (
        "NODE_ENV",
        "CI",
        "PATH",
        "npm_config_registry",
        "TURBO_TEAM",
        "VERCEL_ENV",
        "PORT",
        "PWD",
    )
    found = planned(*(Variable(name, "production") for name in names))
    assert not found.markers
    assert not found.unmarked


def test_a_secret_is_marked_whatever_its_prefix() -> None:
    names = ("GITHUB_TOKEN", "VERCEL_TOKEN", "GITHUB_CLIENT_SECRET", "NPM_TOKEN")
    assert set(planned(*(Variable(name, expand("{alnum:30}", 1)) for name in names)).markers) == {
        *names
    }


def test_public_is_what_a_prefix_a_pattern_or_the_name_says() -> None:
    names = (
        "VITE_URL",
        "NEXT_PUBLIC_KEY",
        "VITE_ADMIN_PASSWORD",
        "MY_OWN",
        "APP_SECRET",
        "APP_VERSION",
    )
    found = planned(*map(Variable, names), public=("MY_*",)).markers
    assert {name for name, marker in found.items() if marker.public} == {
        "VITE_URL", "NEXT_PUBLIC_KEY", "MY_OWN", "APP_VERSION",
    }  # fmt: skip


def test_the_shape_of_a_value_says_more_than_a_name() -> None:
    secret = expand("sk_" + "live_{alnum:24}", 3)
    assert not planned(Variable("VITE_STRIPE", secret)).markers["VITE_STRIPE"].public
    assert planned(Variable("VITE_STRIPE", secret, example=True)).markers["VITE_STRIPE"].public
    public = expand("pk_" + "live_{alnum:24}", 3)
    assert planned(Variable("STRIPE_PK", public)).markers["STRIPE_PK"].public


def test_what_is_left_is_said_with_the_reason() -> None:
    found = planned(
        Variable("CHAT", "true"),
        Variable("LIMIT", "20"),
        Variable("APP_ENV", "production"),
        Variable("FLAVOUR", "sour", hint=Hint("choice", choice="sweet")),
        Variable("SENTRY_AUTH_TOKEN", expand("{alnum:30}", 1)),
        Variable("API_PORT", "3000"),
        Variable("DOOR_PASSWORD", "4711"),
    )
    said = {name: item.why for item in found.unseen() for name in item.what.split(", ")}
    assert set(said) == {
        "CHAT",
        "LIMIT",
        "APP_ENV",
        "FLAVOUR",
        "SENTRY_AUTH_TOKEN",
        "API_PORT",
        "DOOR_PASSWORD",
    }
    assert "sends" in said["SENTRY_AUTH_TOKEN"]
    assert "few digits" in said["API_PORT"]
    assert "weaker" in said["DOOR_PASSWORD"]
    assert set(found.markers) == {"DOOR_PASSWORD"}


def test_an_example_says_no_more_than_a_shape() -> None:
    found = planned(
        Variable("DATABASE_URL", "your-database-url", example=True),
        Variable("API_BASE", "http://localhost:3000/api", example=True),
        Variable("NAME", "", hint=Hint("email")),
    ).markers
    assert found["DATABASE_URL"].drawn.text.startswith("postgresql://")
    assert found["API_BASE"].drawn.text.endswith(":3000/api")
    assert found["NAME"].drawn.text.endswith("@example.com")


def test_a_marker_is_known_as_a_canary_and_tells_no_value() -> None:
    value = expand("{alnum:30}", 2)
    marker = planned(Variable("API_KEY", value)).markers["API_KEY"]
    assert [item.proof for item in marker.known] == ["canary"]
    assert value not in marker.drawn.text
    assert value not in repr(Variable("API_KEY", value))


def test_blame_by_marker_and_by_name() -> None:
    needles = {"A_URL": ("lgcaaa",), "B_KEY": ("lgcbbb",), "C": ("lgcccc",), "B": ("lgcddd",)}
    output = "Invalid environment variables: { B_KEY: [ 'Too long' ] }\nENOTFOUND lgcaaa.invalid"
    assert blamed(output, needles) == {"A_URL", "B_KEY"}
    assert "lgcaaa" not in masked(output, needles)
    assert "<A_URL>.invalid" in masked(output, needles)
