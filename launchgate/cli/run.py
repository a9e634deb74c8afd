"""`run` and `check`: the main job."""

import sys
from collections.abc import Callable
from typing import Any

import click

from launchgate.cli import output
from launchgate.cli.click_options import common, env, scopes, secrets
from launchgate.cli.finish import finish
from launchgate.cli.request import Request, request
from launchgate.cli.session import Judged, perform, prepare
from launchgate.model import Stage


@click.command("run")
@click.option("--stage", type=click.Choice([stage.value for stage in Stage]), help="When it runs.")
@click.option("--gate", "gates", multiple=True, metavar="GATE", help="Only this gate; repeatable.")
@click.option("--target", metavar="NAME", help="The deployment: [targets.NAME] in the config.")
@click.option("--url", metavar="URL", help="Judge what answers there, after a deploy.")
@secrets
@env
@common
@click.argument("arguments", metavar="[PATH]...", nargs=-1)
def run(**values: Any) -> None:  # noqa: ANN401
    """Judge this repository, or a deployment: GO, NO-GO or INCONCLUSIVE.

    Without options it finds by itself what applies, and says what it skipped and why.

    \b
      launchgate                                   before a deploy
      launchgate run --url https://app.acme.example   after it
      launchgate run -o sarif=out.sarif -o html=report.html

    Exit codes: 0 GO, 1 NO-GO, 2 usage or configuration error, 3 INCONCLUSIVE, 130 interrupted.
    """
    execute(request(values, in_ci=True))


@click.command("check")
@click.argument("gate")
@click.option("--target", metavar="NAME", help="The deployment: [targets.NAME] in the config.")
@scopes
@secrets
@env
@common
@click.argument("arguments", metavar="[PATH|URL]...", nargs=-1)
def check(gate: str, **values: Any) -> None:  # noqa: ANN401
    """Run one gate, no configuration needed.

    \b
      launchgate check callbacks src/
      launchgate check smoke https://app.acme.example
      launchgate check bundle dist                 what a browser can get of a build
      launchgate check env --values-from env       is all there that the product needs
      launchgate check secrets --staged            what the next commit adds
      launchgate check secrets --range origin/main..HEAD
      launchgate check secrets --history           every commit that any ref reaches
      launchgate check secrets --verify            asks the providers which of them work
    """
    execute(request(values, gates=(gate,)))


def execute(asked: Request) -> None:
    """Runs, writes and exits."""
    outputs = output.parse(asked.output)
    session = prepare(asked)
    progress = progress_of(asked)
    judged = perform(session, progress=progress)
    progress.done()
    code = finish(
        judged.report,
        asked,
        outputs,
        json_text=_shard_text(judged) if judged.draft.run.shard else None,
        crashes=judged.crashes,
    )
    sys.exit(code)


def _shard_text(judged: Judged) -> Callable[[], str]:
    from launchgate.engine import shard
    from launchgate.writers.native import text_of

    return lambda: text_of(shard.document(judged.draft, judged.policy, judged.report))


def progress_of(asked: Request) -> Any:  # noqa: ANN401
    from launchgate.adapters.system import Quiet, TerminalProgress

    if asked.no_progress or asked.quiet or not sys.stderr.isatty():
        return Quiet()
    return TerminalProgress()
