"""`env`: the matrix of variables, a draft of its declaration, and fingerprints of secrets."""

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from launchgate.cli import output
from launchgate.cli.click_options import env as env_options
from launchgate.cli.failure import Failure
from launchgate.cli.request import Request, request
from launchgate.cli.run import progress_of

if TYPE_CHECKING:
    from launchgate.cli.session import Session
    from launchgate.ports import VariableSurvey

_FORMATS = ("terminal", "json", "csv", "html")


@click.group("env")
def group() -> None:
    """See which variables the product reads, declares and has at its targets.

    \b
      launchgate check env                      judge them
      launchgate env inventory                  see them all: variables by targets
      launchgate env inventory > variables.csv  the same for a spreadsheet
      launchgate env init                       draft the [env] section from the code
      launchgate env fingerprint                tell secrets apart without showing them
    """


@group.command("inventory")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT[=FILE]",
    help="terminal, json, csv or html; repeatable. Without it: terminal, or csv into a pipe.",
)
@click.option("--target", metavar="NAME", help="Require that this target's sources can be read.")
@click.option("--config", metavar="FILE", help="The configuration to use.")
@env_options
@click.option("--no-progress", is_flag=True, help="No progress line on the terminal.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto")
@click.argument("folder", metavar="[DIR]", required=False)
def inventory(folder: str | None, outputs: tuple[str, ...], **values: Any) -> None:  # noqa: ANN401
    """The matrix of variables, without judging: it exits 0.

    Who reads each variable (file and line, with a default or not, in browsers or on the server,
    while building or running), who declares it, and what is known of it at each target. It never
    shows a value.

    \b
      launchgate env inventory
      launchgate env inventory apps/web -o json=variables.json
      launchgate env inventory -o html=variables.html
    """
    wanted = _formats(outputs)
    asked = request(values, gates=("env",), arguments=(folder,) if folder else ())
    session, survey = survey_of(asked)
    for text in survey.unknown:
        output.to_stderr(f"could not tell: {text}")
    wrong: list[str] = []
    for kind, name in wanted:
        text = _rendered(kind, survey, session, asked)
        if name == "-":
            (output.say(text, sys.stdout) if kind == "terminal" else output.document(text))
        else:
            wrong += output.write_all([(name, lambda text=text: text)])  # type: ignore[misc]
    if wrong:
        raise Failure("; ".join(wrong), 3)


@group.command("init")
@click.option("--print", "printed", is_flag=True, help="To stdout; write nothing.")
@click.argument("folder", metavar="[DIR]", required=False)
def init(folder: str | None, printed: bool) -> None:
    """Draft the [env] section from what the code reads and the project declares.

    Adds it to launchgate.toml, or makes that file. A section that is there stays as it is.
    """
    from launchgate.cli.env_draft import draft, put

    session, survey = survey_of(request({}, gates=("env",), arguments=(folder,) if folder else ()))
    text = draft(survey)
    if printed:
        output.document(text)
        return
    if "env" in session.config.raw:
        raise Failure(f"{session.config.path} has an [env] section: see the draft with --print")
    path = put(text, session)
    count = sum(not row.set or bool(row.uses or row.declared) for row in survey.rows)
    output.to_stderr(f"{path}: [env] with {count} variables. Read it through: it is a draft.")


@group.command("fingerprint")
@click.option("--target", metavar="NAME", default="production", help="What this environment is.")
@click.option("-o", "--output", "name", metavar="FILE", help="Write it here instead of stdout.")
@click.option("--config", metavar="FILE", help="The configuration to use.")
@env_options
@click.argument("folder", metavar="[DIR]", required=False)
def fingerprint(target: str, name: str | None, folder: str | None, **values: Any) -> None:  # noqa: ANN401
    """Fingerprints of this environment's secrets, to compare with another environment's.

    Run it in each environment's own job, with the same key, and give the files to the gate:
    a secret that staging and production share has the same fingerprint in both. No value can be
    read from them.

    \b
      export LAUNCHGATE_FINGERPRINT_KEY=...   # the same secret everywhere: openssl rand -hex 32
      launchgate env fingerprint --target staging -o staging.json
    \b
      [[env.source]]
      target = "staging"
      kind = "fingerprints"
      path = "staging.json"

    It takes the variables that the code reads or the project declares from this process's
    environment (or from --values-from).
    """
    from launchgate.cli.env_fingerprint import fingerprints

    asked = request(values, gates=("env",), arguments=(folder,) if folder else ())
    text = fingerprints(asked, target)
    if name is None:
        output.document(text)
        return
    for problem in output.write_all([(name, lambda: text)]):
        raise Failure(problem, 3)


def _formats(outputs: tuple[str, ...]) -> list[tuple[str, str]]:
    if not outputs:
        return [("terminal" if sys.stdout.isatty() else "csv", "-")]
    found = []
    for item in outputs:
        kind, _, name = item.partition("=")
        if kind not in _FORMATS:
            raise Failure(f"--output {item}: expected one of {', '.join(_FORMATS)}")
        found.append((kind, name or "-"))
    return found


def survey_of(asked: Request) -> "tuple[Session, VariableSurvey]":
    from launchgate.cli.session import files_of, ports_of, prepare
    from launchgate.gates.env.collect import ask_of
    from launchgate.gates.env.config import EnvConfig
    from launchgate.ports import PortError

    session = prepare(asked)
    progress = progress_of(asked)
    ports = ports_of(session, files_of(session), progress)
    config = session.config.sections.get("env")
    try:
        survey = ports.variables.survey(
            session.scope, ask_of(config if isinstance(config, EnvConfig) else EnvConfig())
        )
    except PortError as error:
        raise Failure(error.message, 3) from None
    finally:
        progress.done()
    return session, survey


def _rendered(kind: str, survey: "VariableSurvey", session: "Session", asked: Request) -> str:
    from launchgate.cli import inventory as made
    from launchgate.gates.env import GATE
    from launchgate.gates.env.matrix import matrix_of

    if kind == "csv":
        return made.table(survey)
    if kind == "json":
        from launchgate.writers.native import text_of

        severities = {rule.id.partition("/")[2]: rule.severity.label for rule in GATE.rules}
        return text_of(made.document(survey, severities))
    matrix = matrix_of(survey.rows, survey.flaws, survey.targets)
    if kind == "html":
        return made.page(matrix, Path(session.place.start).name)
    colored = output.colored(asked.color, sys.stdout)
    width = shutil.get_terminal_size((100, 24)).columns or 100

    def paint(text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if colored else text

    return made.picture(matrix, width, paint)
