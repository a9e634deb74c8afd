"""Which keys of `[[env.source]]` each kind takes, and with which token its provider is asked."""

import re
from collections.abc import Iterable
from dataclasses import fields
from typing import NamedTuple

from launchgate.ports.variables import SourceKind, TargetSource


class Needs(NamedTuple):
    """`tokens` are variables of this process, of which the first that is set is used; where
    `every`, all of them are. `host` is the provider's own, the only one that a token is sent to.
    `right` is what the token must be allowed."""

    title: str
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    host: str = ""
    right: str = ""
    every: bool = False


_AWS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
_CLOUDFLARE = "https://api.cloudflare.com"

SOURCES: dict[SourceKind, Needs] = {
    "file": Needs("An env file", required=("path",)),
    "process": Needs("This process"),
    "names": Needs("Names", required=("names",)),
    "fingerprints": Needs("Fingerprints", required=("path",)),
    "manifest": Needs("A manifest", required=("path",)),
    "vercel": Needs(
        "Vercel",
        required=("project",),
        optional=("team", "environment", "branch"),
        tokens=("VERCEL_TOKEN",),
        host="https://api.vercel.com",
        right="a token whose scope is the project's team, of a member who may read its variables",
    ),
    "netlify": Needs(
        "Netlify",
        required=("site",),
        optional=("account", "environment", "branch"),
        tokens=("NETLIFY_AUTH_TOKEN",),
        host="https://api.netlify.com",
        right="a personal access token of a member of the site's team",
    ),
    "github": Needs(
        "GitHub",
        required=("repository",),
        optional=("environment",),
        tokens=("GH_TOKEN", "GITHUB_TOKEN"),
        host="https://api.github.com",
        right="a fine-grained token with read access to the repository's Secrets, Variables and "
        "Environments (the token that a workflow gets by itself cannot list secrets)",
    ),
    "gitlab": Needs(
        "GitLab",
        required=("project",),
        optional=("environment",),
        tokens=("GITLAB_TOKEN", "GITLAB_ACCESS_TOKEN"),
        host="https://gitlab.com",
        right="an access token with the scope read_api and the role Maintainer "
        "(a job's CI_JOB_TOKEN is not enough)",
    ),
    "fly": Needs(
        "Fly.io",
        required=("app",),
        tokens=("FLY_API_TOKEN", "FLY_ACCESS_TOKEN"),
        host="https://api.machines.dev",
        right="a token that may read the app (`fly tokens create readonly`)",
    ),
    "render": Needs(
        "Render",
        required=("service",),
        tokens=("RENDER_API_KEY",),
        host="https://api.render.com",
        right="an API key of a member of the service's workspace",
    ),
    "heroku": Needs(
        "Heroku",
        required=("app",),
        tokens=("HEROKU_API_KEY",),
        host="https://api.heroku.com",
        right="an authorization with the scope read-protected, of a collaborator of the app",
    ),
    "railway": Needs(
        "Railway",
        optional=("project", "environment", "service"),
        tokens=("RAILWAY_TOKEN", "RAILWAY_API_TOKEN"),
        host="https://backboard.railway.com",
        right="a project token of that environment in RAILWAY_TOKEN, "
        "or an account's or workspace's token in RAILWAY_API_TOKEN",
    ),
    "cloudflare-workers": Needs(
        "Cloudflare Workers",
        required=("account", "service"),
        optional=("environment",),
        tokens=("CLOUDFLARE_API_TOKEN",),
        host=_CLOUDFLARE,
        right="an API token with the permission Workers Scripts: Read for the account",
    ),
    "cloudflare-pages": Needs(
        "Cloudflare Pages",
        required=("account", "project"),
        optional=("environment",),
        tokens=("CLOUDFLARE_API_TOKEN",),
        host=_CLOUDFLARE,
        right="an API token with the permission Cloudflare Pages: Read for the account",
    ),
    "doppler": Needs(
        "Doppler",
        optional=("project", "config"),
        tokens=("DOPPLER_TOKEN",),
        host="https://api.doppler.com",
        right="a service token with read access to the config",
    ),
    "supabase": Needs(
        "Supabase",
        required=("project",),
        tokens=("SUPABASE_ACCESS_TOKEN",),
        host="https://api.supabase.com",
        right="an access token that may read the project's Edge Function secrets (secrets:read)",
    ),
    "aws-ssm": Needs(
        "AWS Parameter Store",
        required=("prefix",),
        optional=("region",),
        tokens=_AWS,
        host="https://ssm.{region}.amazonaws.com",
        right="ssm:GetParametersByPath on that path (and kms:Decrypt to read a SecureString)",
        every=True,
    ),
    "aws-secrets-manager": Needs(
        "AWS Secrets Manager",
        optional=("prefix", "region"),
        tokens=_AWS,
        host="https://secretsmanager.{region}.amazonaws.com",
        right="secretsmanager:ListSecrets",
        every=True,
    ),
}
NETLIFY_CONTEXTS = ("production", "deploy-preview", "branch-deploy", "dev", "dev-server")
VERCEL_ENVIRONMENTS = ("production", "preview", "development")
REGION = re.compile(r"[a-z]{2,}(-[a-z0-9]+)+")
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)
_KEYS = tuple(item.name for item in fields(TargetSource) if item.name not in ("kind", "target"))


def environment_of(source: TargetSource) -> str:
    """The environment as the provider calls it: the target's own name unless it is given."""
    return source.environment or source.target


def problems(source: TargetSource) -> Iterable[tuple[str, str]]:
    """(key, what is wrong) of a `[[env.source]]`."""
    needs = SOURCES[source.kind]
    for key in _KEYS:
        value = getattr(source, key)
        if value is None or value == ():
            if key in needs.required:
                yield key, f"a source of kind {source.kind} needs it"
        elif key not in (*needs.required, *needs.optional):
            takes = ", ".join((*needs.required, *needs.optional)) or "no other key"
            yield key, f"is of no use for {source.kind}, which takes {takes}"
        elif isinstance(value, str) and not _is_name(value):
            yield key, "is empty, or no name: `.`, `..` and control characters are none"
    yield from _odd(source)


def _is_name(value: str) -> bool:
    return value.strip() not in ("", ".", "..") and value.isprintable()


def _odd(source: TargetSource) -> Iterable[tuple[str, str]]:
    environment = environment_of(source)
    if source.kind == "vercel" and source.environment is None:
        if source.target not in VERCEL_ENVIRONMENTS:
            yield "environment", _which(source, "or the name of a custom environment")
    elif source.kind == "netlify" and environment not in NETLIFY_CONTEXTS and not source.branch:
        yield "environment", _which(source, "deploy-preview, branch-deploy or dev; or give branch")
    elif source.kind == "cloudflare-pages" and environment not in ("production", "preview"):
        yield "environment", "is production or preview on Cloudflare Pages"
    elif source.kind == "github" and not _REPOSITORY.fullmatch(source.repository or "a/b"):
        yield "repository", "is written owner/name"
    elif source.kind == "doppler" and (source.project is None) != (source.config is None):
        missing = "config" if source.config is None else "project"
        yield missing, "project and config belong together (a service token needs neither)"
    if source.region is not None and not REGION.fullmatch(source.region):
        yield "region", "is no AWS region: eu-central-1"


def _which(source: TargetSource, others: str) -> str:
    names = "production, preview, development" if source.kind == "vercel" else "production,"
    return f"say which one of {source.kind} the target {source.target!r} is: {names} {others}"
