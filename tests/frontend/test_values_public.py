"""Public by prefix, by the configuration, by shape, or because a public variable has the value."""

import pytest

from launchgate.frontend.known import Known
from launchgate.frontend.values import Needles
from launchgate.frontend.values.public import declared, framework
from launchgate.frontend.values.system import is_system
from tests.credentials.recipe import expand

VALUE = expand("{alnum:32}").encode()


@pytest.mark.parametrize(
    ("name", "who"),
    [("NEXT_PUBLIC_API", "Next.js"), ("VITE_API", "Vite"), ("PUBLIC_API", "SvelteKit, Astro"),
     ("NUXT_PUBLIC_API", "Nuxt"), ("REACT_APP_API", "Create React App"), ("EXPO_PUBLIC_A", "Expo"),
     ("GATSBY_API", "Gatsby"), ("VUE_APP_API", "Vue CLI"), ("NG_APP_API", "Angular"),
     ("STORYBOOK_API", "Storybook")],
)  # fmt: skip
def test_prefixes_of_frameworks(name: str, who: str) -> None:
    assert framework(name) == who
    assert declared(name)


@pytest.mark.parametrize(
    "name", ["API_URL", "NUXT_API", "NEXT_TOKEN", "next_public_a", "EXPO_TOKEN", "MY_VITE_KEY"]
)
def test_other_names_declare_nothing(name: str) -> None:
    assert not declared(name)


@pytest.mark.parametrize(
    "name", ["VITE_ADMIN_PASSWORD", "NEXT_PUBLIC_JWT_SECRET", "REACT_APP_DATABASE_URL",
             "PUBLIC_SUPABASE_SERVICE_ROLE_KEY", "EXPO_PUBLIC_STRIPE_SECRET_KEY"],
)  # fmt: skip
def test_a_prefix_makes_no_password_public(name: str) -> None:
    assert framework(name)
    assert not declared(name)
    assert declared(name, [name]), "the configuration may"


def test_patterns_of_the_configuration() -> None:
    assert declared("SENTRY_DSN", ["SENTRY_*"])
    assert not declared("SENTRY_AUTH_TOKEN", ["SENTRY_DSN"])


@pytest.mark.parametrize(
    "recipe",
    ["pk_" + "live_{alnum:24}", "sb_publishable" + "_{b64url:22}_{b64url:8}",
     "phc" + "_{alnum:43}", "{jwt:role=anon,iss=supabase}"],
)  # fmt: skip
def test_public_by_shape(recipe: str) -> None:
    value = expand(recipe).encode()
    [hit] = Needles([Known("SOME_KEY", value)]).find(b'"' + value + b'"')
    assert hit.known.public


@pytest.mark.parametrize(
    "recipe", ["sk_" + "live_{alnum:24}", "{jwt:role=service_role,iss=supabase}", "{alnum:32}"]
)
def test_not_public_by_shape(recipe: str) -> None:
    value = expand(recipe).encode()
    [hit] = Needles([Known("SOME_KEY", value)]).find(b'"' + value + b'"')
    assert not hit.known.public


@pytest.mark.parametrize("name", ["GOOGLE_CLIENT_ID", "CLERK_PUBLISHABLE_KEY", "VAPID_PUBLIC_KEY",
                                  "RECAPTCHA_SITE_KEY", "SUPABASE_ANON_KEY", "SEGMENT_WRITE_KEY",
                                  "ALGOLIA_SEARCH_KEY", "PUSHER_KEY", "GOOGLE_CLIENT_ID_2",
                                  "AMPLITUDE_API_KEY"])  # fmt: skip
def test_public_by_what_the_name_says(name: str) -> None:
    [hit] = Needles([Known(name, VALUE)]).find(VALUE)
    assert hit.known.public


def test_both_names_of_a_value() -> None:
    needles = Needles([Known("A_SECRET", VALUE), Known("B_TOKEN", VALUE)])
    assert [hit.known.name for hit in needles.find(VALUE)] == ["A_SECRET", "B_TOKEN"]


def test_what_a_public_variable_has_is_public() -> None:
    needles = Needles([Known("SEARCH", VALUE), Known("VITE_SEARCH", VALUE, public=True)])
    assert [hit.known.public for hit in needles.find(VALUE)] == [True, True]


def test_a_setting_inside_a_public_value() -> None:
    host = b"billing.acme.internal"
    public = Known("VITE_API", b"https://" + host + b"/api/v1/", public=True)
    needles = Needles([Known("API_HOST", host), public])
    [hit] = needles.find(b'"' + public.value + b'"')
    assert hit.known == public
    assert [hit.known.name for hit in needles.find(b'"' + host + b'"')] == ["API_HOST"]


def test_a_secret_inside_a_public_value_stays_one() -> None:
    public = Known("VITE_FEED", b"https://rss.acme.com/?t=" + VALUE, public=True)
    needles = Needles([Known("FEED_TOKEN", VALUE), public])
    assert [hit.known.name for hit in needles.find(public.value)] == ["FEED_TOKEN"]


@pytest.mark.parametrize("name", ["PATH", "HOME", "SHELL", "GITHUB_SHA", "CI_COMMIT_SHA", "_",
                                  "RUNNER_TEMP", "npm_config_cache", "XDG_DATA_HOME", "LC_ALL",
                                  "VERCEL_URL", "BUILDKITE_BRANCH", "NODE_ENV"])  # fmt: skip
def test_variables_of_the_system(name: str) -> None:
    assert is_system(name)


@pytest.mark.parametrize("name", ["GITHUB_TOKEN", "CI_JOB_TOKEN", "NPM_TOKEN", "DATABASE_URL",
                                  "AWS_SECRET_ACCESS_KEY", "AWS_REGION", "GITHUB_CLIENT_SECRET",
                                  "GITHUB_APP_PRIVATE_KEY", "VERCEL_TOKEN", "SSH_PRIVATE_KEY",
                                  "CI_REGISTRY_PASSWORD", "TURBO_TOKEN"])  # fmt: skip
def test_variables_of_the_product(name: str) -> None:
    assert not is_system(name)
