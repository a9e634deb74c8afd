"""Variables that steer the build itself, and so are never marked."""

import re

from launchgate.frontend.values.naming import says_secret

_EXACT = frozenset(
    (
        *("NODE_ENV", "CI", "PATH", "HOME", "PWD", "OLDPWD", "SHELL", "TERM", "TMPDIR", "TZ"),
        *("LANG", "USER", "LOGNAME", "HOST", "HOSTNAME", "PORT", "DEBUG", "ANALYZE", "VERBOSE"),
        *("BABEL_ENV", "BROWSERSLIST", "BROWSERSLIST_ENV", "GENERATE_SOURCEMAP", "SOURCE_MAP"),
        *(
            "INLINE_RUNTIME_CHUNK",
            "IMAGE_INLINE_SIZE_LIMIT",
            "DISABLE_ESLINT_PLUGIN",
            "FORCE_COLOR",
        ),
        *("TSC_COMPILE_ON_ERROR", "PUBLIC_URL", "BUILD_PATH", "BASE_PATH", "BASE_HREF", "OUT_DIR"),
        *("OUTPUT_DIR", "DIST_DIR", "ASSET_PREFIX", "PUBLIC_PATH", "NITRO_PRESET", "DOCKER_BUILD"),
        *(
            "SKIP_ENV_VALIDATION",
            "STANDALONE",
            "BUILD_STANDALONE",
            "EXPO_ROUTER_APP_ROOT",
            "INIT_CWD",
        ),
        *("DENO_DEPLOYMENT_ID", "NX_HEAD", "NX_BASE", "STORYBOOK", "VITEST", "JEST_WORKER_ID"),
    )
)
_BEGIN = (
    *("npm_", "NPM_CONFIG_", "YARN_", "PNPM_", "COREPACK_", "NODE_", "NVM_", "TURBO_", "NX_"),
    *("VERCEL", "NETLIFY", "CF_PAGES", "RENDER_", "RAILWAY_", "HEROKU_", "GITHUB_", "GITLAB_"),
    *("CI_", "CIRCLE", "BUILDKITE", "RUNNER_", "BITBUCKET_", "NEXT_RUNTIME", "NEXT_PHASE"),
    *(
        "NEXT_TELEMETRY",
        "NEXT_PRIVATE_",
        "NEXT_DIST",
        "__NEXT",
        "ASTRO_TELEMETRY",
        "NUXT_TELEMETRY",
    ),
    *("LC_", "XDG_", "LAUNCHGATE", "ESLINT_", "RSPACK_", "TAURI_", "EXPO_NO_", "LERNA_"),
)
# A switch between settings: with any other word the build would take another way.
_CHOICE = re.compile(
    r"(?:^|_)(?:ENV|ENVIRONMENT|STAGE|MODE|LEVEL|LOCALE|LANGUAGE|TIMEZONE|PROVIDER|DRIVER|ADAPTER|"
    r"STRATEGY|THEME|RUNTIME|PRESET|TARGET|FORMAT|LOG)$"
)
# A plugin that finds one of these sends the build's source maps away.
_SENDS = re.compile(
    r"^(?:SENTRY|BUGSNAG|DATADOG|DD|ROLLBAR|CODECOV|POSTHOG_CLI)_(?:AUTH_)?(?:API_)?"
    r"(?:TOKEN|ORG|PROJECT|PROJECT_ID|URL|ENV_ID)$|^TURBO_TOKEN$|^SENTRY_(?:RELEASE)$"
)


def steers(name: str) -> bool:
    """Whether it is the build's own, or the machine's. What names a secret never is."""
    if name in _EXACT:
        return True
    return name.startswith(_BEGIN) and not says_secret(name)


def sends(name: str) -> bool:
    """Whether a plugin would upload with it: it stays unset."""
    return _SENDS.search(name) is not None


def chooses(name: str) -> bool:
    """Whether its name says that it picks one of a few settings."""
    return _CHOICE.search(name) is not None and not says_secret(name)
