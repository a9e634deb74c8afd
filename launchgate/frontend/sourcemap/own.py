"""Whether a source was written by the people whose project this is."""

import re

_FOREIGN_FOLDER = re.compile(
    r"(?:^|/)(?:node_modules|bower_components|jspm_packages|web_modules|~"
    r"|\.(?:pnpm|yarn|next|nuxt|svelte-kit|angular|astro|cache|vite|docusaurus|expo|output"
    r"|parcel-cache|vercel|vinxi|tanstack|react-router))/",
    re.IGNORECASE,
)
_FOREIGN_START = re.compile(
    r"(?:\(webpack\)|webpack/(?:bootstrap|runtime|startup|before-startup|universalModuleDefinition"
    r"|buildin|container|sharing|hot)"
    r"|rspack/|rolldown/runtime|rollup/|rolldown:|turbopack/"
    r"|vite/(?:preload-helper|modulepreload-polyfill|legacy|dynamic-import)|@vite/|@react-refresh"
    r"|@(?:angular|vue|nuxt|sveltejs|remix-run)/"
    r"|next/dist/|external[ %]|delegated |ignored\||multi |sync "
    r"|__(?:prelude|vite|parcel|metro|bun)|__webpack"
    r"|\(disabled\):|<|\[(?!project\])[\w-]+\]/)",
)
MADE_UP = re.compile(
    r"(?:virtual|vite|astro|node|data|npm|jsr|unenv|nuxt|svelte|plugin-\w+|builtin|browser-external"
    r"|native|bun|blob|rolldown|chrome-extension|moz-extension|debugger):",
    re.IGNORECASE,
)
_NEXT_ITSELF = re.compile(
    r"webpack://_N_E/(?:\.\./)+src/(?:api|bin|build|client|export|lib|pages|server|shared|trace)/"
)
_FOREIGN_NAME = re.compile(
    r"(?:^|/)(?:_?commonjsHelpers|_?rollupPluginBabelHelpers|__vite-[\w-]+|regenerator-runtime"
    r"|generated/(?:build|client(?:-optimized)?|root|server)/.{1,200}"  # SvelteKit's routes
    r"|commonjs-dynamic-modules|plugin-vue.export-helper)(?:\.[cm]?js)?$"
)
_SYNC_CONTEXT = re.compile(r" (?:lazy |eager |weak )?(?:sync|async|lazy|eager|weak|recursive)\b")


def own(path: str) -> bool:
    """Not installed, not a bundler's runtime, no module that a framework made up. `path` is one
    that a map tells, as it stands there or as `Original.path`."""
    return not (
        not path
        or "\0" in path
        or _FOREIGN_FOLDER.search(path)
        or _FOREIGN_START.match(_without_origin(path))
        or MADE_UP.match(path)
        or _NEXT_ITSELF.match(path)
        or _FOREIGN_NAME.search(path)
        or _SYNC_CONTEXT.search(path)
    )


def _without_origin(path: str) -> str:
    """What follows `webpack://name/`, and the like."""
    scheme, mark, rest = path.partition("://")
    if not mark or "/" in scheme:
        return path
    return rest.partition("/")[2].removeprefix("./")
