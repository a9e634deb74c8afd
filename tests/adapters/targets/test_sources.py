"""Which keys of `[[env.source]]` belong together."""

from typing import get_args

import pytest

from launchgate.adapters.targets.read import KINDS
from launchgate.ports.variables import SourceKind, TargetSource
from launchgate.variables.sources import SOURCES, problems


def _wrong(kind: SourceKind, **keys: object) -> dict[str, str]:
    return dict(problems(TargetSource(kind=kind, **keys)))  # type: ignore[arg-type]


def test_every_kind_is_there() -> None:
    assert set(SOURCES) == set(get_args(SourceKind))


@pytest.mark.parametrize("kind", KINDS)
def test_providers_have_a_token_a_host_and_a_right(kind: SourceKind) -> None:
    needs = SOURCES[kind]
    assert needs.tokens
    assert needs.host.startswith("https://")
    assert needs.right


@pytest.mark.parametrize("kind", SOURCES)
def test_what_is_required_is_missed(kind: SourceKind) -> None:
    assert set(_wrong(kind)) == set(SOURCES[kind].required)


@pytest.mark.parametrize("kind", SOURCES)
def test_what_is_of_no_use_is_said(kind: SourceKind) -> None:
    needs = SOURCES[kind]
    key = next(one for one in ("branch", "region") if one not in needs.optional)
    said = _wrong(kind, **{key: "eu-central-1"})[key]
    assert f"is of no use for {kind}" in said
    for required in needs.required:
        assert required in said


@pytest.mark.parametrize(
    ("kind", "keys", "wrong"),
    [
        ("vercel", {"project": "web"}, None),
        ("vercel", {"project": "web", "target": "preview"}, None),
        ("vercel", {"project": "web", "target": "staging"}, "environment"),
        ("vercel", {"project": "web", "target": "staging", "environment": "staging"}, None),
        ("vercel", {"project": ""}, "project"),
        ("vercel", {"project": "a\nb"}, "project"),
        ("vercel", {"project": ".."}, "project"),
        ("netlify", {"site": "a", "target": "staging"}, "environment"),
        ("netlify", {"site": "a", "target": "staging", "branch": "next"}, None),
        ("netlify", {"site": "a", "target": "x", "environment": "deploy-preview"}, None),
        ("github", {"repository": "acme"}, "repository"),
        ("github", {"repository": "acme/web/x"}, "repository"),
        ("github", {"repository": "acme/web"}, None),
        ("gitlab", {"project": "acme/sub/web"}, None),
        ("cloudflare-pages", {"account": "a", "project": "b", "target": "qa"}, "environment"),
        ("cloudflare-workers", {"account": "a", "service": "b", "target": "qa"}, None),
        ("doppler", {}, None),
        ("doppler", {"project": "a"}, "config"),
        ("doppler", {"config": "a"}, "project"),
        ("railway", {}, None),
        ("aws-ssm", {"prefix": "/a", "region": "eu-central-1"}, None),
        ("aws-ssm", {"prefix": "/a", "region": "evil.example/"}, "region"),
        ("aws-secrets-manager", {}, None),
        ("names", {"names": ("A",)}, None),
        ("process", {}, None),
        ("file", {"path": ".env"}, None),
    ],
)
def test_keys(kind: SourceKind, keys: dict[str, object], wrong: str | None) -> None:
    assert list(_wrong(kind, **keys)) == ([] if wrong is None else [wrong])
