"""`launchgate demo`: a small SaaS as it was the evening before its launch, then mended."""

import signal
import sys
import tempfile
import time
from pathlib import Path

import click

from launchgate.cli.child import running
from launchgate.cli.demo_app import assemble, served
from launchgate.cli.failure import GO, INCONCLUSIVE, NO_GO, Failure

EXPECTED = {"broken": NO_GO, "ready": GO}
DECISIONS = {GO: "GO", NO_GO: "NO-GO", INCONCLUSIVE: "INCONCLUSIVE"}
STORY = {
    "broken": "as it stands, the evening before the launch",
    "ready": "the same product with its faults mended",
}


@click.command("demo")
@click.option(
    "--state",
    type=click.Choice(["broken", "ready", "both"]),
    default="both",
    help="Which state to judge; both by default.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the reports; a new temporary one by default.",
)
@click.option("--keep", is_flag=True, help="Keep the demo's projects beside the reports.")
@click.option("--open", "open_report", is_flag=True, help="Open the first HTML report.")
def command(state: str, out: Path | None, keep: bool, open_report: bool) -> None:
    """Judge a small example SaaS, broken and then ready.

    Starts the example app on a loopback port, runs launchgate on it and stops it again.
    Exits 0 when the broken state gave NO-GO and the ready one GO.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # stops the app then, too
    states = ["broken", "ready"] if state == "both" else [state]
    folder = (out or Path(tempfile.mkdtemp(prefix="launchgate-demo-"))).resolve()
    click.echo("Acme Notes: an AI SaaS with signup, payments and one endpoint that thinks.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        codes = {name: _judge(name, folder, keep=keep) for name in states}
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Failure(f"the demo could not run: {error}", INCONCLUSIVE) from error
    _tell_reports(folder, states, keep=keep)
    if open_report:
        click.launch(str(folder / f"{states[0]}.html"))
    raise click.exceptions.Exit(exit_code(codes))


def _judge(state: str, out: Path, *, keep: bool) -> int:
    """Serves one state, runs launchgate on it, gives its exit code."""
    started_s = time.monotonic()
    with tempfile.TemporaryDirectory(
        prefix="launchgate-acme-", ignore_cleanup_errors=True
    ) as scratch:
        folder = out / f"acme-{state}" if keep else Path(scratch, "acme-notes")
        if folder.exists():
            raise Failure(f"{folder} exists already: name another folder with --out")
        project = assemble(state, folder)
        with served(project, Path(scratch, "acme.log")) as url:
            click.secho(f"\n{state}: {STORY[state]}  ({url})", bold=True)
            with running(_launchgate(url, out / state), project.folder, project.env) as child:
                code = child.wait()
    verdict = "as it should be" if code == EXPECTED[state] else "which is NOT what was expected"
    elapsed_s = time.monotonic() - started_s
    decision = DECISIONS.get(code, "not judged")
    click.echo(f"{state}: {decision} (exit {code}), {verdict}; {elapsed_s:.0f} s")
    return code


def _launchgate(url: str, report: Path) -> list[str]:
    names = ("env", "bundle", "callbacks", "smoke")
    gates = [part for name in names for part in ("--gate", name)]
    outputs = ["-o", "terminal", "-o", f"json={report}.json", "-o", f"html={report}.html"]
    return [sys.executable, "-m", "launchgate", "run", *gates, "--url", url, *outputs]


def _tell_reports(folder: Path, states: list[str], *, keep: bool) -> None:
    click.echo("\nReports to read and to send on:")
    for state in states:
        click.echo(f"  {folder / state}.html   (and .json)")
    if keep:
        click.echo(f"The projects are beside them: acme-{', acme-'.join(states)}")
    click.echo("\nNow your own product. In its repository, and on its address:")
    click.secho("  launchgate", bold=True)
    click.secho("  launchgate check smoke https://your-product", bold=True)


def exit_code(codes: dict[str, int]) -> int:
    """0 when every state was judged as it should be, 1 on a wrong decision, else 3."""
    wrong = {state: code for state, code in codes.items() if code != EXPECTED[state]}
    if not wrong:
        return GO
    click.echo(
        "\nThe demo was not judged as it should be: this machine was too busy, or launchgate has a"
        " bug. Please run it again; if it stays, report it with the JSON files above.",
        err=True,
    )
    return NO_GO if all(code in (GO, NO_GO) for code in wrong.values()) else INCONCLUSIVE
