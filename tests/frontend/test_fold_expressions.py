"""Whatever way a value is cut and encoded, it is folded as JavaScript does it, at its place."""

import json
import random
import subprocess
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from launchgate.frontend.fold import folded
from tests.credentials.recipe import expand
from tests.frontend.expressions import FORMS, expression, sliced
from tests.writers.consumers import node

SCRIPTS = ("const k={};", "f({},1)", "var a={{apiKey:{},b:2}}", "x=y?{}:z", "return {}", "a=[{}]")
values = st.one_of(
    st.integers(0, 10_000).map(lambda seed: expand("sk_" + "live_{alnum:24}", seed)),
    st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=6, max_size=40),
    st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"]), min_size=6),
)


@settings(max_examples=600, deadline=None)
@given(text=values, seed=st.integers(0, 1 << 30), script=st.sampled_from(SCRIPTS))
def test_the_value_is_there_and_its_place_is_the_expression(
    text: str, seed: int, script: str
) -> None:
    made = expression(text, random.Random(seed))
    data = script.format(made).encode()
    begin = len(script.partition("{}")[0].replace("{{", "{").encode())
    span = (begin, begin + len(made.encode()))
    wanted = text.encode()
    places = {
        view.place(at, at + len(wanted))
        for view in folded(data)
        if (at := view.data.find(wanted)) >= 0
    }
    assert span in places, (made, places)


def test_node_gives_the_same(tmp_path: Path) -> None:
    """The folding is checked against Node, as are the expressions of the test above."""
    source = random.Random(7)
    texts = [expand("sk_" + "live_{alnum:24}", seed) for seed in range(60)]
    texts += [
        "plain words, 'and' \"quotes\" `too` \\ $ ${x}",
        "café \u2713 \u00fc\u00df end",
        "a%20b+c/d==",
    ]
    made = [(text, form(text, source, 3)) for text in texts for form in (*FORMS, sliced)]
    script = tmp_path / "all.cjs"
    lines = ",\n".join(f"()=>{code}" for _, code in made)
    script.write_text(
        "globalThis.window = globalThis;\n"
        f"const all=[{lines}];\nprocess.stdout.write(JSON.stringify(all.map(f=>f())))\n",
        encoding="utf-8",
    )
    done = subprocess.run([node(), str(script)], capture_output=True, check=True)  # noqa: S603
    assert json.loads(done.stdout) == [text for text, _ in made]
    for text, code in made[::7]:
        data = f"k={code};".encode()
        assert any(text.encode() in view.data for view in folded(data)), code
