"""Wherever a credential stands in a build it is found, once, at exactly that place."""

import gzip
import html
import json
from pathlib import Path
from urllib.parse import quote

import brotli
import pytest

from launchgate.model import Location
from tests.adapters.builds import PUBLISHABLE, SECRET, TITLE, inline, leaks, map_text, mapped, swept
from tests.support import write

SCRIPTS = {
    "double quotes": '({key:"%s"})',
    "single quotes": "f('%s')",
    "backticks": "const k=`%s`",
    "comment": "/* old: %s */",
    "unicode before": 'const s="é😀";k="%s"',
    "url": 'fetch("https://a.example/?key=%s&b=1")',
    "json in a string": 'JSON.parse("{\\"key\\":\\"%s\\"}")',
    "service worker": 'self.addEventListener("push",()=>f("%s"))',
}
PAGES = {
    "attribute": '<div data-key="%s"></div>',
    "entities": '<astro-island props="{&quot;k&quot;:[0,&quot;%s&quot;]}"></astro-island>',
    "text": "<p>%s</p>",
    "inline script": '<script>window.k="%s"</script>',
    "next data": '<script id="__NEXT_DATA__" type="application/json">{"k":"%s"}</script>',
    "flight": '<script>self.__next_f.push([1,"6:[\\"$\\",{\\"k\\":\\"%s\\"}]"])</script>',
    "nuxt": "<script>window.__NUXT__={config:{k:`%s`}}</script>",
    "link": '<a href="/pay?key=%s&amp;b=1">pay</a>',
}


def stood(text: str, place: Location) -> str:
    """What the location is around."""
    assert place.line == place.end_line
    assert None not in (place.line, place.column, place.end_column)
    line = text.split("\n")[(place.line or 0) - 1]
    return line[(place.column or 0) - 1 : (place.end_column or 0) - 1]


@pytest.mark.parametrize("shape", SCRIPTS.values(), ids=SCRIPTS)
@pytest.mark.parametrize("name", ["assets/app.js", "sw.js", "bootstrap.min.js", "jquery-app.mjs"])
def test_in_a_script(tmp_path: Path, shape: str, name: str) -> None:
    text = "var a=1;\n" * 2 + shape % SECRET
    [leak] = leaks(swept(tmp_path, {f"dist/{name}": text}))
    assert leak.sighting.title == TITLE
    assert leak.sighting.location.path == f"dist/{name}"
    assert stood(text, leak.sighting.location) == SECRET


@pytest.mark.parametrize("shape", PAGES.values(), ids=PAGES)
def test_in_a_page(tmp_path: Path, shape: str) -> None:
    text = f"<!doctype html>\n<title>é😀</title>{shape % SECRET}\n"
    [leak] = leaks(swept(tmp_path, {"dist/index.html": text}))
    assert stood(text, leak.sighting.location) == SECRET


@pytest.mark.parametrize("encode", [quote, html.escape, json.dumps])
def test_a_public_key_never_blocks(tmp_path: Path, encode: object) -> None:
    assert callable(encode)
    sweep = swept(tmp_path, {"dist/app.js": f"f('{encode(PUBLISHABLE)}')"})
    assert [item.role for item in sweep.exposures] == ["allow"]


@pytest.mark.parametrize("pack", [gzip.compress, brotli.compress], ids=["gz", "br"])
def test_in_a_packed_file_alone(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    suffix = "gz" if pack is gzip.compress else "br"
    [leak] = leaks(swept(tmp_path, {f"dist/app.js.{suffix}": pack(f'k="{SECRET}"'.encode())}))
    place = leak.sighting.location
    assert (place.path, place.line) == (f"dist/app.js.{suffix}", None)


def test_a_packed_copy_is_no_second_place(tmp_path: Path) -> None:
    code = f'k="{SECRET}"'.encode()
    files = {"dist/app.js": code, "dist/app.js.gz": gzip.compress(code)}
    sweep = swept(tmp_path, files)
    assert [leak.sighting.location.path for leak in leaks(sweep)] == ["dist/app.js"]
    assert sweep.scanned["files"] == 3


def test_a_packed_file_that_differs_from_its_plain_one_is_looked_at(tmp_path: Path) -> None:
    files = {"dist/app.js": b"k=1", "dist/app.js.gz": gzip.compress(f'k="{SECRET}"'.encode())}
    assert len(leaks(swept(tmp_path, files))) == 1


def test_in_a_map_it_leads_to_the_source(tmp_path: Path) -> None:
    source = f'import x from "y";\n// before we had a server: "{SECRET}"\n'
    files = mapped("f()", {"../src/pay.ts": source})
    [leak] = leaks(swept(tmp_path, files))
    place = leak.sighting.location
    assert place.path == "dist/app.js.map"
    assert stood(files["dist/app.js.map"], place) == SECRET
    assert place.original == Location(path="src/pay.ts", line=2, column=29)


def test_a_built_value_leads_to_the_variable_that_gave_it(tmp_path: Path) -> None:
    source = "const key = process.env.NEXT_PUBLIC_STRIPE;\n"
    files = mapped(f'const k="{SECRET}"', {"../src/pay.ts": source}, "AAAA,QAAQ")
    [leak] = leaks(swept(tmp_path, files))
    assert leak.variable == "NEXT_PUBLIC_STRIPE"
    assert leak.sighting.location.original == Location(path="src/pay.ts", line=1, column=9)


def test_in_an_inline_map(tmp_path: Path) -> None:
    source = f'// the old one: "{SECRET}"\n'
    text = f"f();\n{inline(map_text({'../src/pay.ts': source}))}"
    [leak] = leaks(swept(tmp_path, {"dist/app.js": text}))
    assert leak.sighting.location.line == 2
    assert leak.sighting.location.original is None or leak.sighting.location.original.line == 1


def test_behind_an_inline_map(tmp_path: Path) -> None:
    text = f"f();\n{inline(map_text({'../src/pay.ts': 'f();'}))}k='{SECRET}'\n"
    [leak] = leaks(swept(tmp_path, {"dist/app.js": text}))
    assert stood(text, leak.sighting.location) == SECRET


def test_a_broken_map_is_judged_as_text(tmp_path: Path) -> None:
    files = mapped("f()", {"../src/pay.ts": f'k="{SECRET}"'})
    files["dist/app.js.map"] = files["dist/app.js.map"][:-20]
    [leak] = leaks(swept(tmp_path, files))
    assert stood(files["dist/app.js.map"], leak.sighting.location) == SECRET


@pytest.mark.parametrize("reference", ["../../../etc/passwd", "/etc/passwd", "file:///etc/passwd"])
def test_a_map_outside_is_not_read(tmp_path: Path, reference: str) -> None:
    text = f'k="{SECRET}"\n//# sourceMappingURL={reference}\n'
    [leak] = leaks(swept(tmp_path, {"dist/app.js": text}))
    assert leak.sighting.location.original is None


def test_a_library_s_own_constants_are_nobody_s_password(tmp_path: Path) -> None:
    source = 'const jwtSecret = "vK9#mQ2$xL7@pR4!wZ8t";\n'
    ours = leaks(swept(tmp_path / "a", mapped("f()", {"../src/a.ts": source})))
    theirs = leaks(swept(tmp_path / "b", mapped("f()", {"../node_modules/x/a.ts": source})))
    assert (len(ours), len(theirs)) == (1, 0)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    data = b"\xff\xfe\x80var k=" + f'"{SECRET}"'.encode() + b"\x00\xff"
    assert len(leaks(swept(tmp_path, {"dist/app.js": data}))) == 1


def test_pictures_are_counted_and_left(tmp_path: Path) -> None:
    sweep = swept(tmp_path, {"dist/a.png": b"\x89PNG\r\n\x1a\n" + bytes(300)})
    assert any("picture" in item.what for item in sweep.unseen)


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_in_utf_16_places_count_letters_not_bytes(tmp_path: Path, order: str) -> None:
    text = f'{{"a": "é\\u010a",\r\n"key": "{SECRET}"}}'
    write(tmp_path, {"dist/index.html": "<p>"})
    (tmp_path / "dist/app.json").write_bytes(f"\ufeff{text}".encode(order))
    [leak] = leaks(swept(tmp_path, {}))
    assert stood(text, leak.sighting.location) == SECRET
