"""A third party's gate in a module of its own, for runs that go wrong."""

import textwrap

from tests.command import Repo

_MODULE = '''
import os
import time
from dataclasses import dataclass
from pathlib import Path

from launchgate.model import Facts, Impact, Location, Problem, Severity, Stage
from launchgate.plugin import Gate, Inconclusive, Skip, rule


@dataclass(frozen=True, slots=True, kw_only=True)
class OddConfig:
    """`[odd]`."""

    level: int = 1


def collect(ports, config, scope):
{collect}


@rule("odd/thing", title="Odd thing", severity=Severity.HIGH, impact=Impact.TRUST)
def thing(facts, config):
    """Odd.

    ## Why
    It is odd.

    ## Fix
    Make it even.
    """
{check}


GATE = Gate(
    name="odd", title="Odd things", stages=frozenset((Stage.PRE_DEPLOY,)), config=OddConfig,
    collect=collect, rules=(thing,),
)
'''


def plug_in(
    repo: Repo, collect: str = "return Facts()", check: str = "yield from ()", config: str = ""
) -> dict[str, str]:
    """Writes the gate beside the repository and configures it; gives back its environment."""
    folder = repo.path.parent / "plugins"
    folder.mkdir()
    bodies = {"collect": collect, "check": check}
    text = _MODULE.format(**{key: textwrap.indent(body, "    ") for key, body in bodies.items()})
    (folder / "odd_gate.py").write_text(text, "utf-8")
    repo.write({"launchgate.toml": f'plugins = ["odd_gate"]\n{config}'})
    return {"PYTHONPATH": str(folder)}
