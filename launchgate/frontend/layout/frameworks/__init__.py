"""Outputs that are told by their structure, whatever their folder is called."""

from collections.abc import Callable

from launchgate.frontend.layout.frameworks import (
    cloudflare,
    desktop,
    hosts,
    next_js,
    nitro,
    nuxt2,
    svelte_kit,
    vercel,
)
from launchgate.frontend.layout.names import PLAIN
from launchgate.frontend.layout.output import Output
from launchgate.frontend.layout.tree import Tree, base

RECOGNISERS: tuple[Callable[[Tree, str], Output | None], ...] = (
    next_js.recognise,
    vercel.recognise,
    svelte_kit.recognise,
    nitro.recognise,
    nuxt2.recognise,
    hosts.recognise,
    desktop.recognise,
    cloudflare.recognise,
)


_NAMES = PLAIN | hosts.NAMES | {".next", "output", ".svelte-kit", ".output", ".nuxt"}
_MARKS = frozenset({"BUILD_ID", "config.json", "nitro.json", "_worker.js"})


def recognise(tree: Tree, folder: str) -> Output | None:
    hinted = base(folder) in _NAMES or "_worker.js" in tree.folders(folder)
    if not hinted and tree.files(folder).isdisjoint(_MARKS):
        return None
    for attempt in RECOGNISERS:
        output = attempt(tree, folder)
        if output is not None:
            return output
    return None
