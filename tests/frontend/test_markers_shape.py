"""Marked values keep the shape that a build expects, and can be found again."""

import base64
import json
import re
import uuid
from datetime import datetime
from urllib.parse import urlsplit

import pytest

from launchgate.frontend.markers.guess import guess
from launchgate.frontend.markers.ink import Ink
from launchgate.frontend.markers.marked import Marked, unmarkable
from launchgate.frontend.markers.schema import NONE, Hint
from launchgate.frontend.markers.shape import marked
from tests.credentials.recipe import expand

INK = Ink(b"seed", "NAME")
TOKEN = INK.token


def drawn(value: str) -> Marked:
    found = marked(value, INK)
    assert found is not None
    return found


def test_a_token_is_the_same_for_a_run_and_unlike_any_other() -> None:
    assert re.fullmatch("lgc[a-z2-7]{16}", TOKEN)
    assert Ink(b"seed", "NAME").token == TOKEN
    assert len({Ink(seed, name).token for seed in (b"a", b"b") for name in ("A", "B")}) == 4


@pytest.mark.parametrize(
    "value",
    [
        "https://api.acme.example/v1?region=eu#top",
        "http://localhost:3000",
        "postgres://app:hunter2hunter2@db.acme.example:5432/shop?sslmode=require",
        "mongodb://app:pw@one.acme.example:27017,two.acme.example:27017/shop",
        "redis://:pw@cache.acme.example:6379/0",
    ],
)
def test_urls_keep_scheme_port_path_and_user(value: str) -> None:
    before, after = urlsplit(value), urlsplit(drawn(value).text)
    assert (after.scheme, after.path.split(",")[-1]) == (before.scheme, before.path.split(",")[-1])
    assert after.username == before.username
    assert TOKEN in after.netloc
    assert "acme" not in after.netloc
    if "," not in value:
        assert after.port == before.port
    if before.password:
        assert after.password is not None
        assert after.password.startswith(TOKEN)


def test_a_password_of_a_url_never_goes_on() -> None:
    assert "hunter2" not in drawn("postgres://app:hunter2hunter2@db.acme.example/shop").text


def test_what_is_secret_in_a_path_or_a_query_goes() -> None:
    secret = expand("{alnum:24}", 1)
    text = drawn(f"https://hooks.acme.example/services/{secret}?token={secret}&a=1").text
    assert secret not in text
    assert text.endswith("&a=1")


def test_a_dsn_keeps_a_key_of_the_same_form() -> None:
    found = drawn(f"https://{expand('{hex:32}', 3)}@o1.ingest.acme.example/4505")
    key, project = re.fullmatch(r"https://([0-9a-f]{32})@[\w.]+/(\d+)", found.text).groups()  # type: ignore[union-attr]
    assert project == "4505"
    assert key in found.needles


@pytest.mark.parametrize(
    ("recipe", "kept"),
    [
        ("sk_" + "test_{alnum:24}", "sk_" + "test_"),
        ("sk-" + "proj-{alnum:48}", "sk-" + "proj-"),
        ("ph" + "c_{alnum:43}", "ph" + "c_"),
        ("sb_" + "publishable_{alnum:22}", "sb_" + "publishable_"),
        ("AI" + "za{alnum:35}", "AI" + "za"),
        ("AK" + "IA{uppernum:16}", "AK" + "IA"),
        ("price_{alnum:24}", "price_"),
    ],
)
def test_prefixes_and_lengths_of_keys_stay(recipe: str, kept: str) -> None:
    value = expand(recipe, 5)
    found = drawn(value)
    assert found.text.startswith(kept)
    assert len(found.text) >= len(value)
    assert found.text != value
    assert all(needle in found.text for needle in found.needles)


def test_a_test_key_that_is_publishable_becomes_a_live_one() -> None:
    """Which mode an example names says nothing of production."""
    host = base64.b64encode(b"brave-cat-1.clerk.accounts.dev$").decode()
    text = drawn("pk_" + "test_" + host).text
    assert text.startswith("pk_live_")
    assert base64.b64decode(text[8:]).endswith(b"$")
    assert drawn("pk_" + "test_" + expand("{alnum:24}", 1)).text.startswith("pk_live_lgc")


def test_json_keeps_its_structure_and_what_code_branches_on() -> None:
    pem = "-----BEGIN PRIVATE " + f"KEY-----\n{expand('{b64:64}', 2)}\n-----END PRIVATE KEY-----\n"
    value = {"type": "service_account", "project_id": "acme", "n": 3, "on": True, "key": pem}
    after = json.loads(drawn(json.dumps(value)).text)
    assert list(after) == list(value)
    assert (after["type"], after["n"], after["on"]) == ("service_account", 3, True)
    assert after["key"].startswith("-----BEGIN PRIVATE " + f"KEY-----\n{TOKEN}")
    assert after["key"].endswith("KEY-----\n")
    assert len(after["key"]) == len(pem)


def test_a_token_of_three_parts_keeps_header_and_role() -> None:
    value = expand("{jwt:role=anon,ref=abcdefghijkl}", 4)
    text = drawn(value).text
    header, payload, signature = text.split(".")
    claims = json.loads(base64.urlsafe_b64decode(payload + "=="))
    assert header == value.split(".")[0]
    assert claims["role"] == "anon"
    assert claims["ref"] == TOKEN
    assert signature.startswith(TOKEN)


def test_base64_of_text_is_marked_inside() -> None:
    value = base64.b64encode(b'{"client_email": "app@acme.example"}').decode()
    found = drawn(value)
    assert TOKEN in base64.b64decode(found.text).decode()
    assert TOKEN in found.needles


def test_uuids_hex_addresses_and_mail() -> None:
    identity = drawn(str(uuid.UUID(int=7)))
    assert uuid.UUID(identity.text).version == 4
    assert identity.needles[0] == identity.text[-12:]
    digits = expand("{hex:64}", 1)
    assert re.fullmatch("[0-9a-f]{64}", drawn(digits).text)
    assert re.fullmatch("[0-9A-F]{64}", drawn(digits.upper()).text)
    assert drawn("Acme <hello@acme.example>").text == f"Acme <{TOKEN}@example.com>"
    assert drawn("db.acme.example:5432").text == f"{TOKEN}.invalid:5432"
    assert re.fullmatch(r"10(?:\.\d{3}){3}", drawn("192.168.0.1").text)
    assert drawn("file:./dev.db").text == f"file:./{TOKEN}.db"


def test_every_item_of_a_list_is_marked() -> None:
    text = drawn("https://one.acme.example,https://two.acme.example").text
    assert [urlsplit(item).hostname for item in text.split(",")] == [f"{TOKEN}.invalid"] * 2
    assert drawn("alpha,beta,gamma").text.count(TOKEN) == 3


def test_numbers_become_numbers_that_stand_nowhere_else() -> None:
    found = drawn("3000")
    assert 10_000 <= int(found.text) <= 65_535
    assert found.weak
    taken = frozenset({found.text})
    other = marked("3000", Ink(b"seed", "NAME", taken))
    assert other is not None
    assert other.text not in taken
    assert len(drawn("123456789012").text) == 12


@pytest.mark.parametrize("value", ["true", "NO", "0", "42", "1.5", "2026-01-31", "10s", "", "  "])
def test_what_cannot_be_told_apart_is_left(value: str) -> None:
    assert marked(value, INK) is None
    assert bool(unmarkable(value)) == bool(value.strip())


def test_a_date_is_left_as_it_is() -> None:
    assert unmarkable(datetime(2026, 1, 31, 12, 0, 0).isoformat() + "Z")


@pytest.mark.parametrize("value", ["9" * 5000, "[" * 5000, "{" * 9000 + "}", "a" * 200_000])
def test_odd_values_do_no_harm(value: str) -> None:
    found = marked(value, INK)
    assert found is None or found.needles


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("API_URL", r"https://lgc\w+\.invalid"),
        ("DATABASE_URL", r"postgresql://app:lgc\w+@lgc\w+\.invalid:5432/app"),
        ("REDIS_URL", r"redis://app:lgc.+:6379/app"),
        ("NEXT_PUBLIC_SENTRY_DSN", r"https://[0-9a-f]{32}@lgc\w+\.invalid/\d+"),
        ("SMTP_PORT", r"\d{5}"),
        ("SMTP_HOST", r"lgc\w+\.invalid"),
        ("SUPPORT_EMAIL", r"lgc\w+@example\.com"),
        ("GOOGLE_CREDENTIALS", r"\{.*lgc.*\}"),
        ("AUTH_SECRET", r"lgc\w{45}"),
        ("APP_NAME", r"lgc\w{16}"),
        ("NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY", r"pk_live_[\w=+/]+"),
    ],
)
def test_a_value_is_guessed_by_name(name: str, shape: str) -> None:
    found = guess(name, NONE, Ink(b"seed", name))
    assert found is not None
    assert re.fullmatch(shape, found.text)


@pytest.mark.parametrize("name", ["ENABLE_CHAT", "IS_BETA", "CHAT_ENABLED", "MAX_FILES", "TTL_MS"])
def test_switches_and_counts_stay_unset(name: str) -> None:
    assert guess(name, NONE, Ink(b"seed", name)) is None


def test_a_schema_says_more_than_a_name() -> None:
    def text(name: str, hint: Hint) -> str:
        found = guess(name, hint, INK)
        assert found is not None
        return found.text

    assert text("PLACE", Hint("url")).startswith("https://")
    assert text("PLACE", Hint("email")).endswith("@example.com")
    assert len(text("PLACE", Hint(least=64))) == 64
    assert text("PLACE", Hint(prefix="re_")).startswith("re_lgc")
    assert guess("PLACE", Hint("boolean"), INK) is None
