"""Supabase: what a key says of its role and of its project."""

import re

from launchgate.credentials import jwt
from launchgate.frontend.roles.by_name import is_own
from launchgate.frontend.roles.ruling import Ruling, doubtful, fine, for_tests, leak
from launchgate.frontend.roles.scene import Scene

_PROJECT = re.compile(rb"https?:\\?/\\?/([a-z0-9]{20})\.supabase\.(?:co|in)\b")
_BYPASS = (
    "This key passes every row level security policy: whoever opens the page can read, change and "
    "delete every row of every table, the users' too."
)
_ADMIN = frozenset(("service_role", "supabase_admin", "postgres", "supabase_auth_admin"))


def _service(scene: Scene) -> Ruling:
    return leak(scene.spot.kind, _BYPASS)


def _anon(scene: Scene) -> Ruling:
    said = jwt.claims(scene.spot.secret) or {}
    ref = str(said.get("ref", ""))
    project = _nearest(scene)
    if ref and project and ref != project:
        return doubtful(
            f"It is the key of project {ref}, but the address beside it is of project {project}: "
            "every call will be refused, or reaches the wrong data. Take both from one project."
        )
    return fine(
        "It is meant for browsers: it may do what row level security allows to everyone. So "
        "check that every table has row level security on."
    )


def _nearest(scene: Scene) -> str:
    """The project whose address is nearest in the windows."""
    head, tail = _PROJECT.findall(scene.before), _PROJECT.search(scene.after)
    if head and tail:
        ahead = len(scene.before) - scene.before.rfind(head[-1])
        return (tail[1] if tail.start() < ahead else head[-1]).decode()
    return (head[-1] if head else tail[1] if tail else b"").decode()


def _demo(scene: Scene) -> Ruling:
    return for_tests(
        "It is a key of the Supabase that `supabase start` runs on a developer's machine: "
        "customers' browsers will look for it in vain. Build with the project's own keys."
    )


def _token(scene: Scene) -> Ruling | None:
    """Any other JSON Web Token that is not over."""
    said = jwt.claims(scene.spot.secret) or {}
    kind, role = scene.spot.kind, said.get("role")
    if role in _ADMIN:
        return leak(kind._replace(level="critical"), _BYPASS, f"Supabase {role} key")
    if role == "anon" and ("ref" in said or said.get("iss") == "supabase"):
        return _anon(scene)
    if said.get("iss") == "supabase" or "ref" in said and role:
        return doubtful(
            f"It is a Supabase token with the role {str(role)[:40]}, which is not the public "
            "`anon`: see in the database what this role may do, or use the publishable key.",
            "Supabase key of an unknown role",
        )
    if _mighty(said) or _POWER.search(scene.words) or is_own(scene.name):
        return leak(
            kind,
            "A signed token that never asks who the visitor is: whoever opens the page acts "
            "with its rights.",
        )
    return doubtful(
        "A signed token is built into the page, so every visitor has the same one. If it "
        "stands for a person or a server, anyone can act as that one: get tokens by logging in."
    )


_POWER = re.compile(
    rb"secret|admin|service|private|server|master|root|superuser|lemonsqueez|strapi|directus"
    rb"|pinata|moralis|turso|libsql|n8n|dbtoken|databasetoken"
)


def _mighty(said: "dict[str, object] | object") -> bool:
    text = repr(said)[:2000].lower()
    return any(word in text for word in _RIGHTS)


_RIGHTS = (
    "'role': 'admin'", "'role': 'superuser'", "'role': 'service", "'admin': true",
    "'is_admin': true", "'isadmin': true", "_superusers", "'type': 'admin'",
    "x-hasura-default-role': 'admin'", "'scope': 'admin", "'a': 'rw'",
)  # fmt: skip


def _over(scene: Scene) -> Ruling:
    return doubtful(
        "It has run out, but it tells of users and services, and of how they log in.", None, "low"
    )


RULES = {
    "supabase-service-role-jwt": _service,
    "supabase-anon-jwt": _anon,
    "supabase-demo-jwt": _demo,
    "supabase-local-secret-key": _demo,
    "supabase-secret-key": _service,
    "jwt-live": _token,
    "jwt-over": _over,
}
