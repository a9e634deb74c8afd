"""What a person asked for, from whichever parser, as one plain value."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The options of `run`, `check`, `hook` and `ci`. `arguments` are paths and URLs.

    `in_ci` lets what a CI says of its change choose the lines that the secrets gate judges.
    """

    gates: tuple[str, ...] = ()
    stage: str | None = None
    target: str | None = None
    url: str | None = None
    arguments: tuple[str, ...] = ()
    staged: bool = False
    range: str | None = None
    history: bool = False
    deep: bool = False
    verify: bool = False
    verify_url: tuple[str, ...] = ()
    values_from: tuple[str, ...] = ()
    target_url: tuple[str, ...] = ()
    in_ci: bool = False
    config: str | None = None
    output: tuple[str, ...] = ()
    fail_on: str | None = None
    baseline: str | None = None
    policy_from: str | None = None
    diff_base: str | None = None
    shard: str | None = None
    jobs: str | None = None
    exit_zero: bool = False
    no_progress: bool = False
    quiet: bool = False
    verbose: bool = False
    color: str = "auto"


def request(values: dict[str, Any], **more: Any) -> Request:  # noqa: ANN401
    """From parsed options: what was not given keeps its default."""
    given = {**values, **more}
    return Request(**{name: value for name, value in given.items() if value is not None})
