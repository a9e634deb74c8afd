"""Gates that run side by side import no package: two threads would lock each other out."""

import json
import subprocess
import sys

from tests.adapters.builds import PAGE, SECRET, inline, map_text
from tests.command import environment
from tests.e2e.conftest import Make
from tests.support import write

_RUN = """
import json, os, sys
from launchgate import wire
from launchgate.cli.session import perform, prepare
from launchgate.cli.request import Request

def packages():
    return {n for n, m in list(sys.modules.items())
            if n.startswith("launchgate.") and hasattr(m, "__path__")}

before = []
load = wire.RealPorts.load
def loaded(self, gates):
    load(self, gates)
    before.append(packages())
wire.RealPorts.load = loaded
report = perform(prepare(Request())).report
print(json.dumps([sorted(packages() - before[0]), report.decision.value]))
"""


def test_every_package_is_there_before_they_begin(make: Make) -> None:
    shop = make({"a.py": f'password = "{SECRET[8:]}"\nkey = "{SECRET}"\n', ".env": "A=1\n"})
    files: dict[str, str | bytes] = {
        "dist/index.html": PAGE,
        "dist/app.js": f'k="{SECRET}";j="a"+"b";x=atob("c2tfbGl2ZQ==");\n'
        + inline(map_text({"../src/a.ts": f'k("{SECRET}")'})),
        "dist/b.js.gz": b"\x1f\x8b\x08 no",
        "notes.zip": b"PK\x03\x04 no",
        "big.txt": "line of text\n" * 60_000,
    }
    write(shop.path, files)
    done = subprocess.run(
        [sys.executable, "-c", _RUN],
        cwd=shop.path,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    late, decision = json.loads(done.stdout)
    assert late == []
    assert decision == "no-go"
