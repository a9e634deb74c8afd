"""Which variables a framework hands to browsers because of their names."""

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase

PREFIXES = {
    "NEXT_PUBLIC_": "Next.js",
    "VITE_": "Vite",
    "PUBLIC_": "SvelteKit, Astro",
    "NUXT_PUBLIC_": "Nuxt",
    "REACT_APP_": "Create React App",
    "EXPO_PUBLIC_": "Expo",
    "GATSBY_": "Gatsby",
    "VUE_APP_": "Vue CLI",
    "NG_APP_": "Angular",
    "STORYBOOK_": "Storybook",
    "SANITY_STUDIO_": "Sanity Studio",
    "REDWOOD_ENV_": "RedwoodJS",
    "SNOWPACK_PUBLIC_": "Snowpack",
    "RSBUILD_PUBLIC_": "Rsbuild",
    "FARM_": "Farm",
    "WXT_": "WXT",
    "PLASMO_PUBLIC_": "Plasmo",
    "BUN_PUBLIC_": "Bun",
    "BLITZ_PUBLIC_": "Blitz",
    "RAZZLE_": "Razzle",
    "RAKKAS_PUBLIC_": "Rakkas",
}
_MISNAMED = re.compile(
    r"(?:^|_)(?:SECRET(?:_KEY)?|PASSWORD|PASSWD|PASSPHRASE|PRIVATE_KEY|SERVICE_ROLE(?:_KEY)?"
    r"|ADMIN_(?:API_)?KEY|ADMIN_TOKEN|(?:DATABASE|DB)_URL)(?:_\d+)?$"
)


def declared(name: str, patterns: Iterable[str] = ()) -> bool:
    """`patterns` are those of `[bundle] public`. A prefix makes no password public: the name of
    `VITE_ADMIN_PASSWORD` says that somebody took it for the way to configure a server."""
    if any(fnmatchcase(name, pattern) for pattern in patterns):
        return True
    return framework(name) is not None and not _MISNAMED.search(name)


def framework(name: str) -> str | None:
    """Whose prefix the name has."""
    return next((who for prefix, who in PREFIXES.items() if name.startswith(prefix)), None)
