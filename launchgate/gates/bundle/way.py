"""How to keep a value out of the build, in the words of what brought it there."""

import re

from launchgate.ports import Exposure

_PREFIX = re.compile(
    r"(?:NEXT_PUBLIC|VITE|REACT_APP|NUXT_PUBLIC|PUBLIC|EXPO_PUBLIC|GATSBY|VUE_APP|NG_APP|PARCEL)_"
)
_ROUTES = {
    "NEXT_PUBLIC": "a route handler (app/api/.../route.ts) or a server action",
    "VITE": "an endpoint of your server, or a serverless function of your host",
    "REACT_APP": "an endpoint of your server, or a serverless function of your host",
    "NUXT_PUBLIC": "server/api/, with `runtimeConfig` outside of `public`",
    "PUBLIC": "a server endpoint (`+server.ts` with `$env/static/private` in SvelteKit)",
    "EXPO_PUBLIC": "an API route (`+api.ts`) or your server",
    "GATSBY": "a Gatsby function (src/api/)",
    "VUE_APP": "an endpoint of your server",
    "NG_APP": "an endpoint of your server",
    "PARCEL": "an endpoint of your server",
}
_SETTINGS = (
    "take it out of what the build inlines (`env` or `publicRuntimeConfig` in next.config, "
    "`define` in vite.config, DefinePlugin in webpack.config, `runtimeConfig.public` in "
    "nuxt.config; never `process.env` as a whole)"
)
_ONLY = '`import "server-only"` at its top (Next.js)'


def way_of(exposure: Exposure) -> str:
    """A step: where the code that needs the value belongs, and what to change."""
    name = (exposure.variable or _variable(exposure.sighting.title)).split(", ")[0]
    source = exposure.sighting.location.original
    where = f"in {source.path} " if source is not None and source.path else ""
    prefix = _PREFIX.match(name)
    if prefix is not None:
        route = _ROUTES[prefix[0][:-1]]
        return (
            f"The prefix publishes it: rename `{name}` to `{name[prefix.end() :]}`, read it only "
            f"in {route}, and let the page {where}call that."
        )
    if name:
        return (
            f"Read `{name}` on the server only: move the code {where}that needs it into a route, "
            f"an action or a function, put {_ONLY}, and {_SETTINGS}."
        )
    if where:
        return (
            f"Move the code {where}that needs it to the server (a route, an action, a function), "
            f"read it there from the environment, and put {_ONLY}."
        )
    return (
        "Find what writes it into the page (`launchgate bundle canary -- BUILD COMMAND` names the "
        "variable), move that code to the server, and read the value there from the environment."
    )


def _variable(title: str) -> str:
    """What is found by its name has that name for a title."""
    return title if title.isupper() and "_" in title else ""
