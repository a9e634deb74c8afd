"""The table of common options as click options."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from launchgate.cli.options import BUNDLE, COMMON, ENV, SCOPES, SECRETS, Option

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def _all(options: Sequence[Option]) -> Decorator:
    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = _decorator(option)(command)
        return command

    return decorate


common = _all(COMMON)
scopes = _all(SCOPES)
secrets = _all(SECRETS)
bundle = _all(BUNDLE)
env = _all((*BUNDLE, *ENV))


def _decorator(option: Option) -> Decorator:
    kind: dict[str, Any] = {"help": option.help}
    if option.kind == "flag":
        kind["is_flag"] = True
        kind["default"] = None
    else:
        kind["multiple"] = option.kind == "many"
        kind["metavar"] = option.metavar or None
    if option.choices:
        kind["type"] = click.Choice(option.choices)
    return click.option(*option.flags, option.name, **kind)
