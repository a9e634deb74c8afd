"""bundle/service-role-jwt"""

from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "bundle/service-role-jwt",
    title="Supabase's service_role key reaches the browser",
    severity=Severity.CRITICAL,
    impact=Impact.SECURITY,
)
def service_role_jwt(facts: BundleFacts, config: BundleConfig) -> Iterator[Problem]:
    """The key that passes row level security stays on the server.

    ## Why
    A Supabase project has two keys that look alike. `anon` may do what your row level security
    policies allow to everyone, and is made for pages. `service_role` passes all of them: with it
    whoever opens your page can read, change and delete every row of every table, in minutes and
    without a trace in your app. Looking into the page's scripts for it is automated.

    ## Fix
    1. Make new API keys (https://supabase.com/dashboard/project/_/settings/api-keys), move the
       server to the secret one, then disable the legacy keys: this one has to count as stolen.
    2. In the page use the publishable (or `anon`) key, and switch row level security on.
    3. What needs the secret key goes into a server route, a server action or an Edge Function.
    """
    return problems(facts, "service-role-jwt")
