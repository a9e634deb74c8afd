"""Signs of the client of a development server: what reloads a page while its code is written."""

import re

from launchgate.frontend.leftovers.sign import In, Sign

_RELOADS = (
    "{0} is in the build: in each visitor's browser it looks for a server on a developer's "
    "machine, fills the console with errors, reloads pages, and makes browsers ask for access to "
    "the local network."
)
_SRC = rb"<script\b[^>]{0,300}?\bsrc\s*=\s*[\"']?[^\"'\s>]{0,200}"


def _sign(
    name: str,
    literal: bytes,
    pattern: bytes = b"",
    *,
    also: bytes = b"",
    where: In = In.SCRIPT,
) -> Sign:
    compiled = re.compile(pattern, re.IGNORECASE) if pattern else None
    return Sign(name, _RELOADS.format(name), literal, compiled, also, where)


_VITE = "Vite's development client"
_WEBPACK = "webpack-dev-server's client"
_HOT = "webpack's hot module replacement"
_NEXT = "Next.js' development client"
_SYNC = "Browsersync's client"
_LIVE = "A live-reload script"

CLIENTS: tuple[Sign, ...] = (
    _sign(
        _VITE, b"/@vite/client", rb"[\"'=][^\"'\s<>]{0,100}/@vite/client[\"'?\s>]", where=In.PAGE
    ),
    _sign(_VITE, b"/@vite/client", rb"\b(?:from|import)\s*[\"'][^\"'\s]{0,100}/@vite/client[\"'?]"),
    _sign(_VITE, b"[vite] connecting...", also=b"vite-hmr"),
    _sign(_VITE, b"__vite__createHotContext("),
    _sign(
        _WEBPACK,
        b"&hostname=",
        rb"[?&]protocol=[a-z]{2,6}(?:%3A|:)?(?:&[\w%.=\-]{1,60}){0,4}?&hostname=[\w.%:\-]{1,80}"
        rb"&port=\d{0,5}&pathname=",
    ),
    _sign(_WEBPACK, b"webpack-dev-server-client-overlay"),
    _sign(_WEBPACK, b"[HMR] Waiting for update signal from WDS..."),
    _sign(_HOT, b"/__webpack_hmr", rb"[\"'`][^\"'`\s]{0,60}/__webpack_hmr", also=b"[HMR]"),
    _sign(_HOT, b".hot-update.json", rb"\+\s?[\"'`][\w.\-]{0,40}\.hot-update\.json[\"'`]"),
    _sign(
        "React's fast refresh",
        b"$RefreshReg$",
        rb"\b(?:window|self|globalThis)\.\$RefreshReg\$\s?=",
        where=In.BOTH,
    ),
    _sign(
        "React's fast refresh",
        b"/@react-refresh",
        rb"[\"']/[^\"'\s]{0,60}@react-refresh[\"'?]",
        where=In.BOTH,
    ),
    _sign(_NEXT, b"_browser_dev_hmr-client", where=In.BOTH),
    _sign(_NEXT, b"__NEXT_HMR_LATENCY_CB"),
    _sign("Parcel's development client", b"__parcel__error__overlay__"),
    _sign(
        _SYNC,
        b"/browser-sync-client",
        rb"/browser-sync/browser-sync-client[\w.\-]{0,40}\.js",
        where=In.BOTH,
    ),
    _sign(_SYNC, b"___browserSync___", also=b"socket"),
    _sign(_LIVE, b"livereload.js", _SRC + rb"livereload\.js", where=In.PAGE),
    _sign(_LIVE, b":35729/", rb"<script\b[^<]{0,300}:35729/livereload", where=In.PAGE),
    _sign(_LIVE, b"Code injected by live-server", where=In.PAGE),
    _sign(_LIVE, b"/.11ty/reload-client", _SRC + rb"/\.11ty/reload-client", where=In.PAGE),
    _sign(_LIVE, b"/esbuild", rb"new EventSource\([\"'`]/esbuild[\"'`]\)", where=In.BOTH),
    _sign("SvelteKit's development client", b"__sveltekit_dev", where=In.PAGE),
    _sign(
        "Metro's development bundle",
        b"dev=true",
        _SRC + rb"\.bundle\?[^\"'\s>]{0,200}\bdev=true",
        where=In.PAGE,
    ),
)
