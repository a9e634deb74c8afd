"""What bundlers write by the thousand is looked at to its end: no false "could not tell"."""

import json
from collections.abc import Iterator

import pytest

from launchgate.frontend.fold import folded
from tests.credentials.recipe import expand

COUNT = 1500


def _names() -> Iterator[tuple[str, str, str]]:
    for number in range(COUNT):
        yield f"page{number}", expand("{hex:8}", number), expand("{hex:32}", number)


def _lottie() -> str:
    shape = {"ddd": 0, "ind": 1, "nm": "Outlines", "ks": {"k": [{"x": 1, "y": 1}, {"n": "0p6_1"}]}}
    return json.dumps({"layers": [{"ty": 4, "ip": 0, "shapes": [shape] * COUNT}]})


DATA = {
    "precache list": ",".join(f'{{"revision":"{d}","url":"/a/{n}.js"}}' for n, _, d in _names()),
    "precached names": ",".join(f"{{url:'a/{n}-{h}.js',revision:null}}" for n, h, _ in _names()),
    "chunks' names": ",".join(f'"{n}.js":"/js/{n}.{h}.chunk.js"' for n, h, _ in _names()),
    "asset manifest": json.dumps({f"{n}.js": f"/js/{n}.{h}.js" for n, h, _ in _names()}, indent=1),
    "rows": ",".join(f'{{id:"{d[:24]}",name:"{n}",hash:"{d}"}}' for n, _, d in _names()),
    "an animation": _lottie(),
}


@pytest.mark.parametrize("name", DATA)
def test_is_no_work_in_vain(name: str) -> None:
    spent: list[str] = []
    for _ in folded(DATA[name].encode(), spent):
        pass
    assert spent == []


def test_a_key_in_two_variables_behind_such_a_list_is_put_together() -> None:
    key = expand("sk_" + "live_{alnum:24}", 7)
    script = f'const m=[{DATA["rows"]}];const hash="{key[8:]}",head="{key[:8]}";f(head+hash);'
    assert any(key.encode() in view.data for view in folded(script.encode()))
