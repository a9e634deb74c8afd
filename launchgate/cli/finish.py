"""What every judging command does at the end: write the reports, say the decision, exit."""

import os
import sys
from collections.abc import Callable, Sequence

from launchgate.cli import output
from launchgate.cli.failure import GO, INCONCLUSIVE, INTERRUPTED, NO_GO
from launchgate.cli.request import Request
from launchgate.model import Decision, Report

_CODES = {Decision.GO: GO, Decision.NO_GO: NO_GO, Decision.INCONCLUSIVE: INCONCLUSIVE}


def finish(
    report: Report,
    request: Request,
    outputs: Sequence[tuple[str, str]],
    *,
    json_text: Callable[[], str] | None = None,
    crashes: Sequence[str] = (),
) -> int:
    """The exit code. `json_text` replaces the JSON of a report (a shard's document)."""

    def text(kind: str) -> str:
        if kind == "json" and json_text is not None:
            return json_text()
        if kind == "terminal":
            return output.terminal(
                report,
                sys.stdout,
                color="never" if request.color == "auto" else request.color,
                quiet=request.quiet,
                verbose=request.verbose,
            )
        return output.render(kind, report)

    def later(kind: str) -> Callable[[], str]:
        return lambda: text(kind)

    wrong = output.write_all([(name, later(kind)) for kind, name in outputs if name != "-"])
    shown = [kind for kind, name in outputs if name == "-"]
    _show(report, request, shown, text)
    if "github" in [kind for kind, _ in outputs]:
        wrong += _step_summary(report)
    for line in wrong:
        output.to_stderr(f"launchgate: {line}")
    if crashes:
        output.to_stderr(f"launchgate: a bug in a gate; details: {_keep(crashes)}")
    return _code(report, request, bool(wrong))


def _show(
    report: Report, request: Request, shown: Sequence[str], text: Callable[[str], str]
) -> None:
    """For people: on stdout, or on stderr where stdout holds a document."""
    for kind in shown:
        if kind != "terminal":
            output.document(text(kind))
    stream = sys.stdout if "terminal" in shown or not shown else sys.stderr
    if stream is sys.stderr and request.quiet:
        return
    options = {"color": request.color, "quiet": request.quiet, "verbose": request.verbose}
    output.say(output.terminal(report, stream, **options), stream)  # type: ignore[arg-type]


def _step_summary(report: Report) -> list[str]:
    """GitHub's step summary, where the runner offers one."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return []
    from launchgate.writers.markdown import summary

    try:
        with open(path, "a", encoding="utf-8") as stream:
            stream.write(summary(report))
    except OSError as error:
        return [f"could not write the step summary {path}: {error.strerror}"]
    return []


def _keep(crashes: Sequence[str]) -> str:
    """Traces of our own code, without values, for a bug report."""
    import tempfile

    handle, path = tempfile.mkstemp(prefix="launchgate-bug-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write("\n\n".join(crashes) + "\n")
    return path


def _code(report: Report, request: Request, lost: bool) -> int:
    if not report.run.complete:
        output.to_stderr("launchgate: interrupted: this report is incomplete")
        return INTERRUPTED
    code = _CODES[report.decision]
    if code == NO_GO:
        return GO if request.exit_zero and not lost else NO_GO
    return INCONCLUSIVE if lost else code
