"""`report`: renders an earlier JSON report."""

import sys
from pathlib import Path

import click

from launchgate.cli import output
from launchgate.cli.document import load
from launchgate.cli.failure import Failure


@click.command("report")
@click.argument("file", metavar="REPORT.json", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", "outputs", multiple=True, metavar="FORMAT[=FILE]", help="As for `run`."
)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto")
@click.option("-v", "--verbose", is_flag=True, help="Accepted findings and all details too.")
def command(file: Path, outputs: tuple[str, ...], color: str, verbose: bool) -> None:
    """Render an earlier JSON report in another format. Exits 0 when it could.

    \b
      launchgate report report.json -o html=report.html
    """
    from launchgate.writers import native_read
    from launchgate.writers.schema import report_schema

    wanted = output.parse(outputs) or (("terminal", "-"),)
    report = native_read.report(load(file, report_schema(), "launchgate report"))
    for kind, name in wanted:
        if name == "-" and kind == "terminal":
            text = output.terminal(report, sys.stdout, color=color, quiet=False, verbose=verbose)
            output.say(text, sys.stdout)
        elif name == "-":
            output.document(output.render(kind, report))
        else:
            try:
                output.write(name, output.render(kind, report))
            except OSError as error:
                raise Failure(f"could not write {name}: {error.strerror}") from None
