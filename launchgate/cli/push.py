"""`hook --stage push`: the commits that a push sends, of every ref."""

import os
import stat
import sys
from pathlib import Path
from typing import Any

from launchgate.adapters.blobs import GitFailed
from launchgate.adapters.commitfiles import CommitFiles
from launchgate.adapters.git import GitCli, as_port_error
from launchgate.adapters.secretscan.deepen import commits_of
from launchgate.adapters.secretscan.push import pushed_by_manager, pushes, unpushed
from launchgate.adapters.secretscan.seen import Seen
from launchgate.adapters.secretscan.tags import messages
from launchgate.cli.hook import ended, gate_of, tell
from launchgate.cli.output import parse as parse_outputs
from launchgate.cli.request import request
from launchgate.cli.session import perform, prepare
from launchgate.engine.select import PUSH_GATES
from launchgate.ports import Reach


def judge_push(top: Path, values: dict[str, Any], arguments: list[str]) -> int:
    """`arguments` are git's own two (the remote's name and URL) or a hook manager's files, which
    say less than the commits do."""
    gate = gate_of(values, PUSH_GATES, "push")
    asked_outputs = tuple(values.pop("output"))
    outputs = parse_outputs(asked_outputs)
    asked = request({**values, "gates": (gate,) if gate else ()}, output=asked_outputs)
    try:
        reach = _reach(top, arguments)
        count = len(commits_of(top, reach.ranges)) if reach.ranges else 0
        tags = sum(1 for _ in messages(top, [tip for _, tip in reach.ranges], Seen()))
    except (GitFailed, FileNotFoundError) as error:
        raise as_port_error("rev-list", error, top) from None
    if not count and not tags:
        tell(asked.quiet, "nothing to push")
        return 0
    files = CommitFiles(GitCli(top), reach.ranges)
    try:
        session = prepare(asked, only_gates=True, reach=reach)
        judged = perform(session, files=files)
    finally:
        files.close()
    what = "1 commit to push" if count == 1 else f"{count} commits to push"
    what = what if count else "a tag to push"
    if branch := os.environ.get("PRE_COMMIT_LOCAL_BRANCH"):
        what += f" ({branch})"  # the one ref that pre-commit tells of
    return ended(judged, asked, outputs, what)


def _reach(top: Path, arguments: list[str]) -> Reach:
    """Without a line HEAD's own commits are taken: git has nothing to push then, or a hook manager
    did not pass git's lines on (lefthook does not unless `use_stdin` says so)."""
    managed = pushed_by_manager(os.environ, top)
    if managed is not None:
        return managed
    mode = 0 if sys.stdin is None else os.fstat(sys.stdin.fileno()).st_mode
    if not (stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)):
        return unpushed(top)
    lines = sys.stdin.buffer.read().splitlines()
    return pushes(lines, top, arguments[0] if arguments else "") if lines else unpushed(top)
