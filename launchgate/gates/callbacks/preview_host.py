"""callbacks/preview-host"""

from collections.abc import Iterator

from launchgate.gates.callbacks.config import CallbacksConfig
from launchgate.gates.callbacks.facts import CallbackFacts
from launchgate.gates.callbacks.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.parse.host_kind import Kind
from launchgate.plugin import rule


@rule(
    "callbacks/preview-host",
    title="A URL that others call is a preview deployment",
    severity=Severity.HIGH,
    impact=Impact.REVENUE,
)
def preview_host(facts: CallbackFacts, config: CallbacksConfig) -> Iterator[Problem]:
    """No callback, redirect, webhook or site URL may lead to the preview of a branch.

    ## Why
    A preview (`app-git-fix-login-acme.vercel.app`, `deploy-preview-12--acme.netlify.app`) runs old
    code with test data, often behind a login, and disappears with its branch.

    ## Fix
    Use the production host. Name a host that is meant to stay in `targets.production.hosts`.
    """
    uses = (use for use in facts.urls if use.kind is Kind.PREVIEW)
    return problems(uses, facts, config, "a preview that disappears with its branch")
