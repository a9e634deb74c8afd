"""One credential in every place and form in which builds write it, found by the real kinds."""

import base64
import json
from collections.abc import Callable
from urllib.parse import quote

import pytest

from launchgate.credentials.decode import views
from launchgate.credentials.scan import scan
from launchgate.frontend.fold import folded
from tests.credentials.recipe import expand

SECRETS = {
    "stripe-secret-key": expand("sk_" + "live_{alnum:24}", 3),
    "supabase-service-role-key": expand("{jwt:role=service_role,iss=supabase}", 3),
    "a key that only its name tells": expand("{alnum:32}", 9),
}


def numbered(form: str) -> Callable[[str], str]:
    return lambda text: "".join(form.format(ord(char)) for char in text)


def cut(text: str) -> tuple[str, str]:
    return text[:11], text[11:]


def const(text: str) -> str:
    return f'const apiSecret = "{text}";\n'


def a_map(source: str) -> str:
    return json.dumps({"version": 3, "sourcesContent": ["import x", source], "mappings": ""})


def in_base64(text: str, kind: str) -> str:
    return f"data:{kind};base64," + base64.b64encode(text.encode()).decode()


def numbers(text: str) -> str:
    return ",".join(str(ord(char)) for char in text)


def flight(*chunks: str) -> str:
    return "".join(
        f"<script>self.__next_f.push([1,{json.dumps(chunk)}])</script>" for chunk in chunks
    )


def flat(*items: object) -> str:
    return json.dumps(items, separators=(",", ":"))


PLACES: dict[str, Callable[[str], str]] = {
    "sum": lambda s: 'apiSecret="{}"+"{}"'.format(*cut(s)),
    "join": lambda s: f"apiSecret={json.dumps([*cut(s)])}.join('')",
    "char codes": lambda s: f"apiSecret=String.fromCharCode({numbers(s)})",
    "atob": lambda s: f'apiSecret=atob("{base64.b64encode(s.encode()).decode()}")',
    "reversed": lambda s: f'apiSecret="{s[::-1]}".split("").reverse().join("")',
    "two variables": lambda s: 'const a="{}",b="{}";f({{apiSecret:a+b}})'.format(*cut(s)),
    "template of two": lambda s: 'let a="{}",b="{}";f({{apiSecret:`${{a}}${{b}}`}})'.format(
        *cut(s)
    ),
    "properties": lambda s: 'let o={{p:"{}",r:"{}"}};f({{apiSecret:o.p+o.r}})'.format(*cut(s)),
    "called function": lambda s: 'f({{apiSecret:((e,t)=>e+t)("{}","{}")}})'.format(*cut(s)),
    "called with names": lambda s: 'var a="{}",b="{}";f({{apiSecret:((e,t)=>e+t)(a,b)}})'.format(
        *cut(s)
    ),
    "added to later": lambda s: 'let apiSecret="{}";f(a,b);e("x",apiSecret+="{}"),c()'.format(
        *cut(s)
    ),
    "added to": lambda s: 'let apiSecret="{}";apiSecret+="{}";f(apiSecret)'.format(*cut(s)),
    "array in a variable": lambda s: f"const p={json.dumps([*cut(s)])};f({{apiSecret:p.join('')}})",
    "codes in a variable": lambda s: (
        f"const c=[{numbers(s)}];f({{apiSecret:String.fromCharCode(...c)}})"
    ),
    "codes in a property": lambda s: (
        f"o={{c:[{numbers(s)}]}};f({{apiSecret:o.c.map(c=>String.fromCharCode(c)).join('')}})"
    ),
    "reversed in a variable": lambda s: (
        f'const r="{s[::-1]}";f({{apiSecret:r.split("").reverse().join("")}})'
    ),
    "variables of sums": lambda s: (
        f'const a="{s[:4]}"+"{s[4:14]}",b=atob("'
        + base64.b64encode(s[14:].encode()).decode()
        + '");f({apiSecret:a+b})'
    ),
    "line goes on": lambda s: 'apiSecret="{}\\\n{}"'.format(*cut(s)),
    "\\u": lambda s: 'apiSecret="{}"'.format(numbered("\\u{:04x}")(s)),
    "\\x": lambda s: 'apiSecret="{}"'.format(numbered("\\x{:02x}")(s)),
    "\\u{}": lambda s: 'apiSecret="{}"'.format(numbered("\\u{{{:x}}}")(s)),
    "octal": lambda s: 'apiSecret="{}"'.format(numbered("\\{:03o}")(s)),
    "&#x;": lambda s: '<a data-api-secret="{}">'.format(numbered("&#x{:x};")(s)),
    "&#;": lambda s: '<a data-api-secret="{}">'.format(numbered("&#{};")(s)),
    "&quot;": lambda s: f'<div data-p="{{&quot;apiSecret&quot;:&quot;{s}&quot;}}">',
    "&#x22;": lambda s: f'<div data-p="{{&#x22;apiSecret&#x22;:&#x22;{s}&#x22;}}">',
    "&#34;": lambda s: f'<div data-p="{{&#34;apiSecret&#34;:&#34;{s}&#34;}}">',
    "percent": lambda s: "u='?q={}'".format(quote(json.dumps({"apiSecret": s}), safe="")),
    "script URL": lambda s: f'<script src="{in_base64(const(s), "text/javascript")}"></script>',
    "percent URL": lambda s: f'import("data:text/javascript,{quote(const(s))}")',
    "JSON.parse": lambda s: f"JSON.parse({json.dumps(json.dumps({'apiSecret': s}))})",
    "eval": lambda s: f"eval({json.dumps(const(s))})",
    "sum in eval": lambda s: "eval({})".format(json.dumps(const('{}" + "{}'.format(*cut(s))))),
    "map": lambda s: a_map(const(s)),
    "inline map": lambda s: "//# sourceMappingURL=" + in_base64(a_map(const(s)), "x/json"),
    "sum in a map": lambda s: a_map(const('{}" + "{}'.format(*cut(s)))),
    "sum in an inline map": lambda s: in_base64(a_map(const('{}" + "{}'.format(*cut(s)))), "a/b"),
    "lines in a map": lambda s: a_map("const apiSecret =\n  '{}' +\n  '{}';\n".format(*cut(s))),
    "list in a map": lambda s: a_map(
        'const apiSecret = [\n\t"{}",\n\t"{}",\n].join("")'.format(*cut(s))
    ),
    "variables in a map": lambda s: a_map(
        "const a = \"{}\";\nconst b = '{}';\nconst apiSecret = a + b;\n".format(*cut(s))
    ),
    "char codes in a map": lambda s: a_map(f"let apiSecret = String.fromCharCode({numbers(s)})"),
    "template in a map": lambda s: a_map('const apiSecret = `${{"{}"}}{}`'.format(*cut(s))),
    "flight": lambda s: flight("5:" + json.dumps({"apiSecret": s})),
    "flight, cut": lambda s: flight(*cut("5:" + json.dumps({"apiSecret": s}))),
    "flight, cut in the value": lambda s: flight(
        '5:{"apiSecret":"' + s[:9], s[9:14], s[14:] + '"}\n'
    ),
    "flight, twice escaped": lambda s: flight(json.dumps({"d": json.dumps({"apiSecret": s})})),
    "Astro": lambda s: f'<astro-island props="{{&quot;apiSecret&quot;:[0,&quot;{s}&quot;]}}">',
    "Nuxt 2": lambda s: (
        "<script>window.__NUXT__=(function(a,b){return {data:[{apiSecret:b,u:a}]}}"
        f'(null,"{s}"));</script>'
    ),
    "Nuxt 2, payload": lambda s: (
        '__NUXT_JSONP__("/",(function(a){return {data:[{apiSecret:a}],state:{k:a}}}'
        f'("{s}")));'
    ),
    "Nuxt 3": lambda s: (
        '<script type="application/json" id="__NUXT_DATA__">'
        + flat(["ShallowReactive", 1], {"data": 2, "apiSecret": 3}, ["Reactive", 4], s, {})
        + "</script>"
    ),
    "SvelteKit data": lambda s: json.dumps(
        {
            "type": "data",
            "nodes": [None, {"type": "data", "data": [{"apiSecret": 1, "n": 2}, s, 5]}],
        },
        separators=(",", ":"),
    ),
    "SvelteKit inline": lambda s: (
        '<script>kit.start(app,el,{data:[null,{type:"data",data:{apiSecret:"'
        + s
        + '"}}]})</script>'
    ),
    "SvelteKit fetched": lambda s: (
        '<script type="application/json" data-sveltekit-fetched>'
        + json.dumps({"status": 200, "body": json.dumps({"apiSecret": s})})
        + "</script>"
    ),
    "React Router": lambda s: (
        "<script>window.__reactRouterContext.streamController.enqueue("
        + json.dumps(flat({"_1": 2}, "loaderData", {"_3": 4}, "apiSecret", s) + "\n")
        + ");</script>"
    ),
    "Next data": lambda s: (
        '<script id="__NEXT_DATA__" type="application/json">'
        + json.dumps({"props": {"pageProps": {"apiSecret": s}}})
        + "</script>"
    ),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", SECRETS)
def test_found_in_its_place(kind: str, place: str) -> None:
    secret = SECRETS[kind]
    text = PLACES[place](secret)
    data = f"/* a page */ {text} // end".encode()
    begin = data.index(text.encode())
    found = [spot for spot in scan(data, "dist/a.js") if spot.secret == secret.encode()]
    for view in views(data, "dist/a.js", more=folded):
        for spot in scan(view.data, view.path):
            if spot.secret == secret.encode():
                start, end = view.place(spot.start, spot.end)
                assert begin <= start < end <= begin + len(text.encode())
                found.append(spot)
    assert found
    if kind in {spot.kind.id for spot in found}:
        assert all(spot.level in ("critical", "high") for spot in found if spot.kind.id == kind)


STRIPE = SECRETS["stripe-secret-key"]


@pytest.mark.parametrize(
    "text",
    [
        f'x.atob("{base64.b64encode(STRIPE.encode()).decode()}")',
        'const a="{}",b="{}";f(a),g(b)'.format(*cut(STRIPE)),
        'const a="{}",b="{}";f(a+x+b)'.format(*cut(STRIPE)),
        'f("{}",+"{}")'.format(*cut(STRIPE)),
        'f("{}"-"{}")'.format(*cut(STRIPE)),
        '["{}",x,"{}"].join("")'.format(*cut(STRIPE)),
        'y["{}"].concat("{}")'.format(*cut(STRIPE)),
        'let t="{}";tag`${{t}}{}`'.format(*cut(STRIPE)),
        'u="{}"'.format(SECRETS["a key that only its name tells"][::-1]),
    ],
)
def test_what_no_script_puts_together_is_not(text: str) -> None:
    assert not any(STRIPE.encode() in view.data for view in folded(text.encode()))


def test_the_place_of_names_is_where_the_most_of_the_value_is_written() -> None:
    data = 'const a="{}",b="{}";f(a+b)'.format(*cut(STRIPE)).encode()
    [view] = folded(data)
    at = view.data.index(STRIPE.encode())
    start, end = view.place(at, at + len(STRIPE))
    assert data[start:end] == f'"{cut(STRIPE)[1]}"'.encode()


def test_a_key_file_whose_first_line_stands_apart() -> None:
    lines = expand("{b64:64}", 1), expand("{b64:64}", 2)
    body = "\\n".join((*lines, "-----END PRIVATE KEY-----", ""))
    head = "-" * 5 + "BEGIN PRIVATE KEY-----"
    data = f'const o={{ head: "{head}\\n", rest: "{body}" }};f(o.head + o.rest)'
    wanted = f"KEY-----\n{lines[0]}\n{lines[1]}\n-----END"
    assert any(wanted.encode() in view.data for view in folded(data.encode()))
