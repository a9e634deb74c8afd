"""Which variables a target has to have, and who says so."""

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from typing import Literal

from launchgate.frontend.values.naming import says_address, says_secret
from launchgate.frontend.values.system import is_system
from launchgate.ports.variables import Declaration, Row, Use
from launchgate.variables.paths import is_product

Need = Literal["declared", "example", "code", "none"]
"""`declared`: somebody says that it is required. `example`: an example file lists it, and code
reads it. `code`: code reads it without a default, and that is all that is known."""

EXPLICIT = ("[env.variables]", "[env] required")
# Platforms and frameworks set these themselves, or have a default of their own.
_PLATFORM = frozenset(
    (
        *("NODE_ENV", "PORT", "HOST", "HOSTNAME", "DEBUG", "LOG_LEVEL", "TZ", "BASE_URL", "MODE"),
        *("DEV", "PROD", "SSR", "NEXT_RUNTIME", "NEXT_PHASE", "AWS_REGION", "AWS_DEFAULT_REGION"),
        *("AWS_LAMBDA_FUNCTION_NAME", "AWS_EXECUTION_ENV", "K_SERVICE", "K_REVISION", "PROD"),
        *("GAE_ENV", "FUNCTION_TARGET", "FUNCTIONS_EMULATOR", "GCLOUD_PROJECT", "VITEST", "JEST"),
        *("JEST_WORKER_ID", "PYTHONUNBUFFERED", "DJANGO_SETTINGS_MODULE", "FLASK_APP", "RUST_LOG"),
        *(
            "RAILS_ENV",
            "RACK_ENV",
            "MIX_ENV",
            "APP_ENV",
            "GOMAXPROCS",
            "GIN_MODE",
            "WEBSITE_HOSTNAME",
        ),
        "SHADOW_DATABASE_URL",  # Prisma's, for development only
        *("EDITOR", "VISUAL", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy"),
        *("no_proxy", "ANALYZE", "ASSETS_PREFIX", "SITE", "TAURI_DEBUG", "STORYBOOK"),
        *("NEXT_DEPLOYMENT_ID", "ALL_PROXY", "LD_PRELOAD"),
        # What `rails new` writes into config/puma.rb and config/environments.
        *("PIDFILE", "SOLID_QUEUE_IN_PUMA", "RAILS_MAX_THREADS", "RAILS_LOG_LEVEL"),
        *("WEB_CONCURRENCY", "JOB_CONCURRENCY"),
    )
)


def is_given(name: str) -> bool:
    """Whether the machine, the CI or the platform gives it, so that nobody has to set it."""
    return name in _PLATFORM or is_system(name)


def product_uses(row: Row) -> tuple[Use, ...]:
    """What the running product, or its build, reads: no tests, tools, documents or pipelines."""
    return tuple(use for use in row.uses if not use.test and is_product(use.location.path or ""))


def need_of(row: Row, target: str, optional: Sequence[str] = ()) -> Need:
    """At one target. Patterns of `optional` name what may be missing."""
    if any(fnmatchcase(row.name, pattern) for pattern in optional):
        return "none"
    told = [item for item in row.declared if item.required is not None]
    if told:
        here = [item for item in told if not item.targets or target in item.targets]
        if any(item.required for item in here if item.source in EXPLICIT):
            return "declared"
        if any(item.source in EXPLICIT for item in told):
            return "none"
        if not any(item.required for item in here):
            return "none"
        return "declared" if not is_given(row.name) else "none"
    if is_given(row.name) or has_default(row.declared):
        return "none"
    if not any(use.required for use in product_uses(row)):
        return "none"
    return "example" if row.declared else "code"


def has_default(declarations: Iterable[Declaration]) -> bool:
    return any(item.default for item in declarations)


def breaks(name: str) -> bool:
    """Whether a variable that only code tells of is one that a product seldom does without."""
    return says_secret(name) or says_address(name)
