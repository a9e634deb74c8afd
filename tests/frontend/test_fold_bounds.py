"""Anything may stand in a file: nothing fails, the work and the output grow with the size only."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from launchgate.frontend.fold import folded
from launchgate.frontend.fold.arguments import arguments
from launchgate.frontend.fold.constants import constants
from launchgate.frontend.fold.flat import flat
from launchgate.frontend.fold.joined import joined
from launchgate.frontend.fold.literal import closed, meaning, opened
from launchgate.frontend.fold.steps import Steps
from launchgate.frontend.glance import unaided

TOKENS = [
    *('"', "'", "`", "\\", "+", "(", ")", "[", "]", "{", "}", "${", ",", ":", "=", "=>", "\n", " "),
    *(
        "//",
        "/*",
        "*/",
        ".join(",
        ".concat(",
        ".reverse()",
        '.split("")',
        ".map(",
        "atob(",
        "a",
        "b",
    ),
    *(
        "String.fromCharCode(",
        "Buffer.from(",
        "decodeURIComponent(",
        "JSON.parse(",
        "`${",
        "115",
        "x1",
    ),
    *('"ab"', "'cd'", '"sk_live_"', "const a=", "o.p", "...", '[0,"', '":[0,"', "\\u{73}", "\\x73"),
    *(
        'self.__next_f.push([1,"',
        "</script>",
        "__NUXT__=(function(a,b){return {",
        "}(",
        '[{"a":1},',
    ),
    *(
        '"sourcesContent":["',
        '\\"',
        '\\" + \\"',
        ".enqueue(",
        '"[',
        "_evil_ks",
        "\x00",
        "\xff",
        "€",
    ),
    *(".apply(null,[", "new TextDecoder().decode(new Uint8Array([", ".slice(-", ".replace(", "0x7"),
]


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(TOKENS), max_size=60).map("".join))
def test_every_place_is_inside_the_data(text: str) -> None:
    data = text.encode("latin-1", "replace")
    for view in folded(data):
        for start in range(0, len(view.data), 7):
            begin, end = view.place(start, min(len(view.data), start + 5))
            assert 0 <= begin <= end <= len(data)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_random_bytes(data: bytes) -> None:
    assert all(view.data is not None for view in folded(data + b'"a"+"bcd"' + data))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40), st.sampled_from(["'", '"']))
def test_a_literal_opens_where_it_was_written(text: str, quote: str) -> None:
    bare = text.replace("\\", "").replace(quote, "").replace("\n", "").replace("\r", "")
    data = f"x={quote}{bare}{quote}".encode()
    assert closed(data, 2) == len(data)
    assert opened(data, len(data)) == 2
    assert meaning(data[3:-1]) == bare


WORST = {
    name: text.encode()
    for name, text in {
        "sum": '"a"+',
        "spaced sum": "'a' + ",
        "brackets": "[",
        "parentheses": "(",
        "assignments": 'a="x1y2z3w4";',
        "pairs": '"ab"+"cd";',
        "unclosed": '"+',
        "unclosed, both": "'+\"",
        "backslashes": "\\",
        "escaped quotes": '\\"+',
        "join": '].join("")',
        "joined": '["a"].join("")',
        "links": ').reverse().join("")',
        "calls": "atob(",
        "char codes": "String.fromCharCode(",
        "holes": "`${",
        "holes with texts": '`${"a"}',
        "arrays in arrays": '["a"+"b",',
        "replace": '.replace("a","b")',
        "blanks": " ",
        "comments": '"a"+/*x*/',
        "given by calls": 'set("a_token","x',
        "given by arrows": 'key=>"abcdefgh"',
        "uses": 'a="x1y2z3w4";b=a+"q";',
        "comments behind a text": '"a"' + "//x\n" * 5000 + '+"b"',
        "blanks behind a text": '"a"' + " " * 9000 + '+"b"',
        "one long argument": "</script>__NUXT__(function(" + "a" * 9000 + "!",
        "added to": 'a+="x1y2z3w4";',
        "lists": 'r=["ab"];s=r.join("");',
        "names of lists": 'r.join("");r=["a"];',
        "applied": '((e,t)=>e+t)("a","b")',
        "applied, unclosed": ')("',
        "properties": 'x.p+x.q;p:"x1y2z3w4",',
        "reversed": 'abcdefghijklmnop_evil_ks"',
        "boxes": '":[0,"a',
        "flat": '[{"a":1,',
        "flat arrays": '[{"a":1},"text"],',
        "arguments": "</script>__NUXT__(function(a){return {",
        "pushes": '</script>self.__next_f.push([1,"ab"])',
        "map": '"sourcesContent":["\\" + \\"',
        "braces": "\\u{73}",
    }.items()
}


class Counted(Steps):
    taken = 0

    def take(self, count: int = 1) -> bool:
        self.taken += 1
        return super().take(count)


def work(data: bytes) -> int:
    steps = Counted(len(data))
    looks = (
        lambda: constants(data, steps, unaided(data)),
        lambda: joined(data, steps, unaided(data)),
        lambda: flat(data, steps),
        lambda: arguments(data, steps),
    )
    for each in looks:
        steps.left = Steps(len(data)).left
        for _ in each():
            steps.taken += 1
    return steps.taken


@pytest.mark.parametrize("name", WORST)
def test_work_is_linear(name: str) -> None:
    for size in (40_000, 160_000):
        assert work(WORST[name] * (size // len(WORST[name]))) <= size // 2 + 1000


@pytest.mark.parametrize("name", WORST)
def test_output_is_linear(name: str) -> None:
    data = WORST[name] * (300_000 // len(WORST[name]))
    assert sum(len(view.data) for view in folded(data)) <= 2 * len(data)


def test_a_long_sum_is_folded_whole() -> None:
    value = (
        "".join(chr(33 + number % 90) for number in range(4000)).replace('"', "").replace("\\", "")
    )
    data = ("k=" + "+".join(f'"{char}"' for char in value)).encode()
    [view] = [view for view in folded(data) if value.encode() in view.data]
    at = view.data.index(value.encode())
    assert view.place(at, at + len(value)) == (2, len(data))


def test_deep_nesting_ends() -> None:
    for depth in (5, 5000):
        data = b"k=" + b"(" * depth + b'"sk_"+"live_abc"' + b")" * depth
        assert any(b"sk_live_abc" in view.data for view in folded(data))
