"""Outputs that are told by their structure, whatever their folder is called."""

from collections.abc import Callable

from launchgate.frontend.layout.frameworks import (
    cloudflare,
    desktop,
    netlify,
    next_js,
    nitro,
    nuxt2,
    svelte_kit,
    vercel,
)
from launchgate.frontend.layout.output import Output
from launchgate.frontend.layout.tree import Tree

RECOGNISERS: tuple[Callable[[Tree, str], Output | None], ...] = (
    next_js.recognise,
    vercel.recognise,
    svelte_kit.recognise,
    nitro.recognise,
    nuxt2.recognise,
    netlify.recognise,
    desktop.recognise,
    cloudflare.recognise,
)


def recognise(tree: Tree, folder: str) -> Output | None:
    for attempt in RECOGNISERS:
        output = attempt(tree, folder)
        if output is not None:
            return output
    return None
