"""`--shard i/n`, and `auto` from the CI's own variables."""

import re
from collections.abc import Mapping

from launchgate.cli.failure import Failure
from launchgate.model import Shard

# (index, count, what the index begins with), from each CI's documentation of parallel jobs.
_VARIABLES = (
    ("CI_NODE_INDEX", "CI_NODE_TOTAL", 1),  # GitLab
    ("CIRCLE_NODE_INDEX", "CIRCLE_NODE_TOTAL", 0),
    ("BUILDKITE_PARALLEL_JOB", "BUILDKITE_PARALLEL_JOB_COUNT", 0),
)


def shard_of(asked: str | None, environ: Mapping[str, str]) -> Shard | None:
    if asked is None:
        return None
    if asked == "auto":
        return _from_ci(environ)
    match = re.fullmatch(r"([0-9]{1,6})/([0-9]{1,6})", asked)
    if match is None or not 1 <= int(match[1]) <= int(match[2]):
        raise Failure(f"--shard {asked}: expected I/N with I from 1 to N, such as 1/4, or auto")
    return Shard(index=int(match[1]), count=int(match[2]))


def _from_ci(environ: Mapping[str, str]) -> Shard:
    for index, count, first in _VARIABLES:
        i, n = environ.get(index, ""), environ.get(count, "")
        if i.isdecimal() and n.isdecimal() and first <= int(i) < int(n) + first:
            return Shard(index=int(i) - first + 1, count=int(n))
    names = ", ".join(f"{index}/{count}" for index, count, _ in _VARIABLES)
    raise Failure(f"--shard auto: none of {names} is set: write --shard I/N")
