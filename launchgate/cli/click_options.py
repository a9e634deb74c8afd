"""The table of common options as click options."""

from collections.abc import Callable
from typing import Any

import click

from launchgate.cli.options import COMMON, SCOPES, SECRETS, Option


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(COMMON):
        command = _decorator(option)(command)
    return command


def scopes(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(SCOPES):
        command = _decorator(option)(command)
    return command


def secrets(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(SECRETS):
        command = _decorator(option)(command)
    return command


def _decorator(option: Option) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
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
