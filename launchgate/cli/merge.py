"""`merge`: the shards of a run to one report and one exit code."""

import sys
from pathlib import Path
from typing import Any

import click

from launchgate import __version__
from launchgate.cli import output
from launchgate.cli.document import load
from launchgate.cli.failure import INCONCLUSIVE, Failure
from launchgate.cli.finish import finish
from launchgate.cli.request import request


@click.command("merge")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", multiple=True, metavar="FORMAT[=FILE]", help="As for `run`; repeatable."
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 instead of 1; never hides 2 or 3.")
@click.option("-q", "--quiet", is_flag=True)
@click.option("-v", "--verbose", is_flag=True)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto")
def command(folder: Path, output: tuple[str, ...], **values: Any) -> None:  # noqa: ANN401
    """Join the JSON shards in DIR into one report.

    \b
      launchgate run --shard 1/2 -o json=shards/1.json --exit-zero     (one job)
      launchgate run --shard 2/2 -o json=shards/2.json --exit-zero     (another)
      launchgate merge shards -o html=report.html                      (the last)

    A shard that is missing, there twice, or of another run: exit 3, with what is wrong.
    """
    sys.exit(_merge(folder, output, values))


def _merge(folder: Path, outputs: tuple[str, ...], values: dict[str, Any]) -> int:
    from launchgate.engine.merge import CannotMerge, merge
    from launchgate.policy.judge import judge
    from launchgate.writers.schema import shard_schema

    wanted = output.parse(outputs)
    if not folder.is_dir():
        raise Failure(f"{folder}: no such folder: give the one that holds the shards' JSON files")
    schema = shard_schema()
    try:
        found = [
            (path.name, load(path, schema, "launchgate shard"))
            for path in sorted(folder.rglob("*.json"))
        ]
        draft, policy = merge(found)
    except CannotMerge as error:
        raise Failure(f"{folder}: cannot merge: {error}", INCONCLUSIVE) from None
    except Failure as failure:
        raise Failure(f"cannot merge: {failure}", INCONCLUSIVE) from None
    version = found[0][1]["tool"]["version"]
    if version != __version__:
        raise Failure(
            f"{folder}: written by launchgate {version}, this is {__version__}: use the same",
            INCONCLUSIVE,
        )
    return finish(judge(draft, policy, __version__), request(values), wanted)
