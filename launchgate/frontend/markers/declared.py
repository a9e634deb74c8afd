"""Which variables are declared to be seen by browsers: by their prefix, or in the configuration."""

import re
from collections.abc import Sequence

from launchgate.parse.glob import name_matches

# Vite, Next, Nuxt, SvelteKit and Astro and Rsbuild, CRA, Vue CLI, Expo, Gatsby, Angular, Storybook,
# Snowpack, Plasmo, Redwood, Docusaurus, Remix by habit.
PREFIXES = (
    *("VITE_", "NEXT_PUBLIC_", "NUXT_PUBLIC_", "NUXT_ENV_", "PUBLIC_", "REACT_APP_", "VUE_APP_"),
    *("EXPO_PUBLIC_", "GATSBY_", "NG_APP_", "STORYBOOK_", "SNOWPACK_PUBLIC_", "PLASMO_PUBLIC_"),
    *("REDWOOD_ENV_", "NX_PUBLIC_", "RSBUILD_PUBLIC_", "TARO_APP_", "UMI_APP_", "BUN_PUBLIC_"),
)
# No one means these to be public, whatever stands before them.
_NEVER = re.compile(
    r"_(?:SERVICE_ROLE(?:_KEY)?|SECRET(?:_KEY|_ACCESS_KEY|_TOKEN)?|PRIVATE_KEY|PASSWORD|ADMIN_KEY|"
    r"DATABASE_URL|WEBHOOK_SECRET|(?:OPENAI|ANTHROPIC|RESEND|SENDGRID)_(?:API_)?KEY)$"
)
# Builds stamp themselves with these.
_STAMP = re.compile(
    r"(?:^|_)(?:VERSION|COMMIT(?:_SHA|_HASH|_REF)?|(?:GIT_)?SHA|GIT_(?:HASH|COMMIT|BRANCH)|RELEASE|"
    r"BUILD_(?:ID|TIME|DATE|NUMBER))$"
)


def declared(name: str, patterns: Sequence[str] = ()) -> bool:
    """`patterns` are those of `[bundle] public`; only they make a secret's name public."""
    if any(name_matches(pattern, name) for pattern in patterns):
        return True
    if name.startswith(PREFIXES):
        return not _NEVER.search(name)
    return _STAMP.search(name) is not None
