"""What a finding says is to be done: rotate, write it safely, leave the history or not."""

from collections.abc import Callable

import pytest

from launchgate.credentials.kinds import all_kinds
from launchgate.engine.gate_run import GateRun
from launchgate.gates.secrets.fix import fix_of
from launchgate.model import Finding, Location
from launchgate.ports import Category, Sighting
from tests.credentials.recipe import expand

Check = Callable[..., GateRun]
Found = Callable[..., list[Finding]]

STRIPE = expand("sk_" + "live_{alnum:24}")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("app/api/pay/route.ts", '`process.env.STRIPE_KEY` in a file that says `import "server'),
        ("pages/api/pay.ts", "(never NEXT_PUBLIC_)"),
        ("next.config.mjs", "(never NEXT_PUBLIC_)"),
        ("vite.config.ts", "what begins with `VITE_` or is in `define` is published"),
        ("src/Pay.vue", "Call the service from your server: what a browser loads"),
        ("server/pay.ts", "`process.env.STRIPE_KEY` in server code"),
        ("config/initializers/stripe.rb", "`Rails.application.credentials.stripe_key`"),
        ("config/secrets.yml", "`bin/rails credentials:edit`"),
        ("lib/pay.rb", '`ENV.fetch("STRIPE_KEY")`'),
        ("shop/settings.py", '`os.environ["STRIPE_KEY"]`'),
        ("config/services.php", "`env('STRIPE_KEY')` here, `config(...)` elsewhere"),
        ("src/main/resources/application.properties", "`${STRIPE_KEY}`, which Spring takes"),
        ("src/Pay.java", '`System.getenv("STRIPE_KEY")`'),
        ("appsettings.Production.json", "`dotnet user-secrets` on your machine"),
        ("Pay.cs", '`Environment.GetEnvironmentVariable("STRIPE_KEY")`'),
        ("main.tf", "set as TF_VAR_stripe_key"),
        ("terraform.tfstate", "Keep the state in an encrypted remote backend"),
        ("docker-compose.prod.yml", "`${STRIPE_KEY:?}` from an ignored `.env`, or `secrets:`"),
        ("compose.yaml", "/run/secrets/STRIPE_KEY"),
        ("Dockerfile", "`RUN --mount=type=secret,id=STRIPE_KEY`"),
        ("deploy/k8s/api.yaml", "`valueFrom.secretKeyRef`"),
        ("charts/api/values.yaml", "Base64 hides nothing"),
        (".github/workflows/ci.yml", "`${{ secrets.STRIPE_KEY }}`, set with `gh secret set STR"),
        (".gitlab-ci.yml", "`$STRIPE_KEY`, a masked and protected variable"),
        (".circleci/config.yml", "a secret variable of the CI's project settings"),
        ("wrangler.toml", "`wrangler secret put STRIPE_KEY`"),
        ("fly.toml", "`fly secrets set STRIPE_KEY=...`"),
        (".env", "keep only `.env.example` without values"),
        ("docs/setup.md", "Write a made-up value there, such as `<STRIPE_KEY>`"),
        ("ios/Pay.swift", "an app on someone's phone keeps no secret"),
        ("pay.go", '`os.Getenv("STRIPE_KEY")`'),
        ("pay.rs", '`std::env::var("STRIPE_KEY")`'),
        ("deploy.sh", "`${STRIPE_KEY:?}`, set by whoever calls the script"),
        ("settings/app.toml", "the environment as `STRIPE_KEY`"),
        ("LICENCE", "the environment as `STRIPE_KEY`"),
    ],
)
def test_the_safe_pattern_of_each_framework(found: Found, path: str, said: str) -> None:
    [finding] = found("provider-credential", f"STRIPE_KEY = '{STRIPE}'\n", path)
    assert said in finding.fix
    assert STRIPE[8:] not in finding.fix


def test_without_a_name_the_kind_gives_one(found: Found) -> None:
    [finding] = found("provider-credential", f"stripe.setKey('{STRIPE}')\n", "pay.py")
    assert 'os.environ["STRIPE_SECRET_KEY"]' in finding.fix


def test_a_key_of_django_is_kept_until_sessions_end(found: Found) -> None:
    value = expand("{b64url:50}")
    [finding] = found("generic-credential", f"SECRET_KEY = '{value}'\n", "shop/settings.py")
    assert "SECRET_KEY_FALLBACKS" in finding.fix


def test_a_name_in_camel_case_becomes_a_variable(found: Found) -> None:
    value = expand("{alnum:20}")
    [finding] = found("generic-credential", f'const dbPassword = "{value}";\n', "server/db.js")
    assert "process.env.DB_PASSWORD" in finding.fix


def test_a_url_is_read_whole_and_its_connections_end(found: Found) -> None:
    address = expand("postgres://admin:{alnum:18}@db.acme.io/app")
    [finding] = found("url-credentials", f"connect('{address}')\n", "db.py")
    assert "ALTER ROLE" in finding.fix
    assert 'os.environ["DATABASE_URL"]' in finding.fix


def test_a_pair_of_keys_is_replaced_where_it_is_trusted(found: Found) -> None:
    pem = expand("-----BEGIN RSA PRIVATE" + " KEY-----\n{b64:64}\n{b64:64}\n{b64:64}\n{b64:64}\n")
    [finding] = found("private-key", f"{pem}-----END RSA PRIVATE" + " KEY-----\n", "tls/server.pem")
    assert finding.fix.startswith("1. Make a new key pair, put the new public key in place")
    assert "a file that the host mounts from its secret store" in finding.fix


def sighting(kind: str, category: Category = "provider", state: str | None = None) -> Sighting:
    [known] = [one for one in all_kinds() if one.id == kind]
    return Sighting(
        kind=kind, title=known.title, category=category, level=known.level,
        location=Location(path="wallet.py", line=1), excerpt="", anchor="",
        opens=known.opens, revoke=known.revoke, rotate=known.rotate,
        state="inactive" if state else None,
    )  # fmt: skip


def test_what_can_not_be_revoked_has_to_move() -> None:
    fix = fix_of(sighting("wallet-seed-phrase"), "tree")
    assert fix is not None
    assert "move the funds to a new wallet" in fix
    assert "then revoke this one" not in fix
    assert "what it guards has to move" in fix


@pytest.mark.parametrize(
    ("reach", "said"),
    [
        ("range", "git rebase -i"),
        ("history", "Rewriting history (git filter-repo) is not needed once it is revoked"),
    ],
)
def test_history_is_rewritten_only_before_it_is_shared(reach: str, said: str) -> None:
    assert said in (fix_of(sighting("stripe-secret-key"), reach) or "")


def test_in_the_index_it_is_taken_out_first_and_nothing_is_revoked() -> None:
    first, second, third = (fix_of(sighting("stripe-secret-key"), "staged") or "").splitlines()
    assert first == '1. Read it from `os.environ["STRIPE_SECRET_KEY"]`.'
    assert second.startswith("2. `git add` the file again: nothing is committed yet")
    assert third.startswith("3. If others have seen it: make a new one, deploy it, then revoke")


def test_what_its_provider_refuses_need_not_be_revoked() -> None:
    fix = fix_of(sighting("stripe-secret-key", state="inactive"), "tree") or ""
    assert "Nothing to revoke" in fix
    assert "dashboard.stripe.com" not in fix
    assert 'os.environ["STRIPE_SECRET_KEY"]' in fix


def test_what_is_public_needs_nothing() -> None:
    assert fix_of(sighting("stripe-publishable-key", "public"), "tree") is None


@pytest.mark.parametrize("kind", [kind.id for kind in all_kinds() if kind.rotate])
def test_every_order_reads_as_a_sentence(kind: str) -> None:
    for line in (fix_of(sighting(kind), "tree") or "").splitlines():
        assert line[0].isdigit()
        assert line.endswith(".")
        assert ".." not in line
