"""References of pages, scripts and styles, as builders of frontends write them."""

import time

import pytest

from launchgate.frontend.links import links
from launchgate.frontend.links.find import Content

HOST = "https://acme.example"


def found(data: str, content: Content = "page", url: str = "/") -> dict[str, str]:
    """Address to kind; those that may be no files end in `?`."""
    items = links(HOST + url, data.encode(), content)
    return {i.url.removeprefix(HOST): i.kind + ("" if i.sure else "?") for i in items}


PAGES = {
    "<script src=a.js></script>": {"/a.js": "script"},
    "<SCRIPT TYPE='module' SRC = '/a.js?v=1&amp;w=2#x'></SCRIPT>": {"/a.js?v=1&w=2": "script"},
    "<base href='/app/'><script src=a.js></script>": {"/app/a.js": "script"},
    '<link rel="modulepreload" href="/m.js"><link href=/s.css rel=stylesheet>': {
        "/m.js": "script",
        "/s.css": "style",
    },
    '<link rel=preload as=fetch href="/_payload.json"><link rel=manifest href=/m.webmanifest>': {
        "/_payload.json": "data",
        "/m.webmanifest": "data",
    },
    '<link rel=preload as=script href=/p.js><link rel=prefetch href="/q.js">': {
        "/p.js": "script",
        "/q.js": "script",
    },
    '<link rel=icon href=/i.png><img src=/a.png><link rel=preload as=font href="/f.woff2">': {},
    '<a href="/about#x">a</a><a href="mailto:a@b">m</a><a href="javascript:x">j</a>': {
        "/about": "page"
    },
    "<a href=/a rel='nofollow me'>a</a><a href=/b.bin download>b</a><a href='/auth/sign-out'>c</a>"
    '<a href="/api/export">d</a><a href="/verify?token=x">e</a><a href=/f rel=noopener>f</a>': {
        "/f": "page"
    },
    '<meta http-equiv="refresh" content="0; url=/de/">': {"/de/": "page"},
    "<iframe src=/frame></iframe>": {"/frame": "page"},
    "<!-- <script src=/old.js></script> --><script src=/new.js></script>": {"/new.js": "script"},
    '<script type="importmap">{"imports":{"a":"/lib/a.js","b/":"/b/"}}</script>': {
        "/lib/a.js": "script"
    },
    '<astro-island component-url="/_astro/C.1.js" renderer-url="/_astro/client.2.js">': {
        "/_astro/C.1.js": "script",
        "/_astro/client.2.js": "script",
    },
    "<script>Promise.all([import('/_app/immutable/entry/start.x.js')])</script>": {
        "/_app/immutable/entry/start.x.js": "script"
    },
    '<script>self.__next_f.push([1,"5:I[1,[\\"/_next/static/chunks/a-1.js\\",\\"static/chunks/'
    'b.js\\"]]\\n0:{\\"b\\":\\"Qns9Ut1Y\\"}"])</script>': {
        "/_next/static/Qns9Ut1Y/_buildManifest.js": "script?",
        "/_next/static/chunks/a-1.js": "script?",
        "/_next/static/chunks/b.js": "script?",
    },
    '<script id="__NEXT_DATA__" type="application/json">{"page":"/","buildId":"b1","gssp":true}'
    "</script>": {
        "/_next/data/b1/index.json": "data?",
        "/_next/static/b1/_buildManifest.js": "script?",
    },
    '<script type="application/json">{"config":"/runtime/env.json"}</script>': {
        "/runtime/env.json": "data?"
    },
    "<script>navigator.serviceWorker.register('/sw.js')</script>": {"/sw.js": "script"},
    "<pre>&lt;script src=/a.js&gt; import('./b.js')</pre>": {},
    "<script src='https://js.stripe.com/v3/'></script>": {"https://js.stripe.com/v3/": "script"},
    "<script src='data:text/javascript,1'></script><a href='http://['>x</a>": {},
}
SCRIPTS = {
    'import{a}from"./vendor-1.js";import"./side.js";export*from"../x.js"': {
        "/assets/vendor-1.js": "script",
        "/assets/side.js": "script",
        "/x.js": "script",
    },
    "const l=()=>import(`./Lazy-2.js`)": {"/assets/Lazy-2.js": "script"},
    'const l=()=>import(/* webpackChunkName: "x" */"./Lazy.js")': {"/assets/Lazy.js": "script"},
    'new Worker(new URL("w-1.js",import.meta.url))': {"/assets/w-1.js": "script"},
    'new Worker("/worker.js",{type:"module"});importScripts("dep.js")': {
        "/worker.js": "script",
        "/assets/dep.js": "script",
    },
    'm.f=["assets/A-1.js","assets/A-1.css"]': {
        "/assets/A-1.js": "script?",
        "/assets/A-1.css": "style?",
    },
    'e.v(t=>Promise.all(["static/chunks/0t.js"].map(t=>e.l(t))))': {
        "/_next/static/chunks/0t.js": "script?"
    },
    'fetch("/config.json");fetch("env.json?v=1")': {
        "/config.json": "data?",
        "/assets/env.json?v=1": "data?",
    },
    "a();\n//# sourceMappingURL=app.js.map\n": {"/assets/app.js.map": "map"},
    'r.u=e=>"static/js/"+({12:"about"}[e]||e)+"."+{12:"ab1",7:"cd2"}[e]+".chunk.js",r.p="/"': {
        "/static/js/about.ab1.chunk.js": "script?",
        "/static/js/7.cd2.chunk.js": "script?",
    },
    'r.miniCssF=function(e){return"static/css/"+e+"."+{5:"aa"}[e]+".css"}': {
        "/static/css/5.aa.css": "style?"
    },
    "o.u=e=>`static/js/${e}.${{5:'aa'}[e]}.js`": {"/static/js/5.aa.js": "script?"},
    'r.u=e=>107===e?"static/chunks/107-a.js":"static/chunks/"+e+"."+{9:"z"}[e]+".js"': {
        "/_next/static/chunks/107-a.js": "script?",
        "/_next/static/chunks/9.z.js": "script?",
    },
    'const e={u:e=>e+".68d9.js"};e.e(495)': {"/assets/495.68d9.js": "script?"},
    'n.src=c.p+"static/js/"+({1:"x"}[e]||e)+"."+{1:"h"}[e]+".chunk.js"': {
        "/static/js/x.h.chunk.js": "script?"
    },
    'a="Vue.js";b="Next.js, Node.js";c="lodash/fp.js";d="${x}/y.js";e="/node_modules/a/b.js"': {},
    "import('https://cdn.acme.example/x.js')": {"https://cdn.acme.example/x.js": "script"},
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page(page: str) -> None:
    assert found(page) == PAGES[page]


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script(script: str) -> None:
    assert found(script, "script", "/assets/app.js") == SCRIPTS[script]


def test_a_style_sheet() -> None:
    text = '@import "a.css";@import url(b.css) screen;i{background:url(c.png)}\n'
    text += "/*# sourceMappingURL=s.css.map */"
    assert found(text, "style", "/css/s.css") == {
        "/css/a.css": "style",
        "/css/b.css": "style",
        "/css/s.css.map": "map",
    }


def test_a_map_inside_the_script_is_no_reference() -> None:
    mark = "//# sourceMapping" + "URL=data:application/json;base64,e30="
    assert found(f"a()\n{mark}", "script") == {}


def test_a_header_names_the_map() -> None:
    [link] = links(f"{HOST}/js/a.js", b"a()", "script", source_map="m.map")
    assert (link.url, link.kind) == (f"{HOST}/js/m.map", "map")


def test_a_site_below_a_folder() -> None:
    assert found('x=["assets/A.js"]', "script", "/shop/assets/i.js") == {
        "/shop/assets/A.js": "script?"
    }


def test_a_sure_reference_wins() -> None:
    assert found('a="./x.js";import("./x.js")', "script") == {"/x.js": "script"}


def test_the_number_of_references_is_bounded() -> None:
    text = "".join(f'import("./{n}.js");' for n in range(20_000))
    assert len(links(HOST, text.encode(), "script")) == 5000


@pytest.mark.parametrize("content", ["page", "script", "style", "data"])
@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "<",
        "<script ",
        "<a href=",
        "<!--",
        "<a " + "x=1 " * 20,
        '"',
        ".js",
        './a.js"',
        "@import ",
        ".u=e=>",
        '.u=e=>"a"+e+',
        '.p+({1:"a",',
        "{1:'a',2:'b'",
        "import('",
        "\\",
    ],
)
def test_a_worst_case_costs_no_more_than_its_size(unit: str, content: Content) -> None:
    data = (unit * (2_000_000 // len(unit))).encode()
    begin_s = time.perf_counter()
    links(HOST, data, content)
    assert time.perf_counter() - begin_s < 4
