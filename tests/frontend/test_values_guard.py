"""What is not looked for, and what is held to stand by itself."""

import pytest

from launchgate.frontend.known import Known
from launchgate.frontend.values import Needles
from tests.credentials.recipe import expand

BY_CHANCE = {
    "NODE_ENV": "production",
    "DEBUG": "true",
    "APP_PORT": "3000",
    "DB_HOST": "localhost",
    "APP_LOCALE": "en-US",
    "AWS_REGION": "us-east-1",
    "GCP_REGION": "europe-west1",
    "GCP_ZONE": "northamerica-northeast1-a",
    "LOCAL_DATABASE_URL": "postgres:" + "//postgres:postgres@localhost:5432/app",
    "CLIENT_SECRET": "client_secret",
    "ALPHABET_KEY": "abcdefghijklmnopqrstuvwxyz234567",
    "MODEL": "claude-3-5-sonnet-20241022",
    "FLAGS": '{"darkMode":true,"checkout":"v2"}',
    "APP_TIMEZONE": "Europe/Berlin",
    "LAUNCH_DATE": "2026-11-24",
    "STARTED_AT": "2026-11-24T03:00:00Z",
    "API_VERSION": "2024.11.0",
    "PACKAGE": "v1.22.333",
    "APP_NAME": "Acme Dashboard",
    "SLOGAN": "The fastest way to launch your product",
    "S3_BUCKET": "acme-uploads-prod",
    "DB_NAME": "acme_production",
    "UPLOADS": "/var/www/uploads",
    "SCHEMA": "./prisma/schema.prisma",
    "CONTENT_TYPE": "application/json",
    "SITE": "https://app.acme.com/pricing",
    "API": "https://api.acme.com/v1/",
    "ORIGINS": "http://localhost:3000",
    "CDN": "cdn.acme.com",
    "SUPPORT": "support@acme.com",
    "SENDER": "Acme <hello@acme.com>",
    "TIMEOUT_MS": "30000000",
    "RATE": "1000000.50",
    "SOURCE_SHA": expand("{hex:40}"),
    "APP_RELEASE": expand("acme@{hex:12}"),
    "SCRIPT_INTEGRITY": expand("sha384-{b64:64}"),
    "FILLER": "aaaaaaaaaaaaaaaa",
    "HALF_DONE": "${DATABASE_URL}",
    "VAULTED": "op://production/stripe/key",
    "LOG_LEVEL": "verbose",
    "EMPTY": "",
    "BLANK": "  ",
    "PASSWORD": "secret",
    "ADMIN_PASSWORD": "password123",
    "DB_PASSWORD": "postgres",
    "JWT_SECRET": "changeme",
    "API_TOKEN": "elephant",
    "LOGIN_SECRET": "authentication",
    "AUTH_TOKEN": "your-token-here",
    "PIN_SECRET": "12345678",
    "SHORT_SECRET": expand("{alnum:5}"),
}
TELLING = {
    "JWT_SECRET": expand("{alnum:32}"),
    "SESSION_KEY": "correct-horse-" + "battery-staple",
    "SMTP_PASS": expand("{lower:2}!{digits:2}#"),
    "DB_PASSWORD": expand("{upper:1}{lower:4}!{digits:2}"),
    "SALT": expand("{digits:10}"),
    "WORD_SECRET": "my-winter-coat-12",
    "HOST_LIKE_PASSWORD": "Summer.Holiday",
    "MAIL_LIKE_PASSWORD": expand("{alnum:6}@{alnum:6}.{alnum:4}"),
    "PATH_LIKE_SECRET": expand("{alnum:5}/{alnum:6}/{alnum:5}"),
    "DATABASE_URL": expand("postgres:" + "//app:{alnum:12}@db.acme.com/main"),
    "BILLING_API": "http://billing.internal:8080/v1",
    "INTERNAL_API_HOST": "payments.acme.internal",
    "SEARCH_NODE": "http://10.20.30.40:9200",
    "ALERTS": expand("https://chat.acme.com/hooks/{alnum:24}"),
    "SIGNED": expand("https://cdn.acme.com/a.zip?sig={alnum:32}"),
    "ANYTHING": expand("{alnum:24}"),
    "MACHINE_ID": expand("{uuid}"),
}


@pytest.mark.parametrize("name", BY_CHANCE)
def test_what_scripts_hold_by_chance_is_not_looked_for(name: str) -> None:
    value = BY_CHANCE[name].encode()
    needles = Needles([Known(name, value)])
    [(told, why)] = needles.skipped
    assert told == name
    assert why
    if len(value) > 5:
        assert value.decode() not in why
    assert not list(needles.find(b'"' + value + b'"'))


@pytest.mark.parametrize("name", TELLING)
def test_what_tells_something_is_looked_for(name: str) -> None:
    value = TELLING[name].encode()
    needles = Needles([Known(name, value)])
    assert needles.skipped == ()
    assert [hit.known.name for hit in needles.find(b'x="' + value + b'"')] == [name]


def test_one_reading_is_enough() -> None:
    readings = [Known("API_TOKEN", b"pass"), Known("API_TOKEN", expand("{alnum:20}").encode())]
    assert Needles(readings).skipped == ()


def test_the_marker_of_a_canary_build_is_always_looked_for() -> None:
    needles = Needles([Known("PORT", b"47391", proof="canary")])
    assert needles.skipped == ()
    assert len(list(needles.find(b"listen(47391)"))) == 1
    assert not list(needles.find(b"147391 473910 x47391"))


@pytest.mark.parametrize(
    "text",
    [
        "{}Field", "my{}", "_{}", "{}_2", "{}-extra", "pre-{}", "a.{}Of", "${}",
    ],
)  # fmt: skip
def test_words_are_not_found_in_longer_names(text: str) -> None:
    known = Known("SESSION_SECRET", b"horse-battery")
    assert not list(Needles([known]).find(text.format("horse-battery").encode()))


@pytest.mark.parametrize(
    "text",
    ["'{}'", "{}", "a={}&b", "\\n{}\\n", "%3D{}%26", "\\u0022{}\\u0022", "\\x22{}",
     "&quot;{}&quot;", ">{}<", "u:{}@h", "/{}/"],
)  # fmt: skip
def test_words_are_found_by_themselves(text: str) -> None:
    known = Known("SESSION_SECRET", b"horse-battery")
    data = text.format("horse-battery").encode()
    [hit] = Needles([known]).find(data)
    assert data[hit.start : hit.end] == b"horse-battery"


def test_random_values_are_found_in_longer_words() -> None:
    value = expand("{alnum:32}").encode()
    assert len(list(Needles([Known("A_KEY", value)]).find(b"v2_" + value + b"_eu"))) == 1
