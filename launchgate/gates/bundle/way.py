"""How to keep a value out of the build, in the words of what brought it there."""

from launchgate.frontend.values.public import PREFIXES
from launchgate.ports import Exposure

_ROUTES = {
    "NEXT_PUBLIC_": "a route handler (app/api/.../route.ts) or a server action",
    "VITE_": "an endpoint of your server, or a serverless function of your host",
    "REACT_APP_": "an endpoint of your server, or a serverless function of your host",
    "NUXT_PUBLIC_": "server/api/, with `runtimeConfig` outside of `public`",
    "PUBLIC_": "a server endpoint (`+server.ts` with `$env/static/private` in SvelteKit)",
    "EXPO_PUBLIC_": "an API route (`+api.ts`) or your server",
    "GATSBY_": "a Gatsby function (src/api/)",
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
    prefix = next((item for item in PREFIXES if name.startswith(item)), None)
    if prefix is not None:
        route = _ROUTES.get(prefix, "an endpoint of your server")
        return (
            f"The prefix publishes it: rename `{name}` to `{name.removeprefix(prefix)}`, read it "
            f"only in {route}, and let the page {where}call that."
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
