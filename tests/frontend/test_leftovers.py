"""Signs of development in scripts and pages: texts as real builds hold them, both ways."""

import time

import pytest

from launchgate.frontend.leftovers import Trace
from tests.leftover_facts import traces

_PAGE = "<!doctype html><html><head>{}</head><body></body></html>"
DEVELOPMENT = {
    "React 16": 'console.info("%cDownload the React DevTools for a better development experience: '
    'https://fb.me/react-devtools","font-weight:bold")',
    "React": "{children:n},i,!1,{fileName:o,lineNumber:3,columnNumber:42},this)",
    "React unminified": "{\n fileName: _jsxFileName,\n lineNumber: 3,\n columnNumber: 52\n}, this",
    "Vue": 'b(`Extraneous non-props attributes (${l.join(", ")}) were passed`);"[Vue warn]: "',
    "Vue 2": '"You are running Vue in development mode.\\nMake sure to turn on production mode"',
    "Angular": "_console.log(`Angular is running in development mode.`)",
    "Svelte": "var e=p();e[t]=`src/lib/Button.svelte`;",
    "Svelte 4": 'dispatch_dev("SvelteDOMInsert",{target:e,node:t})',
    "Solid": 'console.warn("You appear to have multiple instances of Solid. This can lead to")',
    "Lit": 'Fn("dev-mode","Lit is in dev mode. Not recommended for production!")',
    "Preact": 'throw Error("Undefined parent passed to render(), this is the second argument.")',
    "webpack": 'eval("{document.title=\\"x\\";\\n\\n//# sourceURL=webpack://a/./src/x.js?\\n}");',
    "webpack eval-source-map": 'eval("x\\n//# sourceURL=webpack-internal:///./src/x.js\\n");',
    "webpack names": "/*!**********************!*\\\n  !*** ./src/plain.js ***!\n  \\****/",
    "Vite": 'const e={BASE_URL:"/",DEV:!0,MODE:"development",PROD:!1,SSR:!1};',
}
DEVELOPMENT_PAGES = {
    "React": '<script crossorigin src="https://unpkg.com/react@18/umd/react.development.js">',
    "Vue": "<script src='https://cdn.jsdelivr.net/npm/vue@2/dist/vue.js'></script>",
    "Vue 3": '<script src="https://unpkg.com/vue@3/dist/vue.global.js"></script>',
    "Vue, the package's own choice": '<script src="https://unpkg.com/vue@3"></script>',
    "Next": '<script id="__NEXT_DATA__">{"page":"/","buildId":"development"}</script>',
    "Next's files": '<script src="/_next/static/development/_buildManifest.js" defer></script>',
    "Nuxt": '<script>window.__NUXT__={};window.__NUXT__.config={app:{buildId:"dev"}}</script>',
    "unbuilt": '<script type="module" src="/src/main.tsx"></script>',
    "unbuilt, old": "<script type=module src=./src/main.jsx></script>",
    "Tailwind": '<script src="https://cdn.tailwindcss.com"></script>',
    "Babel": '<script src="https://unpkg.com/@babel/standalone/babel.min.js"></script>',
}
CLIENTS = {
    "webpack-dev-server": '"?protocol=auto%3A&username=&hostname=0.0.0.0&port=3000&pathname=%2Fws"',
    "its overlay": 'l.id="webpack-dev-server-client-overlay"',
    "its log": 'n("info","[HMR] Waiting for update signal from WDS...")',
    "hot middleware": 'path:"/__webpack_hmr",timeout:2e4;console.log("[HMR] connected")',
    "hot update": 'r.hmrF=()=>"main."+r.h()+".hot-update.json"',
    "Vite": 'console.debug("[vite] connecting...");new WebSocket(u,"vite-hmr")',
    "Vite module": 'import{c}from"/@vite/client";',
    "Vite hot": 'import.meta.hot = __vite__createHotContext("/src/App.jsx");',
    "refresh": "window.$RefreshReg$ = () => {};",
    "Next": "self.__NEXT_HMR_LATENCY_CB=1",
    "Parcel": 'var OVERLAY_ID = "__parcel__error__overlay__";',
    "Browsersync": "window.___browserSync___.socket=1",
    "esbuild": 'new EventSource("/esbuild").addEventListener("change",()=>location.reload())',
}
CLIENT_PAGES = {
    "Vite": '<script type="module" src="/app/@vite/client"></script>',
    "Vite, bare": "<script type=module src=/@vite/client></script>",
    "refresh": '<script>import { injectIntoGlobalHook } from "/@react-refresh";</script>',
    "Hugo": '<script src="/livereload.js?mindelay=10&amp;v=2&amp;port=1313" data-no-instant>',
    "port": "<script>document.write('<script src=\"http://' + h + ':35729/livereload.js\">')",
    "live-server": "<!-- Code injected by live-server -->",
    "Browsersync": '<script src="/browser-sync/browser-sync-client.js?v=3.0.2" async></script>',
    "Eleventy": '<script type="module" src="/.11ty/reload-client.js"></script>',
    "SvelteKit": "<script>{__sveltekit_dev = {base: ''};}</script>",
    "Metro": '<script src="/index.bundle?platform=web&dev=true&hot=false" defer></script>',
    "Next": '<script src="/_next/static/chunks/%5Bturbopack%5D_browser_dev_hmr-client_1.js">',
}
FINE = {
    "react.js": '"Minified React error #";"https://react.dev/link/";{fileName:e,lineNumber:t,'
    "columnNumber:n};jsxDEV=function(){};__REACT_DEVTOOLS_GLOBAL_HOOK__",
    "vue.js": "__VUE_PROD_DEVTOOLS__=!1;e=`[Vue warn]: Error in ${t}`",
    "svelte.js": "k&&(e.__svelte_meta=null);throw Error(`\\nhttps://svelte.dev/e/each_key`)",
    "docs.js": 'e.jsx("pre",{children:"new webpack.HotModuleReplacementPlugin(), [HMR], '
    "'?protocol=ws&hostname=0.0.0.0', /@vite/client, main.hot-update.json\"})",
    "vite.js": 'const e={BASE_URL:"/",DEV:!1,MODE:"production",PROD:!0},t="development"',
    "vite-staging.js": 'const e={BASE_URL:"/",DEV:!1,MODE:"staging",PROD:!0}',
    "source.js": "//# sourceMappingURL=main.js.map\n//# sourceURL=app.js",
    "docs.html": _PAGE.format(
        "<pre>&lt;script src=react.development.js&gt; %cDownload the React DevTools</pre>"
        "<a href='https://unpkg.com/vue@3/dist/vue.global.js'>Vue</a> livereload.js:35729"
    ),
    "index.html": _PAGE.format(
        '<script type="module" crossorigin src="/assets/index-B1.js"></script>'
        '<script src="https://unpkg.com/vue@3/dist/vue.global.prod.js"></script>'
        '<script src="https://cdn.acme.example/react.production.min.js"></script>'
        '<script src="/src/legacy.js"></script>'
    ),
}


def of_rule(found: list[Trace], rule: str) -> list[Trace]:
    return [item for item in found if item.rule == rule]


@pytest.mark.parametrize("text", DEVELOPMENT.values(), ids=DEVELOPMENT)
def test_a_script_for_development(text: str) -> None:
    data = f"/* start */{text}/* end */".encode()
    [found] = of_rule(traces("assets/a.js", data), "development-build")
    place = data[found.start : found.end].decode()
    assert place
    assert found.shown == " ".join(place[:100].split())


@pytest.mark.parametrize("text", DEVELOPMENT_PAGES.values(), ids=DEVELOPMENT_PAGES)
def test_a_page_for_development(text: str) -> None:
    assert len(of_rule(traces("index.html", _PAGE.format(text)), "development-build")) == 1
    assert len(of_rule(traces("about", _PAGE.format(text)), "development-build")) == 1


@pytest.mark.parametrize("text", CLIENTS.values(), ids=CLIENTS)
def test_a_script_of_a_dev_server(text: str) -> None:
    assert len(of_rule(traces("main.js", f"a();{text};b()"), "dev-server-client")) == 1


@pytest.mark.parametrize("text", CLIENT_PAGES.values(), ids=CLIENT_PAGES)
def test_a_page_of_a_dev_server(text: str) -> None:
    assert len(of_rule(traces("index.html", _PAGE.format(text)), "dev-server-client")) == 1


@pytest.mark.parametrize("path", FINE)
def test_a_build_for_production(path: str) -> None:
    assert traces(path, FINE[path]) == []


@pytest.mark.parametrize("text", [*DEVELOPMENT.values(), *CLIENTS.values()])
def test_maps_data_and_server_code_are_not_judged(text: str) -> None:
    assert traces("a.js.map", text) == []
    assert traces("a.json", text) == []
    assert traces("server/a.js", text, "server") == []


def test_one_trace_for_each_thing_in_a_file() -> None:
    found = traces("a.js", "".join(DEVELOPMENT.values()) * 3)
    subjects = [item.subject for item in of_rule(found, "development-build")]
    assert len(subjects) == len(set(subjects)) == 9


@pytest.mark.parametrize(
    "unit",
    [
        b"a",
        b"columnNumber:",
        b"!*** ./",
        b"<script ",
        b'"BASE_URL":',
        b".svelte\n",
        b"&hostname=&port=",
        b'"sources":["',
        b'"sourcesContent":[null,',
    ],
)
@pytest.mark.parametrize("path", ["a.js", "a.html", "a.js.map", ".env", "a.sql", "a.css"])
def test_a_worst_case_costs_no_more_than_its_size(unit: bytes, path: str) -> None:
    data = unit * (3_000_000 // len(unit))
    begin_s = time.perf_counter()
    traces(path, data)
    assert time.perf_counter() - begin_s < 3
