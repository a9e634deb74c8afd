"""`hook`: for pre-commit, prek, lefthook, husky and plain git hooks. No click on this way.

File names come from a hook manager: after the first one, everything is a file name, and an
option that is also a tracked file is refused, so that no file can switch the gate off.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from launchgate.cli.failure import Failure
from launchgate.cli.options import COMMON, Option
from launchgate.cli.quick import clean_count

USAGE = """Usage: launchgate hook [ID] [--stage commit|push] [OPTIONS] [FILES]...

Judges what is staged, as the index has it. ID is `launchgate` (every gate that suits a
commit) or one gate, such as `callbacks`. Options come before the first file; they are those
of `launchgate run --help`: --config -o --fail-on --baseline --exit-zero -q -v --color ...

With `--stage push` it judges the commits that a push sends: every ref that git names on
standard input (githooks(5)), or what pre-commit and prek say. In a pre-push hook:
`launchgate hook --stage push "$@"`.

Exit codes: 0 GO, or nothing is staged or pushed; 1 NO-GO; 2 usage error; 3 could not tell.
"""
_STAGE = Option(("--stage",), "stage", "value", "", choices=("commit", "push"))
_REFUSED = {
    "--deep": "the deep scan takes longer than a commit may: launchgate check secrets --deep",
    "--verify": "a hook sends credentials nowhere: launchgate check secrets --verify",
    "--verify-url": "a hook sends credentials nowhere: launchgate check secrets --verify",
}
_FLAGS = {flag: option for option in (*COMMON, _STAGE) for flag in option.flags}


def main(arguments: list[str]) -> int:
    if arguments[:1] in (["--help"], ["-h"]):
        sys.stdout.write(USAGE)
        return 0
    clean = clean_count(arguments)
    if clean is not None:
        seen = _lines(_files(clean.files), clean.lines)
        tell(False, f"GO: {seen}, nothing found" if clean.files else "nothing is staged")
        return 0
    options, values, files = parse(arguments)
    top = _top(pushing=values.get("stage") == "push")
    gate = [values["id"]] if values.get("id", "launchgate") != "launchgate" else []
    _refuse_files([*options, *gate], top)
    if values.get("stage") == "push":
        from launchgate.cli.push import judge_push

        return judge_push(top, values, files)
    return _judge(top, values, files)


def parse(arguments: list[str]) -> tuple[list[str], dict[str, Any], list[str]]:
    """What looked like an option, the options' values, and the files."""
    values: dict[str, Any] = {"output": []}
    seen: list[str] = []
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--":
            break
        if not word.startswith("-"):
            if "id" not in values and _is_id(word):
                values["id"] = word
                continue
            rest.insert(0, word)
            break
        seen.append(word)
        flag, equals, value = word.partition("=")
        option = _FLAGS.get(flag)
        if flag in _REFUSED:
            raise Failure(f"hook: no {flag} in a hook: {_REFUSED[flag]}")
        if option is None:
            raise Failure(f"hook: no option {flag!r}; options come before the first file name")
        if option.kind == "flag":
            values[option.name] = True
            continue
        if not equals:
            if not rest:
                raise Failure(f"hook: {flag} needs a value")
            value = rest.pop(0)
        if option.choices and value not in option.choices:
            raise Failure(f"hook: {flag} {value}: expected one of {', '.join(option.choices)}")
        if option.kind == "many":
            values[option.name].append(value)
        else:
            values[option.name] = value
    return seen, values, rest


def _is_id(word: str) -> bool:
    from launchgate.engine.select import ORDER

    return word == "launchgate" or word.removeprefix("launchgate-") in ORDER


def _top(pushing: bool) -> Path:
    from launchgate.adapters.blobs import find_root, foreign
    from launchgate.cli.place import is_bare

    here = Path.cwd()
    top = find_root(here)
    if top is None and pushing and is_bare(here):
        return here
    if top is None:
        raise Failure("hook: no git repository here: run it in the work tree of one")
    if other := foreign(top):
        raise Failure(
            f"hook: git runs this hook for the repository {other} (GIT_DIR), and the one here is "
            f"{top}: run git without GIT_DIR, or leave launchgate out of this hook"
        )
    return top


def _refuse_files(words: list[str], top: Path) -> None:
    """No file that a hook manager passes may be taken for an option or for a gate's name."""
    from launchgate.adapters.git import GitCli

    if not words:
        return
    known = GitCli(top).run("--literal-pathspecs", "ls-files", "-z", "--", *words)
    for name in map(os.fsdecode, known.split(b"\0")):
        if name.startswith("-"):
            raise Failure(f"hook: {name!r} is an option and a tracked file: rename the file")
        if name in words:
            raise Failure(
                f"hook: {name!r} is a gate and a tracked file: "
                f"name the hook first, as in `launchgate hook launchgate {name}`"
            )


def gate_of(values: dict[str, Any], able: Sequence[str], stage: str) -> str:
    """The one gate that the hook's ID names, empty for all."""
    from launchgate.engine.select import shipped

    name = values.pop("id", "launchgate")
    gate: str = name.removeprefix("launchgate").removeprefix("-") if name != "launchgate" else ""
    if gate in shipped() and gate not in able:
        raise Failure(f"hook: the {gate} gate has no {stage} hook; these have: {', '.join(able)}")
    return gate


def _judge(top: Path, values: dict[str, Any], files: list[str]) -> int:
    from launchgate.adapters.git import GitCli
    from launchgate.adapters.index import IndexFiles
    from launchgate.cli.output import parse as parse_outputs
    from launchgate.cli.request import request
    from launchgate.cli.session import perform, prepare
    from launchgate.engine.select import COMMIT_GATES
    from launchgate.ports import Reach

    gate = gate_of(values, COMMIT_GATES, "commit")
    asked_outputs = tuple(values.pop("output"))
    outputs = parse_outputs(asked_outputs)
    asked = request(
        {**values, "stage": "commit", "gates": (gate,) if gate else ()}, output=asked_outputs
    )
    staged = IndexFiles(GitCli(top), [_from_top(item, top) for item in files])
    try:
        count = len(staged.list()) + len(staged.left_out())
        if not count and not staged.trouble():
            tell(asked.quiet, "nothing is staged")
            return 0
        session = prepare(asked, only_gates=True, reach=Reach(kind="staged"))
        judged = perform(session, files=staged)
    finally:
        staged.close()
    return ended(judged, asked, outputs, _files(count))


def ended(judged: Any, asked: Any, outputs: Any, what: str) -> int:  # noqa: ANN401
    """The exit code; `what` was looked at is said when there is nothing else to say."""
    from launchgate.model import Decision, Outcome, Status

    report = judged.report
    skipped = all(gate.outcome is Outcome.SKIP for gate in report.gates)
    if skipped and report.run.complete:
        tell(asked.quiet, f"{what}, none of a kind that a gate reads")
        return 0
    clean = report.decision is Decision.GO and not any(
        item.status is Status.NEW for item in report.verdicts
    )
    if clean and not asked.output:
        lines = [gate.scanned["lines"] for gate in report.gates if "lines" in gate.scanned]
        tell(asked.quiet, f"GO: {_lines(what, max(lines, default=None))}, nothing found")
        return 0
    from launchgate.cli.finish import finish

    return finish(report, asked, outputs, crashes=judged.crashes)


def _from_top(name: str, top: Path) -> str:
    """A file name as git has it: hook managers start us in the top folder, people elsewhere."""
    here = Path.cwd()
    if here == top:
        return name
    return os.path.relpath(os.path.abspath(name), top).replace(os.sep, "/")


def _files(count: int) -> str:
    return "1 staged file" if count == 1 else f"{count} staged files"


def _lines(what: str, count: int | None) -> str:
    if count is None:
        return what
    return f"{what}, 1 line" if count == 1 else f"{what}, {count} lines"


def tell(quiet: bool, text: str) -> None:
    if not quiet:
        sys.stderr.write(f"launchgate: {text}\n")


def _command() -> Any:  # noqa: ANN401
    import click

    @click.command("hook", add_help_option=False, context_settings={"ignore_unknown_options": True})
    @click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
    def hook(arguments: tuple[str, ...]) -> None:
        sys.exit(main(list(arguments)))

    return hook


def __getattr__(name: str) -> Any:  # noqa: ANN401
    """`command`, for the table of verbs: made on demand, since click is slow to import."""
    if name == "command":
        return _command()
    raise AttributeError(name)
